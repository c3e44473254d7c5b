/** Chinese words of the pooling family. */
import type { pooling as en } from '../en/pooling.ts';

const WHOLE = '窗口都按完整的算，落在填充上或超出边缘的部分也算在内。';
const COMPARED = '没有乘法，所以MACs是0，这里数的是比较。';
const AVERAGED = '没有乘法，所以MACs是0，这里数的是加法和除法。';

const max = {
  says: '窗口在每个通道上滑动，取窗口里最大的值。',
  counts: `n是一个窗口的格数。n个数求最大值，要比较n − 1次。${WHOLE}${COMPARED}`,
};

const avg = {
  says: '窗口在每个通道上滑动，取窗口里各值的平均。',
  counts: `n是一个窗口的格数。求平均要n − 1次加法和一次除法。除数是多少（count_include_pad、divisor_override）不影响次数。${WHOLE}${AVERAGED}`,
};

const lp = {
  says: '窗口在每个通道上滑动，把窗口里各值的p次幂相加，再开p次方。',
  counts: `n是一个窗口的格数。按PyTorch文档的公式：n次乘方，n − 1次加法，开方再算一次乘方。p = 2时就是平方和开平方，次数不变。${WHOLE}每次乘方算一个函数，没有乘积相加，所以MACs是0。`,
};

const REACH =
  '各窗口大小不一。每一维有n个数、o个输出，第i个输出取⌊i·n/o⌋到⌈(i+1)·n/o⌉之间的数（ATen的AdaptivePooling.h）。这一维上所有窗口合计R = n + o − gcd(n, o)个数。';

const adaptiveAvg = {
  says: '按要求的输出大小在每个通道上取窗口，窗口可以重叠，求每个窗口的平均值。',
  counts: `n个数求平均，要n − 1次加法和一次除法。${REACH}${AVERAGED}`,
  shape: '输出的大小就是output_size；None表示与输入相同。',
};

const adaptiveMax = {
  says: '按要求的输出大小在每个通道上取窗口，窗口可以重叠，取每个窗口里最大的值。',
  counts: `n个数求最大值，要比较n − 1次。${REACH}${COMPARED}`,
  shape: '输出的大小就是output_size；None表示与输入相同。',
};

export const pooling: typeof en = {
  fields: {
    input_shape: '输入形状',
    ceil_mode: '向上取整',
    norm_type: '幂p',
    output_size: '输出大小',
  },
  options: {
    kernel_size: '窗口每边盖住几格。',
    stride: '窗口每次移动几格；None表示等于窗口的边长，窗口互不重叠。',
    padding: '在输入每边的两端各补几格。',
    dilation: '窗口相邻两格相隔几格，1表示紧挨着。',
    ceil_mode: '最后一个窗口是否可以伸出边外；可以时，输出的大小向上取整，否则向下取整。',
    norm_type: '每个数取几次幂，即p；最后开p次方。',
    output_size: '输出每边多大，与输入的大小无关。',
  },
  conditions: {
    input_has_axes: '输入的形状应为{batch}，没有批量维时为{one}。{given}都不符合。',
    padding_at_most_half: '填充{padding}超过了核大小{kernel}的一半，会有窗口完全落在填充上。这里最多{most}。',
    window_fits: '窗口在一个维度上覆盖{span}个数，这里最多{most}个。',
    kernel_at_most_input: '三维时，核不能大于输入（不计填充）：{kernel}大于{size}。',
    divisor_is_not_zero: 'divisor_override是除数，不能为0。',
    norm_is_not_zero: '开方就是1/p次幂，p不能为0。',
  },
  operations: {
    comparisons: '比较',
    additions: '加法',
    divisions: '除法',
    powers: '乘方',
    roots: '开方',
  },
  layers: {
    MaxPool1d: max,
    MaxPool2d: max,
    MaxPool3d: max,
    AvgPool1d: avg,
    AvgPool2d: avg,
    AvgPool3d: avg,
    LPPool1d: lp,
    LPPool2d: lp,
    LPPool3d: lp,
    AdaptiveAvgPool1d: adaptiveAvg,
    AdaptiveAvgPool2d: adaptiveAvg,
    AdaptiveAvgPool3d: adaptiveAvg,
    AdaptiveMaxPool1d: adaptiveMax,
    AdaptiveMaxPool2d: adaptiveMax,
    AdaptiveMaxPool3d: adaptiveMax,
  },
};
