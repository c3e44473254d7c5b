/**
 * What proves the counts of convolution: its naive loops, written from PyTorch's documentation alone, and examples
 * with their figures. Shares no code with the formulas it proves.
 */
import type { Options, Proof, Step } from './define.ts';

type Side = 0 | 1;

/** How far the window can slide along one side: every start that keeps the whole span on the padded input. */
function* starts(size: number, padding: number, span: number, stride: number): Generator<number> {
  for (let start = 0; start + span <= size + padding; start += stride) yield start;
}

/**
 * Conv2d as nested loops: image, output channel, row, column; then input channel and kernel cell.
 * The zeros of the padding are multiplied like any other value. Shares no code with the formulas above.
 */
function* conv2dLoops(options: Options): Generator<Step> {
  const at = (value: Options[keyof Options], side: Side): number => Number(Array.isArray(value) ? value[side] : value);
  const kernel = [at(options.kernel_size, 0), at(options.kernel_size, 1)] as const;
  const dilation = [at(options.dilation, 0), at(options.dilation, 1)] as const;
  const reach = ([0, 1] as const).map((side) => dilation[side] * (kernel[side] - 1)) as [number, number];
  const added = (side: Side) =>
    options.padding === 'same' ? reach[side] : options.padding === 'valid' ? 0 : 2 * at(options.padding, side);
  const rows = [...starts(Number(options.height), added(0), reach[0] + 1, at(options.stride, 0))];
  const columns = [...starts(Number(options.width), added(1), reach[1] + 1, at(options.stride, 1))];
  const inGroup = Number(options.in_channels) / Number(options.groups);
  const outGroup = Number(options.out_channels) / Number(options.groups);
  for (let image = 0; image < Number(options.batch); image++)
    for (let channel = 0; channel < Number(options.out_channels); channel++)
      for (const [row, top] of rows.entries())
        for (const [column, left] of columns.entries()) {
          const output = [image, channel, row, column] as const;
          let products = 0;
          for (let inner = 0; inner < inGroup; inner++)
            for (let y = 0; y < kernel[0]; y++)
              for (let x = 0; x < kernel[1]; x++) {
                const source = Math.floor(channel / outGroup) * inGroup + inner;
                yield { kind: 'multiply', output, input: [source, top + y * dilation[0], left + x * dilation[1]] };
                if (products++ > 0) yield { kind: 'add', output };
              }
          if (options.bias) yield { kind: 'bias_add', output };
        }
}

export const conv2dProof: Proof = {
  loops: conv2dLoops,
  examples: [
    { code: 'nn.Conv2d(3, 7, 3)', input: [1, 3, 5, 5], parameters: 196n, flops: 3402n, output: '1,7,3,3' },
    { code: 'nn.Conv2d(3, 7, 3, bias=False)', input: [1, 3, 5, 5], parameters: 189n, flops: 3339n, output: '1,7,3,3' },
    { code: 'nn.Conv2d(1, 1, 3)', input: [1, 1, 5, 5], parameters: 10n, flops: 162n, output: '1,1,3,3' },
  ],
};
