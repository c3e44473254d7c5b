/** Chinese words of the resampling family. */
import type { resampling as en } from '../en/resampling.ts';

const WEIGHTS =
  '权重u、v、w只取决于位置。ATen（UpSampleKernel.cpp）每行每列只算一次，所有图像和通道共用，所以和下标一样不计入。这里的乘积只用来混合相邻的值；本书的MACs指卷积和矩阵乘法里的乘积，所以这里是0。';

const COPIED = '每个输出值复制一次，算查找，不算运算，所以FLOPs和MACs都是0。';

const MOVED = '数只换了位置，没有计算，FLOPs和MACs都是0。';

const SIZED = '输出每边的大小由size给出，或是输入的大小乘以scale_factor再向下取整。';

export const resampling: typeof en = {
  fields: {
    input_shape: '输入形状',
    size: '目标大小',
    scale_factor: '缩放倍数',
    mode: '插值方式',
    upscale_factor: '放大倍数',
    downscale_factor: '缩小倍数',
  },
  options: {
    size: '输出每边多大。它和scale_factor给一个。',
    scale_factor: '输入每边乘以几。它和size给一个。',
    mode: '新值怎样得来：复制最近的值，或混合相邻的值。',
    upscale_factor: '每边放大几倍。',
    downscale_factor: '每边缩小几倍。',
  },
  conditions: {
    input_has_batch_and_channels: '输入要有批量、通道，再加一到三个维度，共{dimensions}维。{given}不符合。',
    mode_fits_input: '{mode}方式要求输入有{dimensions}维，批量和通道也算在内。{given}不符合。',
    size_and_scale: 'size和scale_factor都规定输出大小，只能给一个。',
    size_or_scale: 'size和scale_factor要给一个，才知道输出多大。',
    one_for_each_dimension: '给了{given}个数，输入在通道之后有{rank}个维度。请每维给一个，或不加括号，只给一个。',
    corners_need_neighbours: 'align_corners规定相邻的数在什么位置。{mode}方式不混合相邻的数，请不要写。',
    recompute_needs_scale: 'recompute_scale_factor要和scale_factor一起用，给了size就不要写。',
    output_has_size: '大小为{size}的维度乘以{factor}后一个数也不剩。请用更大的倍数。',
    output_fits_int64: '大小为{size}的维度乘以{factor}后太大，没有张量放得下。请用更小的倍数。',
    input_has_channels: '输入要有通道、高和宽，至少3维。{given}不够。',
    square_divides_channels: '每个输出通道用{square}个输入通道，{channels}个通道不能按{square}个一组分完。',
    factor_divides_height: '高{size}不能分成高{factor}的块。',
    factor_divides_width: '宽{size}不能分成宽{factor}的块。',
  },
  operations: {
    look_ups: '查找',
    multiplications: '乘法',
    additions: '加法',
  },
  axes: { C_in: '通道' },
  layers: {
    Upsample: {
      says: '改变每个通道的大小：复制最近的数，或混合相邻的数。',
      counts: `“nearest”只复制，每个输出值查找一次，不算运算。其余方式逐维加权，每维取2个相邻的数，bicubic取4个。每个输出值的乘法和加法：linear是2次和1次，bilinear是6次和3次，trilinear是14次和7次，bicubic是20次和15次。${WEIGHTS}`,
      shape: SIZED,
    },
    UpsamplingNearest2d: {
      says: '复制最近的数，改变每个通道的大小。',
      counts: COPIED,
      shape: SIZED,
    },
    UpsamplingBilinear2d: {
      says: '混合相邻的四个数，改变每个通道的大小，输入与输出的四角对齐。',
      counts: `先在两行里各混合两个数，再混合两行：每个输出值6次乘法、3次加法。${WEIGHTS}`,
      shape: SIZED,
    },
    PixelShuffle: {
      says: '把r²个通道的数排成r × r的像素块：通道变少，图像变大。',
      counts: MOVED,
    },
    PixelUnshuffle: {
      says: '把r × r的像素块排成r²个通道：通道变多，图像变小。',
      counts: MOVED,
    },
  },
};
