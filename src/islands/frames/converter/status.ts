/** What the status strip of the converter says: how the count was read, or what is wrong and how to mend it. */
import type { ConversionField, ConversionRefusal, Fault } from '#calc/numbers/conversion.ts';
import { convert, meansOnes, numberAlone, splitUnit } from '#calc/numbers/conversion.ts';
import type { Ratio } from '#calc/numbers/ratio.ts';
import { below, powerOfTen, ratio } from '#calc/numbers/ratio.ts';
import { readNumber } from '#calc/numbers/readNumber.ts';
import { onScale, shortFigure } from '#calc/numbers/scales.ts';
import type { Words } from '#i18n/index.ts';
import { message, quote } from '#i18n/message.ts';
import type { ExampleWords, StatusLine } from '../../example/status.ts';
import type { Converter } from './model.ts';

/** The words the converter needs; they arrive as props. */
export interface ConverterWords {
  example: ExampleWords['example'];
  converter: Words['converter'];
  /** What the link to it is called. */
  copying: Pick<Words['copying'], 'link'>;
}

export interface ConverterStatus extends StatusLine {
  /** What stands under it where there is nothing to mend. */
  hint: string;
  /** Fields at fault, to be marked. */
  fields: readonly ConversionField[];
  /** Texts that mend the first of them. */
  cures: readonly string[];
}

/** Texts that the field would take: what was meant by a decimal comma, a number without its unit, the end of a range, the last good one. */
function curesOf({ state, shown }: Converter, { field, reason }: Fault): string[] {
  const last = shown.value.texts[field];
  const typed = state.value[field];
  const text = reason === 'comma' ? typed.replace(',', '.') : reason === 'parameters' ? numberAlone(typed) : null;
  const meant = text !== null && convert({ ...shown.value.texts, [field]: text }).ok ? [text] : [];
  const end = field === 'utilisation' && reason === 'too_large' && last !== '100' ? ['100'] : [];
  return [...meant, ...end, last];
}

/** What is not read: what stands behind the number, or the whole text. */
function strangeIn(text: string, reason: ConversionRefusal): string {
  const read = readNumber(text);
  return quote(reason === 'unit' && read.ok && read.rest !== '' ? read.rest : text);
}

function refusalText(field: ConversionField, reason: ConversionRefusal, text: string, words: ConverterWords): string {
  const { refusals, valid, ends } = words.converter;
  const of = field === 'unit' ? 'value' : field;
  return message(refusals[reason], { field, at: strangeIn(text, reason), valid: valid[of], ...ends[of] });
}

function refused(model: Converter, faults: readonly Fault[], words: ConverterWords): ConverterStatus {
  const [fault] = faults as [Fault];
  return {
    kind: 'error',
    lead: words.example.refused,
    hint: words.converter.hint,
    text: refusalText(fault.field, fault.reason, model.state.value[fault.field], words),
    fields: faults.map(({ field }) => field),
    cures: curesOf(model, fault),
  };
}

/** Numbers from here on are shortened in the strip: the table has them exactly. */
const LONG = powerOfTen(13);

const inStrip = (value: Ratio): string => (below(value, LONG) ? onScale(value, 'exact') : shortFigure(value, 10));

/** The status of the converter now. */
export function converterStatus(model: Converter, words: ConverterWords): ConverterStatus {
  const found = model.outcome.value;
  if (!found.ok) return refused(model, found.faults, words);
  const { converter } = words;
  const { texts, flops, macs } = found;
  const { prefix, kind } = splitUnit(texts.unit) as NonNullable<ReturnType<typeof splitUnit>>;
  const text = message(converter.reads[kind], {
    count: `${texts.value} ${texts.unit}`,
    flops: inStrip(ratio(flops)),
    macs: inStrip(macs),
  });
  const { value } = model.state.value;
  const hint = prefix === '' && meansOnes(value) ? converter.ones : converter.hint;
  return { kind: 'fits', lead: converter.read, text, hint, fields: [], cures: [] };
}
