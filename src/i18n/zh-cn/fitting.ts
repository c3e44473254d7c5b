/** 内存能装下什么。 */
import type { fitting as words } from '../en/fitting.ts';

export const fitting: typeof words = {
  fitting: {
    memory: '内存',
    batch: '批大小',
    tokens: '缓存的token数',
    kept: '保留的激活值',
    most: '同一时刻的最大值',
    all: '全部输出',
    type: '权重类型',
    weights: '权重',
    activations: '激活值',
    cache: '缓存',
    together: '合计',
    fits: '放得下',
    yes: '是',
    no: '否，差{bytes}',
    largest: '最大批大小',
    table: '{memory}能装下什么：批大小{batch}',
    table_cached: '{memory}能装下什么：批大小{batch}，每个输入缓存{tokens}个token',
    bytes: '{bytes}字节',
    is: '{memory}是{bytes}字节。',
    wrong_memory: {
      empty: '请写内存大小，例如8 GB或8 GiB。',
      unit: '请写明单位：8 GB是8,000,000,000字节，8 GiB是8,589,934,592字节。',
      too_small: '内存至少有一个字节，例如写8 GB。',
      too_large: '最大为1,000,000,000 GB。',
      not_number: '这不是内存大小：请写数字和单位，例如8 GB或8 GiB。',
    },
    wrong_count: '请写1到{max}的整数。',
    wrong: '{field}：{said}',
    ignored: '链接里设了这里没有的项：{names}。',
    held: '表中仍是之前的结果。',
    about:
      '激活值按输入{shape}计算，批中每个输入各一份。“同一时刻的最大值”是在占用最多的那次调用处，它读取的、它产生的和之后的调用还要读取的数值之和，只做推理时不需要更多。“全部输出”是训练时前向传播要保留的；梯度和优化器保存的状态另计。只换形状、不复制数值的函数不产生新的数值，就地运算也一样；上表一行内部的过程不计入。',
    training: '这个网络的训练内存',
    measured:
      '（含梯度和优化器状态）：计算器设为{parameters}个参数，全部参与学习；批里每个样本取PyTorch留下的{kept}个数。',
    estimated:
      '（含梯度和优化器状态）：计算器设为{parameters}个参数，全部参与学习；批里每个样本取全部{kept}个输出值，作为PyTorch所留之数的估计。',
    types: '权重为float32时，激活值用32位；其余类型用16位。int8和int4不计入各组权重的缩放系数。',
    cached: '缓存保存每个token在各个因果注意力层中的键和值：按运行时的形状，每个token有{numbers}个数。',
    not_causal: '这里没有以is_causal=True调用的注意力，因此不计缓存。把掩码加到得分上的解码器其实也有缓存。',
  },
};
