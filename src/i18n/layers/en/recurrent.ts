/** English words of the recurrent family. */
const GATES =
  'PyTorch’s formulas, at every step of every sequence: W_ih x + b_ih + W_hh h + b_hh for each gate, with both biases. The zeros of the first state are multiplied like any other number.';
const SIGMOID = 'A sigmoid, 1 / (1 + e⁻ˣ), is an exponential, an addition and a division; a tanh is one function.';
const COUNTS = {
  RNN: `${GATES} A tanh is one function, a ReLU one comparison.`,
  LSTM: `${GATES} ${SIGMOID} The new states take three multiplications and an addition.`,
  GRU: `${GATES} ${SIGMOID} In the candidate, r multiplies the product with the state and its bias. The new state (1 − z) n + z h takes two multiplications, a subtraction and an addition.`,
};

export const recurrent = {
  fields: {
    input_size: 'input features',
    hidden_size: 'hidden features',
    num_layers: 'layers',
    nonlinearity: 'nonlinearity',
    batch_first: 'batch first',
    dropout: 'dropout',
    bidirectional: 'both directions',
    proj_size: 'projected features',
    input_shape: 'input shape',
  },
  conditions: {
    takes_two_shapes: '{layer} takes an input {first} or {second}. This one has {rank} {rank|dimension|dimensions}.',
    input_size_fits: 'input_size is {size}, but the last size of the input is {last}. The two must agree.',
    is_probability: '{name} is a probability, from 0 to 1, and cannot be {given}.',
    projection_fits:
      'proj_size {projected} must be smaller than hidden_size {hidden}: at most {most}, and 0 for no projection.',
  },
  operations: {
    multiplications: 'matrix multiplications',
    additions: 'matrix additions',
    bias_additions: 'bias additions',
    exponentials: 'exponentials and tanh',
    comparisons: 'comparisons',
    sigmoid_additions: 'additions of the sigmoids',
    sigmoid_divisions: 'divisions of the sigmoids',
    state_multiplications: 'multiplications of states and gates',
    state_additions: 'additions of states',
  },
  layers: {
    RNN: {
      says: 'Goes through a sequence step by step and makes each state from the input and the state before.',
      counts: COUNTS.RNN,
    },
    LSTM: {
      says: 'Goes through a sequence with a hidden state and a cell state; gates decide what is kept, written and shown.',
      counts: `${COUNTS.LSTM} A projection is one more matrix product, without a bias.`,
    },
    GRU: {
      says: 'Goes through a sequence with one state; two gates decide how much of it is used and how much is replaced.',
      counts: COUNTS.GRU,
    },
    RNNCell: { says: 'One step of an RNN.', counts: COUNTS.RNN },
    LSTMCell: { says: 'One step of an LSTM.', counts: COUNTS.LSTM },
    GRUCell: { says: 'One step of a GRU.', counts: COUNTS.GRU },
  },
};
