/**
 * Channels traded for resolution, and back. Rules: PyTorch 2.13, `torch.nn.PixelShuffle` and `PixelUnshuffle`. Numbers
 * change their place only.
 */
import type { FieldName } from '../../fields/fields.ts';
import { field } from '../../fields/lists.ts';
import type { Condition, LayerDefinition, Options } from '../define.ts';
import { defineLayer } from '../define.ts';
import { INPUT_SHAPE, inputSizes } from '../inputShape.ts';
import { givenShape, lastSizes } from '../space/axes.ts';

/** Sizes from the channels on; ones before there is an input. */
function pixelScalars(options: Options) {
  const [channels = 1n, height = 1n, width = 1n] = lastSizes(options, 3);
  return { channels, height, width };
}

/** PyTorch: "pixel_shuffle expects input to have at least 3 dimensions". */
const hasChannels: Condition = (options) =>
  inputSizes(options).length >= 3
    ? null
    : { condition: 'input_has_channels', fields: ['input_shape'], values: { given: givenShape(options) } };

/** PyTorch: "pixel_shuffle expects its input's 'channel' dimension to be divisible by the square of upscale_factor". */
const squareDividesChannels: Condition = (_, { channels = 1n, upscale_factor = 1n }) =>
  channels % (upscale_factor * upscale_factor) === 0n
    ? null
    : {
        condition: 'square_divides_channels',
        fields: ['upscale_factor', 'input_shape'],
        values: { channels: String(channels), square: String(upscale_factor * upscale_factor) },
      };

/** PyTorch: "pixel_unshuffle expects height to be divisible by downscale_factor", and the same for `width`. */
const factorDivides =
  (axis: 'height' | 'width'): Condition =>
  (_, values) => {
    const { downscale_factor = 1n, [axis]: size = 1n } = values;
    if (size % downscale_factor === 0n) return null;
    return {
      condition: `factor_divides_${axis}`,
      fields: ['downscale_factor', 'input_shape'],
      values: { size: String(size), factor: String(downscale_factor) },
    };
  };

function pixelLayer(
  name: string,
  factor: FieldName,
  derived: Readonly<Record<'out_channels' | 'out_height' | 'out_width', string>>,
  conditions: readonly Condition[],
): LayerDefinition {
  return defineLayer({
    name,
    family: 'resampling',
    options: [{ field: factor }],
    fields: { input_shape: INPUT_SHAPE, [factor]: field('whole', 'none', 'r') },
    symbols: {
      channels: { symbol: 'C_\\mathrm{in}', quantity: 'in' },
      height: { symbol: 'H_\\mathrm{in}', quantity: 'size' },
      width: { symbol: 'W_\\mathrm{in}', quantity: 'size' },
      [factor]: { symbol: 'r', quantity: 'none', field: factor },
    },
    input: ['input_shape'],
    keeps: 'dtype',
    weights: [],
    operations: [],
    scalars: pixelScalars,
    derived: () => derived,
    output: (options, values) => [
      ...inputSizes(options).slice(0, -3),
      ...['out_channels', 'out_height', 'out_width'].map((name) => values[name] as bigint),
    ],
    conditions: [hasChannels, ...conditions],
  });
}

export const PIXEL_LAYERS: readonly LayerDefinition[] = [
  pixelLayer(
    'PixelShuffle',
    'upscale_factor',
    {
      out_channels: 'channels / (upscale_factor * upscale_factor)',
      out_height: 'height * upscale_factor',
      out_width: 'width * upscale_factor',
    },
    [squareDividesChannels],
  ),
  pixelLayer(
    'PixelUnshuffle',
    'downscale_factor',
    {
      out_channels: 'channels * downscale_factor * downscale_factor',
      out_height: 'height / downscale_factor',
      out_width: 'width / downscale_factor',
    },
    [factorDivides('height'), factorDivides('width')],
  ),
];
