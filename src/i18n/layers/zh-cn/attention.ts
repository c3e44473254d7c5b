/** Chinese words of the attention family. */
import type { attention as en } from '../en/attention.ts';

const SOFTMAX =
  '查询与键的乘积、权重与值的乘积都是MACs。乘1/√D的缩放，每个分数一次乘法。softmax先找出一个查询的最大分数m并减去它，否则exp会溢出。';
const MASKED = '因果掩码不减少次数：分数先算出来，然后才被遮住。';

export const attention: typeof en = {
  fields: {
    input_shape: '输入形状',
    attn_mask: '掩码',
    dropout_p: '随机丢弃率',
    is_causal: '因果掩码',
    scale: '缩放系数',
    enable_gqa: '分组查询',
    embed_dim: '特征数',
    num_heads: '头数',
    dropout: '随机丢弃率',
    add_bias_kv: '可学习的键和值',
    add_zero_attn: '零键和零值',
    kdim: '键的特征数',
    vdim: '值的特征数',
    batch_first: '批量在前',
    need_weights: '返回权重',
    average_attn_weights: '权重取平均',
    d_model: '特征数',
    nhead: '头数',
    dim_feedforward: '隐藏特征数',
    activation: '激活函数',
    layer_norm_eps: '归一化的ε',
    norm_first: '先归一化',
  },
  options: {
    is_causal: '每个位置是否只看自己和前面的位置。',
    embed_dim: '每个位置有多少个特征。',
    num_heads: '特征分给几个头；每个头有自己的一套注意力权重。',
    bias: '各个线性映射是否带偏置。',
    add_bias_kv: '是否另外学习一个键和一个值，供各位置查询。',
    add_zero_attn: '是否另外加一个全零的键和值，供各位置查询。',
    kdim: '键有多少个特征；None表示与embed_dim相同。',
    vdim: '值有多少个特征；None表示与embed_dim相同。',
    batch_first: '输入的形状里是否批量在前；否则位置在前。',
    d_model: '每个位置有多少个特征。',
    nhead: '特征分给几个头；每个头有自己的一套注意力权重。',
    dim_feedforward: '第一个线性层产生、第二个线性层接收多少个特征。',
    activation: '两个线性层之间的函数。',
    norm_first: 'LayerNorm是否放在各段之前；否则放在残差相加之后。',
  },
  conditions: {
    is_probability: '{name}是概率，应在0到1之间，不能是{given}。',
    attention_needs_two_dimensions: '注意力要有长度和特征两维，输入至少两维。现在是{rank}维。',
    gqa_needs_heads: '分组查询要在长度和特征之前有一维头，输入至少三维。',
    heads_divide_features: '各头平分特征：{heads}须整除{features}。{count}不能整除{size}。',
    sequence_of_features: '输入是一列特征：（长度，特征），或者再加一维批量。现在是{rank}维。',
    last_size_is_features: '输入的最后一维是特征，即{features}：{size}。现在是{last}。',
    one_tensor_for_all: '查询、键、值在这里是同一个张量，所以{name}只能等于embed_dim，即{embed_dim}，不能是{given}。',
  },
  operations: {
    score_products: '分数的乘法',
    score_sums: '分数的加法',
    scalings: '分数的缩放',
    maxima: '每行求最大值',
    shifts: '减去最大值',
    exponentials: '指数',
    row_sums: '每行求和',
    shares: '除以总和',
    value_products: '与值相乘',
    value_sums: '值的求和',
    projection_products: '投影的乘法',
    projection_sums: '投影的加法',
    bias_additions: '偏置加法',
    averaging_sums: '各头求和',
    averaging_divisions: '除以头数',
    multiplications: '乘法',
    additions: '加法',
    comparisons: '比较',
    divisions: '除法',
    square_roots: '开平方',
  },
  layers: {
    scaled_dot_product_attention: {
      says: '每个查询与所有键相乘，乘积经softmax变成权重，再按权重把值加起来。',
      counts: `照PyTorch文档的写法数。S是键的个数，这里与查询一样多；D是特征数。${SOFTMAX}${MASKED}`,
      shape: '这里查询、键、值形状相同：L个位置，每个D个特征。*代表批量和头。',
    },
    MultiheadAttention: {
      says: '把序列投影成查询、键、值，每个头用自己那部分特征做注意力，结果再投影一次。',
      counts: `按自注意力m(x, x, x)数。四个投影都是E个特征的线性层。中间几行写的是一个头，用D = E / h个特征；h个头各做各的，所以头不增加参数，也不增加乘积。${SOFTMAX}PyTorch会返回各头平均后的权重，除非need_weights=False，这次平均也数在内。掩码不减少次数。`,
      shape:
        'N个序列，每个L个位置，每个位置E个特征。S就是L；add_bias_kv=True时加1，add_zero_attn=True时再加1。返回的权重是各头的平均；average_attn_weights=False时返回h张表，不求平均；need_weights=False时不返回。',
    },
    TransformerEncoderLayer: {
      says: '先做自注意力，再过两个线性层，中间一个激活函数；两段各有一个残差连接和一个LayerNorm。',
      counts:
        '各部分之和，每部分都按同名的层数。残差连接（residual connection）把一段的输入加到它的输出上，每个值一次加法。推理时Dropout不做运算。注意力不返回权重，所以没有平均。',
      shape: 'N个序列，每个L个位置，每个位置E个特征；输出与输入形状相同。',
    },
    TransformerDecoderLayer: {
      says: '先做自注意力，再对记忆（编码器的输出）做注意力，然后过两个线性层，中间一个激活函数；三段各有一个残差连接和一个LayerNorm。',
      counts: `按m(x, x)调用：记忆与输入形状相同。各部分之和，每部分都按同名的层数。残差连接（residual connection）把一段的输入加到它的输出上，每个值一次加法。${MASKED}`,
      shape: 'N个序列，每个L个位置，每个位置E个特征；记忆和输出都与输入形状相同。',
    },
  },
};
