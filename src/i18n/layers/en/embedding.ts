/** English words of the embedding family. */
export const embedding = {
  fields: {
    input_shape: 'input shape',
    num_embeddings: 'number of vectors',
    embedding_dim: 'numbers in a vector',
    mode: 'mode',
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
  layers: {
    Embedding: {
      says: 'Replaces each index of its input by the vector that the table holds for it.',
      counts:
        'Reading a number from the table is a look-up, not arithmetic: no FLOPs. A product of a one-hot vector with the table would give the same output and cost a matrix product; nn.Embedding does not compute it so. Rescaling by max_norm depends on the data and is not counted.',
    },
    EmbeddingBag: {
      says: 'Looks up the vectors of each bag of indices and reduces them to one: their sum, mean or maximum.',
      counts:
        'Each number of a bag of n vectors takes n look-ups, which are no FLOPs, and n − 1 additions, or n − 1 comparisons with max. A mean takes one division more. Indices equal to padding_idx are left out by PyTorch; how many there are depends on the data, so all are counted. Rescaling by max_norm is not counted.',
    },
  },
};
