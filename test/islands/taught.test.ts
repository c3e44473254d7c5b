import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { FieldName } from '#calc/fields/fields.ts';
import type { LayerDefinition } from '#calc/layers/define.ts';
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { evaluate } from '#calc/layers/evaluate.ts';
import { LAYERS, layerNamed } from '#calc/layers/index.ts';
import { grouped } from '#calc/numbers/units.ts';
import { COMPOSITIONS } from '#calc/run/inside/index.ts';
import { placesProps } from '#components/figures/places.ts';
import { LOCALES, wordsOf } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import { learn } from '#islands/example/layers.ts';
import { readTexts } from '#islands/example/texts.ts';
import { BeforeAfter } from '#islands/frames/taught/BeforeAfter.tsx';
import { quotientText } from '#islands/frames/taught/quotient.ts';
import Channels from '#islands/pictures/Channels.tsx';
import Places from '#islands/pictures/Places.tsx';
import { exampleOf } from '#site/chapters.ts';
import { settingsOf } from '../calc/layers/settings.ts';

beforeAll(() => learn(LAYERS, COMPOSITIONS));

const { taught: words } = wordsOf('en');
const count = fc.oneof(fc.bigInt(0n, 5000n), fc.bigInt(0n, 10n ** 40n));

/** The value of a decimal as it is written, over ten to the power of its places. */
function readDecimal(text: string): { over: bigint; under: bigint } {
  const [whole = '', part = ''] = text.replaceAll(',', '').split('.');
  return { over: BigInt(whole + part), under: 10n ** BigInt(part.length) };
}

describe('from one count to another', () => {
  it('is the quotient, exactly or rounded half up to three digits', () => {
    for (const [from, to, text] of [
      [288n, 72n, '× 0.25'],
      [231_211_008n, 7_225_344n, '× 0.03125'],
      [9n, 25n, '× 2.78'],
      [3n, 1n, '× 0.333'],
      [16n, 16n, ''],
      [10n, 0n, '× 0'],
      [0n, 128n, '+ 128'],
      [4096n, 1n, '÷ 4,096'],
      [1000n, 1n, '× 0.001'],
      [1n, 123_456n, '× 123 K'],
    ] as const)
      expect(quotientText(from, to), `${from} → ${to}`).toBe(text);
  });

  it('is never further off than half of its third digit, and no other sign', () => {
    fc.assert(
      fc.property(count, count, (from, to) => {
        const text = quotientText(from, to);
        expect(text).toMatch(/^$|^[×+÷] [\d.,]+( [KMGT]| × 10[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?$/);
        const plain = /^([×÷]) ([\d.,]+)$/.exec(text);
        if (!plain || from === 0n || to === 0n) return;
        const [above, below] = plain[1] === '×' ? [to, from] : [from, to];
        const { over, under } = readDecimal(plain[2] ?? '');
        const off = over * below - above * under;
        expect((off < 0n ? -off : off) * 200n).toBeLessThanOrEqual(above * under);
      }),
    );
  });
});

/** The texts of a table's cells, row by row. */
const cellsIn = (html: string): string[][] =>
  [...html.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) => cell.replace(/<[^>]*>/g, '')),
  );

const table = (layer: LayerDefinition, found: Evaluation, without: Parameters<typeof BeforeAfter>[0]['without']) =>
  renderToString(h(BeforeAfter, { layer, found, without, words }));

/** What the book teaches: its examples of one option. */
const TAUGHT = Object.entries(
  parse(readFileSync('content/examples.yaml', 'utf8')) as Record<string, Record<string, { teaches?: FieldName }>>,
).flatMap(([slug, examples]) =>
  Object.entries(examples).flatMap(([id, { teaches }]) => (teaches ? [{ slug, id, at: `${slug}/${id}` }] : [])),
);

