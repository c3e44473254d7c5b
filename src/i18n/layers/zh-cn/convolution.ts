/** Chinese words of the convolution family. */
import type { convolution as en } from '../en/convolution.ts';

export const convolution: typeof en = {
  fields: {},
  conditions: {},
  operations: { multiplications: '乘法', additions: '加法', bias_additions: '偏置加法' },
  layers: {
    Conv2d: {
      says: '卷积核在输入的高和宽上滑动，每个核得到输出的一个通道。',
      counts: '每个权重在每个位置用一次。填充的零与别的数一样参与乘法。',
    },
  },
};
