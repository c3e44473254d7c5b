/** English words of the normalization family. */
const NO_MACS =
  'There are no MACs: a value is scaled and shifted by itself, where the MACs of this book are the products that convolutions and matrix products add up.';
const MEASURED =
  'The differences d are computed once and serve the variance and the result. With γ and β that is 7 operations for each value and 2 for each of the R sets: ε added, and the root.';
const RUNNING = `In evaluation the mean μ and the variance σ² of each channel are constants, the running ones. Scale s and shift t are computed once for a channel: adding ε, root, division, product and addition, 5 operations for each of the C channels. Each of the M values then takes a multiplication and an addition. ${NO_MACS} Scale and shift can be folded into the convolution before, and then cost nothing. With track_running_stats=False mean and variance come from the n values of the channel in this batch, and are counted as well. ${MEASURED}`;
const INSTANCE = `Mean and variance come from the n values of each channel of each image, in evaluation too. ${MEASURED} ${NO_MACS} With track_running_stats=True they are constants, and evaluation counts as in batch normalization.`;
const OWN = `PyTorch’s formula in full, for each set of n values. ${MEASURED} ${NO_MACS}`;
const says = {
  batch: (places: string) =>
    `Brings each channel to mean 0 and variance 1 over the batch${places}, then scales and shifts it.`,
  instance: (places: string) => `Brings each channel of each image to mean 0 and variance 1 over ${places}.`,
};

export const normalization = {
  fields: {
    input_shape: 'input shape',
    num_features: 'channels',
    eps: 'ε under the root',
    momentum: 'momentum',
    affine: 'learned scale',
    track_running_stats: 'running statistics',
    normalized_shape: 'normalized shape',
    elementwise_affine: 'learned scale',
    num_groups: 'groups',
    num_channels: 'channels',
    size: 'window',
    alpha: 'α',
    beta: 'β',
    k: 'k',
  },
  options: {
    num_features: 'How many channels the input has.',
    affine: 'Whether a factor γ and a term β are learned for each channel.',
    track_running_stats:
      'Whether running averages of mean and variance are kept in training and used in evaluation; else those of the input are used.',
    bias: 'Whether β is learned, where γ is.',
    normalized_shape: 'The last sizes of the input, whose values share a mean and a variance.',
    elementwise_affine: 'Whether factors γ, and terms β, are learned for each value of a set.',
    num_groups: 'Into how many groups the channels are split.',
    num_channels: 'How many channels the input has.',
    size: 'How many neighbouring channels a window holds.',
  },
  conditions: {
    takes_one_shape: '{layer} takes an input {first}. This one has {rank} {rank|dimension|dimensions}.',
    takes_two_shapes: '{layer} takes an input {first} or {second}. This one has {rank} {rank|dimension|dimensions}.',
    channels_match: 'num_features is {features}, but the input has {channels} {channels|channel|channels}.',
    batch_has_values:
      'Each channel has a single value here, and one value has no variance. Take a larger batch, or running statistics.',
    instance_has_values:
      'Each channel of an image has a single value here, and one value has no variance. Take a larger input, or running statistics.',
    eps_not_negative: 'eps {eps} is negative. It is added to a variance under a root: 0 or more.',
    eps_positive: 'eps {eps} must be above 0 where the variance is measured, since that can be 0.',
    ends_with_normalized: 'The input ({input}) must end with the normalized shape ({normalized}).',
    groups_divide_channels: 'num_channels {channels} does not split evenly into {groups} groups.',
    has_channels: 'GroupNorm needs an input (N, C, …) of 2 dimensions or more. This one has {rank}.',
    group_channels_match: 'num_channels is {features}, but the input has {channels} {channels|channel|channels}.',
    groups_divide_input:
      'The {channels} {channels|channel|channels} of the input do not split evenly into {groups} groups.',
    group_has_values:
      'Each group has a single value here, and one value has no variance. Take a larger input or fewer groups.',
    has_places: 'LocalResponseNorm needs an input (N, C, …) of 3 dimensions or more. This one has {rank}.',
  },
  operations: {
    mean_additions: 'additions of the mean',
    mean_divisions: 'divisions of the mean',
    differences: 'differences from the mean',
    squares: 'squares',
    variance_additions: 'additions of the variance',
    variance_divisions: 'divisions of the variance',
    eps_additions: 'additions of ε',
    square_roots: 'square roots',
    divisions: 'divisions by the root',
    scalings: 'multiplications by γ',
    shifts: 'additions of β',
    scale_divisions: 'scales of the channels',
    shift_products: 'products for the shifts',
    shift_additions: 'shifts of the channels',
    channel_scalings: 'multiplications by the scale',
    channel_shifts: 'additions of the shift',
    square_additions: 'additions of the squares',
    window_additions: 'additions in the window',
    alpha_products: 'multiplications by α',
    k_additions: 'additions of k',
    powers: 'powers',
  },
  axes: { normalized_shape: 'normalized' },
  layers: {
    BatchNorm1d: { says: says.batch(' and the length'), counts: RUNNING },
    BatchNorm2d: { says: says.batch(', height and width'), counts: RUNNING },
    BatchNorm3d: { says: says.batch(', depth, height and width'), counts: RUNNING },
    InstanceNorm1d: { says: says.instance('its length'), counts: INSTANCE },
    InstanceNorm2d: { says: says.instance('its height and width'), counts: INSTANCE },
    InstanceNorm3d: { says: says.instance('its depth, height and width'), counts: INSTANCE },
    LayerNorm: {
      says: 'Brings the values of the last dimensions to mean 0 and variance 1, for each place in the dimensions before.',
      counts: `${OWN} γ and β have one number for each value of a set.`,
      shape: 'The input ends with the sizes of normalized_shape.',
    },
    GroupNorm: {
      says: 'Brings groups of channels of each image to mean 0 and variance 1.',
      counts: `${OWN} γ and β have one number for each channel, not for each group.`,
    },
    RMSNorm: {
      says: 'Divides the values of the last dimensions by the root of the mean of their squares.',
      counts: `PyTorch’s formula in full, for each set of n values. Nothing is subtracted and there is no β: 4 operations for each value and 2 for each of the R sets, where LayerNorm has 7 and 2. ${NO_MACS}`,
      shape: 'The input ends with the sizes of normalized_shape.',
      options: { elementwise_affine: 'Whether a factor γ is learned for each value of a set.' },
    },
    LocalResponseNorm: {
      says: 'Divides each value by a power of the sum of k and α times the mean square of its neighbouring channels.',
      counts: `As PyTorch runs it: each square q is computed once; a window of n channels is added whole, with the zeros beyond the first and the last channel; the power counts as one function. The paper (Krizhevsky et al. 2012) does not divide by the window. ${NO_MACS}`,
    },
  },
};
