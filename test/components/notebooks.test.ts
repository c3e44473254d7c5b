/** A chapter as a notebook: what its tags, its formulas and its links become, and nothing of the book's own is left. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { LAYERS } from '#calc/layers/index.ts';
import { COMPOSITIONS } from '#calc/run/inside/index.ts';
import type { Chapter } from '#components/notebooks/chapter.ts';
import { partsOf } from '#components/notebooks/chapter.ts';
import { RULES } from '#components/notebooks/rules.ts';
import { titleIn } from '#components/notebooks/source.ts';
import { LOCALES } from '#i18n/index.ts';
import { learn } from '#islands/example/layers.ts';
import type { CellSource } from '#site/cells/source.ts';
import { CHAPTERS } from '#site/chapters.ts';
import { COMPONENT_NAMES } from '#site/vocabulary.ts';

const HOME = 'https://example.org/book/en/parameters/';

const STYLES = ['tokens', 'base', 'picture', 'reach', 'work', 'tick-field']
  .map((name) => readFileSync(`src/styles/${name}.css`, 'utf8'))
  .join('\n');

const CELL: CellSource = { id: 'a-cell', number: 1, source: 'x = 1', raises: false };

const chapterOf = (text: string, given: Partial<Chapter> = {}): Chapter => ({
  ...{
    locale: 'en',
    slug: 'parameters',
    text,
    home: HOME,
    titleOf: (slug, id) => `${slug} ${id}`,
    styles: STYLES,
    cellOf: () => CELL,
  },
  ...given,
});

beforeAll(() => learn(LAYERS, COMPOSITIONS));

/** The only cell that a text becomes. */
function textOf(text: string, given: Partial<Chapter> = {}): string {
  const parts = partsOf(chapterOf(text, given));
  expect(parts).toHaveLength(1);
  const [part] = parts;
  if (part?.kind !== 'text') throw new TypeError('a cell of text is expected');
  return part.text;
}

describe('a tag in a notebook', () => {
  it('has a rule, each of the vocabulary', () => {
    expect(Object.keys(RULES).sort()).toEqual([...COMPONENT_NAMES].sort());
  });

  it.each([
    ['a <Amount is="weights">189</Amount> b', 'a 189 b'],
    ['a <Value field="height">5</Value> × 2', 'a 5 × 2'],
    ['a <Count value="1000" as="K">1 K</Count>', 'a 1 K'],
    ['a <Cost of="kv-cache" is="token" as="bytes">524 kB</Cost>', 'a 524 kB'],
    ['a <NetworkCount of="resnet50" by="macs" as="G">4 G</NetworkCount>', 'a 4 G'],
    ['<Term id="bias">**biases**</Term> b', '**biases** b'],
    ['<Try set="height=6">six</Try> b', 'six b'],
    ['One.<Note>Two <Amount is="weights">189</Amount>.</Note> Three', 'One. (Two 189.) Three'],
  ])('in a sentence becomes its text: %s', (mdx, markdown) => {
    expect(textOf(mdx)).toBe(markdown);
  });

  it.each(['Legend', 'LinkMaker', 'ExampleList', 'Citations', 'WhichCount', 'Address', 'FrameCode'])(
    'that works on the page alone is left out: %s',
    (name) => {
      expect(textOf(`a\n\n<${name} of="worked-example" />\n\nb`)).toBe('a\n\nb');
    },
  );

  it('that is a note stands in the brackets of its language', () => {
    expect(textOf('一。<Note>二</Note>', { locale: 'zh-cn' })).toBe('一。（二）');
  });

  it('that the vocabulary lacks is refused by name', () => {
    expect(() => partsOf(chapterOf('<Strange />'))).toThrow('<Strange>');
  });

  it('that is a cell is refused in a sentence', () => {
    expect(() => partsOf(chapterOf('a <Cell id="a-cell" /> b'))).toThrow('<Cell> stands in a sentence');
  });
});

