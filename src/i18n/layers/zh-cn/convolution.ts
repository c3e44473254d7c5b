/** Chinese words of the convolution family. */
import type { convolution as en } from '../en/convolution.ts';

const WHOLE =
  '一个输出值是n个乘积之和，卷积核的每个权重一个乘积；n是核的格数乘以in_channels / groups。填充的零与别的数一样参与乘法。乘积的个数就是MACs；n个乘积相加要n − 1次加法，偏置再加一次。';
const TRANSPOSED =
  '每个权重与输入每个位置上的值相乘一次，这些乘积就是MACs，PyTorch的FlopCounterMode也这样数。乘积加到输出的相应格子里；一个格子的第一个乘积直接写入，不算加法。填充最后把输出的边裁掉，裁掉的格子里的乘积照样计入。有些插图在输入值之间插零，那些零从不参与乘法。';
const STRIDE = '相邻的两个输入值，在输出上相隔几格。';
const CROP = '输出算好以后，每边两端各裁掉几格。';
const MODE = '只能是“zeros”：转置卷积不在输入四周补值。';

export const convolution: typeof en = {
  fields: { length: '输入长度', depth: '输入深度', output_padding: '输出填充' },
  options: {
    in_channels: '输入有几个通道。卷积核的深度是in_channels / groups。',
    out_channels: '输出有几个通道。',
    kernel_size: '卷积核每边盖住几格：一个数表示各边相同，也可以每边给一个。',
    stride: '卷积核每次移动几格。',
    padding: '在输入每边的两端各补几格。“same”保持输入的大小，“valid”不补。',
    dilation: '卷积核相邻两个权重相隔几格，1表示紧挨着。',
    groups: '通道分成几组，卷积核只读其中一组。',
    bias: '输出值是否再加一个学来的数；每个输出通道一个数。',
    padding_mode: '补的是什么：零，或输入自己的值。',
    output_padding: '输出每边的末端多出几格。步幅大于1时，输出可以有几种大小，由它选定一种。',
  },
  conditions: {
    kernel_fits_length: '卷积核长{span}，超出了填充后长{padded}的输入。',
    kernel_fits_depth: '卷积核深{span}，超出了填充后深{padded}的输入。',
    reflect_fits_length: '反射填充{padding}太大，按输入的长最多{most}。',
    reflect_fits_depth: '反射填充{padding}太大，按输入的深最多{most}。',
    circular_fits_length: '循环填充{padding}超过输入的长，最多{most}。',
    circular_fits_depth: '循环填充{padding}超过输入的深，最多{most}。',
    transposed_pads_zeros: '转置卷积的填充是裁边，所以只能用zeros，不能用{mode}。',
    output_padding_fits: 'output_padding是{padding}，必须小于该方向的步幅或空洞率，最多{most}。',
    cropping_leaves_length: '填充{padding}要从两端裁掉，长{canvas}会全部裁光，最多{most}。',
    cropping_leaves_depth: '填充{padding}要从两端裁掉，深{canvas}会全部裁光，最多{most}。',
    cropping_leaves_height: '填充{padding}要从两端裁掉，高{canvas}会全部裁光，最多{most}。',
    cropping_leaves_width: '填充{padding}要从两端裁掉，宽{canvas}会全部裁光，最多{most}。',
  },
  operations: { multiplications: '乘法', additions: '加法', bias_additions: '偏置加法' },
  layers: {
    Conv1d: { says: '卷积核沿输入滑动，每个核产生一个输出通道。', counts: WHOLE },
    Conv2d: { says: '卷积核在输入的高和宽上滑动，每个核产生一个输出通道。', counts: WHOLE },
    Conv3d: { says: '卷积核在输入的深、高和宽上滑动，每个核产生一个输出通道。', counts: WHOLE },
    ConvTranspose1d: {
      says: '每个输入值与卷积核相乘，乘积加到输出的一段上，重叠处相加。',
      counts: TRANSPOSED,
      options: { stride: STRIDE, padding: CROP, padding_mode: MODE },
    },
    ConvTranspose2d: {
      says: '每个输入值与卷积核相乘，乘积加到输出的一片上，重叠处相加。',
      counts: TRANSPOSED,
      options: { stride: STRIDE, padding: CROP, padding_mode: MODE },
    },
    ConvTranspose3d: {
      says: '每个输入值与卷积核相乘，乘积加到输出的一块上，重叠处相加。',
      counts: TRANSPOSED,
      options: { stride: STRIDE, padding: CROP, padding_mode: MODE },
    },
  },
};
