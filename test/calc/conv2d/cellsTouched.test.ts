import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Corner, Reach } from '#calc/conv2d/cellsTouched.ts';
import { cornerOf, isOutside, MOST_CELLS, meetings, reachOf } from '#calc/conv2d/cellsTouched.ts';
import type { Value } from '#calc/fields/fields.ts';
import type { LayerDefinition, Options, Step } from '#calc/layers/define.ts';
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { completeOptions, evaluate } from '#calc/layers/evaluate.ts';
import { layerNamed } from '#calc/layers/index.ts';
import { trace } from '#calc/layers/trace.ts';
import { runs } from '../../sample.ts';

const layer = (name: string) => layerNamed(name) as LayerDefinition;
const small = (min: number, max: number) => fc.integer({ min, max }).map(BigInt);

/** The reach of a layer under these options, and its steps; nothing if it is impossible. */
function reached(name: string, options: Options): { reach: Reach; steps: Step[] } | null {
  const found = evaluate(layer(name), { in_channels: 1n, out_channels: 1n, bias: false, ...options });
  if (!found.ok) return null;
  const reach = reachOf(layer(name), found);
  if (!reach) throw new Error('too large to draw');
  return { reach, steps: [...trace(layer(name), completeOptions(layer(name), found.options))] as Step[] };
}

/** Runs a property over options that are possible, and sees to it that many are. */
function forPossible(name: string, options: fc.Arbitrary<Options>, check: (reach: Reach, steps: Step[]) => void): void {
  let possible = 0;
  fc.assert(
    fc.property(options, (drawn) => {
      const found = reached(name, drawn);
      if (!found) return;
      possible += 1;
      check(found.reach, found.steps);
    }),
    runs(60, 300),
  );
  expect(possible).toBeGreaterThan(20);
}

/** Multiplications in the order of the loops, as one list of places a step. */
function inSteps(places: readonly number[], steps: number): number[][] {
  const each = places.length / steps;
  return Array.from({ length: steps }, (_, step) => places.slice(step * each, (step + 1) * each));
}

const sliding = fc.record({
  height: fc.constant(1n),
  width: small(1, 12),
  kernel_size: small(1, 4).map((width): Value => [1n, width]),
  stride: small(1, 4).map((width): Value => [1n, width]),
  dilation: small(1, 3),
  padding: fc.oneof(
    small(0, 3).map((width): Value => [0n, width]),
    fc.constantFrom<Value>('same', 'valid'),
  ),
}) as fc.Arbitrary<Options>;

describe('the reach of a convolution', () => {
  it('is what its loops read of the padded input, in their order', () => {
    forPossible('Conv2d', sliding, (reach, steps) => {
      const read = steps.filter(({ kind }) => kind === 'multiply').map(({ input }) => input?.[2] as number);
      expect(inSteps(read, reach.touched.length)).toEqual(reach.touched);
      expect(Math.max(...read)).toBeLessThan(reach.cells);
    });
  });

  it('keeps, between what padding adds or cuts off, the cells of its tensor', () => {
    for (const [name, options, kept] of [
      ['Conv1d', { length: 7n, kernel_size: 3n, padding: 2n, stride: 3n }, 7],
      ['ConvTranspose1d', { length: 4n, kernel_size: 3n, stride: 2n, padding: 1n }, 7],
      ['ConvTranspose1d', { length: 4n, kernel_size: 3n, stride: 3n, padding: 1n, output_padding: 2n }, 12],
      ['ConvTranspose1d', { length: 3n, kernel_size: 1n, stride: 4n, output_padding: 3n }, 12],
    ] as const) {
      const { reach } = reached(name, options) as { reach: Reach };
      expect(reach.cells - reach.before - reach.after, name).toBe(kept);
      expect(reach.after, name).toBeGreaterThanOrEqual(0);
    }
  });

  it('has the tensor between its padding', () => {
    const { reach } = reached('Conv1d', { length: 5n, kernel_size: 4n, padding: 'same' }) as { reach: Reach };
    expect([reach.before, reach.after, reach.cells]).toEqual([1, 2, 8]);
    expect(Array.from({ length: 8 }, (_, cell) => isOutside(reach, cell))).toEqual(
      [1, 0, 0, 0, 0, 0, 1, 1].map(Boolean),
    );
  });

  it('leaves over what a stride does not reach', () => {
    const { reach } = reached('Conv1d', { length: 6n, kernel_size: 3n, stride: 2n }) as { reach: Reach };
    expect(meetings(reach)).toEqual([1, 1, 2, 1, 1, 0]);
  });

  it('is drawn up to a size, and for no other layer', () => {
    const of = (name: string, options: Options) => {
      const found = evaluate(layer(name), options);
      if (!found.ok) throw new Error(found.problem.condition);
      return reachOf(layer(name), found);
    };
    const one = { in_channels: 1n, out_channels: 1n, kernel_size: 3n };
    expect(of('Conv1d', { ...one, length: MOST_CELLS })).not.toBeNull();
    expect(of('Conv1d', { ...one, length: MOST_CELLS + 1n })).toBeNull();
    expect(of('ConvTranspose1d', { ...one, kernel_size: 10n ** 15n, length: 1n })).toBeNull();
    expect(of('Linear', { in_features: 3n, out_features: 3n, input_shape: [1n, 3n] })).toBeNull();
  });
});

