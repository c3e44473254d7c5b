/** Chinese words of the convolution family. */
import type { convolution as en } from '../en/convolution.ts';

const WHOLE = '每个权重在每个位置用一次。填充的零与别的数一样参与乘法。';
const TRANSPOSED =
  '每个权重与输入的每个位置相乘一次，PyTorch的FlopCounterMode也这样数。乘积加到一张画布上；某处的第一个乘积直接写入，不算加法。填充在最后裁掉画布的边，落在边上的乘积照样计入。有些插图在输入之间插零，那些零从不参与乘法。';

export const convolution: typeof en = {
  fields: { length: '输入长度', depth: '输入深度', output_padding: '输出填充' },
  conditions: {
    kernel_fits_length: '卷积核长{span}，超出了填充后长{padded}的输入。',
    kernel_fits_depth: '卷积核深{span}，超出了填充后深{padded}的输入。',
    reflect_fits_length: '反射填充{padding}太大，按输入的长最多{most}。',
    reflect_fits_depth: '反射填充{padding}太大，按输入的深最多{most}。',
    circular_fits_length: '循环填充{padding}超过输入的长，最多{most}。',
    circular_fits_depth: '循环填充{padding}超过输入的深，最多{most}。',
    transposed_pads_zeros: '转置卷积的填充是裁边，所以只能用zeros，不能用{mode}。',
    output_padding_fits: 'output_padding是{padding}，必须小于该方向的步幅或空洞，最多{most}。',
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
    ConvTranspose1d: { says: '每个输入值按卷积核的权重铺到输出的一段上，重叠处相加。', counts: TRANSPOSED },
    ConvTranspose2d: { says: '每个输入值按卷积核的权重铺到输出的一片上，重叠处相加。', counts: TRANSPOSED },
    ConvTranspose3d: { says: '每个输入值按卷积核的权重铺到输出的一块上，重叠处相加。', counts: TRANSPOSED },
  },
};
