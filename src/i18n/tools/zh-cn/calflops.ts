/** calflops页面的中文。 */
import type { calflops as English } from '../en/calflops.ts';

export const calflops: typeof English = {
  name: 'calflops',
  unit: '它给出整批的FLOPs和MACs。卷积、线性层、torch.matmul和torch.addmm的一次乘加运算算2次FLOP。其他函数和循环层只有FLOPs。',
  how: 'calculate_flops(model, args=[x], output_as_string=False, print_results=False)',
  notes: {
    same: {
      title: '填充数为奇数时少一行',
      says: '它给出{tool} FLOPs，乘加运算有{macs}次，平均每次不到2次。规则自己计算输出的大小。padding="same"时，卷积核边长是偶数，就要补奇数个零，末尾比开头多一个。规则把这个数除以二，舍去余数，算出的输出便少一行一列。',
      source: 'calflops/pytorch_ops.py: _conv_flops_compute',
      shows: { code: "nn.Conv2d(4, 6, 4, padding='same')", input: '1,4,9,11' },
    },
    transposed: {
      title: '分组除了两次，偏置的大小也不对',
      says: '它给出{tool} FLOPs，乘加运算有{macs}次。转置卷积的权重里，输出通道数已经除过分组数。规则又除一次，逐通道卷积就成了0。偏置则按普通卷积的输出大小来加。',
      source: 'calflops/pytorch_ops.py: _conv_trans_flops_compute',
      shows: { code: 'nn.ConvTranspose2d(8, 8, 4, stride=2, padding=1, groups=8)', input: '1,8,9,9' },
    },
    linear: {
      title: '线性层的偏置没有算',
      says: '它给出{tool} FLOPs：{macs}次乘加运算，每次算2次，加偏置一次也没算。规则收到了偏置，却没有用；卷积的规则给每个输出值加1次。所以1 × 1卷积和线性层做的是同一件事，数出来却不一样。',
      source: 'calflops/pytorch_ops.py: _linear_flops_compute',
      shows: { code: 'nn.Linear(10, 5)', input: '2,3,4,10' },
    },
    norm: {
      title: '归一化每个值算5次',
      says: '它给出{tool} FLOPs，本书数得{flops}次运算。LayerNorm、GroupNorm和InstanceNorm每个值算5次，没有可学习参数时算4次，源码说这是估计。推理时的BatchNorm算2次或1次，不保存滑动统计量时算5次或4次。这些都不算MAC。',
      source: 'calflops/pytorch_ops.py: _layer_norm_flops_compute',
      shows: { code: 'nn.LayerNorm(768)', input: '1,197,768' },
    },
    upsample: {
      title: '上采样：乘积没有用上',
      says: '它给出{tool} FLOPs，本书数得{flops}次运算。规则把输入值的个数乘以倍数，结果却没有用上，给出的仍是输入值的个数。写size=时，它取这几个边长的乘积，不含批量和通道。倍数是列表时，规则要对列表求幂，报TypeError。',
      source: 'calflops/pytorch_ops.py: _upsample_flops_compute',
      shows: { code: "nn.Upsample(scale_factor=2, mode='bilinear')", input: '1,8,7,7' },
    },
    recurrent: {
      title: '循环层没有MACs',
      says: '它给出{tool} FLOPs，乘加运算有{macs}次。r行c列的乘积算2rc − r次FLOP，偏置和各个门之间的运算另加。钩子只加FLOPs，所以这一层的MACs是0。算出投影的那次乘积没有数。',
      source: 'calflops/pytorch_ops.py: _rnn_flops',
      shows: { code: 'nn.LSTM(10, 20)', input: '7,3,10' },
    },
    parameterless: {
      title: '没有参数的模型会报错',
      says: '它给这一层的是{tool} FLOPs，前提是模型里别处有参数。一个参数也没有的模型会报StopIteration，因为它要看第一个参数，才知道用哪个设备。',
      source: 'calflops/flops_counter.py: calculate_flops',
      shows: { code: 'nn.ReLU()', input: '2,16,8,8' },
    },
    pieces: {
      title: '用Python写成的层只数到一部分',
      says: '它给出{tool} FLOPs，实际有{flops}次运算。在PyTorch里，LPPool2d和LocalResponseNorm是用Python写的，由函数和运算符组成。它只数得到替换过的函数：平均池化、relu、mul和add。求幂和写成运算符的部分没有数。',
      source: 'calflops/pytorch_ops.py: _patch_functionals',
      shows: { code: 'nn.LPPool2d(2, 3, stride=2)', input: '1,8,12,12' },
    },
    unbatched: {
      title: '没有批量维会报错',
      says: '它给不出数字。卷积的规则断言输入的第二维是通道，没有批量维时，第二维是高度。循环单元的规则要取的第二维并不存在。报错之后，替换过的函数没有还原，同一进程里往后的计数都会出错。',
      source: 'calflops/pytorch_ops.py: _conv_flops_compute',
      shows: { code: 'nn.Conv2d(3, 7, 3)', input: '3,5,5' },
    },
    unknown: {
      title: '调用的函数没有规则',
      says: '它给出{tool} FLOPs，实际有{flops}次运算。模块是什么类并不要紧，但它必须调用工具替换过的函数。Sigmoid、Tanh、ReLU6、Hardswish、LogSoftmax、RMSNorm和Bilinear一个也不调用，算作0，也没有警告。',
      source: 'calflops/pytorch_ops.py: _patch_functionals',
      shows: { code: 'nn.Sigmoid()', input: '2,16,8,8' },
    },
    functions: {
      title: 'torch.bmm被注释掉了',
      says: '它给出{tool} FLOPs，实际有{flops}次运算。替换清单里的torch.mm和torch.bmm都是注释。@和+这样的运算符，还有F.scaled_dot_product_attention，清单里没有。注意力只数了四个投影，分数和加权和都没有算。',
      source: 'calflops/pytorch_ops.py: _patch_tensor_methods',
      shows: { code: 'torch.bmm(x, x.transpose(1, 2))', input: '2,10,16' },
    },
    bound: {
      title: '激活函数在替换之前就取走了',
      says: '它给整个层的是{tool} FLOPs，激活函数没有算。Transformer层创建时，就从torch.nn.functional取走了F.relu或F.gelu。工具后来才替换这个名字，层里留着的还是不计数的那个。自己的模块里写self.act = F.gelu，也是这样。',
      source: 'calflops/pytorch_ops.py: _patch_functionals',
      shows: { code: 'nn.TransformerEncoderLayer(64, 4, dim_feedforward=128, batch_first=True)', input: '1,10,64' },
    },
    frozen: {
      title: '不求梯度时，注意力是一个算子',
      says: '它给出{tool} FLOPs，实际是{macs}次乘加运算。参数都不求梯度时，PyTorch用一个算子算完注意力。里面没有工具能替换的函数，连投影也数不到。',
      source: 'calflops/pytorch_ops.py: _patch_functionals',
      shows: { code: 'nn.MultiheadAttention(64, 8, batch_first=True).requires_grad_(False)', input: '2,10,64' },
    },
  },
};