describe('an example that teaches one option', () => {
  it.each(TAUGHT)('$at: shows what evaluate counts of both layers, without a name of its own', ({ slug, id }) => {
    const { layer: name, values, taught } = exampleOf(slug, id);
    const layer = layerNamed(name) as LayerDefinition;
    const without = readTexts(layer, taught?.without ?? {});
    const after = evaluate(layer, readTexts(layer, values));
    const before = evaluate(layer, { ...readTexts(layer, values), ...without });
    if (!after.ok || !before.ok) throw new Error(`${id} is impossible`);
    const html = table(layer, after, without);
    const [heads, output, parameters, flops] = cellsIn(html);
    expect(heads?.[1]).toContain(`${taught?.field}=`);
    expect(heads?.[1]).not.toBe(heads?.[3]);
    expect(parameters?.slice(1)).toEqual([
      grouped(before.parameters),
      quotientText(before.parameters, after.parameters) || words.unchanged,
      grouped(after.parameters),
    ]);
    expect(flops?.slice(1)).toEqual([
      grouped(before.flops),
      quotientText(before.flops, after.flops) || words.unchanged,
      grouped(after.flops),
    ]);
    expect(output?.[3]).not.toBe('');
    expect(html).not.toMatch(/<output|<input|\sname=|data-value/);
  });

  it('says of any layer and any of its options what changes, and never a number that is none', () => {
    for (const layer of LAYERS)
      for (const found of settingsOf(layer).slice(0, 3)) {
        const [option] = layer.options.filter(({ initial }) => initial !== undefined);
        const without = option ? { [option.field]: option.initial } : {};
        const html = table(layer, found, without as never);
        expect(html, layer.name).not.toMatch(/NaN|undefined|Infinity|null|false/);
        expect(cellsIn(html)).toHaveLength(4);
      }
  });

  it('says where the layer without the option is impossible, and gives no quotient', () => {
    const layer = layerNamed('Conv2d') as LayerDefinition;
    const options = { height: 2n, width: 2n, in_channels: 1n, out_channels: 1n, kernel_size: 3n, padding: 1n };
    const found = evaluate(layer, options) as Evaluation;
    for (const row of cellsIn(table(layer, found, { padding: 0n })).slice(1))
      expect(row.slice(1, 3)).toEqual([words.impossible, '']);
  });
});

describe('the picture of an option', () => {
  const conv = (
    values: Record<string, string>,
    without: Record<string, string>,
    Picture: typeof Places | typeof Channels = Places,
  ) => {
    const size = { height: '6', width: '6', in_channels: '1', out_channels: '1', kernel_size: '3' };
    const model = { id: 'one', layer: 'Conv2d', values: { ...size, ...values } };
    return renderToString(h(Picture as typeof Places, { ...model, ...placesProps(model, without, words) }));
  };
  const labels = (html: string) => [...html.matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label);

  it('says what is seen of both layers', () => {
    expect(labels(conv({ stride: '2' }, { stride: '1' }))).toEqual([
      'stride=1: the kernel covers 9 cells of 36 and stands at 16 places, each a dot.',
      'stride=2: the kernel covers 9 cells of 36 and stands at 4 places, each a dot. 11 cells are never read.',
    ]);
    expect(labels(conv({ in_channels: '4', out_channels: '6', groups: '2' }, { groups: '1' }, Channels))).toEqual([
      'groups=1: each of 6 kernels has weights for 4 of 4 input channels.',
      'groups=2: each of 6 kernels has weights for 2 of 4 input channels.',
    ]);
  });

  it('draws both on one scale, at any size', () => {
    for (const Picture of [Places, Channels])
      for (const size of ['1', '7', '64', '1000000000000000']) {
        const html = conv(
          { height: size, width: size, padding: '1', in_channels: size, out_channels: size, groups: size },
          { padding: '0', groups: '1' },
          Picture,
        );
        expect(html, size).not.toMatch(/NaN|undefined|Infinity/);
        const boxes = [...html.matchAll(/viewBox="([^"]*)"/g)].map(([, box]) => box);
        expect(new Set(boxes).size, size).toBe(1);
        expect(html.length, size).toBeLessThan(40_000);
      }
  });

  it('says of a large layer what holds for all of it, and of what is counted by sight that it is drawn', () => {
    const large = { height: '112', width: '112', padding: '1' };
    expect(labels(conv({ ...large, kernel_size: '3' }, { kernel_size: '1' }))).toEqual([
      'kernel_size=1: the kernel covers 1 cell of 12,544 and stands at 12,996 places, each a dot. 452 cells around the input are zeros of the padding. A corner is drawn.',
      'kernel_size=3: the kernel covers 9 cells of 12,544 and stands at 12,544 places, each a dot. 452 cells around the input are zeros of the padding. A corner is drawn.',
    ]);
    expect(labels(conv({ padding: '4096' }, { padding: '0' }))[1]).toContain(
      '67,207,168 cells around the input are zeros',
    );
    expect(labels(conv({ ...large, stride: '4' }, { stride: '1' }))[1]).toMatch(
      / Of the cells drawn, \d+ are never read/,
    );
    expect(labels(conv({ padding: '1', padding_mode: 'reflect' }, { padding: '0' }))[1]).toContain(
      '28 cells around the input are copies of cells in it.',
    );
  });

  it.each(TAUGHT.filter(({ slug }) => slug === 'convolution'))('$at: has words in both languages', ({ slug, id }) => {
    const { layer, values, taught } = exampleOf(slug, id);
    for (const locale of LOCALES) {
      const html = renderToString(
        h(Places, {
          id,
          layer,
          values,
          ...placesProps({ id, layer, values }, taught?.without ?? {}, wordsOf(locale).taught),
        }),
      );
      expect(labels(html).filter((label) => /[{}]|undefined/.test(label ?? ''))).toEqual([]);
      expect(labels(html)).toHaveLength(2);
    }
  });
});

