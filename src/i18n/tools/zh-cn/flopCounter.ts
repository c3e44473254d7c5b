/** PyTorch的FlopCounterMode页面的中文。 */
import type { flopCounter as English } from '../en/flopCounter.ts';

export const flopCounter: typeof English = {
  name: 'FlopCounterMode',
  unit: '它数整批的FLOPs：矩阵乘法和卷积，每次乘加运算算2次；在某些设备上，注意力也这样数。其他一概不数。',
  how: 'with FlopCounterMode(display=False) as counter: model(x); total = counter.get_total_flops()',
  notes: {
    bias: {
      title: '每个乘积算2次，偏置不算',
      says: '它给出{tool} FLOPs：{macs}次乘加运算，每次算2次。k个乘积求和只有k − 1次加法，所以每个输出值多算1次，源码也承认。加偏置不算，又少1次。有偏置时，两者抵消，结果恰好准确。',
      source: 'torch/utils/flop_counter.py: conv_flop_count',
      shows: { code: 'nn.Conv2d(3, 7, 3)', input: '16,3,5,5' },
    },
    sums: {
      title: '每个和多算一次加法',
      says: '它给出{tool} FLOPs：{macs}次乘加运算，每次算2次，本书数得{flops}次运算。k个乘积求和只有k − 1次加法。源码在注释里说明了，仍按k次算。',
      source: 'torch/utils/flop_counter.py: mm_flop',
      shows: { code: 'nn.Linear(10, 5, bias=False)', input: '8,10' },
    },
    lstm: {
      title: 'CPU上的LSTM算作0',
      says: '它给出{tool} FLOPs，实际是{macs}次乘加运算。在CPU上，PyTorch用算子mkldnn_rnn_layer算完整个LSTM，它没有公式。RNN、GRU、LSTMCell和设了proj_size的LSTM用矩阵乘法计算，照常计数。',
      source: 'torch/utils/flop_counter.py: flop_registry',
      shows: { code: 'nn.LSTM(10, 20)', input: '7,3,10' },
    },
    attention: {
      title: 'CPU上的融合注意力算作0',
      says: '它给出{tool} FLOPs，实际是{macs}次乘加运算。登记表里有GPU的融合算子，却没有CPU的_scaled_dot_product_flash_attention_for_cpu。need_weights=False的MultiheadAttention和Transformer层用的就是它：投影数了，分数和加权和没有数。输入是三维时，注意力用矩阵乘法计算，照常计数。',
      source: 'torch/utils/flop_counter.py: flop_registry',
      shows: { code: 'F.scaled_dot_product_attention(x, x, x)', input: '1,4,10,16' },
    },
    vector: {
      title: '乘以向量没有公式',
      says: '它给出{tool} FLOPs，实际是{macs}次乘加运算。后一个因子是向量时，乘积由算子mv和dot计算，有公式的却只有mm和bmm。前一个因子是向量时，会变成一行的矩阵，照常计数。',
      source: 'torch/utils/flop_counter.py: flop_registry',
      shows: { code: 'torch.matmul(x, x)', input: '4' },
    },
    unknown: {
      title: '其他一律算作0',
      says: '它给出{tool} FLOPs，本书数得{flops}次运算。它看得见每个算子，但只有矩阵乘法、卷积和融合注意力有公式。归一化、激活、softmax、池化、插值、Bilinear和加法都算作0，也没有警告。',
      source: 'torch/utils/flop_counter.py: flop_registry',
      shows: { code: 'nn.BatchNorm2d(64)', input: '1,64,14,14' },
    },
    frozen: {
      title: '不求梯度时，注意力是一个算子',
      says: '它给出{tool} FLOPs，实际是{macs}次乘加运算。参数都不求梯度时，PyTorch用一个算子算完注意力，算整个Transformer编码器层也是这样。登记表里没有这个算子的公式。',
      source: 'torch/utils/flop_counter.py: flop_registry',
      shows: { code: 'nn.MultiheadAttention(64, 8, batch_first=True).requires_grad_(False)', input: '2,10,64' },
    },
  },
};
