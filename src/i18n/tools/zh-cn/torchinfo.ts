/** torchinfo页面的中文。 */
import type { torchinfo as English } from '../en/torchinfo.ts';

export const torchinfo: typeof English = {
  name: 'torchinfo',
  unit: '它打印“Total mult-adds”：一次乘法，连同把乘积加进总和的加法，合计一次。加一个偏置也算一次。',
  how: 'summary(model, input_data=x).total_mult_adds',
  notes: {
    bias: {
      title: '偏置也算一次乘加运算',
      says: '它给出{tool} mult-adds，实际是{macs}次乘加运算。规则把所有学来的数，不论权重还是偏置，都乘以位置数。加偏置没有乘法，不该算作乘加运算。',
      source: 'torchinfo/layer_info.py: LayerInfo.calculate_macs',
      shows: { code: 'nn.Conv2d(3, 7, 3)', input: '1,3,5,5' },
    },
    linear: {
      title: '输入不止两维的线性层',
      says: '它给出{tool} mult-adds，实际是{macs}次乘加运算。参数量只乘以输出的第一维，其余各维都漏掉了：一个序列有多少词元，都按一个算。没有批量维时，第一维是特征数，结果反而偏大。正确的倍数是除最后一维外各维的乘积。',
      source: 'torchinfo/layer_info.py: LayerInfo.calculate_macs',
      shows: { code: 'nn.Linear(768, 3072)', input: '1,197,768' },
    },
    norm: {
      title: '归一化层的计数与特征图大小无关',
      says: '它给出{tool} mult-adds，即{parameters}个参数乘以输出的第一维。归一化要处理输入的每一个值，这里共{flops}次运算。没有可学习参数时，同样的计算，它给出0。',
      source: 'torchinfo/layer_info.py: LayerInfo.calculate_macs',
      shows: { code: 'nn.BatchNorm2d(64)', input: '1,64,14,14' },
    },
    prelu: {
      title: 'PReLU只数斜率',
      says: '它给出{tool} mult-adds，即学来的斜率个数乘以输出的第一维。实际上，输入的每个值都要比较，有的还要乘以斜率。',
      source: 'torchinfo/layer_info.py: LayerInfo.calculate_macs',
      shows: { code: 'nn.PReLU()', input: '2,16,8,8' },
    },
    embedding: {
      title: '嵌入层被当成乘整张表',
      says: '它给出{tool} mult-adds：整张表有{parameters}个数，批量里每一项都算一遍。嵌入层只是从表里取行，一次乘法也没有。规则只看张量的名字，而它的名字是weight。',
      source: 'torchinfo/layer_info.py: LayerInfo.calculate_macs',
      shows: { code: 'nn.Embedding(1000, 64)', input: '1,10' },
    },
    cell: {
      title: '循环单元的特征被当成时间',
      says: '它给出{tool} mult-adds，实际是{macs}次乘加运算。名字像weight_ih的张量要乘以输出的前两维，在循环层里它们是批量和时间。单元的输出没有时间维，第二维是隐藏特征数。',
      source: 'torchinfo/layer_info.py: LayerInfo.calculate_macs',
      shows: { code: 'nn.LSTMCell(10, 20)', input: '3,10' },
    },
    transposed: {
      title: '转置卷积按输出计数',
      says: '它给出{tool} mult-adds，实际是{macs}次乘加运算。类名里有“Conv”，就套用卷积的规则，乘以输出的位置数。转置卷积的权重在输入的每个位置上各用一次，而步幅会让输出比输入大。',
      source: 'torchinfo/layer_info.py: LayerInfo.calculate_macs',
      shows: { code: 'nn.ConvTranspose2d(16, 8, 2, stride=2)', input: '1,16,7,7' },
    },
    unbatched: {
      title: '没有批量维的输入',
      says: '它给出{tool} mult-adds，实际是{macs}次乘加运算。PyTorch允许输入没有批量维，规则却只看次序：输出的第一维当作批量，第二维当作通道。对卷积，它乘上了通道数，又漏掉一条边；对循环层，它把特征当成了批量。',
      source: 'torchinfo/layer_info.py: LayerInfo.calculate_macs',
      shows: { code: 'nn.Conv2d(3, 7, 3)', input: '3,5,5' },
    },
    renamed: {
      title: 'weight_norm和spectral_norm改了权重的名字',
      says: '它给出{tool} mult-adds。这两个函数把weight换成了weight_g和weight_v，或者weight_orig。名字不恰好是weight的张量，按循环层的规则算，乘以输出的前两维。卷积本身并没有变。',
      source: 'torchinfo/layer_info.py: LayerInfo.calculate_macs',
      shows: { code: 'nn.utils.weight_norm(nn.Conv2d(8, 16, 3))', input: '2,8,10,10' },
    },
    parametrized: {
      title: '参数化的层不再是叶子',
      says: '它给出{tool} mult-adds。nn.utils.parametrizations里的函数在层里放进一个模块，由它算出权重。求和只取不含其他模块的模块，这一层就不算了，而里面的模块自己没有张量。',
      source: 'torchinfo/model_statistics.py: ModelStatistics.__init__',
      shows: { code: 'nn.utils.parametrizations.weight_norm(nn.Conv2d(8, 16, 3))', input: '2,8,10,10' },
    },
    attention: {
      title: '注意力算作0',
      says: '它给出{tool} mult-adds，实际是{macs}次乘加运算。MultiheadAttention含有模块out_proj，不是叶子，自己的张量就不计入。out_proj也从未被调用：注意力只取它的权重，用函数去乘。',
      source: 'torchinfo/model_statistics.py: ModelStatistics.__init__',
      shows: { code: 'nn.MultiheadAttention(64, 8, batch_first=True)', input: '2,10,64' },
    },
    function: {
      title: '函数不计数',
      says: '它给出{tool} mult-adds，实际有{flops}次运算。它靠挂在模块上的钩子计数。乘积写成函数或运算符，就不属于任何模块。',
      source: 'torchinfo/torchinfo.py: apply_hooks',
      shows: { code: 'x @ x.transpose(-1, -2)', input: '2,4,10,16' },
    },
    unlearned: {
      title: '没有参数的层不计数',
      says: '它给出{tool} mult-adds，实际有{flops}次运算。它数的是可学习的张量，没有这种张量的层算作0：激活、池化、softmax、重采样。',
      source: 'torchinfo/layer_info.py: LayerInfo.calculate_macs',
      shows: { code: 'nn.ReLU()', input: '2,16,8,8' },
    },
  },
};
