/** English words of the convolution family. */
const WHOLE = 'Every weight meets every position once. The zeros of the padding are multiplied like any other number.';
const TRANSPOSED =
  'Every weight meets every position of the input, as PyTorch’s FlopCounterMode counts it. Each product is added at its place on a canvas; the first to reach a place is written, not added. Padding crops the canvas afterwards, so the products in the margin count too. The zeros that some drawings put between the inputs are never multiplied.';

export const convolution = {
  fields: { length: 'input length', depth: 'input depth', output_padding: 'output padding' },
  conditions: {
    kernel_fits_length: 'The {span}-long kernel covers more than the {padded}-long padded input.',
    kernel_fits_depth: 'The {span}-deep kernel covers more than the {padded}-deep padded input.',
    reflect_fits_length: 'Reflected padding {padding} needs a longer input: at most {most} here.',
    reflect_fits_depth: 'Reflected padding {padding} needs a deeper input: at most {most} here.',
    circular_fits_length: 'Circular padding {padding} goes round the length more than once: at most {most}.',
    circular_fits_depth: 'Circular padding {padding} goes round the depth more than once: at most {most}.',
    transposed_pads_zeros:
      'A transposed convolution crops by its padding, so its padding mode can only be zeros, not {mode}.',
    output_padding_fits:
      'output_padding {padding} must be smaller than the stride or the dilation of that side: at most {most}.',
    cropping_leaves_length:
      'padding {padding} crops both ends, and of a length of {canvas} nothing is left: at most {most}.',
    cropping_leaves_depth:
      'padding {padding} crops both ends, and of a depth of {canvas} nothing is left: at most {most}.',
    cropping_leaves_height:
      'padding {padding} crops both ends, and of a height of {canvas} nothing is left: at most {most}.',
    cropping_leaves_width:
      'padding {padding} crops both ends, and of a width of {canvas} nothing is left: at most {most}.',
  },
  operations: { multiplications: 'multiplications', additions: 'additions', bias_additions: 'bias additions' },
  layers: {
    Conv1d: { says: 'Slides kernels along its input; each makes one channel of the output.', counts: WHOLE },
    Conv2d: {
      says: 'Slides kernels over the height and width of its input; each makes one channel of the output.',
      counts: WHOLE,
    },
    Conv3d: {
      says: 'Slides kernels over the depth, height and width of its input; each makes one channel of the output.',
      counts: WHOLE,
    },
    ConvTranspose1d: {
      says: 'Spreads each input value over a stretch of the output, weighted by a kernel; stretches that overlap add up.',
      counts: TRANSPOSED,
    },
    ConvTranspose2d: {
      says: 'Spreads each input value over a patch of the output, weighted by a kernel; patches that overlap add up.',
      counts: TRANSPOSED,
    },
    ConvTranspose3d: {
      says: 'Spreads each input value over a block of the output, weighted by a kernel; blocks that overlap add up.',
      counts: TRANSPOSED,
    },
  },
};
