/** Words of PyTorch 2.13 where pooling refuses: `aten/src/ATen/native/Pool.h`, `MaxPooling.cpp`, `AdaptiveAveragePooling.cpp`. */
import { windowsOf } from '#calc/layers/pooling/windows.ts';
import type { Rank } from '#calc/layers/space/sides.ts';
import type { ByCondition, RefusedLayer, Words } from './refusedLayer.ts';
import { dimensionsOf, listed, outOfRange, runtime, value } from './refusedLayer.ts';

const isPlainMax = ({ layer, options }: RefusedLayer): boolean =>
  layer.name === 'MaxPool1d' && options.return_indices !== true;

const argument = (name: string, rank: number): Words =>
  runtime(
    `Expected 2 to 3 dimensions, but got ${rank}-dimensional tensor for argument #1 'self' ` +
      `(while checking arguments for ${name})`,
  );

function adaptive({ layer, options, shape }: RefusedLayer): Words {
  const rank = dimensionsOf(layer);
  const kind = layer.name.includes('Avg') ? 'avg' : 'max';
  const name = `adaptive_${kind}_pool${rank}d`;
  if (rank === 1) return argument(name, shape.length);
  const ones = String(options.output_size).split(',');
  const isMean = kind === 'avg' && ones.every((one) => one === '1');
  if (isMean && shape.length <= rank) return value(`Input dimension should be at least ${rank + 1}`);
  const colon = kind === 'max' ? ':' : '';
  return runtime(`${name}(): Expected ${rank + 1}D or ${rank + 2}D tensor, but got${colon} ${listed(shape)}`);
}

function inputHasAxes(refused: RefusedLayer): Words {
  const { layer, shape } = refused;
  const rank = dimensionsOf(layer);
  if (layer.name.startsWith('Adaptive')) return adaptive(refused);
  if (isPlainMax(refused))
    return runtime(
      'max_pool1d: Expected 2D or 3D (batch mode) tensor with optional 0 dim batch size for input, but ' +
        `got:${listed(shape)}`,
    );
  if (rank === 1) return argument(layer.name === 'MaxPool1d' ? 'max_pool1d' : 'avg_pool1d', shape.length);
  if (rank === 3 || layer.name === 'MaxPool2d')
    return runtime(`non-empty ${rank + 1}D or ${rank + 2}D (batch mode) tensor expected for input`);
  if (shape.length < 3) return outOfRange(-3n, shape.length);
  return runtime(
    `Expected 3D or 4D (batch mode) tensor with optional 0 dim batch size for input, but got:${listed(shape)}`,
  );
}

function paddingAtMostHalf(refused: RefusedLayer): Words {
  const windows = windowsOf({ ...refused.options, input_shape: refused.shape }, dimensionsOf(refused.layer) as Rank);
  const wrong = windows.find(({ padding, kernel }) => padding > kernel / 2n);
  const { padding = 0n, kernel = 0n, dilation = 1n, span = 0n } = wrong ?? {};
  if (isPlainMax(refused))
    return runtime(
      `max_pool1d() padding should be at most half of kernel size, but got padding=${padding} and ` +
        `kernel_size=${kernel}`,
    );
  if (padding > span / 2n)
    return runtime(
      `pad should be at most half of effective kernel size, but got pad=${padding}, kernel_size=${kernel} and ` +
        `dilation=${dilation}`,
    );
  const letters = ['T', 'H', 'W'].slice(-windows.length).reverse();
  const texts = (['padding', 'kernel'] as const).flatMap((name) =>
    letters.map((letter, at) => `${name === 'padding' ? 'pad' : 'k'}${letter} = ${windows.at(-1 - at)?.[name]}`),
  );
  return runtime(`pad should be smaller than or equal to half of kernel size, but got ${texts.join(', ')}`);
}

const floor = (value: bigint, by: bigint): bigint => (value >= 0n ? value / by : -((-value + by - 1n) / by));

function windowFits(refused: RefusedLayer): Words {
  const { layer, options, shape } = refused;
  const rank = dimensionsOf(layer);
  const windows = windowsOf({ ...options, input_shape: shape }, rank as Rank);
  const outs = windows.map(({ size, padding, span, stride, kernel }) => {
    const over = options.ceil_mode === true ? stride - 1n : 0n;
    const out = floor(size + 2n * padding - span + over, stride) + 1n;
    return kernel > 0n ? out : 0n;
  });
  if (isPlainMax(refused)) return runtime(`max_pool1d() Invalid computed output size: ${outs[0]}`);
  if (rank === 3 && !layer.name.startsWith('Max')) return smallerThanKernel(refused);
  const channels = shape.at(-rank - 1) ?? 1n;
  const flat = (sizes: readonly bigint[]) => [channels, ...(rank === 1 ? [1n] : []), ...sizes].join('x');
  return runtime(
    `Given input size: (${flat(shape.slice(-rank))}). Calculated output size: (${flat(outs)}). ` +
      'Output size is too small',
  );
}

function smallerThanKernel({ options, shape }: RefusedLayer): Words {
  const windows = windowsOf({ ...options, input_shape: shape }, 3);
  const axes = ['T', 'H', 'W'];
  const sizes = axes.map((axis, at) => `${axis}: ${windows[at]?.size}`).join(' ');
  const kernels = axes.map((axis, at) => `k${axis}: ${windows[at]?.kernel}`).join(' ');
  return runtime(`input image (${sizes}) smaller than kernel size (${kernels})`);
}

export const POOLING_WORDS: ByCondition = {
  input_has_axes: inputHasAxes,
  padding_at_most_half: paddingAtMostHalf,
  window_fits: windowFits,
  kernel_at_most_input: smallerThanKernel,
  divisor_is_not_zero: () => runtime('divisor must be not zero'),
  norm_is_not_zero: () => ['ZeroDivisionError', 'float division by zero'],
};
