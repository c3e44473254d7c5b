/** Chinese words of the shape family. */
import type { shape as en } from '../en/shape.ts';

const moved = '数只是复制或换了位置，没有计算，FLOPs和MACs都是0。';

const zero = { says: '在每个通道四周补零。', counts: moved };
const constant = { says: '在每个通道四周补一个指定的数。', counts: moved };
const reflection = { says: '像镜子一样把每个通道延伸到边界之外，边界上的数不重复。', counts: moved };
const replication = { says: '重复边界上的数，把每个通道延伸到边界之外。', counts: moved };
const circular = { says: '把每个通道首尾相接，用对边的数延伸到边界之外。', counts: moved };

const evaluated = '本书按推理时的计算来数。这时Dropout原样输出，FLOPs和MACs都是0。';

const dropout = { says: '训练时把随机选出的数置零，其他时候不起作用。', counts: evaluated };
const channels = { says: '训练时把随机选出的通道置零，其他时候不起作用。', counts: evaluated };
const alpha = { says: '为SELU设计的Dropout，能保持均值和方差，只在训练时起作用。', counts: evaluated };
const featureAlpha = { says: '作用于整个通道的alpha dropout，只在训练时起作用。', counts: evaluated };

export const shape: typeof en = {
  fields: {
    input_shape: '输入形状',
    start_dim: '起始维',
    end_dim: '结束维',
    dim: '维度',
    unflattened_size: '各维大小',
    output_size: '输出大小',
  },
  options: {
    padding: '每一端补几个数：先写最后一维的两端，再写前一维的。负数表示裁掉。',
    start_dim: '从哪一维开始合并。',
    end_dim: '合并到哪一维为止，−1是最后一维。',
    dim: '把哪一维拆成几维。',
    unflattened_size: '拆成几维、各多大；其中一个可以是−1，表示剩下的大小。',
    groups: '通道分成几组。',
    kernel_size: '块每边盖住几格。',
    dilation: '块里相邻两格相隔几格，1表示紧挨着。',
    stride: '块每次移动几格。',
    output_size: '输出的高和宽。',
  },
  conditions: {
    input_has_axes: '输入的形状应为{batch}，没有批量维时为{one}。{given}都不符合。',
    axes_to_pad: '这一层填充最后{rank}维，{given}没有这么多维。',
    something_stays: '大小为{size}的维度被负填充裁掉{cut}个数，裁得太多。',
    reflection_fits: '大小为{size}的维度，除去边界，不够反射{padding}个数，最多{most}。',
    circle_fits: '填充{padding}在大小为{size}的维度上绕了不止一圈，最多{most}。',
    dimension_in_range: '没有第{given}维，编号从{from}到{to}。',
    start_before_end: '从第{start}维到第{end}维，次序反了，请把靠前的写在前面。',
    one_inferred: '-1表示剩下的大小，只能有一个。',
    multiplies_up: '各维大小相乘得{known}，而要拆开的维度大小是{size}。',
    divides_size: '除-1外各维大小相乘得{known}，不能整除{size}。',
    is_probability: '{name}是概率，应在0到1之间，不能是{given}。',
    has_three_dimensions: '输入要有批量、通道和至少一个别的维度。{given}不够。',
    groups_divide_channels: '{channels}个通道不能平分成{groups}组。',
    window_fits: '块在一个维度上覆盖{span}个数，这里最多{most}个。',
    input_has_columns: '输入的形状应为(N, C·k, L)，没有批量维时为(C·k, L)。{given}都不符合。',
    kernel_divides_rows: '每个块在一个通道里有{kernel}个数，{rows}行不能按此分完。',
    columns_are_blocks: '这样的输出上有{blocks}个块，输入就要有{blocks}列，而不是{columns}列。',
  },
  operations: { additions: '加法' },
  axes: { S: '展开的一维', S_a: '合并的首维', '…': '合并', S_b: '合并的末维', R: '一块的数', 'Fold L': '列' },
  layers: {
    ZeroPad1d: zero,
    ZeroPad2d: zero,
    ZeroPad3d: zero,
    ConstantPad1d: constant,
    ConstantPad2d: constant,
    ConstantPad3d: constant,
    ReflectionPad1d: reflection,
    ReflectionPad2d: reflection,
    ReflectionPad3d: reflection,
    ReplicationPad1d: replication,
    ReplicationPad2d: replication,
    ReplicationPad3d: replication,
    CircularPad1d: circular,
    CircularPad2d: circular,
    CircularPad3d: circular,
    Flatten: {
      says: '把几个维度合成一个。',
      counts: moved,
      shape: '从start_dim到end_dim的各维合成一维，大小相乘。',
    },
    Unflatten: {
      says: '把一个维度拆成几个。',
      counts: moved,
      shape: '大小为S的那一维（dim）换成unflattened_size的各维。',
    },
    Identity: { says: '原样输出。', counts: moved },
    Dropout: dropout,
    Dropout1d: channels,
    Dropout2d: channels,
    Dropout3d: channels,
    AlphaDropout: alpha,
    FeatureAlphaDropout: featureAlpha,
    ChannelShuffle: { says: '把通道分组，再轮流从各组取一个，重新排列。', counts: moved },
    Unfold: {
      says: '把输入上滑动的每个块复制成一列，就像卷积读取它那样。',
      counts: moved,
      shape: '一列是一个块的R个数；块有几个位置，就有几列。',
      options: { padding: '在输入每边的两端各补几个零。' },
    },
    Fold: {
      says: '把各列还原成滑动的块，重叠处的数相加。',
      counts:
        '输出先全为零，输入的每个数往对应的位置加一次，所以加法次数就是输入里数的个数（ATen的col2im）。没有乘法，所以MACs是0。块都按完整的算，落在填充上的部分也算在内。',
      shape: '一列是一个块的R个数；共L列，也就是块在输出上的位置数。',
      options: { padding: '输出每边的两端各裁掉几格。' },
    },
  },
};
