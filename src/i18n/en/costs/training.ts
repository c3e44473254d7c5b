/** English words of the calculators of what training costs. */
export const trainingCompute = {
  title: '6ND and attention',
  now: '{parameters} parameters, {tokens} tokens',
  fits: '{total} in all, {share} of them attention: {time} on {chips} {chips|chip|chips} at {utilisation}% of the peak.',
  spoken: '{total} in all: {time} on {chips} {chips|chip|chips} at {utilisation}% of the peak.',
  table: 'What the weights and attention take, and how long',
  fields: {
    parameters: 'parameters',
    tokens: 'tokens',
    layers: 'layers',
    width: 'width',
    context: 'text length',
    chips: 'chips',
    peak: 'peak',
    utilisation: 'used, in %',
  },
  choices: {},
  results: {
    weights: 'weights, 6ND',
    attention: 'attention',
    total: 'in all',
    share: 'share of attention',
    time: 'time',
  },
  conditions: {},
};

export const trainingMemory = {
  title: 'Training memory',
  now: '{parameters} parameters, {learned} of them learned, batch of {batch}',
  fits: '{memory} in all: {weights} of weights, {gradients} of gradients, {states} of states, {kept} of activations.',
  spoken: '{memory} in all, {kept} of it activations.',
  table: 'What stands in memory',
  fields: {
    parameters: 'parameters',
    learned: 'learned',
    optimizer: 'optimizer',
    precision: 'precision',
    activations: 'values kept',
    batch: 'batch',
  },
  choices: {
    optimizer: {
      sgd: 'SGD: no state',
      momentum: 'SGD with momentum: one state',
      adam: 'Adam: two states',
    },
    precision: {
      float32: 'float32: 4 bytes',
      mixed: 'mixed: 2 bytes, and a copy in float32',
    },
  },
  results: {
    weights: 'weights',
    gradients: 'gradients',
    states: 'states of the optimizer',
    copy: 'copy in float32',
    kept: 'activations',
    memory: 'in all',
  },
  conditions: {
    learned: '{learned} parameters cannot learn where there are {parameters}.',
  },
};
