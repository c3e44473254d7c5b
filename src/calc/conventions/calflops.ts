/**
 * calflops 0.3.2. Rules: `calflops/pytorch_ops.py` (`_patch_functionals`, `_patch_tensor_methods`,
 * `MODULE_HOOK_MAPPING`). Functions of PyTorch are replaced by name, so that the class of a module does not matter; each
 * gives FLOPs and MACs. Recurrent layers have a hook. A model without parameters ends in `StopIteration`
 * (`calflops/flops_counter.py: calculate_flops`): its figures hold for the layer in a model that has some.
 */

import { sizesOf } from '../fields/fields.ts';
import { floorDiv, product } from '../numbers/exact.ts';
import type { Call } from '../run/call.ts';
import { inputShapes, inputSize, outputShape } from '../run/call.ts';
import type { Module } from '../run/module.ts';
import { parametersOf } from '../run/module.ts';
import type { Answer, CallPlace, Convention } from './define.ts';
import { counted, fails, INSIDE, noRule } from './define.ts';
import { reportedFlops } from './einsum.ts';
import {
  computes,
  elementsOf,
  functionsIn,
  isInPieces,
  isTakenBefore,
  isUnbatched,
  productMacs,
  rankOf,
  scalesGiven,
  sizesGiven,
  takesFastPath,
} from './functional.ts';
import { isRecurrent, recurrentCost } from './recurrent.ts';
import { ofTorch, ranked, underNames } from './rules.ts';

export interface Cost {
  flops: bigint;
  macs: bigint;
}

/** What a function costs; `null` where the tool's own code ends in an error. */
type Rule = (call: Call) => Cost | null;

const operations = (flops: bigint): Cost => ({ flops, macs: 0n });

/** Two operations for each multiply–accumulate, and some beside them. */
const twice = (macs: bigint, beside = 0n): Cost => ({ flops: 2n * macs + beside, macs });

const each: Rule = (call) => operations(inputSize(call));

/** Paddings and input as `F.conv2d` gets them: `nn.Conv2d` pads by itself in every mode but `zeros`. */
function padded(call: Call, kernel: readonly bigint[], dilation: readonly bigint[]) {
  const { options } = call;
  const [input = []] = inputShapes(call);
  const none = kernel.map(() => 0n);
  const reach = kernel.map((size, index) => (dilation[index] as bigint) * (size - 1n));
  const paddings = options.padding === 'valid' ? none : sizesOf(options.padding, kernel.length);
  if (options.padding_mode === undefined || options.padding_mode === 'zeros')
    return { input, paddings: paddings ?? reach.map((both) => both / 2n) };
  const both = paddings?.map((one) => 2n * one) ?? reach;
  const first = input.length - kernel.length;
  return { input: input.map((size, index) => size + (both[index - first] ?? 0n)), paddings: none };
}

/**
 * The part that both convolutions share: sizes as the tool recomputes them (an odd padding of `same` loses one), the
 * first size taken for the batch. A transposed one is given the sizes of a plain one, too.
 */
function convolved(call: Call) {
  const { kernel_size, stride, dilation } = call.options;
  const rank = rankOf(call);
  const sizes = (value: Call['options']['stride']) => sizesOf(value, rank) ?? [];
  const [kernel, strides, dilations] = [sizes(kernel_size), sizes(stride), sizes(dilation)];
  const { input, paddings } = padded(call, kernel, dilations);
  const [batch = 1n, channels = 1n, ...spatial] = input;
  const positions = spatial.map((size, index) => {
    const reach = (dilations[index] as bigint) * ((kernel[index] as bigint) - 1n) + 1n;
    return floorDiv(size + 2n * (paddings[index] as bigint) - reach, strides[index] as bigint) + 1n;
  });
  return { batch, channels, spatial, kernel: product(kernel), positions: batch * product(positions) };
}

