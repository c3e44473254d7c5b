/** Layer + options + input → output shape, weights, operations. All counts exact, of the whole batch. */

import type { FieldName, Value } from '../fields/fields.ts';
import { isList } from '../fields/fields.ts';
import type { Shape } from '../fields/shapes.ts';
import { product, sum } from '../numbers/exact.ts';
import type { Environment } from '../numbers/expression.ts';
import { evaluateExpression } from '../numbers/expression.ts';
import { BYTES } from '../numbers/units.ts';
import type { LayerDefinition, Operation, Options, Problem, Weight, When } from './define.ts';

export interface CountedWeight {
  name: string;
  shape: Shape;
  /** Numbers in one piece (one kernel), and how many pieces there are. */
  each: bigint;
  pieces: bigint;
  /** How many tensors of this shape there are, and the numbers in all of them. */
  copies: bigint;
  count: bigint;
}

export interface Evaluation {
  ok: true;
  options: Options;
  /** Every name a formula of this layer may use. */
  values: Environment;
  weights: readonly CountedWeight[];
  parameters: bigint;
  /** Bytes of the parameters in float32. */
  memory: bigint;
  input_shape: Shape;
  output_shape: Shape;
  /** Operations by their names in the definition. */
  operations: Readonly<Record<string, bigint>>;
  /** All arithmetic, one for each operation; a look-up is none. */
  flops: bigint;
  macs: bigint;
}

export type Evaluated = Evaluation | { ok: false; problem: Problem };

/** All options of a layer: those given, and PyTorch's defaults for the rest; one image if no batch is given. */
export function completeOptions(layer: LayerDefinition, given: Options): Options {
  const defaults = [...layer.options, ...(layer.forward ?? [])].filter((option) => option.initial !== undefined);
  const initial = Object.fromEntries(defaults.map(({ field, initial }) => [field, initial as Value]));
  return { ...(layer.input.includes('batch') && { batch: 1n }), ...initial, ...given };
}

/** What the constructor is given, and PyTorch's defaults for the rest; nothing of the call or of the input. */
export const constructorOptions = (layer: LayerDefinition, given: Options): Options =>
  Object.fromEntries(layer.options.map(({ field, initial }) => [field, (given[field] ?? initial) as Value]));

/** The expressions of a tensor's shape. */
export const shapeTexts = ({ shape }: Weight, options: Options): readonly string[] =>
  typeof shape === 'function' ? shape(options) : shape;

/** True where a term stands under these options. */
export function stands(when: When, options: Options): boolean {
  if (typeof when === 'function') return when(options);
  return when === 'always' || options[when] === true;
}

/** The names of the formulas with their values, before the output is known. */
export function inputValues(layer: LayerDefinition, options: Options): Environment {
  const whole = Object.entries(options).filter(([, value]) => typeof value === 'bigint');
  return { ...(Object.fromEntries(whole) as Record<FieldName, bigint>), ...layer.scalars?.(options) };
}

function countWeight(weight: Weight, options: Options, values: Environment): CountedWeight {
  const shape = shapeTexts(weight, options).map((size) => evaluateExpression(size, values));
  const copies = evaluateExpression(weight.copies ?? '1', values);
  return {
    name: weight.name,
    shape,
    each: weight.each ? evaluateExpression(weight.each(options), values) : product(shape),
    pieces: evaluateExpression(weight.pieces ?? '1', values),
    copies,
    count: product(shape) * copies,
  };
}

/** PyTorch's names say what a tensor is: `bias`, `in_proj_bias`, `bias_hh_l[k]`. */
export const isBias = ({ name }: { name: string }): boolean => /bias/.test(name);

/** The tensors that stand, and of which there is at least one. */
export const countWeights = (weights: readonly Weight[], options: Options, values: Environment): CountedWeight[] =>
  weights
    .filter(({ when }) => stands(when, options))
    .map((one) => countWeight(one, options, values))
    .filter(({ copies }) => copies > 0n);

function countOperation(operation: Operation, options: Options, values: Environment, outputs: bigint): bigint {
  if (!stands(operation.when, options)) return 0n;
  if (operation.total) return evaluateExpression(operation.total(options), values);
  return evaluateExpression(operation.perOutput?.(options) ?? '0', values) * outputs;
}

function macsOf(layer: LayerDefinition, options: Options, values: Environment, outputs: bigint): bigint {
  if (layer.macsPerOutput) return evaluateExpression(layer.macsPerOutput(options), values) * outputs;
  return evaluateExpression(layer.macs?.(options) ?? '0', values);
}

/** The input's sizes: a field for each dimension, or one field for all. */
function inputShape(layer: LayerDefinition, options: Options): Shape {
  return layer.input.flatMap((field) => {
    const value = options[field];
    return isList(value) ? value : [value as bigint];
  });
}

function outputShape({ output }: LayerDefinition, options: Options, values: Environment): Shape {
  return typeof output === 'function'
    ? output(options, values)
    : output.map((size) => evaluateExpression(size, values));
}

function count(layer: LayerDefinition, options: Options, before: Environment): Evaluation {
  const weights = countWeights(layer.weights, options, before);
  const output_shape = outputShape(layer, options, before);
  const outputs = product(output_shape);
  const values = { ...before, outputs };
  const operations = Object.fromEntries(
    layer.operations.map((one) => [one.name, countOperation(one, options, values, outputs)]),
  );
  const arithmetic = layer.operations.filter(({ primitive }) => primitive !== 'look_up');
  const flops = sum(arithmetic.map(({ name }) => operations[name] as bigint));
  const macs = macsOf(layer, options, values, outputs);
  const parameters = sum(weights.map((weight) => weight.count));
  const memory = parameters * BYTES.float32;
  const weighed = { parameters, weights: sum(weights.map((one) => (isBias(one) ? 0n : one.count))), memory };
  return {
    ok: true,
    options,
    values: { ...values, ...weighed, ...operations, flops, macs, one_output: outputs > 0n ? flops / outputs : 0n },
    weights,
    parameters,
    memory,
    input_shape: inputShape(layer, options),
    output_shape,
    operations,
    flops,
    macs,
  };
}

/** Every condition that fails, in the layer's order. */
export function brokenConditions(layer: LayerDefinition, options: Options): Problem[] {
  const values = inputValues(layer, options);
  return layer.conditions.map((condition) => condition(options, values)).filter((one) => one !== null);
}

/** Evaluates a layer on an input. `given` holds the options and the input's fields, as `completeOptions` takes them. */
export function evaluate(layer: LayerDefinition, given: Options): Evaluated {
  const options = completeOptions(layer, given);
  // A condition may rest on those before it.
  const before = inputValues(layer, options);
  for (const condition of layer.conditions) {
    const problem = condition(options, before);
    if (problem) return { ok: false, problem };
  }
  const derived = Object.entries(layer.derived?.(options) ?? {}).map(([name, text]) => [
    name,
    evaluateExpression(text, before),
  ]);
  return count(layer, options, { ...before, ...Object.fromEntries(derived) });
}