const rank = ({ output_shape }: Evaluation): number => output_shape.length - 2;

/** What holds along one dimension of a layer, cell by cell. */
function cellByCell(found: Evaluation, spreads: boolean, side: number) {
  const at = (field: FieldName): number => {
    const sizes = [found.options[field] ?? 0n].flat();
    return Number(sizes.at(side - rank(found)) ?? sizes[0]);
  };
  const [input, output] = [Number(found.input_shape[side + 2]), Number(found.output_shape[side + 2])];
  const [kernel, stride, dilation, before] = [at('kernel_size'), at('stride'), at('dilation'), at('padding')];
  const inside = spreads ? output : input;
  const met = new Map<number, number>();
  for (let step = 0; step < (spreads ? input : output); step++)
    for (let cell = 0; cell < kernel; cell++) {
      const place = step * stride + cell * dilation;
      met.set(place, (met.get(place) ?? 0) + 1);
    }
  const last = Math.max((input - 1) * stride + (kernel - 1) * dilation + 1, before + output);
  const within = [...met].filter(([place]) => place >= before && place < before + inside);
  return {
    kernel,
    all: spreads ? last : input + 2 * before,
    inside,
    read: within.length,
    most: Math.max(0, ...within.map(([, count]) => count)),
  };
}

/** What is to be said of a layer whose picture has so many cells that no product meets. */
function sentencesOf(layer: LayerDefinition, found: Evaluation, drawn: number, said: typeof words.picture): string[] {
  const spreads = layer.kernel === 'spreads';
  const sides = Array.from({ length: rank(found) }, (_, side) => cellByCell(found, spreads, side));
  const all = (of: keyof (typeof sides)[number]) => sides.reduce((product, side) => product * side[of], 1);
  const text = (count: number) => grouped(BigInt(count));
  const sizes = [found.output_shape, found.input_shape].map((shape) =>
    grouped(shape.slice(2).reduce((product, size) => product * size, 1n)),
  );
  const [cells = '', places = ''] = spreads ? sizes : sizes.reverse();
  const slice = rank(found) > 2;
  const corner = sides.some((side, index) => side.all > 16 && !(slice && index === 1));
  const left = slice || corner ? drawn : all('inside') - all('read');
  const [empty, unread] = slice || corner ? [said.empty_drawn, said.unread_drawn] : [said.empty, said.unread];
  const rim = all('all') - all('inside');
  return [
    message(spreads ? said.spreads : said.gathers, {
      kernel: text(all('kernel')),
      cells,
      places,
      most: text(all('most')),
    }),
    rim > 0 ? message(spreads ? said.cut : said.zeros, { rim: text(rim) }) : '',
    left > 0 ? message(spreads ? empty : unread, { left }) : '',
    slice ? said.slice : '',
    corner ? said.corner : '',
  ].filter(Boolean);
}

/** How the pictures' examples are set beside how they stand. */
const SETTINGS: readonly Record<string, string>[] = [
  {},
  { padding: '1' },
  { padding: '2', stride: '3' },
  { padding: '40' },
  { stride: '2', kernel_size: '2' },
  { dilation: '3', stride: '2' },
  { kernel_size: '5', padding: '2' },
  { kernel_size: '1', stride: '5' },
];

const OF_PLACES = TAUGHT.filter(({ id }) =>
  readFileSync('content/en/convolution.mdx', 'utf8').includes(`"places" of="${id}"`),
);

describe.each(OF_PLACES)('the picture of $at', ({ slug, id }) => {
  const { layer: name, values, taught } = exampleOf(slug, id);
  const layer = layerNamed(name) as LayerDefinition;

  it.each(LOCALES)('says what is true of the whole layer, or of what is drawn where it says so, in %s', (locale) => {
    const { taught: own } = wordsOf(locale);
    const possible = SETTINGS.map((setting) => ({ ...values, ...setting })).flatMap((set) => {
      const found = evaluate(layer, readTexts(layer, set));
      return found.ok ? [{ set, found }] : [];
    });
    expect(possible.length).toBeGreaterThan(4);
    for (const { set, found } of possible) {
      const model = { id, layer: name, values: set };
      const svg =
        renderToString(h(Places, { ...model, ...placesProps(model, taught?.without ?? {}, own) }))
          .split('<svg')
          .at(-1) ?? '';
      const squares = /class="inside unmet" d="([^"]*)"/.exec(svg)?.[1]?.match(/z/g) ?? [];
      const said = sentencesOf(layer, found, squares.length, own.picture);
      const label = /aria-label="[^"]*?[:：] ?([^"]*)"/.exec(svg)?.[1];
      expect(label, JSON.stringify(set)).toBe(said.join(locale === 'en' ? ' ' : ''));
    }
  });
});
