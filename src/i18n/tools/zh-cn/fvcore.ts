/** fvcore页面的中文。 */
import type { fvcore as English } from '../en/fvcore.ts';

export const fvcore: typeof English = {
  name: 'fvcore',
  unit: '它把单位叫作flop，一次乘法连同一次加法合计为一次，也就是别处说的MAC。归一化、插值和自适应池化按值的个数算，各有自己的系数。',
  how: 'FlopCountAnalysis(model, x).total()',
  notes: {
    bias: {
      title: '偏置不算',
      says: '它给出{tool} flops，即权重的乘积，{macs}次乘加运算。加偏置不算，源码里写明了。',
      source: 'fvcore/nn/jit_handles.py: conv_flop_count',
      shows: { code: 'nn.Conv2d(3, 7, 3)', input: '1,3,5,5' },
    },
    strings: {
      title: '填充写成单词，卷积就算作0',
      says: '它给出{tool} flops，实际是{macs}次乘加运算。写padding="same"或"valid"时，追踪到的是另一个算子aten::_convolution_mode，表里没有它，警告里会点名。同样的填充写成数字，就数得到。',
      source: 'fvcore/nn/flop_count.py: _DEFAULT_SUPPORTED_OPS',
      shows: { code: "nn.Conv2d(4, 6, 3, padding='same')", input: '1,4,9,11' },
    },
    batchnorm: {
      title: '批归一化每个值算2次',
      says: '它给出{tool} flops：输入的每个值算2次，没有可学习参数时算1次。推理时均值和方差已知，每个通道只是缩放再平移。',
      source: 'fvcore/nn/jit_handles.py: batchnorm_flop_jit',
      shows: { code: 'nn.BatchNorm2d(64)', input: '1,64,14,14' },
    },
    running: {
      title: '没有滑动统计量就按训练算',
      says: '它给出{tool} flops，每个值算5次。不保存统计量的批归一化，推理时也用输入自己的统计量。这时算子得到的标志是“训练”，规则便把它当成其他归一化来算。',
      source: 'fvcore/nn/jit_handles.py: batchnorm_flop_jit',
      shows: { code: 'nn.BatchNorm2d(64, track_running_stats=False)', input: '1,64,14,14' },
    },
    norm: {
      title: '其他归一化每个值算5次',
      says: '它给出{tool} flops：输入的每个值算5次，没有可学习参数时算4次。源码称这个系数是粗略的估计。一步一步地数，是{flops}次运算。',
      source: 'fvcore/nn/jit_handles.py: norm_flop_counter',
      shows: { code: 'nn.LayerNorm(768)', input: '1,197,768' },
    },
    rank: {
      title: '一维输入的归一化会报错',
      says: '它给不出数字。归一化的规则要求输入有2到5维，否则报AssertionError，PyTorch却能算这一层。',
      source: 'fvcore/nn/jit_handles.py: norm_flop_counter',
      shows: { code: 'nn.LayerNorm(10)', input: '10' },
    },
    upsampling: {
      title: '五种插值只有两种有规则',
      says: '它给出{tool} flops。图像的双线性插值，每个输出值算4次；最近邻插值只是复制，也算1次。linear、bicubic、trilinear，以及序列和体数据的任何插值都没有规则，算作0。',
      source: 'fvcore/nn/flop_count.py: _DEFAULT_SUPPORTED_OPS',
      shows: { code: "nn.Upsample(scale_factor=2, mode='bilinear')", input: '1,8,7,7' },
    },
    adaptive: {
      title: '自适应平均池化只有图像的有规则',
      says: '它给出{tool} flops：输入的每个值算1次。表里只有adaptive_avg_pool2d。序列和体数据上同样的平均算作0，其他池化也是0。',
      source: 'fvcore/nn/flop_count.py: _DEFAULT_SUPPORTED_OPS',
      shows: { code: 'nn.AdaptiveAvgPool2d(1)', input: '1,16,13,13' },
    },
    recurrent: {
      title: '循环层算作0',
      says: '它给出{tool} flops，实际是{macs}次乘加运算。追踪下来，整个循环层是一个算子：aten::lstm、aten::gru或aten::rnn_tanh。它们都没有规则。',
      source: 'fvcore/nn/flop_count.py: _DEFAULT_SUPPORTED_OPS',
      shows: { code: 'nn.LSTM(10, 20)', input: '7,3,10' },
    },
    cell: {
      title: '循环层不算，循环单元却算',
      says: '它给出{tool} flops，正是{macs}次乘加运算。追踪下来，循环单元是两个线性算子，线性算子有规则。各个门之间的运算没有算。',
      source: 'fvcore/nn/jit_handles.py: linear_flop_jit',
      shows: { code: 'nn.LSTMCell(10, 20)', input: '3,10' },
    },
    attention: {
      title: '融合的注意力算作0',
      says: '它给出{tool} flops，实际是{macs}次乘加运算。PyTorch 2用一个算子算完注意力，表里没有它。Transformer层，以及need_weights=False的注意力，只数线性部分，注意力的两次乘积没有数。',
      source: 'fvcore/nn/flop_count.py: _DEFAULT_SUPPORTED_OPS',
      shows: { code: 'F.scaled_dot_product_attention(x, x, x)', input: '1,12,197,64' },
    },
    einsum: {
      title: 'einsum只有四位有效数字',
      says: '它给出{tool} flops，实际是{macs}次乘加运算。除了两个等式，它都从numpy.einsum_path打印的文字里读出次数，那里只有四位有效数字，再除以2。没有下标要求和时，numpy不计加法，乘法就少了一半。',
      source: 'fvcore/nn/jit_handles.py: einsum_flop_jit',
      shows: { code: "torch.einsum('bhqd,bhkd->bhqk', x, x)", input: '1,8,64,24' },
    },
    vector: {
      title: '乘以向量会报错',
      says: '它给不出数字。matmul的规则要取第二个因子的倒数第二维，向量只有一维，于是报IndexError。',
      source: 'fvcore/nn/jit_handles.py: matmul_flop_jit',
      shows: { code: 'torch.matmul(x, x)', input: '4' },
    },
    ignored: {
      title: 'ReLU列在没有运算的清单里',
      says: '它给出{tool} flops，实际有{flops}次比较。有一张清单列出不计数的算子，比如变形和复制，源码说只有真正没有运算的才该列入。ReLU也在其中，所以连警告都没有。',
      source: 'fvcore/nn/jit_analysis.py: _IGNORED_OPS',
      shows: { code: 'nn.ReLU()', input: '2,16,8,8' },
    },
    unsupported: {
      title: '没有规则的算子',
      says: '它给出{tool} flops，实际有{flops}次运算。表里没有的都算作0：激活、softmax、池化、RMSNorm、逐值的加法和乘法。这些算子会列在unsupported_ops()里，并在警告中点名。',
      source: 'fvcore/nn/flop_count.py: _DEFAULT_SUPPORTED_OPS',
      shows: { code: 'nn.Softmax(dim=-1)', input: '1,12,197,197' },
    },
  },
};
