/** Chinese words of functions that are written on an input `x`, and of functions that rewrite a layer. */
import type { functions as en } from '../en/functions.ts';

export const functions: typeof en = {
  fields: {},
  conditions: {
    inner_sizes_agree: '矩阵相乘时，前者的列数等于后者的行数。{columns}列对不上{rows}行。',
    shapes_broadcast: '形状从最后一维往前对齐，每维要相等，或者有一个是1。（{first}）与（{second}）对不上。',
    takes_dimensions: '{name}要求张量是{dimensions}维。现在分别是{first}维和{second}维。',
    swaps_dimensions: '{rank}维张量没有第{dimension}维。',
    same_shapes_joined: '沿一维拼接时，其余各维须相等。（{first}）与（{second}）不等。',
    equation_fits: '{equation}须给（{first}）与（{second}）的每一维各一个字母，同一字母的大小相等。',
    tensors_of_one_shape: '这里的{name}只数形状相同的张量。（{first}）与（{second}）不同。',
    wraps_own_tensor: '{layer}没有名为{name}的可学习张量，无从重新计算。',
    wraps_along_dimension: '{name}只有{rank}维，没有第{dimension}维可以求范数。',
  },
  operations: {},
  layers: {},
};
