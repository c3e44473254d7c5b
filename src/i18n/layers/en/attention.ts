/** English words of the attention family. */
const SOFTMAX =
  'The products of queries with keys, and of weights with values, are MACs. The scaling by 1/√D is a multiplication for each score. In the softmax the largest score m of a query is found and subtracted first, so that exp does not overflow.';
const MASKED = 'A causal mask is not discounted: the score is computed, then masked.';

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
  options: {
    is_causal: 'Whether each position attends only to itself and to those before it.',
    embed_dim: 'How many features each position has.',
    num_heads: 'Into how many heads the features are split; each has weights of its own over the positions.',
    bias: 'Whether the linear maps have biases.',
    add_bias_kv: 'Whether one key and one value more are learned and attended to.',
    add_zero_attn: 'Whether one key and one value of zeros are attended to.',
    kdim: 'How many features the keys have; None means embed_dim.',
    vdim: 'How many features the values have; None means embed_dim.',
    batch_first: 'Whether the batch comes first in the shape of the input; else the positions do.',
    d_model: 'How many features each position has.',
    nhead: 'Into how many heads the features are split; each has weights of its own over the positions.',
    dim_feedforward: 'How many features the first linear layer makes, and the second takes.',
    activation: 'The function between the two linear layers.',
    norm_first: 'Whether each LayerNorm stands before its part instead of after the residual addition.',
  },
  conditions: {
    is_probability: '{name} is a probability, from 0 to 1, and cannot be {given}.',
    attention_needs_two_dimensions: 'Attention needs a length and features: at least two sizes. This input has {rank}.',
    gqa_needs_heads: 'Grouped queries need a dimension of heads before length and features: at least three sizes.',
    heads_divide_features:
      'The features are split evenly among the heads: {heads} must divide {features}. {count} does not divide {size}.',
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
  axes: { L: 'positions', E: 'features', D: 'features' },
  layers: {
    scaled_dot_product_attention: {
      says: 'Multiplies each query with all keys, turns the products into weights by softmax, and adds up the values by these weights.',
      counts: `As PyTorch’s documentation writes it. S is the number of keys, here as many as queries; D is the number of features. ${SOFTMAX} ${MASKED}`,
      shape: 'Queries, keys and values have one shape here: L positions of D features. * stands for batch and heads.',
    },
    MultiheadAttention: {
      says: 'Projects a sequence to queries, keys and values, lets each head attend with its part of the features, and projects the result.',
      counts: `Self-attention, m(x, x, x). The four projections are linear layers of E features. The lines between them are those of one head with its D = E / h features; h heads do them side by side, so heads add no parameter and no product. ${SOFTMAX} PyTorch returns the weights averaged over the heads, unless need_weights=False, and that average is counted. A mask would not be discounted.`,
      shape:
        'N sequences of L positions with E features. S is L, and one more with add_bias_kv=True and with add_zero_attn=True. The weights come back averaged over the heads; with average_attn_weights=False they have h tables in place of one, with need_weights=False they are not returned.',
    },
    TransformerEncoderLayer: {
      says: 'Self-attention, then two linear layers with an activation between, each with a residual addition and a LayerNorm.',
      counts:
        'The sum of its parts, each counted as the layer of that name. A residual connection adds the input of a part to its output: one addition for each value. Dropout does nothing in evaluation. The attention returns no weights, so none are averaged.',
      shape: 'N sequences of L positions with E features; the output has the shape of the input.',
    },
    TransformerDecoderLayer: {
      says: 'Self-attention, attention to a memory (the output of an encoder), then two linear layers with an activation between, each with a residual addition and a LayerNorm.',
      counts: `Called as m(x, x): the memory has the shape of the input. The sum of its parts, each counted as the layer of that name. A residual connection adds the input of a part to its output: one addition for each value. ${MASKED}`,
      shape: 'N sequences of L positions with E features; memory and output have the shape of the input.',
    },
  },
};
