/** Reads what stands before a number: `Total mult-adds (M):`, `Params size (MB):`, `参数量：`, `"flops":`. */
import type { Measure, Unit } from './readUnit.ts';
import { readUnit } from './readUnit.ts';

/** What a text is made of: something before its figure, the figure, and how that is said once more behind it. */
export interface Labelled {
  label: string;
  figure: string;
  /** A second column behind the figure, as a table has it: `1.76 M` behind `1,764,000`. */
  remark: string;
}

/** What the words of a label count; the first that is found holds. */
const KINDS: readonly (readonly [RegExp, Measure])[] = [
  [/mult(?:iply)?[-–_ ]?(?:adds?|acc)|madds?\b|macs?\b|乘加/i, 'macs'],
  [/flops?\b|ops\b|operations?\b|complexity|浮点|运算|计算量/i, 'operations'],
  [/param|参数/i, 'parameters'],
  [/bytes?\b|memory|字节|内存|显存/i, 'bytes'],
];

/** What a label says that is counted. */
const kindOf = (label: string): Measure => KINDS.find(([words]) => words.test(label))?.[1] ?? 'none';

/** In front of a number that is not exact. */
const ABOUT = /^(?:(?:[~≈≃∼≅]|大?约为?|大概|(?:about|approximately|approx\.?|around|circa|ca\.?|roughly)(?= |\d)) ?)+/i;

/** Where a number begins, with its sign and what says that it is not exact. */
const BEGINS = /[+-]?\.?\d|[~≈≃∼≅约]|\b(?:about|approx|around|circa|roughly)/i;

const hasLetter = (text: string): boolean => /\p{L}/u.test(text);
const beginsNumber = (text: string): boolean => text.search(BEGINS) === 0;

/** Columns of a table stand two spaces or a tab apart: the first is the label, unless it is the number itself. */
function byColumns(text: string): Labelled | null {
  const [label = '', figure = '', ...remarks] = text.split(/(?:\t| {2})\s*/);
  if (!hasLetter(label) || beginsNumber(label) || !beginsNumber(figure)) return null;
  return { label, figure, remark: remarks.join(' ') };
}

/** A label that ends with a colon or an equals sign. */
function byColon(text: string): Labelled | null {
  const end = Math.max(text.lastIndexOf(':'), text.lastIndexOf('='), 0);
  const label = text.slice(0, end);
  if (!hasLetter(label) || beginsNumber(label)) return null;
  return { label, figure: text.slice(end + 1).replace(/,\s*$/, ''), remark: '' };
}

/** A label that ends where the number begins, if its words say what is counted: `FLOPs 3.8 G`. */
function byWords(text: string): Labelled | null {
  const end = Math.max(text.search(BEGINS), 0);
  const label = text.slice(0, end);
  return kindOf(label) === 'none' ? null : { label, figure: text.slice(end), remark: '' };
}

/** Parts a text into its label and its figure. The label may be empty; whether the figure is one, is not asked. */
export function partLabel(text: string): Labelled {
  const found = byColumns(text) ?? byColon(text) ?? byWords(text) ?? { label: '', figure: text, remark: '' };
  return {
    ...found,
    figure: found.figure
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .replace(ABOUT, ''),
  };
}

/** torchinfo 1.8 on Python 3.11 and later prints the name of its enum member for the letter: `(Units.MEGABYTES)`. */
const ENUM = /^Units\.([MGT])[A-Z]+BYTES$/;

/** A unit that a label names: in brackets, or as its last word. */
function namedIn(label: string): Unit | undefined {
  const inside = /[([]([^()[\]]{1,30})[)\]]/.exec(label)?.[1];
  if (inside !== undefined) return readUnit(inside.replace(ENUM, '$1'))[0];
  const word = /[\p{L}-]+$/u.exec(label.trim())?.[0] ?? '';
  return word === '' ? undefined : readUnit(word)[0];
}

/** What a label says of its figure: the unit it names, and what its words count. */
export function unitOfLabel(label: string): Unit | null {
  const unit = namedIn(label);
  if (unit && unit.counts !== 'none') return unit;
  const counts = kindOf(label);
  if (!unit && counts === 'none') return null;
  return { scale: unit?.scale ?? { base: 10, power: 0 }, counts };
}
