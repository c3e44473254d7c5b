/** Pictures of layers that stand still: what they show is what the definitions and naive loops say, in every language. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { LayerDefinition, Options } from '#calc/layers/define.ts';
import { evaluate } from '#calc/layers/evaluate.ts';
import { LAYERS, layerNamed } from '#calc/layers/index.ts';
import { PROOFS } from '#calc/layers/proofs.ts';
import { COMPOSITIONS } from '#calc/run/inside/index.ts';
import { CURVES, workOfOne } from '#components/figures/ActivationCurves.tsx';
import { attentionProducts } from '#components/figures/AttentionProducts.tsx';
import { blendsOf, sharesOf, workOfBlend } from '#components/figures/blends.ts';
import { evaluationOf } from '#components/figures/figureView.ts';
import { NUMBER } from '#components/figures/Panel.tsx';
import { windowsKept } from '#components/figures/PoolingWindows.tsx';
import { meanSets, NORMALIZATIONS, optionsOnBlock } from '#components/figures/SharedMeans.tsx';
import { drawingsOf } from '#components/notebooks/drawings.tsx';
import { LOCALES, wordsOf } from '#i18n/index.ts';
import { learn } from '#islands/example/layers.ts';
import { exampleOf } from '#site/chapters.ts';

beforeAll(() => learn(LAYERS, COMPOSITIONS));

const CHAPTER = 'other-layers';

function modelOf(id: string) {
  const { layer, values } = exampleOf(CHAPTER, id);
  return { id, layer, values };
}

/** The sets of values that naive loops take a mean of: what is touched up to each root, and was not part of a set before. */
function setsOfLoops(layer: string, options: Options): string[][] {
  const sets: string[][] = [];
  const known = new Set<string>();
  let open = new Set<string>();
  for (const { kind, output } of PROOFS[layer]?.loops(options) ?? []) {
    const value = String(output);
    if (!known.has(value)) open.add(value);
    if (kind !== 'square_root') continue;
    sets.push([...open]);
    for (const one of open) known.add(one);
    open = new Set();
  }
  return sets;
}

describe('which values share a mean', () => {
  it.each(NORMALIZATIONS)('is drawn for $kind as naive loops gather them', (one) => {
    const options = optionsOnBlock(one, { track_running_stats: false });
    const drawn = meanSets().find(({ kind }) => kind === one.kind);
    const sets = setsOfLoops(one.layer, options);
    expect(drawn?.sets).toBe(BigInt(sets.length));
    const shape = options.input_shape as bigint[];
    const channel = one.last ? shape.length - 1 : 1;
    for (const set of sets) {
      const indexes = set.map((index) => index.split(','));
      const spread = (axes: number[]) => new Set(indexes.map((index) => axes.map((axis) => index[axis]).join())).size;
      const places = shape.map((_, axis) => axis).filter((axis) => axis !== 0 && axis !== channel);
      const sides = { images: spread([0]), channels: spread([channel]), places: spread(places) };
      expect(sides).toEqual({
        images: Number(drawn?.images),
        channels: Number(drawn?.channels),
        places: Number(drawn?.places),
      });
      expect(set.length).toBe(sides.images * sides.channels * sides.places);
    }
  });

  it('is another number of values, or of sets, for each kind', () => {
    const counts = meanSets().map(({ sets }) => sets);
    expect(new Set(counts).size).toBe(NORMALIZATIONS.length);
  });
});

describe('what a pooling keeps', () => {
  it.each([2, 3])('is the largest value or the mean of each window of %i', (side) => {
    const [largest, means] = [windowsKept(side, true), windowsKept(side, false)];
    for (const [index, { values, kept }] of largest.entries()) {
      expect(values.length).toBe(side * side);
      expect(values).toContain(kept);
      expect(values.filter((one) => one > kept)).toEqual([]);
      expect(means[index]?.values).toEqual(values);
      expect((means[index]?.kept ?? 0) * values.length).toBeCloseTo(values.reduce((sum, one) => sum + one));
    }
  });
});

/** ½ · (1 + erf(x / √2)) as the area under the normal density, by Simpson's rule. */
function belowNormal(x: number): number {
  const [parts, density] = [2000, (t: number) => Math.exp(-(t * t) / 2) / Math.sqrt(2 * Math.PI)];
  let sum = 0;
  for (let index = 0; index <= parts; index++)
    sum += density((x * index) / parts) * (index === 0 || index === parts ? 1 : index % 2 ? 4 : 2);
  return 0.5 + (sum * x) / parts / 3;
}

describe('the curves of activations', () => {
  it.each([-3, -1.7, -0.75, 0, 0.4, 2.9])('pass through what their formulas give at %d', (x) => {
    expect(CURVES.GELU(x)).toBeCloseTo(x * belowNormal(x), 9);
    expect(CURVES.ReLU(x)).toBe(x > 0 ? x : 0);
  });

  it('stand beside as many signs as a value takes operations', () => {
    expect(workOfOne.map(({ name, all }) => [name, all])).toEqual([
      ['ReLU', 1n],
      ['GELU', 5n],
      ['GELU, tanh', 9n],
    ]);
    for (const { work, all } of workOfOne) expect(work.reduce((sum, { count }) => sum + count, 0n)).toBe(all);
  });
});

