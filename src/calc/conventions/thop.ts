/**
 * thop 0.1.1, `profile(model, inputs=(x,))[0]`. Rules by the exact class of a module: `thop/profile.py`, `register_hooks`; the
 * functions are in `thop/vision/basic_hooks.py` and `calc_func.py`, those of recurrent layers in `thop/rnn_hooks.py`. What is
 * no module of these classes is 0. It calls its unit MACs, and adds divisions and exponentials to them.
 */
import { product } from '../numbers/exact.ts';
import type { Call } from '../run/call.ts';
import { classOf, inputShapes, inputSize, outputShape, outputSize, weightsOf } from '../run/call.ts';
import type { Answer, CallPlace, Convention } from './define.ts';
import { counted, fails, INSIDE, noRule } from './define.ts';
import { computes } from './functional.ts';
import { cellOperations, recurrentOperations } from './thopRecurrent.ts';

type Rule = (call: Call) => Answer;

const nothing: Rule = () => counted(0n);

/** `calculate_conv2d_flops`: output numbers × (second size of the input // groups) × kernel, also where it is transposed. */
const convolution: Rule = (call) => {
  const [input = []] = inputShapes(call);
  const weight = weightsOf(call).find(({ name = '' }) => /^weight(_v|_orig)?$/.test(name));
  const kernel = weight?.shape.slice(2) ?? [];
  const channels = (input[1] ?? 1n) / ((call.options.groups as bigint | undefined) ?? 1n);
  const unbatched = input.length < kernel.length + 2;
  const note = unbatched ? 'unbatched' : call.name.includes('Transpose') ? 'transposed' : undefined;
  return counted(outputSize(call) * channels * product(kernel), note);
};

/** `count_linear`: inputs of a row × output numbers. */
const linear: Rule = (call) => counted((call.inputs[0]?.shape.at(-1) ?? 1n) * outputSize(call));

/** `count_normalization`: `calculate_norm` takes 2 a number already, and weights double that again. */
const norm: Rule = (call) => counted(inputSize(call) * (weightsOf(call).length > 0 ? 4n : 2n), 'batchnorm');

/** `count_softmax`: of each row of n numbers, n exponentials, n − 1 additions, n divisions. */
const softmax: Rule = (call) => {
  const { dim } = call.options;
  if (typeof dim !== 'bigint') return fails('dim');
  const features = call.inputs[0]?.shape.at(Number(dim)) ?? 1n;
  return counted((inputSize(call) / features) * (3n * features - 1n), 'softmax');
};

/** `count_adap_avgpool`: output numbers × (1 + the mean window), in doubles, cut to a whole number. */
const adaptivePool: Rule = (call) => {
  const input = call.inputs[0]?.shape.slice(2) ?? [];
  const window = outputShape(call)
    .slice(2)
    .reduce((all, size, at) => all * (Number(input[at]) / Number(size)), 1);
  return counted(BigInt(Math.trunc((window + 1) * Number(outputSize(call)))), 'adaptive');
};

/** `calculate_upsample`: operations an output number by mode; its line for `trilinear` is never reached. */
const UPSAMPLING: Readonly<Record<string, bigint>> = { nearest: 1n, linear: 5n, bilinear: 11n, bicubic: 259n };

const upsampling =
  (fixed?: string): Rule =>
  (call) => {
    const each = UPSAMPLING[fixed ?? String(call.options.mode ?? 'nearest')];
    return each === undefined ? noRule('upsampling') : counted(each * outputSize(call), 'upsampling');
  };

const recurrent: Rule = (call) =>
  counted(recurrentOperations(call), (call.options.proj_size ?? 0n) === 0n ? 'recurrent' : 'projection');

const cell: Rule = (call) => counted(cellOperations(call), call.inputs[0]?.shape.length === 1 ? 'cell' : 'recurrent');

const averagePool: Rule = (call) => counted(outputSize(call), 'average');

const prelu: Rule = (call) => counted(inputSize(call), 'prelu');

/** Each class of the table, in its order. */
const RULES: Readonly<Record<string, Rule>> = {
  ZeroPad2d: nothing,
  Conv1d: convolution,
  Conv2d: convolution,
  Conv3d: convolution,
  ConvTranspose1d: convolution,
  ConvTranspose2d: convolution,
  ConvTranspose3d: convolution,
  BatchNorm1d: norm,
  BatchNorm2d: norm,
  BatchNorm3d: norm,
  LayerNorm: norm,
  InstanceNorm1d: norm,
  InstanceNorm2d: norm,
  InstanceNorm3d: norm,
  PReLU: prelu,
  Softmax: softmax,
  ReLU: nothing,
  ReLU6: nothing,
  LeakyReLU: nothing,
  MaxPool1d: nothing,
  MaxPool2d: nothing,
  MaxPool3d: nothing,
  AdaptiveMaxPool1d: nothing,
  AdaptiveMaxPool2d: nothing,
  AdaptiveMaxPool3d: nothing,
  AvgPool1d: averagePool,
  AvgPool2d: averagePool,
  AvgPool3d: averagePool,
  AdaptiveAvgPool1d: adaptivePool,
  AdaptiveAvgPool2d: adaptivePool,
  AdaptiveAvgPool3d: adaptivePool,
  Linear: linear,
  Dropout: nothing,
  Upsample: upsampling(),
  UpsamplingBilinear2d: upsampling('bilinear'),
  UpsamplingNearest2d: upsampling('nearest'),
  RNNCell: cell,
  GRUCell: cell,
  LSTMCell: cell,
  RNN: recurrent,
  GRU: recurrent,
  LSTM: recurrent,
  PixelShuffle: nothing,
  SyncBatchNorm: norm,
};

/** Notes of what has no rule. */
function missing(call: Call): string | undefined {
  if (call.name === 'MultiheadAttention') return 'attention';
  if (!call.module) return computes(call) ? 'function' : undefined;
  if (weightsOf(call).length > 0) return 'parameters';
  return computes(call) ? 'unknown' : undefined;
}

/**
 * A module that stands at several places gets its hooks at each of them, and is summed up at each
 * (`add_hooks`, `dfs_count`): its count is taken that many times squared.
 */
function answer(call: Call, { placesOf }: CallPlace): Answer {
  const { module } = call;
  if (!module || call.name === 'MultiheadAttention') return noRule(missing(call));
  if (module.reparametrized?.kind.startsWith('parametrizations')) return noRule('parametrized');
  // Rules go by the exact class: one made of `nn.Conv3d` has none.
  const name = classOf(call);
  const rule = Object.hasOwn(RULES, name) ? RULES[name] : undefined;
  if (!rule) return call.calls.length > 0 ? INSIDE : noRule(missing(call));
  const found = rule(call);
  const places = placesOf(module);
  if (found.kind !== 'counted' || places === 1n) return found;
  return counted(found.value * places ** 2n, found.note);
}

export const thop: Convention = {
  id: 'thop',
  key: 'thop_macs',
  tool: 'thop',
  name: 'thop 0.1.1',
  unit: 'MACs',
  answer,
  // It adds in a double.
  total: (sum) => BigInt(Number(sum)),
};
