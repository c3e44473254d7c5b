/**
 * Which functions a module's `forward` calls by the names that ptflops and calflops replace (`torch.nn.functional`,
 * `torch`, `torch.Tensor`). Rules: PyTorch 2.13, `torch/nn/modules/`, `torch/nn/functional.py`.
 */
import { isList } from '../fields/fields.ts';
import type { Shape } from '../fields/shapes.ts';
import type { Call, Run } from '../run/call.ts';
import { IDLE, inputShapes, inputSize, outputShape } from '../run/call.ts';
import type { Module } from '../run/module.ts';
import { parametersOf } from '../run/module.ts';

/** The one function a class calls on its input. `ReLU6`, `SELU`, `Tanh` and others call none of those names. */
const CALLS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [1, 2, 3].flatMap((rank) => [
      [`Conv${rank}d`, `F.conv${rank}d`],
      [`ConvTranspose${rank}d`, `F.conv_transpose${rank}d`],
      [`BatchNorm${rank}d`, 'F.batch_norm'],
      [`InstanceNorm${rank}d`, 'F.instance_norm'],
      [`MaxPool${rank}d`, `F.max_pool${rank}d`],
      [`AvgPool${rank}d`, `F.avg_pool${rank}d`],
      [`AdaptiveMaxPool${rank}d`, `F.adaptive_max_pool${rank}d`],
      [`AdaptiveAvgPool${rank}d`, `F.adaptive_avg_pool${rank}d`],
    ]),
  ),
  Linear: 'F.linear',
  SyncBatchNorm: 'F.batch_norm',
  LayerNorm: 'F.layer_norm',
  GroupNorm: 'F.group_norm',
  ReLU: 'F.relu',
  LeakyReLU: 'F.leaky_relu',
  PReLU: 'F.prelu',
  ELU: 'F.elu',
  GELU: 'F.gelu',
  SiLU: 'F.silu',
  Softmax: 'F.softmax',
  Softmax2d: 'F.softmax',
  Upsample: 'F.interpolate',
  UpsamplingNearest2d: 'F.interpolate',
  UpsamplingBilinear2d: 'F.interpolate',
  Embedding: 'F.embedding',
};

/** A function met on the way, which works on a tensor of some shape value by value. */
function elementwise(name: string, shape: Shape): Call {
  const tensor = { id: 0, shape, dtype: 'float32', trainable: false, copies: 1n } as const;
  return { name, options: {}, inputs: [tensor], outputs: [tensor], returned: shape, work: IDLE, calls: [] };
}

/** A module's call as the function that does its work. */
function asFunction({ module: _, ...call }: Call, name: string): Call {
  return { ...call, name };
}

/** `lp_pool2d`: the mean of the powers, then its sign and size apart, times the window. */
const powerPool = (rank: string) => (call: Call) => [
  asFunction(call, `F.avg_pool${rank}`),
  elementwise('F.relu', outputShape(call)),
  elementwise('torch.mul', outputShape(call)),
];

/** `local_response_norm`: squares, their mean over channels with `size − 1` more of them as padding, scale and shift. */
function responseNorm(call: Call): Call[] {
  const [input = []] = inputShapes(call);
  const [batch = 1n, channels = 1n, ...rest] = input;
  const padded = [batch, channels + (call.options.size as bigint) - 1n, ...rest];
  return [
    elementwise('torch.mul', input),
    elementwise('F.avg_pool3d', padded),
    elementwise('torch.mul', input),
    elementwise('torch.add', input),
  ];
}

/** Modules, and functions, that call several. */
const CALL_SEVERAL: Readonly<Record<string, (call: Call) => Call[]>> = {
  LocalResponseNorm: responseNorm,
  'F.local_response_norm': responseNorm,
  // The old name calls the new one, and both tools replace both.
  'F.upsample': (call) => [asFunction(call, 'F.interpolate'), asFunction(call, 'F.interpolate')],
  ...Object.fromEntries(
    ['1d', '2d', '3d'].flatMap((rank) => [
      [`LPPool${rank}`, powerPool(rank)],
      [`F.lp_pool${rank}`, powerPool(rank)],
    ]),
  ),
};

/** True for an interpolation by area, which is a mean of each: `F.interpolate` calls the function for that. */
export const isArea = ({ name, options }: Call): boolean =>
  name === 'F.interpolate' && options.output_size !== undefined;

/** True for a layer that is written in Python as several functions, of which some are seen. */
export const isInPieces = ({ name }: Call): boolean => Object.hasOwn(CALL_SEVERAL, name);

/** The functions that run in a call, each with the tensors and options it gets: a function is its own. */
export function functionsIn(call: Call): readonly Call[] {
  if (takesFastPath(call)) return [];
  if (call.calls.length > 0) return call.calls.flatMap(functionsIn);
  if (isInPieces(call)) return CALL_SEVERAL[call.name]?.(call) ?? [];
  if (isArea(call)) return [call, asFunction(call, `F.adaptive_avg_pool${outputShape(call).length - 2}d`)];
  if (!call.module) return [call];
  const name = Object.hasOwn(CALLS, call.name) ? CALLS[call.name] : undefined;
  return name === undefined ? [] : [asFunction(call, name)];
}

