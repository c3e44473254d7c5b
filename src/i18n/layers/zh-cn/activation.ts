/** Chinese words of the activation family. */
import type { activation as en } from '../en/activation.ts';

const ROW =
  '一行就是和为1的那K个值。先找出一行的最大值并减去它，PyTorch的内核就是这样做的，否则exp会溢出；PyTorch文档里的公式没写这一步。一行要K − 1次比较、K次减法、K次指数、K − 1次加法和K次除法。没有乘积相加，所以MACs是0。';

const ALONE = '没有乘积相加，所以MACs是0，各种运算逐次计数。';

const CASES = `PyTorch的分段公式。本书给每个值都算一次比较，再加较长的一段。${ALONE}`;

const LIMITS = `PyTorch的分段公式，每个值两次比较。${ALONE}`;

const SIGN = '变号不算运算（IEEE 754-2019，5.5.1）。';

export const activation: typeof en = {
  fields: {
    input_shape: '输入形状',
    inplace: '原地计算',
    negative_slope: '负半轴斜率',
    alpha: 'α',
    beta: 'β',
    lambd: 'λ',
    lower: '斜率下限',
    upper: '斜率上限',
    min_val: '最小值',
    max_val: '最大值',
    min_value: '最小值（旧名）',
    max_value: '最大值（旧名）',
    threshold: '阈值',
    value: '替换值',
    approximate: '近似方式',
    num_parameters: '可学习的斜率个数',
    init: '斜率初值',
    dim: '维度',
  },
  options: {
    approximate: '“none”用erf计算正态分布，“tanh”用近似式。',
    num_parameters: '学习几个斜率：1表示所有通道共用一个，否则每个通道一个。',
    dim: '哪一维上的值之和为1，负数从最后一维数起。写None时，输入是1维或3维就取第一维，否则取第二维。',
  },
  conditions: {
    alpha_not_zero: 'alpha不能是0，CELU要除以它。',
    lambd_in_range: 'lambd是{lambd}，它不能是负数，也不能超出float32。',
    bounds_in_order: 'lower是{lower}，不能大于upper的{upper}。',
    limits_in_order: 'max_val是{high}，必须大于min_val的{low}。',
    parameters_match_channels:
      'num_parameters只能是1，或输入的通道数（即第二维，这里是{channels}），不能是{parameters}。',
    dim_in_range: '没有维度{dim}：{rank}维的输入，dim从{least}到{most}。',
    takes_two_shapes: '{layer}的输入形如{first}或{second}，这里却有{rank}维。',
    has_dimension: 'GLU把一维分成两半，单个数没有维度可分。',
    dim_is_even: 'GLU把维度{dim}分成两半，它的大小必须是偶数，{size}是奇数。',
  },
  operations: {
    comparisons: '比较',
    multiplications: '乘法',
    additions: '加法',
    divisions: '除法',
    exponentials: '指数一类的函数',
    maximum_comparisons: '找最大值的比较',
    maximum_subtractions: '减最大值',
    sum_additions: '求和的加法',
    sum_divisions: '除以和',
    logarithms: '和的对数',
    logarithm_subtractions: '减对数',
  },
  axes: { K: '减半的一维' },
  layers: {
    ReLU: {
      says: '把负值变成0。',
      counts: `每个值一次比较，本书把它和别的运算一样算。torchinfo、fvcore、thop和FlopCounterMode都不算。${ALONE}`,
    },
    ReLU6: { says: '负值变成0，大于6的值变成6。', counts: `每个值两次比较。${ALONE}` },
    LeakyReLU: { says: '负值乘一个小斜率。', counts: CASES },
    RReLU: {
      says: '负值乘一个斜率，训练时斜率是随机的。',
      counts: `推理时斜率a取上下限的平均，是常数。本书给每个值都算一次比较，再加较长的一段。${ALONE}`,
    },
    ELU: { says: '用指数函数把负值平滑地压到0与−α之间。', counts: CASES },
    SELU: {
      says: '带两个常数的ELU，常数的取值要让均值0、方差1一层层保持下去。',
      counts: `PyTorch的公式，每个值都完整地数；系数s和α是常数。${ALONE}`,
    },
    CELU: {
      says: 'ELU的变形：α取什么值，斜率都连续。',
      counts: `PyTorch的公式，每个值都完整地数。${ALONE}`,
    },
    GELU: {
      says: '每个值乘一个概率：标准正态变量小于它的概率。',
      counts: `论文（arXiv 1606.08415）的公式。每个值要除以√2一次，erf算一个函数，加法一次，乘x、乘½各一次，共5次运算。approximate='tanh'时要9次：x³是两次乘法，乘0.044715一次，加法一次，乘√(2/π)一次，tanh算一个函数，再加法一次，乘0.5、乘x各一次。√2和√(2/π)是常数。${ALONE}`,
    },
    SiLU: {
      says: '每个值乘它自己的sigmoid。',
      counts: `sigmoid是一次指数、一次加法、一次除法，再与x相乘一次。${SIGN}${ALONE}`,
    },
    Mish: {
      says: '每个值先过softplus，再过tanh，结果与自己相乘。',
      counts: `PyTorch的公式，exp、log、tanh各算一个函数。${ALONE}`,
    },
    Sigmoid: {
      says: '把每个值映射到0与1之间。',
      counts: `每个值一次指数、一次加法、一次除法。${SIGN}${ALONE}`,
    },
    LogSigmoid: {
      says: 'sigmoid的对数。',
      counts: `先算sigmoid，再取一次对数，对数算一个函数。${SIGN}${ALONE}`,
    },
    Tanh: {
      says: '把每个值映射到−1与1之间。',
      counts: `tanh与exp一样算一个函数。若像PyTorch文档那样用指数写开，则是五次运算。${ALONE}`,
    },
    Hardtanh: { says: '把值截在下限l与上限u之间。', counts: LIMITS },
    Hardswish: {
      says: '由直线段和抛物线段拼成的swish。',
      counts: `PyTorch的分段公式。本书给每个值都算两次比较，再加最长的中间一段。${ALONE}`,
    },
    Hardsigmoid: {
      says: '由三段直线拼成的sigmoid。',
      counts: `PyTorch的分段公式。本书给每个值都算两次比较，再加最长的中间一段。${ALONE}`,
    },
    Softplus: {
      says: '光滑的ReLU。',
      counts: `PyTorch的公式，外加β · x与阈值t的一次比较，超过阈值就取原值。1/β是常数。${ALONE}`,
    },
    Softsign: {
      says: '每个值除以自己的绝对值加1。',
      counts: `每个值一次加法、一次除法。去掉符号不算运算（IEEE 754-2019，5.5.1）。${ALONE}`,
    },
    Softshrink: {
      says: '每个值向0移动λ，小的变成0。',
      counts: `PyTorch的分段公式。本书给每个值都算两次比较、一次加法。${ALONE}`,
    },
    Hardshrink: { says: '把小的值变成0。', counts: LIMITS },
    Tanhshrink: { says: '每个值减去它的tanh。', counts: `每个值一次tanh（算一个函数）、一次减法。${ALONE}` },
    Threshold: {
      says: '把不超过阈值t的值换成另一个值v。',
      counts: `PyTorch的分段公式，每个值一次比较。${ALONE}`,
    },
    PReLU: {
      says: '负值乘一个学来的斜率，所有通道共用一个，或每个通道一个。',
      counts: CASES,
      shape: '通道是第二维。',
    },
    Softmax: { says: '把一维上的值变成和为1的权重。', counts: ROW },
    LogSoftmax: {
      says: 'softmax的对数。',
      counts:
        '按PyTorch实际计算的形式：每行K个值取一次对数，用减法代替除法。先算softmax再逐个取对数，运算更多，也更不精确。没有乘积相加，所以MACs是0。',
    },
    Softmin: {
      says: '变号后的softmax，最小的值得到最大的权重。',
      counts: `数法与softmax相同。${SIGN}${ROW}`,
    },
    Softmax2d: { says: '在图像的每个位置上，对各通道做softmax。', counts: ROW },
    GLU: {
      says: '一半的值乘另一半的sigmoid。',
      counts: `每个输出值一次指数、一次加法、一次除法、一次乘法；a和b是两半。${ALONE}`,
      shape: '大小为K的那一维（dim）减半。',
      options: { dim: '把哪一维分成两半，负数从最后一维数起。' },
    },
  },
};
