/** What the status strip of an example says: that it fits, or what is wrong and at which fields. */

import type { CallFault } from '#calc/constructor.ts';
import type { Evaluation } from '#calc/evaluate.ts';
import type { Refusal } from '#calc/exact.ts';
import type { FieldName } from '#calc/fields.ts';
import { fieldOf, formatValue, LARGEST, sameValue } from '#calc/fields.ts';
import type { LayerDefinition, Problem } from '#calc/layers/define.ts';
import { pythonShape } from '#calc/shapes.ts';
import type { Words } from '#i18n/index.ts';
import { message, quote } from '#i18n/message.ts';
import type { Model } from './model.ts';
import { refusalOf } from './model.ts';

/** The words an example needs; they arrive as props. */
export type ExampleWords = Pick<Words, 'example' | 'refusals' | 'faults' | 'cure' | 'cure_code'> & {
  /** Sentences of the conditions, and names of the fields: those that the layer can need. */
  conditions: Readonly<Record<string, string>>;
  fields: Readonly<Partial<Record<FieldName, string>>>;
  copying: Pick<Words['copying'], 'as' | 'link'>;
};

export interface Status {
  kind: 'fits' | 'error';
  lead: string;
  text: string;
  /** Fields at fault, to be marked. */
  fields: readonly FieldName[];
  /** True for a complaint about the code line. */
  code: boolean;
}

const limit = (value: bigint): string => (value === LARGEST ? '10¹⁵' : String(value));

function refusalText(words: ExampleWords, layer: LayerDefinition, field: FieldName, reason: Refusal): string {
  const { min, max, kind, words: taken = [] } = fieldOf(layer, field);
  const list = taken.join(words.example.list);
  const pair = kind === 'pair' && reason !== 'pair' ? words.refusals.or_pair : '';
  const others = list ? message(words.refusals.words, { list }) : '';
  return message(words.refusals[reason], { field, min: limit(min), max: limit(max), words: pair + others });
}

function refused(model: Model, words: ExampleWords, field: FieldName, reason: Refusal): Status {
  return {
    kind: 'error',
    lead: words.example.refused,
    text: refusalText(words, model.layer, field, reason),
    fields: Object.keys(model.state.value.drafts) as FieldName[],
    code: false,
  };
}

function impossible(words: ExampleWords, problem: Problem): Status {
  const sentence = words.conditions[problem.condition] ?? problem.condition;
  return {
    kind: 'error',
    lead: words.example.impossible,
    text: message(sentence, problem.values),
    fields: problem.fields,
    code: false,
  };
}

function unread(words: ExampleWords, layer: LayerDefinition, fault: CallFault): Status {
  const field = 'field' in fault ? fault.field : '';
  const valid =
    'field' in fault && fieldOf(layer, fault.field).kind !== 'flag'
      ? refusalText(words, layer, fault.field, 'not_whole')
      : '';
  const text = message(words.faults[fault.reason], { at: quote(fault.at), field, valid });
  return { kind: 'error', lead: words.example.not_code, text, fields: [], code: true };
}

/** `3-wide` for a square window, `3×5` for another: how the sentence names what the kernel covers. */
function spanText({ values }: Evaluation, words: ExampleWords): string {
  const [high, wide] = [String(values.span_height), String(values.span_width)];
  return high === wide ? message(words.example.square_span, { n: wide }) : `${high}×${wide}`;
}

function fits(model: Model, words: ExampleWords): Status {
  const shown = model.shown.value;
  const [, , down, across] = shown.output_shape;
  const lead = words.example.fits;
  if (shown.values.span_height === undefined) {
    const shape = message(words.example.fits_shape, { shape: pythonShape(shown.output_shape) });
    return { kind: 'fits', lead, text: shape, fields: [], code: false };
  }
  const text = message(words.example.fits_detail, {
    span: spanText(shown, words),
    across: String(across),
    down: String(down),
  });
  return { kind: 'fits', lead, text, fields: [], code: false };
}

/** The status of an example now: a refused text first, then an impossible combination, then an unread code line. */
export function statusOf(model: Model, words: ExampleWords): Status {
  const snapshot = model.state.value;
  for (const field of Object.keys(snapshot.drafts) as FieldName[]) {
    const reason = refusalOf(model, field);
    if (reason) return refused(model, words, field, reason);
  }
  const outcome = model.outcome.value;
  if (!outcome.ok) return impossible(words, outcome.problem);
  return model.fault.value ? unread(words, model.layer, model.fault.value) : fits(model, words);
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
