/**
 * PyTorch 2.13, `torch.utils.flop_counter.FlopCounterMode`, on the CPU with gradients on. Rules:
 * `torch/utils/flop_counter.py`, `flop_registry`: two operations for each multiply–accumulate of `mm`, `addmm`, `bmm`,
 * `baddbmm` and convolution (also transposed), and of fused attention on devices that have it. It sees the operators that
 * a layer comes to, whatever the class; no other operator has a rule, and the bias is in none.
 */

import { sizesOf } from '../fields/fields.ts';
import { product, sum } from '../numbers/exact.ts';
import type { Call } from '../run/call.ts';
import { inputShapes, inputSize, outputShape, outputSize, weightsOf } from '../run/call.ts';
import { numbersIn } from '../run/tensor.ts';
import type { Answer, Convention } from './define.ts';
import { counted, INSIDE, noRule } from './define.ts';
import { batchedMacs } from './einsum.ts';
import { allowsFastPath, computes, rankOf, takesFastPath } from './functional.ts';
import { ofTorch, ranked, underNames } from './rules.ts';

type Rule = (call: Call) => bigint;

/** `conv_flop_count`: positions of the output, or of the input of a transposed one, times the weight. */
const convolution =
  (transposed: boolean): Rule =>
  (call) => {
    const { in_channels, out_channels, groups, kernel_size } = call.options;
    const rank = rankOf(call);
    const shape = transposed ? (call.inputs[0]?.shape ?? []) : outputShape(call);
    const batch = shape.length === rank + 2 ? (shape[0] ?? 1n) : 1n;
    const filters = ((in_channels as bigint) * (out_channels as bigint)) / (groups as bigint);
    return batch * product(shape.slice(-rank)) * filters * product(sizesOf(kernel_size, rank) ?? []);
  };

/** `mm_flop`, `bmm_flop`: each number of the output is a sum over the last size of the first tensor. */
const matrixProduct: Rule = (call) => outputSize(call) * (call.inputs[0]?.shape.at(-1) ?? 1n);

/** `addmm_flop`, `baddbmm_flop`: the product of the last two tensors; the one it is added to is free. */
const addedProduct: Rule = (call) => outputSize(call) * (call.inputs[1]?.shape.at(-1) ?? 1n);

/** Each token meets every weight matrix once: of all gates, layers and directions, and of the projection. */
const recurrent: Rule = (call) => {
  const matrices = weightsOf(call).filter(({ name }) => name?.startsWith('weight'));
  const features = call.inputs[0]?.shape.at(-1) ?? 1n;
  return sum(matrices.map(numbersIn)) * (inputSize(call) / features);
};

/** The scores and the weighted sums, of every query and key: a causal mask is not discounted. */
function attention(call: Call): bigint {
  const [query = [], key = query, value = key] = inputShapes(call);
  const widths = (query.at(-1) ?? 1n) + (value.at(-1) ?? 1n);
  const rows = call.outputs[0]?.shape.slice(0, -1) ?? [];
  return product(rows) * (key.at(-2) ?? 1n) * widths;
}

/** Multiply–accumulates of what comes to an operator with a rule. */
const MACS: Readonly<Record<string, Rule>> = {
  ...ranked('Conv', convolution(false)),
  ...ranked('ConvTranspose', convolution(true)),
  ...underNames(['RNN', 'GRU', 'LSTM', 'RNNCell', 'GRUCell', 'LSTMCell'], recurrent),
  'F.scaled_dot_product_attention': attention,
  ...underNames(['Linear', 'F.linear', '@'], matrixProduct),
  ...ranked('F.conv', convolution(false)),
  ...ranked('F.conv_transpose', convolution(true)),
  ...ranked('torch.conv', convolution(false)),
  ...ranked('torch.conv_transpose', convolution(true)),
  ...ofTorch(['matmul', 'mm', 'bmm'], matrixProduct),
  ...ofTorch(['addmm', 'baddbmm'], addedProduct),
  // Both are turned into one product of two matrices.
  ...underNames(['torch.inner', 'Tensor.inner', 'torch.tensordot'], ({ work }: Call) => work.macs),
  'torch.einsum': batchedMacs,
};

/**
 * True where the CPU has one kernel for scores, softmax and sums, `_scaled_dot_product_flash_attention_for_cpu`, which is
 * not in the registry (`aten/src/ATen/native/transformers/sdp_utils_cpp.cpp: use_flash_attention_cpp`): four dimensions, one size of
 * heads, no dropout, no mask that learns. Anything else comes to `bmm`. A program says by itself which it is: how its tensors lie decides too.
 */
function isFused(call: Call): boolean {
  if (call.fused !== undefined) return call.fused;
  const [query = [], , value = query] = inputShapes(call);
  if (call.inputs[3]?.trainable) return false;
  return query.length === 4 && query.at(-1) === value.at(-1) && Number(call.options.dropout_p ?? 0) === 0;
}

/** True where one operator does all the work: of attention, or of an encoder layer, which no hook keeps from it here. */
export const isOneOperator = (call: Call): boolean =>
  takesFastPath(call) || (call.name === 'TransformerEncoderLayer' && call.calls.some(allowsFastPath));

/** Note of a product that the registry does not see, though it has a rule for others of its kind. */
function hiding(call: Call): string | undefined {
  if (isOneOperator(call)) return 'frozen';
  // The CPU's own kernel of an LSTM hides its products; one with a projection does without.
  if (call.name === 'LSTM' && call.options.proj_size === 0n) return 'lstm';
  if (call.name === 'F.scaled_dot_product_attention' && isFused(call)) return 'attention';
  // A matrix times a vector comes to `mv`, two vectors to `dot`.
  const isVector = !call.module && call.inputs[1]?.shape.length === 1;
  return isVector && MACS[call.name] === matrixProduct ? 'vector' : undefined;
}

/** Notes of what only the CPU has kernels for: tensors without numbers run through the operators that have a rule. */
const OF_THE_CPU: readonly (string | undefined)[] = ['lstm', 'attention'];

function answer(call: Call, device: 'cpu' | 'meta'): Answer {
  const hidden = hiding(call);
  if (hidden && !(device === 'meta' && OF_THE_CPU.includes(hidden))) return noRule(hidden);
  const macs = Object.hasOwn(MACS, call.name) ? MACS[call.name]?.(call) : undefined;
  if (macs) return counted(2n * macs, call.options.bias === true ? 'bias' : 'sums');
  if (call.calls.length > 0) return INSIDE;
  return noRule(computes(call) ? 'unknown' : undefined);
}

export const flopCounter: Convention = {
  id: 'flop-counter',
  key: 'torch_flop_counter_flops',
  tool: 'flop-counter',
  name: 'FlopCounterMode',
  unit: 'FLOPs',
  answer: (call) => answer(call, 'cpu'),
};

/** What it prints for tensors on the meta device. */
export const flopCounterOnMeta: Convention = { ...flopCounter, answer: (call) => answer(call, 'meta') };
