/** What a layer says of itself. Calculator, formula, code line, reference, links and tests read this one object. */

import type { Field, FieldName, Scalar, Value } from '../fields/fields.ts';
import type { Returned, Shape } from '../fields/shapes.ts';
import type { Environment } from '../numbers/expression.ts';

/** Values by field; every field of the layer is present. */
export type Options = Readonly<Partial<Record<FieldName, Value>>>;

/** Groups of the reference; each is a file, or a few, in this folder. */
export type Family =
  | 'convolution'
  | 'linear'
  | 'normalization'
  | 'activation'
  | 'pooling'
  | 'resampling'
  | 'shape'
  | 'embedding'
  | 'recurrent'
  | 'attention';

/** What decides which terms stand: a flag that is on, what several options say together, or always. */
export type When = FieldName | 'always' | ((options: Options) => boolean);

/** One kind of arithmetic. `exponential` stands for every function made of series: exp, log, tanh, erf, powers. */
export type Primitive = 'multiply' | 'add' | 'compare' | 'divide' | 'exponential' | 'square_root' | 'look_up';

/** A tensor the layer keeps. Its count is the product of its shape. */
export interface Weight {
  /** PyTorch's name, as `named_parameters()` or `named_buffers()` prints it. */
  name: string;
  /** One expression per dimension, in PyTorch's order; none for a single number. A function where options decide how many. */
  shape: readonly string[] | ((options: Options) => readonly string[]);
  /** How many such tensors there are (`weight_ih_l[k]` of many layers), as an expression; one if not said, left out at none. */
  copies?: string;
  /** The same count in the order a person argues it: numbers in one piece, times how many pieces. */
  each?: (options: Options) => string;
  pieces?: string;
  /** A letter for each of the matrices that it holds one above the other, as its first size says: `ifgo`. */
  stacked?: string;
  when: When;
}

/** Operations of one kind, counted per output value or in all. */
export interface Operation {
  /** Its key among the words; unique in the layer. */
  name: string;
  primitive: Primitive;
  /** Exactly one of the two. */
  perOutput?: (options: Options) => string;
  total?: (options: Options) => string;
  when: When;
}

/** A change of options that would mend a problem. */
export interface Cure {
  field: FieldName;
  value: Value;
}

/** A condition that the options break: which one, at which fields, with the numbers its sentence needs. */
export interface Problem {
  condition: string;
  fields: readonly FieldName[];
  values: Readonly<Record<string, string>>;
}

/** What a cure is looked for from: complete options, their values by the formulas' names, and what they break. */
export interface Broken {
  layer: LayerDefinition;
  options: Options;
  values: Environment;
  problem: Problem;
}

/**
 * Changes that may mend each condition of a family, best first; kept apart from the definitions, for when one breaks.
 * Those that do not mend it in a setting, or break another, are left out by `mendOptions`.
 */
export type CuresByCondition = Readonly<Record<string, (broken: Broken) => readonly Cure[]>>;

/** A condition of PyTorch's. Answers `null` when it holds. Its sentence stands in `i18n` under its id. */
export type Condition = (options: Options, values: Environment) => Problem | null;

/** One option of the constructor, in PyTorch's order; without `initial` it is required. */
export interface Option {
  field: FieldName;
  initial?: Value;
  /** True for one that changes no shape and no count (`eps`, `inplace`): read and printed, never a field to edit. */
  quiet?: true;
}

/** Type of numbers, by PyTorch's name. Layers compute in float32 and take indices as int64; a program may have others. */
export type Dtype =
  | `float${16 | 32 | 64}`
  | 'bfloat16'
  | `int${8 | 16 | 32 | 64}`
  | 'uint8'
  | 'bool'
  | `complex${64 | 128}`;

/** One step of a layer's loops: what it does, for which output value (any names for it, each value its own). */
export interface AnyStep {
  kind: Primitive | 'bias_add';
  output: readonly number[];
}

/** A step that a picture can play. */
export interface Step extends AnyStep {
  kind: 'multiply' | 'add' | 'bias_add';
  /** Index of the output value: image, channel, row, column. */
  output: readonly [number, number, number, number];
  /** For a product: input channel, and row and column on the *padded* input. */
  input?: readonly [number, number, number];
}

