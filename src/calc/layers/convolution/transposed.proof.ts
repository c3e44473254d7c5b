/**
 * What proves the counts of transposed convolution: naive loops that scatter every input value over the output, and
 * examples with their figures. Written from PyTorch's documentation alone; shares no code with the formulas it proves.
 *
 * An output index counts from the first value that padding leaves, so those it crops away have a negative index or one
 * past the output's size.
 */
import type { AnyStep, Options, Proof } from '../define.ts';

type Value = Options[keyof Options];

/** An option as a number for each dimension. */
const perDimension = (value: Value, rank: number): number[] =>
  Array.isArray(value) ? value.map(Number) : Array<number>(rank).fill(Number(value));

/** Every index below these sizes, the last one fastest. */
function* indices(sizes: readonly number[]): Generator<number[]> {
  const [first, ...rest] = sizes;
  if (first === undefined) {
    yield [];
    return;
  }
  for (let index = 0; index < first; index++) for (const inner of indices(rest)) yield [index, ...inner];
}

/** Size of the output along one dimension, from the shape section. */
function outputSize(options: Options, rank: number, dimension: number, size: number): number {
  const at = (value: Value) => perDimension(value, rank)[dimension] as number;
  const reach = at(options.dilation) * (at(options.kernel_size) - 1);
  return (size - 1) * at(options.stride) - 2 * at(options.padding) + reach + at(options.output_padding) + 1;
}

/** Every place of the input and every cell of the kernel, with the place of the output where their product belongs. */
function* landings(options: Options, sides: readonly number[]): Generator<number[]> {
  const rank = sides.length;
  const [stride, dilation, padding] = [options.stride, options.dilation, options.padding].map((one) =>
    perDimension(one, rank),
  ) as [number[], number[], number[]];
  const along = (list: readonly number[], dimension: number) => list[dimension] as number;
  for (const place of indices(sides))
    for (const cell of indices(perDimension(options.kernel_size, rank)))
      yield place.map(
        (index, dimension) =>
          index * along(stride, dimension) +
          along(cell, dimension) * along(dilation, dimension) -
          along(padding, dimension),
      );
}

/** Each product goes to its place: the first is written there, the others are added. Then every output gets its bias. */
function* loops(options: Options, sides: readonly number[]): Generator<AnyStep> {
  const [images, channels, groups] = [options.batch, options.out_channels, options.groups].map(Number) as [
    number,
    number,
    number,
  ];
  const inGroup = Number(options.in_channels) / groups;
  const written = new Set<string>();
  for (let image = 0; image < images; image++)
    for (let input = 0; input < Number(options.in_channels); input++)
      for (let inner = 0; inner < channels / groups; inner++)
        for (const place of landings(options, sides)) {
          const channel = Math.floor(input / inGroup) * (channels / groups) + inner;
          const output = [image, channel, ...place];
          yield { kind: 'multiply', output };
          if (written.has(output.join())) yield { kind: 'add', output };
          written.add(output.join());
        }
  if (!options.bias) return;
  const places = sides.map((size, dimension) => outputSize(options, sides.length, dimension, size));
  for (const output of indices([images, channels, ...places])) yield { kind: 'bias_add', output };
}

const over =
  (...sides: readonly (keyof Options)[]): Proof['loops'] =>
  (options) =>
    loops(
      options,
      sides.map((side) => Number(options[side])),
    );

export const TRANSPOSED_PROOFS: Readonly<Record<string, Proof>> = {
  ConvTranspose1d: {
    loops: over('length'),
    examples: [
      // 3 · 16 · 33 weights meet 50 positions; 101 places of each channel are written first, and each gets a bias.
      {
        code: 'nn.ConvTranspose1d(16, 33, 3, stride=2)',
        input: [1, 16, 50],
        parameters: 1617n,
        flops: 158400n,
        output: '1,33,101',
      },
    ],
  },
  ConvTranspose2d: {
    loops: over('height', 'width'),
    examples: [
      // Kernels side by side, as in U-Net: 512 weights meet 49 positions.
      {
        code: 'nn.ConvTranspose2d(16, 8, 2, stride=2)',
        input: [1, 16, 7, 7],
        parameters: 520n,
        flops: 50176n,
        output: '1,8,14,14',
      },
      // 1152 weights meet 49 positions; of the canvas of 15 × 15 all is written; padding leaves 14 × 14.
      {
        code: 'nn.ConvTranspose2d(16, 8, 3, stride=2, padding=1, output_padding=1)',
        input: [1, 16, 7, 7],
        parameters: 1160n,
        flops: 112664n,
        output: '1,8,14,14',
      },
      // Gaps: stride 3 leaves every third row and column without a product; these hold the bias alone.
      {
        code: 'nn.ConvTranspose2d(1, 1, 2, stride=3)',
        input: [1, 1, 2, 2],
        parameters: 5n,
        flops: 41n,
        output: '1,1,5,5',
      },
    ],
  },
  ConvTranspose3d: {
    loops: over('depth', 'height', 'width'),
    examples: [
      {
        code: 'nn.ConvTranspose3d(16, 8, (2, 2, 2), stride=2, bias=False)',
        input: [1, 16, 4, 4, 4],
        parameters: 1024n,
        flops: 126976n,
        output: '1,8,8,8,8',
      },
    ],
  },
};
