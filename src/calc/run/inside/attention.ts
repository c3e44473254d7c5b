/**
 * What attention of many heads holds and calls. Order and shapes: PyTorch 2.13, `multi_head_attention_forward` in
 * `torch/nn/functional.py`, in evaluation mode with gradients on, where no fast path is taken.
 */
import type { Shape } from '../../fields/shapes.ts';
import { ACTIVATION } from '../../layers/activation/activation.ts';
import {
  averages,
  isPacked,
  memoryFeatures,
  sequenceOf,
  sourceLengthOf,
  sourcesOf,
} from '../../layers/attention/multihead.ts';
import type { Options } from '../../layers/define.ts';
import { partNamed } from '../../layers/parts.ts';
import { product } from '../../numbers/exact.ts';
import type { Inside } from '../composition.ts';
import type { Recorder } from '../recorder.ts';
import type { Tensor } from '../tensor.ts';
import type { Made } from '../tensorFunctions.ts';
import { arithmetic, elementwise, join, matmul, sumsOfProducts, together } from '../tensorFunctions.ts';
import type { Masks } from './masks.ts';
import { masksOf } from './masks.ts';

type Fits = Made & { ok: true };

/** What is made of shapes that fit: those inside a layer do. */
export function fitting(name: string, made: Made): Fits {
  if (!made.ok) throw new RangeError(`${name} refuses: ${made.problem.condition}`);
  return made;
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
  /** Keys and values as they come: their length, and the features of each. */
  memory: bigint;
  keys: bigint;
  values: bigint;
  packed: boolean;
}

function sizesOf(options: Options): Sizes {
  const [features, heads] = [options.embed_dim as bigint, options.num_heads as bigint];
  const sources = sourcesOf(options);
  const [keys, values] = memoryFeatures(options);
  const told = { memory: sourceLengthOf(options), keys, values, packed: isPacked(options) };
  const width = features / heads;
  return { ...sequenceOf(options), ...told, sources, features, heads, width, bias: options.bias === true };
}

/** `F.linear` of tokens: a weight of so many rows, and perhaps a bias. */
function project(run: Recorder, input: Tensor, features: bigint, bias: boolean): Tensor {
  const { shape } = input;
  return run.apply(
    'F.linear',
    [input],
    sumsOfProducts([...shape.slice(0, -1), features], shape.at(-1) as bigint, bias),
  );
}

/**
 * Queries, keys and values in one product of the packed weight, the length first; of a query and a memory in two; in
 * three where the input came without a batch, since PyTorch then gives each a batch of its own and sees three tensors, and
 * where each has a weight of its own.
 */
function projectAll(run: Recorder, sizes: Sizes, [query, key, value]: readonly (Tensor | undefined)[]): void {
  const { batch, length, memory, features, keys, values, batched, packed, bias } = sizes;
  const input = run.tensor([length, batch, features]);
  const together = batched && packed && key === value;
  if (together && (key === undefined || key === query)) return void project(run, input, 3n * features, bias);
  project(run, input, features, bias);
  if (together) return void project(run, run.tensor([memory, batch, features]), 2n * features, bias);
  project(run, run.tensor([memory, batch, keys]), features, bias);
  project(run, run.tensor([memory, batch, values]), features, bias);
}

/** Keys, then values, with one more source behind them. */
function joinSource(run: Recorder, shape: Shape, dimension: number): void {
  const tensors = [run.tensor(shape), run.tensor(shape.with(dimension, 1n))];
  const made = fitting(
    'torch.cat',
    join(
      tensors.map((one) => one.shape),
      dimension,
    ),
  );
  for (const _ of ['keys', 'values']) run.apply('torch.cat', tensors, made);
}

/** A learned source behind those of the sequence; one of zeros once the heads are split. */
function addSources(run: Recorder, { batch, memory, features, heads, width }: Sizes, options: Options): void {
  const learned = options.add_bias_kv === true;
  if (learned) joinSource(run, [memory, batch, features], 0);
  if (options.add_zero_attn) joinSource(run, [batch * heads, learned ? memory + 1n : memory, width], 1);
}

/** What is added to the scores, as one tensor: a mask and a padding are added to each other first. */
function merged(run: Recorder, { shapes: [first, second], learned }: Masks): Tensor {
  const tensors = [first, ...(second ? [second] : [])].map((shape) => run.tensor(shape, { trainable: learned }));
  const [one] = tensors as [Tensor];
  if (!second) return one;
  const sum = run.apply('+', tensors, fitting('+', elementwise('add', first, second)));
  return { ...sum, trainable: learned };
}

