/**
 * Counts of operations in any unit, and how long one takes at a speed. A MAC is two FLOPs here: this book's convention,
 * exact for layers with a bias.
 */
import type { UnitLetter } from './letters.ts';
import { LETTERS } from './letters.ts';
import type { Ratio } from './ratio.ts';
import { below, per, powerOfTen, ratio, times } from './ratio.ts';
import type { Figure, FigureRefusal, Reading } from './readFigure.ts';
import { readFigure } from './readFigure.ts';
import { readNumber } from './readNumber.ts';
import { stepFigure } from './stepFigure.ts';

/** Letters that a unit here can have in front. */
export const PREFIXES = ['', 'K', '万', 'M', '亿', 'G', 'T', 'P', 'E'] as const satisfies readonly UnitLetter[];

export type Prefix = (typeof PREFIXES)[number];

/** What one counts: operations, or multiplications with their additions. */
export const COUNTED_UNITS = ['FLOPs', 'MACs'] as const;

export type CountedUnit = (typeof COUNTED_UNITS)[number];
export type CountUnit = `${Prefix}${CountedUnit}`;

/** FLOPs in one MAC. */
export const FLOPS_PER_MAC = 2n;

/** The fields of the converter, as texts. */
export interface ConversionTexts {
  /** The count; may carry a unit of its own. */
  value: string;
  unit: string;
  /** Operations per second with their unit; a number alone is in TFLOPS. */
  speed: string;
  /** Percent of the speed that is put to use. */
  utilisation: string;
}

export type ConversionField = keyof ConversionTexts;

export const CONVERSION_FIELDS = ['value', 'unit', 'speed', 'utilisation'] as const satisfies ConversionField[];

/** `speed`, `parameters` and `bytes` are what a count may be of that is none of operations. */
export type ConversionRefusal = FigureRefusal | 'speed' | 'parameters' | 'bytes' | 'fraction';

export interface Fault {
  field: ConversionField;
  reason: ConversionRefusal;
}

export interface Conversion {
  /** The fields, each with nothing but what is its own. */
  texts: ConversionTexts;
  flops: bigint;
  macs: Ratio;
  /** FLOPS. */
  speed: Ratio;
  /** A share of 1. */
  utilisation: Ratio;
  /** At the speed as it is put to use, and at all of it. */
  seconds: Ratio;
  paperSeconds: Ratio;
}

export type ConversionOutcome = ({ ok: true } & Conversion) | { ok: false; faults: readonly Fault[] };

const MOST_FLOPS = powerOfTen(27);
const MOST_SPEED = powerOfTen(21);
const PERCENT = ratio(1n, 100n);

const isPrefix = (text: string): text is Prefix => (PREFIXES as readonly string[]).includes(text);

/** A unit in its two parts, or `null` for a text that is none. */
export function splitUnit(unit: string): { prefix: Prefix; kind: CountedUnit } | null {
  const kind = COUNTED_UNITS.find((one) => unit.endsWith(one));
  const prefix = unit.slice(0, -(kind?.length ?? 0));
  return kind && isPrefix(prefix) ? { prefix, kind } : null;
}

type Read<T> = ({ ok: true } & T) | { ok: false; reason: ConversionRefusal };

const refuse = (reason: ConversionRefusal) => ({ ok: false, reason }) as const;

/** True where a text says neither a letter nor what is counted, so that its field does. */
const isOpen = ({ scale, counts }: Reading): boolean => scale.power === 0 && counts === 'none';

/** A number with a letter of this table: `1.2` 千万 are `1.2e1` M, which keeps its digits. */
function onPrefix(number: string, { power }: Reading['scale']): { number: string; prefix: Prefix } {
  const exact = PREFIXES.find((one) => LETTERS[one] === power);
  if (exact !== undefined) return { number, prefix: exact };
  const below = PREFIXES.filter((one) => LETTERS[one] < power).at(-1) ?? '';
  const [mantissa = '', exponent = '0'] = number.split('e');
  return { number: `${mantissa}e${Number(exponent) + power - LETTERS[below]}`, prefix: below };
}

/** The meaning of a figure that counts operations; or what it counts instead. */
function operationsIn(figure: Figure): Read<{ reading: Reading }> {
  const reading = figure.readings.find(({ counts }) => counts !== 'bytes') ?? figure.readings[0];
  const { counts, scale } = reading;
  if (counts === 'speed' || counts === 'parameters' || counts === 'bytes') return refuse(counts);
  return counts === 'percent' || scale.base === 2 ? refuse('unit') : { ok: true, reading };
}