describe('a question in a notebook', () => {
  const text = textOf(
    '<Question id="q" with="bias=true">\nHow many?\n\n<Answer is="parameters">All.</Answer>\n<Slip is="weights">No biases.</Slip>\n</Question>',
  );

  it('asks first, and folds its answers and slips away with their counts', () => {
    const [before, folded] = text.split('<details>');
    expect(before).toMatch(/^<a id="q"><\/a>\n\n.*How many\?\n\n$/);
    expect(folded).toContain('- ✓ **196** All.');
    expect(folded).toContain('- ✗ **189** No biases.');
    expect(folded?.endsWith('</details>')).toBe(true);
  });

  it('where all counts of the work are right, lists each', () => {
    const flops = textOf('<Question id="q">\nHow many?\n\n<Answer is="flops">Work.</Answer>\n</Question>');
    for (const right of ['3,402', '1,701']) expect(flops).toContain(`- ✓ **${right}**`);
  });
});

/** The picture of a figure, as its file. */
function pictureOf(mdx: string, given: Partial<Chapter> = {}): string {
  const [, data = ''] = /!\[[^\]]+\]\(data:image\/svg\+xml;base64,([^)]+)\)/.exec(textOf(mdx, given)) ?? [];
  return Buffer.from(data, 'base64').toString();
}

