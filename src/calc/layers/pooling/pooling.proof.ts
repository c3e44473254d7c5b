/**
 * What proves the counts of the pooling family: naive loops, written from PyTorch's documentation alone, and examples
 * with their figures.
 */
import type { AnyStep, Options, Proof } from '../define.ts';

type Range = readonly number[];

const list = (value: Options[keyof Options], rank: number): number[] =>
  Array.isArray(value) ? value.map(Number) : Array<number>(rank).fill(Number(value));

/** Every way to take one number of each range, the last fastest. */
function* grid(ranges: readonly Range[]): Generator<number[]> {
  const [first, ...rest] = ranges;
  if (!first) return yield [];
  for (const one of first) for (const others of grid(rest)) yield [one, ...others];
}

const upTo = (end: number): number[] => [...Array(end).keys()];

/** The input's sizes: those in front (batch, channels) and the last `rank`. */
function split(options: Options, rank: number): [number[], number[]] {
  const shape = (options.input_shape as readonly bigint[]).map(Number);
  return [shape.slice(0, -rank), shape.slice(-rank)];
}

/**
 * Places of the window along one dimension, counted from the start of the padding. It moves on while it fits; with
 * `ceil_mode` it may go off-bounds once more if something is left over, and if it "starts within the left padding or
 * the input".
 */
function places(size: number, kernel: number, stride: number, padding: number, dilation: number, ceil: boolean): Range {
  const [span, padded] = [dilation * (kernel - 1) + 1, size + 2 * padding];
  const found: number[] = [];
  for (let start = 0; ; start += stride) {
    const leftOver = start - stride + span < padded && start < size + padding;
    if (start + span > padded && !(ceil && leftOver)) return found;
    found.push(start);
  }
}

/** Output values of a layer with windows of one size, and the numbers in each window. */
function* windows(options: Options, rank: number): Generator<{ output: number[]; window: number[][] }> {
  const [front, sizes] = split(options, rank);
  const kernel = list(options.kernel_size, rank);
  const stride = options.stride === 'None' ? kernel : list(options.stride, rank);
  const padding = list(options.padding ?? 0n, rank);
  const dilation = list(options.dilation ?? 1n, rank);
  const at = (values: number[], axis: number) => values[axis] as number;
  const along = sizes.map((size, axis) =>
    places(size, at(kernel, axis), at(stride, axis), at(padding, axis), at(dilation, axis), options.ceil_mode === true),
  );
  for (const output of grid([...front.map(upTo), ...along.map((found) => upTo(found.length))]))
    yield { output, window: [...grid(kernel.map(upTo))] };
}

/** Output values of adaptive pooling: output i takes what lies from ⌊i·n/o⌋ to ⌈(i + 1)·n/o⌉. */
function* parts(options: Options, rank: number): Generator<{ output: number[]; window: number[][] }> {
  const [front, sizes] = split(options, rank);
  const { output_size } = options;
  const wanted = typeof output_size === 'string' ? output_size.split(',') : list(output_size, rank);
  const outs = sizes.map((size, axis) => (wanted[axis] === 'None' ? size : Number(wanted[axis])));
  for (const output of grid([...front, ...outs].map(upTo))) {
    const ranges = sizes.map((size, axis) => {
      const [index, out] = [output[front.length + axis] as number, outs[axis] as number];
      const [start, end] = [Math.floor((index * size) / out), Math.ceil(((index + 1) * size) / out)];
      return upTo(end).slice(start);
    });
    yield { output, window: [...grid(ranges)] };
  }
}

type Windows = (options: Options, rank: number) => Generator<{ output: number[]; window: number[][] }>;

/** The largest so far against each next number. */
const maximum = (among: Windows, rank: number) =>
  function* (options: Options): Generator<AnyStep> {
    for (const { output, window } of among(options, rank))
      for (const [index] of window.entries()) if (index > 0) yield { kind: 'compare', output };
  };

/** A sum over the window, and a division. */
const average = (among: Windows, rank: number) =>
  function* (options: Options): Generator<AnyStep> {
    for (const { output, window } of among(options, rank)) {
      for (const [index] of window.entries()) if (index > 0) yield { kind: 'add', output };
      yield { kind: 'divide', output };
    }
  };

/** A power of each number, their sum, and its root. */
const norm = (rank: number) =>
  function* (options: Options): Generator<AnyStep> {
    for (const { output, window } of windows(options, rank)) {
      for (const [index] of window.entries()) {
        yield { kind: 'exponential', output };
        if (index > 0) yield { kind: 'add', output };
      }
      yield { kind: 'exponential', output };
    }
  };

type Example = readonly [code: string, input: readonly number[], flops: bigint, output: string];

const proof = (loops: Proof['loops'], ...examples: readonly Example[]): Proof => ({
  loops,
  examples: examples.map(([code, input, flops, output]) => ({ code, input, parameters: 0n, flops, output })),
});

