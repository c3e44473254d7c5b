/** Chinese words of the linear family. */
import type { linear as en } from '../en/linear.ts';

export const linear: typeof en = {
  fields: {
    in_features: '输入特征数',
    in1_features: '第一个输入的特征数',
    in2_features: '第二个输入的特征数',
    out_features: '输出特征数',
    input_shape: '输入形状',
  },
  options: {
    in_features: '输入的最后一维有几个特征。',
    in1_features: '第一个输入的最后一维有几个特征。',
    in2_features: '第二个输入的最后一维有几个特征。',
    out_features: '输出有几个特征。',
    bias: '每个输出特征是否再加一个学来的数。',
  },
  conditions: {
    features_fit: '{name}是{features}，输入的最后一维却是{last}，两者必须相等。',
    has_features: '输入至少要有一维，最后一维的大小是{name}，这里是{features}。',
  },
  operations: { multiplications: '乘法', additions: '加法', bias_additions: '偏置加法' },
  axes: { C_in: '特征', C_1: 'x₁的特征' },
  layers: {
    Linear: {
      says: '每个输出特征都用到全部输入特征：各乘一个权重，相加，再加偏置。',
      counts:
        '公式写的是一个输出特征，n即in_features。最后一维之前的各维共有M个向量，每个向量都算一遍。乘积的个数就是MACs；n个乘积相加要n − 1次加法，偏置再加一次。',
    },
    Bilinear: {
      says: '两个输入的特征两两相乘，加权求和，得出每个输出特征。',
      counts:
        '每个输出特征都按PyTorch的x₁ᵀ A x₂ + b从左到右计算：先得一行r = x₁ᵀ A，每个权重一次乘法；r再与x₂相乘，x₂的每个特征一次乘法。公式里的x是x₁，有n个特征；z是x₂，有m个特征。这些乘积就是MACs。各输出特征之间不共用结果。',
      shape: '这里写的是x₁的形状；x₂只有最后一维不同，是C₂。',
    },
  },
};
