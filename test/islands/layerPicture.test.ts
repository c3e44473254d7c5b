/** The picture that a layer's definition gives: of all layers, as their pages show them and with the largest numbers. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LayerDefinition } from '#calc/layers/define.ts';
import { evaluate } from '#calc/layers/evaluate.ts';
import { LAYERS, layerNamed } from '#calc/layers/index.ts';
import { buffersOf } from '#calc/layers/primitives.ts';
import { LOCALES } from '#i18n/index.ts';
import { arrange } from '#islands/pictures/layer/arrange.ts';
import { picturedOf } from '#islands/pictures/layer/pictured.ts';
import { drawnWork } from '#islands/pictures/layer/ruler.ts';
import { pictureSays } from '#islands/pictures/layer/says.ts';
import type { Box, PlacedText } from '#islands/pictures/layer/shapes.ts';
import { TEXT, widthOf } from '#islands/pictures/layer/shapes.ts';
import { pageDefault, settingsOf } from '../calc/layers/settings.ts';
import { filesIn } from '../house/sources.ts';
import { LONG } from '../sample.ts';
import { FRAMES, namesIn, roomsIn, shownOn } from './drawnLayers.ts';

/** Where a path goes, point by point. */
function pointsOf(d: string): [x: number, y: number][] {
  let [x, y] = [0, 0];
  let start: [number, number] = [0, 0];
  return [...d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)].map(([, command = '', rest = '']): [number, number] => {
    const [first = 0, second = 0] = (rest.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
    const from = command === command.toLowerCase() ? [x, y] : [0, 0];
    const kind = command.toLowerCase();
    if (kind === 'z') [x, y] = start;
    else if (kind === 'h') x = (from[0] as number) + first;
    else if (kind === 'v') y = (from[1] as number) + first;
    else [x, y] = [(from[0] as number) + first, (from[1] as number) + second];
    if (kind === 'm') start = [x, y];
    return [x, y];
  });
}

/** Where a text stands, as wide as its letters are at most. */
function boxOf({ x, y, spans, anchor }: PlacedText): Box {
  const width = widthOf(spans.map(([text]) => text).join(''));
  return {
    x: x - { start: 0, middle: width / 2, end: width }[anchor ?? 'start'],
    y: y - TEXT * 0.75,
    width,
    height: TEXT,
  };
}

const overlap = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width - 0.5 &&
  other.x < one.x + one.width - 0.5 &&
  one.y < other.y + other.height - 0.5 &&
  other.y < one.y + one.height - 0.5;

describe.each(LAYERS)('the picture of $name', (layer) => {
  // The largest numbers come last.
  const drawn = settingsOf(layer);
  const settings = [shownOn(layer), ...drawn.filter((_, index) => LONG || index % 4 === 0), ...drawn.slice(-3)];

  it.each(LOCALES.flatMap((locale) => FRAMES.map((narrow) => ({ locale, narrow }))))(
    'stays inside its frame, of one height for all numbers, and keeps its texts apart: narrow $narrow, $locale',
    ({ locale, narrow }) => {
      // Languages differ in the heads alone.
      for (const shown of locale === 'en' ? settings : settings.slice(-3)) {
        const { width, height } = roomsIn(layer, narrow);
        const { parts, labels } = arrange(
          picturedOf(layer, shown, namesIn(layer, locale)),
          roomsIn(layer, narrow),
          namesIn(layer, locale),
        );
        const said = JSON.stringify(shown.options, (_, value) => (typeof value === 'bigint' ? String(value) : value));
        const points = parts.flatMap(({ outlines }) => outlines.flatMap(([, d]) => pointsOf(d)));
        const outside = points.filter(([x, y]) => x < -4 || x > width + 4 || y < 0 || y > height);
        expect(outside, said).toEqual([]);
        const texts = [...labels, ...parts.flatMap((part) => part.labels)];
        const boxes = texts.map(boxOf);
        const wide = boxes.findIndex((box) => box.x < -0.5 || box.x + box.width > width + 0.5);
        expect(texts[wide]?.spans, said).toBeUndefined();
        const met = boxes.findIndex((box, index) => boxes.slice(index + 1).some((other) => overlap(box, other)));
        expect(texts[met]?.spans, said).toBeUndefined();
      }
    },
  );

  it('shows every tensor, every operation and what goes in and out, and writes no text over them', () => {
    for (const shown of settings)
      for (const narrow of FRAMES) {
        const { parts } = arrange(picturedOf(layer, shown, namesIn(layer)), roomsIn(layer, narrow), namesIn(layer));
        const drawn = parts.filter(({ says }) => says !== undefined).map(({ of }) => of);
        const tensors = [...shown.weights, ...buffersOf(layer, shown)].map(({ name }) => name);
        const work = drawnWork(namesIn(layer).entries, shown).map(({ name }) => name);
        expect([...new Set(drawn)].sort()).toEqual(['input', 'output', ...tensors, ...work].sort());
        const labels = parts.flatMap((part) => part.labels.map((label) => ({ part, box: boxOf(label) })));
        const covered = labels.filter(({ part, box }) =>
          parts.some((other) => other !== part && other.says !== undefined && overlap(box, other.box)),
        );
        expect(covered.map(({ part }) => part.of)).toEqual([]);
      }
  });

  it('is told otherwise than any other of its family, by more than its name, in every language', () => {
    for (const locale of LOCALES) {
      const says = (one: LayerDefinition) =>
        pictureSays(picturedOf(one, shownOn(one), namesIn(one, locale)), namesIn(one, locale)).replaceAll(one.name, '');
      const others = LAYERS.filter(({ family, name }) => family === layer.family && name !== layer.name);
      expect(others.map(says)).not.toContain(says(layer));
      expect(says(layer)).not.toMatch(/[{}]|undefined/);
    }
  });
});

