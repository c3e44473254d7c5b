/** English words of the linear family. */
export const linear = {
  fields: {
    in_features: 'input features',
    in1_features: 'features of the first input',
    in2_features: 'features of the second input',
    out_features: 'output features',
    input_shape: 'input shape',
  },
  options: {
    in_features: 'How many features the input has, in its last dimension.',
    in1_features: 'How many features the first input has, in its last dimension.',
    in2_features: 'How many features the second input has, in its last dimension.',
    out_features: 'How many features the output has.',
    bias: 'Whether a learned number is added to each output feature.',
  },
  conditions: {
    features_fit: '{name} is {features}, but the last size of the input is {last}. The two must agree.',
    has_features: 'The input needs at least one dimension: its last size is {name}, here {features}.',
  },
  operations: { multiplications: 'multiplications', additions: 'additions', bias_additions: 'bias additions' },
  axes: { C_in: 'features', C_1: 'features of x₁' },
  layers: {
    Linear: {
      says: 'Makes each output feature from all input features: each times a weight, added up, plus a bias.',
      counts:
        'The formula is that of one output feature; n is in_features. It is computed for each of the M vectors in the dimensions before the last. The products are the MACs; a sum of n products takes n − 1 additions, and the bias is one more.',
    },
    Bilinear: {
      says: 'Makes each output feature from all products of a feature of one input with a feature of another.',
      counts:
        'PyTorch’s x₁ᵀ A x₂ + b from left to right, for each output feature: the row r = x₁ᵀ A takes a product for each weight, and r times x₂ one for each feature of x₂. In the formula x is x₁, with n features, and z is x₂, with m. These products are the MACs. Output features share no results.',
      shape: 'The shape is that of x₁; x₂ has the same but for its last size, C₂.',
    },
  },
};
