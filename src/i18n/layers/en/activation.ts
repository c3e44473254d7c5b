/** English words of the activation family. */
const ROW =
  'The largest value of a row is found and subtracted first, as in PyTorch’s kernels, so that exp does not overflow; the formula in its documentation leaves that out. A row of K values takes K − 1 comparisons, K subtractions, K exponentials, K − 1 additions and K divisions.';
const CASES = 'PyTorch’s formula by cases: every value is counted with its comparison and the longer case.';

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
  layers: {
    ReLU: {
      says: 'Replaces negative values by 0.',
      counts:
        'max(0, x), PyTorch’s formula: one comparison, which the book counts like any operation. torchinfo, fvcore, thop and FlopCounterMode count none.',
    },
    ReLU6: {
      says: 'Replaces negative values by 0 and values above 6 by 6.',
      counts: 'min(max(0, x), 6), PyTorch’s formula: two comparisons.',
    },
    LeakyReLU: { says: 'Multiplies negative values by a small slope.', counts: CASES },
    RReLU: {
      says: 'Multiplies negative values by a slope that is random in training.',
      counts:
        'In evaluation the slope is the mean of its bounds, a constant. Every value is counted with its comparison and the longer case.',
    },
    ELU: {
      says: 'Bends negative values towards −α by an exponential.',
      counts:
        'α · (exp(x) − 1) where x ≤ 0, PyTorch’s formula: every value is counted with its comparison and this longer case.',
    },
    SELU: {
      says: 'An ELU whose two constants keep mean 0 and variance 1 from layer to layer.',
      counts: 'scale · (max(0, x) + min(0, α · (exp(x) − 1))), PyTorch’s formula, in full for every value.',
    },
    CELU: {
      says: 'An ELU whose slope is continuous for every α.',
      counts: 'max(0, x) + min(0, α · (exp(x/α) − 1)), PyTorch’s formula, in full for every value.',
    },
    GELU: {
      says: 'Multiplies each value by the probability that a standard normal variable lies below it.',
      counts:
        "x · ½ · (1 + erf(x / √2)), as the paper (arXiv 1606.08415) writes it; erf counts as one function. With approximate='tanh' it is 0.5 · x · (1 + tanh(√(2/π) · (x + 0.044715 · x³))): tanh is one function, x³ two multiplications.",
    },
    SiLU: {
      says: 'Multiplies each value by its own sigmoid.',
      counts:
        'x · σ(x), PyTorch’s formula: the sigmoid is an exponential, an addition and a division. The sign of −x is no arithmetic.',
    },
    Mish: {
      says: 'Multiplies each value by the tanh of its softplus.',
      counts: 'x · tanh(log(1 + exp(x))), PyTorch’s formula: exp, log and tanh are one function each.',
    },
    Sigmoid: {
      says: 'Maps each value into the range from 0 to 1.',
      counts:
        '1 / (1 + exp(−x)), PyTorch’s formula: an exponential, an addition, a division. The sign of −x is no arithmetic (IEEE 754-2019, 5.5.1).',
    },
    LogSigmoid: {
      says: 'The logarithm of the sigmoid.',
      counts: 'log(1 / (1 + exp(−x))), PyTorch’s formula. The sign of −x is no arithmetic.',
    },
    Tanh: {
      says: 'Maps each value into the range from −1 to 1.',
      counts:
        'tanh counts as one function, as exp does. Written out by exponentials, as in PyTorch’s documentation, it would be five operations.',
    },
    Hardtanh: { says: 'Cuts values off below and above.', counts: 'PyTorch’s formula by cases: two comparisons.' },
    Hardswish: {
      says: 'A swish of straight and quadratic pieces.',
      counts:
        'PyTorch’s formula by cases: every value is counted with two comparisons and the middle case x · (x + 3) / 6.',
    },
    Hardsigmoid: {
      says: 'A sigmoid of three straight pieces.',
      counts: 'PyTorch’s formula by cases: every value is counted with two comparisons and the middle case x / 6 + ½.',
    },
    Softplus: {
      says: 'A smooth ReLU.',
      counts:
        '1/β · log(1 + exp(β · x)), PyTorch’s formula, and the comparison of β · x with the threshold, above which the value itself is taken. 1/β is a constant.',
    },
    Softsign: {
      says: 'Divides each value by one more than its absolute value.',
      counts: 'x / (1 + |x|), PyTorch’s formula: to drop a sign is no arithmetic (IEEE 754-2019, 5.5.1).',
    },
    Softshrink: {
      says: 'Moves each value towards 0 by λ, and small ones to 0.',
      counts: 'PyTorch’s formula by cases: every value is counted with two comparisons and an addition.',
    },
    Hardshrink: { says: 'Replaces small values by 0.', counts: 'PyTorch’s formula by cases: two comparisons.' },
    Tanhshrink: {
      says: 'Each value less its tanh.',
      counts: 'x − tanh(x), PyTorch’s formula: one function and a subtraction.',
    },
    Threshold: {
      says: 'Replaces values up to a threshold by another.',
      counts: 'PyTorch’s formula by cases: one comparison.',
    },
    PReLU: {
      says: 'Multiplies negative values by a learned slope, one for all channels or one for each.',
      counts: 'PyTorch’s formula by cases: every value is counted with its comparison and the longer case a · x.',
    },
    Softmax: { says: 'Turns the values along one dimension into shares that sum to 1.', counts: ROW },
    LogSoftmax: {
      says: 'The logarithm of softmax.',
      counts:
        '(x − max) − log Σ exp(x − max), the form PyTorch computes: one logarithm a row and a subtraction in place of the division. Softmax first and a logarithm of each value would take more, and be less exact.',
    },
    Softmin: {
      says: 'Softmax of the values with their sign changed: the smallest gets the largest share.',
      counts: `Counted as softmax: to change a sign is no arithmetic (IEEE 754-2019, 5.5.1). ${ROW}`,
    },
    Softmax2d: { says: 'Softmax over the channels at each place of an image.', counts: ROW },
    GLU: {
      says: 'Multiplies one half of the values by the sigmoid of the other.',
      counts:
        'a · σ(b), PyTorch’s formula: an exponential, an addition, a division and a multiplication for each output value.',
    },
  },
};
