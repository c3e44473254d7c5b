/**
 * What proves the counts of the normalization family: naive loops, and examples with their figures. Values are gathered
 * one by one into the sets that share a mean and a variance, as PyTorch's documentation says which do.
 */
import type { AnyStep, Options, Proof } from '../define.ts';

type Index = readonly number[];

/** A list option as plain numbers. */
const numbers = (value: Options[keyof Options]): number[] => (Array.isArray(value) ? value.map(Number) : []);

/** Every index of a tensor, the last dimension fastest. */
function indexes(shape: readonly number[]): Index[] {
  let all: number[][] = [[]];
  for (const size of shape) all = all.flatMap((one) => Array.from({ length: size }, (_, next) => [...one, next]));
  return all;
}

/** The indexes of a tensor in sets: those of one key are together. */
function setsBy(shape: readonly number[], key: (index: Index) => Index): Index[][] {
  const sets = new Map<string, Index[]>();
  for (const index of indexes(shape)) {
    const name = key(index).join(',');
    sets.set(name, [...(sets.get(name) ?? []), index]);
  }
  return [...sets.values()];
}

/** A sum over a set: one addition for each value but the first. */
function* sumOf(set: readonly Index[], output: Index): Generator<AnyStep> {
  for (const [position] of set.entries()) if (position > 0) yield { kind: 'add', output };
}

/** y = (x − E[x]) / √(Var[x] + ε) · γ + β for one set. */
function* fromItsOwn(set: readonly Index[], weight: boolean, bias: boolean): Generator<AnyStep> {
  const first = set[0] as Index;
  yield* sumOf(set, first);
  yield { kind: 'divide', output: first };
  for (const output of set) {
    yield { kind: 'add', output };
    yield { kind: 'multiply', output };
  }
  yield* sumOf(set, first);
  yield { kind: 'divide', output: first };
  yield { kind: 'add', output: first };
  yield { kind: 'square_root', output: first };
  for (const output of set) {
    yield { kind: 'divide', output };
    if (weight) yield { kind: 'multiply', output };
    if (weight && bias) yield { kind: 'bias_add', output };
  }
}

/** The same from a mean and a variance that are known: scale and shift of the set, then every value. */
function* fromRunning(set: readonly Index[], weight: boolean, bias: boolean): Generator<AnyStep> {
  const first = set[0] as Index;
  yield { kind: 'add', output: first };
  yield { kind: 'square_root', output: first };
  yield { kind: 'divide', output: first };
  yield { kind: 'multiply', output: first };
  if (weight && bias) yield { kind: 'add', output: first };
  for (const output of set) {
    yield { kind: 'multiply', output };
    yield { kind: 'add', output };
  }
}

/** Batch normalization: a set is a channel. */
function* batchLoops(options: Options): Generator<AnyStep> {
  const run = options.track_running_stats ? fromRunning : fromItsOwn;
  for (const set of setsBy(numbers(options.input_shape), ([, channel]) => [channel as number]))
    yield* run(set, options.affine === true, options.bias === true);
}

/** Instance normalization: a channel of one image. Running statistics are those of a channel. */
const instanceLoops = (places: number) =>
  function* (options: Options): Generator<AnyStep> {
    const shape = numbers(options.input_shape);
    const channel = shape.length - places - 1;
    const [weight, bias] = [options.affine === true, options.bias === true];
    if (options.track_running_stats)
      for (const set of setsBy(shape, (index) => [index[channel] as number])) yield* fromRunning(set, weight, bias);
    else for (const set of setsBy(shape, (index) => index.slice(0, channel + 1))) yield* fromItsOwn(set, weight, bias);
  };

/** Layer normalization: the values of the last dimensions, for each place in those before. */
function* layerLoops(options: Options): Generator<AnyStep> {
  const shape = numbers(options.input_shape);
  const before = shape.length - numbers(options.normalized_shape).length;
  for (const set of setsBy(shape, (index) => index.slice(0, before)))
    yield* fromItsOwn(set, options.elementwise_affine === true, options.bias === true);
}

/** Group normalization: so many neighbouring channels of one image. */
function* groupLoops(options: Options): Generator<AnyStep> {
  const shape = numbers(options.input_shape);
  const width = (shape[1] as number) / Number(options.num_groups);
  const key = ([image = 0, channel = 0]: Index) => [image, Math.floor(channel / width)];
  for (const set of setsBy(shape, key)) yield* fromItsOwn(set, options.affine === true, options.bias === true);
}

/** y = x / √(ε + Σ x² / n) · γ, over the same sets as layer normalization. */
function* rmsLoops(options: Options): Generator<AnyStep> {
  const shape = numbers(options.input_shape);
  const before = shape.length - numbers(options.normalized_shape).length;
  for (const set of setsBy(shape, (index) => index.slice(0, before))) {
    const first = set[0] as Index;
    for (const output of set) yield { kind: 'multiply', output };
    yield* sumOf(set, first);
    for (const kind of ['divide', 'add', 'square_root'] as const) yield { kind, output: first };
    for (const output of set) {
      yield { kind: 'divide', output };
      if (options.elementwise_affine) yield { kind: 'multiply', output };
    }
  }
}

