/** What a layer says of itself. Calculator, formula, code line, reference, links and tests read this one object. */
import type { Environment } from '../expression.ts';
import type { FieldName, Value } from '../fields.ts';

/** Values by field; every field of the layer is present. */
export type Options = Readonly<Partial<Record<FieldName, Value>>>;

/** What decides which terms stand: `bias` is on, or always. */
export type When = 'bias' | 'always';

/** A learned tensor. Its count is the product of its shape. */
export interface Weight {
  /** PyTorch's name, as `named_parameters()` prints it. */
  name: string;
  /** One expression per dimension, in PyTorch's order. */
  shape: readonly string[];
  /** The same count in the order a person argues it: numbers in one piece, times how many pieces. */
  each: (options: Options) => string;
  pieces: string;
  when: When;
}

/** One kind of arithmetic, counted per output value. */
export interface Operation {
  name: 'multiplications' | 'additions' | 'bias_additions';
  primitive: 'multiply' | 'add';
  perOutput: (options: Options) => string;
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
  cures: readonly Cure[];
}

/** A condition of PyTorch's. Answers `null` when it holds. Its sentence stands in `i18n` under its id. */
export type Condition = (options: Options, values: Environment) => Problem | null;

/** One option of the constructor, in PyTorch's order; without `initial` it is required. */
export interface Option {
  field: FieldName;
  initial?: Value;
}

/** One arithmetic step of a layer's loops: what it does, for which output value. */
export interface Step {
  kind: 'multiply' | 'add' | 'bias_add';
  /** Index of the output value: image, channel, row, column. */
  output: readonly [number, number, number, number];
  /** For a product: input channel, and row and column on the *padded* input. */
  input?: readonly [number, number, number];
}

export interface LayerDefinition {
  /** PyTorch's class name. */
  name: string;
  options: readonly Option[];
  /** Fields that describe the input, in the order N, C, H, W; `in_channels` is an option too. */
  input: readonly FieldName[];
  weights: readonly Weight[];
  /** Options that change the structure of a formula, with one value for each form; all combinations are rendered. */
  forms: Readonly<Partial<Record<FieldName, readonly Value[]>>>;
  operations: readonly Operation[];
  /** Multiply–accumulates per output value. */
  macsPerOutput: (options: Options) => string;
  /** All operations in one product, as it is taught; tests hold it equal to the sum of the operations. */
  flops: (options: Options) => string;
  /** Output shape N, C, H, W, as expressions. */
  output: readonly string[];
  /** Scalars that the output shape computes: name → expression. */
  derived: (options: Options) => Readonly<Record<string, string>>;
  /** Values of the formulas' names that are not simply a field's. */
  scalars: (options: Options) => Environment;
  conditions: readonly Condition[];
}

/** What proves a layer's counts; kept apart from the definition, and out of pages that only count. */
export interface Proof {
  /** The naive nested loops, written from PyTorch's documentation alone. */
  loops: (options: Options) => Generator<Step>;
  /** What those loops do for one output value. */
  value: (options: Options, output: Step['output']) => Generator<Step>;
  /** Rows that run as tests: constructor text, input shape, expected figures. */
  examples: readonly { code: string; input: readonly number[]; parameters: bigint; flops: bigint; output: string }[];
}

/** Declares a layer; its only work is to give the object its type. */
export function defineLayer(definition: LayerDefinition): LayerDefinition {
  return definition;
}
