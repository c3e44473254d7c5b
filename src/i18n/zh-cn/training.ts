/** 训练内存的图。 */
import type { training as words } from '../en/training.ts';

export const training: typeof words = {
  training: {
    memory: '各网络训练时的内存',
    network: '网络与样本',
    batch: '批大小',
    of: '{name}，{sample}',
    samples: {
      'image, 224 × 224': '224 × 224的图像',
      'text, 128 tokens': '128个token的文本',
      'text, 1024 tokens': '1,024个token的文本',
    },
    step: {
      title: '训练一步之中的内存',
      of: 'GPT-2，8段128个token的文本，Adam，float32',
      parts: { weights: '权重', states: '优化器状态', gradients: '梯度', activations: '激活' },
      part: '{part} {bytes}',
      sum: '{bytes}',
      forward: '前向',
      backward: '反向',
      update: '更新',
      time: '时间→',
      alt: '训练一步之中内存里的东西。权重和优化器状态一直在，{start}。激活随前向逐层增加，合计到{most}；随反向逐层减少，梯度同时增加。更新时合计{end}。',
    },
    memory_caption: '用Adam训练、全部float32时的内存，按同一比例。每个样本保留多少，由PyTorch的保存张量钩子测得。',
  },
};