describe('a figure in a notebook', () => {
  it.each([
    ['anatomy', 'parameters', 'worked-example', 1],
    ['reach', 'convolution', 'stride', 1],
    ['reach', 'convolution', 'transposed', 1],
    ['places', 'convolution', 'stride', 2],
    ['frames', 'convolution', 'three-dimensional', 2],
    ['scatter', 'convolution', 'transposed', 4],
    ['channels', 'convolution', 'depthwise', 2],
    ['receptive-field', 'convolution', 'dilation', 2],
    ['ticks', 'flops', 'feature-map', 1],
    ['kernel-at-work', 'flops', 'feature-map', 3],
  ])('of kind %s is a picture without controls, in colours of its own', (kind, slug, of, drawings) => {
    const svg = pictureOf(`<Figure id="f" kind="${kind}" of="${of}" number="1">Said.</Figure>`, { slug });
    expect(svg.match(/<svg\b/g)).toHaveLength(1 + drawings);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 [\d.]+ [\d.]+"/);
    expect(svg).not.toMatch(/<(button|input|select|p|div)\b|light-dark|@media|NaN|undefined/);
    for (const [tag] of svg.matchAll(/<[^>]*>/g)) expect(tag).toMatch(/^<(?:\/\w+|\w+(?:\s[\w:-]+="[^"<]*")*)\s*\/?>$/);
    const named = new Set([...svg.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name));
    for (const [, name] of svg.matchAll(/var\((--[\w-]+)/g)) expect(named, name).toContain(name);
  });

  it('stands before the code of the example that it stands in', () => {
    const mdx = '<Example id="stride">\n<Figure id="f" kind="places" of="stride" number="1">Said.</Figure>\n</Example>';
    const [text] = partsOf(chapterOf(mdx, { slug: 'convolution' }));
    expect(text?.kind === 'text' && text.text).toMatch(/^<a id="f"><\/a>\n\n!\[Figure 1\][\s\S]*<a id="stride"><\/a>/);
  });

  it('stands above its number and its caption', () => {
    const text = textOf('<Figure id="f" kind="anatomy" number="1">Said <Amount is="weights">189</Amount>.</Figure>');
    expect(text).toMatch(/^<a id="f"><\/a>\n\n!\[Figure 1\]\(data:[^)]+\)\n\n\*\*Figure 1:\*\* Said 189\.$/);
  });
});

describe('tables in a notebook', () => {
  it('say what each tool prints for an example', () => {
    const table = textOf('<Tools of="eight-answers" />', { slug: 'why-tools-disagree' });
    expect(table).toMatch(/^\| tool \| unit \| prints \|\n\| --- \| --- \| ---: \|\n/);
    expect(table).toMatch(/\| fvcore [^|]*\| \S+ \| 1,701 \|/);
    expect(table.split('\n').length).toBeGreaterThan(7);
  });

  it('say what layers do and what is counted of it, with a sum where they follow each other', () => {
    const of = (layers: string, input: string) => textOf(`<ConventionRows of="${layers}" input="${input}" />`);
    const together = of('nn.Sequential(nn.Conv2d(3, 7, 3), nn.ReLU())', '1,3,5,5');
    expect(together).toContain('| `Conv2d(3, 7, 3)` | `ReLU()` | in all |');
    expect(together).toMatch(/\| fvcore [^|]*\| 1,701 \| \S+ \| 1,701 \|/);
    expect(of('nn.ReLU(); nn.GELU()', '1,3; 1,3')).not.toContain('in all');
  });
});

describe('formulas and links in a notebook', () => {
  it('keep no name of the book’s own', () => {
    expect(textOf('a $x^{2} \\allowbreak \\G$ b')).toBe('a $x^{2} G$ b');
    expect(textOf('$$\na + \\biases{\\underbrace{\\Cout}_{b}}\n$$')).toBe(
      '$$\na + {\\underbrace{{C_\\mathrm{out}}}_{b}}\n$$',
    );
  });

  it('lead to the book where its host is known, and else are words', () => {
    const link = 'see [*there*](../flops/#one-value), [here](#q) and [far](https://example.com/)';
    expect(textOf(link)).toBe(
      'see [*there*](https://example.org/book/en/flops/#one-value), [here](#q) and [far](https://example.com/)',
    );
    expect(textOf(link, { home: undefined })).toBe('see *there*, [here](#q) and [far](https://example.com/)');
  });

  it('a heading keeps its id, and begins a cell', () => {
    const parts = partsOf(chapterOf('one\n\n## Two {#two}\n\nthree\n\n### Four {#four}\n\nfive'));
    expect(parts.map(({ id }) => id)).toEqual(['text', 'two']);
    expect(parts[1]).toMatchObject({
      text: '<a id="two"></a>\n\n## Two\n\nthree\n\n<a id="four"></a>\n\n### Four\n\nfive',
    });
  });
});

describe('code in a notebook', () => {
  it('is that of the chapter’s cell', () => {
    expect(partsOf(chapterOf('<Cell id="a-cell" />'))).toEqual([
      { kind: 'code', id: 'a-cell', source: 'x = 1', raises: false },
    ]);
  });

  it('makes the layer of an example, below what the book counts of it', () => {
    const [text, code] = partsOf(chapterOf('<Example id="worked-example" />'));
    expect(text).toMatchObject({ text: expect.stringContaining(`](${HOME}#worked-example)`) });
    expect(text).toMatchObject({ text: expect.stringMatching(/196 parameters and 3,402 FLOPs/) });
    expect(code).toMatchObject({ id: 'worked-example', source: expect.stringContaining('nn.Conv2d(3, 7, 3)') });
  });

  it('of an example takes no name from the cells around it', () => {
    const [, code] = partsOf(chapterOf('<Example id="worked-example" />'));
    const set = code?.kind === 'code' ? [...code.source.matchAll(/^ *(\w+) = |as (\w+):/gm)] : [];
    const names = set.map(([, one, other]) => one ?? other);
    expect(names).toEqual(['layer', 'layer_input', 'counter', 'layer_output']);
  });

  it('leaves the converter out, which has no layer', () => {
    expect(partsOf(chapterOf('<Example id="converter" />', { slug: 'units' }))).toEqual([]);
  });
});

describe.each(LOCALES)('the chapters in %s', (locale) => {
  it.each(CHAPTERS)('%s has nothing left that only the book understands', (slug) => {
    const text = readFileSync(`content/${locale}/${slug}.mdx`, 'utf8');
    const parts = partsOf(chapterOf(text, { locale, slug }));
    const said = parts.flatMap((part) => (part.kind === 'text' ? [part.text] : [])).join('\n');
    expect(said.length).toBeGreaterThan(1000);
    expect(said).not.toMatch(/<\/?[A-Z]|\{#|\\(?:Cin|Cout|Kh|Kw|K|Hin|Win|Hout|Wout|G|biases|htmlClass)(?![A-Za-z])/);
    expect(said).not.toMatch(/\]\((?!https?:|#|data:image\/svg)/);
  });
});

describe('the title of a section', () => {
  it('is found by its id, without its tags', () => {
    expect(titleIn('## A <Term id="mac">MAC</Term> {#a}\n\nb', 'a')).toBe('A MAC');
    expect(() => titleIn('## A {#a}', 'b')).toThrow('#b');
  });
});
