/** Random states of examples: links and typed texts that are good, bad, or meant to break something. */
import fc from 'fast-check';
import { FIELDS } from '#calc/fields/fields.ts';
import { CONVERSION_FIELDS } from '#calc/numbers/conversion.ts';
import { CHAPTERS, costOf, countsOf, exampleOf, examplesOf } from '#site/chapters.ts';
import type { KindName } from '#site/kinds.ts';
import { KINDS as ALL } from '#site/kinds.ts';

/** The kinds whose fields are the same in every example; a calculator of any layer has those of its layer. */
export type Kind = Exclude<KindName, 'layer'>;

export const KINDS = Object.keys(ALL).filter((kind): kind is Kind => kind !== 'layer');

/** The first example of a kind in the book. Throws where there is none: then the kind is not tried. */
export function exampleOfKind(kind: Kind): { slug: string; id: string } {
  const all = CHAPTERS.flatMap((slug) => examplesOf(slug).map((id) => ({ slug, id })));
  const found = all.find(({ slug, id }) => countsOf(slug, id) === kind);
  if (!found) throw new ReferenceError(`the book has no example that counts ${kind}`);
  return found;
}

/** The ids whose fields its link may set: its own, and that of the example it follows. */
function idsOf(kind: Kind): string[] {
  const { slug, id } = exampleOfKind(kind);
  const { of } = exampleOf(slug, id);
  return of === undefined ? [id] : [of, id];
}

export interface State {
  kind: Kind;
  search: string;
  /** Texts typed after the link was opened. */
  typed: readonly (readonly [field: string, text: string])[];
}

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=document.title=1>',
  '"><img src=x onerror=document.title=1>',
  "' onload='alert(1)",
  '{flops}',
  '{at}',
  '$&',
  '\u0000',
  '\u202e',
  '\ud800',
  '🙂',
  '9'.repeat(300),
  '__proto__',
  'constructor',
  'NaN',
  'Infinity',
  'undefined',
  'null',
];
const ODD = [
  '',
  ' ',
  '1e5',
  '10^30',
  '3.5',
  '-0',
  '-7',
  '007',
  '７',
  '３，５',
  '1,024',
  '3,',
  ',',
  '(3, 5)',
  '%',
  '%zz',
];
const WORDS = ['same', 'valid', 'true', 'false', 'True', 'reflect', 'circular', 'replicate', 'zeros'];
const UNITS = ['GMACs', '万FLOPs', '亿MACs', 'EFLOPs', 'FLOPs', 'GFLOPS', 'PFLOPS', '%', 'apples', '×10⁹', 'e9', 'e-3'];

const small = fc.integer({ min: -1, max: 12 }).map(String);
const digit = fc.integer({ min: 0, max: 9 });
const large = fc.bigInt({ min: 0n, max: 10n ** 16n }).map(String);
const wild = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.constantFrom(...ODD),
  fc.string({ maxLength: 12, unit: 'binary' }),
);

const layerText = fc.oneof(
  { weight: 9, arbitrary: small },
  { weight: 3, arbitrary: fc.tuple(digit, digit).map((pair) => pair.join(',')) },
  { weight: 2, arbitrary: large },
  { weight: 2, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: wild },
);
const figure = fc.oneof(
  small,
  large,
  fc.tuple(fc.integer({ min: 0, max: 999 }), digit).map((parts) => parts.join('.')),
);
const conversionText = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(figure, fc.constantFrom('', '', ' '), fc.constantFrom('', ...UNITS))
      .map((parts) => parts.join('')),
  },
  { weight: 2, arbitrary: fc.constantFrom(...UNITS) },
  { weight: 2, arbitrary: wild },
);

/** The calculator that is tried, and texts for its fields. */
const calculator = () => {
  const { slug, id } = exampleOfKind('cost');
  return costOf(slug, id).definition;
};
const costText = () => {
  const words = calculator().fields.flatMap((field) => (field.kind === 'word' ? Object.keys(field.choices) : []));
  return fc.oneof(
    { weight: 6, arbitrary: small },
    { weight: 3, arbitrary: fc.constantFrom(...words) },
    { weight: 2, arbitrary: large },
    { weight: 2, arbitrary: wild },
  );
};

const strange = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'toString', 'parameters', '', '<b>', 'out_channels.x'),
  fc.string({ maxLength: 8 }),
);

/** `encodeURIComponent`, for texts with a half of a surrogate pair too. */
const escaped = (text: string): string => encodeURIComponent(text.toWellFormed());

/** The fields of a kind of example. */
function namesOf(kind: Kind): readonly string[] {
  if (kind === 'cost') return calculator().fields.map(({ name }) => name);
  return kind === 'conversion' ? CONVERSION_FIELDS : Object.keys(FIELDS);
}

/** States of a kind of example. */
export const statesOf = (kind: Kind): fc.Arbitrary<State> => {
  const names = namesOf(kind);
  const text = kind === 'conversion' ? conversionText : kind === 'cost' ? costText() : layerText;
  const field = fc.constantFrom(...names);
  const id = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...idsOf(kind)) }, fc.constantFrom('other', ''));
  const part = fc.tuple(id, fc.oneof({ weight: 9, arbitrary: field }, strange), text);
  // Escaped as links are, or raw, with escapes that mean nothing.
  const search = fc.tuple(fc.array(part, { maxLength: 6 }), fc.boolean()).map(([parts, raw]) => {
    const write = raw ? (one: string) => one : escaped;
    return `?${parts.map(([of, name, value]) => `${write(of)}.${write(name)}=${write(value)}`).join('&')}`;
  });
  const typed = fc.oneof(fc.constant([]), fc.array(fc.tuple(field, text), { maxLength: 3 }));
  return fc.record({ kind: fc.constant(kind), search, typed });
};

/** States of every kind of example. */
export const states = fc.oneof(...KINDS.map(statesOf));

/** What no sentence and no picture may say, unless the reader's own text is quoted in it. */
export const NOTHING = /NaN|undefined|\[object|Infinity/;
