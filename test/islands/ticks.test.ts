import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Conv2dEvaluation } from '#calc/conv2d/conv2dEvaluation.ts';
import { asConv2d } from '#calc/conv2d/conv2dEvaluation.ts';
import { groupingsOf, groupSum } from '#calc/conv2d/groupings.ts';
import { conv2d } from '#calc/layers/convolution/conv2d.ts';
import type { Options } from '#calc/layers/define.ts';
import { completeOptions, evaluate } from '#calc/layers/evaluate.ts';
import { LOCALES, wordsOf } from '#i18n/index.ts';
import type { Frame, TickLayout } from '#islands/pictures/ticks/layout.ts';
import { FRAMES as FIGURE_FRAMES, LOW_FRAMES, layOut } from '#islands/pictures/ticks/layout.ts';
import type { TickKind } from '#islands/pictures/ticks/plan.ts';
import { planOf, TICK_KINDS } from '#islands/pictures/ticks/plan.ts';
import { sentencesOf } from '#islands/pictures/ticks/sentences.ts';
import { runs } from '../sample.ts';

const ARTICLE = { height: 5n, width: 5n, in_channels: 3n, out_channels: 7n, kernel_size: 3n };
const FRAMES = [...FIGURE_FRAMES, ...LOW_FRAMES];
const [WIDE_FRAME, TALL_FRAME] = FIGURE_FRAMES as [Frame, Frame];

function counted(options: Options): Conv2dEvaluation | null {
  const found = evaluate(conv2d, completeOptions(conv2d, options));
  return found.ok ? asConv2d(conv2d, found) : null;
}

const size = (max: number) => fc.integer({ min: 1, max }).map(BigInt);
const HUGE = fc.oneof(size(9), size(3000), fc.bigInt(1n, 10n ** 15n));

const layersOf = (one: fc.Arbitrary<bigint>, kernel: fc.Arbitrary<bigint>): fc.Arbitrary<Options> =>
  fc.record({
    batch: one,
    height: one,
    width: one,
    in_channels: one,
    out_channels: one,
    kernel_size: fc.tuple(kernel, kernel),
    bias: fc.boolean(),
  });

const ticksOf = ({ stretches }: TickLayout, kind: TickKind): number =>
  stretches.filter((stretch) => stretch.kind === kind).reduce((sum, { count }) => sum + count, 0);

