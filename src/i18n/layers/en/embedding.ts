/** English words of the embedding family. */
export const embedding = {
  fields: {
    input_shape: 'input shape',
    num_embeddings: 'number of vectors',
    embedding_dim: 'numbers in a vector',
    mode: 'mode',
  },
  options: {
    num_embeddings: 'How many vectors the table holds: one for each index from 0.',
    embedding_dim: 'How many numbers each vector has.',
    mode: 'How the vectors of a bag become one: their sum, mean or maximum.',
  },
  conditions: {
    padding_in_table: 'padding_idx {given} names no vector of the table. It may be {from} to {to}.',
    input_has_bags: 'The input needs two dimensions: bags, and the indices in each. {given} does not fit.',
    max_is_plain: 'Mode max does not go with {option}. Leave that out, or take sum or mean.',
  },
  operations: {
    look_ups: 'look-ups',
    additions: 'additions',
    comparisons: 'comparisons',
    divisions: 'divisions',
  },
  axes: { B: 'bags', n: 'indices' },
  layers: {
    Embedding: {
      says: 'Replaces each index of its input by the vector that the table holds for it.',
      counts:
        'Reading a number from the table is a look-up and does not count as an operation, so FLOPs and MACs are 0; the look-ups are counted instead. A product of a one-hot vector with the table would give the same output and cost a matrix product; nn.Embedding does not compute it so. Rescaling by max_norm depends on the data and is not counted.',
      shape: 'The input holds indices of type int64. Each is replaced by its vector of E numbers.',
    },
    EmbeddingBag: {
      says: 'Looks up the vectors of each bag of indices and reduces them to one: their sum, mean or maximum.',
      counts:
        'Each number of the result takes n look-ups for the n vectors of a bag, which do not count as operations, and n − 1 additions, or with max n − 1 comparisons. A mean takes one division more. Nothing is multiplied, so there are no MACs. Indices equal to padding_idx are left out by PyTorch; how many there are depends on the data, so all are counted. Rescaling by max_norm is not counted.',
      shape: 'B bags of n indices each, of type int64. Each bag becomes a vector of E numbers.',
    },
  },
};
