import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TOOLS } from '#calc/conventions/index.ts';
import { LOCALES, wordsOf } from '#i18n/index.ts';
import { familyWords } from '#i18n/layers/index.ts';
import { toolWords } from '#i18n/tools/index.ts';
import { TOOL_PAGES } from '#site/reference.ts';

type Family = Parameters<typeof familyWords>[1];

const FAMILIES = readdirSync('src/i18n/layers/en').map((file) => file.replace('.ts', '') as Family);

const slots = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name = '']) => name))].sort();

/** The languages that are held to English. */
const OTHERS = LOCALES.filter((locale) => locale !== 'en');

const NOTES = OTHERS.flatMap((locale) =>
  TOOL_PAGES.flatMap((tool) =>
    Object.entries(toolWords('en', tool).notes).map(([id, english]) => {
      const other = toolWords(locale, tool).notes[id];
      if (!other) throw new Error(`the note ${tool}#${id} is not in ${locale}`);
      return { name: `${tool}#${id}`, tool, locale, english, other };
    }),
  ),
);

/** The unit that stands with each figure of a note: behind it, or in Chinese also in front. */
const UNITS = {
  macs: { english: /\{macs\} multiply–accumulates/, chinese: /\{macs\}次乘加运算|乘加运算有\{macs\}次/ },
  flops: { english: /\{flops\} (operations|comparisons)/, chinese: /\{flops\}次(运算|比较)/ },
  parameters: { english: /\{parameters\} (parameters|numbers)/, chinese: /\{parameters\}个(参数|数)/ },
};

const unitOf = (tool: string): string => {
  const unit = TOOLS.find((one) => one.tool === tool)?.unit;
  if (!unit) throw new Error(`${tool} is no tool`);
  return unit;
};

/** Names of code and of tools: words with a capital inside, a dot or an underscore; those of one language only. */
const namesIn = (text: string): string[] =>
  text.match(/(?:[A-Za-z]*[a-z][A-Z]|[A-Za-z]*_|[A-Z]+\.)[\w.]*\w|\w+\.\w+/g) ?? [];
const missing = (names: readonly string[], text: string): string[] =>
  names.filter((name) => !text.toLowerCase().includes(name.toLowerCase()));

/** Units and types that a text names, each in one form: `MACs` is `mac`. */
const namedUnits = (text: string): string[] =>
  (text.match(/\b(FLOP|MAC|mult-add|float\d+|int\d+|byte)s?\b/gi) ?? []).map((one) =>
    one.toLowerCase().replace(/s$/, ''),
  );

/** Units of the Chinese text that the English does not name; in Chinese a unit may also be left to 次 or 字节. */
const otherUnits = (chinese: string, english: string): string[] => {
  const known = namedUnits(english);
  return namedUnits(chinese).filter((unit) => !known.includes(unit));
};

describe('the unit of a tool', () => {
  it.each(TOOL_PAGES)('%s is named where its figure is explained, and no other in one language alone', (tool) => {
    const [english, chinese] = [toolWords('en', tool).unit, toolWords('zh-cn', tool).unit];
    for (const { unit } of TOOLS.filter((one) => one.tool === tool))
      for (const text of [english, chinese]) expect(namedUnits(text)).toContain(namedUnits(unit)[0]);
    expect(otherUnits(chinese, english)).toEqual([]);
  });
});

describe('a note of a tool', () => {
  const chineseNotes = NOTES.filter(({ locale }) => locale === 'zh-cn');

  it.each(chineseNotes)('$name says the unit of every figure, in English and Chinese', ({ tool, english, other }) => {
    for (const [text, language] of [
      [english.says, 'english'],
      [other.says, 'chinese'],
    ] as const)
      for (const slot of slots(text)) {
        const unit =
          slot === 'tool' ? new RegExp(`\\{tool\\} ${unitOf(tool)}`, 'i') : UNITS[slot as keyof typeof UNITS][language];
        expect(text).toMatch(unit);
        expect(text.split(`{${slot}}`), `{${slot}} stands once`).toHaveLength(2);
      }
  });

  it.each(chineseNotes)('$name speaks of the whole batch in English and Chinese alike', ({ english, other }) => {
    expect(/整批实际/.test(other.says)).toBe(
      /for the whole batch/.test(english.says) && slots(english.says).includes('macs'),
    );
    expect(otherUnits(other.says, english.says)).toEqual([]);
  });

  it.each(NOTES)('$name has the same figures and names in $locale', ({ english, other }) => {
    expect(slots(other.says)).toEqual(slots(english.says));
    expect(missing(namesIn(other.says), english.says)).toEqual([]);
    expect(missing(namesIn(english.says), other.says)).toEqual([]);
    expect(other.shows).toEqual(english.shows);
  });
});

