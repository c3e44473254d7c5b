/** Chinese words of the normalization family. */
import type { normalization as en } from '../en/normalization.ts';

const NO_MACS = 'MACs是0：每个值只是自己缩放、平移，而本书的MACs指卷积和矩阵乘法里相加的那些乘积。';
const MEASURED = '差d只算一次，方差和结果共用。有γ和β时，每个值7次运算，R组里每组另加2次：加ε一次，开方一次。';
const RUNNING = `推理时，每个通道的均值μ和方差σ²是常数，取滑动统计量。缩放s和平移t每个通道只算一次：加ε、开方、除法、乘法、加法，C个通道每个5次运算。然后M个值每个一次乘法、一次加法。${NO_MACS}缩放和平移可以并入前面的卷积，并入后不再有开销。track_running_stats=False时，均值与方差取自这一批里该通道的n个值，也要计入。${MEASURED}`;
const INSTANCE = `推理时，均值与方差也取自每张图像每个通道的n个值。${MEASURED}${NO_MACS}track_running_stats=True时两者是常数，推理的数法与批归一化相同。`;
const OWN = `对每组n个值，按PyTorch的公式全部计入。${MEASURED}${NO_MACS}`;
const says = {
  batch: (places: string) => `对每个通道，用整批${places}上的值求均值和方差，化为均值0、方差1，再缩放、平移。`,
  instance: (places: string) => `对每张图像的每个通道，用${places}上的值求均值和方差，化为均值0、方差1。`,
};

export const normalization: typeof en = {
  fields: {
    input_shape: '输入形状',
    num_features: '通道数',
    eps: '根号下的ε',
    momentum: '动量',
    affine: '可学习的缩放',
    track_running_stats: '滑动统计量',
    normalized_shape: '归一化的形状',
    elementwise_affine: '可学习的缩放',
    num_groups: '组数',
    num_channels: '通道数',
    size: '窗口',
    alpha: 'α',
    beta: 'β',
    k: 'k',
  },
  options: {
    num_features: '输入有几个通道。',
    affine: '是否为每个通道学习一个缩放参数γ和一个平移参数β。',
    track_running_stats: '训练时是否保存均值和方差的滑动平均，供推理使用；否则用输入自己的均值和方差。',
    bias: '有γ时，是否也学习β。',
    normalized_shape: '输入最后几维的大小，这些值共用一个均值和一个方差。',
    elementwise_affine: '是否为一组里的每个值各学习一个缩放参数γ和一个平移参数β。',
    num_groups: '通道分成几组。',
    num_channels: '输入有几个通道。',
    size: '一个窗口包括几个相邻的通道。',
  },
  conditions: {
    takes_one_shape: '{layer}的输入形如{first}，这里却有{rank}维。',
    takes_two_shapes: '{layer}的输入形如{first}或{second}，这里却有{rank}维。',
    channels_match: 'num_features是{features}，输入却有{channels}个通道。',
    batch_has_values: '每个通道只有一个值，一个值没有方差。请增大批量，或使用滑动统计量。',
    instance_has_values: '每张图像的每个通道只有一个值，一个值没有方差。请增大输入，或使用滑动统计量。',
    eps_not_negative: 'eps是{eps}。它加在根号下的方差上，不能是负数。',
    eps_positive: 'eps是{eps}。方差由输入算出时可能为0，eps必须大于0。',
    ends_with_normalized: '输入({input})的末尾必须是归一化的形状({normalized})。',
    groups_divide_channels: 'num_channels是{channels}，不能平分成{groups}组。',
    has_channels: 'GroupNorm的输入形如(N, C, …)，至少2维，这里是{rank}维。',
    group_channels_match: 'num_channels是{features}，输入却有{channels}个通道。',
    groups_divide_input: '输入的{channels}个通道不能平分成{groups}组。',
    group_has_values: '每组只有一个值，一个值没有方差。请增大输入，或减少组数。',
    has_places: 'LocalResponseNorm的输入形如(N, C, …)，至少3维，这里是{rank}维。',
  },
  operations: {
    mean_additions: '均值的加法',
    mean_divisions: '均值的除法',
    differences: '减均值',
    squares: '平方',
    variance_additions: '方差的加法',
    variance_divisions: '方差的除法',
    eps_additions: '加ε',
    square_roots: '开平方',
    divisions: '除以方根',
    scalings: '乘γ',
    shifts: '加β',
    scale_divisions: '各通道的缩放',
    shift_products: '平移中的乘法',
    shift_additions: '各通道的平移',
    channel_scalings: '乘缩放',
    channel_shifts: '加平移',
    square_additions: '平方的加法',
    window_additions: '窗口内的加法',
    alpha_products: '乘α',
    k_additions: '加k',
    powers: '乘方',
  },
  axes: { normalized_shape: '归一化' },
  layers: {
    BatchNorm1d: { says: says.batch('各位置'), counts: RUNNING },
    BatchNorm2d: { says: says.batch('各高、宽位置'), counts: RUNNING },
    BatchNorm3d: { says: says.batch('各深、高、宽位置'), counts: RUNNING },
    InstanceNorm1d: { says: says.instance('各位置'), counts: INSTANCE },
    InstanceNorm2d: { says: says.instance('各高、宽位置'), counts: INSTANCE },
    InstanceNorm3d: { says: says.instance('各深、高、宽位置'), counts: INSTANCE },
    LayerNorm: {
      says: '对前面各维的每个位置，把最后几维的值化为均值0、方差1。',
      counts: `${OWN}一组里每个值各有一个γ和一个β。`,
      shape: '输入的末尾就是normalized_shape的各个大小。',
    },
    GroupNorm: {
      says: '把每张图像的通道分组，每组用自己的值求均值和方差，化为均值0、方差1。',
      counts: `${OWN}γ和β每个通道各一个，不是每组一个。`,
    },
    RMSNorm: {
      says: '最后几维的值除以它们的均方根。',
      counts: `对每组n个值，按PyTorch的公式全部计入。不减均值，也没有β：每个值4次运算，R组里每组另加2次；LayerNorm是7次和2次。${NO_MACS}`,
      shape: '输入的末尾就是normalized_shape的各个大小。',
      options: { elementwise_affine: '是否为一组里的每个值各学习一个缩放参数γ。' },
    },
    LocalResponseNorm: {
      says: '每个值除以（k + α × 相邻通道的均方）的某次幂。',
      counts: `按PyTorch的做法：每个平方q只算一次；n个通道的窗口整个相加，首尾通道之外的零也算；乘方算一个函数。论文（Krizhevsky等，2012）不除以窗口大小。${NO_MACS}`,
    },
  },
};
