/** What the status strip of an example says: that it fits, or what is wrong and at which fields. */

import type { FieldName } from '#calc/fields/fields.ts';
import { pythonShape } from '#calc/fields/shapes.ts';
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { grouped } from '#calc/numbers/units.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import type { Model } from './model.ts';

/** The words an example needs; they arrive as props, without those of its title and of the picture that stands in it. */
export type ExampleWords = Pick<Words, 'refusals' | 'faults' | 'cure' | 'cure_code'> & {
  example: Omit<Words['example'], 'titles' | 'tally' | 'tally_bias' | 'ruler' | 'ruler_bias' | 'ruler_no_bias'>;
  /** Sentences of the conditions, and names of the fields: those that the layer can need. */
  conditions: Readonly<Record<string, string>>;
  fields: Readonly<Partial<Record<FieldName, string>>>;
  copying: Pick<Words['copying'], 'as' | 'link'>;
  /** The playground, where code lines open. */
  lines?: string;
  /** Where the paths of the layers' pages are fetched; none where there is nothing to lead on to. */
  layerPages?: string;
};

/** What a status strip says. */
export interface StatusLine {
  kind: 'fits' | 'error';
  lead: string;
  text: string;
}

export interface Status extends StatusLine {
  /** Fields at fault, to be marked. */
  fields: readonly FieldName[];
  /** True for a complaint about the code line. */
  code: boolean;
}

/** `3-wide` for a square window, `3×5` for another: how the sentence names what the kernel covers. */
function spanText({ values }: Evaluation, words: ExampleWords): string {
  const [high, wide] = [grouped(values.span_height as bigint), grouped(values.span_width as bigint)];
  return high === wide ? message(words.example.square_span, { n: wide }) : `${high}×${wide}`;
}

function fitsText(model: Model, words: ExampleWords): string {
  const shown = model.shown.value;
  // A window of two sides is spoken of; of other layers, and other numbers of sides, the output.
  if (shown.values.span_height === undefined || shown.output_shape.length !== 4)
    return message(words.example.fits_shape, { shape: pythonShape(shown.output_shape) });
  const [, , down, across] = shown.output_shape as readonly [bigint, bigint, bigint, bigint];
  return message(words.example.fits_detail, {
    span: spanText(shown, words),
    across: grouped(across),
    down: grouped(down),
  });
}

/** That all fits, or that a line is not read yet. */
function fits(model: Model, words: ExampleWords): Status {
  const { fits: lead, unread } = words.example;
  const text = model.help.value?.fitted.get(model.state.value) ?? fitsText(model, words);
  return { kind: 'fits', ...(isUnread(model) ? unread : { lead, text }), fields: [], code: false };
}

function error(model: Model, words: ExampleWords, lead: string, fields: readonly FieldName[], code = false): Status {
  const unexplained = model.lost.value.includes('help') ? words.example.lost.help : '';
  return { kind: 'error', lead, text: model.help.value?.faultText(model, words) ?? unexplained, fields, code };
}

/** The part without which what is shown is not what is set: what reads the code that is typed, or prints the table. */
function missing({ lost, code }: Model): 'code' | 'table' | undefined {
  if (code.value && lost.value.includes('code')) return 'code';
  return lost.value.includes('table') ? 'table' : undefined;
}

/** True while a line stands there that is not read: it is being typed, or what reads it is on its way. */
const isUnread = ({ code }: Model): boolean => code.value?.reads === false;

/** True while results are not those of what is set. */
export const isOld = (model: Model): boolean => model.held.value || missing(model) !== undefined || isUnread(model);

/**
 * The status of an example now: a refused text first, then an impossible combination, then an unread code line. That
 * something is wrong, and where, is known at once; the sentence comes with what mends it.
 */
export function statusOf(model: Model, words: ExampleWords): Status {
  const { example } = words;
  const drafts = Object.keys(model.state.value.drafts) as FieldName[];
  if (drafts.length > 0) return error(model, words, example.refused, drafts);
  const outcome = model.outcome.value;
  if (!outcome.ok) return error(model, words, example.impossible, outcome.problem.fields);
  const part = missing(model);
  if (part) return { kind: 'error', lead: example.lost.lead, text: example.lost[part], fields: [], code: false };
  if (model.fault.value) return error(model, words, example.not_code, [], true);
  return fits(model, words);
}
