/** English words of the picture of training memory. */
export const training = {
  training: {
    memory: 'Memory of a training, by network',
    network: 'network, and a sample',
    batch: 'batch',
    of: '{name}, {sample}',
    samples: {
      'image, 224 × 224': 'image of 224 × 224',
      'text, 128 tokens': 'text of 128 tokens',
      'text, 1024 tokens': 'text of 1024 tokens',
    },
    memory_caption:
      'Memory with Adam, all in float32, to one scale. What is kept of a sample is measured in PyTorch by its hooks on saved tensors.',
  },
};
