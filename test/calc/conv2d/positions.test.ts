import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asConv2d } from '#calc/conv2d/conv2dEvaluation.ts';
import type { Walk } from '#calc/conv2d/positions.ts';
import { countTo, MOST_POSITIONS, outputAt, startAt, stepsAt, walkOf } from '#calc/conv2d/positions.ts';
import { biasValue, inputValue, outputValue, productsOf, weightValue } from '#calc/conv2d/sampleValues.ts';
import type { Value } from '#calc/fields/fields.ts';
import { conv2d } from '#calc/layers/convolution/conv2d.ts';
import type { Options, Step } from '#calc/layers/define.ts';
import { completeOptions, evaluate } from '#calc/layers/evaluate.ts';
import { trace } from '#calc/layers/trace.ts';
import { runs } from '../../sample.ts';

const small = (min: number, max: number) => fc.integer({ min, max }).map(BigInt);
const pair = (min: number, max: number): fc.Arbitrary<Value> =>
  fc.oneof(small(min, max), fc.tuple(small(min, max), small(min, max)));

/** Layers small enough to run whole. */
const layers: fc.Arbitrary<Options> = fc
  .record({
    batch: small(1, 2),
    height: small(3, 7),
    width: small(3, 7),
    kernel_size: pair(1, 3),
    stride: pair(1, 3),
    padding: fc.oneof(pair(0, 2), fc.constantFrom<Value>('same', 'valid')),
    padding_mode: fc.constantFrom('zeros', 'reflect', 'replicate', 'circular'),
    dilation: pair(1, 2),
    bias: fc.boolean(),
    groups: small(1, 2),
    depth: small(1, 3),
  })
  .map(({ depth, ...rest }) => ({ ...rest, in_channels: depth * rest.groups, out_channels: 2n * rest.groups }));

const found = (options: Options) => {
  const outcome = evaluate(conv2d, options);
  return outcome.ok ? asConv2d(conv2d, outcome) : null;
};

function walk(options: Options): Walk {
  const evaluation = found(options);
  const made = evaluation && walkOf(evaluation);
  if (!made) throw new Error('no walk');
  return made;
}

const FEATURE_MAP = { height: 5n, width: 5n, in_channels: 1n, out_channels: 1n, kernel_size: 3n };

/** Runs a property over the layers that are possible, and sees to it that many are. */
function forPossible(check: (options: Options, walk: Walk) => void): void {
  let possible = 0;
  fc.assert(
    fc.property(layers, (options) => {
      if (!found(options)) return;
      possible += 1;
      check(options, walk(options));
    }),
    runs(40, 200),
  );
  expect(possible).toBeGreaterThan(10);
}

describe('the positions of a layer', () => {
  it('are those of its loops, in their order, step for step', () => {
    forPossible((options, one) => {
      const all: Step[] = [];
      for (let position = 0; position < one.positions; position++) all.push(...stepsAt(one, position));
      expect(all).toEqual([...trace(conv2d, completeOptions(conv2d, options))]);
    });
  });

  it('count up to the figures of the layer, and at each to what has been stepped', () => {
    forPossible((options, one) => {
      const running = { multiply: 0n, add: 0n, bias_add: 0n };
      for (let position = 0; position < one.positions; position++) {
        const steps = stepsAt(one, position);
        const middle = Math.floor(steps.length / 2);
        for (const [from, to] of [[0, middle] as const, [middle, steps.length] as const]) {
          for (const { kind } of steps.slice(from, to)) running[kind] += 1n;
          const { all, ...counted } = countTo(position, steps, to);
          expect(counted).toEqual(running);
          expect(all).toBe(running.multiply + running.add + running.bias_add);
        }
      }
      const { operations, flops } = found(options) as NonNullable<ReturnType<typeof found>>;
      const last = one.positions - 1;
      expect(countTo(last, stepsAt(one, last), Number.POSITIVE_INFINITY)).toEqual({
        multiply: operations.multiplications,
        add: operations.additions,
        bias_add: operations.bias_additions,
        all: flops,
      });
    });
  });

  it('start where the first product reads, inside the padded input', () => {
    forPossible((_, one) => {
      for (let position = 0; position < one.positions; position++) {
        const start = startAt(one, position);
        for (const side of [0, 1] as const) {
          expect(start[side] % one.stride[side]).toBe(0);
          expect(start[side] + one.span[side]).toBeLessThanOrEqual(one.padded[side]);
        }
      }
    });
  });

  it('are numbered up to 10¹⁵, and not played beyond', () => {
    const long = { ...FEATURE_MAP, kernel_size: 1n, height: 1n, width: 10n ** 15n };
    expect(walk(long).positions).toBe(Number(MOST_POSITIONS));
    expect(outputAt(walk(long), 10 ** 15 - 1)).toEqual([0, 0, 0, 10 ** 15 - 1]);
    expect(startAt(walk(long), 10 ** 15 - 1)).toEqual([0, 10 ** 15 - 1]);
    const none = (options: Options) => walkOf(found({ ...FEATURE_MAP, ...options }) as never);
    expect(none({ kernel_size: 1n, height: 2n, width: 10n ** 15n })).toBeNull();
    expect(none({ in_channels: 10n ** 15n })).toBeNull();
    expect(none({ padding: 'same', dilation: 10n ** 15n, kernel_size: 20n })).toBeNull();
  });
});

