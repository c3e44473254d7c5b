/** thop页面的中文。 */
import type { thop as English } from '../en/thop.ts';

export const thop: typeof English = {
  name: 'thop',
  unit: '它把结果叫作MACs。在卷积、线性层和循环层里，一次乘法连同一次加法合计为一次。在别处，它把单个运算一一相加，每个都按一次乘加运算算。',
  how: 'profile(model, inputs=(x,))[0]',
  notes: {
    batchnorm: {
      title: '归一化加倍了两次',
      says: '它给出{tool} MACs：输入的每个值算4次，没有可学习参数时算2次。calculate_norm已经按每个值2次计，count_normalization又因为有学来的缩放和平移而加倍。推理时的批归一化，每个值其实是2次。',
      source: 'thop/vision/basic_hooks.py: count_normalization',
      shows: { code: 'nn.BatchNorm2d(64)', input: '1,64,14,14' },
    },
    transposed: {
      title: '转置卷积按输出计数',
      says: '它给出{tool} MACs，实际是{macs}次乘加运算。卷积的规则是卷积核的大小乘以输出值的个数。转置卷积的核在输入的每个位置上各用一次，而步幅会让输出比输入大。',
      source: 'thop/vision/calc_func.py: calculate_conv2d_flops',
      shows: { code: 'nn.ConvTranspose2d(16, 8, 2, stride=2)', input: '1,16,7,7' },
    },
    unbatched: {
      title: '高度被当成通道',
      says: '它给出{tool} MACs，实际是{macs}次乘加运算。规则把输入的第二维当作通道。没有批量维时，第二维是高度，或者序列的长度。',
      source: 'thop/vision/calc_func.py: calculate_conv2d_flops',
      shows: { code: 'nn.Conv2d(3, 7, 3)', input: '3,5,5' },
    },
    prelu: {
      title: 'PReLU每个值算1次',
      says: '它给出{tool} MACs：输入的每个值算1次。ReLU、ReLU6和LeakyReLU也有规则，规则给的是0。',
      source: 'thop/vision/basic_hooks.py: count_prelu',
      shows: { code: 'nn.PReLU()', input: '2,16,8,8' },
    },
    softmax: {
      title: 'softmax不算求最大值',
      says: '它给出{tool} MACs：一行n个数，n次指数、n − 1次加法、n次除法。先求最大值再相减，这一步没有算，本书数得{flops}次运算。只有Softmax这个类有规则，LogSoftmax、Softmin和F.softmax都算作0。',
      source: 'thop/vision/calc_func.py: calculate_softmax',
      shows: { code: 'nn.Softmax(dim=1)', input: '2,16,8,8' },
    },
    dim: {
      title: '不写dim的Softmax会报错',
      says: '它给不出数字。规则要取输入在dim上的长度。不写dim时，PyTorch会自己选一维，规则却报TypeError。',
      source: 'thop/vision/basic_hooks.py: count_softmax',
      shows: { code: 'nn.Softmax()', input: '3,10' },
    },
    average: {
      title: '平均池化只算除法',
      says: '它给出{tool} MACs：每个输出值算1次。窗口里的加法不计，窗口再大也一样，本书数得{flops}次运算。最大池化算作0。',
      source: 'thop/vision/basic_hooks.py: count_avgpool',
      shows: { code: 'nn.AvgPool2d(2)', input: '1,8,12,12' },
    },
    adaptive: {
      title: '自适应平均池化按平均窗口计数',
      says: '它给出{tool} MACs：每个输出值算1次，再加上窗口的大小，窗口取输入边长除以输出边长。各窗口大小不一时，商带小数，小数部分最后截掉。没有批量维时，第一条边漏了。',
      source: 'thop/vision/basic_hooks.py: count_adap_avgpool',
      shows: { code: 'nn.AdaptiveAvgPool2d(6)', input: '1,16,13,13' },
    },
    upsampling: {
      title: 'bicubic每个值算259次',
      says: '它给出{tool} MACs。每个输出值，nearest算1次，linear算5次，bilinear算11次，bicubic算259次，好像每个值都要重新计算插值系数。trilinear算作0：系数写在源码里，可是前面的检查不认识这个模式。',
      source: 'thop/vision/calc_func.py: calculate_upsample',
      shows: { code: "nn.Upsample(scale_factor=2, mode='bicubic')", input: '1,8,7,7' },
    },
    recurrent: {
      title: '循环层：各个门之间的运算也算',
      says: '它给出{tool} MACs，比{macs}次乘加运算多：偏置、激活、各个门之间的运算都加了进来，各算一次。',
      source: 'thop/rnn_hooks.py: count_lstm',
      shows: { code: 'nn.LSTM(10, 20)', input: '7,3,10' },
    },
    projection: {
      title: '投影没有算',
      says: '它给出{tool} MACs，实际是{macs}次乘加运算。设了proj_size，传给下一步的状态变小，还要多一次乘积才能得到。规则只用hidden_size，按没有投影来算。',
      source: 'thop/rnn_hooks.py: count_lstm',
      shows: { code: 'nn.LSTM(10, 20, proj_size=5)', input: '7,3,10' },
    },
    cell: {
      title: '没有批量维的循环单元',
      says: '它给出{tool} MACs，实际是{macs}次乘加运算。规则乘以输入的第一维。没有批量维时，第一维是特征数。',
      source: 'thop/rnn_hooks.py: count_lstm_cell',
      shows: { code: 'nn.LSTMCell(10, 20)', input: '10' },
    },
    attention: {
      title: '注意力算作0',
      says: '它给出{tool} MACs，实际是{macs}次乘加运算。MultiheadAttention没有规则，内部又全用函数计算。在Transformer层里，注意力后面的线性层数到了，结果看上去像是整层的计数。',
      source: 'thop/profile.py: register_hooks',
      shows: { code: 'nn.MultiheadAttention(64, 8, batch_first=True)', input: '2,10,64' },
    },
    function: {
      title: '函数不计数',
      says: '它给出{tool} MACs，实际有{flops}次运算。它靠挂在模块上的钩子计数。乘积写成函数或运算符，就不属于任何模块。',
      source: 'thop/profile.py: profile',
      shows: { code: 'x @ x.transpose(-1, -2)', input: '2,4,10,16' },
    },
    parameters: {
      title: '没有规则，参数也不计',
      says: '它给出{tool} MACs。规则表只认确切的类，表里没有的算作0，不特意要求就没有警告。参数量也由这个钩子统计，所以这一层的{parameters}个参数也不在它的第二个结果里。GroupNorm、RMSNorm、Embedding、Bilinear都是这样，从有规则的类派生的类也是这样。',
      source: 'thop/profile.py: register_hooks',
      shows: { code: 'nn.GroupNorm(4, 32)', input: '2,32,7,7' },
    },
    unknown: {
      title: '这个类没有规则',
      says: '它给出{tool} MACs，实际有{flops}次运算。规则表只认确切的类，GELU、SiLU、Sigmoid、Tanh、LogSoftmax都不在表里。ReLU在表里，它的规则给的是0。',
      source: 'thop/profile.py: register_hooks',
      shows: { code: 'nn.GELU()', input: '2,16,8,8' },
    },
    parametrized: {
      title: '参数化的层换了类',
      says: '它给出{tool} MACs。nn.utils.parametrizations里的函数给这一层换上自己的类ParametrizedConv2d。规则表只认确切的类，不认识它。nn.utils.weight_norm不换类，结果也不变。',
      source: 'thop/profile.py: profile',
      shows: { code: 'nn.utils.parametrizations.weight_norm(nn.Conv2d(8, 16, 3))', input: '2,8,10,10' },
    },
  },
};
