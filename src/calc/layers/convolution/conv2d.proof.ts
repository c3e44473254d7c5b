/**
 * What proves the counts of convolution: its naive loops, written from PyTorch's documentation alone, and examples
 * with their figures. Shares no code with the formulas it proves.
 */
import type { Options, PlayableProof, Step } from '../define.ts';

type Side = 0 | 1;

/** How far the window can slide along one side: every start that keeps the whole span on the padded input. */
function* starts(size: number, padding: number, span: number, stride: number): Generator<number> {
  for (let start = 0; start + span <= size + padding; start += stride) yield start;
}

/** Height and width of an option that may be one number for both. */
const pair = (value: Options[keyof Options]): readonly [number, number] =>
  Array.isArray(value) ? [Number(value[0]), Number(value[1])] : [Number(value), Number(value)];

/** The options as the loops need them: a pair for height and width, and channels a group. */
function readSizes(options: Options) {
  return {
    kernel: pair(options.kernel_size),
    dilation: pair(options.dilation),
    stride: pair(options.stride),
    inGroup: Number(options.in_channels) / Number(options.groups),
    outGroup: Number(options.out_channels) / Number(options.groups),
    bias: options.bias === true,
  };
}

type Sizes = ReturnType<typeof readSizes>;

/**
 * One output value: the input channels of its group, and in each every cell of the kernel.
 * The zeros of the padding are multiplied like any other value.
 */
function* valueLoops({ kernel, dilation, stride, ...sizes }: Sizes, output: Step['output']): Generator<Step> {
  const [, channel, row, column] = output;
  const first = Math.floor(channel / sizes.outGroup) * sizes.inGroup;
  let products = 0;
  for (let inner = 0; inner < sizes.inGroup; inner++)
    for (let y = 0; y < kernel[0]; y++)
      for (let x = 0; x < kernel[1]; x++) {
        const input = [first + inner, row * stride[0] + y * dilation[0], column * stride[1] + x * dilation[1]] as const;
        yield { kind: 'multiply', output, input };
        if (products++ > 0) yield { kind: 'add', output };
      }
  if (sizes.bias) yield { kind: 'bias_add', output };
}

/** Conv2d as nested loops: image, output channel, row, column; then one output value. Shares no code with the formulas. */
function* conv2dLoops(options: Options): Generator<Step> {
  const sizes = readSizes(options);
  const reach = ([0, 1] as const).map((side) => sizes.dilation[side] * (sizes.kernel[side] - 1)) as [number, number];
  const added = (side: Side) => {
    if (options.padding === 'same') return reach[side];
    return options.padding === 'valid' ? 0 : 2 * pair(options.padding)[side];
  };
  const rows = [...starts(Number(options.height), added(0), reach[0] + 1, sizes.stride[0])];
  const columns = [...starts(Number(options.width), added(1), reach[1] + 1, sizes.stride[1])];
  for (let image = 0; image < Number(options.batch); image++)
    for (let channel = 0; channel < Number(options.out_channels); channel++)
      for (const row of rows.keys())
        for (const column of columns.keys()) yield* valueLoops(sizes, [image, channel, row, column]);
}

export const conv2dProof: PlayableProof = {
  loops: conv2dLoops,
  value: (options, output) => valueLoops(readSizes(options), output),
  examples: [
    { code: 'nn.Conv2d(3, 7, 3)', input: [1, 3, 5, 5], parameters: 196n, flops: 3402n, output: '1,7,3,3' },
    { code: 'nn.Conv2d(3, 7, 3, bias=False)', input: [1, 3, 5, 5], parameters: 189n, flops: 3339n, output: '1,7,3,3' },
    { code: 'nn.Conv2d(1, 1, 3)', input: [1, 1, 5, 5], parameters: 10n, flops: 162n, output: '1,1,3,3' },
  ],
};
