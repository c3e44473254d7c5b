/** An input made to fit what the options of a layer ask for. */

import type { FieldName } from '../fields/fields.ts';
import type { Cure, CuresByCondition, LayerDefinition, Options } from '../layers/define.ts';
import { brokenConditions } from '../layers/evaluate.ts';
import { proposals } from './cures.ts';

/** Fields of the input alone, which no constructor sets. */
const inputFields = ({ input, options }: LayerDefinition): FieldName[] =>
  input.filter((field) => !options.some((option) => option.field === field));

/** More changes than an input has sizes do not make it fit. */
const MOST_TURNS = 8;

/**
 * An input that the layer takes with just these options: the fields of it that change, found one after the other among
 * what the family proposes; `null` where that makes none.
 */
export function fitInput(layer: LayerDefinition, options: Options, cures: CuresByCondition): Options | null {
  const fields = inputFields(layer);
  let fitted: Options = {};
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const now = { ...options, ...fitted };
    const [problem] = brokenConditions(layer, now);
    if (!problem) return fitted;
    const changes = proposals(layer, now, cures, problem).filter(({ field }) => fields.includes(field));
    const left = (cure: Cure) => brokenConditions(layer, { ...now, [cure.field]: cure.value });
    const said = JSON.stringify(problem);
    const change =
      changes.find((cure) => left(cure).length === 0) ?? changes.find((cure) => JSON.stringify(left(cure)[0]) !== said);
    if (!change) return null;
    fitted = { ...fitted, [change.field]: change.value };
  }
  return null;
}
