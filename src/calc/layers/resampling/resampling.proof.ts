/**
 * What proves the counts of the resampling family: naive loops, written from PyTorch's documentation alone, and
 * examples with their figures.
 */
import type { AnyStep, Options, Proof } from '../define.ts';

const numbers = (value: Options[keyof Options]): number[] =>
  Array.isArray(value) ? value.map(Number) : String(value).split(',').map(Number);

/** Sizes of the output: those asked for, or `floor(size × scale_factor)`. */
function outputSizes(options: Options): number[] {
  const shape = (options.input_shape as readonly bigint[]).map(Number);
  const scale = options.size === 'None' || options.size === undefined;
  const given = numbers(scale ? options.scale_factor : options.size);
  const pixels = shape.slice(2).map((size, axis) => {
    const one = given.length === 1 ? given[0] : given[axis];
    return scale ? Math.floor(size * (one as number)) : (one as number);
  });
  return [...shape.slice(0, 2), ...pixels];
}

function* everyValue(sizes: readonly number[]): Generator<number[]> {
  const [first, ...rest] = sizes;
  if (first === undefined) return yield [];
  for (let index = 0; index < first; index++) for (const others of everyValue(rest)) yield [index, ...others];
}

/**
 * The weighted sum of the neighbours: along the last dimension first, and the sums of that along the one before it.
 * Weights are there already: they depend on positions alone.
 */
function* weighted(taps: number, rank: number, output: readonly number[]): Generator<AnyStep> {
  for (let neighbour = 0; neighbour < taps; neighbour++) {
    if (rank > 1) yield* weighted(taps, rank - 1, output);
    yield { kind: 'multiply', output };
    if (neighbour > 0) yield { kind: 'add', output };
  }
}

/** Neighbours along one dimension, by mode; the nearest is one, and is copied. */
const TAPS: Readonly<Record<string, number>> = { linear: 2, bilinear: 2, trilinear: 2, bicubic: 4 };

const interpolate = (fixed?: string) =>
  function* (options: Options): Generator<AnyStep> {
    const taps = TAPS[fixed ?? String(options.mode)];
    const sizes = outputSizes(options);
    for (const output of everyValue(sizes)) {
      if (taps === undefined) yield { kind: 'look_up', output };
      else yield* weighted(taps, sizes.length - 2, output);
    }
  };

/** Numbers change their place only. */
function* nothing(): Generator<AnyStep> {}

type Example = readonly [code: string, input: readonly number[], flops: bigint, output: string];

const proof = (loops: Proof['loops'], ...examples: readonly Example[]): Proof => ({
  loops,
  examples: examples.map(([code, input, flops, output]) => ({ code, input, parameters: 0n, flops, output })),
});

export const RESAMPLING_PROOFS: Readonly<Record<string, Proof>> = {
  // An output value: linear 2 + 1, bilinear 6 + 3, trilinear 14 + 7, bicubic 20 + 15.
  Upsample: proof(
    interpolate(),
    ['nn.Upsample(scale_factor=2)', [1, 8, 7, 7], 0n, '1,8,14,14'],
    ['nn.Upsample(size=(20, 15))', [1, 8, 7, 7], 0n, '1,8,20,15'],
    ['nn.Upsample(scale_factor=(2, 1.5))', [1, 3, 8, 8], 0n, '1,3,16,12'],
    ["nn.Upsample(size=12, mode='linear', align_corners=True)", [2, 3, 5], 216n, '2,3,12'],
    ["nn.Upsample(scale_factor=2, mode='bilinear')", [1, 8, 7, 7], 14112n, '1,8,14,14'],
    ["nn.Upsample(scale_factor=2, mode='bicubic', align_corners=False)", [1, 8, 7, 7], 54880n, '1,8,14,14'],
    ["nn.Upsample(scale_factor=2, mode='trilinear')", [1, 4, 3, 4, 5], 40320n, '1,4,6,8,10'],
    ["nn.Upsample(None, 1.5, 'nearest-exact')", [1, 8, 7], 0n, '1,8,10'],
  ),
  UpsamplingNearest2d: proof(
    interpolate('nearest'),
    ['nn.UpsamplingNearest2d(scale_factor=2)', [1, 8, 7, 7], 0n, '1,8,14,14'],
    ['nn.UpsamplingNearest2d(size=(20, 15))', [1, 8, 7, 7], 0n, '1,8,20,15'],
  ),
  UpsamplingBilinear2d: proof(
    interpolate('bilinear'),
    ['nn.UpsamplingBilinear2d(scale_factor=2)', [1, 8, 7, 7], 14112n, '1,8,14,14'],
    ['nn.UpsamplingBilinear2d((20, 15))', [1, 8, 7, 7], 21600n, '1,8,20,15'],
  ),
  PixelShuffle: proof(
    nothing,
    ['nn.PixelShuffle(3)', [1, 9, 4, 4], 0n, '1,1,12,12'],
    ['nn.PixelShuffle(upscale_factor=2)', [8, 3, 5], 0n, '2,6,10'],
  ),
  PixelUnshuffle: proof(nothing, ['nn.PixelUnshuffle(3)', [1, 1, 12, 12], 0n, '1,9,4,4']),
};
