/**
 * Counts of operations in any unit, and how long one takes at a speed. A MAC is two FLOPs here: this book's convention,
 * exact for layers with a bias.
 */

import type { Ratio } from './ratio.ts';
import { below, per, powerOfTen, ratio, times } from './ratio.ts';
import type { FigureRefusal } from './readFigure.ts';
import { LETTERS, readFigure, stepFigure } from './readFigure.ts';

/** Letters before a unit, with their powers of ten. */
export const PREFIXES = { '': 0, K: 3, 万: 4, M: 6, 亿: 8, G: 9, T: 12, P: 15, E: 18 } as const;

export type Prefix = keyof typeof PREFIXES;

/** What one counts: operations, or multiplications with their additions. */
export const KINDS = ['FLOPs', 'MACs'] as const;

export type Kind = (typeof KINDS)[number];
export type CountUnit = `${Prefix}${Kind}`;

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

export type ConversionRefusal = FigureRefusal | 'unit' | 'speed' | 'fraction';

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

const isPrefix = (text: string): text is Prefix => Object.hasOwn(PREFIXES, text);

/** A unit in its two parts, or `null` for a text that is none. */
export function partsOf(unit: string): { prefix: Prefix; kind: Kind } | null {
  const kind = KINDS.find((one) => unit.endsWith(one));
  const prefix = unit.slice(0, -(kind?.length ?? 0));
  return kind && isPrefix(prefix) ? { prefix, kind } : null;
}

/** Letter or word, then what is counted. */
const UNIT = new RegExp(
  `^(${Object.keys(LETTERS)
    .sort((a, b) => b.length - a.length)
    .join('|')})(flops?|macs?|madds?|multadds?|)$`,
);
/** The same, per second. */
const SPEED = new RegExp(`${UNIT.source.slice(0, UNIT.source.lastIndexOf('('))}(flops?(?:/s)?|flops/sec|)$`);

const plain = (rest: string): string => rest.replace(/[\s-]/g, '').toLowerCase();

const prefixOf = (letters: string): Prefix => {
  const power = LETTERS[letters];
  return (Object.keys(PREFIXES) as Prefix[]).find((one) => PREFIXES[one] === power) ?? '';
};

type Read<T> = ({ ok: true } & T) | { ok: false; reason: ConversionRefusal };

const refuse = (reason: ConversionRefusal) => ({ ok: false, reason }) as const;

/** A count with the unit in its text, or else with the one given; what the text leaves open is taken from that. */
export function readCount(text: string, unit: string): Read<{ number: string; unit: CountUnit; flops: bigint }> {
  const figure = readFigure(text);
  const given = partsOf(unit);
  if (!figure.ok) return figure;
  if (!given) return refuse('unit');
  const found = UNIT.exec(plain(figure.rest));
  if (!found) return refuse(SPEED.test(plain(figure.rest)) ? 'speed' : 'unit');
  const [, letters = '', counted = ''] = found;
  const prefix = figure.rest === '' ? given.prefix : prefixOf(letters);
  const kind = counted === '' ? given.kind : counted.startsWith('f') ? 'FLOPs' : 'MACs';
  const operations = times(figure.value, powerOfTen(PREFIXES[prefix]));
  const flops = kind === 'MACs' ? times(operations, ratio(FLOPS_PER_MAC)) : operations;
  if (below(MOST_FLOPS, flops)) return refuse('too_large');
  if (flops.under !== 1n) return refuse('fraction');
  return { ok: true, number: figure.number, unit: `${prefix}${kind}`, flops: flops.over };
}

/** A speed. A number without a unit is in TFLOPS, since that is what data sheets print. */
export function readSpeed(text: string): Read<{ number: string; unit: string; flopsPerSecond: Ratio }> {
  const figure = readFigure(text);
  if (!figure.ok) return figure;
  const [found, letters = ''] = SPEED.exec(plain(figure.rest)) ?? [];
  if (found === undefined) return refuse('unit');
  const prefix = figure.rest === '' ? 'T' : prefixOf(letters);
  const flopsPerSecond = times(figure.value, powerOfTen(PREFIXES[prefix]));
  if (below(flopsPerSecond, ratio(1n))) return refuse('too_small');
  if (below(MOST_SPEED, flopsPerSecond)) return refuse('too_large');
  return { ok: true, number: figure.number, unit: `${prefix}FLOPS`, flopsPerSecond };
}

/** A percentage above 0, up to 100. */
export function readUtilisation(text: string): Read<{ number: string; share: Ratio }> {
  const figure = readFigure(text);
  if (!figure.ok) return figure;
  if (!/^%?$/.test(figure.rest)) return refuse('unit');
  const share = times(figure.value, PERCENT);
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
  const figure = readFigure(text);
  if (!figure.ok) return text;
  return `${stepFigure(figure.number, by)} ${figure.rest}`.trim();
}
