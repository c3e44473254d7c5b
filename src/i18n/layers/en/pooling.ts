/** English words of the pooling family. */

const window = 'A window counts whole, with what lies on the padding or past the edge';

const max = {
  says: 'Slides a window over each channel and keeps the largest number in it.',
  counts: `The largest of k numbers is found by k − 1 comparisons. ${window}.`,
};

const avg = {
  says: 'Slides a window over each channel and takes the mean of the numbers in it.',
  counts: `The mean of k numbers is k − 1 additions and one division, whatever it divides by (count_include_pad, divisor_override). ${window}.`,
};

const lp = {
  says: 'Slides a window over each channel and takes the p-th root of the sum of p-th powers of its numbers.',
  counts: `By the formula in PyTorch’s documentation: k powers, k − 1 additions and one more power for the root. With p = 2 these are squares and a square root, and the total stays. ${window}.`,
};

const reach =
  'Along each dimension, output i of o takes the numbers from ⌊i·n/o⌋ to ⌈(i+1)·n/o⌉ of n (ATen’s AdaptivePooling.h), together n + o − gcd(n, o) numbers.';

const adaptiveAvg = {
  says: 'Lays windows on each channel, which may overlap, so that the output has the size asked for, and takes the mean of each.',
  counts: `The mean of k numbers is k − 1 additions and one division. ${reach}`,
};

const adaptiveMax = {
  says: 'Lays windows on each channel, which may overlap, so that the output has the size asked for, and keeps the largest number of each.',
  counts: `The largest of k numbers is found by k − 1 comparisons. ${reach}`,
};

export const pooling = {
  fields: {
    input_shape: 'input shape',
    ceil_mode: 'ceil mode',
    norm_type: 'power p',
    output_size: 'output size',
  },
  conditions: {
    input_has_axes: 'The input needs the shape {batch}, or {one} without a batch. {given} is neither.',
    padding_at_most_half:
      'Padding {padding} is more than half of the kernel, {kernel}: windows would lie on padding alone. At most {most} here.',
    window_fits: 'The window covers {span} numbers of a dimension. Here at most {most} are possible.',
    kernel_at_most_input:
      'Averages in three dimensions need a kernel no larger than the input, padding aside: {kernel} is more than {size}.',
    divisor_is_not_zero: 'divisor_override divides each sum, so it cannot be 0.',
    norm_is_not_zero: 'The root takes the power 1/p, so p cannot be 0.',
  },
  operations: {
    comparisons: 'comparisons',
    additions: 'additions',
    divisions: 'divisions',
    powers: 'powers',
    roots: 'roots',
  },
  layers: {
    MaxPool1d: max,
    MaxPool2d: max,
    MaxPool3d: max,
    AvgPool1d: avg,
    AvgPool2d: avg,
    AvgPool3d: avg,
    LPPool1d: lp,
    LPPool2d: lp,
    LPPool3d: lp,
    AdaptiveAvgPool1d: adaptiveAvg,
    AdaptiveAvgPool2d: adaptiveAvg,
    AdaptiveAvgPool3d: adaptiveAvg,
    AdaptiveMaxPool1d: adaptiveMax,
    AdaptiveMaxPool2d: adaptiveMax,
    AdaptiveMaxPool3d: adaptiveMax,
  },
};
