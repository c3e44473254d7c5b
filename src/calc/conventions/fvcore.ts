/**
 * fvcore 0.1.5, `FlopCountAnalysis(model, x).total()`. It traces the model and asks a table of operators; a
 * multiply–accumulate is one "flop". Rules: `fvcore/nn/flop_count.py`, `_DEFAULT_SUPPORTED_OPS`, and the functions of
 * `fvcore/nn/jit_handles.py` that it names. Which operator a layer becomes in the trace is PyTorch's (2.13): padding given
 * as a word is `aten::_convolution_mode`, a whole LSTM is `aten::lstm`; neither is in the table.
 */
import { sizesOf } from '../fields/fields.ts';
import type { Shape } from '../fields/shapes.ts';
import { product, sum } from '../numbers/exact.ts';
import type { Call, Run } from '../run/call.ts';
import { inputSize, outputShape, outputSize, weightsOf } from '../run/call.ts';
import { numbersIn } from '../run/tensor.ts';
import { unneededCalls } from '../run/unneeded.ts';
import type { Answer, CallPlace, Convention } from './define.ts';
import { counted, fails, INSIDE, noRule } from './define.ts';
import { einsumFlops } from './einsum.ts';
import { computes, isArea, takesFastPath } from './functional.ts';
import { ranked } from './rules.ts';

type Rule = (call: Call) => Answer;

const rank = ({ inputs: [input] }: Call): number => input?.shape.length ?? 0;
/** True with weights: of a module, or given to a function behind its input. */
const learned = (call: Call): boolean => weightsOf(call).length > 0 || (!call.module && call.inputs.length > 1);
const biasNote = (call: Call): string | undefined =>
  weightsOf(call).some(({ name }) => name?.startsWith('bias')) ? 'bias' : undefined;

/** The tensor that has the shape of the weight, also where `nn.utils` has put others in its place. */
const WEIGHT = /^weight(_v|_orig)?$|^parametrizations\.weight\.original1?$/;

/** The shape of a convolution's weight, by its options. */
function weightShape({ options, inputs: [input] }: Call, transposed: boolean): Shape {
  const [ins, outs, groups] = [options.in_channels, options.out_channels, options.groups] as bigint[];
  const kernel = sizesOf(options.kernel_size, (input?.shape.length ?? 0) - 2) ?? [];
  const [first = 1n, second = 1n, parts = 1n] = transposed ? [ins, outs, groups] : [outs, ins, groups];
  return [first, second / parts, ...kernel];
}

/** `conv_flop_count`: weights times the positions of the output, of the input where it is transposed. */
const convolution =
  (transposed: boolean): Rule =>
  (call) => {
    const { padding, padding_mode = 'zeros' } = call.options;
    if (typeof padding === 'string' && padding_mode === 'zeros') return noRule('strings');
    const weight = weightsOf(call).find(({ name = '' }) => WEIGHT.test(name)) ?? call.inputs[1];
    const shape = weight?.shape ?? weightShape(call, transposed);
    const positions = (transposed ? inputSize(call) : outputSize(call)) / (shape[0] ?? 1n);
    return counted(product(shape) * positions, biasNote(call));
  };

/** `matmul_flop_jit`, `bmm_flop_jit`: numbers of the first factor times the last size of the second. */
const matrixProduct: Rule = (call) => counted(inputSize(call) * (outputShape(call).at(-1) ?? 1n));

/** `addmm_flop_jit`: rows, columns and terms of the product; the tensor it is added to is free. */
const addmm: Rule = (call) => counted(outputSize(call) * (call.inputs[1]?.shape.at(-1) ?? 1n));

/** `linear_flop_jit`: numbers of the input times the first size of the weight. */
const linear: Rule = (call) =>
  counted(inputSize(call) * (call.inputs[1]?.shape[0] ?? outputShape(call).at(-1) ?? 1n), biasNote(call));

/** `matmul_flop_jit` asks the second factor for its last size but one: a vector has none. */
const matmul: Rule = (call) => (call.inputs[1]?.shape.length === 1 ? fails('vector') : matrixProduct(call));

/** `norm_flop_counter`: of two to five dimensions it takes 5 a number, 4 without weights; it refuses others. */
const norm: Rule = (call) =>
  rank(call) < 2 || rank(call) > 5 ? fails('rank') : counted(inputSize(call) * (learned(call) ? 5n : 4n), 'norm');

/** `batchnorm_flop_jit`: 2 a number, 1 without weights; in training, or without running statistics, it is a norm like the others. */
const batchNorm: Rule = (call) =>
  call.options.track_running_stats === false || call.module?.training === true
    ? { ...norm(call), note: 'running' }
    : counted(inputSize(call) * (learned(call) ? 2n : 1n), 'batchnorm');

