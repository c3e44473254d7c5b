/** English words of the page about torchinfo. */
export const torchinfo = {
  name: 'torchinfo',
  unit: 'It prints “Total mult-adds”: one for a multiplication together with the addition of its product to a sum. The addition of a bias also counts as one.',
  how: 'summary(model, input_data=x).total_mult_adds',
  notes: {
    bias: {
      title: 'A bias counts as a mult-add',
      says: 'It prints {tool} mult-adds, where {macs} multiply–accumulates are done. The rule multiplies all learned numbers, weights and biases, by the number of positions. But adding a bias multiplies nothing, so it is no multiply–accumulate.',
      source: 'torchinfo/layer_info.py: LayerInfo.calculate_macs',
      shows: { code: 'nn.Conv2d(3, 7, 3)', input: '1,3,5,5' },
    },
    linear: {
      title: 'A linear layer on more than rows',
      says: 'It prints {tool} mult-adds; {macs} multiply–accumulates are done. The parameters are multiplied only by the first size of the output, and all other dimensions are left out: the tokens of a sequence count as one. Without a batch the first size is the number of features, and the count is too large instead. The correct factor is the product of all sizes but the last.',
      source: 'torchinfo/layer_info.py: LayerInfo.calculate_macs',
      shows: { code: 'nn.Linear(768, 3072)', input: '1,197,768' },
    },
    norm: {
      title: 'A norm counts the same for every size',
      says: 'It prints {tool} mult-adds: the {parameters} parameters times the first size of the output. A norm works on every value of its input, here with {flops} operations. Without learned parameters it prints 0 for the same work.',
      source: 'torchinfo/layer_info.py: LayerInfo.calculate_macs',
      shows: { code: 'nn.BatchNorm2d(64)', input: '1,64,14,14' },
    },
    prelu: {
      title: 'PReLU by its slopes',
      says: 'It prints {tool} mult-adds: the learned slopes times the first size of the output. In fact each value of the input is compared, and may be multiplied by its slope.',
      source: 'torchinfo/layer_info.py: LayerInfo.calculate_macs',
      shows: { code: 'nn.PReLU()', input: '2,16,8,8' },
    },
    embedding: {
      title: 'An embedding as if its table were multiplied',
      says: 'It prints {tool} mult-adds: the whole table of {parameters} numbers, once for each entry of the batch. An embedding reads rows of its table and multiplies none. The rule looks only at the name of the tensor, which is weight.',
      source: 'torchinfo/layer_info.py: LayerInfo.calculate_macs',
      shows: { code: 'nn.Embedding(1000, 64)', input: '1,10' },
    },
    cell: {
      title: 'A cell with its features taken for time',
      says: 'It prints {tool} mult-adds; {macs} multiply–accumulates are done. Tensors with names like weight_ih are multiplied by the first two sizes of the output, which in a recurrent layer are batch and time. The output of a cell has no time: its second size is the hidden size.',
      source: 'torchinfo/layer_info.py: LayerInfo.calculate_macs',
      shows: { code: 'nn.LSTMCell(10, 20)', input: '3,10' },
    },
    transposed: {
      title: 'Transposed convolution by its output',
      says: 'It prints {tool} mult-adds; {macs} multiply–accumulates are done. Because the name of the class contains “Conv”, the rule of convolution applies, which multiplies by the positions of the output. A transposed convolution uses its weights once for each position of the input, and a stride makes the output larger than that.',
      source: 'torchinfo/layer_info.py: LayerInfo.calculate_macs',
      shows: { code: 'nn.ConvTranspose2d(16, 8, 2, stride=2)', input: '1,16,7,7' },
    },
    unbatched: {
      title: 'An input without a batch',
      says: 'It prints {tool} mult-adds; {macs} multiply–accumulates are done. PyTorch takes an input without a batch, but the rule goes by position: it takes the first size of the output for the batch and the second for the channels. For a convolution it multiplies by the channels and leaves out a side; for a recurrent layer it takes the features for the batch.',
      source: 'torchinfo/layer_info.py: LayerInfo.calculate_macs',
      shows: { code: 'nn.Conv2d(3, 7, 3)', input: '3,5,5' },
    },
    renamed: {
      title: 'weight_norm and spectral_norm rename the weight',
      says: 'It prints {tool} mult-adds. Both functions replace weight by tensors called weight_g and weight_v, or weight_orig. A tensor whose name is not exactly weight gets the rule of recurrent layers: it is multiplied by the first two sizes of the output. The convolution itself is unchanged.',
      source: 'torchinfo/layer_info.py: LayerInfo.calculate_macs',
      shows: { code: 'nn.utils.weight_norm(nn.Conv2d(8, 16, 3))', input: '2,8,10,10' },
    },
    parametrized: {
      title: 'A parametrized layer is not a leaf',
      says: 'It prints {tool} mult-adds. The functions of nn.utils.parametrizations put a module into the layer, which computes its weight. The sum includes only modules that hold no others, so the layer is left out, and the module in it has no tensors of its own.',
      source: 'torchinfo/model_statistics.py: ModelStatistics.__init__',
      shows: { code: 'nn.utils.parametrizations.weight_norm(nn.Conv2d(8, 16, 3))', input: '2,8,10,10' },
    },
    attention: {
      title: 'Attention is counted as 0',
      says: 'It prints {tool} mult-adds; {macs} multiply–accumulates are done. MultiheadAttention holds a module, out_proj, so it is not a leaf, and its own tensors are not summed. And out_proj is never called: attention takes its weight and multiplies by a function.',
      source: 'torchinfo/model_statistics.py: ModelStatistics.__init__',
      shows: { code: 'nn.MultiheadAttention(64, 8, batch_first=True)', input: '2,10,64' },
    },
    function: {
      title: 'Functions are not counted',
      says: 'It prints {tool} mult-adds; {flops} operations are done. It counts by hooks on modules. A product written as a function or an operator belongs to no module.',
      source: 'torchinfo/torchinfo.py: apply_hooks',
      shows: { code: 'x @ x.transpose(-1, -2)', input: '2,4,10,16' },
    },
    unlearned: {
      title: 'Layers without parameters are not counted',
      says: 'It prints {tool} mult-adds; {flops} operations are done. It counts learned tensors, so a layer that has none counts as 0: activations, pooling, softmax, resampling.',
      source: 'torchinfo/layer_info.py: LayerInfo.calculate_macs',
      shows: { code: 'nn.ReLU()', input: '2,16,8,8' },
    },
  },
};