/** The scores, scaled. With a mask one operator makes the product and adds it, so what is scaled are the queries. */
function score(run: Recorder, [queries, keys]: readonly [Tensor, Tensor], mask: Tensor | undefined): Tensor {
  const product = fitting('bmm', matmul(queries.shape, keys.shape));
  // The book scales the scores, as the formula does; PyTorch's code scales the queries before the product.
  const scaling = fitting('*', elementwise('multiply', product.output, []));
  if (!mask) return run.apply('*', [run.apply('torch.bmm', [queries, keys], product)], scaling);
  const scaled = run.apply('*', [queries], { ...scaling, output: queries.shape });
  const added = fitting('+', elementwise('add', product.output, mask.shape));
  return run.apply('torch.baddbmm', [mask, scaled, keys], fitting('+', together(product.output, [product, added])));
}

/** Attention written out on heads that stand in the sizes of `lead`; answers the weighted values. */
function attend(run: Recorder, lead: Shape, { length, sources, width }: Sizes, mask?: Tensor): Tensor {
  const queries = run.tensor([...lead, length, width]);
  const keys = run.tensor([...lead, width, sources]);
  const values = run.tensor([...lead, sources, width]);
  const scaled = score(run, [queries, keys], mask);
  const called = run.callAs('F.softmax', partNamed(ACTIVATION, 'Softmax'), { dim: -1n }, [scaled]);
  if (!called.ok) throw new RangeError('F.softmax refuses scores');
  const [weights = scaled] = called.outputs;
  return run.apply('torch.bmm', [weights, values], fitting('bmm', matmul(weights.shape, values.shape)));
}

/** The same steps in one function, which hands back no weights. */
function attendFused(run: Recorder, sizes: Sizes, mask?: Tensor): void {
  const { batch, heads, length, sources, width } = sizes;
  const queries = run.tensor([batch, heads, length, width]);
  const keys = run.tensor([batch, heads, sources, width]);
  const [first = 1n, ...rest] = mask?.shape ?? [];
  // One mask for all heads stands before them, else each head of each sequence has its own.
  const heading: Shape = first === 1n ? [1n, 1n, ...rest] : [batch, heads, ...rest];
  const masks = mask ? [run.tensor(heading, { trainable: mask.trainable })] : [];
  const steps = run.aside(() => attend(run, [batch, heads], sizes, masks[0]));
  const made = fitting(
    'attention',
    together(
      queries.shape,
      steps.map(({ work }) => work),
    ),
  );
  run.apply('F.scaled_dot_product_attention', [queries, keys, keys, ...masks], made);
}

/** The mean of the weights over the heads. */
function average(run: Recorder, { batch, heads, length, sources }: Sizes): void {
  const output = [batch, length, sources];
  const divide = product(output);
  const primitives = arithmetic({ add: divide * (heads - 1n), divide });
  run.apply('Tensor.mean', [run.tensor([batch, heads, length, sources])], { ok: true, output, primitives, macs: 0n });
}

/** Tensors as who they are: one that comes twice is one. */
const byNumber = (inputs: readonly Tensor[]): (Tensor | undefined)[] =>
  inputs.map((one) => inputs.find(({ id }) => id === one.id));

/** The tensors under a module's name, by their own names. */
const under = (name: string, learned: readonly Tensor[]): Tensor[] =>
  learned
    .filter((tensor) => tensor.name?.startsWith(`${name}.`))
    .map((tensor) => ({ ...tensor, name: tensor.name?.slice(name.length + 1) ?? '' }));

export const attentionInside: Inside = {
  /** The module that holds the last projection's tensors. It is never called: `F.linear` takes its tensors. */
  children: (run, _, learned) => {
    const holder = run.container('NonDynamicallyQuantizableLinear', []);
    return [['out_proj', { ...holder, parameters: under('out_proj', learned) }]];
  },
  forward: (run, _, options, inputs) => {
    const sizes = sizesOf(options);
    const { batch, length, features, heads, bias } = sizes;
    projectAll(run, sizes, byNumber(inputs));
    addSources(run, sizes, options);
    const masks = masksOf(options, inputs);
    const mask = masks && merged(run, masks);
    if (options.need_weights === true) attend(run, [batch * heads], sizes, mask);
    else attendFused(run, sizes, mask);
    project(run, run.tensor([length * batch, features]), features, bias);
    if (averages(options)) average(run, sizes);
  },
};
