/**
 * What training costs: operations by the rule of six, and memory. The rule: Kaplan et al. 2020,
 * https://arxiv.org/abs/2001.08361. Mixed precision with a copy in float32: Micikevicius et al. 2018,
 * https://arxiv.org/abs/1710.03740. Adam's two states: Kingma and Ba 2015, https://arxiv.org/abs/1412.6980.
 */
import { below, ratio } from '../numbers/ratio.ts';
import type { CostDefinition, CostSetting } from './define.ts';
import { wholeField } from './define.ts';

/** Operations of a whole training: two for each weight and token forward, four backward; attention's on top. */
export const trainingCompute: CostDefinition = {
  name: 'training-compute',
  fields: [
    wholeField('parameters', 'N'),
    wholeField('tokens', 'D'),
    wholeField('layers', 'L', 0n),
    wholeField('width', 'E', 0n),
    wholeField('context', 'n', 0n),
    wholeField('chips', 'c'),
    { kind: 'figure', name: 'peak', symbol: 'P', min: ratio(1n), max: ratio(10n ** 24n), unit: 'FLOPS', bare: 'T' },
    wholeField('utilisation', 'u', 1n, 100n),
  ],
  conditions: [],
  results: [
    { name: 'weights', unit: 'flops', formula: true, forms: [{ is: '6 * parameters * tokens' }] },
    { name: 'attention', unit: 'flops', formula: true, forms: [{ is: '12 * layers * width * context * tokens' }] },
    { name: 'total', unit: 'flops', forms: [{ is: 'weights + attention' }] },
    { name: 'share', unit: 'percent', forms: [{ is: 'attention / total' }] },
    { name: 'time', unit: 'seconds', forms: [{ is: '100 * total / (chips * peak * utilisation)' }] },
  ],
  main: 'total',
};

const isMixed = ({ words }: CostSetting): boolean => words.precision === 'mixed';

/** Memory of a training: what stands for each parameter, and what the backward pass needs of the forward pass. */
export const trainingMemory: CostDefinition = {
  name: 'training-memory',
  fields: [
    wholeField('parameters', 'N'),
    wholeField('learned', 'T', 0n),
    { kind: 'word', name: 'optimizer', symbol: 'a', choices: { sgd: ratio(0n), momentum: ratio(1n), adam: ratio(2n) } },
    { kind: 'word', name: 'precision', symbol: 's', choices: { float32: ratio(4n), mixed: ratio(2n) } },
    wholeField('activations', 'A', 0n),
    wholeField('batch', 'n'),
  ],
  conditions: [
    {
      name: 'learned',
      fields: ['learned', 'parameters'],
      holds: ({ numbers: { learned = ratio(0n), parameters = ratio(0n) } }) => !below(parameters, learned),
    },
  ],
  results: [
    { name: 'weights', unit: 'bytes', forms: [{ is: 'parameters * precision' }] },
    { name: 'gradients', unit: 'bytes', forms: [{ is: 'learned * precision' }] },
    { name: 'states', unit: 'bytes', forms: [{ is: '4 * optimizer * learned' }] },
    { name: 'copy', unit: 'bytes', forms: [{ is: '4 * learned', when: isMixed }, { is: '0' }] },
    { name: 'kept', unit: 'bytes', forms: [{ is: 'activations * batch * precision' }] },
    { name: 'memory', unit: 'bytes', forms: [{ is: 'weights + gradients + states + copy + kept' }] },
  ],
  main: 'memory',
};
