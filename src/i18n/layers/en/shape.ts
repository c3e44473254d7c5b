/** English words of the shape family. */

const moved = 'Numbers are copied or change their place, and nothing is computed: no FLOPs and no MACs.';

const zero = { says: 'Puts zeros around each channel.', counts: moved };
const constant = { says: 'Puts a chosen number around each channel.', counts: moved };
const reflection = {
  says: 'Continues each channel beyond its edges as a mirror would, the edge itself not repeated.',
  counts: moved,
};
const replication = {
  says: 'Continues each channel beyond its edges by repeating the numbers at the edge.',
  counts: moved,
};
const circular = {
  says: 'Continues each channel beyond its edges with the numbers of the opposite side.',
  counts: moved,
};

const evaluated = 'The book counts a layer as it is evaluated. Dropout then hands its input on: no FLOPs and no MACs.';

const dropout = {
  says: 'While a network is trained, sets random numbers to zero; afterwards it changes nothing.',
  counts: evaluated,
};
const channels = {
  says: 'While a network is trained, sets random channels to zero; afterwards it changes nothing.',
  counts: evaluated,
};
const alpha = {
  says: 'Dropout that keeps mean and variance, made for SELU; outside training it changes nothing.',
  counts: evaluated,
};
const featureAlpha = {
  says: 'Alpha dropout of whole channels; outside training it changes nothing.',
  counts: evaluated,
};

export const shape = {
  fields: {
    input_shape: 'input shape',
    start_dim: 'first dimension',
    end_dim: 'last dimension',
    dim: 'dimension',
    unflattened_size: 'sizes',
    output_size: 'output size',
  },
  options: {
    padding:
      'How many numbers are set at each end: first both ends of the last dimension, then of the one before. Negative numbers cut off.',
    start_dim: 'The first dimension that is joined.',
    end_dim: 'The last dimension that is joined; −1 is the last of all.',
    dim: 'The dimension that is split.',
    unflattened_size: 'The sizes it is split into; one of them may be −1, for what is left.',
    groups: 'Into how many groups the channels are split.',
    kernel_size: 'How many cells a block covers along each side.',
    dilation: 'The distance between neighbouring cells of a block. 1 leaves no gap.',
    stride: 'How many cells the block moves on at a time.',
    output_size: 'Height and width of the output.',
  },
  conditions: {
    input_has_axes: 'The input needs the shape {batch}, or {one} without a batch. {given} is neither.',
    axes_to_pad: 'This pads the last {rank} dimensions, and {given} has fewer.',
    something_stays: 'The negative padding cuts {cut} numbers off a dimension of {size}, more than it can lose.',
    reflection_fits:
      'Reflected padding {padding} is too large for a dimension of {size}, whose edge is not repeated: at most {most}.',
    circle_fits: 'Padding {padding} goes round a dimension of {size} more than once: at most {most}.',
    dimension_in_range: 'There is no dimension {given} here. They are numbered from {from} to {to}.',
    start_before_end: 'The dimensions from {start} to {end} run backwards. Put the earlier one first.',
    one_inferred: '-1 stands for what is left, so only one size can be -1.',
    multiplies_up: 'The sizes multiply to {known}, and the dimension that is split has {size}.',
    divides_size: 'The sizes beside -1 multiply to {known}, and that does not divide {size}.',
    is_probability: '{name} is a probability, from 0 to 1, and cannot be {given}.',
    has_three_dimensions: 'The input needs a batch, channels and at least one more dimension. {given} has fewer.',
    groups_divide_channels: '{channels} channels do not split evenly into {groups} groups.',
    window_fits: 'The block covers {span} numbers of a dimension. Here at most {most} are possible.',
    input_has_columns: 'The input needs the shape (N, C·k, L), or (C·k, L) without a batch. {given} is neither.',
    kernel_divides_rows: 'A block has {kernel} numbers a channel, and {rows} rows do not split into such blocks.',
    columns_are_blocks: 'There are {blocks} blocks on this output, so the input needs {blocks} columns, not {columns}.',
  },
  operations: { additions: 'additions' },
  axes: {
    S: 'unflattened',
    S_a: 'first joined',
    '…': 'joined',
    S_b: 'last joined',
    R: 'numbers of a block',
    'Fold L': 'columns',
  },
  layers: {
    ZeroPad1d: zero,
    ZeroPad2d: zero,
    ZeroPad3d: zero,
    ConstantPad1d: constant,
    ConstantPad2d: constant,
    ConstantPad3d: constant,
    ReflectionPad1d: reflection,
    ReflectionPad2d: reflection,
    ReflectionPad3d: reflection,
    ReplicationPad1d: replication,
    ReplicationPad2d: replication,
    ReplicationPad3d: replication,
    CircularPad1d: circular,
    CircularPad2d: circular,
    CircularPad3d: circular,
    Flatten: {
      says: 'Joins several dimensions into one.',
      counts: moved,
      shape: 'The dimensions from start_dim to end_dim become one; their sizes are multiplied.',
    },
    Unflatten: {
      says: 'Splits one dimension into several.',
      counts: moved,
      shape: 'The dimension dim, of size S, becomes those of unflattened_size.',
    },
    Identity: { says: 'Hands its input on as it is.', counts: moved },
    Dropout: dropout,
    Dropout1d: channels,
    Dropout2d: channels,
    Dropout3d: channels,
    AlphaDropout: alpha,
    FeatureAlphaDropout: featureAlpha,
    ChannelShuffle: { says: 'Splits the channels into groups and takes one of each in turn.', counts: moved },
    Unfold: {
      says: 'Copies each sliding block of its input into a column, as a convolution would read it.',
      counts: moved,
      shape: 'A column holds the R numbers of a block; there are as many columns as places of the block.',
      options: { padding: 'How many zeros are set around the input at both ends of each side.' },
    },
    Fold: {
      says: 'Puts columns back as sliding blocks; where blocks overlap their numbers are added.',
      counts:
        'The output starts as zeros, and each number of the input is added to its place once: as many additions as the input has numbers (ATen’s col2im). Nothing is multiplied, so there are no MACs. Blocks count whole, with what falls on the padding.',
      shape:
        'A column holds the R numbers of a block; there are L columns, as many as places of the block on the output.',
      options: { padding: 'How many cells are cut off the output at both ends of each side.' },
    },
  },
};
