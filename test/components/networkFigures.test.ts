/** Pictures of models and blocks of several layers: what they draw is what loops over the layers find. */
import { h } from 'preact';
import renderToString from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { NetworkRow } from '#calc/conventions/networkRows.ts';
import { networkTable } from '#calc/conventions/networkRows.ts';
import { layerNamed } from '#calc/layers/index.ts';
import { record } from '#calc/run/record.ts';
import { readModule } from '#code/read.ts';
import { evaluationOf } from '#components/figures/figureView.ts';
import { ListAndRoute, routeOf } from '#components/figures/ListAndRoute.tsx';
import { NarrowBlock, narrowLayers, weightsTogether } from '#components/figures/NarrowBlock.tsx';
import { altOfShares, layersOfRows, SharesDrawing, sumOfLayers } from '#components/figures/SharesOfBoth.tsx';
import { LOCALES, wordsOf } from '#i18n/index.ts';
import { exampleOf } from '#site/chapters.ts';

function modelOf(slug: string, id: string) {
  const { layer, values } = exampleOf(slug, id);
  return { id, layer, values };
}

/** Areas of the boxes of paths of one look: `M x y h wide v high`. */
const boxesIn = (svg: string, look: string): { wide: number; high: number }[] =>
  [...svg.matchAll(new RegExp(`<path class="${look}"[^>]* d="([^"]*)"`, 'g'))].flatMap(([, d = '']) =>
    [...d.matchAll(/h([\d.]+)v([\d.]+)h-/g)].map(([, wide, high]) => ({ wide: Number(wide), high: Number(high) })),
  );

/** The groups of one hue. */
const hued = (html: string, hue: string): string =>
  html.match(new RegExp(`<g class="${hue}">.*?</g>`, 'g'))?.join('') ?? '';
const wideIn = (html: string): string => /<svg class="anatomy wide"[\s\S]*?<\/svg>/.exec(html)?.[0] ?? '';

describe('the model of four lines', () => {
  const [first, last] = [modelOf('own-model', 'first-layer'), modelOf('own-model', 'last-layer')];
  const { input, steps } = routeOf(evaluationOf(first), evaluationOf(last));

  it('hands on what loops over its places leave', () => {
    let places = 0;
    for (let row = 0; row + 5 <= input.side; row++) places++;
    expect(input).toEqual({ channels: 1, side: 28, row: false });
    expect(steps.map(({ gives: { channels, side } }) => [channels, side])).toEqual([
      [6, places],
      [6, places / 2],
      [1, 6 * (places / 2) ** 2],
      [1, 10],
    ]);
  });

  it('owns layers in two of its lines, and multiplies there alone', () => {
    expect(steps.map(({ parameters }) => parameters)).toEqual([6n * 26n, undefined, undefined, 865n * 10n]);
    expect(steps.map(({ macs }) => macs)).toEqual([25n * 6n * 24n * 24n, 0n, 0n, 8640n]);
  });

  it('has bars as long as what they count, and does not take another image', () => {
    const svg = wideIn(renderToString(h(ListAndRoute, { model: first, words: wordsOf('en') })));
    const highs = (hue: string, look: string) => boxesIn(hued(svg, hue), look).map(({ high }) => high);
    const [conv = 0, fc = 1] = highs('q-kernel', 'face face-right');
    expect(conv / fc).toBeCloseTo(156 / 8650, 2);
    const [most = 1, none, same, little = 0] = highs('q-none', 'face face-top');
    expect([none, same]).toEqual([0, 0]);
    expect(little / most).toBeCloseTo(0.1, 2);
    const larger = evaluationOf({ ...first, values: { ...first.values, height: '32', width: '32' } });
    expect(() => routeOf(larger, evaluationOf(last))).toThrow('1176');
  });
});

describe('the bottleneck beside the plain block', () => {
  const model = modelOf('deeper-with-less', 'middle');
  const { plain, bottleneck } = narrowLayers(model);

  it('has the weights that loops over channels and places find', () => {
    const loops = (from: number, to: number, side: number): bigint => {
      let count = 0n;
      for (let input = 0; input < from; input++)
        for (let output = 0; output < to; output++) count += BigInt(side * side);
      return count;
    };
    expect(weightsTogether(plain)).toBe(2n * loops(256, 256, 3));
    expect(weightsTogether(bottleneck)).toBe(loops(256, 64, 1) + loops(64, 64, 3) + loops(64, 256, 1));
    for (const { values } of [...plain, ...bottleneck]) expect(values.out_height).toBe(values.height);
  });

  it('draws them to one scale: an area for each weight', () => {
    const svg = wideIn(renderToString(h(NarrowBlock, { model, words: wordsOf('en') })));
    const boxes = boxesIn(hued(svg, 'q-kernel'), 'face face-top');
    expect(boxes.length).toBe(9 + 9 + 1 + 9 + 1);
    const area = (some: typeof boxes) => some.reduce((all, { wide, high }) => all + wide * high, 0);
    const [both, three] = [area(boxes.slice(0, 18)), area(boxes.slice(18))];
    expect(both / three).toBeCloseTo(Number(weightsTogether(plain)) / Number(weightsTogether(bottleneck)), 6);
    const maps = boxesIn(hued(svg, 'q-out'), 'face face-right').map(({ wide }) => wide);
    expect(maps.map((wide) => (wide * 256) / (maps[0] ?? 1))).toEqual([256, 256, 256, 256, 64, 64, 256]);
  });
});

describe('where parameters are and where MACs are', () => {
  const read = readModule(
    'nn.Sequential(nn.Conv2d(1, 6, 5), nn.ReLU(), nn.Flatten(), nn.Linear(3456, 10))',
    layerNamed,
  );
  const recorded = read.ok ? record(read.module, [1n, 1n, 28n, 28n]) : null;
  if (!recorded?.ok) throw new Error('the model does not fit');
  const layers = layersOfRows(networkTable(recorded.run).rows as NetworkRow[]);
  const networks = [{ title: 'Digits', layers }];

  it('takes the layers that multiply, and tells both kinds apart', () => {
    expect(layers.map(({ connected, params, macs }) => [connected, params, macs])).toEqual([
      [false, 156n, 86_400n],
      [true, 34_570n, 34_560n],
    ]);
  });

  it('divides both bars as the counts divide', () => {
    const svg = wideIn(renderToString(h(SharesDrawing, { networks, words: wordsOf('en').figures.shares })));
    const all = sumOfLayers(layers);
    const lengths = [...boxesIn(svg, 'face face-right'), ...boxesIn(svg, 'face face-top')].map(({ wide }) => wide);
    const shares = layers.flatMap(({ params, macs }) => [
      Number(params) / Number(all.params),
      Number(macs) / Number(all.macs),
    ]);
    for (const [index, share] of shares.entries()) expect(lengths[index]).toBeCloseTo(640 * share, 0);
  });

  it('says both shares in every language', () => {
    for (const locale of LOCALES) {
      const alt = altOfShares(networks, wordsOf(locale).figures.shares);
      for (const said of ['34,726', '120,960', '0.4%', '99.6%', '71.4%', '28.6%']) expect(alt).toContain(said);
      expect(alt).not.toMatch(/[{}]/);
    }
  });
});
