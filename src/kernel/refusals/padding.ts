/** Words of PyTorch 2.13 where padding refuses: `aten/src/ATen/native/ReflectionPad.cpp`, `PadNd.cpp`, `ReplicationPadding.cpp`. */
import type { Shape } from '#calc/fields/shapes.ts';
import type { ByCondition, RefusedLayer, Words } from './refusedLayer.ts';
import { dimensionsOf, listed, runtime, sizesAt } from './refusedLayer.ts';

/** The padding of both ends of each dimension, the last dimension first. */
const endsOf = ({ options, layer }: RefusedLayer): readonly bigint[] =>
  sizesAt(options.padding, 2 * dimensionsOf(layer));

/** The first dimension, from the last, that an end of a reflection is too long for. */
export function reflected(shape: Shape, ends: readonly bigint[]): Words {
  for (let pair = 0; 2 * pair < ends.length; pair += 1) {
    const [before = 0n, after = 0n] = ends.slice(2 * pair, 2 * pair + 2);
    const dimension = shape.length - 1 - pair;
    const size = shape[dimension] ?? 0n;
    if (before < size && after < size) continue;
    return runtime(
      `Argument #${4 + 2 * pair}: Padding size should be less than the corresponding input dimension, but got: ` +
        `padding (${before}, ${after}) at dimension ${dimension} of input ${listed(shape)}`,
    );
  }
  return runtime('Padding size should be less than the corresponding input dimension');
}

export const circular: Words = ['RuntimeError', 'Padding value causes wrapping around more than once.'];

/** More dimensions to pad than there are; or a number of them that no kernel has. */
export function axesWords(refused: RefusedLayer): Words {
  const [length, rank] = [2 * dimensionsOf(refused.layer), refused.shape.length];
  if (length > 2 * rank) return tooFewAxes(refused);
  return [
    'NotImplementedError',
    `Padding size ${length} is not supported for ${rank}D input tensor.\n` +
      'Supported combinations for non-constant padding:\n' +
      '  - 2D or 3D input: padding size = 2 (pads last dimension)\n' +
      '  - 3D or 4D input: padding size = 4 (pads last 2 dimensions)\n' +
      '  - 4D or 5D input: padding size = 6 (pads last 3 dimensions)',
  ];
}

const tooFewAxes = ({ layer, shape }: RefusedLayer): Words =>
  runtime(
    'Padding length should be less than or equal to two times the input dimension but got padding length ' +
      `${2 * dimensionsOf(layer)} and input of dimension ${shape.length}`,
  );

const AXES: Readonly<Record<number, readonly string[]>> = { 1: ['W'], 2: ['H', 'W'], 3: ['D', 'H', 'W'] };

function somethingStays(refused: RefusedLayer): Words {
  const { layer, shape } = refused;
  if (/^(Zero|Constant)/.test(layer.name)) return runtime('narrow(): length must be non-negative.');
  if (layer.name.startsWith('Circular')) return runtime('Negative padding value is resulting in an empty dimension');
  const rank = dimensionsOf(layer);
  const ends = endsOf(refused);
  const outs = shape.slice(-rank).map((size, at) => {
    const first = 2 * (rank - 1 - at);
    return size + (ends[first] ?? 0n) + (ends[first + 1] ?? 0n);
  });
  if (outs.some((one) => one > 0n)) return negative(layer.name, shape, outs);
  const axes = AXES[rank] ?? [];
  const given = axes.map((axis, at) => `${axis}: ${shape.at(at - rank)}`);
  const text = rank === 3 ? `${given[0]} ${given.slice(1).join(', ')}` : given.join(', ');
  const space = layer.name === 'ReplicationPad2d' ? ' ' : '';
  const made = axes.map((axis, at) => `${axis}: ${outs[at]}`).join(' ');
  return runtime(`input (${text}${space}) is too small. Calculated output ${made}`);
}

function negative(name: string, shape: Shape, outs: readonly bigint[]): Words {
  if (name === 'ReflectionPad2d') return runtime('numel: integer multiplication overflow');
  const made = [...shape.slice(0, shape.length - outs.length), ...outs];
  const first = outs.find((one) => one < 0n);
  return runtime(`Trying to create tensor with negative dimension ${first}: ${listed(made)}`);
}

export const PADDING_WORDS: ByCondition = {
  input_has_axes: axesWords,
  axes_to_pad: tooFewAxes,
  reflection_fits: (refused) => reflected(refused.shape, endsOf(refused)),
  circle_fits: () => circular,
  something_stays: somethingStays,
};
