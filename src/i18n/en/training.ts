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
      'text, 1024 tokens': 'text of 1,024 tokens',
    },
    step: {
      title: 'Memory over one training step',
      of: 'GPT-2, 8 texts of 128 tokens, Adam, float32',
      parts: {
        weights: 'weights',
        states: 'states of the optimizer',
        gradients: 'gradients',
        activations: 'activations',
      },
      part: '{part} {bytes}',
      sum: '{bytes}',
      forward: 'forward',
      backward: 'backward',
      update: 'update',
      time: 'time →',
      alt: 'What is held in memory over one training step. Weights and states of the optimizer stand all along, {start}. Activations rise through the forward pass, to {most} in all, and fall through the backward pass, while gradients rise. At the update {end} are held.',
    },
    memory_caption:
      'Memory with Adam, all in float32, to one scale. What is kept of a sample is measured in PyTorch by its hooks on saved tensors.',
  },
};
