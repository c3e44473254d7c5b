/**
 * The usual slips in counting a layer, a cache or a training: what somebody who argues that way arrives at. Their sentences
 * stand in `i18n`.
 */

/** The reasoning behind a slip, by the name of its sentence. */
export type SlipName =
  | 'bias_missing'
  | 'in_channels_missing'
  | 'both_missing'
  | 'one_kernel_only'
  | 'one_position_only'
  | 'bias_per_pair'
  | 'bias_per_output_value'
  | 'groups_missing'
  | 'every_position'
  | 'every_image'
  | 'bytes'
  | 'biases_included'
  | 'bias_additions_missing'
  | 'one_addition_too_many'
  | 'multiplications_only'
  | 'additions_included'
  | 'input_size_for_output_size'
  | 'batch_missing'
  | 'parameters_for_operations'
  | 'keys_only'
  | 'one_layer_only'
  | 'numbers_for_bytes'
  | 'states_missing'
  | 'gradients_missing'
  | 'activations_missing'
  | 'weights_only';

interface Slip {
  name: SlipName;
  /** The count it leads to. */
  is: string;
}

const slip = (name: SlipName, is: string): Slip => ({ name, is });

/** Of a cache that keeps a key and a value of each token in each layer. */
const ofCache = (is: string): readonly Slip[] => [
  slip('keys_only', `${is} / 2`),
  slip('numbers_for_bytes', `${is} / dtype`),
  slip('one_layer_only', `${is} / layers`),
];

const ONE_CHANNEL = 'kernel_height * kernel_width * out_channels';

/** Slips by the count that was asked for, likelier reasoning first. One that is no slip here equals the answer, and is passed over. */
const USUAL: Readonly<Record<string, readonly Slip[]>> = {
  parameters: [
    slip('bias_missing', 'weights'),
    slip('in_channels_missing', `${ONE_CHANNEL} + parameters - weights`),
    slip('both_missing', ONE_CHANNEL),
    slip('bias_per_pair', 'weights + in_channels * out_channels'),
    slip('bias_per_output_value', 'weights + out_height * out_width * out_channels'),
    slip('one_kernel_only', 'parameters / out_channels'),
    slip('one_kernel_only', 'weights / out_channels'),
    slip('groups_missing', 'kernel_height * kernel_width * in_channels * out_channels + parameters - weights'),
    slip('every_image', 'parameters * batch'),
    slip('every_position', 'parameters * out_height * out_width'),
    slip('every_position', 'parameters * height * width'),
    slip('bytes', 'memory'),
  ],
  weights: [
    slip('biases_included', 'parameters'),
    slip('in_channels_missing', ONE_CHANNEL),
    slip('one_kernel_only', 'weights / out_channels'),
  ],
  flops: [
    slip('bias_additions_missing', 'flops - bias_additions'),
    slip('input_size_for_output_size', 'flops / (out_height * out_width) * height * width'),
    slip('in_channels_missing', '2 * kernel_height * kernel_width * outputs'),
    slip('one_kernel_only', 'flops / out_channels'),
    slip('one_position_only', 'one_output * out_channels'),
    slip('batch_missing', 'flops / batch'),
    slip('parameters_for_operations', 'parameters'),
  ],
  macs: [
    slip('input_size_for_output_size', 'macs / (out_height * out_width) * height * width'),
    slip('in_channels_missing', 'kernel_height * kernel_width * outputs'),
    slip('one_kernel_only', 'macs / out_channels'),
    slip('batch_missing', 'macs / batch'),
    slip('parameters_for_operations', 'parameters'),
  ],
  multiplications: [
    slip('additions_included', 'flops'),
    slip('additions_included', '2 * multiplications'),
    slip('parameters_for_operations', 'parameters'),
  ],
  one_output: [
    slip('multiplications_only', 'macs / outputs'),
    slip('bias_additions_missing', 'one_output - bias_additions / outputs'),
    slip('one_addition_too_many', 'one_output + 1'),
  ],
  cache: ofCache('cache'),
  token: ofCache('token'),
  memory: [
    slip('states_missing', 'memory - states'),
    slip('gradients_missing', 'memory - gradients'),
    slip('activations_missing', 'memory - kept'),
    slip('weights_only', 'weights'),
  ],
  bytes: [slip('numbers_for_bytes', 'bytes / dtype')],
};

/** The usual slips of a question with these answers, each answer an expression. */
export function usualSlips(answers: readonly string[]): readonly Slip[] {
  return answers.flatMap((is) => (Object.hasOwn(USUAL, is) ? (USUAL[is] ?? []) : []));
}
