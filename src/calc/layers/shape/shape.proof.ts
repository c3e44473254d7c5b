/**
 * What proves the counts of the shape family: naive loops, written from PyTorch's documentation alone, and examples with
 * their figures. All but Fold move numbers and take no step.
 */
import type { AnyStep, Options, Proof } from '../define.ts';

function* nothing(): Generator<AnyStep> {}

const pair = (value: Options[keyof Options]): readonly [number, number] =>
  Array.isArray(value) ? [Number(value[0]), Number(value[1])] : [Number(value), Number(value)];

/** The places of a block along one side: every start that keeps its whole span on the padded image. */
function starts(size: number, kernel: number, stride: number, padding: number, dilation: number): number[] {
  const found: number[] = [];
  for (let start = 0; start + dilation * (kernel - 1) < size + 2 * padding; start += stride) found.push(start);
  return found;
}

/**
 * Fold: the image starts as zeros. Block by block, each number is added to its place on the padded image, of which the
 * padding is then cut off.
 */
function* foldLoops(options: Options): Generator<AnyStep> {
  const shape = (options.input_shape as readonly bigint[]).map(Number);
  const [batch, rows] = shape.length === 3 ? [shape[0] as number, shape[1] as number] : [1, shape[0] as number];
  const [size, kernel, dilation] = [pair(options.output_size), pair(options.kernel_size), pair(options.dilation)];
  const [padding, stride] = [pair(options.padding), pair(options.stride)];
  const along = (side: 0 | 1) => starts(size[side], kernel[side], stride[side], padding[side], dilation[side]);
  for (let image = 0; image < batch; image++)
    for (let channel = 0; channel < rows / (kernel[0] * kernel[1]); channel++)
      for (const top of along(0))
        for (const left of along(1))
          for (let y = 0; y < kernel[0]; y++)
            for (let x = 0; x < kernel[1]; x++) {
              const output = [image, channel, top + y * dilation[0], left + x * dilation[1]];
              yield { kind: 'add', output };
            }
}

type Example = readonly [code: string, input: readonly number[], output: string];

/** A layer that computes nothing. */
const moves = (...examples: readonly Example[]): Proof => ({
  loops: nothing,
  examples: examples.map(([code, input, output]) => ({ code, input, parameters: 0n, flops: 0n, output })),
});

const PADDING: Readonly<Record<string, Proof>> = {
  ZeroPad1d: moves(['nn.ZeroPad1d(2)', [1, 3, 8], '1,3,12'], ['nn.ZeroPad1d((3, 1))', [3, 8], '3,12']),
  ZeroPad2d: moves(
    ['nn.ZeroPad2d(2)', [1, 3, 3, 3], '1,3,7,7'],
    ['nn.ZeroPad2d((1, 1, 2, 0))', [3, 3], '5,5'],
    ['nn.ZeroPad2d((1, -2, 0, 0))', [1, 8, 8], '1,8,7'],
  ),
  ZeroPad3d: moves(['nn.ZeroPad3d((3, 3, 6, 6, 0, 1))', [16, 3, 10, 20, 30], '16,3,11,32,36']),
  ConstantPad1d: moves(['nn.ConstantPad1d(2, 3.5)', [1, 2, 4], '1,2,8']),
  ConstantPad2d: moves(['nn.ConstantPad2d((3, 0, 2, 1), value=-1e9)', [1, 2, 2], '1,5,5']),
  ConstantPad3d: moves(['nn.ConstantPad3d(3, 0)', [16, 3, 10, 20, 30], '16,3,16,26,36']),
  ReflectionPad1d: moves(['nn.ReflectionPad1d((3, 1))', [1, 2, 4], '1,2,8']),
  ReflectionPad2d: moves(
    ['nn.ReflectionPad2d(2)', [1, 1, 3, 3], '1,1,7,7'],
    ['nn.ReflectionPad2d((1, 2, 3, 1))', [1, 3, 5, 5], '1,3,9,8'],
  ),
  ReflectionPad3d: moves(['nn.ReflectionPad3d(1)', [1, 1, 2, 2, 2], '1,1,4,4,4']),
  ReplicationPad1d: moves(['nn.ReplicationPad1d(2)', [1, 2, 4], '1,2,8']),
  ReplicationPad2d: moves(['nn.ReplicationPad2d((1, 1, 2, 0))', [1, 3, 3], '1,5,5']),
  ReplicationPad3d: moves(['nn.ReplicationPad3d((3, 3, 6, 6, 1, 1))', [16, 3, 8, 32, 48], '16,3,10,44,54']),
  CircularPad1d: moves(['nn.CircularPad1d((3, 1))', [1, 2, 4], '1,2,8']),
  CircularPad2d: moves(['nn.CircularPad2d((1, 1, 2, 0))', [1, 1, 3, 3], '1,1,5,5']),
  CircularPad3d: moves(['nn.CircularPad3d(1)', [16, 3, 8, 32, 48], '16,3,10,34,50']),
};

