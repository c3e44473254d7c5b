/** Words of PyTorch 2.13 where layers refuse that move numbers, or make an input larger or smaller. */
import { scalesGiven } from '#calc/conventions/functional.ts';
import { isList } from '#calc/fields/fields.ts';
import { inputSizes } from '#calc/layers/inputShape.ts';
import { windowsOf } from '#calc/layers/pooling/windows.ts';
import type { ByCondition, RefusedLayer, Words } from './refusedLayer.ts';
import { listed, outOfRange, runtime, sizesAt, tupled, value } from './refusedLayer.ts';

const probability = ({ options }: RefusedLayer): Words =>
  value(`dropout probability has to be between 0 and 1, but got ${options.p}`);

const dropoutAxes = ({ shape }: RefusedLayer): Words =>
  runtime(
    `dropout1d: Expected 2D or 3D input, but received a ${shape.length}D input. Note that dropout1d exists to provide ` +
      'channel-wise dropout on inputs with 1 spatial dimension, a channel dimension, and an optional batch dimension ' +
      '(i.e. 2D or 3D inputs).',
  );

/** Of the two ends of a stretch, the one that is not there. */
function dimensionInRange({ options, shape }: RefusedLayer): Words {
  const span = BigInt(Math.max(shape.length, 1));
  const given = options.dim === undefined ? [options.start_dim, options.end_dim] : [options.dim];
  const wrong = given.find((one) => typeof one === 'bigint' && (one < -span || one >= span));
  return outOfRange(wrong, shape.length);
}

function multipliesUp({ options, shape }: RefusedLayer): Words {
  const sizes = isList(options.unflattened_size) ? options.unflattened_size : [options.unflattened_size as bigint];
  const dim = Number(options.dim);
  const at = dim < 0 ? dim + shape.length : dim;
  return runtime(
    `unflatten: Provided sizes ${listed(sizes)} don't multiply up to the size of dim ${at} (${shape[at]}) in the ` +
      'input tensor',
  );
}

const sized = (refused: RefusedLayer, name: 'kernel_size' | 'dilation' | 'padding' | 'stride' | 'output_size') =>
  tupled(sizesAt(refused.options[name], 2));

const BLOCK = ['kernel_size', 'dilation', 'padding'] as const;

const described = (refused: RefusedLayer): string => BLOCK.map((name) => `${name}=${sized(refused, name)}`).join(', ');

/** How many blocks there are along each side of an image. */
const blocksOf = (refused: RefusedLayer, image: readonly bigint[]): bigint[] =>
  windowsOf({ ...refused.options, input_shape: image }, 2).map(
    ({ size, padding, span, stride }) => floor(size + 2n * padding - span, stride) + 1n,
  );

const floor = (one: bigint, by: bigint): bigint => (one >= 0n ? one / by : -((-one + by - 1n) / by));

function unfoldFits(refused: RefusedLayer): Words {
  const image = refused.shape.slice(-2);
  return runtime(
    `Given input with spatial size ${tupled(image)}, ${described(refused)}, calculated shape of the array of sliding ` +
      `blocks as ${tupled(blocksOf(refused, image))}, but its components must be at least one.`,
  );
}

function columnsAreBlocks(refused: RefusedLayer): Words {
  const [down = 0n, across = 0n] = blocksOf(refused, sizesAt(refused.options.output_size, 2));
  return runtime(
    `Given output_size=${sized(refused, 'output_size')}, ${described(refused)}, stride=${sized(refused, 'stride')}, ` +
      "expected size of input's dimension 2 to match the calculated number of sliding blocks " +
      `${down} * ${across} = ${down * across}, but got input.size(2)=${refused.shape.at(-1)}.`,
  );
}

function unfoldAxes({ shape }: RefusedLayer): Words {
  if (shape.length < 3) return outOfRange(BigInt(shape.length), shape.length);
  return runtime(
    'Expected 3D or 4D (batch mode) tensor with possibly 0 batch size and other non-zero dimensions for input, ' +
      `but got: ${listed(shape)}`,
  );
}

export const SHAPING_WORDS: ByCondition = {
  is_probability: probability,
  input_has_axes: (refused) => (refused.layer.name === 'Unfold' ? unfoldAxes(refused) : dropoutAxes(refused)),
  dimension_in_range: dimensionInRange,
  start_before_end: () => runtime('flatten() has invalid args: start_dim cannot come after end_dim'),
  one_inferred: () => runtime('unflatten got an unexpected error:\nonly one dimension can be inferred\n'),
  multiplies_up: multipliesUp,
  divides_size: multipliesUp,
  has_three_dimensions: ({ shape }) =>
    runtime(`channel_shuffle expects input with > 2 dims, but got input with sizes ${listed(shape)}`),
  groups_divide_channels: ({ options, shape }) =>
    runtime(`Number of channels must be divisible by groups. Got ${shape[1]} channels and ${options.groups} groups.`),
  window_fits: (refused) => (refused.layer.name === 'Unfold' ? unfoldFits(refused) : columnsAreBlocks(refused)),
  input_has_columns: ({ shape }) =>
    runtime(
      'Expected 2D or 3D (batch mode) tensor for input with possibly 0 batch size and non-zero dimensions for input, ' +
        `but got: ${listed(shape)}`,
    ),
  kernel_divides_rows: (refused) =>
    runtime(
      "Expected size of input's dimension 1 to be divisible by the product of kernel_size, but got " +
        `input.size(1)=${refused.shape.at(-2)} and kernel_size=${sized(refused, 'kernel_size')}.`,
    ),
  columns_are_blocks: columnsAreBlocks,
};