/** `_conv_flops_compute`: without a batch its assertion compares channels to a height. */
const convolution: Rule = (call) => {
  const { in_channels, out_channels, groups, bias } = call.options;
  const { channels, kernel, positions } = convolved(call);
  if (channels !== in_channels) return null;
  const macs = kernel * channels * ((out_channels as bigint) / (groups as bigint)) * positions;
  return twice(macs, bias ? (out_channels as bigint) * positions : 0n);
};

/** `_conv_trans_flops_compute`: the weight's second size is divided by the groups already, and is so again. */
const transposed: Rule = (call) => {
  const groups = call.options.groups as bigint;
  const filters = (call.options.out_channels as bigint) / groups;
  const { batch, channels, spatial, kernel, positions } = convolved(call);
  const macs = kernel * channels * (filters / groups) * batch * product(spatial);
  return twice(macs, call.options.bias ? filters * positions : 0n);
};

/** `_linear_flops_compute`: its bias is not used. */
const linear: Rule = (call) => twice(inputSize(call) * (outputShape(call).at(-1) ?? 1n));

/** `_batch_norm_flops_compute`: in evaluation with running statistics. */
const batchNorm: Rule = (call) => {
  const { affine, track_running_stats } = call.options;
  return operations(inputSize(call) * ((track_running_stats === false ? 4n : 1n) + (affine === true ? 1n : 0n)));
};

/** `_layer_norm_flops_compute`, `_group_norm_flops_compute`, `_instance_norm_flops_compute`. */
const norm: Rule = (call) => {
  const { affine, elementwise_affine } = call.options;
  return operations(inputSize(call) * (affine === true || elementwise_affine === true ? 5n : 4n));
};

/**
 * `_upsample_flops_compute`: the sizes asked for, without batch and channels; with a scale the input, since the product
 * is thrown away. It is computed all the same: a list of scales cannot be raised to a power, and a float overflows.
 */
const interpolate: Rule = (call) => {
  const sizes = sizesGiven(call);
  if (sizes.length > 0) return operations(product(sizes));
  const [batch = 1n] = call.inputs[0]?.shape ?? [];
  const [scale = 1, ...others] = scalesGiven(call);
  const works = others.length > 0 ? BigInt(others.length + 1) === batch : Number.isFinite(scale ** Number(batch));
  return works ? each(call) : null;
};

/** `_addmm_flops_compute`. */
const addedProduct: Rule = (call) => {
  const [added = [], left = [], right = []] = inputShapes(call);
  return twice(product(left) * (right.at(-1) ?? 1n), product(added));
};

const FUNCTIONS: Readonly<Record<string, Rule>> = {
  ...ranked('F.conv', convolution),
  ...ranked('F.conv_transpose', transposed),
  ...underNames(['F.relu', 'F.prelu', 'F.elu', 'F.leaky_relu', 'F.relu6', 'F.silu', 'F.gelu', 'F.softmax'], each),
  ...ranked('F.avg_pool', each),
  ...ranked('F.max_pool', each),
  ...ranked('F.adaptive_avg_pool', each),
  ...ranked('F.adaptive_max_pool', each),
  ...underNames(['F.layer_norm', 'F.group_norm', 'F.instance_norm'], norm),
  ...ofTorch(['add', 'mul'], (call) => operations(elementsOf(call))),
  ...underNames(['torch.addmm', 'Tensor.addmm', 'torch.baddbmm'], addedProduct),
  'F.batch_norm': batchNorm,
  'F.linear': linear,
  'F.interpolate': interpolate,
  'F.embedding': () => operations(0n),
  ...ofTorch(['matmul'], (call) => twice(productMacs(call))),
  'torch.einsum': (call) => operations(reportedFlops(call)),
};

/** `_rnn_flops` takes the additions of a product of r rows and c columns for 2rc − r. */
function recurrent(call: Call): Cost | null {
  const flops = recurrentCost(call, (rows, columns) => 2n * rows * columns - rows);
  return flops === null ? null : operations(flops);
}

