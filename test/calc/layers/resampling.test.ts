import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Value } from '#calc/fields/fields.ts';
import type { LayerDefinition, Options } from '#calc/layers/define.ts';
import { evaluate } from '#calc/layers/evaluate.ts';
import { layerNamed } from '#calc/layers/index.ts';
import { provesByLoops } from './proving.ts';

const small = (min: number, max: number) => fc.integer({ min, max }).map(BigInt);

const shape = (rank: number, most: number): fc.Arbitrary<Value> =>
  fc.array(small(1, most), { minLength: rank, maxLength: rank });

const factor = fc.constantFrom('0.3', '0.5', '1', '1.5', '2', '2.3', '1e0');

/** A size or a factor; at times both, or none. */
const target = (rank: number): fc.Arbitrary<Options> => {
  const size: fc.Arbitrary<Options> = fc.record({ size: fc.oneof(small(1, 6), shape(rank, 6)) });
  const factors = fc.oneof(factor, fc.array(factor, { minLength: rank, maxLength: rank }).map(String));
  const scale: fc.Arbitrary<Options> = fc.record({ scale_factor: factors });
  return fc.oneof(
    { weight: 5, arbitrary: size },
    { weight: 5, arbitrary: scale },
    { weight: 1, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.tuple(size, scale).map(([one, other]) => ({ ...one, ...other })) },
  );
};

const MODES = ['nearest', 'nearest-exact', 'linear', 'bilinear', 'bicubic', 'trilinear'];
const FITTING = [[], MODES.slice(0, 3), ['nearest', 'bilinear', 'bicubic'], ['nearest', 'trilinear']];

const upsampling = fc.constantFrom(1, 2, 3).chain((rank) =>
  fc
    .record({
      target: target(rank),
      input_shape: shape(rank + 2, rank === 3 ? 3 : 5),
      mode: fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...(FITTING[rank] as string[])) },
        fc.constantFrom(...MODES),
      ),
      align_corners: fc.constantFrom<Value>('None', 'None', true, false),
    })
    .map(({ target, ...rest }) => ({ ...rest, ...target })),
);

const flat = (most: number) =>
  fc
    .record({ target: target(2), input_shape: fc.oneof({ weight: 6, arbitrary: shape(4, most) }, shape(3, most)) })
    .map(({ target, input_shape }) => ({ input_shape, ...target }));

const pixels = (factor: 'upscale_factor' | 'downscale_factor') =>
  fc.record({ [factor]: small(1, 2), input_shape: fc.oneof(shape(3, 8), shape(4, 8)) });

describe('resampling', () => {
  it.each([
    // 100 × 0.29 is 28.999999999999996 in double precision.
    ['0.29', 100n, 28n],
    ['1.1', 10n, 11n],
    ['0.3', 10n, 3n],
    ['1e6', 10n ** 9n, 10n ** 15n],
  ])('scales by %s as PyTorch does, in double precision', (scale_factor, size, out) => {
    const found = evaluate(layerNamed('Upsample') as LayerDefinition, { input_shape: [1n, 1n, size], scale_factor });
    expect(found.ok && found.output_shape).toEqual([1n, 1n, out]);
  });

  it.each(['1e-300', '1e300', '1e999', '-2', '0'])('refuses the factor %s', (scale_factor) => {
    const options = { input_shape: [1n, 1n, 10n ** 15n], scale_factor };
    expect(evaluate(layerNamed('Upsample') as LayerDefinition, options).ok).toBe(false);
  });

  it.each<[string, fc.Arbitrary<Options>]>([
    ['Upsample', upsampling],
    ['UpsamplingNearest2d', flat(5)],
    ['UpsamplingBilinear2d', flat(5)],
    ['PixelShuffle', pixels('upscale_factor')],
    ['PixelUnshuffle', pixels('downscale_factor')],
  ])('%s counts by formula what its naive loops count step by step', (name, options) => {
    provesByLoops(layerNamed(name) as LayerDefinition, options);
  });
});
