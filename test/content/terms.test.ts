/** One word for one thing, in all chapters and all words of both languages. */
import { describe, expect, it } from 'vitest';
import { LOCALES } from '#i18n/index.ts';
import type { Said, Source } from './texts.ts';
import { linesOf, prose, sources, words } from './texts.ts';

/** Sections of a page, each with what it says without tags, and whether it shows a picture. */
const sectionsOf = (source: Source): (Said & { pictured: boolean })[] =>
  source.body.split(/^(?=## )/m).map((section) => ({
    at: `${source.path} ${/\{#[\w-]+\}/.exec(section)?.[0] ?? ''}`,
    text: prose(section),
    pictured: section.includes('<Figure '),
  }));

/** Front matter and prose of all pages of a language, and the words beside them. */
const saidIn = (locale: (typeof LOCALES)[number]): Said[] => [
  ...sources(locale).flatMap((source) => [
    ...linesOf({ ...source, body: '' }),
    ...linesOf({ ...source, body: prose(source.body) }),
  ]),
  ...words(locale),
];

const foundIn = (said: readonly Said[], pattern: RegExp): string[] =>
  said
    .filter(({ text }) => pattern.test(text))
    .map(({ at, text }) => `${at}: …${text.slice(Math.max(0, text.search(pattern) - 12)).slice(0, 40)}`);

/** Where the words speak of pictures: their number, their licence, their link. */
const OF_PICTURES = /^interface\.(shell\.(figure|licence)|linking\.figure|embed\.figure)$/;

describe('figure', () => {
  it('is a picture: in the chapters it stands in a section that shows one', () => {
    const bare = sources('en')
      .flatMap(sectionsOf)
      .filter(({ pictured }) => !pictured);
    expect(foundIn(bare, /\bfigures?\b/i)).toEqual([]);
    expect(
      foundIn(
        sources('en').flatMap((source) => linesOf({ ...source, body: '' })),
        /\bfigures?\b/i,
      ),
    ).toEqual([]);
  });

  it('is no number in the words of interface, layers and tools', () => {
    const slots = words('en').map(({ at, text }) => ({ at, text: text.replace(/\{\w+\}/g, '') }));
    expect(
      foundIn(
        slots.filter(({ at }) => !OF_PICTURES.test(at)),
        /\bfigures?\b/i,
      ),
    ).toEqual([]);
  });
});

/** Chinese words with 图 in them that say which: image, feature map, drawing, table of a plan; `图{n}` is a caption. */
const CLEAR = /图像|特征图|插图|下图|上图|示意图|试图|图标|图\{n\}/g;

interface Term {
  what: string;
  not: RegExp;
}

const CHINESE: Term[] = [
  { what: '空洞 only as 空洞率, the option, or 空洞卷积', not: /空洞(?!率|卷积)/ },
  { what: '乘加运算 for the operation, not MAC or 乘加 alone', not: /次(MACs?|乘加)(?!运算)/ },
  { what: 'no metaphors in place of terms', not: /吃亏|不花钱|份额|画布|听不见|只听|守着|铺到|邻居/ },
  { what: 'terms of the field, not words of one’s own', not: /逐个相乘|加项|矩阵乘积|纸面上/ },
  {
    what: 'no word that reads as another: 划算, 对数 (log), 空格, 下一层 for the one below',
    not: /(?<!融)合算|，对数变|空格|读下一层/,
  },
  { what: 'a number is 给出, not 印出: 印 is for paper alone', not: /(?<!打)印/ },
];

const ENGLISH: Term[] = [
  { what: 'after, not behind', not: /\bbehind\b/i },
  { what: 'no metaphors in place of terms', not: /\b(listens? to|hears?|come in twice|does not come in)\b/i },
];

describe('图', () => {
  it('is told apart: 输入图像, 特征图, 插图', () => {
    const said = saidIn('zh-cn').map(({ at, text }) => ({ at, text: text.replace(CLEAR, '') }));
    expect(foundIn(said, /图/)).toEqual([]);
  });
});

describe.each(LOCALES)('in %s', (locale) => {
  it.each(locale === 'en' ? ENGLISH : CHINESE)('$what', ({ not }) => {
    expect(foundIn(saidIn(locale), not)).toEqual([]);
  });
});

describe('计算量', () => {
  it('is said once, where FLOPs are first named', () => {
    const said = sources('zh-cn').flatMap((source) =>
      (prose(source.body).match(/计算量/g) ?? []).map(() => source.slug),
    );
    expect(said).toEqual(['introduction']);
  });
});