/** Local response normalization: squares, then for each value its window of channels, zeros included. */
function* responseLoops(options: Options): Generator<AnyStep> {
  const shape = numbers(options.input_shape);
  const size = Number(options.size);
  for (const output of indexes(shape)) yield { kind: 'multiply', output };
  for (const output of indexes(shape)) {
    const channel = output[1] as number;
    const start = channel - Math.floor(size / 2);
    for (let other = start + 1; other < start + size; other++) yield { kind: 'add', output };
    for (const kind of ['divide', 'multiply', 'add', 'exponential', 'divide'] as const) yield { kind, output };
  }
}

export const NORMALIZATION_PROOFS: Readonly<Record<string, Proof>> = {
  BatchNorm1d: {
    loops: batchLoops,
    examples: [
      // 2 · 256 values + 5 · 32 channels.
      { code: 'nn.BatchNorm1d(32)', input: [8, 32], parameters: 64n, flops: 672n, output: '8,32' },
      { code: 'nn.BatchNorm1d(3, bias=False)', input: [2, 3, 4], parameters: 3n, flops: 60n, output: '2,3,4' },
    ],
  },
  BatchNorm2d: {
    loops: batchLoops,
    examples: [
      { code: 'nn.BatchNorm2d(64)', input: [1, 64, 14, 14], parameters: 128n, flops: 25408n, output: '1,64,14,14' },
      {
        code: 'nn.BatchNorm2d(64, affine=False)',
        input: [1, 64, 14, 14],
        parameters: 0n,
        flops: 25344n,
        output: '1,64,14,14',
      },
      // 7 · 12,544 values + 2 · 64 channels.
      {
        code: 'nn.BatchNorm2d(64, track_running_stats=False)',
        input: [1, 64, 14, 14],
        parameters: 128n,
        flops: 87936n,
        output: '1,64,14,14',
      },
    ],
  },
  BatchNorm3d: {
    loops: batchLoops,
    examples: [{ code: 'nn.BatchNorm3d(2)', input: [1, 2, 3, 4, 5], parameters: 4n, flops: 250n, output: '1,2,3,4,5' }],
  },
  InstanceNorm1d: {
    loops: instanceLoops(1),
    examples: [
      // 5 · 640 values + 2 · 32 channels of an image.
      { code: 'nn.InstanceNorm1d(16)', input: [2, 16, 20], parameters: 0n, flops: 3264n, output: '2,16,20' },
      { code: 'nn.InstanceNorm1d(16)', input: [16, 20], parameters: 0n, flops: 1632n, output: '16,20' },
    ],
  },
  InstanceNorm2d: {
    loops: instanceLoops(2),
    examples: [
      { code: 'nn.InstanceNorm2d(16)', input: [2, 16, 8, 8], parameters: 0n, flops: 10304n, output: '2,16,8,8' },
      {
        code: 'nn.InstanceNorm2d(16, affine=True)',
        input: [2, 16, 8, 8],
        parameters: 32n,
        flops: 14400n,
        output: '2,16,8,8',
      },
      {
        code: 'nn.InstanceNorm2d(16, track_running_stats=True)',
        input: [2, 16, 8, 8],
        parameters: 0n,
        flops: 4160n,
        output: '2,16,8,8',
      },
    ],
  },
  InstanceNorm3d: {
    loops: instanceLoops(3),
    examples: [
      { code: 'nn.InstanceNorm3d(2)', input: [1, 2, 3, 4, 5], parameters: 0n, flops: 604n, output: '1,2,3,4,5' },
    ],
  },
  LayerNorm: {
    loops: layerLoops,
    examples: [
      // 7 · 151,296 values + 2 · 197 tokens.
      {
        code: 'nn.LayerNorm(768, eps=1e-06)',
        input: [1, 197, 768],
        parameters: 1536n,
        flops: 1059466n,
        output: '1,197,768',
      },
      { code: 'nn.LayerNorm([8, 5, 5])', input: [2, 8, 5, 5], parameters: 400n, flops: 2804n, output: '2,8,5,5' },
      { code: 'nn.LayerNorm(64, bias=False)', input: [2, 10, 64], parameters: 64n, flops: 7720n, output: '2,10,64' },
      {
        code: 'nn.LayerNorm(64, elementwise_affine=False)',
        input: [2, 10, 64],
        parameters: 0n,
        flops: 6440n,
        output: '2,10,64',
      },
    ],
  },
  GroupNorm: {
    loops: groupLoops,
    examples: [
      // 7 · 3,136 values + 2 · 8 groups of an image.
      { code: 'nn.GroupNorm(4, 32)', input: [2, 32, 7, 7], parameters: 64n, flops: 21968n, output: '2,32,7,7' },
      {
        code: 'nn.GroupNorm(4, 32, bias=False)',
        input: [2, 32, 7, 7],
        parameters: 32n,
        flops: 18832n,
        output: '2,32,7,7',
      },
    ],
  },
  RMSNorm: {
    loops: rmsLoops,
    examples: [
      { code: 'nn.RMSNorm(64)', input: [2, 10, 64], parameters: 64n, flops: 5160n, output: '2,10,64' },
      {
        code: 'nn.RMSNorm([2, 3], elementwise_affine=False)',
        input: [2, 2, 3],
        parameters: 0n,
        flops: 40n,
        output: '2,2,3',
      },
    ],
  },
  LocalResponseNorm: {
    loops: responseLoops,
    examples: [
      { code: 'nn.LocalResponseNorm(5)', input: [1, 16, 8, 8], parameters: 0n, flops: 10240n, output: '1,16,8,8' },
      { code: 'nn.LocalResponseNorm(2)', input: [1, 3, 4], parameters: 0n, flops: 84n, output: '1,3,4' },
    ],
  },
};
