/**
 * What proves the counts of Conv1d and Conv3d: naive loops, written from PyTorch's documentation alone, and examples
 * with their figures. Shares no code with the formulas it proves.
 */
import type { AnyStep, Options, Proof } from '../define.ts';

type Value = Options[keyof Options];

/** An option as a number for each dimension. */
const perDimension = (value: Value, rank: number): number[] =>
  Array.isArray(value) ? value.map(Number) : Array<number>(rank).fill(Number(value));

/** Zeros that `padding` adds before and after one dimension together. */
function addedZeros(options: Options, rank: number, dimension: number): number {
  if (options.padding === 'valid') return 0;
  if (options.padding !== 'same') return 2 * (perDimension(options.padding, rank)[dimension] as number);
  const [kernel, dilation] = [options.kernel_size, options.dilation].map((one) => perDimension(one, rank)[dimension]);
  return (dilation as number) * ((kernel as number) - 1);
}

/** Every place where the window lies wholly on the padded input, along one dimension. */
function placesAlong(options: Options, rank: number, dimension: number, size: number): number {
  const at = (value: Value) => perDimension(value, rank)[dimension] as number;
  const last = at(options.dilation) * (at(options.kernel_size) - 1);
  let places = 0;
  for (let start = 0; start + last < size + addedZeros(options, rank, dimension); start += at(options.stride)) places++;
  return places;
}

/** Every index below these sizes, the last one fastest. */
function* indices(sizes: readonly number[]): Generator<number[]> {
  const [first, ...rest] = sizes;
  if (first === undefined) {
    yield [];
    return;
  }
  for (let index = 0; index < first; index++) for (const inner of indices(rest)) yield [index, ...inner];
}

/** Image, output channel, position; then the input channels of a group, and every cell of the kernel. */
function* loops(options: Options, sides: readonly Value[]): Generator<AnyStep> {
  const rank = sides.length;
  const places = sides.map((size, dimension) => placesAlong(options, rank, dimension, Number(size)));
  const cells = [...indices(perDimension(options.kernel_size, rank))];
  const channels = Number(options.in_channels) / Number(options.groups);
  for (const output of indices([Number(options.batch), Number(options.out_channels), ...places])) {
    let products = 0;
    for (let channel = 0; channel < channels; channel++)
      for (const _ of cells) {
        yield { kind: 'multiply', output };
        if (products++ > 0) yield { kind: 'add', output };
      }
    if (options.bias) yield { kind: 'bias_add', output };
  }
}

export const CONVOLUTIONS_PROOFS: Readonly<Record<string, Proof>> = {
  Conv1d: {
    loops: (options) => loops(options, [options.length]),
    examples: [
      // 33 kernels of 3 × 16 weights, each with a bias, at 48 places.
      { code: 'nn.Conv1d(16, 33, 3)', input: [1, 16, 50], parameters: 1617n, flops: 152064n, output: '1,33,48' },
      {
        code: "nn.Conv1d(4, 4, 4, padding='same', bias=False)",
        input: [1, 4, 32],
        parameters: 64n,
        flops: 3968n,
        output: '1,4,32',
      },
    ],
  },
  Conv3d: {
    loops: (options) => loops(options, [options.depth, options.height, options.width]),
    examples: [
      // 8 kernels of 3 × 3 × 3 × 3 weights, each with a bias, at 6 × 8 × 10 places.
      { code: 'nn.Conv3d(3, 8, 3)', input: [1, 3, 8, 10, 12], parameters: 656n, flops: 622080n, output: '1,8,6,8,10' },
      {
        code: 'nn.Conv3d(3, 64, (3, 7, 7), stride=(1, 2, 2), padding=(1, 3, 3), bias=False)',
        input: [1, 3, 8, 56, 56],
        parameters: 28224n,
        flops: 353640448n,
        output: '1,64,8,28,28',
      },
    ],
  },
};
