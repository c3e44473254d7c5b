/** Layer + options + input → output shape, weights, operations. All counts exact, of the whole batch. */
import { product, sum } from './exact.ts';
import type { Environment } from './expression.ts';
import { evaluateExpression } from './expression.ts';
import type { FieldName, Value } from './fields.ts';
import type { LayerDefinition, Operation, Options, Problem, Weight, When } from './layers/define.ts';
import type { Shape } from './shapes.ts';
import { BYTES } from './units.ts';

export interface CountedWeight {
  name: string;
  shape: Shape;
  /** Numbers in one piece (one kernel), and how many pieces there are. */
  each: bigint;
  pieces: bigint;
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
  operations: Readonly<Record<Operation['name'], bigint>>;
  /** Multiplications, additions and bias additions together: the article's FLOPs. */
  flops: bigint;
  macs: bigint;
}

export type Outcome = Evaluation | { ok: false; problem: Problem };

/** All options of a layer: those given, and PyTorch's defaults for the rest; one image if no batch is given. */
export function completeOptions(layer: LayerDefinition, given: Options): Options {
  const defaults = layer.options.filter((option) => option.initial !== undefined);
  const initial = Object.fromEntries(defaults.map(({ field, initial }) => [field, initial as Value]));
  return { batch: 1n, ...initial, ...given };
}

/** True where a term stands under these options. */
export function stands(when: When, options: Options): boolean {
  return when === 'always' || options[when] === true;
}

/** The names of the formulas with their values, before the output is known. */
export function inputValues(layer: LayerDefinition, options: Options): Environment {
  const whole = Object.entries(options).filter(([, value]) => typeof value === 'bigint');
  return { ...(Object.fromEntries(whole) as Record<FieldName, bigint>), ...layer.scalars(options) };
}

function countWeight(weight: Weight, options: Options, values: Environment): CountedWeight {
  const shape = weight.shape.map((size) => evaluateExpression(size, values));
  return {
    name: weight.name,
    shape,
    each: evaluateExpression(weight.each(options), values),
    pieces: evaluateExpression(weight.pieces, values),
    count: product(shape),
  };
}

function countOperations(layer: LayerDefinition, options: Options, values: Environment, outputs: bigint) {
  const counts = layer.operations.map((operation): [string, bigint] => {
    const perOutput = stands(operation.when, options) ? evaluateExpression(operation.perOutput(options), values) : 0n;
    return [operation.name, perOutput * outputs];
  });
  return Object.fromEntries(counts) as Evaluation['operations'];
}

function count(layer: LayerDefinition, options: Options, values: Environment): Evaluation {
  const weights = layer.weights
    .filter(({ when }) => stands(when, options))
    .map((one) => countWeight(one, options, values));
  const output_shape = layer.output.map((size) => evaluateExpression(size, values));
  const outputs = product(output_shape);
  const operations = countOperations(layer, options, values, outputs);
  const flops = sum(Object.values(operations));
  const macs = evaluateExpression(layer.macsPerOutput(options), values) * outputs;
  const parameters = sum(weights.map((weight) => weight.count));
  const memory = parameters * BYTES.float32;
  const weighed = { parameters, weights: weights[0]?.count ?? 0n, memory };
  return {
    ok: true,
    options,
    values: { ...values, ...weighed, ...operations, flops, macs, outputs, one_output: flops / outputs },
    weights,
    parameters,
    memory,
    input_shape: layer.input.map((field) => options[field] as bigint),
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
export function evaluate(layer: LayerDefinition, given: Options): Outcome {
  const options = completeOptions(layer, given);
  const [problem] = brokenConditions(layer, options);
  if (problem) return { ok: false, problem };
  const before = inputValues(layer, options);
  const derived = Object.entries(layer.derived(options)).map(([name, text]) => [
    name,
    evaluateExpression(text, before),
  ]);
  return count(layer, options, { ...before, ...Object.fromEntries(derived) });
}
