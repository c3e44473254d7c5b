/** What is wrong with an example, in sentences. Loaded with what mends it, when a hand comes near or something is wrong. */
import type { CallFault } from '#calc/constructor.ts';
import type { Refusal } from '#calc/exact.ts';
import type { FieldName } from '#calc/fields.ts';
import { FIELDS, formatValue, LARGEST, parseField } from '#calc/fields.ts';
import type { Model, Snapshot } from './model.ts';
import { message, quote } from './parts/message.ts';
import type { ExampleWords } from './status.ts';

/** Why a field holds a draft, or `null`. */
export function refusalOf({ drafts }: Snapshot, field: FieldName): Refusal | null {
  const text = drafts[field];
  if (text === undefined) return null;
  const parsed = parseField(field, text);
  return parsed.ok ? null : parsed.reason;
}

const limit = (value: bigint): string => (value === LARGEST ? '10¹⁵' : String(value));

function refusalText(words: ExampleWords, field: FieldName, reason: Refusal): string {
  const { min, max, kind } = FIELDS[field];
  const list =
    'words' in FIELDS[field] ? (FIELDS[field] as { words: readonly string[] }).words.join(words.example.list) : '';
  const pair = kind === 'pair' && reason !== 'pair' ? words.refusals.or_pair : '';
  const others = list ? message(words.refusals.words, { list }) : '';
  return message(words.refusals[reason], { field, min: limit(min), max: limit(max), words: pair + others });
}

function unreadText(words: ExampleWords, fault: CallFault): string {
  const field = 'field' in fault ? fault.field : '';
  const valid =
    'field' in fault && FIELDS[fault.field].kind !== 'flag' ? refusalText(words, fault.field, 'not_whole') : '';
  return message(words.faults[fault.reason], { at: quote(fault.at), field, valid });
}

/** What is wrong now, by the same order as the status; nothing while all is well. */
export function faultText(model: Model, words: ExampleWords): string {
  const snapshot = model.state.value;
  for (const field of Object.keys(snapshot.drafts) as FieldName[]) {
    const reason = refusalOf(snapshot, field);
    if (reason) return refusalText(words, field, reason);
  }
  const outcome = model.outcome.value;
  if (!outcome.ok) {
    const { condition, values } = outcome.problem;
    return message(words.conditions[condition as keyof ExampleWords['conditions']], values);
  }
  return model.fault.value ? unreadText(words, model.fault.value) : '';
}

/** The values held while results cannot follow: `kernel_size 3`. At most two are named. */
export function heldText(model: Model, words: ExampleWords): string {
  const { options, drafts } = model.state.value;
  const kept = model.shown.value.options;
  const fields = Object.keys(options) as FieldName[];
  const differing = fields.filter(
    (field) => drafts[field] !== undefined || formatValue(options[field] ?? 0n) !== formatValue(kept[field] ?? 0n),
  );
  return differing
    .slice(0, 2)
    .map((field) => `${field} ${formatValue(kept[field] ?? 0n)}`)
    .join(words.example.list);
}