/** How far the ticks of a layout reach, and whether two of them stand in the same place. */
function placesOf({ stretches, pitch, line }: TickLayout) {
  const feet = stretches.flatMap(({ x, y, count }) =>
    Array.from({ length: count }, (_, index) => [x + index * pitch, y] as const),
  );
  return {
    left: Math.min(...feet.map(([x]) => x)) - pitch / 2,
    right: Math.max(...feet.map(([x]) => x)) + pitch / 2,
    top: Math.min(...feet.map(([, y]) => y)) - line,
    bottom: Math.max(...feet.map(([, y]) => y)),
    distinct: new Set(feet.map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(1)}`)).size,
    count: feet.length,
  };
}

describe('the field of ticks', () => {
  it('draws each operation of a small layer once, in every grouping and frame', () => {
    let drawn = 0;
    fc.assert(
      fc.property(layersOf(size(6), size(3)), (options) => {
        const found = counted(options);
        if (!found) return;
        const { multiplications = 0n, additions, bias_additions } = found.operations;
        const missing = found.options.bias ? 0n : (found.values.outputs as bigint);
        for (const grouping of groupingsOf(found)) {
          const plan = planOf(grouping);
          if (2n * multiplications > 4000n) continue;
          drawn += 1;
          for (const frame of FRAMES) {
            const layout = layOut(plan, frame);
            const wanted = { multiply: multiplications, add: additions, bias: bias_additions, missing };
            for (const kind of TICK_KINDS) expect(ticksOf(layout, kind), kind).toBe(Number(wanted[kind]));
          }
        }
      }),
      runs(40, 200),
    );
    expect(drawn).toBeGreaterThan(40);
  });

  it('keeps all ticks inside the frame, each in a place of its own, for layers of any size', () => {
    fc.assert(
      fc.property(fc.oneof(layersOf(size(6), size(3)), layersOf(HUGE, size(50))), (options) => {
        const found = counted(options);
        if (!found) return;
        for (const grouping of groupingsOf(found))
          for (const frame of FRAMES) {
            const { left, right, top, bottom, distinct, count } = placesOf(layOut(planOf(grouping), frame));
            expect(left).toBeGreaterThanOrEqual(29.9);
            expect(right).toBeLessThanOrEqual(frame.width + 0.1);
            expect(top).toBeGreaterThanOrEqual(21.9);
            expect(bottom).toBeLessThanOrEqual(frame.height + 0.1);
            expect(distinct).toBe(count);
            expect(count).toBeLessThanOrEqual(4000);
          }
      }),
      runs(30, 150),
    );
  });

  it('shows groups of the same size: the same number of places in each', () => {
    for (const bias of [true, false])
      for (const grouping of groupingsOf(counted({ ...ARTICLE, bias }) as Conv2dEvaluation)) {
        const plan = planOf(grouping);
        expect(plan.slots).toHaveLength(Number(groupSum(grouping).groups));
        const places = plan.slots.map(({ run }) => run.reduce((sum, ticks) => sum + ticks, 0));
        expect(new Set(places)).toEqual(new Set([plan.places]));
      }
  });

  it('lays positions out as they lie in the output, and a kernel cell by cell', () => {
    const found = counted({ ...ARTICLE, height: 4n, width: 6n, kernel_size: [2n, 3n] }) as Conv2dEvaluation;
    const numbers = (factor: string) => {
      const grouping = groupingsOf(found).find((one) => one.factor === factor);
      const { labels } = layOut(planOf(grouping as NonNullable<typeof grouping>), WIDE_FRAME);
      return ['row', 'column'].map((of) => labels.filter((one) => one.of === of).map(({ number }) => Number(number)));
    };
    expect(numbers('position')).toEqual([
      [1, 2, 3],
      [1, 2, 3, 4],
    ]);
    expect(numbers('cell')).toEqual([
      [1, 2],
      [1, 2, 3],
    ]);
    expect(numbers('kernel')).toEqual([[1, 2, 3, 4, 5, 6, 7], []]);
  });

  it('has room for the 196-parameter layer on a phone and beside a pointer', () => {
    for (const grouping of groupingsOf(counted(ARTICLE) as Conv2dEvaluation))
      for (const [frame, apart] of [
        [WIDE_FRAME, 2.8],
        [TALL_FRAME, 2],
      ] as const)
        expect(layOut(planOf(grouping), frame).pitch, `${grouping.factor} ${frame.name}`).toBeGreaterThan(apart);
  });

  it('draws the first groups and the last of a large layer, and says what a tick is', () => {
    const found = counted({ ...ARTICLE, height: 224n, width: 224n }) as Conv2dEvaluation;
    const grouping = (factor: string) => groupingsOf(found).find((one) => one.factor === factor);
    const positions = planOf(grouping('position') as NonNullable<ReturnType<typeof grouping>>);
    expect(positions.whole).toBe(true);
    expect(positions.slots.map(({ number }) => number)).toEqual([1n, 2n, 3n, 4n, 5n, 49278n, 49284n]);
    expect(positions.slots[5]?.run).toEqual([]);
    const kernels = planOf(grouping('kernel') as NonNullable<ReturnType<typeof grouping>>);
    expect(kernels.whole).toBe(false);
    expect(kernels.hundredth).toBe(26613n);
    for (const { run } of kernels.slots) expect(run.reduce((sum, ticks) => sum + ticks, 0)).toBe(100);
  });
});

describe('its words', () => {
  it.each(LOCALES)('have no hole and no NaN at any size, in %s', (locale) => {
    const words = wordsOf(locale).tick_field;
    fc.assert(
      fc.property(fc.oneof(layersOf(size(6), size(3)), layersOf(HUGE, size(50))), (options) => {
        const found = counted(options);
        if (!found) return;
        for (const grouping of groupingsOf(found)) {
          const said = Object.values(sentencesOf(grouping, planOf(grouping), found, words)).join(' ');
          expect(said).not.toMatch(/[{}]|NaN|undefined|Infinity/);
        }
      }),
      runs(20, 100),
    );
  });

  it('state the arithmetic', () => {
    const words = wordsOf('en').tick_field;
    const sum = (factor: string, options: Options) => {
      const found = counted({ ...ARTICLE, ...options }) as Conv2dEvaluation;
      const grouping = groupingsOf(found).find((one) => one.factor === factor);
      if (!grouping) throw new Error(factor);
      return sentencesOf(grouping, planOf(grouping), found, words).sum;
    };
    expect(sum('position', {})).toBe('9 positions × 378 = 3,402 operations.');
    expect(sum('kernel', { bias: false })).toBe('7 kernels × 477 = 3,339 operations.');
    expect(sum('channel', { bias: false })).toBe('3 input channels × 1,134 − 63 = 3,339 operations.');
    expect(sum('kind', {})).toBe('2 kinds of operation × 1,701 = 3,402 operations.');
    expect(sum('channel', { in_channels: 6n, out_channels: 6n, groups: 3n })).toBe(
      '2 channels of a kernel × 972 = 1,944 operations.',
    );
    expect(sum('position', { height: 10n ** 15n, width: 10n ** 15n })).toContain(' ≈ ');
  });
});