const flat = fc.record({
  height: small(1, 4),
  width: small(1, 4),
  kernel_size: fc.tuple(small(1, 3), small(1, 3)),
  stride: fc.tuple(small(1, 3), small(1, 3)),
  dilation: fc.tuple(small(1, 2), small(1, 2)),
  padding: fc.tuple(small(0, 2), small(0, 2)),
}) as unknown as fc.Arbitrary<Options>;

describe('the reach along two dimensions', () => {
  it('says of every cell how often the loops of a convolution read it, or those of a transposed one add to it', () => {
    for (const [name, cellOf] of [
      ['Conv2d', ({ input }: Step) => input?.slice(1).join()],
      ['ConvTranspose2d', null],
    ] as const) {
      let possible = 0;
      fc.assert(
        fc.property(flat, (options) => {
          const found = evaluate(layer(name), { in_channels: 1n, out_channels: 1n, bias: false, ...options });
          if (!found.ok) return;
          possible += 1;
          const [down, across] = [cornerOf(layer(name), found, -2), cornerOf(layer(name), found, -1)] as [
            Corner,
            Corner,
          ];
          const [rows, columns] = [meetings(down), meetings(across)];
          const met = (row: number, column: number) => (rows[row] ?? 0) * (columns[column] ?? 0);
          const all = rows.flatMap((_, row) => columns.map((__, column) => met(row, column)));
          expect(all.reduce((sum, one) => sum + one, 0)).toBe(Number(found.operations.multiplications));
          if (!cellOf) return;
          const steps = [...trace(layer(name), completeOptions(layer(name), found.options))] as Step[];
          const read = steps.filter(({ kind }) => kind === 'multiply').map(cellOf);
          rows.forEach((_, row) => {
            columns.forEach((__, column) => {
              expect(read.filter((cell) => cell === `${row},${column}`).length).toBe(met(row, column));
            });
          });
        }),
        runs(90, 300),
      );
      expect(possible, name).toBeGreaterThan(20);
    }
  });

  it('has a middle for each place, and of a large canvas the first cells alone', () => {
    const of = (options: Options) => {
      const found = evaluate(layer('Conv2d'), { in_channels: 1n, out_channels: 1n, kernel_size: 3n, ...options });
      if (!found.ok) throw new Error(found.problem.condition);
      return cornerOf(layer('Conv2d'), found, -1) as Corner;
    };
    expect(of({ height: 6n, width: 6n, stride: 2n }).middles).toEqual([1.5, 3.5]);
    expect(of({ height: 7n, width: 7n, dilation: 2n }).middles).toEqual([2.5, 3.5, 4.5]);
    const large = of({ height: 112n, width: 10n ** 15n, padding: 1n });
    expect(large).toMatchObject({ more: true, before: 1, after: 0 });
    expect(large.cells).toBeLessThan(20);
    expect(Math.max(...large.middles)).toBeLessThanOrEqual(large.cells);
    expect(Math.max(...large.touched.flat())).toBeLessThan(large.cells);
    expect(of({ height: 112n, width: 112n, kernel_size: 100n }).touched[0]?.length).toBe(8);
  });

  it('shows of a wide rim its end and the beginning of the tensor, with all that meets there', () => {
    const large = evaluate(layer('Conv2d'), {
      ...{ height: 30n, width: 99n, in_channels: 1n, out_channels: 1n, kernel_size: 1n },
    }) as Evaluation;
    const possible = { kernel_size: small(1, 4), stride: small(1, 4), dilation: small(1, 3), padding: small(4, 12) };
    fc.assert(
      fc.property(fc.record({ width: small(12, 30), ...possible }) as fc.Arbitrary<Options>, (options) => {
        const found = evaluate(layer('Conv2d'), { height: 30n, in_channels: 1n, out_channels: 1n, ...options });
        const whole = found.ok && reachOf(layer('Conv2d'), found);
        if (!found.ok || !whole) return;
        const part = cornerOf(layer('Conv2d'), found, -1, large) as Corner;
        const from = whole.before - part.before;
        expect(part.before).toBeGreaterThan(0);
        expect(part.before).toBeLessThan(8);
        expect(part.less).toBe(from > 0);
        expect(meetings(part)).toEqual(meetings(whole).slice(from, from + part.cells));
        expect(part.touched[0]).toEqual(whole.touched[from / Number(options.stride)]?.map((cell) => cell - from));
        expect(part.middles.every((middle) => middle >= 0 && middle <= part.cells)).toBe(true);
      }),
      runs(60, 300),
    );
  });

  it('knows what lies outside of a small tensor in a wide rim', () => {
    const found = evaluate(layer('Conv1d'), {
      length: 2n,
      in_channels: 1n,
      out_channels: 1n,
      kernel_size: 3n,
      padding: 4096n,
    });
    if (!found.ok) throw new Error(found.problem.condition);
    expect(cornerOf(layer('Conv1d'), found, -1)).toMatchObject({
      before: 3,
      cells: 11,
      after: 6,
      less: true,
      more: true,
    });
  });
});