/** True where `same` needs an odd number of zeros, one more on the far side, which the tool's halving loses. */
function losesPadding({ options, name }: Call): boolean {
  if (options.padding !== 'same' || options.padding_mode !== 'zeros') return false;
  const [kernel, dilation] = [
    sizesOf(options.kernel_size, Number(name.at(-2))),
    sizesOf(options.dilation, Number(name.at(-2))),
  ];
  return kernel?.some((size, index) => ((size - 1n) * (dilation?.[index] ?? 1n)) % 2n === 1n) === true;
}

/** Models that learn something, looked through once and not for each call. */
const learning = new WeakMap<Module, boolean>();

function learns(root: Module): boolean {
  const found = learning.get(root) ?? parametersOf(root).length > 0;
  learning.set(root, found);
  return found;
}

/** What a reader should know of a figure. */
function noteOf(call: Call, { run }: CallPlace): string | undefined {
  const { bias, groups } = call.options;
  if (losesPadding(call)) return 'same';
  if (/^ConvTranspose/.test(call.name) && (bias === true || groups !== 1n)) return 'transposed';
  if (call.name === 'Linear' && bias === true) return 'linear';
  if (isInPieces(call)) return 'pieces';
  if (/Norm/.test(call.name)) return 'norm';
  if (/^Upsampl/.test(call.name)) return 'upsample';
  if (isRecurrent(call)) return 'recurrent';
  return learns(run.root) ? undefined : 'parameterless';
}

/** Why there is no rule, where something is computed. */
function whyNone(call: Call, { run }: CallPlace): string | undefined {
  if (!computes(call)) return undefined;
  if (call.module) return 'unknown';
  return isTakenBefore(call, run) ? 'bound' : 'functions';
}

/** What a layer with a hook costs; `null` for an error, nothing where the call has none. */
export const hookCost = (call: Call): Cost | null | undefined => (isRecurrent(call) ? recurrent(call) : undefined);

/** The functions in a call that are replaced, with what each costs; `null` for an error. */
export const functionCosts = (call: Call): (Cost | null)[] =>
  functionsIn(call)
    .filter((one) => Object.hasOwn(FUNCTIONS, one.name) && !isTakenBefore(one, { calls: [call] }))
    .map((one) => FUNCTIONS[one.name]?.(one) ?? null);

/** The cost of a call; `null` for an error, nothing where no rule fits. */
function costOf(call: Call, { run }: CallPlace): Cost | null | undefined {
  if (isRecurrent(call)) return recurrent(call);
  const costs = functionsIn(call)
    .filter((one) => Object.hasOwn(FUNCTIONS, one.name) && !isTakenBefore(one, run))
    .map((one) => FUNCTIONS[one.name]?.(one) ?? null);
  if (costs.length === 0) return undefined;
  return costs.reduce((all, one) => all && one && { flops: all.flops + one.flops, macs: all.macs + one.macs });
}

const answer =
  (figure: keyof Cost) =>
  (call: Call, place: CallPlace): Answer => {
    if (takesFastPath(call)) return noRule('frozen');
    if (call.calls.length > 0) return INSIDE;
    const cost = costOf(call, place);
    if (cost === undefined) return noRule(whyNone(call, place));
    if (cost === null) return fails(isUnbatched(call) ? 'unbatched' : 'upsample');
    // What runs in a module is summed up at each place where that stands (`get_module_flops`).
    const places = place.placesOf(call.module ?? place.caller);
    return counted(cost[figure] * places, noteOf(call, place));
  };

const shared = { tool: 'calflops', name: 'calflops 0.3.2' } as const;

export const calflops: Convention = {
  ...shared,
  id: 'calflops',
  key: 'calflops_flops',
  unit: 'FLOPs',
  answer: answer('flops'),
};

export const calflopsMacs: Convention = {
  ...shared,
  id: 'calflops-macs',
  key: 'calflops_macs',
  unit: 'MACs',
  answer: answer('macs'),
};
