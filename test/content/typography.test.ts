/** How the book writes numbers, signs and spaces: alike in all chapters and all words, in both languages. */
import { pathToFileURL } from 'node:url';
import { mdxToJs } from 'satteri';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '#i18n/index.ts';
import { chapterPlugin } from '#site/chapterPlugin.ts';
import type { Said } from './texts.ts';
import { linesOf, sources, words } from './texts.ts';

const CHAPTERS = LOCALES.flatMap((locale) => sources(locale));
const HAN = String.raw`[\u4e00-\u9fff]`;

interface Rule {
  what: string;
  /** What no line may hold. */
  not: RegExp;
  /** A line that breaks the rule, and one that keeps it. */
  bad: string;
  good: string;
}

/** Of both languages. */
const ALL: Rule[] = [
  {
    what: 'no number touches a Latin word',
    not: /[A-Za-z]⟨|⟩[A-Za-z]/,
    bad: 'FLOPs<Count value="1" as="exact">1</Count>',
    good: 'FLOPs <Count value="1" as="exact">1</Count>',
  },
  {
    what: 'no space before 万 or 亿',
    not: /\d[ \u00a0](万|亿)/,
    bad: '2556 万',
    good: '2556万',
  },
  {
    what: 'no space before %',
    not: /[\d⟩}⁰][ \u00a0]%/,
    bad: '2.3 %',
    good: '2.3%',
  },
  {
    what: 'digits grouped by threes, but in names and years',
    not: /(?<!RTX[ \u00a0]|[\d,.\w⟨/-])(?!20[0-2]\d\b)[1-9]\d{3,}(?![\d\w.⟩万亿])/,
    bad: 'a layer of 4096 inputs',
    good: 'a layer of 4,096 inputs on a GeForce RTX 5090',
  },
  {
    what: 'a space on both sides of ×',
    not: /(?<![ \u00a0`])×|×(?![ \u00a0`])/,
    bad: '3×3',
    good: '3 × 3',
  },
];

const CHINESE: Rule[] = [
  {
    what: 'no typed space beside Chinese: the typesetter sets it',
    not: new RegExp(`${HAN} +[A-Za-z0-9⟨\`$]|[A-Za-z0-9⟩\`$] +${HAN}|${HAN} +${HAN}`),
    bad: '学 <Value>3</Value> 个',
    good: '学<Value>3</Value>个',
  },
  {
    what: 'full-width punctuation beside Chinese',
    not: new RegExp(`${HAN}[,;:?!]|[,;:?!]\\s*${HAN}`),
    bad: 'FLOPs, 每张图像',
    good: 'FLOPs，每张图像',
  },
];

const ENGLISH: Rule[] = [
  {
    what: 'curly apostrophes',
    not: /(?<!['A-Za-z])[A-Za-z]+'(?!\w*')/,
    bad: "the book's",
    good: 'the book’s',
  },
];

/** A line as its reader sees it, by and large: numbers of tags in ⟨⟩, code and formulas empty, no other tags, no addresses. */
const spelt = (text: string): string =>
  text
    .replace(/<(Amount|Cost|Count|NetworkCount|Timing|Value)\b[^>]*>([^<]*)<\/\1>/g, '⟨$2⟩')
    .replace(/<[^>]*>|(?<=\])\([^)]*\)|\{#[\w-]+\}/g, '')
    .replace(/`[^`]*`/g, '`')
    .replace(/\$[^$\n]+\$/g, '$');

/** The lines of a text that are prose: no fences of code, no formulas on lines of their own. */
function proseLines(said: readonly Said[]): Said[] {
  let inside = false;
  return said.filter(({ text }) => {
    const fence = /^(```|\$\$)/.test(text);
    if (fence) inside = !inside;
    return !fence && !inside;
  });
}

function holds({ what, not }: Rule, said: readonly Said[]): void {
  const broken = said
    .filter(({ text }) => not.test(spelt(text)))
    .map(({ at, text }) => `${at}: ${not.exec(spelt(text))?.[0]}`);
  expect(broken, what).toEqual([]);
}

describe.each(LOCALES)('in %s', (locale) => {
  const said = [...proseLines(sources(locale).flatMap(linesOf)), ...words(locale)];
  const rules = [...ALL, ...(locale === 'en' ? ENGLISH : CHINESE)];

  it.each(rules)('$what', (rule) => {
    expect(said.length).toBeGreaterThan(1000);
    holds(rule, said);
  });
});

describe('a rule of typography', () => {
  it.each([...ALL, ...ENGLISH, ...CHINESE])(
    '$what: is broken by one line and kept by another',
    ({ not, bad, good }) => {
      expect(spelt(bad)).toMatch(not);
      expect(spelt(good)).not.toMatch(not);
    },
  );
});

describe('a product of numbers', () => {
  const compile = (source: string): string =>
    mdxToJs(source, { mdastPlugins: [chapterPlugin], fileURL: pathToFileURL('content/en/parameters.mdx') }).code;

  it('is kept on one line, whether its numbers are written or given by tags', () => {
    expect(compile('A map of 3 × 3.')).toContain(String.raw`3\xA0×\xA03`);
    expect(compile('It is <Amount>3</Amount> × <Amount>3</Amount>.')).toContain(String.raw`\xA0×\xA0`);
    expect(compile('height × width')).toContain('height × width');
  });

  it('may break beside a number that is typed in it, and may grow as long as the line', () => {
    expect(compile('It is <Value>3</Value> × <Value>3</Value>.')).not.toContain(String.raw`\xA0`);
    expect(compile('| a |\n| --- |\n| <Amount>3</Amount> × <Amount>3</Amount> |')).not.toContain(String.raw`\xA0`);
  });

  it('is written in every chapter with the spaces that the build makes hard', () => {
    for (const { path, body } of CHAPTERS) expect(body, path).not.toMatch(/\u00a0/);
  });
});

describe('a number that can be typed over, in Chinese', () => {
  // A browser breaks the line behind a field, whatever follows: the mark would begin the next.
  const BEFORE_MARK = /<\/Value>[，。、；：？！）”》]/;

  it.each(sources('zh-cn'))('stands before no mark in $path', ({ body }) => {
    expect(body.split('\n').filter((line) => BEFORE_MARK.test(line))).toEqual([]);
  });
});
