import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TOOLS } from '#calc/conventions/index.ts';
import { wordsOf } from '#i18n/index.ts';
import { familyWords } from '#i18n/layers/index.ts';
import { toolWords } from '#i18n/tools/index.ts';
import { TOOL_PAGES } from '#site/reference.ts';

type Family = Parameters<typeof familyWords>[1];

const FAMILIES = readdirSync('src/i18n/layers/en').map((file) => file.replace('.ts', '') as Family);

const slots = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name = '']) => name))].sort();

const NOTES = TOOL_PAGES.flatMap((tool) =>
  Object.entries(toolWords('en', tool).notes).map(([id, english]) => {
    const chinese = toolWords('zh-cn', tool).notes[id];
    if (!chinese) throw new Error(`the note ${tool}#${id} has no Chinese`);
    return { name: `${tool}#${id}`, tool, english, chinese };
  }),
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
  it.each(NOTES)('$name says the unit of every figure, in both languages', ({ tool, english, chinese }) => {
    for (const [text, language] of [
      [english.says, 'english'],
      [chinese.says, 'chinese'],
    ] as const)
      for (const slot of slots(text)) {
        const unit =
          slot === 'tool' ? new RegExp(`\\{tool\\} ${unitOf(tool)}`, 'i') : UNITS[slot as keyof typeof UNITS][language];
        expect(text).toMatch(unit);
        expect(text.split(`{${slot}}`), `{${slot}} stands once`).toHaveLength(2);
      }
  });

  it.each(NOTES)('$name has the same figures, names and conditions in both languages', ({ english, chinese }) => {
    expect(slots(chinese.says)).toEqual(slots(english.says));
    expect(missing(namesIn(chinese.says), english.says)).toEqual([]);
    expect(missing(namesIn(english.says), chinese.says)).toEqual([]);
    expect(/整批实际/.test(chinese.says)).toBe(
      /for the whole batch/.test(english.says) && slots(english.says).includes('macs'),
    );
    expect(otherUnits(chinese.says, english.says)).toEqual([]);
    expect(chinese.shows).toEqual(english.shows);
  });
});

describe('the words of a layer', () => {
  it.each(FAMILIES)('%s name the same functions and tools in both languages', (family) => {
    const [english, chinese] = [familyWords('en', family), familyWords('zh-cn', family)];
    for (const [layer, { says, counts }] of Object.entries(english.layers)) {
      const [en, zh] = [`${says} ${counts}`, `${chinese.layers[layer]?.says} ${chinese.layers[layer]?.counts}`];
      for (const tool of TOOL_NAMES) expect(zh.includes(tool), `${layer}: ${tool}`).toBe(en.includes(tool));
      expect(missing(namesIn(zh), en), layer).toEqual([]);
      expect(missing(namesIn(en), zh), layer).toEqual([]);
      expect(/可以重叠/.test(zh), layer).toBe(/may overlap/.test(en));
    }
  });
});

const TOOL_NAMES = ['torchinfo', 'fvcore', 'thop', 'ptflops', 'calflops', 'FlopCounterMode'];

describe('the words of the interface', () => {
  /** All texts of a tree of words, by their path. */
  const texts = (tree: object, at = ''): [string, string][] =>
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${at}${key}`, value] as [string, string]] : texts(value as object, `${at}${key}.`),
    );

  it.each(['interface', ...FAMILIES])('%s fill the same slots in both languages', (part) => {
    const of = (locale: 'en' | 'zh-cn') =>
      part === 'interface' ? wordsOf(locale) : familyWords(locale, part as Family);
    const chinese = Object.fromEntries(texts(of('zh-cn')));
    const all = texts(of('en'));
    expect(all.length).toBeGreaterThan(5);
    for (const [path, english] of all) expect(slots(chinese[path] ?? ''), path).toEqual(slots(english));
  });

  it.each(['interface', ...FAMILIES])('%s name no unit in one language that is another in the other', (part) => {
    const of = (locale: 'en' | 'zh-cn') =>
      part === 'interface' ? wordsOf(locale) : familyWords(locale, part as Family);
    const chinese = Object.fromEntries(texts(of('zh-cn')));
    for (const [path, english] of texts(of('en'))) expect(otherUnits(chinese[path] ?? '', english), path).toEqual([]);
  });
});
