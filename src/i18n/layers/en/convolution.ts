/** English words of the convolution family. */
const WHOLE =
  'An output value is the sum of n products, one for each weight of a kernel: n is the cells of the kernel times in_channels / groups. The zeros of the padding are multiplied like any other number. The products are the MACs; a sum of n products has n − 1 additions, and the bias is one more.';
const TRANSPOSED =
  'Every weight is multiplied once with the value at each position of the input; these products are the MACs, as PyTorch’s FlopCounterMode counts them. Each product is added to its cell of the output; the first in a cell is written, not added. Padding cuts cells off the output afterwards, so the products in them count too. The zeros that some drawings put between the input values are never multiplied.';
const STRIDE = 'How many cells apart two neighbouring input values are placed on the output.';
const CROP = 'How many cells are cut off both ends of each side of the output.';
const MODE = 'Only “zeros”: a transposed convolution sets no values around its input.';

export const convolution = {
  fields: { length: 'input length', depth: 'input depth', output_padding: 'output padding' },
  options: {
    in_channels: 'How many channels the input has. A kernel is in_channels / groups deep.',
    out_channels: 'How many channels the output has.',
    kernel_size: 'How many cells a kernel covers along each side: one number for all sides, or one for each.',
    stride: 'How many cells the kernel moves on at a time.',
    padding:
      'How many cells are set around the input at both ends of each side. “same” keeps the size of the input, “valid” sets none.',
    dilation: 'The distance between neighbouring weights of a kernel, in cells. 1 leaves no gap.',
    groups: 'Into how many parts the channels are split. A kernel reads the channels of one part.',
    bias: 'Whether a learned number is added to each output value: one number for each output channel.',
    padding_mode: 'What is set around the input: zeros, or values of the input itself.',
    output_padding:
      'How many cells the output gets more at the far end of each side. A stride leaves several sizes open, and this chooses one.',
  },
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
      says: 'Multiplies each input value with a kernel and adds the products to a stretch of the output; stretches that overlap add up.',
      counts: TRANSPOSED,
      options: { stride: STRIDE, padding: CROP, padding_mode: MODE },
    },
    ConvTranspose2d: {
      says: 'Multiplies each input value with a kernel and adds the products to a patch of the output; patches that overlap add up.',
      counts: TRANSPOSED,
      options: { stride: STRIDE, padding: CROP, padding_mode: MODE },
    },
    ConvTranspose3d: {
      says: 'Multiplies each input value with a kernel and adds the products to a block of the output; blocks that overlap add up.',
      counts: TRANSPOSED,
      options: { stride: STRIDE, padding: CROP, padding_mode: MODE },
    },
  },
};
