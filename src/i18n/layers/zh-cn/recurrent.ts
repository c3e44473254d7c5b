/** Chinese words of the recurrent family. */
import type { recurrent as en } from '../en/recurrent.ts';

const GATES =
  '按PyTorch的公式，每条序列的每一步、每个门都算W_ih x + b_ih + W_hh h + b_hh，两个偏置都加。初始状态的零与别的数一样参与乘法。';
const SIGMOID = 'sigmoid即1 / (1 + e⁻ˣ)，算一次指数、一次加法、一次除法；tanh算一个函数。';
const COUNTS = {
  RNN: `${GATES}tanh算一个函数，ReLU算一次比较。`,
  LSTM: `${GATES}${SIGMOID}更新两个状态要三次乘法、一次加法。`,
  GRU: `${GATES}${SIGMOID}候选状态里，r乘的是状态那一项连同它的偏置。新状态(1 − z) n + z h要两次乘法、一次减法、一次加法。`,
};

export const recurrent: typeof en = {
  fields: {
    input_size: '输入特征数',
    hidden_size: '隐藏特征数',
    num_layers: '层数',
    nonlinearity: '非线性函数',
    batch_first: '批量在前',
    dropout: '随机丢弃率',
    bidirectional: '双向',
    proj_size: '投影特征数',
    input_shape: '输入形状',
  },
  conditions: {
    takes_two_shapes: '{layer}的输入形如{first}或{second}，这里却有{rank}维。',
    input_size_fits: 'input_size是{size}，输入的最后一维却是{last}，两者必须相等。',
    is_probability: '{name}是概率，应在0到1之间，不能是{given}。',
    projection_fits: 'proj_size是{projected}，必须小于hidden_size的{hidden}，最多{most}；0表示不投影。',
  },
  operations: {
    multiplications: '矩阵乘法',
    additions: '矩阵加法',
    bias_additions: '偏置加法',
    exponentials: '指数与tanh',
    comparisons: '比较',
    sigmoid_additions: 'sigmoid中的加法',
    sigmoid_divisions: 'sigmoid中的除法',
    state_multiplications: '状态与门的乘法',
    state_additions: '状态的加法',
  },
  layers: {
    RNN: { says: '逐步走过序列，每一步由输入和上一步的状态得到新状态。', counts: COUNTS.RNN },
    LSTM: {
      says: '带着隐藏状态和细胞状态走过序列，由门决定保留、写入和输出什么。',
      counts: `${COUNTS.LSTM}投影再多一次矩阵乘法，没有偏置。`,
    },
    GRU: { says: '带着一个状态走过序列，由两个门决定用多少旧状态、换掉多少。', counts: COUNTS.GRU },
    RNNCell: { says: 'RNN的一步。', counts: COUNTS.RNN },
    LSTMCell: { says: 'LSTM的一步。', counts: COUNTS.LSTM },
    GRUCell: { says: 'GRU的一步。', counts: COUNTS.GRU },
  },
};
