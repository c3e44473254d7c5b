/**
 * ptflops 0.7.5, back end "pytorch". Rules: `ptflops/pytorch_ops.py` (`MODULES_MAPPING`, `FUNCTIONAL_MAPPING`,
 * `TENSOR_OPS_MAPPING`) and `ptflops/pytorch_engine.py` (`compute_average_flops_cost`, `get_flops_pytorch`). Hooks count
 * modules by their exact class, and that sum is divided by the first size of the input. Functions replaced by name count
 * beside them, undivided; a module that calls one of them is counted twice.
 */

import { sizesOf } from '../fields/fields.ts';
import { joinShape } from '../fields/shapes.ts';
import { product, sum } from '../numbers/exact.ts';
import type { Call, Run } from '../run/call.ts';
import { classOf, inputShapes, inputSize, outputShape, outputSize } from '../run/call.ts';
import type { Answer, CallPlace, Convention } from './define.ts';
import { counted, fails, INSIDE, noRule } from './define.ts';
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
import { recurrentCost } from './recurrent.ts';
import { ofTorch, ranked, underNames } from './rules.ts';

type Rule = (call: Call) => bigint;

/** `conv_flops_counter_hook`: the first size is the batch and the second the channels, whatever they are. */
const convolution =
  (transposed: boolean): Rule =>
  (call) => {
    const { in_channels, out_channels, groups, kernel_size, bias } = call.options;
    const [input = []] = inputShapes(call);
    const [batch = 1n] = input;
    const filters = (in_channels as bigint) * ((out_channels as bigint) / (groups as bigint));
    const weights = product(sizesOf(kernel_size, rankOf(call)) ?? []) * filters;
    const positions = batch * product((transposed ? input : outputShape(call)).slice(2));
    return weights * positions + (bias ? batch * product(outputShape(call).slice(1)) : 0n);
  };

/** `linear_flops_counter_hook`. */
const linear: Rule = (call) =>
  inputSize(call) * (outputShape(call).at(-1) ?? 1n) + (call.options.bias ? outputSize(call) : 0n);

/** `bn_flops_counter_hook` looks for a flag `affine`, which `LayerNorm` calls otherwise. */
const norm: Rule = (call) => inputSize(call) * (call.options.affine === true ? 2n : 1n);

/** `upsample_flops_counter_hook` takes the first image for the whole output. */
const upsample: Rule = (call) => product(outputShape(call).slice(1));

/** Queries, keys and values. */
function tensorsOf(call: Call) {
  const [query = [], key = query, value = key] = inputShapes(call);
  return { query, key, value };
}

/** `multihead_attention_counter_hook`: projections with bias, scaling, both products and the softmax of each head. */
const attention: Rule = (call) => {
  const { query, key, value } = tensorsOf(call);
  const { batch_first, num_heads, bias } = call.options;
  const [batchAt, lengthAt] = batch_first ? [0, 1] : [1, 0];
  const [queries = 1n, keys = 1n, values = 1n] = [query[lengthAt], key[lengthAt], value[lengthAt]];
  const [width = 1n, keyWidth = 1n, valueWidth = 1n] = [query[2], key[2], value[2]];
  const heads = num_heads as bigint;
  const projections = queries * width ** 2n + keys * keyWidth ** 2n + values * valueWidth ** 2n;
  const biases = bias ? (queries + keys + values) * width : 0n;
  const scores = heads * queries * keys * (width / heads + 1n + valueWidth / heads);
  const out = queries * valueWidth * (valueWidth + 1n);
  return (query[batchAt] ?? 1n) * (queries * width + projections + biases + scores + out);
};

const recurrent: Rule = (call) => recurrentCost(call, (rows, columns) => rows * columns) ?? 0n;

