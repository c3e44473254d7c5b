/**
 * The vocabulary: every quantity a layer may speak of, said once. A *field* is what a reader edits
 * and PyTorch names; a *scalar* is one whole number in a formula, with its symbol.
 */
import type { Parsed } from '../numbers/exact.ts';
import { parseWhole, toAscii } from '../numbers/exact.ts';
import type { OwnField } from './ownNames.ts';
import type { Stepping } from './step.ts';

/** A hue and a mark stand for one of these; `none` is ink. */
export type Quantity = 'size' | 'in' | 'out' | 'kernel' | 'bias' | 'none';

export type Pair = readonly [bigint, bigint];

/** Whole numbers, one a dimension. */
export type Sizes = readonly bigint[];

/** A whole number; a list of them; a flag; or a text: a word such as `same`, or decimals as they are written. */
export type Value = bigint | Sizes | boolean | string;

export interface Field {
  /** How a value is written and read. `sizes` is a list; `decimal` keeps its text, and `decimals` that of one or several. */
  kind: 'whole' | 'pair' | 'sizes' | 'flag' | 'word' | 'decimal' | 'decimals';
  quantity: Quantity;
  /** TeX of the symbol, or '' where the field has none. */
  symbol: string;
  min: bigint;
  max: bigint;
  /** Words accepted: beside numbers in a field of numbers, alone in a word field. `None` is one of them. */
  words?: readonly string[];
  /** Words accepted in place of a number in a list, which is then kept as text: `7,None`. */
  within?: readonly string[];
  /** How many sizes a list must have; one alone then stands for all. Without it, any number of them is a list. */
  rank?: number;
  /** A list of any number of sizes that PyTorch also takes as one number: `nn.LayerNorm(768)`. */
  loose?: true;
  /** How a text is read, and a value stepped, where the kind is none that every layer may have: calc/lists.ts. */
  read?: (ascii: string, spec: Field) => Parsed<Value>;
  step?: Stepping;
}

/** Largest value of any field: past it nothing real is built, and every count below stays exact. */
export const LARGEST = 10n ** 15n;

/** A field as the vocabulary, or a layer, says it. */
export const plainField = (
  kind: Field['kind'],
  quantity: Quantity,
  symbol: string,
  rest: Partial<Field> = {},
): Field => ({
  kind,
  quantity,
  symbol,
  min: 1n,
  max: LARGEST,
  ...rest,
});

export const FIELDS = {
  batch: plainField('whole', 'none', 'N'),
  height: plainField('whole', 'size', 'H_\\mathrm{in}'),
  width: plainField('whole', 'size', 'W_\\mathrm{in}'),
  in_channels: plainField('whole', 'in', 'C_\\mathrm{in}'),
  out_channels: plainField('whole', 'out', 'C_\\mathrm{out}'),
  kernel_size: plainField('pair', 'kernel', 'K'),
  stride: plainField('pair', 'none', 'S'),
  padding: plainField('pair', 'none', 'P', { min: 0n, words: ['same', 'valid'] }),
  dilation: plainField('pair', 'none', 'D'),
  groups: plainField('whole', 'none', 'G'),
  bias: plainField('flag', 'bias', 'b'),
  padding_mode: plainField('word', 'none', '', { words: ['zeros', 'reflect', 'replicate', 'circular'] }),
  /** Of a module around a layer: whether its `forward` returns what the layer gives. */
  returns: plainField('flag', 'none', ''),
} as const satisfies Record<string, Field>;

export type FieldName = keyof typeof FIELDS | OwnField;

/** Fields by name, as a layer says them. */
export interface HasFields {
  fields?: Readonly<Partial<Record<FieldName, Field>>>;
}

/** A field as a layer reads it: its own, or the vocabulary's. Throws where neither has it. */
export function fieldOf(layer: HasFields | undefined, name: FieldName): Field {
  const known: HasFields['fields'] = FIELDS;
  const found = layer?.fields?.[name] ?? known[name];
  if (!found) throw new ReferenceError(`there is no field '${name}' here`);
  return found;
}

/** True for a name of the vocabulary (and for no inherited property). */
export function isFieldName(name: string): name is keyof typeof FIELDS {
  return Object.hasOwn(FIELDS, name);
}

export interface Scalar {
  symbol: string;
  quantity: Quantity;
  /** The field it is read from, and which of its sizes; absent for a derived value. */
  field?: FieldName;
  side?: number;
}

const ofWhole = (name: keyof typeof FIELDS): Scalar => ({ ...FIELDS[name], field: name });
const ofSide = (name: keyof typeof FIELDS, side: 0 | 1): Scalar => ({
  ...ofWhole(name),
  symbol: `${FIELDS[name].symbol}_${'hw'[side]}`,
  side,
});

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

  out_height: { symbol: 'H_\\mathrm{out}', quantity: 'size' },
  out_width: { symbol: 'W_\\mathrm{out}', quantity: 'size' },
};

/** What a layer says of the names of its formulas. */
export interface HasSymbols extends HasFields {
  symbols?: Readonly<Record<string, Scalar>>;
}

