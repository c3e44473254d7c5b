/** The counts of a run, and what each tool prints for it, as plain data. */

import type { NamedOutput } from '../fields/outputs.ts';
import type { Returned } from '../fields/shapes.ts';
import type { Primitive } from '../layers/define.ts';
import type { Primitives } from '../layers/primitives.ts';
import type { Run } from '../run/call.ts';
import { workOfRun } from '../run/call.ts';
import { numbersOf, parametersOf } from '../run/module.ts';
import type { ToolKey } from './define.ts';
import { TOOLS } from './index.ts';
import { tallied } from './tallied.ts';

/** The names that primitives go by outside. */
export const PRIMITIVE_NAMES: Readonly<Record<Primitive, string>> = {
  multiply: 'multiplications',
  add: 'additions',
  compare: 'comparisons',
  divide: 'divisions',
  exponential: 'exponentials',
  square_root: 'square_roots',
  look_up: 'look_ups',
};

export interface CountedObject {
  /** By their names where a dictionary is returned. */
  output_shape: NamedOutput;
  params: bigint;
  trainable_params: bigint;
  flops: bigint;
  macs: bigint;
  primitives: Readonly<Record<string, bigint>>;
  tools: Readonly<Record<ToolKey, bigint | null>>;
  /** Tools whose 0 means that they have no rule. */
  not_counted: readonly ToolKey[];
}

/** Primitives of all calls together, by their outward names. */
export function namedPrimitives(run: Run): Record<string, bigint> {
  const { primitives } = workOfRun(run);
  const kinds = Object.entries(PRIMITIVE_NAMES) as [keyof Primitives, string][];
  return Object.fromEntries(kinds.map(([kind, name]) => [name, primitives[kind]]));
}

/** What a run returns, by name where that is a dictionary. */
export function outputShapes({ returned, names }: Run): NamedOutput {
  const shapes = returned ?? [];
  return names ? Object.fromEntries(names.map((name, index) => [name, shapes[index] as Returned])) : shapes;
}

/** The counts of a run as one object. */
export function countedObject(run: Run): CountedObject {
  const tallies = TOOLS.map((tool) => [tool.key, tallied(run, tool)] as const);
  const parameters = parametersOf(run.root);
  const { flops, macs } = workOfRun(run);
  return {
    output_shape: outputShapes(run),
    params: numbersOf(parameters),
    trainable_params: numbersOf(parameters.filter(({ trainable }) => trainable)),
    flops,
    macs,
    primitives: namedPrimitives(run),
    tools: Object.fromEntries(tallies.map(([key, { value }]) => [key, value])) as CountedObject['tools'],
    not_counted: tallies.filter(([, { noRule }]) => noRule).map(([key]) => key),
  };
}