/** `MODULES_MAPPING`: what a hook counts, of the whole batch. */
const HOOKS: Readonly<Record<string, Rule>> = {
  ...ranked('Conv', convolution(false)),
  ...ranked('ConvTranspose', convolution(true)),
  ...ranked('MaxPool', inputSize),
  ...ranked('AvgPool', inputSize),
  ...ranked('AdaptiveMaxPool', inputSize),
  ...ranked('AdaptiveAvgPool', inputSize),
  ...ranked('BatchNorm', norm),
  ...ranked('InstanceNorm', norm),
  ...underNames(['GroupNorm', 'LayerNorm'], norm),
  ...underNames(['ReLU', 'PReLU', 'ELU', 'LeakyReLU', 'ReLU6', 'GELU'], outputSize),
  ...underNames(['RNN', 'GRU', 'LSTM', 'RNNCell', 'GRUCell', 'LSTMCell'], recurrent),
  Linear: linear,
  Upsample: upsample,
  MultiheadAttention: attention,
};

/** A float times the input, as Python has it; of a list each scale is cut to a whole number (`np.prod` in integers). */
function scaled(call: Call, spatial: number): bigint | number {
  const [scale = 1, ...others] = scalesGiven(call);
  if (others.length > 0) return inputSize(call) * product([scale, ...others].map((one) => BigInt(Math.trunc(one))));
  const power = scale ** spatial;
  return Number.isInteger(power) ? inputSize(call) * BigInt(power) : Number(inputSize(call)) * power;
}

/** `_interpolate_functional_flops_hook`: the size asked for, or the input times the scale. */
function interpolate(call: Call): bigint | number {
  const [input = []] = inputShapes(call);
  const spatial = input.length - 2;
  const [size, ...others] = sizesGiven(call);
  if (size === undefined) return scaled(call, spatial);
  return (others.length > 0 ? product([size, ...others]) : size ** BigInt(spatial)) * product(input.slice(0, 2));
}

/** `_addmm_tensor_flops_hook`: the product of the last two tensors, and the first added. */
const addedProduct: Rule = (call) => {
  const [added = [], left = [], right = []] = inputShapes(call);
  return product(left) * (right.at(-1) ?? 1n) + product(added);
};

/** `FUNCTIONAL_MAPPING` and `TENSOR_OPS_MAPPING`; an operator such as `@` is another name, and not replaced. */
const FUNCTIONS: Readonly<Record<string, (call: Call) => bigint | number>> = {
  ...underNames(['F.relu', 'F.prelu', 'F.elu', 'F.relu6', 'F.gelu', 'F.silu', 'F.softmax'], inputSize),
  ...ranked('F.avg_pool', inputSize),
  ...ranked('F.max_pool', inputSize),
  ...ranked('F.adaptive_avg_pool', inputSize),
  ...ranked('F.adaptive_max_pool', inputSize),
  ...ofTorch(['matmul', 'mm', 'bmm'], productMacs),
  ...underNames(['torch.addmm', 'Tensor.addmm', 'torch.baddbmm'], addedProduct),
  ...ofTorch(['add', 'mul'], elementsOf),
  'F.interpolate': interpolate,
};

/** What functions count in a call: of a layer those that it calls, or a function's own. */
export const functionCounts = (call: Call): (bigint | number)[] =>
  functionsIn(call)
    .filter((one) => !isTakenBefore(one, { calls: [call] }))
    .flatMap((one) => FUNCTIONS[one.name]?.(one) ?? []);

/** What hooks and functions count of some calls: whole numbers, and Python floats from fractional scales. */
interface Count {
  hooks: bigint;
  functions: bigint;
  floats: number;
}

function countOf(calls: readonly Call[], { run, placesOf }: CallPlace): Count {
  const hooks = sum(calls.map((call) => (hookOf(call)?.(call) ?? 0n) * (call.module ? placesOf(call.module) : 1n)));
  const found = calls
    .flatMap(functionsIn)
    .filter((call) => !isTakenBefore(call, run))
    .map((call) => FUNCTIONS[call.name]?.(call) ?? 0n);
  const floats = found.filter((one) => typeof one === 'number');
  return {
    hooks,
    functions: sum(found.filter((one) => typeof one === 'bigint')),
    floats: floats.reduce((all, one) => all + one, 0),
  };
}

