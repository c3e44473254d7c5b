/** English words of the convolution family. */
export const convolution = {
  fields: {},
  conditions: {},
  operations: { multiplications: 'multiplications', additions: 'additions', bias_additions: 'bias additions' },
  layers: {
    Conv2d: {
      says: 'Slides kernels over the height and width of its input; each makes one channel of the output.',
      counts: 'Every weight meets every position once. The zeros of the padding are multiplied like any other number.',
    },
  },
};