describe('the made-up numbers', () => {
  it('are whole, small and the same every time', () => {
    const one = walk({ ...FEATURE_MAP, padding: 1n });
    const values = Array.from({ length: 49 }, (_, index) => [0, Math.floor(index / 7), index % 7] as const);
    for (const at of values) {
      const { value, padding } = inputValue(one, 0, at);
      expect([0, 1, 2]).toContain(value);
      expect(inputValue(one, 0, at)).toEqual({ value, padding });
      expect(padding).toBe(at[1] % 6 === 0 || at[2] % 6 === 0);
      if (padding) expect(value).toBe(0);
    }
    const weights = Array.from({ length: 100 }, (_, index) => weightValue(7, index));
    expect(new Set(weights)).toEqual(new Set([-2, -1, 0, 1, 2]));
    expect(weights).toEqual(Array.from({ length: 100 }, (_, index) => weightValue(7, index)));
    expect(weights).not.toEqual(Array.from({ length: 100 }, (_, index) => weightValue(8, index)));
  });

  it('repeat the input where the padding does', () => {
    const row = (padding_mode: string) => {
      const one = walk({ ...FEATURE_MAP, padding: 2n, padding_mode });
      return Array.from({ length: 9 }, (_, column) => inputValue(one, 0, [0, 2, column]).value);
    };
    const inner = row('zeros').slice(2, 7);
    const [a, b, c, d, e] = inner;
    expect(row('zeros')).toEqual([0, 0, ...inner, 0, 0]);
    expect(row('reflect')).toEqual([c, b, ...inner, d, c]);
    expect(row('replicate')).toEqual([a, a, ...inner, e, e]);
    expect(row('circular')).toEqual([d, e, ...inner, a, b]);
  });

  it('give the output that a convolution written out gives', () => {
    forPossible((options, one) => {
      const [kernelHeight, kernelWidth] = one.kernel;
      const pairOf = (value: Value | undefined) =>
        Array.isArray(value) ? value.map(Number) : [Number(value), Number(value)];
      const dilation = pairOf(options.dilation) as [number, number];
      for (let position = 0; position < one.positions; position += 3) {
        const [image, kernel, row, column] = outputAt(one, position);
        const first = Math.floor(kernel / 2) * one.depth;
        let sum = options.bias ? biasValue(kernel) : 0;
        for (let index = 0; index < one.depth * kernelHeight * kernelWidth; index++) {
          const x = index % kernelWidth;
          const y = Math.floor(index / kernelWidth) % kernelHeight;
          const channel = first + Math.floor(index / (kernelWidth * kernelHeight));
          const at = [
            channel,
            row * one.stride[0] + y * dilation[0],
            column * one.stride[1] + x * dilation[1],
          ] as const;
          expect(productsOf(one, stepsAt(one, position))[index]?.input).toEqual(at);
          sum += inputValue(one, image, at).value * weightValue(kernel, index);
        }
        expect(outputValue(one, position)).toBe(sum);
      }
    });
  });
});
