/** ptflops页面的中文。 */
import type { ptflops as English } from '../en/ptflops.ts';

export const ptflops: typeof English = {
  name: 'ptflops',
  unit: '它把结果叫作MACs。在卷积、线性层、循环层和注意力里，一次乘法连同一次加法是一次乘加运算，偏置另算一次。归一化每个值算一次或两次；激活、池化和上采样每个值算一次，不管对它做了什么。模块数出来的按一张图像算，函数数出来的按整批算。',
  how: 'get_model_complexity_info(model, (3, 224, 224), as_strings=False)[0]',
  notes: {
    batch: {
      title: '有的除以批量，有的不除',
      says: '它给出{tool} MACs，整批实际是{macs}次乘加运算。模块数出来的，要除以输入的第一维，作为每张图像的平均；函数数出来的，原样加上。SiLU和Softmax只在函数里计数：批量变大，它们跟着变大，卷积却不变。',
      source: 'ptflops/pytorch_engine.py: compute_average_flops_cost',
      shows: { code: 'nn.Conv2d(3, 7, 3)', input: '16,3,5,5' },
    },
    twice: {
      title: '数了两遍',
      says: '它给出{tool} MACs，实际有{flops}次运算。钩子数一遍模块，模块又调用F.relu，这个函数也已换成会计数的版本。有批量时，前一次除以批量，后一次不除。ELU、GELU、PReLU，以及最大池化和平均池化，同样数了两遍。',
      source: 'ptflops/pytorch_engine.py: patch_functional',
      shows: { code: 'nn.ReLU()', input: '1,16,8,8' },
    },
    upsample: {
      title: '上采样：除以批量两次，又整批加一次',
      says: '它给出{tool} MACs。钩子把输出的第一张图像当成全部输出，之后又除以一次批量。F.interpolate再把整批的输出加上。插值模式不起作用：nearest只是复制，算得也和bicubic一样多。',
      source: 'ptflops/pytorch_ops.py: upsample_flops_counter_hook',
      shows: { code: 'nn.Upsample(scale_factor=2)', input: '2,8,7,7' },
    },
    layernorm: {
      title: 'LayerNorm漏掉缩放和平移',
      says: '它给出{tool} MACs：输入的每个值算1次。归一化的规则见到名叫affine的标志才加倍。LayerNorm的标志叫elementwise_affine，学来的缩放和平移就漏了。GroupNorm做同样的计算，每个值算2次。',
      source: 'ptflops/pytorch_ops.py: bn_flops_counter_hook',
      shows: { code: 'nn.LayerNorm(768)', input: '1,197,768' },
    },
    attention: {
      title: '注意力的两个乘积算了两遍',
      says: '它给出{tool} MACs，整批实际是{macs}次乘加运算。模块的规则已包括投影、偏置、缩放、两个乘积和softmax。需要返回权重时，PyTorch用torch.bmm和F.softmax来算，这两个函数也被替换，于是又数一遍，并且不除以批量。need_weights=False时，两者都不会调用。',
      source: 'ptflops/pytorch_ops.py: multihead_attention_counter_hook',
      shows: { code: 'nn.MultiheadAttention(64, 8, batch_first=True)', input: '2,10,64' },
    },
    recurrent: {
      title: '除以序列长度',
      says: '它给出{tool} MACs，实际是{macs}次乘加运算。输入的第一维一律当作批量。不写batch_first=True时，第一维是序列长度，所以得到的是整批一步的次数。偏置和各个门之间的运算也加了进来，各算一次；算出投影的那次乘积没有数。',
      source: 'ptflops/pytorch_ops.py: rnn_flops_counter_hook',
      shows: { code: 'nn.LSTM(10, 20)', input: '7,3,10' },
    },
    pieces: {
      title: '用Python写成的层只数到一部分',
      says: '它给出{tool} MACs，实际有{flops}次运算。在PyTorch里，LPPool2d和LocalResponseNorm是用Python写的，由函数和运算符组成。它只数得到替换过的函数：平均池化、relu、mul和add。求幂和写成运算符的部分没有数。',
      source: 'ptflops/pytorch_engine.py: patch_functional',
      shows: { code: 'nn.LPPool2d(2, 3, stride=2)', input: '1,8,12,12' },
    },
    unbatched: {
      title: '没有批量维：通道被当成批量',
      says: '它给出{tool} MACs，实际是{macs}次乘加运算。输入的第一维不论是什么，都当作批量：数位置时不算它，求和之后再除以它。没有批量维时，第一维是通道，或者线性层的特征。注意力和循环单元要取不存在的一维，报IndexError，得不到数字。',
      source: 'ptflops/pytorch_ops.py: conv_flops_counter_hook',
      shows: { code: 'nn.Conv2d(3, 7, 3)', input: '3,5,5' },
    },
    unknown: {
      title: '这个类没有规则',
      says: '它给出{tool} MACs，实际有{flops}次运算。模块按确切的类查表，函数按名字查表。两张表里都没有的算作0：Sigmoid、Tanh、Hardswish、RMSNorm、Bilinear，还有从已知的类派生的类。设了verbose=True才有警告。',
      source: 'ptflops/pytorch_ops.py: MODULES_MAPPING',
      shows: { code: 'nn.Sigmoid()', input: '2,16,8,8' },
    },
    functions: {
      title: '运算符、F.linear和融合注意力没有替换',
      says: '它给出{tool} MACs，实际有{flops}次运算。只有按名字替换过的函数才计数，比如torch.matmul、torch.bmm、torch.add。@和+这样的运算符不经过这些名字。F.linear在源码里只是一行注释，torch.einsum和F.scaled_dot_product_attention连注释也没有。',
      source: 'ptflops/pytorch_engine.py: patch_tensor_ops',
      shows: { code: 'x @ x.transpose(-1, -2)', input: '2,4,10,16' },
    },
    bound: {
      title: '激活函数在替换之前就取走了',
      says: '它给整个层的是{tool} MACs，激活函数没有算。Transformer层创建时，就从torch.nn.functional取走了F.relu或F.gelu。工具后来才替换这个名字，层里留着的还是不计数的那个。自己的模块里写self.act = F.gelu，也是这样。',
      source: 'ptflops/pytorch_engine.py: patch_functional',
      shows: { code: 'nn.TransformerEncoderLayer(64, 4, dim_feedforward=128, batch_first=True)', input: '1,10,64' },
    },
    frozen: {
      title: '不求梯度时，注意力是一个算子',
      says: '它给出{tool} MACs，整批实际是{macs}次乘加运算。参数都不求梯度时，PyTorch用一个算子算完注意力，里面一个函数也不调用。MultiheadAttention的钩子仍然计数，两个乘积便只数一遍。',
      source: 'ptflops/pytorch_ops.py: multihead_attention_counter_hook',
      shows: { code: 'nn.MultiheadAttention(64, 8, batch_first=True).requires_grad_(False)', input: '2,10,64' },
    },
    parametrized: {
      title: '参数化的层换了类',
      says: '它给出{tool} MACs，实际是{macs}次乘加运算。nn.utils.parametrizations里的函数会给层换上自己的类ParametrizedConv2d，表里没有这个类。nn.utils.weight_norm不换类，照常计数。',
      source: 'ptflops/pytorch_engine.py: is_supported_instance',
      shows: { code: 'nn.utils.parametrizations.weight_norm(nn.Conv2d(8, 16, 3))', input: '2,8,10,10' },
    },
  },
};
