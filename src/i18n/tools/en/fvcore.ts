/** English words of the page about fvcore. */
export const fvcore = {
  name: 'fvcore',
  unit: 'It calls its unit a flop, and counts a multiplication together with an addition as one, which is otherwise called a MAC. Norms, interpolation and adaptive pooling are counted by their values, each with a factor of its own.',
  how: 'FlopCountAnalysis(model, x).total()',
  notes: {
    bias: {
      title: 'The bias is left out',
      says: 'It prints {tool} flops: the products of weights, {macs} multiply–accumulates. The additions of the biases are left out, as its source says.',
      source: 'fvcore/nn/jit_handles.py: conv_flop_count',
      shows: { code: 'nn.Conv2d(3, 7, 3)', input: '1,3,5,5' },
    },
    strings: {
      title: 'Padding given as a word: the convolution counts as 0',
      says: 'It prints {tool} flops; {macs} multiply–accumulates are done. With padding="same" or "valid" the trace holds another operator, aten::_convolution_mode, which is not in the table. A warning names it. The same padding written as a number is counted.',
      source: 'fvcore/nn/flop_count.py: _DEFAULT_SUPPORTED_OPS',
      shows: { code: "nn.Conv2d(4, 6, 3, padding='same')", input: '1,4,9,11' },
    },
    batchnorm: {
      title: 'Two for each value of a batch norm',
      says: 'It prints {tool} flops: two for each value of the input, or one where nothing is learned. In evaluation mean and variance are known, and each channel is scaled and shifted.',
      source: 'fvcore/nn/jit_handles.py: batchnorm_flop_jit',
      shows: { code: 'nn.BatchNorm2d(64)', input: '1,64,14,14' },
    },
    running: {
      title: 'Without running statistics it counts as training',
      says: 'It prints {tool} flops, five for each value. A batch norm that keeps no statistics computes those of its input, in evaluation too. The operator is then told that it is training, and the rule of the other norms applies.',
      source: 'fvcore/nn/jit_handles.py: batchnorm_flop_jit',
      shows: { code: 'nn.BatchNorm2d(64, track_running_stats=False)', input: '1,64,14,14' },
    },
    norm: {
      title: 'Five for each value of other norms',
      says: 'It prints {tool} flops: five for each value of the input, or four where nothing is learned. The source calls the factor a rough estimate. Counted step by step there are {flops} operations.',
      source: 'fvcore/nn/jit_handles.py: norm_flop_counter',
      shows: { code: 'nn.LayerNorm(768)', input: '1,197,768' },
    },
    rank: {
      title: 'A norm on one dimension raises an error',
      says: 'It prints no number. The rule of the norms accepts inputs of two to five dimensions and raises an AssertionError for others, although PyTorch computes the layer.',
      source: 'fvcore/nn/jit_handles.py: norm_flop_counter',
      shows: { code: 'nn.LayerNorm(10)', input: '10' },
    },
    upsampling: {
      title: 'Two interpolations of five',
      says: 'It prints {tool} flops. For images, bilinear interpolation counts four for each value of the output, and nearest counts one, although it only copies. Linear, bicubic and trilinear interpolation, and all modes for sequences and volumes, have no rule and count as 0.',
      source: 'fvcore/nn/flop_count.py: _DEFAULT_SUPPORTED_OPS',
      shows: { code: "nn.Upsample(scale_factor=2, mode='bilinear')", input: '1,8,7,7' },
    },
    adaptive: {
      title: 'Adaptive averages of images only',
      says: 'It prints {tool} flops: one for each value of the input. The table contains only adaptive_avg_pool2d. The same average of a sequence or a volume counts as 0, and so does every other pooling.',
      source: 'fvcore/nn/flop_count.py: _DEFAULT_SUPPORTED_OPS',
      shows: { code: 'nn.AdaptiveAvgPool2d(1)', input: '1,16,13,13' },
    },
    recurrent: {
      title: 'Recurrent layers are counted as 0',
      says: 'It prints {tool} flops; {macs} multiply–accumulates are done. In the trace a whole layer is one operator, aten::lstm, aten::gru or aten::rnn_tanh, and none of them has a rule.',
      source: 'fvcore/nn/flop_count.py: _DEFAULT_SUPPORTED_OPS',
      shows: { code: 'nn.LSTM(10, 20)', input: '7,3,10' },
    },
    cell: {
      title: 'Cells are counted, layers are not',
      says: 'It prints {tool} flops, all {macs} multiply–accumulates. A cell is traced as two linear operators, which have a rule. What the gates do with their results is left out.',
      source: 'fvcore/nn/jit_handles.py: linear_flop_jit',
      shows: { code: 'nn.LSTMCell(10, 20)', input: '3,10' },
    },
    attention: {
      title: 'Fused attention is counted as 0',
      says: 'It prints {tool} flops; {macs} multiply–accumulates are done. PyTorch 2 computes attention in one operator, which is not in the table. In Transformer layers, and in attention with need_weights=False, the linear parts are counted and both products of attention are not.',
      source: 'fvcore/nn/flop_count.py: _DEFAULT_SUPPORTED_OPS',
      shows: { code: 'F.scaled_dot_product_attention(x, x, x)', input: '1,12,197,64' },
    },
    einsum: {
      title: 'einsum to four digits',
      says: 'It prints {tool} flops; {macs} multiply–accumulates are done. Except for two equations, it reads the count from the text that numpy.einsum_path prints, which has four significant digits, and halves it. Where no index is summed over, numpy counts no additions, and half of the multiplications are lost.',
      source: 'fvcore/nn/jit_handles.py: einsum_flop_jit',
      shows: { code: "torch.einsum('bhqd,bhkd->bhqk', x, x)", input: '1,8,64,24' },
    },
    vector: {
      title: 'A product with a vector raises an error',
      says: 'It prints no number. The rule of matmul asks the second factor for its last size but one. A vector has only one size, so an IndexError is raised.',
      source: 'fvcore/nn/jit_handles.py: matmul_flop_jit',
      shows: { code: 'torch.matmul(x, x)', input: '4' },
    },
    ignored: {
      title: 'ReLU is on the list of operators without work',
      says: 'It prints {tool} flops; {flops} comparisons are done. A list names operators that are not counted, such as reshaping and copying; the source says that only those that truly do no work belong on it. ReLU is on the list too, so there is no warning about it.',
      source: 'fvcore/nn/jit_analysis.py: _IGNORED_OPS',
      shows: { code: 'nn.ReLU()', input: '2,16,8,8' },
    },
    unsupported: {
      title: 'Operators without a rule',
      says: 'It prints {tool} flops; {flops} operations are done. What is not in the table counts as 0: activations, softmax, pooling, RMSNorm, elementwise sums and products. It lists these operators in unsupported_ops() and names them in a warning.',
      source: 'fvcore/nn/flop_count.py: _DEFAULT_SUPPORTED_OPS',
      shows: { code: 'nn.Softmax(dim=-1)', input: '1,12,197,197' },
    },
  },
};
