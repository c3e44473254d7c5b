/**
 * Local response normalization. Rules: PyTorch 2.13, `local_response_norm` in `torch/nn/functional.py`: b = a / (k + α times
 * the mean of a² over n neighbouring channels)^β. The paper (Krizhevsky et al. 2012, section 3.3) sums instead of taking the
 * mean. Each a² is made once; the window is counted whole, with the zeros beyond the first and the last channel.
 */
import { field } from '../../fields/lists.ts';
import type { Condition } from '../define.ts';
import { defineLayer } from '../define.ts';
import { INPUT_SHAPE, inputSizes } from '../inputShape.ts';
import { SYMBOLS } from './statistics.ts';

/** PyTorch: "Expected 3D or higher dimensionality input (got 2 dimensions)". */
const hasPlaces: Condition = (options) => {
  const rank = inputSizes(options).length;
  return rank >= 3 ? null : { condition: 'has_places', fields: ['input_shape'], values: { rank: String(rank) } };
};

export const localResponseNorm = defineLayer({
  name: 'LocalResponseNorm',
  family: 'normalization',
  options: [
    { field: 'size' },
    { field: 'alpha', initial: '0.0001', quiet: true },
    { field: 'beta', initial: '0.75', quiet: true },
    { field: 'k', initial: '1.0', quiet: true },
  ],
  fields: {
    input_shape: INPUT_SHAPE,
    size: field('whole', 'kernel', 'n'),
    alpha: field('decimal', 'none', '\\alpha'),
    beta: field('decimal', 'none', '\\beta'),
    k: field('decimal', 'none', 'k'),
  },
  symbols: { outputs: SYMBOLS.outputs, size: { symbol: 'n', quantity: 'kernel', field: 'size' } },
  input: ['input_shape'],
  weights: [],
  operations: [
    { name: 'squares', primitive: 'multiply', perOutput: () => '1', when: 'always' },
    { name: 'window_additions', primitive: 'add', perOutput: () => 'size - 1', when: 'always' },
    { name: 'mean_divisions', primitive: 'divide', perOutput: () => '1', when: 'always' },
    { name: 'alpha_products', primitive: 'multiply', perOutput: () => '1', when: 'always' },
    { name: 'k_additions', primitive: 'add', perOutput: () => '1', when: 'always' },
    { name: 'powers', primitive: 'exponential', perOutput: () => '1', when: 'always' },
    { name: 'divisions', primitive: 'divide', perOutput: () => '1', when: 'always' },
  ],
  flops: () => '(size + 5) * outputs',
  output: inputSizes,
  conditions: [hasPlaces],
});
