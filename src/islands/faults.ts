/** What is wrong with an example, in sentences. Loaded with what mends it, when a hand comes near or something is wrong. */
import type { CallFault } from '#calc/constructor.ts';
import type { Refusal } from '#calc/exact.ts';
import type { FieldName } from '#calc/fields.ts';
import { fieldOf, formatValue, LARGEST, parseField, sameValue } from '#calc/fields.ts';
import type { LayerDefinition } from '#calc/layers/define.ts';
import { message, quote } from '#i18n/message.ts';
import type { Model } from './model.ts';
import type { ExampleWords } from './status.ts';

/** Why a field holds a draft, or `null`. */
export function refusalOf({ state, layer }: Model, field: FieldName): Refusal | null {
  const text = state.value.drafts[field];
  if (text === undefined) return null;
  const parsed = parseField(field, text, layer);
  return parsed.ok ? null : parsed.reason;
}

const limit = (value: bigint): string => (value === LARGEST ? '10¹⁵' : String(value));

function refusalText(words: ExampleWords, layer: LayerDefinition, field: FieldName, reason: Refusal): string {
  const { min, max, kind, words: taken = [] } = fieldOf(layer, field);
  const list = taken.join(words.example.list);
  const pair = kind === 'pair' && reason !== 'pair' ? words.refusals.or_pair : '';
  const others = list ? message(words.refusals.words, { list }) : '';
  return message(words.refusals[reason], { field, min: limit(min), max: limit(max), words: pair + others });
}

function unreadText(words: ExampleWords, layer: LayerDefinition, fault: CallFault): string {
  const field = 'field' in fault ? fault.field : '';
  const valid =
    'field' in fault && fieldOf(layer, fault.field).kind !== 'flag'
      ? refusalText(words, layer, fault.field, 'not_whole')
      : '';
  return message(words.faults[fault.reason], { at: quote(fault.at), field, valid });
}

/** What is wrong now, by the same order as the status; nothing while all is well. */
export function faultText(model: Model, words: ExampleWords): string {
  const snapshot = model.state.value;
  for (const field of Object.keys(snapshot.drafts) as FieldName[]) {
    const reason = refusalOf(model, field);
    if (reason) return refusalText(words, model.layer, field, reason);
  }
  const outcome = model.outcome.value;
  if (!outcome.ok) {
    const { condition, values } = outcome.problem;
    return message(words.conditions[condition] ?? condition, values);
  }
  return model.fault.value ? unreadText(words, model.layer, model.fault.value) : '';
}

/** The values held while results cannot follow: `kernel_size 3`. At most two are named. */
export function heldText(model: Model, words: ExampleWords): string {
  const { options, drafts } = model.state.value;
  const kept = model.shown.value.options;
  const fields = Object.keys(options) as FieldName[];
  const differing = fields.filter((field) => drafts[field] !== undefined || !sameValue(options[field], kept[field]));
  return differing
    .slice(0, 2)
    .map((field) => `${field} ${formatValue(kept[field] ?? 0n, fieldOf(model.layer, field))}`)
    .join(words.example.list);
}
