/** English words of the recurrent family. */
const STEP =
  'The equations are PyTorch’s, for one step of one sequence in one layer and direction. W x is a product of a matrix and a vector, and ⊙ multiplies value by value. The products of matrices are the MACs. Both biases of a linear map are added. The zeros of the first state are multiplied like any other number.';
const SIGMOID =
  'A sigmoid σ(x) = 1 / (1 + exp(−x)) is an exponential, an addition and a division; tanh counts as one function.';
const COUNTS = {
  RNN: `${STEP} tanh counts as one function; with nonlinearity='relu' there is a comparison in its place.`,
  LSTM: `${STEP} ${SIGMOID} The two last lines take three multiplications, an addition and a tanh for each hidden value.`,
  GRU: `${STEP} ${SIGMOID} In the candidate n, r multiplies the product with the state together with its bias. The last line takes a subtraction, two multiplications and an addition for each hidden value.`,
};

const SEQUENCES =
  'T steps of N sequences. L is num_layers, and D is 2 with bidirectional=True, else 1. The output holds the state of the last layer at each step, h_n the last state of every layer and direction.';
const CELL = 'One step of N sequences, or of one.';

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
  options: {
    input_size: 'How many features the input has at each step.',
    hidden_size: 'How many numbers the state has.',
    num_layers: 'How many layers stand one on the other; each reads the states of the one below.',
    nonlinearity: 'The function that makes the new state: tanh or ReLU.',
    bias: 'Whether each linear map has its two biases.',
    batch_first: 'Whether the batch comes first in the shape of the input; else the steps do.',
    bidirectional: 'Whether a second layer with weights of its own reads the sequence from its end.',
    proj_size: 'To how many numbers the state is projected before it is handed on; 0 for no projection.',
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
  axes: { T: 'steps', H_in: 'features' },
  layers: {
    RNN: {
      says: 'Goes through a sequence step by step and computes each state from the input and the state before.',
      counts: COUNTS.RNN,
      shape: SEQUENCES,
    },
    LSTM: {
      says: 'Goes through a sequence with a hidden state and a cell state; gates decide what is kept, written and put out.',
      counts: `${COUNTS.LSTM} A projection is one more matrix product, without a bias.`,
      shape: `${SEQUENCES} H_out is proj_size, or hidden_size where there is no projection; the cell state c_n has hidden_size numbers either way.`,
    },
    GRU: {
      says: 'Goes through a sequence with one state; two gates decide how much of it is used and how much is replaced.',
      counts: COUNTS.GRU,
      shape: SEQUENCES,
    },
    RNNCell: { says: 'One step of an RNN.', counts: COUNTS.RNN, shape: CELL },
    LSTMCell: {
      says: 'One step of an LSTM.',
      counts: COUNTS.LSTM,
      shape: `${CELL} The output is the hidden state h; the cell state c comes with it.`,
    },
    GRUCell: { says: 'One step of a GRU.', counts: COUNTS.GRU, shape: CELL },
  },
};
