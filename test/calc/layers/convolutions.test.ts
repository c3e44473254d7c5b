import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Value } from '#calc/fields/fields.ts';
import { placesReached } from '#calc/layers/convolution/transposed.ts';
import type { LayerDefinition, Options } from '#calc/layers/define.ts';
import { completeOptions, evaluate } from '#calc/layers/evaluate.ts';
import { formulaText } from '#calc/layers/formulas.ts';
import { layerNamed } from '#calc/layers/index.ts';
import { primitivesOf } from '#calc/layers/primitives.ts';
import type { Side } from '#calc/layers/space/sides.ts';
import { countSteps, trace } from '#calc/layers/trace.ts';
import { product } from '#calc/numbers/exact.ts';
import { evaluateExpression } from '#calc/numbers/expression.ts';
import { runs } from '../../sample.ts';
import { provesByLoops } from './proving.ts';

const layer = (name: string) => layerNamed(name) as LayerDefinition;
const small = (min: number, max: number) => fc.integer({ min, max }).map(BigInt);
const sized = (rank: number, min: number, max: number): fc.Arbitrary<Value> =>
  fc.oneof(small(min, max), fc.array(small(min, max), { minLength: rank, maxLength: rank }));

const SIDES: readonly (readonly Side[])[] = [[], ['length'], ['height', 'width'], ['depth', 'height', 'width']];

/** Options that all convolutions share. Sides and channels shrink with the rank, so that loops stay short. */
const shared = (rank: number) => ({
  batch: small(1, 2),
  groups: fc.constantFrom(1n, 1n, 2n),
  bias: fc.boolean(),
  inGroup: small(1, 2),
  outGroup: small(1, 2),
  kernel_size: sized(rank, 1, 3),
  stride: sized(rank, 1, 3),
  dilation: sized(rank, 1, 3),
  sides: fc.array(small(1, 8 - 2 * rank + 1), { minLength: rank, maxLength: rank }),
});

type Drawn = Options & { inGroup: bigint; outGroup: bigint; groups: bigint; sides: readonly bigint[] };

/** Channels that the groups divide, and sizes by the names of the sides. */
function named({ inGroup, outGroup, sides, ...rest }: Drawn): Options {
  const input = Object.fromEntries(sides.map((size, index) => [SIDES[sides.length]?.[index], size]));
  return { ...rest, ...input, in_channels: inGroup * rest.groups, out_channels: outGroup * rest.groups };
}

const convolution = (rank: number): fc.Arbitrary<Options> =>
  fc
    .record({
      ...shared(rank),
      padding: fc.oneof({ weight: 4, arbitrary: sized(rank, 0, 3) }, fc.constantFrom<Value>('same', 'valid')),
      padding_mode: fc.constantFrom('zeros', 'zeros', 'reflect', 'circular', 'replicate'),
    })
    .map((drawn) => named(drawn as unknown as Drawn));

const transposed = (rank: number): fc.Arbitrary<Options> =>
  fc
    .record({ ...shared(rank), padding: sized(rank, 0, 2), output_padding: sized(rank, 0, 1) })
    .map((drawn) => named(drawn as unknown as Drawn));

describe.each([1, 3])('Conv%id', (rank) => {
  const conv = layer(`Conv${rank}d`);

  it('counts what its loops count', () => provesByLoops(conv, convolution(rank)));

  it('teaches a product that comes out at the sum of its operations', () => {
    fc.assert(
      fc.property(convolution(rank), (options) => {
        const found = evaluate(conv, options);
        if (!found.ok) return;
        expect(evaluateExpression(formulaText(conv, 'flops', found.options), found.values)).toBe(found.flops);
      }),
    );
  });
});

/** Whether an index is one of the output, and not of the margin that padding crops away. */
const inside = (index: readonly number[], shape: readonly bigint[]): boolean =>
  index.every((at, dimension) => at >= 0 && at < Number(shape[dimension]));

describe.each([1, 2, 3])('ConvTranspose%id', (rank) => {
  const conv = layer(`ConvTranspose${rank}d`);

  it('counts what its loops count, with the products that padding crops away', () => {
    let possible = 0;
    fc.assert(
      fc.property(transposed(rank), (options) => {
        const found = evaluate(conv, options);
        if (!found.ok) return;
        possible += 1;
        const steps = [...trace(conv, completeOptions(conv, options))];
        const { bias_add, outputs: _, ...counts } = countSteps(steps);
        expect({ ...counts, add: counts.add + bias_add }).toEqual(primitivesOf(conv, found));
        expect(found.macs).toBe(counts.multiply);
        if (options.bias) expect(bias_add).toBe(product(found.output_shape));
        const biased = steps.filter(({ kind }) => kind === 'bias_add');
        expect(biased.every(({ output }) => inside(output, found.output_shape))).toBe(true);
        expect(evaluateExpression(formulaText(conv, 'flops', found.options), found.values)).toBe(found.flops);
      }),
      runs(60, 300),
    );
    expect(possible).toBeGreaterThan(20);
  });
});

describe('the places that products reach', () => {
  it('are as many as the distinct sums of a stride’s and a dilation’s multiples', () => {
    const size = small(1, 12);
    fc.assert(
      fc.property(size, size, size, size, (length, kernel, stride, dilation) => {
        const places = new Set<bigint>();
        for (let i = 0n; i < length; i++) for (let k = 0n; k < kernel; k++) places.add(i * stride + k * dilation);
        expect(placesReached(length, kernel, stride, dilation)).toBe(BigInt(places.size));
      }),
      runs(400, 2000),
    );
  });

  it('are the whole canvas where kernels touch, and two operations a product are then the count with a bias', () => {
    const found = evaluate(layer('ConvTranspose2d'), {
      in_channels: 10n ** 15n,
      out_channels: 10n ** 15n,
      kernel_size: 2n,
      stride: 2n,
      height: 10n ** 15n,
      width: 10n ** 15n,
    });
    if (!found.ok) throw new Error(found.problem.condition);
    expect(found.flops).toBe(2n * 4n * 10n ** 60n);
  });
});
