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
      'text, 1024 tokens': '1024个token的文本',
    },
    memory_caption: '用Adam训练、全部float32时的内存，按同一比例。每个样本保留多少，由PyTorch的保存张量钩子测得。',
  },
};
