/** A layer without the option that an example teaches, and with it. */
import type { FieldName } from '#calc/fields/fields.ts';
import type { LayerDefinition, Options } from '#calc/layers/define.ts';
import type { Evaluated, Evaluation } from '#calc/layers/evaluate.ts';
import { evaluate } from '#calc/layers/evaluate.ts';
import { printValue } from '#calc/printed/printCall.ts';

/** One of the two: the values that set it apart, as code, and what it comes to. */
export interface Apart<Found extends Evaluated> {
  settings: readonly string[];
  found: Found;
}

interface Both {
  before: Apart<Evaluated>;
  after: Apart<Evaluation>;
}

/** Both layers; `without` is what the one has otherwise. That one may be impossible at what a reader has set. */
export function bothOf(layer: LayerDefinition, after: Evaluation, without: Options): Both {
  const options: Options = { ...after.options, ...without };
  const settings = (of: Options) =>
    (Object.keys(without) as FieldName[]).map((field) => `${field}=${printValue(layer, field, of[field] ?? 0n)}`);
  return {
    before: { settings: settings(options), found: evaluate(layer, options) },
    after: { settings: settings(after.options), found: after },
  };
}
