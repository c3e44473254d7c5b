/** English words of the resampling family. */

const WEIGHTS =
  'The weights u, v and w depend on positions alone. ATen (UpSampleKernel.cpp) computes them once for each row and column, for all images and channels, so like indices they are not counted. These products blend neighbours; the MACs of this book are those of convolutions and matrix products, so there are none here.';

const COPIED = 'A copy is a look-up for each output value and does not count as an operation, so FLOPs and MACs are 0.';

const MOVED = 'Numbers change their place and nothing is computed: no FLOPs and no MACs.';

const SIZED = 'Each output size is that of size, or the input’s times scale_factor, rounded down.';

export const resampling = {
  fields: {
    input_shape: 'input shape',
    size: 'size',
    scale_factor: 'scale factor',
    mode: 'mode',
    upscale_factor: 'upscale factor',
    downscale_factor: 'downscale factor',
  },
  options: {
    size: 'How large the output is along each side. Either this or scale_factor is given.',
    scale_factor: 'By what each side of the input is multiplied. Either this or size is given.',
    mode: 'How a new value comes about: copied from the nearest, or mixed from neighbours.',
    upscale_factor: 'How many times larger each side becomes.',
    downscale_factor: 'How many times smaller each side becomes.',
  },
  conditions: {
    input_has_batch_and_channels:
      'The input needs a batch, channels and then one to three dimensions: {dimensions} in all. {given} does not fit.',
    mode_fits_input:
      'Mode {mode} needs an input of {dimensions} dimensions, batch and channels included. {given} does not fit.',
    size_and_scale: 'size and scale_factor both say how large the output is. Give one of them.',
    size_or_scale: 'Give size or scale_factor: one of them must say how large the output is.',
    one_for_each_dimension:
      'Numbers in brackets: {given}. Dimensions of the input after the channels: {rank}. Give one number for each, or one without brackets for all.',
    corners_need_neighbours:
      'align_corners places the neighbours that are mixed. Mode {mode} mixes none, so leave it out there.',
    recompute_needs_scale: 'recompute_scale_factor needs a scale_factor. With size, leave it out.',
    output_has_size: 'A dimension of {size}, scaled by {factor}, keeps no number. Choose a larger factor.',
    output_fits_int64:
      'A dimension of {size}, scaled by {factor}, is too large for any tensor. Choose a smaller factor.',
    input_has_channels: 'The input needs channels, height and width: at least 3 dimensions. {given} has fewer.',
    square_divides_channels:
      'Each output channel takes {square} input channels, and {channels} do not split into groups of {square}.',
    factor_divides_height: 'A height of {size} does not split into blocks of {factor}.',
    factor_divides_width: 'A width of {size} does not split into blocks of {factor}.',
  },
  operations: {
    look_ups: 'look-ups',
    multiplications: 'multiplications',
    additions: 'additions',
  },
  axes: { C_in: 'channels' },
  layers: {
    Upsample: {
      says: 'Gives each channel another size: it copies the nearest number or mixes the neighbours.',
      counts: `“nearest” copies: a look-up for each output value, which does not count as an operation. The other modes weigh 2 neighbours along each dimension, bicubic 4, one dimension after the other. Each output value takes 2 multiplications and 1 addition (linear), 6 and 3 (bilinear), 14 and 7 (trilinear), 20 and 15 (bicubic). ${WEIGHTS}`,
      shape: SIZED,
    },
    UpsamplingNearest2d: {
      says: 'Gives each channel another size by copying the nearest number.',
      counts: COPIED,
      shape: SIZED,
    },
    UpsamplingBilinear2d: {
      says: 'Gives each channel another size by mixing four neighbours, with the corners of input and output aligned.',
      counts: `Two neighbours are mixed in each of two rows, then the rows: 6 multiplications and 3 additions for each output value. ${WEIGHTS}`,
      shape: SIZED,
    },
    PixelShuffle: {
      says: 'Arranges the numbers of r² channels as blocks of r × r pixels: fewer channels, a larger picture.',
      counts: MOVED,
    },
    PixelUnshuffle: {
      says: 'Arranges blocks of r × r pixels as r² channels: more channels, a smaller picture.',
      counts: MOVED,
    },
  },
};
