/**
 * Reads a figure as people and tools print it, exactly: `3,402`, `24.37 M`, `1.8 GMACs`, `2556 万`, `~3.8e9 FLOPs/image`,
 * `6.7B params`, `784 B`, `Total mult-adds (M): 0.03`. Every number in a text that a reader typed, but those of a layer's
 * fields (`parseWhole`), is read here.
 */
import { toAscii } from './exact.ts';
import { worth } from './letters.ts';
import type { Ratio } from './ratio.ts';
import { ratio, times } from './ratio.ts';
import { partLabel, unitOfLabel } from './readLabel.ts';
import type { NumberRefusal } from './readNumber.ts';
import { LONGEST_TEXT, readNumber } from './readNumber.ts';
import type { Unit } from './readUnit.ts';
import { readUnit } from './readUnit.ts';

export type FigureRefusal = NumberRefusal | 'zero' | 'unit';

/** A figure by one meaning of its unit. */
export interface Reading extends Unit {
  /** The number times its scale. */
  value: Ratio;
  /** What its last digit is worth. */
  step: Ratio;
}

export interface Figure {
  ok: true;
  /** The number alone as it was written, with commas between thousands and an exponent as `e9`. */
  number: string;
  /** True for a whole number with nothing before or behind it that says what it is in. */
  bare: boolean;
  /** The likelier first. Only `B` alone has two: bytes where bytes fit, or else a billion. */
  readings: readonly [Reading, ...Reading[]];
}

export interface Unread {
  ok: false;
  reason: FigureRefusal;
  /** What is not read: a unit, or all of the text. */
  at: string;
}

const BARE = /^[\d,]+(?:\.0)?$/;

/** What the unit and the label say together: the label tells what the unit leaves open, also of `B`. */
function together(units: readonly Unit[], label: Unit | null, said: boolean): readonly Unit[] {
  if (!label) return units;
  if (!said) return [label];
  const bytes = label.counts === 'bytes';
  const meant = units.length > 1 ? units.filter(({ counts }) => (counts === 'bytes') === bytes) : units;
  return meant.map((unit) => (unit.counts === 'none' ? { ...unit, counts: label.counts } : unit));
}

function reading(unit: Unit, value: Ratio, step: Ratio): Reading {
  const scale = ratio(worth(unit.scale));
  return { ...unit, value: times(value, scale), step: times(step, scale) };
}

/** How many calls a printed total counts, which stands behind it. */
const COVERAGE = /(,|\s{2})\s*counts \d+ of \d+ calls$/;

function readBounded(text: string): Figure | Unread {
  const { label, figure, remark } = partLabel(text.replace(COVERAGE, ''));
  const read = readNumber(figure);
  if (!read.ok) return { ...read, at: text };
  const { value, step, number, rest } = read;
  const [first, ...others] = together(readUnit(rest), unitOfLabel(label), rest !== '').map((unit) =>
    reading(unit, value, step),
  );
  if (!first) return { ok: false, reason: 'unit', at: rest };
  if (value.over === 0n) return { ok: false, reason: 'zero', at: text };
  if (remark !== '' && !readBounded(remark).ok) return { ok: false, reason: 'unit', at: remark };
  return { ok: true, number, bare: label === '' && rest === '' && BARE.test(number), readings: [first, ...others] };
}

/** Reads a figure above zero; says by a reason what else it met. */
export function readFigure(text: string): Figure | Unread {
  const trimmed = text.trim();
  const found = readBounded(toAscii(trimmed.slice(0, LONGEST_TEXT)));
  if (trimmed.length <= LONGEST_TEXT) return found.ok || found.reason === 'unit' ? found : { ...found, at: trimmed };
  const reason = !found.ok && found.reason === 'too_large' ? 'too_large' : 'not_number';
  return { ok: false, reason, at: trimmed };
}