/** Arithmetic on each element, of two tensors or of one and a number. Both tools line shapes up at the left. */
export function elementsOf(call: Call): bigint {
  const [first = [], second] = inputShapes(call);
  if (!second) return inputSize(call);
  const rank = Math.max(first.length, second.length);
  let elements = 1n;
  for (let index = 0; index < rank; index += 1) {
    const [left = 1n, right = 1n] = [first[index], second[index]];
    elements *= left > right ? left : right;
  }
  return elements;
}

/** Multiply–accumulates of `torch.matmul` as both tools take them: numbers of the first tensor times the last size of the second. */
export const productMacs = (call: Call): bigint => inputSize(call) * (call.inputs[1]?.shape.at(-1) ?? 1n);

/** The activations in some calls that Transformer layers call, in layers inside layers too; `caller` makes the calls. */
const taken = (caller: string, all: readonly Call[]): Call[] => [
  ...(/^Transformer(En|De)coderLayer$/.test(caller) ? all.filter(({ name }) => /^F\.(relu|gelu)$/.test(name)) : []),
  ...all.flatMap(({ name, calls }) => taken(name, calls)),
];

/** The calls of a run, or some of them. */
type Calls = Pick<Run, 'calls'> & Partial<Pick<Run, 'root'>>;

/** Found once for each run: a long network asks for every call. */
const known = new WeakMap<Calls, ReadonlySet<Call>>();

/**
 * True for a function that was taken from `torch.nn.functional` before it is called: by a program under a name of its own,
 * or by a Transformer layer for its activation (`torch/nn/modules/transformer.py`: `_get_activation_fn`). A function
 * replaced later is not what it calls.
 */
export function isTakenBefore(call: Call, run: Calls): boolean {
  if (call.held) return true;
  const found = known.get(run) ?? new Set(taken(run.root?.className ?? '', run.calls));
  known.set(run, found);
  return found.has(call);
}

/** True for a module none of whose tensors wants a gradient. */
export const isFrozen = (module: Module): boolean => !parametersOf(module).some(({ trainable }) => trainable);

/** True where an encoder layer's attention, whatever masks it, would let one operator do all the work. */
export function allowsFastPath({ name, options, inputs, module, calls, untracked }: Call): boolean {
  if (name !== 'MultiheadAttention' || !module || module.training || !(untracked || isFrozen(module))) return false;
  const { batch_first, bias, num_heads, add_bias_kv, add_zero_attn, kdim, vdim, embed_dim } = options;
  const isPlain = [kdim, vdim].every((size) => size === 'None' || size === embed_dim);
  const adds = add_bias_kv === true || add_zero_attn === true;
  const fits =
    batch_first === true && bias === true && (num_heads as bigint) % 2n === 0n && inputs[0]?.shape.length === 3;
  // Attention to a memory projects twice before its scores, attention to itself once.
  const isOwn = calls.filter((call) => call.name === 'F.linear').length <= 2;
  return fits && isPlain && isOwn && !adds;
}

/**
 * True where one operator does all the work of attention and calls no function: no gradient is wanted, and the rest is as the
 * conditions of `forward` ask (`torch/nn/modules/activation.py`: `why_not_fast_path`), of its masks too, which must choose
 * and not be added. An encoder layer has such a path as well, which it leaves where hooks are on its modules, as those of
 * ptflops and calflops are.
 */
export const takesFastPath = (call: Call): boolean =>
  allowsFastPath(call) && call.options.masks !== 'added' && call.inputs.slice(3).every(({ dtype }) => dtype === 'bool');

/** The sizes that an interpolation is given: one number, or one for each dimension; none where it has a scale. */
export function sizesGiven({ options: { size } }: Call): readonly bigint[] {
  if (typeof size === 'bigint') return [size];
  return isList(size) ? size : [];
}

/** Its scale as Python holds it: one number, or one for each dimension. */
export const scalesGiven = ({ options }: Pick<Call, 'options'>): number[] =>
  String(options.scale_factor).replace(/,$/, '').split(',').map(Number);

/** True for a call that computes something. */
export const computes = ({ work }: Call): boolean => work.flops > 0n;

/** True for an input whose first size is no batch: one dimension short of what the class takes. */
export function isUnbatched(call: Call): boolean {
  const dimensions = call.inputs[0]?.shape.length ?? 0;
  if (call.name === 'Linear' || call.name.endsWith('Cell')) return dimensions === 1;
  if (/^(RNN|GRU|LSTM|MultiheadAttention)$/.test(call.name)) return dimensions === 2;
  return /^(Conv|Adaptive|MaxPool|AvgPool|InstanceNorm)/.test(call.name) && dimensions === rankOf(call) + 1;
}

/** How many dimensions a class works in, by its name: 2 for `Conv2d`. */
export const rankOf = ({ name }: Call): number => Number(/([123])d$/.exec(name)?.[1] ?? 0);