/** The kinds of layers that are made of other modules; what each holds and calls stands in `run/inside`. */
export type Composition = 'attention' | 'encoder' | 'decoder';

export interface LayerDefinition {
  /** PyTorch's class name, or the name of a function. */
  name: string;
  family: Family;
  /** For a function that is no module: how it is called, `F.scaled_dot_product_attention`. */
  function?: string;
  options: readonly Option[];
  /** Arguments of the call rather than of the constructor, by name: `need_weights` of attention. */
  forward?: readonly Option[];
  /** Type of the numbers it takes; float32 if not said. */
  dtype?: Dtype;
  /**
   * What it gives as it gets it: `dtype` for numbers of either type, moved or compared, `anything` where a tuple passes
   * too. If not said, it gives float32.
   */
  keeps?: 'dtype' | 'anything';
  /** Shapes of the tensors it is called with, where that is more than the input; equal shapes mean one tensor, `m(x, x)`. */
  takes?: (options: Options, inputShape: Shape) => readonly Shape[];
  /** Options that follow from the shapes of all tensors it is called with: how long the sequence is that attention is paid to. */
  beside?: (shapes: readonly Shape[], options: Options) => Options;
  /** Rounds that PyTorch runs one after the other, whatever their size: steps of a sequence. One if not said. */
  rounds?: (options: Options) => bigint;
  /** What it is made of, for a layer that holds other modules. */
  composition?: Composition;
  /** Fields that are its own, or that it reads otherwise than the vocabulary does. */
  fields?: Readonly<Partial<Record<FieldName, Field>>>;
  /** Symbols of its formulas' names, where the vocabulary has none or others. */
  symbols?: Readonly<Record<string, Scalar>>;
  /** How a sliding kernel of weights meets the input: an output value gathers what lies under it, or an input value spreads. */
  kernel?: 'gathers' | 'spreads';
  /** Fields that describe the input, one per dimension; `input_shape` alone for an input of any shape. */
  input: readonly FieldName[];
  /** True where PyTorch also takes an input without its first dimension, the batch. */
  unbatched?: true;
  weights: readonly Weight[];
  /** Tensors that are kept and not learned. */
  buffers?: readonly Weight[];
  /** Options that change the structure of a formula, with one value for each form; all combinations are rendered. */
  forms?: Readonly<Partial<Record<FieldName, readonly Value[]>>>;
  operations: readonly Operation[];
  /** Multiply–accumulates, per output value or in all; none if neither is given. */
  macsPerOutput?: (options: Options) => string;
  macs?: (options: Options) => string;
  /** All operations in one product, as it is taught; tests hold it equal to the sum of the operations. */
  flops?: (options: Options) => string;
  /** Output shape, as one expression per dimension or, for an input of any shape, as a shape. */
  output: readonly string[] | ((options: Options, values: Environment) => Shape);
  /** What PyTorch returns where that is more than the output: shapes in its brackets. */
  returned?: (options: Options, values: Environment) => Returned;
  /** The names of that, as PyTorch's documentation writes them: `(output, (h_n, c_n))`. */
  returnedNames?: string;
  /** Scalars that the output shape computes: name → expression. */
  derived?: (options: Options) => Readonly<Record<string, string>>;
  /** Values of the formulas' names that are not simply a field's; also for options that break conditions. */
  scalars?: (options: Options) => Environment;
  conditions: readonly Condition[];
}

/** How many tensors a layer is called with, whatever their shapes. */
export const tensorCount = ({ takes }: LayerDefinition): number => takes?.({}, []).length ?? 1;

/** What proves a layer's counts; kept apart from the definition, and out of pages that only count. */
export interface Proof {
  /** The naive nested loops, written from PyTorch's documentation alone. */
  loops: (options: Options) => Generator<AnyStep>;
  /** Rows that run as tests: constructor text, input shape, expected figures. */
  examples: readonly { code: string; input: readonly number[]; parameters: bigint; flops: bigint; output: string }[];
}

/** A proof whose loops a picture can play, one output value at a time. */
export interface PlayableProof extends Proof {
  loops: (options: Options) => Generator<Step>;
  /** What those loops do for one output value. */
  value: (options: Options, output: Step['output']) => Generator<Step>;
}

/** Declares a layer; its only work is to give the object its type. */
export function defineLayer(definition: LayerDefinition): LayerDefinition {
  return definition;
}
