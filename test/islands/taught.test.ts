import fc from 'fast-check';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LayerDefinition } from '#calc/layers/define.ts';
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { evaluate } from '#calc/layers/evaluate.ts';
import { LAYERS, layerNamed } from '#calc/layers/index.ts';
import { grouped } from '#calc/numbers/units.ts';
import { COMPOSITIONS } from '#calc/run/inside/index.ts';
import { placesProps } from '#components/figures/places.ts';
import { LOCALES, wordsOf } from '#i18n/index.ts';
import { learn } from '#islands/example/layers.ts';
import { readTexts } from '#islands/example/texts.ts';
import { BeforeAfter } from '#islands/frames/taught/BeforeAfter.tsx';
import { quotientText } from '#islands/frames/taught/quotient.ts';
import Channels from '#islands/pictures/Channels.tsx';
import Frames from '#islands/pictures/Frames.tsx';
import Places from '#islands/pictures/Places.tsx';
import Scatter from '#islands/pictures/Scatter.tsx';
import { exampleOf } from '#site/chapters.ts';
import { settingsOf } from '../calc/layers/settings.ts';
import { TAUGHT } from './taughtExamples.ts';

beforeAll(() => learn(LAYERS, COMPOSITIONS));

const { taught: words, dual, film } = wordsOf('en');
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
    Picture: typeof Places | typeof Channels | typeof Scatter | typeof Frames = Places,
    layer = 'Conv2d',
  ) => {
    const size = { height: '6', width: '6', in_channels: '1', out_channels: '1', kernel_size: '3' };
    const model = { id: 'one', layer, values: { ...size, ...values } };
    const props = { ...placesProps(model, without, words), words: { ...words, dual, film } };
    return renderToString(h(Picture as typeof Places, { ...model, ...props }));
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

  it('shows what a transposed convolution scatters beside what a convolution gathers, over the same cells', () => {
    const html = conv({ height: '3', width: '3', stride: '2' }, { stride: '1' }, Scatter, 'ConvTranspose2d');
    expect(labels(html)).toEqual([
      'stride=1: a convolution makes 3 × 3 values of 5 × 5. Lines lead from 9 cells of the input up to one value of the output, which gathers their products. At most 9 places read one cell.',
      'stride=1: the transposed convolution makes 5 × 5 values of 3 × 3. Lines lead from one value of the input down to 9 cells of the output, over which it scatters its products. At most 9 products are added in one cell.',
      'stride=2: a convolution makes 3 × 3 values of 7 × 7. Lines lead from 9 cells of the input up to one value of the output, which gathers their products. At most 4 places read one cell.',
      'stride=2: the transposed convolution makes 7 × 7 values of 3 × 3. Lines lead from one value of the input down to 9 cells of the output, over which it scatters its products. At most 4 products are added in one cell.',
    ]);
    const drawings = html.match(/<svg[\s\S]*?<\/svg>/g) ?? [];
    // The numbers of a pair are the same, and those of an output add up to its products.
    const counts = drawings.map((one) => [...one.matchAll(/<text[^>]*>(\d+)</g)].map(([, count]) => Number(count)));
    expect(counts.map((all) => all.reduce((sum, one) => sum + one, 0))).toEqual([81, 81, 81, 81]);
    expect(counts[2]).toEqual(counts[3]);
  });

  it('shows three dimensions frame by frame, with a kernel through as many as it spans', () => {
    const values = { depth: '8', height: '16', width: '16', padding: '1' };
    const html = conv(values, { kernel_size: '1,3,3', padding: '0,1,1' }, Frames, 'Conv3d');
    expect(labels(html)).toEqual([
      'kernel_size=(1, 3, 3), padding=(0, 1, 1): 8 frames, one beside the other. The kernel covers 9 cells in 1 frame, 9 in all, and stands at 8 places along the frames, each a dot. A corner of each frame is drawn.',
      'kernel_size=3, padding=1: 8 frames, one beside the other. The kernel covers 9 cells in 3 frames, 27 in all, and stands at 8 places along the frames, each a dot. 2 frames of zeros stand around them. A corner of each frame is drawn.',
    ]);
    const [flat, deep] = html.match(/<svg[\s\S]*?<\/svg>/g) ?? [];
    expect([flat, deep].map((one) => one?.match(/<g class="q-size">/g)?.length)).toEqual([8, 10]);
    // A block has cells in each frame that it goes through.
    const blocks = [flat, deep].map((one) => one?.match(/class="block[^>]*>/g)?.map((tag) => tag.match(/M/g)?.length));
    expect(blocks).toEqual([[9], [9, 9, 9]]);
  });

  it('tears the cells where a map goes on, at the same place in both, and shows where a wide rim ends', () => {
    const drawn = (padding: string) => {
      const html = conv({ height: '64', width: '64', padding }, { padding: '0' });
      return (html.match(/<svg[\s\S]*?<\/svg>/g) ?? []).map((one) => {
        const [, left = '', top = ''] = /translate\(([\d.]+) ([\d.]+)/.exec(one) ?? [];
        const edges = [...one.matchAll(/class="tear" d="M([^"]*)"/g)].map(([, d]) => d ?? '');
        const across = edges.map((edge) => Number(/^[\d.-]+/.exec(edge)?.[0]) + Number(left));
        const inside = /class="inside[^"]*" d="([^"]*)"/.exec(one)?.[1]?.match(/M/g)?.length;
        return { edges: edges.length, end: across[1], top: Number(top), inside };
      });
    };
    // Below and on the right; before the map, too, where not all zeros are drawn.
    expect(drawn('1').map(({ edges }) => edges)).toEqual([2, 2]);
    expect(drawn('4096').map(({ edges }) => edges)).toEqual([2, 4]);
    for (const [without, held] of [drawn('1'), drawn('4096')]) {
      expect(without?.inside).toBe(64);
      expect(held?.inside).toBe(64);
    }
    const [without, held] = drawn('1');
    expect(held?.end).toBe(without?.end);
    expect([without?.top, held?.top]).toEqual([20, 0]);
  });

  it('draws both on one scale, at any size', () => {
    for (const Picture of [Places, Channels, Scatter])
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
    for (const size of ['1', '7', '64', '1000000000000000']) {
      const sizes = { depth: size, height: size, width: size, padding: size };
      const html = conv(sizes, { padding: '0', kernel_size: '1' }, Frames, 'Conv3d');
      expect(html, size).not.toMatch(/NaN|undefined|Infinity/);
      expect(html.length, size).toBeLessThan(150_000);
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
      for (const [Picture, drawings] of [
        [Places, 2],
        [Scatter, 4],
        [Frames, 2],
      ] as const) {
        if (Picture === Frames && layer !== 'Conv3d') continue;
        const own = placesProps({ id, layer, values }, taught?.without ?? {}, wordsOf(locale).taught);
        const props = { id, layer, values, ...own, words: { ...own.words, ...wordsOf(locale) } };
        const html = renderToString(h(Picture as typeof Places, props));
        expect(labels(html).filter((label) => /[{}]|undefined/.test(label ?? ''))).toEqual([]);
        expect(labels(html)).toHaveLength(drawings);
      }
    }
  });
});
