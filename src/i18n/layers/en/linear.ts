/** English words of the linear family. */
export const linear = {
  fields: {
    in_features: 'input features',
    in1_features: 'features of the first input',
    in2_features: 'features of the second input',
    out_features: 'output features',
    input_shape: 'input shape',
  },
  conditions: {
    features_fit: '{name} is {features}, but the last size of the input is {last}. The two must agree.',
    has_features: 'The input needs at least one dimension: its last size is {name}, here {features}.',
  },
  operations: { multiplications: 'multiplications', additions: 'additions', bias_additions: 'bias additions' },
  layers: {
    Linear: {
      says: 'Makes each output feature from all input features: each times a weight, added up, plus a bias.',
      counts:
        'y = x Aᵀ + b, as PyTorch’s documentation has it, for each vector in the dimensions before the last. A sum of n products takes n − 1 additions; the bias is one more.',
    },
    Bilinear: {
      says: 'Makes each output feature from all products of a feature of one input with a feature of another.',
      counts:
        'y = x₁ᵀ A x₂ + b, as PyTorch’s documentation has it, from left to right: the row x₁ᵀ A takes a product for each weight, and that row times x₂ one for each feature of x₂. Nothing is shared between output features. The input shape is that of x₁; x₂ differs in its last size alone.',
    },
  },
};
