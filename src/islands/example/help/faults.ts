/** What is wrong with an example, in sentences. Loaded with what mends it, when a hand comes near or something is wrong. */

import type { Field, FieldName } from '#calc/fields/fields.ts';
import { fieldOf, formatValue, LARGEST, parseField, sameValue } from '#calc/fields/fields.ts';
import type { LayerDefinition, Option, Options } from '#calc/layers/define.ts';
import { tensorCount } from '#calc/layers/define.ts';
import type { Refusal } from '#calc/numbers/exact.ts';
import { grouped } from '#calc/numbers/units.ts';
import { calledName, printCall } from '#calc/printed/printCall.ts';
import { message, quote } from '#i18n/message.ts';
import type { LineFault, Model } from '../model.ts';
import type { ExampleWords } from '../status.ts';

/** Why a field holds a draft, or `null`. */
export function refusalOf({ state, layer }: Model, field: FieldName): Refusal | null {
  const text = state.value.drafts[field];
  if (text === undefined) return null;
  const parsed = parseField(field, text, layer);
  return parsed.ok ? null : parsed.reason;
}

/** A number in groups of three; other text as it is. */
const inGroups = (text: string): string => (/^\d+$/.test(text) ? grouped(BigInt(text)) : text);

const limit = (value: bigint): string => (value === LARGEST ? '10¹⁵' : grouped(value));

function refusalText(
  words: ExampleWords,
  layer: LayerDefinition,
  field: FieldName,
  reason: Refusal,
  called: string = field,
): string {
  const { min, max, kind, rank = 1, words: taken = [] } = fieldOf(layer, field);
  const list = (kind === 'flag' ? ['True', 'False'] : taken).join(words.example.list);
  if (kind === 'flag' || kind === 'word') return message(words.refusals.not_word, { field, list });
  const pair = kind === 'pair' && reason !== 'pair' ? words.refusals.or_pair : '';
  const sizes = kind === 'sizes' && rank > 1 && reason !== 'sizes' ? message(words.refusals.or_sizes, { n: rank }) : '';
  const others = list ? message(words.refusals.words, { list }) : '';
  return message(words.refusals[reason], {
    field: called,
    min: limit(min),
    max: limit(max),
    words: pair + sizes + others,
  });
}

/** The refusal that says what a field takes. */
function wantedBy({ kind, rank }: Field): Refusal {
  if (kind === 'decimal' || kind === 'decimals') return 'not_number';
  return kind === 'sizes' && rank === undefined ? 'sizes' : 'not_whole';
}

/** Names in a sentence: `in_channels, out_channels and kernel_size`. */
function listed({ example, faults }: ExampleWords, names: readonly string[]): string {
  const last = names.at(-1) ?? faults.no_options;
  return names.length < 2 ? last : names.slice(0, -1).join(example.list) + faults.and + last;
}

/** What the code line complains of, with what the layer of the example takes. `options` make the call that is shown. */
export function unreadText(words: ExampleWords, layer: LayerDefinition, options: Options, fault: LineFault): string {
  const field = 'field' in fault ? fault.field : '';
  const tensors = layer.function ? [message(words.faults.tensors, { n: tensorCount(layer) })] : [];
  const named = (some: readonly Option[]) => listed(words, [...tensors, ...some.map((one) => one.field)]);
  const sentences: Readonly<Record<string, string>> = words.faults;
  return message(fault.says ?? sentences[fault.reason] ?? '', {
    at: quote(fault.at) || '…',
    field,
    valid: field && refusalText(words, layer, field, wantedBy(fieldOf(layer, field))),
    layer: calledName(layer),
    required: named(layer.options.filter(({ initial }) => initial === undefined)),
    options: named(layer.options),
    call: printCall(layer, options),
    library: 'library' in fault ? fault.library : '',
  });
}

/** What is wrong now, by the same order as the status; nothing while all is well. */
export function faultText(model: Model, words: ExampleWords): string {
  const snapshot = model.state.value;
  for (const field of Object.keys(snapshot.drafts) as FieldName[]) {
    const reason = refusalOf(model, field);
    if (reason) return refusalText(words, model.layer, field, reason, model.refusedPart?.(field));
  }
  const outcome = model.outcome.value;
  if (!outcome.ok) {
    const { condition, values } = outcome.problem;
    const numbers = Object.entries(values).map(([name, value]) => [name, inGroups(value)]);
    return message(words.conditions[condition] ?? condition, Object.fromEntries(numbers));
  }
  const { options } = model.shown.value;
  return model.fault.value ? unreadText(words, model.layer, options, model.fault.value) : '';
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
