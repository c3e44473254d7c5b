/**
 * Reads the fields of a calculator and counts its results, exactly. What reads its expressions is handed in: a page gets them
 * in postfix order from the build, and loads no parser.
 */
import { parseWhole, toAscii } from '../numbers/exact.ts';
import { LETTERS, magnitudeOf, worth } from '../numbers/letters.ts';
import type { Ratio } from '../numbers/ratio.ts';
import { below, powerOfTen, ratio, times } from '../numbers/ratio.ts';
import { LONGEST_TEXT, readNumber } from '../numbers/readNumber.ts';
import { stepFigure } from '../numbers/stepFigure.ts';
import type { CostDefinition, CostField, CostForm, CostResult, CostSetting, CostTexts } from './define.ts';

/** Why a text is no value of its field. */
export type CostRefusal =
  | 'empty'
  | 'not_whole'
  | 'fraction'
  | 'not_number'
  | 'comma'
  | 'negative'
  | 'unit'
  | 'word'
  | 'too_small'
  | 'too_large';

export interface CostFault {
  field: string;
  reason: CostRefusal;
}

/** What a setting comes to. */
export interface CostFound extends CostSetting {
  /** The fields, each as it is best written. */
  texts: CostTexts;
  /** Every result by its name, and the form that counted it. */
  values: Readonly<Record<string, Ratio>>;
  forms: Readonly<Record<string, string>>;
}

export type CostOutcome =
  | ({ ok: true } & CostFound)
  /** Texts that are refused; or, where all are read, what does not hold between them. */
  | { ok: false; faults: readonly CostFault[]; condition?: string; setting?: CostSetting };

type Read = { ok: true; text: string; value: Ratio | null } | { ok: false; reason: CostRefusal };

const refuse = (reason: CostRefusal) => ({ ok: false, reason }) as const;

const isIn = (value: Ratio, { min, max }: { min: Ratio; max: Ratio }): Read | null => {
  if (below(value, min)) return refuse('too_small');
  return below(max, value) ? refuse('too_large') : null;
};

/** What stands behind a number, as a factor: the unit may be left out, and then the letter is the one that is usual. */
function factorOf(rest: string, { unit, bare }: CostField & { kind: 'figure' }): Ratio | null {
  if (rest === '') return powerOfTen(LETTERS[bare]);
  const lower = rest.toLowerCase();
  const letter = (lower.endsWith(unit.toLowerCase()) ? lower.slice(0, -unit.length) : lower).trim();
  const magnitude = magnitudeOf(letter);
  return magnitude && magnitude.base === 10 ? ratio(worth(magnitude)) : null;
}

function readFigureField(text: string, field: CostField & { kind: 'figure' }): Read {
  const read = text.length > LONGEST_TEXT ? refuse('not_number') : readNumber(text);
  if (!read.ok) return read;
  const factor = factorOf(read.rest, field);
  if (!factor) return refuse('unit');
  const value = times(read.value, factor);
  const written = read.rest === '' ? `${field.bare}${field.unit}` : read.rest;
  return isIn(value, field) ?? { ok: true, text: `${read.number} ${written}`.trim(), value };
}

function readWhole(text: string, { min, max }: CostField & { kind: 'whole' }): Read {
  const read = parseWhole(text, min, max);
  if (read.ok) return { ok: true, text: String(read.value), value: ratio(read.value) };
  const reasons: Readonly<Record<string, CostRefusal>> = {
    empty: 'empty',
    fraction: 'fraction',
    too_small: 'too_small',
    too_large: 'too_large',
  };
  return refuse(reasons[read.reason] ?? 'not_whole');
}

/** Reads the text of a field; says by a reason what else it met. */
export function readCostField(field: CostField, text: string): Read {
  if (field.kind === 'whole') return readWhole(text, field);
  if (field.kind === 'figure') return readFigureField(text, field);
  const word = toAscii(text).toLowerCase();
  const value = Object.hasOwn(field.choices, word) ? field.choices[word] : undefined;
  return value === undefined ? refuse('word') : { ok: true, text: word, value };
}

/** The form of a result that counts here. */
const formOf = ({ forms, name }: CostResult, setting: CostSetting): CostForm => {
  const form = forms.find(({ when }) => when === undefined || when(setting));
  if (!form) throw new RangeError(`'${name}' has no form here`);
  return form;
};

/** The exact value of an expression over numbers. */
export type CostReader = (is: string, numbers: CostSetting['numbers']) => Ratio;

/** Counts all results of a setting, one after the other. */
function countAll({ results }: CostDefinition, setting: CostSetting, reader: CostReader) {
  let { numbers } = setting;
  const forms: Record<string, string> = {};
  for (const result of results) {
    const { is } = formOf(result, { ...setting, numbers });
    forms[result.name] = is;
    numbers = { ...numbers, [result.name]: reader(is, numbers) };
  }
  const values = Object.fromEntries(results.map(({ name }) => [name, numbers[name] as Ratio]));
  return { values, forms };
}

/** Reads all fields and counts; names every field that is refused, or the first condition that does not hold. */
export function countCost(definition: CostDefinition, texts: CostTexts, reader: CostReader): CostOutcome {
  const read = definition.fields.map((field) => ({ field, ...readCostField(field, texts[field.name] ?? '') }));
  const faults = read.flatMap((one) => (one.ok ? [] : [{ field: one.field.name, reason: one.reason }]));
  if (faults.length > 0) return { ok: false, faults };
  const good = read.flatMap((one) => (one.ok ? [one] : []));
  const setting: CostSetting = {
    numbers: Object.fromEntries(good.flatMap(({ field, value }) => (value ? [[field.name, value]] : []))),
    words: Object.fromEntries(good.flatMap(({ field, text }) => (field.kind === 'word' ? [[field.name, text]] : []))),
  };
  const broken = definition.conditions.find(({ holds }) => !holds(setting));
  if (broken) return { ok: false, faults: [], condition: broken.name, setting };
  const written = Object.fromEntries(good.map(({ field, text }) => [field.name, text]));
  return { ok: true, texts: written, ...setting, ...countAll(definition, setting, reader) };
}

/** A field's text a step on: a number by its last digit, a word to its neighbour; itself where there is none. */
export function stepCostField(field: CostField, text: string, by: bigint): string {
  const read = readCostField(field, text);
  if (field.kind === 'word') {
    const words = Object.keys(field.choices);
    const next = words.indexOf(text) + (by > 0n ? 1 : -1);
    return (read.ok && words[next]) || text;
  }
  if (field.kind === 'whole') {
    if (!read.ok || !read.value) return text;
    const next = read.value.over + by;
    return String(next < field.min ? field.min : next > field.max ? field.max : next);
  }
  const number = readNumber(text);
  if (!read.ok || !number.ok) return text;
  const next = `${stepFigure(number.number, by)} ${number.rest}`.trim();
  return readCostField(field, next).ok ? next : text;
}
