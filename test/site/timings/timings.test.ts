import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluateCost } from '#calc/costs/evaluate.ts';
import { roofline } from '#calc/costs/roofline.ts';
import { evaluate } from '#calc/layers/evaluate.ts';
import { layerNamed } from '#calc/layers/index.ts';
import { readTexts } from '#islands/example/texts.ts';
import { exampleOf } from '#site/chapters.ts';
import { readTimingRows } from '#site/schemas/timings.ts';
import { correlation, lineThrough, ranksOf } from '#site/timings/correlation.ts';
import { MACHINES, machineNamed } from '#site/timings/machines.ts';
import { ROOF_LAYERS, rooflineOf, underRoof } from '#site/timings/roofline.ts';
import { scatterOf } from '#site/timings/scatter.ts';
import {
  FIGURES,
  followed,
  TIMING_SOURCES,
  TIMINGS_CSV,
  timesTheLine,
  timingOf,
  timingSource,
} from '#site/timings/timings.ts';
import { timingText } from '#site/timings/timingText.ts';

interface Extreme {
  network: string;
  image_size: string;
  times: number;
}

/** What NumPy finds in the same rows, by test/recorder/timings.py. */
const recorded = JSON.parse(readFileSync('test/fixtures/timings.json', 'utf8'));

describe('a correlation', () => {
  it('ranks from one, and shares the middle of ranks', () => {
    expect(ranksOf([30, 10, 20, 20])).toEqual([4, 1, 2.5, 2.5]);
    expect(ranksOf([5, 5, 5])).toEqual([2, 2, 2]);
    expect(ranksOf([])).toEqual([]);
  });

  it('is one upwards, minus one downwards, and finds a line', () => {
    expect(correlation([1, 2, 3], [2, 4, 6])).toBeCloseTo(1, 12);
    expect(correlation([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 12);
    expect(lineThrough([0, 1, 2], [1, 3, 5])).toEqual({ slope: 2, level: 1 });
  });
});

describe('measured speeds', () => {
  const { timings, commit } = timingSource();

  it('are all rows of the source', () => {
    expect([timings.length, commit]).toEqual([recorded.rows, recorded.commit]);
    expect(timingText({ count: 'networks' })).toBe(Number(recorded.networks).toLocaleString('en'));
    expect(TIMINGS_CSV.split('\n')).toHaveLength(recorded.rows + 2);
  });

  it.each(FIGURES)('follow %s as NumPy says', (figure) => {
    const found = followed(timings, figure);
    const { rank, log, slope, fastest, slowest } = recorded.found[figure];
    expect(found.rank).toBeCloseTo(rank, 9);
    expect(found.log).toBeCloseTo(log, 9);
    expect(found.slope).toBeCloseTo(slope, 9);
    const away = timesTheLine(timings, figure);
    for (const { network, image_size, times } of [fastest, slowest] as Extreme[]) {
      const index = timings.indexOf(timingOf(network, Number(image_size)));
      expect(away[index]).toBeCloseTo(times, 9);
    }
    expect(Math.max(...away)).toBeCloseTo(slowest.times, 9);
    expect(Math.min(...away)).toBeCloseTo(fastest.times, 9);
  });

  it('name those that are furthest from a line', () => {
    const named = timingSource().named?.map(({ network }) => network) ?? [];
    const furthest = FIGURES.flatMap((figure) => [recorded.found[figure].slowest.network]);
    for (const network of furthest) expect(named).toContain(network);
  });

  it('are drawn inside of their picture, all of them', () => {
    for (const figure of FIGURES) {
      const { points, plane, named, line } = scatterOf(timings, figure, [{ number: 1, timing: timings[0] as never }]);
      let [left, top] = [0, 0];
      const places = [...points.matchAll(/m(-?\d+) ?(-?\d+)h0/g)].map(([, x, y]) => {
        [left, top] = [left + Number(x), top + Number(y)];
        return { x: left, y: top };
      });
      expect(places.map(({ x, y }) => `m${x} ${y}`)).toHaveLength(points.split('h0').length - 1);
      expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(places.length);
      expect(places.length).toBeGreaterThan(timings.length / 2);
      for (const { x, y } of [...places, ...named, { x: line.x1, y: line.y1 }, { x: line.x2, y: line.y2 }]) {
        expect(x >= plane.left && x <= plane.right && y >= plane.top && y <= plane.bottom, `${figure} ${x} ${y}`).toBe(
          true,
        );
      }
    }
  });

  it('say of each source where it stands, and when it was read', () => {
    for (const { url, commit: at, read, timings: rows } of TIMING_SOURCES) {
      expect(url).toContain(at);
      expect(read).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(rows.length).toBeGreaterThan(0);
    }
  });

  it('refuse what nobody has measured, and a row that is none', () => {
    expect(() => timingOf('resnet50', 7)).toThrow('nobody has measured resnet50 on images of 7');
    expect(() => timingText({ of: 'resnet50', by: 'colour' })).toThrow("by 'colour'");
    expect(() => timingText({ rank: 'colour' })).toThrow("not 'colour'");
    expect(() => timingSource('abacus')).toThrow("no source 'abacus'");
    const head = TIMINGS_CSV.split('\n')[0];
    expect(() => readTimingRows('x.csv', `${head}\nresnet50,224,fast,1,1,1\n`)).toThrow('content/x.csv:2');
  });
});

/** A layer of the picture, counted. */
function counted({ layer: name, values }: (typeof ROOF_LAYERS)[number]) {
  const layer = layerNamed(name);
  const found = layer && evaluate(layer, readTexts(layer, values));
  if (!found?.ok) throw new RangeError(name);
  return found;
}

describe('the roofline', () => {
  it('has machines whose numbers each have a document and a day', () => {
    expect(MACHINES.length).toBeGreaterThan(3);
    for (const { peak, bandwidth } of MACHINES)
      for (const { url, title, read } of [peak, bandwidth])
        expect(`${url} ${title} ${read}`).toMatch(/^https:\S+ .+ \d{4}-/);
    expect(() => machineNamed('abacus')).toThrow("no 'abacus'");
  });

  it('puts each layer where the calculator puts it', () => {
    const machine = machineNamed('GeForce RTX 5090');
    for (const written of ROOF_LAYERS) {
      const found = underRoof(machine, counted(written));
      const texts = { operations: String(found.flops), values: String(found.values), dtype: 'float16' };
      const same = evaluateCost(roofline, { ...texts, peak: machine.peak.text, bandwidth: machine.bandwidth.text });
      if (!same.ok) throw new RangeError(written.layer);
      expect(same.values).toMatchObject({ intensity: found.intensity, speed: found.speed, time: found.seconds });
    }
  });

  it('marks the slower clock of a layer, and it alone', () => {
    const machine = machineNamed('GeForce RTX 5090');
    const clocks = roofline.results.filter(({ chosen }) => chosen);
    expect(clocks.map(({ name }) => name)).toEqual(['memory_time', 'compute_time']);
    const marked = ROOF_LAYERS.map((written) => {
      const { flops, values } = underRoof(machine, counted(written));
      const texts = { operations: String(flops), values: String(values), dtype: 'float16', peak: machine.peak.text };
      const found = evaluateCost(roofline, { ...texts, bandwidth: machine.bandwidth.text });
      if (!found.ok) throw new RangeError(written.layer);
      return clocks
        .filter(({ chosen }) => chosen?.(found))
        .map(({ name }) => name)
        .join();
    });
    const [slope, roof] = ['memory_time', 'compute_time'];
    expect(marked).toEqual([slope, slope, slope, slope, roof, roof, roof]);
  });

  it('is drawn with every layer on the roof, none on another', () => {
    const machine = machineNamed('GeForce RTX 5090');
    const { dots, corner } = rooflineOf(
      machine,
      ROOF_LAYERS.map((one) => underRoof(machine, counted(one))),
    );
    for (const { x, y } of dots)
      expect(y >= corner.y - 0.01 && (x < corner.x || Math.abs(y - corner.y) < 0.01)).toBe(true);
    for (const [index, one] of dots.entries())
      for (const other of dots.slice(0, index))
        expect(Math.hypot(one.x - other.x, one.at - other.at)).toBeGreaterThan(20);
  });

  it('starts its calculators from the layers that the chapter counts', () => {
    const chapter = 'flops-are-not-seconds';
    const { layer, values } = exampleOf(chapter, 'convolution');
    const machine = machineNamed('GeForce RTX 5090');
    const found = underRoof(
      machine,
      counted({ layer, values: values as Record<string, string>, name: { en: '', 'zh-cn': '' } }),
    );
    const { own } = exampleOf(chapter, 'one-layer');
    expect(own).toMatchObject({
      operations: String(found.flops),
      values: String(found.values),
      peak: machine.peak.text,
    });
    const depthwise = underRoof(machine, counted(ROOF_LAYERS[2] as (typeof ROOF_LAYERS)[number]));
    const text = readFileSync(`content/en/${chapter}.mdx`, 'utf8');
    expect(text).toContain(`set="operations=${depthwise.flops} values=${depthwise.values}"`);
  });
});
