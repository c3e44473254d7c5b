/**
 * The vocabulary: every quantity a layer may speak of, said once. A *field* is what a reader edits
 * and PyTorch names; a *scalar* is one whole number in a formula, with its symbol.
 */
import type { Parsed } from './exact.ts';
import { parseWhole, toAscii } from './exact.ts';

/** A hue and a mark stand for one of these; `none` is ink. */
export type Quantity = 'size' | 'in' | 'out' | 'kernel' | 'bias' | 'none';

export type Pair = readonly [bigint, bigint];

/** A whole number; a pair (height, width); a flag; or a word such as `same` or `reflect`. */
export type Value = bigint | Pair | boolean | string;

export interface Field {
  /** How a value is written and read. */
  kind: 'whole' | 'pair' | 'flag' | 'word';
  quantity: Quantity;
  /** TeX of the symbol, or '' where the field has none. */
  symbol: string;
  min: bigint;
  max: bigint;
  /** Words accepted: beside numbers in a pair field, alone in a word field. */
  words?: readonly string[];
}

/** Largest value of any field: past it nothing real is built, and every count below stays exact. */
export const LARGEST = 10n ** 15n;

const field = (kind: Field['kind'], quantity: Quantity, symbol: string, rest: Partial<Field> = {}): Field => ({
  kind,
  quantity,
  symbol,
  min: 1n,
  max: LARGEST,
  ...rest,
});

export const FIELDS = {
  batch: field('whole', 'none', 'N'),
  height: field('whole', 'size', 'H_\\mathrm{in}'),
  width: field('whole', 'size', 'W_\\mathrm{in}'),
  in_channels: field('whole', 'in', 'C_\\mathrm{in}'),
  out_channels: field('whole', 'out', 'C_\\mathrm{out}'),
  kernel_size: field('pair', 'kernel', 'K'),
  stride: field('pair', 'none', 'S'),
  padding: field('pair', 'none', 'P', { min: 0n, words: ['same', 'valid'] }),
  dilation: field('pair', 'none', 'D'),
  groups: field('whole', 'none', 'G'),
  bias: field('flag', 'bias', 'b'),
  padding_mode: field('word', 'none', '', { words: ['zeros', 'reflect', 'replicate', 'circular'] }),
  /** Of a module around a layer: whether its `forward` returns what the layer gives. */
  returns: field('flag', 'none', ''),
} as const satisfies Record<string, Field>;

export type FieldName = keyof typeof FIELDS;

/** True for a name of the vocabulary (and for no inherited property). */
export function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(FIELDS, name);
}

export interface Scalar {
  symbol: string;
  quantity: Quantity;
  /** The field it is read from, and which side of a pair; absent for a derived value. */
  field?: FieldName;
  side?: 0 | 1;
}

const ofWhole = (name: FieldName): Scalar => ({
  symbol: FIELDS[name].symbol,
  quantity: FIELDS[name].quantity,
  field: name,
});
const ofSide = (name: FieldName, side: 0 | 1): Scalar => ({
  symbol: `${FIELDS[name].symbol}_${'hw'[side]}`,
  quantity: FIELDS[name].quantity,
  field: name,
  side,
});
const derived = (symbol: string, quantity: Quantity): Scalar => ({ symbol, quantity });

/** Names a formula may use, each with its symbol. */
export const SCALARS: Readonly<Record<string, Scalar>> = {
  batch: ofWhole('batch'),
  height: ofWhole('height'),
  width: ofWhole('width'),
  in_channels: ofWhole('in_channels'),
  out_channels: ofWhole('out_channels'),
  groups: ofWhole('groups'),
  kernel_height: ofSide('kernel_size', 0),
  kernel_width: ofSide('kernel_size', 1),
  stride_height: ofSide('stride', 0),
  stride_width: ofSide('stride', 1),
  padding_height: ofSide('padding', 0),
  padding_width: ofSide('padding', 1),
  dilation_height: ofSide('dilation', 0),
  dilation_width: ofSide('dilation', 1),

  out_height: derived('H_\\mathrm{out}', 'size'),
  out_width: derived('W_\\mathrm{out}', 'size'),
};

/** True for a pair value. */
export function isPair(value: Value | undefined): value is Pair {
  return Array.isArray(value);
}

/** Both sides of a whole number or a pair; `null` for words and flags. */
export function sidesOf(value: Value | undefined): Pair | null {
  if (typeof value === 'bigint') return [value, value];
  return isPair(value) ? value : null;
}

/** True when two values mean the same: `3` equals the pair `3,3`. */
export function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  const left = sidesOf(a);
  const right = sidesOf(b);
  return left && right ? left[0] === right[0] && left[1] === right[1] : a === b;
}

/** A value as a field and a link write it: `7`, `3,5`, `same`, `true`. Equal sides fold to one number. */
export function formatValue(value: Value): string {
  if (!isPair(value)) return String(value);
  return value[0] === value[1] ? String(value[0]) : `${value[0]},${value[1]}`;
}

function parsePair(text: string, { min, max, words = [] }: Field): Parsed<Value> {
  const ascii = toAscii(text).replace(/^\((.*)\)$/, '$1');
  const word = words.find((one) => one === ascii.replace(/^(['"])(.*)\1$/, '$2').toLowerCase());
  if (word) return { ok: true, value: word };
  const parts = ascii.split(',').map((part) => part.trim());
  if (parts.length === 1) return parseWhole(ascii, min, max);
  // `1,024` in a pair field is a thousand with its separator, not a kernel of 1 × 24.
  if (/^\d{1,3}(,\d{3}){2,}$|^\d{1,3},0\d\d$/.test(ascii)) return { ok: false, reason: 'separator' };
  if (parts.length !== 2 || parts.includes('')) return { ok: false, reason: 'pair' };
  const [first, second] = parts.map((part) => parseWhole(part, min, max)) as [Parsed<bigint>, Parsed<bigint>];
  if (!first.ok) return first;
  if (!second.ok) return second;
  return { ok: true, value: [first.value, second.value] };
}

/** Reads what a person typed, or a link carries, for a field. */
export function parseField(name: FieldName, text: string): Parsed<Value> {
  const spec: Field = FIELDS[name];
  if (spec.kind === 'whole') return parseWhole(text, spec.min, spec.max);
  if (spec.kind === 'pair') return parsePair(text, spec);
  const word = toAscii(text).toLowerCase();
  if (word === '') return { ok: false, reason: 'empty' };
  if (spec.kind === 'flag') {
    return word === 'true' || word === 'false'
      ? { ok: true, value: word === 'true' }
      : { ok: false, reason: 'not_whole' };
  }
  return spec.words?.includes(word) ? { ok: true, value: word } : { ok: false, reason: 'not_whole' };
}
