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
  conditions: {
    features_fit: '{name}是{features}，输入的最后一维却是{last}，两者必须相等。',
    has_features: '输入至少要有一维，最后一维的大小是{name}，这里是{features}。',
  },
  operations: { multiplications: '乘法', additions: '加法', bias_additions: '偏置加法' },
  layers: {
    Linear: {
      says: '每个输出特征都用到全部输入特征：各乘一个权重，相加，再加偏置。',
      counts:
        '按PyTorch文档的公式y = x Aᵀ + b，对最后一维之前的每个向量各算一遍。n个乘积相加要n − 1次加法，偏置再加一次。',
    },
    Bilinear: {
      says: '两个输入的特征两两相乘，加权求和，得出每个输出特征。',
      counts:
        '按PyTorch文档的公式y = x₁ᵀ A x₂ + b，从左到右计算：x₁ᵀ A每个权重一次乘法，所得的行再与x₂相乘，x₂的每个特征一次乘法。各输出特征之间不共用结果。输入形状指x₁的形状，x₂只有最后一维不同。',
    },
  },
};
