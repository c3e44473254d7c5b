/** What else is called the parameters of a module: counts that hold more, or less, than the numbers that PyTorch learns. */
import type { CountedWeight } from '../../layers/evaluate.ts';
import { sum } from '../../numbers/exact.ts';
import type { Call, Recording } from '../../run/call.ts';

/** The numbers that are learned, whatever they are called for. */
export const parametersOf = (recording: Recording): bigint => sum(recording.map(({ parameters }) => parameters));

/** Calls, and those inside them: each holds its own tensors. */
const allOf = (calls: readonly Call[]): Call[] => calls.flatMap((call) => [call, ...allOf(call.calls)]);

const numbersIn = (tensors: readonly CountedWeight[], name: RegExp): bigint =>
  sum(tensors.filter((one) => name.test(one.name)).map(({ count }) => count));

/**
 * Other counts of parameters by their names. `with_statistics`: with the running mean and variance, which Keras's summary
 * has in its total (`BatchNormalization`). `with_buffers`: with all buffers, as `state_dict()` has them. `one_bias`: one
 * bias a gate, as in Keras's `LSTM` and `SimpleRNN` and in the papers; PyTorch has `bias_ih` and `bias_hh`.
 */
export function otherParameters(recording: Recording): Record<'with_statistics' | 'with_buffers' | 'one_bias', bigint> {
  const parameters = parametersOf(recording);
  const calls = allOf(recording);
  const buffers = calls.flatMap((call) => call.buffers);
  const weights = calls.flatMap((call) => call.weights);
  return {
    with_statistics: parameters + numbersIn(buffers, /^running_(mean|var)$/),
    with_buffers: parameters + numbersIn(buffers, /./),
    one_bias: parameters - numbersIn(weights, /^bias_hh/),
  };
}