export const POOLING_PROOFS: Readonly<Record<string, Proof>> = {
  // 2·4 windows of 2; then 2·3 windows of 3, the last one from index 6 of 8 hanging over.
  MaxPool1d: proof(
    maximum(windows, 1),
    ['nn.MaxPool1d(2)', [2, 8], 8n, '2,4'],
    ['nn.MaxPool1d(3, ceil_mode=True)', [2, 8], 12n, '2,3'],
  ),
  // ResNet's: 64·56·56 windows of 9, padding included.
  MaxPool2d: proof(
    maximum(windows, 2),
    ['nn.MaxPool2d(2)', [1, 3, 4, 4], 36n, '1,3,2,2'],
    ['nn.MaxPool2d(kernel_size=3, stride=2, padding=1)', [1, 64, 112, 112], 1605632n, '1,64,56,56'],
    ['nn.MaxPool2d((2, 3), stride=(2, 1), dilation=(1, 2))', [1, 6, 7], 45n, '1,3,3'],
    ['nn.MaxPool2d(2, padding=1, ceil_mode=True)', [8, 7, 7], 384n, '8,4,4'],
  ),
  MaxPool3d: proof(
    maximum(windows, 3),
    ['nn.MaxPool3d(2)', [1, 4, 8, 8, 8], 1792n, '1,4,4,4,4'],
    ['nn.MaxPool3d((1, 2, 2), return_indices=True)', [4, 3, 4, 4], 144n, '4,3,2,2'],
  ),
  AvgPool1d: proof(average(windows, 1), ['nn.AvgPool1d(4, stride=2)', [2, 8, 33], 960n, '2,8,15']),
  AvgPool2d: proof(
    average(windows, 2),
    ['nn.AvgPool2d(2)', [1, 8, 12, 12], 1152n, '1,8,6,6'],
    ['nn.AvgPool2d(3, stride=2, padding=1, count_include_pad=False)', [1, 8, 12, 12], 2592n, '1,8,6,6'],
    ['nn.AvgPool2d((2, 1), divisor_override=3)', [1, 4, 4], 16n, '1,2,4'],
  ),
  AvgPool3d: proof(average(windows, 3), ['nn.AvgPool3d((1, 2, 2))', [1, 2, 3, 4, 4], 96n, '1,2,3,2,2']),
  // 3 powers, 2 additions and a root for each value.
  LPPool1d: proof(norm(1), ['nn.LPPool1d(2, 3)', [4, 9], 72n, '4,3']),
  LPPool2d: proof(
    norm(2),
    ['nn.LPPool2d(2, 3, stride=2)', [1, 8, 12, 12], 3600n, '1,8,5,5'],
    ['nn.LPPool2d(1.5, (2, 3), ceil_mode=True)', [1, 5, 7], 108n, '1,3,3'],
  ),
  LPPool3d: proof(norm(3), ['nn.LPPool3d(4, (1, 2, 2))', [1, 2, 4, 4], 64n, '1,2,2,2']),
  // 10 numbers for 4 outputs: windows of 3 numbers, 4 of them; 2 additions and a division each.
  AdaptiveAvgPool1d: proof(average(parts, 1), ['nn.AdaptiveAvgPool1d(4)', [1, 8, 10], 96n, '1,8,4']),
  AdaptiveAvgPool2d: proof(
    average(parts, 2),
    ['nn.AdaptiveAvgPool2d(1)', [1, 512, 7, 7], 25088n, '1,512,1,1'],
    ['nn.AdaptiveAvgPool2d((7, 7))', [1, 16, 7, 7], 784n, '1,16,7,7'],
    ['nn.AdaptiveAvgPool2d((2, None))', [3, 5, 4], 72n, '3,2,4'],
    ['nn.AdaptiveAvgPool2d(6)', [1, 16, 13, 13], 5184n, '1,16,6,6'],
  ),
  AdaptiveAvgPool3d: proof(
    average(parts, 3),
    ['nn.AdaptiveAvgPool3d(1)', [1, 8, 4, 5, 6], 960n, '1,8,1,1,1'],
    ['nn.AdaptiveAvgPool3d((None, 2, 2))', [1, 3, 4, 4], 48n, '1,3,2,2'],
  ),
  AdaptiveMaxPool1d: proof(maximum(parts, 1), ['nn.AdaptiveMaxPool1d(4)', [1, 8, 10], 64n, '1,8,4']),
  AdaptiveMaxPool2d: proof(
    maximum(parts, 2),
    ['nn.AdaptiveMaxPool2d(1)', [1, 512, 7, 7], 24576n, '1,512,1,1'],
    ['nn.AdaptiveMaxPool2d((2, None), return_indices=True)', [3, 5, 4], 48n, '3,2,4'],
  ),
  AdaptiveMaxPool3d: proof(maximum(parts, 3), ['nn.AdaptiveMaxPool3d((1, 2, 2))', [1, 3, 4, 4], 44n, '1,1,2,2']),
};
