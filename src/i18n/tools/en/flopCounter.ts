/** English words of the page about PyTorch's FlopCounterMode. */
export const flopCounter = {
  name: 'FlopCounterMode',
  unit: 'It counts FLOPs of the whole batch: two for each multiply–accumulate of a matrix product, of a convolution and, on some devices, of attention. Nothing else is counted.',
  how: 'with FlopCounterMode(display=False) as counter: model(x); total = counter.get_total_flops()',
  notes: {
    bias: {
      title: 'Two for each product, none for the bias',
      says: 'It prints {tool} FLOPs: two for each of {macs} multiply–accumulates. A sum of k products has k − 1 additions, so this is one too many for each output value, as its source admits. The addition of the bias is left out, which is one too few. With a bias the two cancel, and the count is exact.',
      source: 'torch/utils/flop_counter.py: conv_flop_count',
      shows: { code: 'nn.Conv2d(3, 7, 3)', input: '16,3,5,5' },
    },
    sums: {
      title: 'One addition too many in each sum',
      says: 'It prints {tool} FLOPs: two for each of {macs} multiply–accumulates, where the book counts {flops} operations. A sum of k products has k − 1 additions. The source says so in a comment and counts k.',
      source: 'torch/utils/flop_counter.py: mm_flop',
      shows: { code: 'nn.Linear(10, 5, bias=False)', input: '8,10' },
    },
    lstm: {
      title: 'An LSTM on the CPU is counted as 0',
      says: 'It prints {tool} FLOPs; {macs} multiply–accumulates are done. On the CPU PyTorch computes an LSTM by one operator, mkldnn_rnn_layer, which has no formula. RNN, GRU, LSTMCell and an LSTM with proj_size are computed by matrix products, and are counted.',
      source: 'torch/utils/flop_counter.py: flop_registry',
      shows: { code: 'nn.LSTM(10, 20)', input: '7,3,10' },
    },
    attention: {
      title: 'Fused attention on the CPU is counted as 0',
      says: 'It prints {tool} FLOPs; {macs} multiply–accumulates are done. The registry has the fused kernels of GPUs, but not that of the CPU, _scaled_dot_product_flash_attention_for_cpu. MultiheadAttention with need_weights=False and Transformer layers use it: their projections are counted, their scores and weighted sums are not. For an input of three dimensions attention is computed by matrix products, and is counted.',
      source: 'torch/utils/flop_counter.py: flop_registry',
      shows: { code: 'F.scaled_dot_product_attention(x, x, x)', input: '1,4,10,16' },
    },
    vector: {
      title: 'A product with a vector has no formula',
      says: 'It prints {tool} FLOPs; {macs} multiply–accumulates are done. A product whose second factor is a vector is computed by the operators mv and dot, and there are formulas only for mm and bmm. If the first factor is a vector, it becomes a matrix of one row, and the product is counted.',
      source: 'torch/utils/flop_counter.py: flop_registry',
      shows: { code: 'torch.matmul(x, x)', input: '4' },
    },
    unknown: {
      title: 'Everything else counts as 0',
      says: 'It prints {tool} FLOPs; the book counts {flops} operations. It sees every operator, but it has formulas only for matrix products, convolution and fused attention. Norms, activations, softmax, pooling, interpolation, Bilinear and sums count as 0, without a warning.',
      source: 'torch/utils/flop_counter.py: flop_registry',
      shows: { code: 'nn.BatchNorm2d(64)', input: '1,64,14,14' },
    },
    frozen: {
      title: 'Without gradients attention is one operator',
      says: 'It prints {tool} FLOPs; {macs} multiply–accumulates are done. Where no parameter requires a gradient, PyTorch computes attention, and a whole Transformer encoder layer, in one operator. The registry has no formula for it.',
      source: 'torch/utils/flop_counter.py: flop_registry',
      shows: { code: 'nn.MultiheadAttention(64, 8, batch_first=True).requires_grad_(False)', input: '2,10,64' },
    },
  },
};