/** A count with the unit in its text, or else with the one given; what the text leaves open is taken from that. */
export function readCount(text: string, unit: string): Read<{ number: string; unit: CountUnit; flops: bigint }> {
  const figure = readFigure(text);
  if (!figure.ok) return refuse(figure.reason);
  const given = splitUnit(unit);
  const found = operationsIn(figure);
  if (!given || !found.ok) return found.ok ? refuse('unit') : found;
  const { reading } = found;
  const { number, prefix } = isOpen(reading) ? { ...figure, ...given } : onPrefix(figure.number, reading.scale);
  const kind = reading.counts === 'none' ? given.kind : reading.counts === 'macs' ? 'MACs' : 'FLOPs';
  const operations = isOpen(reading) ? times(reading.value, powerOfTen(LETTERS[prefix])) : reading.value;
  const flops = kind === 'MACs' ? times(operations, ratio(FLOPS_PER_MAC)) : operations;
  if (below(MOST_FLOPS, flops)) return refuse('too_large');
  if (flops.under !== 1n) return refuse('fraction');
  return { ok: true, number, unit: `${prefix}${kind}`, flops: flops.over };
}

/** A figure with its letter and without what it counts: `6.7 G` of `6.7B params`; `null` for a text that is none. */
export function numberAlone(text: string): string | null {
  const figure = readFigure(text);
  if (!figure.ok) return null;
  const { number, prefix } = onPrefix(figure.number, figure.readings[0].scale);
  return `${number} ${prefix}`.trim();
}

/** Nobody counts so many thousands of a unit: `34693031` is printed by tools that print every digit. */
const MOST_DIGITS = 6;

/** True for a whole number alone that means itself, whatever the unit beside it: one with separators, or of many digits. */
export function meansOnes(text: string): boolean {
  const figure = readFigure(text);
  if (!figure.ok || !figure.bare) return false;
  const [whole = ''] = figure.number.split('.');
  return whole.includes(',') || whole.length > MOST_DIGITS;
}

/** The unit beside a count that is being typed: ones where it means these. */
export const unitBeside = (text: string, unit: string): string =>
  meansOnes(text) ? (splitUnit(unit)?.kind ?? unit) : unit;

/** A speed. A number without a unit is in TFLOPS, since that is what data sheets print. */
export function readSpeed(text: string): Read<{ number: string; unit: string; flopsPerSecond: Ratio }> {
  const figure = readFigure(text);
  if (!figure.ok) return refuse(figure.reason);
  const reading = figure.readings.at(-1) as Reading;
  const { counts, scale, value } = reading;
  if (scale.base === 2 || !['none', 'operations', 'speed'].includes(counts)) return refuse('unit');
  const { number, prefix } = isOpen(reading) ? { ...figure, prefix: 'T' as const } : onPrefix(figure.number, scale);
  const flopsPerSecond = isOpen(reading) ? times(value, powerOfTen(LETTERS.T)) : value;
  if (below(flopsPerSecond, ratio(1n))) return refuse('too_small');
  if (below(MOST_SPEED, flopsPerSecond)) return refuse('too_large');
  return { ok: true, number, unit: `${prefix}FLOPS`, flopsPerSecond };
}

/** A percentage above 0, up to 100. */
export function readUtilisation(text: string): Read<{ number: string; share: Ratio }> {
  const figure = readFigure(text);
  if (!figure.ok) return refuse(figure.reason);
  const [reading] = figure.readings;
  if (!isOpen(reading) && reading.counts !== 'percent') return refuse('unit');
  if (reading.scale.power !== 0) return refuse('unit');
  const share = times(reading.value, PERCENT);
  return below(ratio(1n), share) ? refuse('too_large') : { ok: true, number: figure.number, share };
}

const readAll = (texts: ConversionTexts) => ({
  value: readCount(texts.value, texts.unit),
  speed: readSpeed(texts.speed),
  utilisation: readUtilisation(texts.utilisation),
});

/** The fields, each with nothing but what is its own: a unit in the text of the count moves to its field. */
export function settled(texts: ConversionTexts): ConversionTexts {
  const { value, speed, utilisation } = readAll(texts);
  return {
    value: value.ok ? value.number : texts.value,
    unit: value.ok ? value.unit : texts.unit,
    speed: speed.ok ? `${speed.number} ${speed.unit}` : texts.speed,
    utilisation: utilisation.ok ? utilisation.number : texts.utilisation,
  };
}

/** Reads all fields and converts; names every field it cannot read. */
export function convert(texts: ConversionTexts): ConversionOutcome {
  const read = readAll(texts);
  const { value, speed, utilisation } = read;
  if (!value.ok || !speed.ok || !utilisation.ok) {
    const refused = (Object.keys(read) as (keyof typeof read)[]).map((field) => ({ field, ...read[field] }));
    return { ok: false, faults: refused.flatMap((one) => (one.ok ? [] : [{ field: one.field, reason: one.reason }])) };
  }
  const flops = ratio(value.flops);
  const paperSeconds = per(flops, speed.flopsPerSecond);
  return {
    ok: true,
    texts: settled(texts),
    flops: value.flops,
    macs: per(flops, ratio(FLOPS_PER_MAC)),
    speed: speed.flopsPerSecond,
    utilisation: utilisation.share,
    seconds: per(paperSeconds, utilisation.share),
    paperSeconds,
  };
}

/** A field's text with its number stepped at its last digit; the text itself where it holds no number. */
export function stepText(text: string, by: bigint): string {
  const read = readNumber(text);
  if (!read.ok) return text;
  return `${stepFigure(read.number, by)} ${read.rest}`.trim();
}
