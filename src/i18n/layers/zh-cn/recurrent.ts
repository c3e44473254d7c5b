/** Chinese words of the recurrent family. */
import type { recurrent as en } from '../en/recurrent.ts';

const STEP =
  '这些是PyTorch的公式，写的是一层、一个方向、一条序列的一步。W x是矩阵乘向量，⊙是逐元素相乘。矩阵乘法的乘积个数就是MACs。每个线性映射的两个偏置都加。初始状态的零与别的数一样参与乘法。';
const SIGMOID = 'σ(x) = 1 / (1 + exp(−x))是sigmoid，算一次指数、一次加法、一次除法；tanh算一个函数。';
const COUNTS = {
  RNN: `${STEP}tanh算一个函数；nonlinearity='relu'时换成一次比较。`,
  LSTM: `${STEP}${SIGMOID}最后两行，每个隐藏值要三次乘法、一次加法、一次tanh。`,
  GRU: `${STEP}${SIGMOID}候选值n里，r乘的是状态那一项连同它的偏置。最后一行，每个隐藏值要一次减法、两次乘法、一次加法。`,
};

const SEQUENCES =
  'N条序列，每条T步。L是num_layers；bidirectional=True时D是2，否则是1。输出是最后一层每一步的状态，h_n是每一层、每个方向最后的状态。';
const CELL = 'N条序列的一步，或一条序列的一步。';

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
  options: {
    input_size: '输入每一步有几个特征。',
    hidden_size: '状态有几个数。',
    num_layers: '叠几层；从第二层起，每层以前一层的状态为输入。',
    nonlinearity: '算出新状态的函数：tanh或ReLU。',
    bias: '每个线性映射是否带两个偏置。',
    batch_first: '输入的形状里是否批量在前；否则步数在前。',
    bidirectional: '是否另有一层，用自己的权重从末尾往回读序列。',
    proj_size: '状态传给下一步之前投影成几个数；0表示不投影。',
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
  axes: { T: '步', H_in: '特征' },
  layers: {
    RNN: {
      says: '一步一步读序列，每一步由输入和上一步的状态得到新状态。',
      counts: COUNTS.RNN,
      shape: SEQUENCES,
    },
    LSTM: {
      says: '带着隐藏状态和细胞状态读序列，由门决定保留、写入和输出什么。',
      counts: `${COUNTS.LSTM}投影再多一次矩阵乘法，没有偏置。`,
      shape: `${SEQUENCES}H_out是proj_size，不投影时是hidden_size；细胞状态c_n始终是hidden_size个数。`,
    },
    GRU: { says: '带着一个状态读序列，由两个门决定用多少旧状态、换掉多少。', counts: COUNTS.GRU, shape: SEQUENCES },
    RNNCell: { says: 'RNN的一步。', counts: COUNTS.RNN, shape: CELL },
    LSTMCell: {
      says: 'LSTM的一步。',
      counts: COUNTS.LSTM,
      shape: `${CELL}输出是隐藏状态h，细胞状态c一并返回。`,
    },
    GRUCell: { says: 'GRU的一步。', counts: COUNTS.GRU, shape: CELL },
  },
};
