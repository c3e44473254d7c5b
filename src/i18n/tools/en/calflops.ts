/** English words of the page about calflops. */
export const calflops = {
  name: 'calflops',
  unit: 'It gives FLOPs and MACs of the whole batch. A MAC of a convolution, a linear layer, torch.matmul or torch.addmm counts as two FLOPs. Other functions, and recurrent layers, count in FLOPs alone.',
  how: 'calculate_flops(model, args=[x], output_as_string=False, print_results=False)',
  notes: {
    same: {
      title: 'An odd padding leaves out a row',
      says: 'It prints {tool} FLOPs, less than two for each of {macs} multiply–accumulates. The rule computes the size of the output itself. With padding="same" an even kernel needs an odd number of zeros, one more at the end than at the start. The rule halves that number and drops the remainder, so its output is one row and one column short.',
      source: 'calflops/pytorch_ops.py: _conv_flops_compute',
      shows: { code: "nn.Conv2d(4, 6, 4, padding='same')", input: '1,4,9,11' },
    },
    transposed: {
      title: 'Groups divided twice, a bias of the wrong size',
      says: 'It prints {tool} FLOPs for {macs} multiply–accumulates. In the weight of a transposed convolution the output channels are already divided by the groups. The rule divides once more, and for a depthwise layer nothing is left. The bias is added for an output of the size that an ordinary convolution would make.',
      source: 'calflops/pytorch_ops.py: _conv_trans_flops_compute',
      shows: { code: 'nn.ConvTranspose2d(8, 8, 4, stride=2, padding=1, groups=8)', input: '1,8,9,9' },
    },
    linear: {
      title: 'The bias of a linear layer is left out',
      says: 'It prints {tool} FLOPs: two for each of {macs} multiply–accumulates, and none for the bias. The rule receives the bias and does not use it. The rule of convolution adds one for each output value, so a 1 × 1 convolution and a linear layer that do the same work get different counts.',
      source: 'calflops/pytorch_ops.py: _linear_flops_compute',
      shows: { code: 'nn.Linear(10, 5)', input: '2,3,4,10' },
    },
    norm: {
      title: 'Five for each value of a norm',
      says: 'It prints {tool} FLOPs; the book counts {flops} operations. LayerNorm, GroupNorm and InstanceNorm count five for each value, or four where nothing is learned; the source calls that an estimation. BatchNorm in evaluation counts two or one, and five or four where it keeps no running statistics. None of these are counted as MACs.',
      source: 'calflops/pytorch_ops.py: _layer_norm_flops_compute',
      shows: { code: 'nn.LayerNorm(768)', input: '1,197,768' },
    },
    upsample: {
      title: 'Upsampling: a product that is not used',
      says: 'It prints {tool} FLOPs; the book counts {flops} operations. The rule multiplies the number of input values by the scale and does not use the result; what is printed is the number of input values. With size= it is the product of these sizes, without batch and channels. With a list of scales, the rule tries to raise the list to a power, and a TypeError is raised.',
      source: 'calflops/pytorch_ops.py: _upsample_flops_compute',
      shows: { code: "nn.Upsample(scale_factor=2, mode='bilinear')", input: '1,8,7,7' },
    },
    recurrent: {
      title: 'Recurrent layers have no MACs',
      says: 'It prints {tool} FLOPs for {macs} multiply–accumulates. A product with r rows and c columns counts as 2rc − r, and biases and the operations between the gates are added. The hook adds to FLOPs alone, so the MACs of the layer are 0. The product of a projection is not counted.',
      source: 'calflops/pytorch_ops.py: _rnn_flops',
      shows: { code: 'nn.LSTM(10, 20)', input: '7,3,10' },
    },
    parameterless: {
      title: 'A model without parameters raises an error',
      says: 'It prints {tool} FLOPs for this layer in a model that has a parameter somewhere. For a model without any parameter a StopIteration is raised, since the tool takes the device from the first parameter.',
      source: 'calflops/flops_counter.py: calculate_flops',
      shows: { code: 'nn.ReLU()', input: '2,16,8,8' },
    },
    pieces: {
      title: 'Layers written in Python are counted in part',
      says: 'It prints {tool} FLOPs; {flops} operations are done. PyTorch writes LPPool2d and LocalResponseNorm in Python, with functions and operators. Only the functions that are replaced count: average pooling, relu, mul and add. The powers, and what is written as an operator, are not counted.',
      source: 'calflops/pytorch_ops.py: _patch_functionals',
      shows: { code: 'nn.LPPool2d(2, 3, stride=2)', input: '1,8,12,12' },
    },
    unbatched: {
      title: 'Without a batch it raises an error',
      says: 'It prints no number. The rule of convolution asserts that the second size of the input is the channels; without a batch it is the height. For a recurrent cell the rule asks for a second size that does not exist. After such an error the replaced functions are not restored, and later counts in the same process are wrong.',
      source: 'calflops/pytorch_ops.py: _conv_flops_compute',
      shows: { code: 'nn.Conv2d(3, 7, 3)', input: '3,5,5' },
    },
    unknown: {
      title: 'No rule for what it calls',
      says: 'It prints {tool} FLOPs; {flops} operations are done. The class of a module does not matter, but the module must call a function that the tool has replaced. Sigmoid, Tanh, ReLU6, Hardswish, LogSoftmax, RMSNorm and Bilinear call none and count as 0, without a warning.',
      source: 'calflops/pytorch_ops.py: _patch_functionals',
      shows: { code: 'nn.Sigmoid()', input: '2,16,8,8' },
    },
    functions: {
      title: 'torch.bmm is commented out',
      says: 'It prints {tool} FLOPs; {flops} operations are done. In the list of functions to replace, torch.mm and torch.bmm are comments. Operators such as @ and +, and F.scaled_dot_product_attention, are not in the list. For attention the four projections are counted; the scores and the weighted sums are not.',
      source: 'calflops/pytorch_ops.py: _patch_tensor_methods',
      shows: { code: 'torch.bmm(x, x.transpose(1, 2))', input: '2,10,16' },
    },
    bound: {
      title: 'An activation taken before it was replaced',
      says: 'It prints {tool} FLOPs for the whole layer, without its activation. A Transformer layer takes F.relu or F.gelu from torch.nn.functional when it is created. The tool replaces the name afterwards, and the layer still has the function that does not count. So it is with self.act = F.gelu in a module of one’s own.',
      source: 'calflops/pytorch_ops.py: _patch_functionals',
      shows: { code: 'nn.TransformerEncoderLayer(64, 4, dim_feedforward=128, batch_first=True)', input: '1,10,64' },
    },
    frozen: {
      title: 'Without gradients attention is one operator',
      says: 'It prints {tool} FLOPs; {macs} multiply–accumulates are done. Where no parameter requires a gradient, PyTorch computes attention in one operator. No function that the tool could replace is called in it, so the projections are not counted either.',
      source: 'calflops/pytorch_ops.py: _patch_functionals',
      shows: { code: 'nn.MultiheadAttention(64, 8, batch_first=True).requires_grad_(False)', input: '2,10,64' },
    },
  },
};
