/** English words of the pooling family. */

const WHOLE = 'A window counts whole, with what lies on the padding or beyond the edge.';
const COMPARED = 'Nothing is multiplied, so there are no MACs: comparisons are counted instead.';
const AVERAGED = 'Nothing is multiplied, so there are no MACs: additions and divisions are counted instead.';

const max = {
  says: 'Slides a window over each channel and keeps the largest number in it.',
  counts: `n is the number of cells in a window. The largest of n numbers is found by n − 1 comparisons. ${WHOLE} ${COMPARED}`,
};

const avg = {
  says: 'Slides a window over each channel and takes the mean of the numbers in it.',
  counts: `n is the number of cells in a window. A mean takes n − 1 additions and one division, whatever it divides by (count_include_pad, divisor_override). ${WHOLE} ${AVERAGED}`,
};

const lp = {
  says: 'Slides a window over each channel and takes the p-th root of the sum of p-th powers of its numbers.',
  counts: `n is the number of cells in a window. By the formula in PyTorch’s documentation: n powers, n − 1 additions, and one more power for the root. With p = 2 these are squares and a square root, as many. ${WHOLE} Each power counts as one function and no products are summed, so there are no MACs.`,
};

const REACH =
  'Windows differ in size. Along each dimension, output i of o takes the numbers from ⌊i·n/o⌋ to ⌈(i+1)·n/o⌉ of n (ATen’s AdaptivePooling.h). All windows along it hold R = n + o − gcd(n, o) numbers together.';

const adaptiveAvg = {
  says: 'Lays windows on each channel, which may overlap, so that the output has the size asked for, and takes the mean of each.',
  counts: `The mean of n numbers takes n − 1 additions and one division. ${REACH} ${AVERAGED}`,
  shape: 'The sizes of the output are those of output_size; None keeps the size of the input.',
};

const adaptiveMax = {
  says: 'Lays windows on each channel, which may overlap, so that the output has the size asked for, and keeps the largest number of each.',
  counts: `The largest of n numbers is found by n − 1 comparisons. ${REACH} ${COMPARED}`,
  shape: 'The sizes of the output are those of output_size; None keeps the size of the input.',
};

export const pooling = {
  fields: {
    input_shape: 'input shape',
    ceil_mode: 'ceil mode',
    norm_type: 'power p',
    output_size: 'output size',
  },
  options: {
    kernel_size: 'How many cells a window covers along each side.',
    stride: 'How many cells the window moves on at a time; None means its own size, so that windows do not overlap.',
    padding: 'How many cells are set around the input at both ends of each side.',
    dilation: 'The distance between neighbouring cells of a window. 1 leaves no gap.',
    ceil_mode: 'Whether a last window may hang over the edge, so that the output size is rounded up instead of down.',
    norm_type: 'The power p to which each number is raised; the root undoes it.',
    output_size: 'How large the output is along each side, whatever the size of the input.',
  },
  conditions: {
    input_has_axes: 'The input needs the shape {batch}, or {one} without a batch. {given} is neither.',
    padding_at_most_half:
      'Padding {padding} is more than half of the kernel, {kernel}: windows would lie on padding alone. At most {most} here.',
    window_fits: 'The window covers {span} numbers of a dimension. Here at most {most} are possible.',
    kernel_at_most_input:
      'In three dimensions the kernel must not be larger than the input without its padding: {kernel} is more than {size}.',
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