const spreading = fc.record({
  length: small(1, 8),
  kernel_size: small(1, 4),
  stride: small(1, 4),
  dilation: small(1, 3),
  padding: small(0, 3),
  output_padding: small(0, 2),
}) as fc.Arbitrary<Options>;

describe('the reach of a transposed convolution', () => {
  it('is where its loops put their products, counted from the end that padding cuts off', () => {
    forPossible('ConvTranspose1d', spreading, (reach, steps) => {
      const landed = steps
        .filter(({ kind }) => kind === 'multiply')
        .map(({ output }) => (output as readonly number[])[2] as number);
      expect(
        inSteps(
          landed.map((place) => place + reach.before),
          reach.touched.length,
        ),
      ).toEqual(reach.touched);
    });
  });

  it('holds every product on its canvas, and an output value for each cell that is not cut off', () => {
    forPossible(
      'ConvTranspose1d',
      spreading.map((options) => ({ ...options, bias: true })),
      (reach, steps) => {
        expect(Math.max(...reach.touched.flat())).toBeLessThan(reach.cells);
        const kept = Array.from({ length: reach.cells }, (_, cell) => cell).filter((cell) => !isOutside(reach, cell));
        const biased = steps
          .filter(({ kind }) => kind === 'bias_add')
          .map(({ output }) => (output as readonly number[])[2] as number);
        expect(kept.map((cell) => cell - reach.before)).toEqual(biased);
      },
    );
  });
});
