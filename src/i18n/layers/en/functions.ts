/** English words of functions that are written on an input `x`, and of functions that rewrite a layer. */
export const functions = {
  fields: {},
  conditions: {
    inner_sizes_agree:
      'In a product of matrices the columns of the first are the rows of the second: {columns} columns do not meet {rows} rows.',
    shapes_broadcast:
      'Sizes meet from the last to the first, equal or one of them 1. ({first}) and ({second}) do not meet.',
    takes_dimensions: '{name} takes tensors of {dimensions} dimensions. Here they have {first} and {second}.',
    swaps_dimensions: 'There is no dimension {dimension} in a tensor of {rank}.',
    same_shapes_joined:
      'Tensors are joined along one dimension and agree in all others. ({first}) and ({second}) do not.',
    equation_fits: '{equation} does not name each dimension of ({first}) and ({second}) once, with equal sizes.',
    tensors_of_one_shape: '{name} is counted here for tensors of one shape. ({first}) and ({second}) differ.',
    wraps_own_tensor: '{layer} has no learned tensor {name} that could be made anew.',
    wraps_along_dimension: 'There is no dimension {dimension} to take norms along: {name} has {rank}.',
  },
  operations: {},
  layers: {},
};
