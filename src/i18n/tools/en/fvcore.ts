/** English words of the page about fvcore. */
export const fvcore = {
  name: 'fvcore',
  unit: 'It calls its unit a flop, and counts a multiplication together with an addition as one: what others call a MAC. Norms, interpolation and adaptive pooling it counts by the number, with factors of its own.',
  how: 'FlopCountAnalysis(model, x).total()',
  notes: {
    bias: {
      title: 'A bias is free',
      says: 'It prints {tool} flops: the products of weights, {macs} multiply–accumulates. The additions of the biases are left out; the source says so.',
      source: 'fvcore/nn/jit_handles.py: conv_flop_count',
      shows: { code: 'nn.Conv2d(3, 7, 3)', input: '1,3,5,5' },
    },
    strings: {
      title: 'Padding in words makes a convolution vanish',
      says: 'It prints {tool} flops; {macs} multiply–accumulates are done. With padding="same" or "valid" the trace holds another operator, aten::_convolution_mode, which is not in the table. A warning names it. The same padding written in numbers is counted.',
      source: 'fvcore/nn/flop_count.py: _DEFAULT_SUPPORTED_OPS',
      shows: { code: "nn.Conv2d(4, 6, 3, padding='same')", input: '1,4,9,11' },
    },
    batchnorm: {
      title: 'Batch norm at two a number',
      says: 'It prints {tool} flops: two for each number of the input, one where nothing is learned. In evaluation the mean and the variance are known, and each channel is scaled and shifted.',
      source: 'fvcore/nn/jit_handles.py: batchnorm_flop_jit',
      shows: { code: 'nn.BatchNorm2d(64)', input: '1,64,14,14' },
    },
    running: {
      title: 'Without running statistics it is training',
      says: 'It prints {tool} flops, five for each number. A batch norm that keeps no statistics takes those of its input, in evaluation too. The operator is then told that it is training, and the rule of the other norms applies.',
      source: 'fvcore/nn/jit_handles.py: batchnorm_flop_jit',
      shows: { code: 'nn.BatchNorm2d(64, track_running_stats=False)', input: '1,64,14,14' },
    },
    norm: {
      title: 'Other norms at five a number',
      says: 'It prints {tool} flops: five for each number of the input, four where nothing is learned. The source calls the factor a rough estimate. The steps one by one make {flops} operations.',
      source: 'fvcore/nn/jit_handles.py: norm_flop_counter',
      shows: { code: 'nn.LayerNorm(768)', input: '1,197,768' },
    },
    rank: {
      title: 'A norm on one dimension fails',
      says: 'It prints no number. The rule of the norms insists on two to five dimensions and stops with an AssertionError on others, although PyTorch computes the layer.',
      source: 'fvcore/nn/jit_handles.py: norm_flop_counter',
      shows: { code: 'nn.LayerNorm(10)', input: '10' },
    },
    upsampling: {
      title: 'Two interpolations of five',
      says: 'It prints {tool} flops. Bilinear interpolation of images is four for each number of the output, nearest one, though nearest only copies. Linear, bicubic and trilinear interpolation, and sequences and volumes in any mode, have no rule: 0.',
      source: 'fvcore/nn/flop_count.py: _DEFAULT_SUPPORTED_OPS',
      shows: { code: "nn.Upsample(scale_factor=2, mode='bilinear')", input: '1,8,7,7' },
    },
    adaptive: {
      title: 'Adaptive averages of images alone',
      says: 'It prints {tool} flops: one for each number of the input. The table has adaptive_avg_pool2d only. The same average of a sequence or a volume is 0, and so is every other pooling.',
      source: 'fvcore/nn/flop_count.py: _DEFAULT_SUPPORTED_OPS',
      shows: { code: 'nn.AdaptiveAvgPool2d(1)', input: '1,16,13,13' },
    },
    recurrent: {
      title: 'Recurrent layers are nothing',
      says: 'It prints {tool} flops; {macs} multiply–accumulates are done. A whole layer is one operator in the trace, aten::lstm, aten::gru or aten::rnn_tanh, and none of them has a rule.',
      source: 'fvcore/nn/flop_count.py: _DEFAULT_SUPPORTED_OPS',
      shows: { code: 'nn.LSTM(10, 20)', input: '7,3,10' },
    },
    cell: {
      title: 'Cells are counted where layers are not',
      says: 'It prints {tool} flops, all {macs} multiply–accumulates. A cell is traced as two linear operators, which have a rule. What the gates do with their results is left out.',
      source: 'fvcore/nn/jit_handles.py: linear_flop_jit',
      shows: { code: 'nn.LSTMCell(10, 20)', input: '3,10' },
    },
    attention: {
      title: 'Fused attention is nothing',
      says: 'It prints {tool} flops; {macs} multiply–accumulates are done. PyTorch 2 computes attention in one operator, which the table does not have. Transformer layers, and attention with need_weights=False, keep their linear parts and lose both products of attention.',
      source: 'fvcore/nn/flop_count.py: _DEFAULT_SUPPORTED_OPS',
      shows: { code: 'F.scaled_dot_product_attention(x, x, x)', input: '1,12,197,64' },
    },
    einsum: {
      title: 'einsum to four digits',
      says: 'It prints {tool} flops; {macs} multiply–accumulates are done. Except for two equations, it reads the count from the text that numpy.einsum_path prints, which has four significant digits, and halves it. Where no index is summed over, numpy has no additions, and half of its multiplications are lost.',
      source: 'fvcore/nn/jit_handles.py: einsum_flop_jit',
      shows: { code: "torch.einsum('bhqd,bhkd->bhqk', x, x)", input: '1,8,64,24' },
    },
    vector: {
      title: 'A product with a vector fails',
      says: 'It prints no number. The rule of matmul asks the second factor for its last size but one; a vector has one size only, and the count stops with an IndexError.',
      source: 'fvcore/nn/jit_handles.py: matmul_flop_jit',
      shows: { code: 'torch.matmul(x, x)', input: '4' },
    },
    ignored: {
      title: 'ReLU is taken to be free',
      says: 'It prints {tool} flops; {flops} comparisons are done. A list names what costs nothing, such as reshaping and copying, and the source says that only what is truly no work belongs there. ReLU is on it, so no warning tells of it.',
      source: 'fvcore/nn/jit_analysis.py: _IGNORED_OPS',
      shows: { code: 'nn.ReLU()', input: '2,16,8,8' },
    },
    unsupported: {
      title: 'Operators without a rule',
      says: 'It prints {tool} flops; {flops} operations are done. What is not in the table is 0: activations, softmax, pooling, RMSNorm, sums and products by the number. It lists these operators in unsupported_ops() and names them in a warning.',
      source: 'fvcore/nn/flop_count.py: _DEFAULT_SUPPORTED_OPS',
      shows: { code: 'nn.Softmax(dim=-1)', input: '1,12,197,197' },
    },
  },
};