describe('the old values of a new one', () => {
  it.each([2, 3, 4])('are blended by shares that come to one, about its place, %i times as close', (factor) => {
    for (let index = factor; index < 4 * factor; index++) {
      const shares = sharesOf(index, factor, true);
      expect(shares.reduce((sum, { over, under }) => sum + over / under, 0)).toBeCloseTo(1);
      const place = shares.reduce((sum, { at, over, under }) => sum + (at * over) / under, 0);
      expect(place).toBeCloseTo((index + 0.5) / factor - 0.5);
      const [nearest] = sharesOf(index, factor, false);
      expect(Math.abs((nearest?.at ?? 0) - place)).toBeLessThanOrEqual(0.5);
    }
  });

  it('are as many as the layer multiplies, one more time for each row', () => {
    const { operations, values } = evaluationOf({
      ...modelOf('upsample'),
      values: { ...modelOf('upsample').values, mode: 'bilinear' },
    });
    const { rows, last } = blendsOf(2, true);
    const work = [...rows, last].map(workOfBlend);
    const sum = (kind: 'multiply' | 'add') => BigInt(work.reduce((all, one) => all + one[kind], 0));
    expect(sum('multiply') * (values.outputs ?? 0n)).toBe(operations.multiplications);
    expect(sum('add') * (values.outputs ?? 0n)).toBe(operations.additions);
    expect([...rows, last].map(({ value }) => value)).toEqual([14, 22, 20]);
    // Picture, lines and words count the same.
    const drawings = drawingsOf('new-from-old', modelOf('upsample'), wordsOf('en'));
    expect(drawings).toHaveLength(3);
    expect(drawings[2]?.says).toContain('3 × 3 = 9 operations');
    expect(drawings[2]?.svg.match(/× \d\/\d/g)).toHaveLength(2 * Number(sum('multiply')));
  });
});

describe('the products of attention', () => {
  it('are all of the layer’s, and those with weights are the projections', () => {
    const found = evaluationOf(modelOf('attention'));
    const products = attentionProducts(found);
    const sum = (all: typeof products) => all.reduce((whole, { macs }) => whole + macs, 0n);
    const { length: n = 0n, embed_dim: E = 0n } = found.values;
    expect(sum(products)).toBe(found.macs);
    expect(sum(products.filter(({ learned }) => learned))).toBe(4n * n * E * E);
    expect(sum(products.filter(({ learned }) => !learned))).toBe(2n * n * n * E);
  });
});

describe('a recurrent layer unrolled', () => {
  it('has a square for each parameter, and a step for each part of its operations', () => {
    const found = evaluationOf(modelOf('lstm'));
    const [steps, weights] = drawingsOf('unrolled', modelOf('lstm'), wordsOf('en'));
    expect(found.flops % (found.values.steps ?? 1n)).toBe(0n);
    const boxes = /q-kernel" d="([^"]*)"/.exec(steps?.svg ?? '')?.[1] ?? '';
    expect(boxes.match(/M/g)?.length).toBe(Number(found.values.steps));
    // A tensor is a line for each column, as long as its rows.
    const tensors = [...(weights?.svg.matchAll(/class="numbers[^"]*" d="([^"]*)"/g) ?? [])].map(([, d = '']) => d);
    const cells = tensors.map((d) =>
      [...d.matchAll(/v(\d+)/g)].reduce((sum, [, high]) => sum + Number(high) / NUMBER, 0),
    );
    expect(cells.reduce((sum, one) => sum + one, 0)).toBe(Number(found.parameters));
  });
});

const PICTURES = [
  ['pooling-windows', 'max-pooling', 2],
  ['shared-means', 'batch-norm', 4],
  ['activation-curves', 'gelu', 2],
  ['new-from-old', 'upsample', 3],
  ['rows-read', 'embedding', 1],
  ['unrolled', 'lstm', 2],
  ['attention-products', 'attention', 4],
] as const;

describe.each(LOCALES)('in %s', (locale) => {
  it.each(PICTURES)('%s says what each panel shows, and no two the same', (kind, id, panels) => {
    const drawn = drawingsOf(kind, modelOf(id), wordsOf(locale));
    expect(drawn.length).toBe(panels);
    expect(new Set(drawn.map(({ says }) => says)).size).toBe(panels);
    for (const { says, svg, box } of drawn) {
      expect(says.length).toBeGreaterThan(20);
      expect(`${says}${svg}`).not.toMatch(/[{}]|undefined|NaN/);
      // No wider than the text of a phone of 360 px.
      expect(box[2]).toBeLessThanOrEqual(324);
    }
  });

  it('numbers are those of the calculation', () => {
    const texts = (kind: string, id: string) =>
      drawingsOf(kind, modelOf(id), wordsOf(locale)).map(({ svg }) => svg.replace(/<[^>]*>/g, ' '));
    const [largest, mean] = texts('pooling-windows', 'max-pooling');
    expect(largest).toMatch(/\b3\D*(?:comparisons|比较)/);
    expect(mean).toMatch(/\b3\D+1\D/);
    const [copied, blended] = texts('new-from-old', 'upsample');
    expect(copied).toMatch(/\b0 ?(?:operations|次运算)/);
    expect(blended).toMatch(/\b9 ?(?:operations|次运算)/);
    const layer = layerNamed('Embedding') as LayerDefinition;
    const found = evaluate(layer, { input_shape: [1n, 128n], num_embeddings: 30522n, embedding_dim: 768n });
    const [rows] = texts('rows-read', 'embedding');
    expect(found.ok && found.parameters.toLocaleString('en')).toBe('23,440,896');
    expect(rows).toContain('23,440,896');
  });
});
