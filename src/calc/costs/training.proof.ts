/** Training counted step by step: every token through every weight, and every number that stands in memory. */
import type { CostProof } from './define.ts';

/** Passes over a weight for a token: forward, then for the input's gradient, then for the weight's own. */
const PASSES = ['forward', 'gradient of the input', 'gradient of the weight'];
/** A product and the addition of it to a sum. */
const PRODUCT = 2;

export const trainingComputeProof: CostProof = {
  draws: {
    parameters: ['1', '5', '12'],
    tokens: ['1', '3', '7'],
    layers: ['0', '1', '2'],
    width: ['0', '1', '4'],
    context: ['0', '1', '3'],
    chips: ['1', '2'],
    peak: ['1 FLOPS', '3 FLOPS', '2 KFLOPS'],
    utilisation: ['1', '50', '100'],
  },
  counts: ({
    parameters = 0,
    tokens = 0,
    layers = 0,
    width = 0,
    context = 0,
    chips = 1,
    peak = 1,
    utilisation = 1,
  }) => {
    let [weights, attention] = [0, 0];
    for (let token = 0; token < tokens; token++)
      for (const _ of PASSES) {
        for (let weight = 0; weight < parameters; weight++) weights += PRODUCT;
        // Each token is compared with every token of its text, and takes a part of each.
        for (let layer = 0; layer < layers; layer++)
          for (let other = 0; other < context; other++)
            for (const __ of ['score', 'value']) for (let place = 0; place < width; place++) attention += PRODUCT;
      }
    const total = weights + attention;
    return { weights, attention, total, share: attention / total, time: total / ((chips * peak * utilisation) / 100) };
  },
};

export const trainingMemoryProof: CostProof = {
  draws: {
    parameters: ['1', '4', '9'],
    learned: ['0', '1', '3'],
    optimizer: ['sgd', 'momentum', 'adam'],
    precision: ['float32', 'mixed'],
    activations: ['0', '1', '6'],
    batch: ['1', '2', '5'],
  },
  counts: ({ parameters = 0, learned = 0, activations = 0, batch = 0 }, { optimizer = '', precision = '' }) => {
    const size = precision === 'mixed' ? 2 : 4;
    const states = { sgd: [], momentum: ['velocity'], adam: ['mean', 'mean of squares'] }[optimizer] ?? [];
    const found = { weights: 0, gradients: 0, states: 0, copy: 0, kept: 0, memory: 0 };
    const keep = (what: keyof typeof found, bytes: number) => {
      found[what] += bytes;
      found.memory += bytes;
    };
    for (let one = 0; one < parameters; one++) {
      keep('weights', size);
      if (one >= learned) continue;
      keep('gradients', size);
      for (const _ of states) keep('states', 4);
      if (precision === 'mixed') keep('copy', 4);
    }
    for (let sample = 0; sample < batch; sample++) for (let one = 0; one < activations; one++) keep('kept', size);
    return found;
  },
};
