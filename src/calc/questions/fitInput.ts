/** An input made to fit what the options of a layer ask for. */

import type { FieldName } from '../fields/fields.ts';
import type { CuresByCondition, LayerDefinition, Options } from '../layers/define.ts';
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
    const changes = proposals(layer, now, cures, problem)
      .filter(({ field }) => fields.includes(field))
      .map(({ field, value }) => ({ ...fitted, [field]: value }))
      .map((input) => ({ input, left: brokenConditions(layer, { ...options, ...input })[0] }));
    const said = JSON.stringify(problem);
    const change = changes.find(({ left }) => !left) ?? changes.find(({ left }) => JSON.stringify(left) !== said);
    if (!change) return null;
    fitted = change.input;
  }
  return null;
}