/** Each family of words, in each language that is held to English. */
const FAMILIES_OF = OTHERS.flatMap((locale) => FAMILIES.map((family) => ({ locale, family })));

/** Names of the tools, which no language translates. */
const TOOL_NAMES = TOOL_PAGES.map((tool) => toolWords('en', tool).name);

describe('the words of a layer', () => {
  it.each(FAMILIES_OF)('$family name the same functions and tools in $locale', ({ locale, family }) => {
    const [english, others] = [familyWords('en', family), familyWords(locale, family)];
    for (const [layer, { says, counts }] of Object.entries(english.layers)) {
      const [en, other] = [`${says} ${counts}`, `${others.layers[layer]?.says} ${others.layers[layer]?.counts}`];
      for (const tool of TOOL_NAMES) expect(other.includes(tool), `${layer}: ${tool}`).toBe(en.includes(tool));
      expect(missing(namesIn(other), en), layer).toEqual([]);
      expect(missing(namesIn(en), other), layer).toEqual([]);
      if (locale === 'zh-cn') expect(/可以重叠/.test(other), layer).toBe(/may overlap/.test(en));
    }
  });
});

/** All texts of a tree of words, by their path. */
const texts = (tree: object, at = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${at}${key}`, value] as [string, string]] : texts(value as object, `${at}${key}.`),
  );

/** Expects the same texts in a language as in English, none empty, with the same slots to fill. */
function expectAlike(other: object, english: object): void {
  const [theirs, ours] = [new Map(texts(other)), new Map(texts(english))];
  expect([...theirs.keys()].sort()).toEqual([...ours.keys()].sort());
  for (const [path, text] of ours) expect(slots(theirs.get(path) ?? ''), path).toEqual(slots(text));
  // Between words of a search stands a space, in Chinese nothing.
  for (const [path, text] of [...ours, ...theirs]) if (path !== 'found.space') expect(text.trim(), path).not.toBe('');
}

describe('the words of the interface', () => {
  // What a page loads late is asked for by the language that it is in.
  it.each(LOCALES)('name the language of %s as its address does', (locale) => {
    expect(wordsOf(locale).lang.toLowerCase()).toBe(locale);
  });

  it.each(OTHERS)('have the same keys in %s, and slots', (locale) => {
    expectAlike(wordsOf(locale), wordsOf('en'));
  });

  it.each(FAMILIES_OF)('have the same keys for $family in $locale, and slots', ({ locale, family }) => {
    expectAlike(familyWords(locale, family), familyWords('en', family));
  });

  it('are set in full-width punctuation in Chinese', () => {
    for (const [path, text] of texts(wordsOf('zh-cn'))) {
      expect(text, path).not.toMatch(/[\u4e00-\u9fff][,.;:?!]/);
      // Between slots too, which stand for names and units; a shape in brackets keeps its commas.
      expect(text.replace(/\([^)]*\)/g, ''), path).not.toMatch(/, /);
    }
  });

  it.each(['interface', ...FAMILIES])('%s name no unit in one language that is another in the other', (part) => {
    const of = (locale: 'en' | 'zh-cn') =>
      part === 'interface' ? wordsOf(locale) : familyWords(locale, part as Family);
    const chinese = Object.fromEntries(texts(of('zh-cn')));
    for (const [path, english] of texts(of('en'))) expect(otherUnits(chinese[path] ?? '', english), path).toEqual([]);
  });
});