const DROPOUT: Readonly<Record<string, Proof>> = {
  Dropout: moves(['nn.Dropout()', [4, 8, 3, 3], '4,8,3,3'], ['nn.Dropout(p=0.2, inplace=True)', [5], '5']),
  Dropout1d: moves(['nn.Dropout1d(0.1)', [20, 16, 32], '20,16,32']),
  Dropout2d: moves(['nn.Dropout2d(0.1)', [4, 8, 3, 3], '4,8,3,3']),
  Dropout3d: moves(['nn.Dropout3d(p=0.2)', [20, 16, 4, 32, 32], '20,16,4,32,32']),
  AlphaDropout: moves(['nn.AlphaDropout(p=0.2)', [20, 16], '20,16']),
  FeatureAlphaDropout: moves(['nn.FeatureAlphaDropout(p=0.2)', [20, 16, 4, 32, 32], '20,16,4,32,32']),
};

export const SHAPE_PROOFS: Readonly<Record<string, Proof>> = {
  ...PADDING,
  ...DROPOUT,
  Flatten: moves(
    ['nn.Flatten()', [32, 1, 5, 5], '32,25'],
    ['nn.Flatten(0, 2)', [32, 1, 5, 5], '160,5'],
    ['nn.Flatten(start_dim=-2)', [2, 3, 4], '2,12'],
  ),
  Unflatten: moves(
    ['nn.Unflatten(1, (2, 5, 5))', [2, 50], '2,2,5,5'],
    ['nn.Unflatten(-1, (2, -1))', [4, 6], '4,2,3'],
    ['nn.Unflatten(dim=0, unflattened_size=(4,))', [4, 6], '4,6'],
  ),
  Identity: moves(['nn.Identity()', [4, 8, 3, 3], '4,8,3,3']),
  ChannelShuffle: moves(['nn.ChannelShuffle(2)', [1, 4, 5, 5], '1,4,5,5']),
  Unfold: moves(
    ['nn.Unfold(kernel_size=(2, 3))', [2, 5, 3, 4], '2,30,4'],
    ['nn.Unfold(3, padding=1)', [3, 8, 8], '27,64'],
    ['nn.Unfold((2, 3), dilation=(1, 2), stride=(1, 2))', [2, 3, 8, 8], '2,18,14'],
  ),
  // Every one of 12·16 numbers is added once; with overlap it is the same.
  Fold: {
    loops: foldLoops,
    examples: [
      {
        code: 'nn.Fold((8, 8), 2, stride=2)',
        input: [1, 12, 16],
        parameters: 0n,
        flops: 192n,
        output: '1,3,8,8',
      },
      {
        code: 'nn.Fold(output_size=(4, 5), kernel_size=(2, 2))',
        input: [12, 12],
        parameters: 0n,
        flops: 144n,
        output: '3,4,5',
      },
    ],
  },
};