const drawnOn = (name: string, changed: object = {}) => {
  const layer = layerNamed(name) as LayerDefinition;
  const shown = evaluate(layer, { ...pageDefault(layer), ...changed });
  if (!shown.ok) throw new Error(name);
  const { parts } = arrange(picturedOf(layer, shown, namesIn(layer)), roomsIn(layer, false), namesIn(layer));
  const part = (of: string) => {
    const found = parts.find((one) => one.says !== undefined && one.of === of);
    if (!found) throw new Error(of);
    return found;
  };
  return { parts, part };
};

describe('tensors', () => {
  it('are as high and wide as they have rows and columns, by one scale', () => {
    const { part } = drawnOn('LSTM');
    const [input, hidden] = [part('weight_ih_l0').box, part('weight_hh_l0').box];
    const unit = input.height / 80;
    expect(input.width).toBeCloseTo(10 * unit);
    expect([hidden.height, hidden.width]).toEqual([80 * unit, 20 * unit].map((length) => expect.closeTo(length)));
    expect(part('bias_ih_l0').box.height).toBeCloseTo(80 * unit);
  });

  it('show the matrices that are stacked in them, with their letters', () => {
    const { part } = drawnOn('LSTM');
    expect(
      part('weight_ih_l0')
        .labels.map(({ spans }) => spans[0]?.[0])
        .join(''),
    ).toContain('ifgo');
    const { part: attention } = drawnOn('MultiheadAttention');
    const { height, width } = attention('in_proj_weight').box;
    expect(height).toBeCloseTo(3 * width);
    expect(attention('out_proj.weight').box.height).toBeCloseTo(width);
  });

  it('break a side that is far longer than all others', () => {
    const broken = (changed: object) =>
      drawnOn('Embedding', changed)
        .part('weight')
        .outlines.some(([look, d]) => look === 'gap' && d !== '');
    expect(broken({ num_embeddings: 30n, embedding_dim: 10n })).toBe(false);
    expect(broken({ num_embeddings: 30_522n, embedding_dim: 768n })).toBe(true);
  });

  it('are lines where they have one size, and open where they are not learned', () => {
    const { part } = drawnOn('BatchNorm2d');
    for (const name of ['weight', 'bias', 'running_mean', 'running_var']) {
      const { width, height } = part(name).box;
      expect(height).toBeGreaterThan(8 * width);
    }
    expect(part('weight').outlines[0]?.[0]).toBe('face');
    expect(part('running_mean').outlines[0]?.[0]).toBe('kept');
  });
});

describe('kernels', () => {
  const splits = (name: string) =>
    drawnOn(name)
      .part('weight')
      .outlines.flatMap(([look, d]) => (look === 'split' ? [...d.matchAll(/[hv]/g)].map(String) : []));

  it('are parted from each other along the side where there is room, though along the other there is none', () => {
    expect(splits('Conv1d')).toEqual(Array(15).fill('v'));
    expect(splits('Conv2d')).toEqual([...Array(6).fill('h'), ...Array(2).fill('v')]);
  });
});

describe('what goes in and comes out', () => {
  it('are boxes to one scale: a face of the last two sizes, aslant as deep as the others', () => {
    const { part } = drawnOn('MaxPool2d', { input_shape: [1n, 3n, 8n, 8n], kernel_size: 2n });
    const [input, output] = [part('input').box, part('output').box];
    expect(input.width / output.width).toBeCloseTo((8 + 3 * 0.45) / (4 + 3 * 0.45));
    expect(input.height / output.height).toBeCloseTo((8 + 3 * 0.3) / (4 + 3 * 0.3));
  });

  it('are told once where they are alike, with how many there are', () => {
    expect(drawnOn('MultiheadAttention').part('input').says).toBe('Input: 3 × (2, 10, 64)');
  });
});

describe('the ruler', () => {
  it.each(LAYERS)('of $name is dealt out without a gap, by share', (layer) => {
    const shown = shownOn(layer);
    const work = drawnWork(namesIn(layer).entries, shown);
    const all = work.reduce((sum, { count }) => sum + count, 0n);
    const { parts } = arrange(picturedOf(layer, shown, namesIn(layer)), roomsIn(layer, false), namesIn(layer));
    const ticks = work.map(({ name }) => parts.find(({ of, says }) => says !== undefined && of === name)?.box as Box);
    ticks.forEach(({ x, width }, index) => {
      expect(x).toBeCloseTo(index === 0 ? 0 : (ticks[index - 1] as Box).x + (ticks[index - 1] as Box).width);
      const whole = all < 100n ? Number(all) * 6.4 : 640;
      expect(Math.abs(width - (whole * Number(work[index]?.count)) / Number(all))).toBeLessThanOrEqual(6.5);
    });
  });
});

describe('what draws layers', () => {
  const files = [...filesIn('src/islands/pictures/layer', /\.tsx?$/), 'src/islands/pictures/LayerPicture.tsx'];

  it.each([...files, 'src/components/reference/LayerPicture.astro'])('%s knows none by its name', (file) => {
    const text = readFileSync(file, 'utf8');
    expect(text.length).toBeGreaterThan(100);
    expect(LAYERS.map(({ name }) => name).filter((name) => new RegExp(`\\b${name}`).test(text))).toEqual([]);
  });
});
