/** English words of functions that are written on an input `x`, of functions that rewrite a layer, and of modules one after another. */
export const functions = {
  fields: {},
  options: {},
  conditions: {
    inner_sizes_agree:
      'In a product of matrices the columns of the first are the rows of the second: {columns} columns and {rows} rows do not agree.',
    shapes_broadcast:
      'Shapes are aligned from the last size to the first. Aligned sizes must be equal, or one of them 1: ({first}) and ({second}) are not.',
    takes_dimensions: '{name} takes tensors of {dimensions} dimensions. Here they have {first} and {second}.',
    swaps_dimensions: 'There is no dimension {dimension} in a tensor of {rank}.',
    same_shapes_joined:
      'Tensors are joined along one dimension and agree in all others. ({first}) and ({second}) do not.',
    equation_fits: '{equation} does not name each dimension of ({first}) and ({second}) once, with equal sizes.',
    tensors_of_one_shape: '{name} is counted here for tensors of one shape. ({first}) and ({second}) differ.',
    wraps_own_tensor: '{layer} has no learned tensor {name} that could be made anew.',
    wraps_along_dimension: 'There is no dimension {dimension} to take norms along: {name} has {rank}.',
    tuple_handed_on:
      '{from} returns a tuple {tuple}, and {layer} takes a tensor, not a tuple. nn.Sequential hands on all that a module returns: take [0] of it in a module of your own.',
    tensors_handed_on:
      '{layer} takes {tensors} tensors, and nn.Sequential hands on one. Call it as m({call}) in a module of your own.',
    indices_handed_on:
      '{layer} takes whole numbers (int64), the indices of rows of its table, and {from} gives float32. Put {layer} in front of it, on an input of indices.',
  },
  operations: {},
  layers: {},
};
