/** English words of the page about ptflops. */
export const ptflops = {
  name: 'ptflops',
  unit: 'It calls its result MACs. In convolutions, linear and recurrent layers and attention a MAC is a multiplication with an addition, and a bias is one more. Norms count one or two for each value; activations, pooling and upsampling count one, whatever is done with it. What modules count is for one image of the batch, what functions count is for the whole batch.',
  how: 'get_model_complexity_info(model, (3, 224, 224), as_strings=False)[0]',
  notes: {
    batch: {
      title: 'Divided by the batch, or not',
      says: 'It prints {tool} MACs; {macs} multiply–accumulates are done for the whole batch. What modules count is divided by the first size of the input, to give the mean for one image. What functions count is added as it is. SiLU and Softmax are counted as functions only: they grow with the batch, while a convolution does not.',
      source: 'ptflops/pytorch_engine.py: compute_average_flops_cost',
      shows: { code: 'nn.Conv2d(3, 7, 3)', input: '16,3,5,5' },
    },
    twice: {
      title: 'Counted twice',
      says: 'It prints {tool} MACs; {flops} operations are done. A hook counts the module, and the module calls F.relu, which the tool has replaced by a function that counts as well. With a batch the first count is divided and the second is not. ELU, GELU, PReLU and max and average pooling are counted twice in the same way.',
      source: 'ptflops/pytorch_engine.py: patch_functional',
      shows: { code: 'nn.ReLU()', input: '1,16,8,8' },
    },
    upsample: {
      title: 'Upsampling: divided by the batch twice, then added whole',
      says: 'It prints {tool} MACs. The hook takes the first image of the output for all of it, and the result is divided by the batch again. F.interpolate then adds the output of the whole batch. The mode makes no difference: nearest, which only copies, counts as much as bicubic.',
      source: 'ptflops/pytorch_ops.py: upsample_flops_counter_hook',
      shows: { code: 'nn.Upsample(scale_factor=2)', input: '2,8,7,7' },
    },
    layernorm: {
      title: 'LayerNorm without its scale and shift',
      says: 'It prints {tool} MACs: one for each value of the input. The rule of norms doubles that where it finds a flag named affine. The flag of LayerNorm is called elementwise_affine, so its learned scale and shift are left out. GroupNorm, which does the same work, counts two for each value.',
      source: 'ptflops/pytorch_ops.py: bn_flops_counter_hook',
      shows: { code: 'nn.LayerNorm(768)', input: '1,197,768' },
    },
    attention: {
      title: 'The products of attention are counted twice',
      says: 'It prints {tool} MACs; {macs} multiply–accumulates are done for the whole batch. The rule of the module includes projections, biases, scaling, both products and the softmax. Where the weights are returned, PyTorch computes them by torch.bmm and F.softmax, which are replaced: they are counted again, and not divided. With need_weights=False neither is called.',
      source: 'ptflops/pytorch_ops.py: multihead_attention_counter_hook',
      shows: { code: 'nn.MultiheadAttention(64, 8, batch_first=True)', input: '2,10,64' },
    },
    recurrent: {
      title: 'Divided by the length of the sequence',
      says: 'It prints {tool} MACs; {macs} multiply–accumulates are done. The first size of the input is taken for the batch. Without batch_first=True it is the length of the sequence, so the result is that of one step of the whole batch. Biases and the operations between the gates are added, one for each; the product of a projection is not counted.',
      source: 'ptflops/pytorch_ops.py: rnn_flops_counter_hook',
      shows: { code: 'nn.LSTM(10, 20)', input: '7,3,10' },
    },
    pieces: {
      title: 'Layers written in Python are counted in part',
      says: 'It prints {tool} MACs; {flops} operations are done. PyTorch writes LPPool2d and LocalResponseNorm in Python, with functions and operators. Only the functions that are replaced count: average pooling, relu, mul and add. The powers, and what is written as an operator, are not counted.',
      source: 'ptflops/pytorch_engine.py: patch_functional',
      shows: { code: 'nn.LPPool2d(2, 3, stride=2)', input: '1,8,12,12' },
    },
    unbatched: {
      title: 'No batch: channels are taken for one',
      says: 'It prints {tool} MACs; {macs} multiply–accumulates are done. The first size of the input is taken for the batch, whatever it means: it is left out of the positions, and the sum is divided by it. Without a batch it is the channels, or the features of a linear layer. Attention and recurrent cells ask for a size that does not exist: an IndexError is raised, and there is no number.',
      source: 'ptflops/pytorch_ops.py: conv_flops_counter_hook',
      shows: { code: 'nn.Conv2d(3, 7, 3)', input: '3,5,5' },
    },
    unknown: {
      title: 'No rule for the class',
      says: 'It prints {tool} MACs; {flops} operations are done. Modules are looked up by their exact class, functions by name. What is in neither table counts as 0: Sigmoid, Tanh, Hardswish, RMSNorm, Bilinear, and every class derived from a known one. There is a warning only with verbose=True.',
      source: 'ptflops/pytorch_ops.py: MODULES_MAPPING',
      shows: { code: 'nn.Sigmoid()', input: '2,16,8,8' },
    },
    functions: {
      title: 'Operators, F.linear and fused attention are not replaced',
      says: 'It prints {tool} MACs; {flops} operations are done. Functions count only where the tool has replaced them by name, such as torch.matmul, torch.bmm and torch.add. An operator such as @ or + calls none of these names. F.linear is in its source only as a comment; torch.einsum and F.scaled_dot_product_attention are not in it at all.',
      source: 'ptflops/pytorch_engine.py: patch_tensor_ops',
      shows: { code: 'x @ x.transpose(-1, -2)', input: '2,4,10,16' },
    },
    bound: {
      title: 'An activation taken before it was replaced',
      says: 'It prints {tool} MACs for the whole layer, without its activation. A Transformer layer takes F.relu or F.gelu from torch.nn.functional when it is created. The tool replaces the name afterwards, and the layer still has the function that does not count. So it is with self.act = F.gelu in a module of one’s own.',
      source: 'ptflops/pytorch_engine.py: patch_functional',
      shows: { code: 'nn.TransformerEncoderLayer(64, 4, dim_feedforward=128, batch_first=True)', input: '1,10,64' },
    },
    frozen: {
      title: 'Without gradients attention is one operator',
      says: 'It prints {tool} MACs; {macs} multiply–accumulates are done for the whole batch. Where no parameter requires a gradient, PyTorch computes attention in one operator, and no function is called in it. The hook of MultiheadAttention still counts, so the products are counted once.',
      source: 'ptflops/pytorch_ops.py: multihead_attention_counter_hook',
      shows: { code: 'nn.MultiheadAttention(64, 8, batch_first=True).requires_grad_(False)', input: '2,10,64' },
    },
    parametrized: {
      title: 'A parametrized layer has another class',
      says: 'It prints {tool} MACs; {macs} multiply–accumulates are done. The functions of nn.utils.parametrizations give the layer a class of its own, ParametrizedConv2d, which is not in the table. nn.utils.weight_norm keeps the class, and the count.',
      source: 'ptflops/pytorch_engine.py: is_supported_instance',
      shows: { code: 'nn.utils.parametrizations.weight_norm(nn.Conv2d(8, 16, 3))', input: '2,8,10,10' },
    },
  },
};
