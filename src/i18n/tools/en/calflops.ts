/** English words of the page about calflops. */
export const calflops = {
  name: 'calflops',
  unit: 'It gives FLOPs and MACs of the whole batch. A MAC of a convolution, a linear layer or torch.matmul is two FLOPs. Other functions are FLOPs alone, one for each number or a few.',
  how: 'calculate_flops(model, args=[x], output_as_string=False, print_results=False)',
  notes: {
    same: {
      title: 'An odd padding loses a row',
      says: 'It prints {tool} FLOPs, less than two for each of {macs} multiply–accumulates. The rule computes the size of the output anew. With padding="same" an even kernel needs an odd number of zeros, one more at the end than at the start. The rule halves that number, drops the remainder, and its output is one row and one column short.',
      source: 'calflops/pytorch_ops.py: _conv_flops_compute',
      shows: { code: "nn.Conv2d(4, 6, 4, padding='same')", input: '1,4,9,11' },
    },
    transposed: {
      title: 'Groups divided twice, a bias of the wrong size',
      says: 'It prints {tool} FLOPs for {macs} multiply–accumulates. The weight of a transposed convolution has the output channels divided by the groups already; the rule divides once more, and in a depthwise layer nothing is left. The bias is added for an output of the size that a plain convolution would make.',
      source: 'calflops/pytorch_ops.py: _conv_trans_flops_compute',
      shows: { code: 'nn.ConvTranspose2d(8, 8, 4, stride=2, padding=1, groups=8)', input: '1,8,9,9' },
    },
    linear: {
      title: 'The bias of a linear layer is left out',
      says: 'It prints {tool} FLOPs: two for each of {macs} multiply–accumulates, nothing for the bias. The rule is handed the bias and does not use it. The rule of convolution adds one for each output, so a convolution of 1 × 1 and a linear layer that do the same work differ.',
      source: 'calflops/pytorch_ops.py: _linear_flops_compute',
      shows: { code: 'nn.Linear(10, 5)', input: '2,3,4,10' },
    },
    norm: {
      title: 'Norms at five a number',
      says: 'It prints {tool} FLOPs; the book counts {flops} operations. LayerNorm, GroupNorm and InstanceNorm are five for each number, four where nothing is learned; the source calls that an estimation. BatchNorm in evaluation is two, or one, and five or four where it keeps no running statistics. None of it is a MAC.',
      source: 'calflops/pytorch_ops.py: _layer_norm_flops_compute',
      shows: { code: 'nn.LayerNorm(768)', input: '1,197,768' },
    },
    upsample: {
      title: 'Upsampling: a product thrown away',
      says: 'It prints {tool} FLOPs; the book counts {flops} operations. The rule multiplies the numbers of the input by the scale and drops the result; what stays is the size of the input. With size= it is the product of these sizes, without batch and channels. A list of scales is raised to a power, which ends in a TypeError.',
      source: 'calflops/pytorch_ops.py: _upsample_flops_compute',
      shows: { code: "nn.Upsample(scale_factor=2, mode='bilinear')", input: '1,8,7,7' },
    },
    recurrent: {
      title: 'Recurrent layers have no MACs',
      says: 'It prints {tool} FLOPs for {macs} multiply–accumulates. A product of r rows and c columns is 2rc − r FLOPs; biases, and what the gates are combined with, are added. The hook adds FLOPs only, so the MACs of the layer are 0. The product that makes a projection is not known.',
      source: 'calflops/pytorch_ops.py: _rnn_flops',
      shows: { code: 'nn.LSTM(10, 20)', input: '7,3,10' },
    },
    parameterless: {
      title: 'A model without parameters stops it',
      says: 'It prints {tool} FLOPs for this layer in a model that has a parameter somewhere. A model without any ends in StopIteration, since the device is asked of the first parameter.',
      source: 'calflops/flops_counter.py: calculate_flops',
      shows: { code: 'nn.ReLU()', input: '2,16,8,8' },
    },
    pieces: {
      title: 'Parts of a layer written in Python',
      says: 'It prints {tool} FLOPs; {flops} operations are done. PyTorch writes LPPool2d and LocalResponseNorm in Python, of functions and operators. Counted are those that are replaced: average pooling, relu, mul and add. The powers, and what is written as an operator, are not seen.',
      source: 'calflops/pytorch_ops.py: _patch_functionals',
      shows: { code: 'nn.LPPool2d(2, 3, stride=2)', input: '1,8,12,12' },
    },
    unbatched: {
      title: 'Without a batch it stops',
      says: 'It prints no number. The rule of convolution asserts that the second size of the input is the channels; without a batch it is the height. A recurrent cell asks for a second size that is not there. The functions stay replaced after such a stop, and what is counted later in the same process is wrong.',
      source: 'calflops/pytorch_ops.py: _conv_flops_compute',
      shows: { code: 'nn.Conv2d(3, 7, 3)', input: '3,5,5' },
    },
    unknown: {
      title: 'No rule for what it calls',
      says: 'It prints {tool} FLOPs; {flops} operations are done. The class of a module does not matter, but it must call a function that the tool has replaced. Sigmoid, Tanh, ReLU6, Hardswish, LogSoftmax, RMSNorm and Bilinear call none, and are 0 without a word.',
      source: 'calflops/pytorch_ops.py: _patch_functionals',
      shows: { code: 'nn.Sigmoid()', input: '2,16,8,8' },
    },
    functions: {
      title: 'torch.bmm stands in a comment',
      says: 'It prints {tool} FLOPs; {flops} operations are done. torch.mm and torch.bmm are in the list of functions to replace, as comments. Operators such as @ and +, and F.scaled_dot_product_attention, are not in it. Of attention the four projections are counted; the scores and the weighted sums are not.',
      source: 'calflops/pytorch_ops.py: _patch_tensor_methods',
      shows: { code: 'torch.bmm(x, x.transpose(1, 2))', input: '2,10,16' },
    },
    bound: {
      title: 'An activation taken before it was replaced',
      says: 'It prints {tool} FLOPs for the whole layer, without its activation. A Transformer layer takes F.relu or F.gelu out of torch.nn.functional when it is made. The tool replaces the name afterwards, and the layer still holds the function that does not count.',
      source: 'calflops/pytorch_ops.py: _patch_functionals',
      shows: { code: 'nn.TransformerEncoderLayer(64, 4, dim_feedforward=128, batch_first=True)', input: '1,10,64' },
    },
    frozen: {
      title: 'Without gradients attention is one operator',
      says: 'It prints {tool} FLOPs; {macs} multiply–accumulates are done. Where no parameter wants a gradient, PyTorch computes attention in one operator. No function is called in it that the tool could have replaced, so the projections are missing too.',
      source: 'calflops/pytorch_ops.py: _patch_functionals',
      shows: { code: 'nn.MultiheadAttention(64, 8, batch_first=True).requires_grad_(False)', input: '2,10,64' },
    },
  },
};
