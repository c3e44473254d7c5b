/** Chinese words of functions that are written on an input `x`, of functions that rewrite a layer, and of modules one after another. */
import type { functions as en } from '../en/functions.ts';

export const functions: typeof en = {
  fields: {},
  options: {},
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
    tuple_handed_on:
      '{from}返回元组{tuple}，而{layer}只接受张量，不接受元组。nn.Sequential会把模块返回的内容原样传下去：请自己写一个模块，只取其中的[0]。',
    tensors_handed_on: '{layer}需要{tensors}个张量，而nn.Sequential只传一个。请自己写一个模块，在其中调用m({call})。',
    indices_handed_on:
      '{layer}接受的是整数（int64），即查表用的行号，而{from}给出的是float32。请把{layer}放在它前面，直接读取行号。',
  },
  operations: {},
  layers: {},
};
