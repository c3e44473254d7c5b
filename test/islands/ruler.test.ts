import fc from 'fast-check';
import { h } from 'preact';
import renderToString from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { usualSlips } from '#calc/questions/usualMistakes.ts';
import { said } from '#i18n/question/en.ts';
import { RulerView } from '#islands/questions/Ruler.tsx';
import { drawnAt, halfOf, linesBelow, log10, placesOnRuler, textsFor } from '#islands/questions/rulerPlaces.ts';
import { SlipGlyph } from '#islands/questions/SlipGlyph.tsx';

const counts = fc.array(fc.oneof(fc.bigInt({ min: 0n, max: 999n }), fc.bigInt({ min: 0n, max: 10n ** 400n })), {
  minLength: 1,
  maxLength: 12,
});

describe('a ruler of counts', () => {
  it('has equal steps for equal factors', () => {
    expect(placesOnRuler([1n, 10n, 100n])).toEqual([0, 0.5, 1]);
    expect(log10(10n ** 400n)).toBe(400);
    expect(log10(200n) - log10(2n)).toBeCloseTo(2, 12);
  });

  it('gives every count a place, in the order of counts, zero before all', () => {
    fc.assert(
      fc.property(counts, (some) => {
        const places = placesOnRuler(some);
        for (const place of places) expect(place >= 0 && place <= 1, `${place}`).toBe(true);
        for (const [index, one] of some.entries())
          for (const [other, two] of some.entries())
            if (one < two) expect(places[index] as number).toBeLessThanOrEqual(places[other] as number);
      }),
    );
    expect(placesOnRuler([0n])).toEqual([0]);
    expect(placesOnRuler([7n, 7n])).toEqual([0.5, 0.5]);
    expect((placesOnRuler([0n, 5n, 50n])[1] as number) > 0).toBe(true);
  });

  it('writes no number over another, and the first in the list at once', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(270, 622), (some, width) => {
        const [texts, places] = [textsFor(some), placesOnRuler(some)];
        const lines = linesBelow(texts, places, width, 3);
        expect(lines[0]).toBe(0);
        const spans = texts.map((text, index) => {
          const half = halfOf(text);
          const middle = Math.min(Math.max((places[index] as number) * width, half), width - half);
          return { line: lines[index], from: middle - half, to: middle + half };
        });
        for (const [index, one] of spans.entries())
          for (const other of spans.slice(index + 1))
            if (one.line !== null && one.line === other.line)
              expect(one.to <= other.from || other.to <= one.from).toBe(true);
      }),
    );
  });

  it('draws a guess that is far from all counts at its end, and any other where it is', () => {
    expect(drawnAt(1n, [100n, 200n])).toBe(25n);
    expect(drawnAt(25n, [100n, 200n])).toBe(25n);
    expect(drawnAt(800n, [100n, 0n, 200n])).toBe(800n);
    expect(drawnAt(801n, [100n, 0n, 200n])).toBe(800n);
    expect(drawnAt(10n ** 40n, [3n])).toBe(12n);
    expect(drawnAt(1n, [3n])).toBe(1n);
    // Zero has a place of its own, and what is known may be nothing else.
    expect(drawnAt(0n, [100n])).toBe(0n);
    expect(drawnAt(5n, [0n])).toBe(5n);
  });

  it('tells counts apart that are the same in short', () => {
    expect(textsFor([231_211_008n, 231_185_920n, 196n])).toEqual(['231,211,008', '231,185,920', '196']);
    expect(textsFor([115_605_504n, 7n])).toEqual(['116 M', '7']);
  });
});

describe('pictures of slips', () => {
  const asked = ['parameters', 'weights', 'flops', 'macs', 'multiplications', 'one_output'];
  const names = [...new Set(usualSlips(asked).map(({ name }) => name))];

  it('tell all usual slips apart', () => {
    const drawn = names.map((of) => renderToString(h(SlipGlyph, { of })));
    expect(new Set(drawn).size).toBe(names.length);
    for (const svg of drawn) expect(svg).not.toMatch(/NaN|undefined/);
  });

  it('stand over every slip, and over no right count', () => {
    const says = '';
    const answers = [{ count: 196n, is: 'parameters', says }];
    const slips = usualSlips(['parameters']).map(({ is }, index) => ({ count: index < 2 ? 189n : 196n, is, says }));
    const own = { count: 190n, is: 'weights + 1', says };
    // A usual slip may come to the same count: what is said, and drawn, is the chapter's own.
    const also = { ...own, is: 'memory' };
    const html = renderToString(
      h(RulerView, { guess: 189n, answers, slips: [own, also, ...slips], words: said.ruler }),
    );
    const buttons = html.match(/<button(?:(?!<\/button>).)*/g) ?? [];
    const pictured = buttons.filter((button) => button.includes('<svg'));
    expect(buttons.map((button) => /\d+$/.exec(button)?.[0])).toEqual(['196', '190', '189']);
    expect(pictured.map((button) => /\d+$/.exec(button)?.[0])).toEqual(['190', '189']);
    expect(pictured[0]).toContain(renderToString(h(SlipGlyph, { of: { slip: 190n, answer: 196n } })));
    expect(pictured[1]).toContain(renderToString(h(SlipGlyph, { of: 'bias_missing' })));
  });

  /** The squares and bars of a drawing, by what they are. */
  const partsOf = (slip: bigint, answer: bigint) => {
    const drawn = renderToString(h(SlipGlyph, { of: { slip, answer } }));
    expect(drawn).not.toMatch(/NaN|undefined|Infinity/);
    return [...drawn.matchAll(/ d="([^"]*)" style="fill:([^;]*)/g)].map(([, d = '', fill]) => ({
      is: fill === 'none' ? 'missing' : fill,
      boxes: [...d.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)/g)].map((box) => box.slice(1).map(Number)),
    }));
  };

  it('tell by cells how many times too much a slip is, or which part of the right count', () => {
    for (let times = 2n; times <= 9n; times++) {
      const [right, ink, ...more] = partsOf(times * 7n, 7n);
      expect([right?.is, right?.boxes.length, ink?.is, ink?.boxes.length, more]).toEqual([
        ...['var(--out)', 1, 'var(--ink)', Number(times) - 1],
        [],
      ]);
      expect(partsOf(7n, times * 7n).map(({ is, boxes }) => [is, boxes.length])).toEqual([
        ['var(--out)', 1],
        ['missing', Number(times) - 1],
      ]);
    }
    expect(partsOf(0n, 9n).map(({ is }) => is)).toEqual(['missing']);
  });

  it('keep what is counted, too much or left out in their box, and in sight, at any size', () => {
    const some = fc.oneof(fc.bigInt({ min: 0n, max: 99n }), fc.bigInt({ min: 0n, max: 10n ** 400n }));
    fc.assert(
      fc.property(some, some, (slip, answer) => {
        fc.pre(slip !== answer);
        const parts = partsOf(slip, answer);
        expect(parts.map(({ is }) => is)).toContain(slip > answer ? 'var(--ink)' : 'missing');
        for (const [x = -1, y = -1, width = 0, height = 0] of parts.flatMap(({ boxes }) => boxes)) {
          expect(Math.min(x, y, width, height)).toBeGreaterThanOrEqual(1);
          expect(x + width).toBeLessThanOrEqual(31);
          expect(y + height).toBeLessThanOrEqual(17.01);
        }
      }),
    );
  });
});
