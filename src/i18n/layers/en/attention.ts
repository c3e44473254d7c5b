/** English words of the attention family. */
export const attention = {
  fields: {
    input_shape: 'input shape',
    attn_mask: 'mask',
    dropout_p: 'dropout',
    is_causal: 'causal mask',
    scale: 'scale',
    enable_gqa: 'grouped queries',
    embed_dim: 'features',
    num_heads: 'heads',
    dropout: 'dropout',
    add_bias_kv: 'learned key and value',
    add_zero_attn: 'key and value of zeros',
    kdim: 'features of the keys',
    vdim: 'features of the values',
    batch_first: 'batch first',
    need_weights: 'return the weights',
    average_attn_weights: 'average the weights',
    d_model: 'features',
    nhead: 'heads',
    dim_feedforward: 'hidden features',
    activation: 'activation',
    layer_norm_eps: 'epsilon of the norms',
    norm_first: 'norms first',
  },
  conditions: {
    is_probability: '{name} is a probability, from 0 to 1, and cannot be {given}.',
    attention_needs_two_dimensions: 'Attention needs a length and features: at least two sizes. This input has {rank}.',
    gqa_needs_heads: 'Grouped queries need a dimension of heads before length and features: at least three sizes.',
    heads_divide_features:
      'The heads share out the features evenly: {heads} must divide {features}. {count} does not divide {size}.',
    sequence_of_features:
      'The input is a sequence of features: (length, features), or three sizes with a batch. This one has {rank}.',
    last_size_is_features: 'The last size of the input is the features, {features}: {size}. Here it is {last}.',
    one_tensor_for_all:
      'Queries, keys and values are one tensor here, so {name} must be embed_dim, {embed_dim}, and not {given}.',
  },
  operations: {
    score_products: 'products of the scores',
    score_sums: 'sums of the scores',
    scalings: 'scalings of the scores',
    maxima: 'maxima of the rows',
    shifts: 'subtractions of the maxima',
    exponentials: 'exponentials',
    row_sums: 'sums of the rows',
    shares: 'divisions by the sums',
    value_products: 'products with the values',
    value_sums: 'sums of the values',
    projection_products: 'products of the projections',
    projection_sums: 'sums of the projections',
    bias_additions: 'bias additions',
    averaging_sums: 'sums over the heads',
    averaging_divisions: 'divisions by the heads',
    multiplications: 'multiplications',
    additions: 'additions',
    comparisons: 'comparisons',
    divisions: 'divisions',
    square_roots: 'square roots',
  },
  layers: {
    scaled_dot_product_attention: {
      says: 'Scores each query against all keys, turns the scores into shares, and adds up the values by their shares.',
      counts:
        'As the documentation writes it: product, scaling of each score, softmax with its maximum subtracted, product. A causal mask is not discounted: the score is computed, then masked.',
    },
    MultiheadAttention: {
      says: 'Projects a sequence to queries, keys and values, lets each head attend with its share of the features, and projects what they found.',
      counts:
        'Self-attention, m(x, x, x). Heads split the features and add no parameter. The weights that PyTorch returns by default are averaged over the heads, and that is counted; need_weights=False leaves it out. A mask would not be discounted.',
    },
    TransformerEncoderLayer: {
      says: 'Self-attention, then two linear layers with an activation between, each with a residual addition and a LayerNorm.',
      counts:
        'The sum of its parts, each counted as the layer of that name; a residual addition is one addition a value. Dropout does nothing in evaluation. The attention returns no weights, so none are averaged.',
    },
    TransformerDecoderLayer: {
      says: 'Self-attention, attention to a memory, then two linear layers with an activation between, each with a residual addition and a LayerNorm.',
      counts:
        'Called as m(x, x): the memory has the shape of the input. The sum of its parts, each counted as the layer of that name; a residual addition is one addition a value. A causal mask is not discounted.',
    },
  },
};
