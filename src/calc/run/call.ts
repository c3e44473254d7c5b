/**
 * The calls of a forward pass, with shapes, weights and options: what every counting convention folds over. A layer is
 * one call; a layer made of others holds their calls, and those of functions, in the order they run.
 */

import type { Shape } from '../fields/shapes.ts';
import type { LayerDefinition, Options, Returned } from '../layers/define.ts';
import type { CountedWeight, Evaluation } from '../layers/evaluate.ts';
import type { Primitives } from '../layers/primitives.ts';
import { buffersOf, NOTHING, primitivesOf, returnedOf, tensorsOf } from '../layers/primitives.ts';
import { product } from '../numbers/exact.ts';
import { insideOf } from './inside/index.ts';

/**
 * A layer rewritten by `nn.utils`: its weight is made anew from other tensors in each pass. The newer functions, in
 * `parametrizations`, also give the layer a class of its own, `Parametrized…`, and put modules into it that make the weight.
 */
export type Reparametrized = `${'' | 'parametrizations.'}${'weight_norm' | 'spectral_norm'}`;

export interface Call {
  kind: 'module' | 'function';
  /** Class of the module, or the function as it is called: `Conv2d`, `torch.matmul`, `F.relu`, `+`. */
  name: string;
  options: Options;
  /** Shapes of the tensors handed in, as they are (no batch where there is none), and of the first tensor handed back. */
  inputs: readonly Shape[];
  output: Shape;
  returned: Returned;
  /** Tensors of its own, learned ones; those of modules in it are theirs. */
  weights: readonly CountedWeight[];
  /** Tensors of its own that are kept and not learned. */
  buffers: readonly CountedWeight[];
  /** Arithmetic of the whole call, with what happens inside. */
  primitives: Primitives;
  flops: bigint;
  macs: bigint;
  /** Learned numbers, with those inside. */
  parameters: bigint;
  /** What it calls in turn; none for a layer of one piece. */
  calls: readonly Call[];
  reparametrized?: Reparametrized;
  /** False for a layer whose tensors are frozen: no gradient reaches them. */
  trainable: boolean;
  /** False for a module that holds tensors and is never called itself (`out_proj` of attention). */
  called: boolean;
}

export type Recording = readonly Call[];

/** A call of a function, from what is known of it. */
export function functionCall(name: string, given: Pick<Call, 'inputs' | 'output'> & Partial<Call>): Call {
  return {
    kind: 'function',
    name,
    options: {},
    returned: given.output,
    weights: [],
    buffers: [],
    primitives: NOTHING,
    flops: 0n,
    macs: 0n,
    parameters: 0n,
    calls: [],
    trainable: true,
    called: true,
    ...given,
  };
}

/** The shape as PyTorch sees it: without the batch that was only counted in. */
const seen = (shape: Shape, batched: boolean): Shape => (batched ? shape : shape.slice(1));

/** A layer on its input as a call; tensors with a dot in their name are those of modules in it. `batched` is false for an input that came without its batch. */
export function layerCall(layer: LayerDefinition, found: Evaluation, batched = true): Call {
  const output = seen(found.output_shape, batched);
  return {
    kind: layer.function ? 'function' : 'module',
    name: layer.function ?? layer.name,
    options: found.options,
    inputs: tensorsOf(layer, found).map((shape) => seen(shape, batched)),
    output,
    returned: batched ? returnedOf(layer, found) : output,
    weights: found.weights.filter(({ name }) => !name.includes('.')),
    buffers: buffersOf(layer, found),
    primitives: primitivesOf(layer, found),
    flops: found.flops,
    macs: found.macs,
    parameters: found.parameters,
    calls: insideOf(layer, found),
    trainable: true,
    called: true,
  };
}

/** Numbers in a call's first input. */
export const inputSize = (call: Call): bigint => product(call.inputs[0] ?? []);

/** Numbers in its output. */
export const outputSize = (call: Call): bigint => product(call.output);
