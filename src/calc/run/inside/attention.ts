/**
 * What attention of many heads calls. Order and shapes: PyTorch 2.13, `multi_head_attention_forward` in
 * `torch/nn/functional.py`, in evaluation mode with gradients on, where no fast path is taken.
 */

import type { Shape } from '../../fields/shapes.ts';
import { ACTIVATION } from '../../layers/activation/activation.ts';
import { averages, multiheadAttention, sequenceOf, sourcesOf } from '../../layers/attention/multihead.ts';
import type { Options } from '../../layers/define.ts';
import type { CountedWeight } from '../../layers/evaluate.ts';
import { evaluatePart, partNamed } from '../../layers/parts.ts';
import { flopsOf, primitivesOf } from '../../layers/primitives.ts';
import { product } from '../../numbers/exact.ts';
import type { Call } from '../call.ts';
import { functionCall } from '../call.ts';
import type { Made } from '../tensorFunctions.ts';
import { arithmetic, elementwise, join, matmul, sumsOfProducts, together } from '../tensorFunctions.ts';

/** A call of a function from what it makes. The shapes inside a layer fit. */
export function callOf(name: string, inputs: readonly Shape[], made: Made): Call {
  if (!made.ok) throw new RangeError(`${name} refuses: ${made.problem.condition}`);
  const { output, primitives, macs } = made;
  return functionCall(name, { inputs, output, primitives, macs, flops: flopsOf(primitives) });
}

/** The sizes that attention works with. */
interface Sizes {
  batch: bigint;
  length: bigint;
  sources: bigint;
  features: bigint;
  heads: bigint;
  width: bigint;
  batched: boolean;
  bias: boolean;
}

function sizesOf(options: Options): Sizes {
  const [features, heads] = [options.embed_dim as bigint, options.num_heads as bigint];
  const sources = sourcesOf(options);
  return { ...sequenceOf(options), sources, features, heads, width: features / heads, bias: options.bias === true };
}

/** `F.linear` of tokens: a weight of so many rows, and perhaps a bias. */
const projection = (input: Shape, features: bigint, bias: boolean): Call =>
  callOf('F.linear', [input], sumsOfProducts([...input.slice(0, -1), features], input.at(-1) as bigint, bias));

/**
 * Queries, keys and values in one product of the packed weight, the length first; of a query and a memory in two; in
 * three where the input came without a batch, since PyTorch then gives each a batch of its own and sees three tensors.
 */
function projections({ batch, length, features, batched, bias }: Sizes, memory: boolean): Call[] {
  const input = [length, batch, features];
  const pieces = batched ? (memory ? [1n, 2n] : [3n]) : [1n, 1n, 1n];
  return pieces.map((piece) => projection(input, piece * features, bias));
}

/** Keys, then values, with one more source behind them. */
function joined(shape: Shape, dimension: number): Call[] {
  const shapes = [shape, shape.with(dimension, 1n)];
  const call = callOf('torch.cat', shapes, join(shapes, dimension));
  return [call, call];
}

/** A learned source behind those of the sequence; one of zeros once the heads are split. */
function addedSources({ batch, length, features, heads, width }: Sizes, options: Options): Call[] {
  const learned = options.add_bias_kv === true;
  return [
    ...(learned ? joined([length, batch, features], 0) : []),
    ...(options.add_zero_attn ? joined([batch * heads, learned ? length + 1n : length, width], 1) : []),
  ];
}

/** Softmax of the last dimension, as the layer counts it. */
function softmax(shape: Shape): Made {
  const options = { input_shape: shape, dim: -1n };
  const softmax = partNamed(ACTIVATION, 'Softmax');
  const primitives = primitivesOf(softmax, evaluatePart({ layer: softmax, options }));
  return { ok: true, output: shape, primitives, macs: 0n };
}

/**
 * Attention written out on heads that stand in the sizes of `lead`. The book scales the scores, as the formula does;
 * PyTorch's code scales the queries before the product, which makes the same scores.
 */
function steps(lead: Shape, { length, sources, width }: Sizes): Call[] {
  const [queries, keys] = [
    [...lead, length, width],
    [...lead, width, sources],
  ];
  const [values, scores] = [
    [...lead, sources, width],
    [...lead, length, sources],
  ];
  return [
    callOf('torch.bmm', [queries, keys], matmul(queries, keys)),
    callOf('*', [scores], elementwise('multiply', scores, [])),
    callOf('F.softmax', [scores], softmax(scores)),
    callOf('torch.bmm', [scores, values], matmul(scores, values)),
  ];
}

/** The same steps in one function, which hands back no weights. */
function fused(sizes: Sizes): Call {
  const { batch, heads, length, sources, width } = sizes;
  const [queries, keys] = [
    [batch, heads, length, width],
    [batch, heads, sources, width],
  ];
  const made = together(queries, steps([batch, heads], sizes));
  return callOf('F.scaled_dot_product_attention', [queries, keys, keys], made);
}

/** The mean of the weights over the heads. */
function averaged({ batch, heads, length, sources }: Sizes): Call {
  const output = [batch, length, sources];
  const divide = product(output);
  const primitives = arithmetic({ add: divide * (heads - 1n), divide });
  return callOf('Tensor.mean', [[batch, heads, length, sources]], { ok: true, output, primitives, macs: 0n });
}

/** The module that holds the last projection's tensors. It is never called: `F.linear` takes its tensors. */
function holder(weights: readonly CountedWeight[]): Call {
  const own = weights
    .filter(({ name }) => name.startsWith('out_proj.'))
    .map((weight) => ({ ...weight, name: weight.name.slice('out_proj.'.length) }));
  const parameters = own.reduce((all, { count }) => all + count, 0n);
  const rest = { inputs: [], output: [], weights: own, parameters };
  return functionCall('NonDynamicallyQuantizableLinear', { ...rest, kind: 'module', called: false });
}

/** The calls inside attention of these options. `memory`: keys and values come from another tensor of the same shape. */
export function multiheadCalls(options: Options, memory = false): Call[] {
  const sizes = sizesOf(options);
  const { batch, length, features, heads, bias } = sizes;
  const found = evaluatePart({ layer: multiheadAttention, options });
  return [
    ...projections(sizes, memory),
    ...addedSources(sizes, options),
    ...(options.need_weights === true ? steps([batch * heads], sizes) : [fused(sizes)]),
    projection([length * batch, features], features, bias),
    ...(averages(options) ? [averaged(sizes)] : []),
    holder(found.weights),
  ];
}