/** `elementwise_flop_counter`: of the interpolations, two have a rule, for images only. */
const interpolation =
  (fixed?: string): Rule =>
  (call) => {
    const mode = isArea(call) ? 'area' : (fixed ?? call.options.mode ?? 'nearest');
    if (rank(call) === 4 && mode === 'nearest') return counted(outputSize(call), 'upsampling');
    if (rank(call) === 4 && mode === 'bilinear') return counted(4n * outputSize(call), 'upsampling');
    if (rank(call) === 4 && mode === 'area') return adaptivePool(call);
    return noRule('upsampling');
  };

/** `elementwise_flop_counter(0, 4)`, whatever the mode and the dimensions. */
const gridSampler: Rule = (call) => counted(4n * outputSize(call));

const adaptivePool: Rule = (call) => counted(inputSize(call), 'adaptive');

/** `jit_analysis.py`, `_IGNORED_OPS`: taken to be free. Of what computes, a layer of one operator is ReLU alone. */
const ignored: Rule = () => counted(0n, 'ignored');

/** A cell is two linear layers in the trace. */
const cell: Rule = (call) => {
  const matrices = weightsOf(call).filter(({ name }) => name?.startsWith('weight'));
  const rows = outputSize(call) / (outputShape(call).at(-1) ?? 1n);
  return counted(rows * sum(matrices.map(numbersIn)), 'cell');
};

const attention: Rule = (call) => (takesFastPath(call) ? noRule('attention') : INSIDE);

/** Rules by class, without `Lazy`, or by function. */
const RULES: Readonly<Record<string, Rule>> = {
  Conv1d: convolution(false),
  Conv2d: convolution(false),
  Conv3d: convolution(false),
  ConvTranspose1d: convolution(true),
  ConvTranspose2d: convolution(true),
  ConvTranspose3d: convolution(true),
  ...ranked('F.conv', convolution(false)),
  ...ranked('F.conv_transpose', convolution(true)),
  ...ranked('torch.conv', convolution(false)),
  ...ranked('torch.conv_transpose', convolution(true)),
  Linear: linear,
  NonDynamicallyQuantizableLinear: linear,
  'F.linear': linear,
  'torch.mm': matrixProduct,
  'torch.bmm': matrixProduct,
  'Tensor.mm': matrixProduct,
  'Tensor.bmm': matrixProduct,
  'torch.matmul': matmul,
  'Tensor.matmul': matmul,
  '@': matmul,
  '@=': matmul,
  'torch.addmm': addmm,
  'Tensor.addmm': addmm,
  'torch.einsum': (call) => counted(einsumFlops(call), 'einsum'),
  BatchNorm1d: batchNorm,
  BatchNorm2d: batchNorm,
  BatchNorm3d: batchNorm,
  SyncBatchNorm: batchNorm,
  InstanceNorm1d: norm,
  InstanceNorm2d: norm,
  InstanceNorm3d: norm,
  LayerNorm: norm,
  'F.batch_norm': batchNorm,
  'F.layer_norm': norm,
  'F.group_norm': norm,
  'F.instance_norm': norm,
  GroupNorm: norm,
  AdaptiveAvgPool2d: adaptivePool,
  'F.adaptive_avg_pool2d': adaptivePool,
  Upsample: interpolation(),
  'F.interpolate': interpolation(),
  'F.upsample': interpolation(),
  'F.grid_sample': gridSampler,
  UpsamplingNearest2d: interpolation('nearest'),
  UpsamplingBilinear2d: interpolation('bilinear'),
  ReLU: ignored,
  'F.relu': ignored,
  'torch.relu': ignored,
  'Tensor.relu': ignored,
  RNNCell: cell,
  LSTMCell: cell,
  GRUCell: cell,
  MultiheadAttention: attention,
};

/** Notes of what has no rule. */
const MISSING: Readonly<Record<string, string>> = {
  RNN: 'recurrent',
  LSTM: 'recurrent',
  GRU: 'recurrent',
  AdaptiveAvgPool1d: 'adaptive',
  AdaptiveAvgPool3d: 'adaptive',
  'F.scaled_dot_product_attention': 'attention',
};

/** Found once for each run. */
const dropped = new WeakMap<Run, ReadonlySet<Call>>();

/** True for a call whose result no output needs: the trace is cleaned of it (`_get_scoped_trace_graph`). */
function isDropped(call: Call, run: Run): boolean {
  const found = dropped.get(run) ?? unneededCalls(run);
  dropped.set(run, found);
  return found.has(call);
}

function answer(call: Call, { run }: CallPlace): Answer {
  // What a model returns in an object of another kind ends the trace.
  if (run.returnsObject) return fails();
  if (isDropped(call, run)) return counted(0n);
  const name = call.name.replace(/^Lazy/, '');
  const rule = Object.hasOwn(RULES, name) ? RULES[name] : undefined;
  if (rule) return rule(call);
  if (call.calls.length > 0) return INSIDE;
  return noRule(MISSING[call.name] ?? (computes(call) ? 'unsupported' : undefined));
}

export const fvcore: Convention = {
  id: 'fvcore',
  key: 'fvcore_flops',
  tool: 'fvcore',
  name: 'fvcore 0.1.5',
  unit: 'FLOPs',
  answer,
};
