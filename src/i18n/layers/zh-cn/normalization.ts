/** Chinese words of the normalization family. */
import type { normalization as en } from '../en/normalization.ts';

const RUNNING =
  '推理时均值与方差是常数。每个通道的缩放γ / √(Var + ε)和平移β − E · 缩放只算一次，之后每个值一次乘法、一次加法。两者可以并入前面的卷积，并入后不再有开销。track_running_stats=False时均值与方差取自当前这一批，按PyTorch的公式全部计入；差x − E[x]只算一次。';
const INSTANCE =
  '推理时均值与方差也取自每张图的每个通道。按PyTorch的公式全部计入；差x − E[x]只算一次，方差和结果共用。track_running_stats=True时，推理的数法与批归一化相同。';
const OWN =
  '按PyTorch的公式全部计入：均值、方差、开方、除法、γ和β。差x − E[x]只算一次，方差和结果共用。有γ和β时，每个值7次运算，每组另加2次。';
const says = {
  batch: (places: string) => `每个通道跨整批${places}化为均值0、方差1，再缩放、平移。`,
  instance: (places: string) => `每张图的每个通道跨${places}化为均值0、方差1。`,
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
  conditions: {
    takes_one_shape: '{layer}的输入形如{first}，这里却有{rank}维。',
    takes_two_shapes: '{layer}的输入形如{first}或{second}，这里却有{rank}维。',
    channels_match: 'num_features是{features}，输入却有{channels}个通道。',
    batch_has_values: '每个通道只有一个值，一个值没有方差。请增大批量，或使用滑动统计量。',
    instance_has_values: '每张图的每个通道只有一个值，一个值没有方差。请增大输入，或使用滑动统计量。',
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
  layers: {
    BatchNorm1d: { says: says.batch('和长度'), counts: RUNNING },
    BatchNorm2d: { says: says.batch('、高和宽'), counts: RUNNING },
    BatchNorm3d: { says: says.batch('、深、高和宽'), counts: RUNNING },
    InstanceNorm1d: { says: says.instance('长度'), counts: INSTANCE },
    InstanceNorm2d: { says: says.instance('高和宽'), counts: INSTANCE },
    InstanceNorm3d: { says: says.instance('深、高和宽'), counts: INSTANCE },
    LayerNorm: {
      says: '对前面各维的每个位置，把最后几维的值化为均值0、方差1。',
      counts: `${OWN}一组里每个值各有一个γ和一个β。`,
    },
    GroupNorm: {
      says: '把每张图的通道分组，每组化为均值0、方差1。',
      counts: `${OWN}γ和β每个通道各一个，不是每组一个。`,
    },
    RMSNorm: {
      says: '最后几维的值除以它们的均方根。',
      counts: '按PyTorch的公式全部计入。不减均值，也没有β：每个值4次运算，每组另加2次；LayerNorm是7次和2次。',
    },
    LocalResponseNorm: {
      says: '每个值除以相邻通道均方的某次幂。',
      counts:
        '按PyTorch的做法：每个平方只算一次；窗口整个相加，首尾通道之外的零也算；乘方算一个函数。论文（Krizhevsky等，2012）不除以窗口大小。',
    },
  },
};
