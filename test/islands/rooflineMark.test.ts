/** The diamond of the roofline: it stands where the build would draw its layer, and no setting takes it out of the picture. */
import { h } from 'preact';
import renderToString from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { evaluateCost } from '#calc/costs/evaluate.ts';
import { roofline } from '#calc/costs/roofline.ts';
import { evaluate } from '#calc/layers/evaluate.ts';
import { layerNamed } from '#calc/layers/index.ts';
import { LOCALES, wordsOf } from '#i18n/index.ts';
import type { RoofStand } from '#islands/costs/RooflineMark.tsx';
import RooflineMark, { placeOnRoof, roofPath } from '#islands/costs/RooflineMark.tsx';
import { readTexts } from '#islands/example/texts.ts';
import { costOf } from '#site/chapters.ts';
import { machineNamed } from '#site/timings/machines.ts';
import { ROOF_LAYERS, rooflineOf, underRoof } from '#site/timings/roofline.ts';

const machine = machineNamed('GeForce RTX 5090');
const layers = ROOF_LAYERS.map(({ layer: name, values }) => {
  const layer = layerNamed(name);
  const found = layer && evaluate(layer, readTexts(layer, values));
  if (!found?.ok) throw new RangeError(name);
  return underRoof(machine, found);
});
const { width, height, plane, spans, roof, dots } = rooflineOf(machine, layers);
const picture = { width, height, plane, ...spans };
const OWN = { peak: machine.peak.text, bandwidth: machine.bandwidth.text, dtype: 'float16' };

function standOf(texts: Record<string, string>): RoofStand {
  const found = evaluateCost(roofline, { operations: '1', values: '1', ...OWN, ...texts });
  if (!found.ok) throw new RangeError(JSON.stringify(texts));
  return { ...found.numbers, ...found.values } as unknown as RoofStand;
}
const first = standOf({});
const drawn = (stand: RoofStand, locale: (typeof LOCALES)[number] = 'en') => {
  const { yours, bound, beyond } = wordsOf(locale).timings;
  const html = renderToString(h(RooflineMark, { id: 'x', picture, first: stand, words: { yours, bound, beyond } }));
  const [, x, y] = /translate\((\S+) (\S+)\)/.exec(html) ?? [];
  return { html, x: Number(x), y: Number(y), says: html.replace(/<svg.*<\/svg>/, '').replace(/<[^>]+>/g, '') };
};

describe('the diamond of a roofline', () => {
  it.each(layers.map((layer, index) => ({ ...layer, index })))('stands on the dot of layer $index', (layer) => {
    const stand = standOf({ operations: String(layer.flops), values: String(layer.values) });
    const { x, y } = drawn(stand);
    const dot = dots[layer.index] as (typeof dots)[number];
    expect([x, y]).toEqual([Number(dot.x.toFixed(1)), Number(dot.y.toFixed(1))]);
  });

  it('has the roof of the picture’s own machine where the build draws it', () => {
    expect(roofPath(first, picture)).toBe(
      roof.replace(/H(\S+)$/, (_, x) => `L${x}.0 ${roof.split(/[ LH]/)[3]}`).replace(/^M58 /, 'M58.0 '),
    );
  });

  it('starts under the picture’s own machine', () => {
    const { definition, values } = costOf('flops-are-not-seconds', 'one-layer');
    const found = evaluateCost(definition, values);
    if (!found.ok) throw new RangeError('one-layer');
    expect(found.numbers).toMatchObject({ peak: machine.peak.value, bandwidth: machine.bandwidth.value });
  });

  const EDGES = ['1', '1000', '1000000000000000'];
  const MACHINES = ['1', '20 G', '7 T', '1000000000000 T'];
  const all = EDGES.flatMap((operations) =>
    EDGES.flatMap((values) =>
      MACHINES.flatMap((peak) =>
        ['1 B/s', '900', '1000000000 TB/s'].map((bandwidth) => ({ operations, values, peak, bandwidth })),
      ),
    ),
  );

  it('never leaves the picture, whatever the fields hold', () => {
    expect(all.length).toBe(108);
    let outside = 0;
    for (const texts of all) {
      const stand = standOf(texts);
      const { html, x, y, says } = drawn(stand);
      expect(x >= 40 && x <= width && y >= 0 && y <= plane.bottom, JSON.stringify({ texts, x, y })).toBe(true);
      expect(html).not.toMatch(/NaN|Infinity|undefined/);
      const beyond = says.includes('outside of the picture');
      if (beyond) outside++;
      expect(html.match(/class="diamond"/g)).toHaveLength(beyond ? 2 : 1);
      for (const place of roofPath(stand, picture).matchAll(/[ML](\S+) ([\d.]+)/g)) {
        const [left, top] = [Number(place[1]), Number(place[2])];
        expect(left >= plane.left && left <= plane.right && top >= plane.top && top <= plane.bottom).toBe(true);
      }
    }
    expect(outside).toBeGreaterThan(50);
  });

  it('is told in words: its intensity, its speed, and what bounds it', () => {
    expect(drawn(standOf({ operations: '3411968', values: '401984' })).says).toBe(
      'The diamond is the calculator’s layer: 4.24 FLOPs/B, 7.61 TFLOPS at most. The memory bounds it.',
    );
    expect(drawn(standOf({ operations: '231010304', values: '438272' })).says).toContain('The peak bounds it.');
    const both = standOf({ operations: '4', values: '1', peak: '2 T', bandwidth: '1000' });
    expect(drawn(both).says).toContain('Both bound it.');
    for (const locale of LOCALES) expect(drawn(both, locale).says).not.toMatch(/[{}]/);
  });

  it('stands at the edges of the plane for the ends of both axes', () => {
    const [[from, to], [low, high]] = [picture.across, picture.up];
    expect(placeOnRoof(from, low, picture)).toEqual({ x: plane.left, y: plane.bottom, sides: [0, -0] });
    expect(placeOnRoof(to + 1, high + 1, picture)).toEqual({ x: plane.right, y: plane.top, sides: [1, -1] });
  });
});