/**
 * `int(hooks / batch + functions)` in Python's floats: what it prints is rounded past 2⁵³. Several inputs are handed over by
 * name, and it looks for the batch among those without one alone.
 */
function printed({ hooks, functions, floats }: Count, { run }: CallPlace): bigint {
  const batch = batchOf(run);
  return BigInt(Math.trunc(Number(hooks) / Number(batch) + Number(functions) + floats));
}

/** A layer by itself was measured in a module that hands it one tensor, as often as it takes one. */
function batchOf({ root, calls, inputs }: Run): bigint {
  const [first, ...more] = inputs.map(({ shape }) => shape);
  const isLone = root.layer !== undefined || (calls.length === 1 && calls[0]?.module?.layer !== undefined);
  const isOne = isLone && more.every((shape) => joinShape(shape) === joinShape(first ?? []));
  return more.length > 0 && !isOne ? 1n : (first?.[0] ?? 1n);
}

/** The hook of a call; none where `nn.utils.parametrizations` gave the layer a class of its own. */
export function hookOf(call: Call): Rule | undefined {
  const { module } = call;
  if (!module?.layer || module.reparametrized?.kind.startsWith('parametrizations.')) return undefined;
  const name = classOf(call);
  return Object.hasOwn(HOOKS, name) ? HOOKS[name] : undefined;
}

/** True for a module of modules, which has no hook itself. */
export const isOpened = (call: Call): boolean => call.calls.length > 0 && !hookOf(call);

/** The calls that are counted by themselves: modules of modules give way to what is in them. */
const opened = (calls: readonly Call[]): Call[] =>
  calls.flatMap((call) => (isOpened(call) ? opened(call.calls) : [call]));

/** True where a hook asks for a size that the input does not have. */
export const refuses = (call: Call): boolean =>
  isUnbatched(call) && (call.name === 'MultiheadAttention' || call.name.endsWith('Cell'));

/** Why there is no rule, where something is computed. */
function whyNone(call: Call, { run }: CallPlace): string | undefined {
  if (!computes(call)) return undefined;
  if (call.module?.reparametrized) return 'parametrized';
  if (call.module) return 'unknown';
  return isTakenBefore(call, run) ? 'bound' : 'functions';
}

const NOTES: Readonly<Record<string, string>> = {
  ...underNames(['RNN', 'GRU', 'LSTM'], 'recurrent'),
  MultiheadAttention: 'attention',
  Upsample: 'upsample',
};

/** What a reader should know of a figure. */
function noteOf(call: Call, { hooks, functions, floats }: Count, { run }: CallPlace): string | undefined {
  const several = batchOf(run) > 1n;
  if (isUnbatched(call)) return 'unbatched';
  if (takesFastPath(call)) return 'frozen';
  if (isInPieces(call)) return 'pieces';
  if (NOTES[call.name]) return NOTES[call.name];
  if (hooks > 0n && (functions > 0n || floats > 0)) return 'twice';
  if (call.name === 'LayerNorm' && call.options.elementwise_affine === true) return 'layernorm';
  return several ? 'batch' : undefined;
}

function answer(call: Call, place: CallPlace): Answer {
  if (isOpened(call)) return INSIDE;
  if (refuses(call)) return fails('unbatched');
  const functions = functionsIn(call).filter((one) => !isTakenBefore(one, place.run));
  if (!hookOf(call) && !functions.some(({ name }) => Object.hasOwn(FUNCTIONS, name)))
    return noRule(whyNone(call, place));
  const count = countOf([call], place);
  return counted(printed(count, place), noteOf(call, count, place));
}

export const ptflops: Convention = {
  id: 'ptflops',
  key: 'ptflops_macs',
  tool: 'ptflops',
  name: 'ptflops 0.7.5',
  unit: 'MACs',
  answer,
  total: (_, place) => printed(countOf(opened(place.run.calls), place), place),
};
