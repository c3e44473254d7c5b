/** English words of the activation family. */

const ROW =
  'A row is the K values that sum to 1. Its largest value is found and subtracted first, as in PyTorch’s kernels, so that exp does not overflow; the formula in PyTorch’s documentation leaves that out. A row takes K − 1 comparisons, K subtractions, K exponentials, K − 1 additions and K divisions. No products are summed, so there are no MACs.';

const ALONE = 'No products are summed, so there are no MACs: each operation is counted by itself.';

const CASES = `PyTorch’s formula by cases. The book counts every value with its comparison and the longer case. ${ALONE}`;

const LIMITS = `PyTorch’s formula by cases: two comparisons for each value. ${ALONE}`;

const SIGN = 'To change a sign does not count as an operation (IEEE 754-2019, 5.5.1).';

export const activation = {
  fields: {
    input_shape: 'input shape',
    inplace: 'in place',
    negative_slope: 'negative slope',
    alpha: 'α',
    beta: 'β',
    lambd: 'λ',
    lower: 'lower bound of the slope',
    upper: 'upper bound of the slope',
    min_val: 'smallest value',
    max_val: 'largest value',
    min_value: 'smallest value (old name)',
    max_value: 'largest value (old name)',
    threshold: 'threshold',
    value: 'replacement',
    approximate: 'approximation',
    num_parameters: 'learned slopes',
    init: 'first value of the slope',
    dim: 'dimension',
  },
  options: {
    approximate: '“none” computes the normal distribution by erf, “tanh” by an approximation.',
    num_parameters: 'How many slopes are learned: 1 for all channels together, or one for each channel.',
    dim: 'The dimension whose values sum to 1; negative numbers count from the last. With None PyTorch takes the first dimension of an input of 1 or 3, else the second.',
  },
  conditions: {
    alpha_not_zero: 'alpha cannot be 0: CELU divides by it.',
    lambd_in_range: 'lambd {lambd} must be 0 or more, and within float32.',
    bounds_in_order: 'lower {lower} must not exceed upper {upper}.',
    limits_in_order: 'max_val {high} must be greater than min_val {low}.',
    parameters_match_channels:
      'num_parameters must be 1 or the channels of the input, its second dimension ({channels} here), not {parameters}.',
    dim_in_range: 'dim {dim} does not exist: an input of {rank} {rank|dimension|dimensions} has {least} to {most}.',
    takes_two_shapes: '{layer} takes an input {first} or {second}. This one has {rank} {rank|dimension|dimensions}.',
    has_dimension: 'GLU halves a dimension, and a single number has none.',
    dim_is_even: 'GLU halves dimension {dim}: its size must be even, and {size} is odd.',
  },
  operations: {
    comparisons: 'comparisons',
    multiplications: 'multiplications',
    additions: 'additions',
    divisions: 'divisions',
    exponentials: 'exponentials and the like',
    maximum_comparisons: 'comparisons for the maximum',
    maximum_subtractions: 'subtractions of the maximum',
    sum_additions: 'additions of the sum',
    sum_divisions: 'divisions by the sum',
    logarithms: 'logarithms of the sum',
    logarithm_subtractions: 'subtractions of the logarithm',
  },
  axes: { K: 'halved' },
  layers: {
    ReLU: {
      says: 'Replaces negative values by 0.',
      counts: `One comparison for each value, which the book counts like any operation. torchinfo, fvcore, thop and FlopCounterMode count none. ${ALONE}`,
    },
    ReLU6: {
      says: 'Replaces negative values by 0 and values above 6 by 6.',
      counts: `Two comparisons for each value. ${ALONE}`,
    },
    LeakyReLU: { says: 'Multiplies negative values by a small slope.', counts: CASES },
    RReLU: {
      says: 'Multiplies negative values by a slope that is random in training.',
      counts: `In evaluation the slope a is the mean of its bounds, a constant. The book counts every value with its comparison and the longer case. ${ALONE}`,
    },
    ELU: {
      says: 'Maps negative values smoothly to values between 0 and −α, by an exponential.',
      counts: CASES,
    },
    SELU: {
      says: 'An ELU times a constant, chosen to keep mean 0 and variance 1 from layer to layer.',
      counts: `PyTorch’s formula in full for every value; the scale s and α are constants. ${ALONE}`,
    },
    CELU: {
      says: 'An ELU whose slope is continuous for every α.',
      counts: `PyTorch’s formula in full for every value. ${ALONE}`,
    },
    GELU: {
      says: 'Multiplies each value by the probability that a standard normal variable lies below it.',
      counts: `The formula of the paper (arXiv 1606.08415). A value takes a division by √2, erf as one function, an addition, and two multiplications, by x and by ½: 5 operations. With approximate='tanh' it takes 9: two multiplications for x³, one by 0.044715, an addition, a multiplication by √(2/π), tanh as one function, an addition, and two multiplications, by 0.5 and by x. √2 and √(2/π) are constants. ${ALONE}`,
    },
    SiLU: {
      says: 'Multiplies each value by its own sigmoid.',
      counts: `The sigmoid is an exponential, an addition and a division; the product with x is one more. ${SIGN} ${ALONE}`,
    },
    Mish: {
      says: 'Multiplies each value by the tanh of its softplus.',
      counts: `PyTorch’s formula: exp, log and tanh are one function each. ${ALONE}`,
    },
    Sigmoid: {
      says: 'Maps each value into the range from 0 to 1.',
      counts: `An exponential, an addition and a division for each value. ${SIGN} ${ALONE}`,
    },
    LogSigmoid: {
      says: 'The logarithm of the sigmoid.',
      counts: `The sigmoid, and a logarithm as one function more. ${SIGN} ${ALONE}`,
    },
    Tanh: {
      says: 'Maps each value into the range from −1 to 1.',
      counts: `tanh counts as one function, as exp does. Written out by exponentials, as in PyTorch’s documentation, it would be five operations. ${ALONE}`,
    },
    Hardtanh: { says: 'Cuts values off below l and above u.', counts: LIMITS },
    Hardswish: {
      says: 'A swish of straight and quadratic pieces.',
      counts: `PyTorch’s formula by cases. The book counts every value with two comparisons and the middle case, which is the longest. ${ALONE}`,
    },
    Hardsigmoid: {
      says: 'A sigmoid of three straight pieces.',
      counts: `PyTorch’s formula by cases. The book counts every value with two comparisons and the middle case, which is the longest. ${ALONE}`,
    },
    Softplus: {
      says: 'A smooth ReLU.',
      counts: `PyTorch’s formula, with the comparison of β · x with the threshold t, above which the value itself is taken. 1/β is a constant. ${ALONE}`,
    },
    Softsign: {
      says: 'Divides each value by one more than its absolute value.',
      counts: `An addition and a division for each value. To drop a sign does not count as an operation (IEEE 754-2019, 5.5.1). ${ALONE}`,
    },
    Softshrink: {
      says: 'Moves each value towards 0 by λ, and small ones to 0.',
      counts: `PyTorch’s formula by cases. The book counts every value with two comparisons and an addition. ${ALONE}`,
    },
    Hardshrink: { says: 'Replaces small values by 0.', counts: LIMITS },
    Tanhshrink: {
      says: 'Subtracts from each value its tanh.',
      counts: `tanh as one function, and a subtraction for each value. ${ALONE}`,
    },
    Threshold: {
      says: 'Replaces values up to a threshold t by another value v.',
      counts: `PyTorch’s formula by cases: one comparison for each value. ${ALONE}`,
    },
    PReLU: {
      says: 'Multiplies negative values by a learned slope, one for all channels or one for each.',
      counts: CASES,
      shape: 'The channels are the second dimension.',
    },
    Softmax: { says: 'Turns the values along one dimension into weights that sum to 1.', counts: ROW },
    LogSoftmax: {
      says: 'The logarithm of softmax.',
      counts:
        'The form that PyTorch computes: one logarithm for each row of K values, and a subtraction in place of the division. Softmax first and a logarithm of each value would take more operations and be less exact. No products are summed, so there are no MACs.',
    },
    Softmin: {
      says: 'Softmax of the values with their sign changed: the smallest gets the largest weight.',
      counts: `Counted as softmax. ${SIGN} ${ROW}`,
    },
    Softmax2d: { says: 'Softmax over the channels at each place of an image.', counts: ROW },
    GLU: {
      says: 'Multiplies one half of the values by the sigmoid of the other.',
      counts: `Each output value takes an exponential, an addition, a division and a multiplication; a and b are the halves. ${ALONE}`,
      shape: 'The dimension dim, of size K, is halved.',
      options: { dim: 'The dimension that is halved; negative numbers count from the last.' },
    },
  },
};