/** A name of a layer's formulas: as its symbols say it, as its own field does, or the vocabulary; else `undefined`. */
export function scalarOf({ symbols, fields }: HasSymbols, name: string): Scalar | undefined {
  const own = fields?.[name as FieldName];
  return symbols?.[name] ?? (own?.symbol ? { ...own, field: name as FieldName } : SCALARS[name]);
}

/** True for a list of sizes. */
export function isList(value: Value | undefined): value is Sizes {
  return Array.isArray(value);
}

/** True for a pair value. */
export function isPair(value: Value | undefined): value is Pair {
  return isList(value) && value.length === 2;
}

/** Both sides of a whole number or a pair; `null` for words and flags. */
export function sidesOf(value: Value | undefined): Pair | null {
  if (typeof value === 'bigint') return [value, value];
  return isPair(value) ? value : null;
}

/** A size for each of `rank` dimensions: a list as it is, a number for all of them; `null` for words and flags. */
export function sizesOf(value: Value | undefined, rank: number): Sizes | null {
  if (typeof value === 'bigint') return Array<bigint>(rank).fill(value);
  return isList(value) ? value : null;
}

/** True for texts of the same words and decimals, however these are written. */
function sameText(a: string, b: string): boolean {
  const [left, right] = [a.split(','), b.split(',')];
  const same = (part: string, index: number) => part === right[index] || Number(part) === Number(right[index]);
  return left.length === right.length && left.every(same);
}

/** True when two values mean the same: `3` equals the pair `3,3`, `1e-05` equals `0.00001`. */
export function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  if (!isList(a) && !isList(b)) return a === b || sameText(String(a), String(b));
  const rank = isList(a) ? a.length : (b as Sizes).length;
  const [left, right] = [sizesOf(a, rank), sizesOf(b, rank)];
  return left?.length === right?.length && left?.every((size, index) => size === right?.[index]) === true;
}

/** A field whose lists have any length: there no number stands for several. */
export const isShape = ({ kind, rank }: Field): boolean => kind === 'sizes' && rank === undefined;

/** A value as its field and a link write it: `7`, `3,5`, `same`, `true`. Equal sides fold to one number, but for a shape. */
export function formatValue(value: Value, spec?: Field): string {
  if (!isList(value) || (spec && isShape(spec))) return String(value);
  return value.every((size) => size === value[0]) ? String(value[0]) : String(value);
}

/** Values that differ from those something starts from, each as its field writes it. */
export const textsUnlike = (
  layer: HasFields,
  start: Readonly<Partial<Record<FieldName, Value>>>,
  values: Readonly<Partial<Record<FieldName, Value>>>,
): [field: FieldName, text: string][] =>
  (Object.entries(values) as [FieldName, Value][])
    .filter(([field, value]) => !sameValue(value, start[field]))
    .map(([field, value]) => [field, formatValue(value, fieldOf(layer, field))]);

/**
 * `1,024` where a comma separates sizes is a thousand with its separator, not a kernel of 1 × 24; and so is `1,02` on the
 * way there: no size of a list begins with a zero.
 */
const SEPARATED = /^\d{1,3}(,\d{3}){2,}$|^\d+,\s*0\d+$/;

/** The word of a field that a text means, in any case and with or without quotes. */
export const wordIn = (ascii: string, words: readonly string[] = []): string | undefined =>
  words.find((one) => one.toLowerCase() === ascii.replace(/^(['"])(.*)\1$/, '$2').toLowerCase());

function parsePair(ascii: string, { min, max }: Field): Parsed<Value> {
  const parts = ascii.split(',').map((part) => part.trim());
  if (parts.length === 1) return parseWhole(ascii, min, max);
  if (SEPARATED.test(ascii)) return { ok: false, reason: 'separator' };
  if (parts.length !== 2 || parts.includes('')) return { ok: false, reason: 'pair' };
  const [first, second] = parts.map((part) => parseWhole(part, min, max)) as [Parsed<bigint>, Parsed<bigint>];
  if (!first.ok) return first;
  if (!second.ok) return second;
  return { ok: true, value: [first.value, second.value] };
}

function parseFlag(ascii: string): Parsed<Value> {
  const word = ascii.toLowerCase();
  if (word === '') return { ok: false, reason: 'empty' };
  return word === 'true' || word === 'false'
    ? { ok: true, value: word === 'true' }
    : { ok: false, reason: 'not_whole' };
}

/** Reads what a person typed, or a link carries, for a field (as a layer reads it, where one is given). */
export function parseField(name: FieldName, text: string, layer?: HasFields): Parsed<Value> {
  const spec = fieldOf(layer, name);
  const ascii = toAscii(text)
    .replace(/^[([](.*)[)\]]$/, '$1')
    .trim();
  const word = wordIn(ascii, spec.words);
  if (word !== undefined) return { ok: true, value: word };
  if (spec.kind === 'whole') return parseWhole(text, spec.min, spec.max);
  if (spec.kind === 'pair') return parsePair(ascii, spec);
  if (spec.kind === 'flag') return parseFlag(ascii);
  return spec.read?.(ascii, spec) ?? { ok: false, reason: ascii === '' ? 'empty' : 'not_whole' };
}
