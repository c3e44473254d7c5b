/** The state of a calculator: its fields as they were typed, and what they come to. */

import type { CostOutcome } from '#calc/costs/count.ts';
import { countCost, readCostField, stepCostField } from '#calc/costs/count.ts';
import type { CostDefinition, CostField, CostTexts } from '#calc/costs/define.ts';
import { postfixValue } from '#calc/costs/postfix.ts';
import { takeFields, withFields, withPlace } from '../example/base/query.ts';
import type { Store } from '../example/base/store.ts';
import { createStore } from '../example/base/store.ts';
import { leavingFields } from '../example/calculator/leavingFields.ts';

/** A refused text stays in the state. The field being typed in shows its text as typed, the others theirs as best written. */
export interface CostModel extends Store<CostTexts, CostOutcome, string> {
  definition: CostDefinition;
  /** The chapter's values. */
  initial: CostTexts;
  /** What texts come to. */
  count: (texts: CostTexts) => CostOutcome;
  type: (field: string, text: string) => void;
  /** Sets all fields at once. */
  set: (texts: CostTexts) => void;
  /** Steps a field on; stays where that leads out of its range. */
  step: (field: CostField, by: bigint) => void;
}

/** The text as its field best writes it; as it is, where it is refused. */
function settledText(field: CostField, text = ''): string {
  const read = readCostField(field, text);
  return read.ok ? read.text : text;
}

const settled = ({ fields }: CostDefinition, texts: CostTexts): CostTexts =>
  Object.fromEntries(fields.map((field) => [field.name, settledText(field, texts[field.name])]));

/** Expressions in postfix order, by their texts. */
export type PostfixForms = Readonly<Record<string, string>>;

/** Makes the model of a calculator. `texts` are the chapter's values and must count. */
export function createCost(id: string, definition: CostDefinition, texts: CostTexts, forms: PostfixForms): CostModel {
  const initial = settled(definition, texts);
  const count = (state: CostTexts) =>
    countCost(definition, state, (is, numbers) => postfixValue(forms[is] ?? is, numbers));
  const store: Store<CostTexts, CostOutcome, string> = createStore({
    id,
    first: initial,
    read: count,
    same: (state, next) => definition.fields.every(({ name }) => state[name] === next[name]),
  });
  const { state, typing, change } = store;
  return {
    ...store,
    definition,
    initial,
    count,
    type: (field, text) => change({ ...settled(definition, state.value), [field]: text }, `type ${field}`),
    set: (next) => change(settled(definition, next)),
    step(field, by) {
      typing.value = null;
      const now = settled(definition, state.value);
      change({ ...now, [field.name]: stepCostField(field, now[field.name] ?? '', by) }, `step ${field.name}`);
    },
    ...leavingFields(store),
  };
}

/** What a field shows. */
export function costText({ state, typing }: CostModel, field: CostField): string {
  const text = state.value[field.name] ?? '';
  return typing.value === field.name ? text : settledText(field, text);
}

/** The address of a page with the last good values in its query, where they differ from the chapter's. */
export function costAddress({ id, shown, initial }: CostModel, href: string): string {
  const { texts } = shown.value;
  return withFields(
    href,
    id,
    Object.entries(texts).filter(([field, text]) => text !== initial[field]),
  );
}

/** A link to the calculator itself, as it stands. */
export const costLink = (model: CostModel, href: string): string => withPlace(costAddress(model, href), model.id);

/** Takes the values from a query; names what it cannot use. Values that do not go together are not taken. */
export function readCostAddress(model: CostModel, search: string): void {
  const { definition, initial } = model;
  let texts = initial;
  const ignored = takeFields<string>(search, model, (name, text) => {
    const field = definition.fields.find((one) => one.name === name);
    if (!field || !readCostField(field, text).ok) return false;
    texts = { ...texts, [name]: text };
    return true;
  });
  if (model.count(texts).ok) model.set(texts);
  else
    ignored.push(
      ...definition.fields.flatMap(({ name }) => (texts[name] === initial[name] ? [] : [`${name}=${texts[name]}`])),
    );
  model.ignored.value = ignored;
}