const modeOf = ({ layer, options }: RefusedLayer): string =>
  String(options.mode ?? (layer.name.includes('Bilinear') ? 'bilinear' : 'nearest'));

const WANTED: Readonly<Record<string, number>> = { linear: 3, bilinear: 4, trilinear: 5 };

function modeFits(refused: RefusedLayer): Words {
  const [mode, rank] = [modeOf(refused), refused.shape.length];
  const wanted = WANTED[mode];
  if (wanted !== undefined && rank >= 3 && rank <= 5)
    return ['NotImplementedError', `Got ${rank}D input, but ${mode} mode needs ${wanted}D input`];
  return [
    'NotImplementedError',
    `Input Error: Only 3D, 4D and 5D input Tensors supported (got ${rank}D) for the modes: nearest | linear | ` +
      `bilinear | bicubic | trilinear | lanczos | area | nearest-exact (got ${mode})`,
  ];
}

function oneForEach({ options, shape }: RefusedLayer): Words {
  const places = listed(shape.slice(2));
  if (isList(options.size))
    return value(
      `Input and output must have the same number of spatial dimensions, but got input with spatial dimensions of ` +
        `${places} and output size of ${tupled(options.size)}. Please provide input tensor in (N, C, d1, d2, ...,dK) ` +
        'format and output size in (o1, o2, ...,oK) format.',
    );
  const factors = String(options.scale_factor).replaceAll(/,(?=.)/g, ', ');
  return value(
    `Input and scale_factor must have the same number of spatial dimensions, but got input with spatial dimensions of ` +
      `${places} and scale_factor of shape (${factors}). Please provide input tensor in (N, C, d1, d2, ...,dK) format ` +
      'and scale_factor in (s1, s2, ...,sK) format.',
  );
}

function outputHasSize({ options, shape }: RefusedLayer): Words {
  const rank = shape.length - 2;
  const axes = ['D', 'H', 'W'].slice(-rank);
  const factors = scalesGiven({ options });
  const sides = inputSizes({ input_shape: shape }).slice(-rank);
  const outs = sides.map((size, at) => Math.floor(Number(size) * (factors[at] ?? factors[0] ?? 1)));
  const text = (sizes: readonly (bigint | number)[]) => axes.map((axis, at) => `${axis}: ${sizes[at]}`).join(', ');
  const and = rank === 1 ? 'and output' : 'output';
  return runtime(
    `Input and output sizes should be greater than 0, but got input (${text(sides)}) ${and} (${text(outs)})`,
  );
}

const pixelAxes = ({ layer, shape }: RefusedLayer): Words => {
  const name = layer.name === 'PixelShuffle' ? 'pixel_shuffle' : 'pixel_unshuffle';
  return runtime(
    `${name} expects input to have at least 3 dimensions, but got input with ${shape.length} dimension(s)`,
  );
};

const divides =
  (axis: 'height' | 'width') =>
  ({ options, shape }: RefusedLayer): Words => {
    const at = axis === 'height' ? -2 : -1;
    return runtime(
      `pixel_unshuffle expects ${axis} to be divisible by downscale_factor, but input.size(${at})=${shape.at(at)} is ` +
        `not divisible by ${options.downscale_factor}`,
    );
  };

export const RESAMPLING_WORDS: ByCondition = {
  input_has_batch_and_channels: modeFits,
  mode_fits_input: modeFits,
  size_and_scale: () => value('only one of size or scale_factor should be defined'),
  size_or_scale: () => value('either size or scale_factor should be defined'),
  one_for_each_dimension: oneForEach,
  corners_need_neighbours: () =>
    value('align_corners option can only be set with the interpolating modes: linear | bilinear | bicubic | trilinear'),
  recompute_needs_scale: () => value('recompute_scale_factor is not meaningful with an explicit size.'),
  output_has_size: outputHasSize,
  output_fits_int64: () => runtime('value cannot be converted to type int64_t without overflow'),
  input_has_channels: pixelAxes,
  square_divides_channels: ({ options, shape }) => {
    const square = (options.upscale_factor as bigint) ** 2n;
    return runtime(
      "pixel_shuffle expects its input's 'channel' dimension to be divisible by the square of upscale_factor, but " +
        `input.size(-3)=${shape.at(-3)} is not divisible by ${square}`,
    );
  },
  factor_divides_height: divides('height'),
  factor_divides_width: divides('width'),
};
