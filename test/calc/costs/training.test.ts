import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { ChainLayer } from '#calc/costs/backward.ts';
import { passWork } from '#calc/costs/backward.ts';
import { evaluateCost } from '#calc/costs/evaluate.ts';
import { trainingCompute, trainingMemory } from '#calc/costs/training.ts';
import { conv2d } from '#calc/layers/convolution/conv2d.ts';
import { evaluate } from '#calc/layers/evaluate.ts';

interface Passes {
  forward: number;
  backward: number;
}

interface Recorded {
  frozen: (Passes & { chain: string; learned: boolean[]; input_gradient: boolean })[];
  lora: (Passes & { width: number; rank: number; rows: number; layers: number })[];
  networks: (Passes & { network: string; input: number[]; saved: number; saved_by_two: number })[];
  layers: { code: string; input: number[]; bytes: number; keeps: string[] }[];
  optimizers: { optimizer: string; parameters: number; gradients: number; states: number }[];
  checkpointed: (Passes & { layers: number; pieces: number; each: number; most: number })[];
}

/** What PyTorch counts and keeps, by test/recorder/training.py. */
const recorded: Recorded = JSON.parse(readFileSync('test/fixtures/training.json', 'utf8'));

/** MACs of the layers of each recorded chain, and their groups. */
const CHAINS: Readonly<Record<string, readonly { macs: bigint; groups: bigint }[]>> = {
  equal: [40_960n, 40_960n, 40_960n].map((macs) => ({ macs, groups: 1n })),
  mlp: [640n, 1280n, 320n].map((macs) => ({ macs, groups: 1n })),
  convolutions: [
    { macs: 2n * 8n * 100n * 27n, groups: 1n },
    { macs: 2n * 8n * 100n * 9n, groups: 8n },
    { macs: 2n * 16n * 100n * 8n, groups: 1n },
    { macs: 2n * 1600n * 10n, groups: 1n },
  ],
};

describe('both passes through a chain', () => {
  it.each(recorded.frozen)(
    '$chain with $learned, input $input_gradient',
    ({ chain, learned, input_gradient, ...passes }) => {
      const layers = (CHAINS[chain] ?? []).map(({ macs, groups }, index) => ({
        macs,
        groups,
        learns: learned[index] === true,
      }));
      const found = passWork(layers, input_gradient);
      // PyTorch's counter forgets the groups of the weight's gradient: https://github.com/pytorch/pytorch/pull/183405
      const forgotten = layers.reduce(
        (sum, { macs, groups, learns }) => sum + (learns ? 2n * macs * (groups - 1n) : 0n),
        0n,
      );
      expect({ forward: found.forward, backward: found.backward + forgotten }).toEqual({
        forward: BigInt(passes.forward),
        backward: BigInt(passes.backward),
      });
    },
  );

  it('have been tried with every pattern of what learns', () => {
    for (const [chain, layers] of Object.entries(CHAINS))
      expect(recorded.frozen.filter((one) => one.chain === chain)).toHaveLength(2 * (2 ** layers.length - 1));
  });

  it('of LoRA are those of the frozen layers without the gradient of their weights, and of the pairs in full', () => {
    for (const { width, rank, rows, layers, forward, backward } of recorded.lora) {
      const [thick, thin] = [BigInt(width * width * rows), BigInt(width * rank * rows)];
      const [first, others] = [1n, BigInt(layers - 1)];
      expect(BigInt(forward)).toBe(2n * (first + others) * (thick + 2n * thin));
      // Of the first pair nothing asks for the gradient of the input.
      expect(BigInt(backward)).toBe(2n * first * 3n * thin + 2n * others * (thick + 4n * thin));
    }
  });

  it('are told by half of a network frozen as the chapter says', () => {
    const half = (learns: (index: number) => boolean): bigint => {
      const chain: ChainLayer[] = Array.from({ length: 100 }, (_, index) => ({ macs: 1n, learns: learns(index) }));
      const { forward, backward } = passWork(chain);
      return (forward + backward) / 2n;
    };
    expect(half((index) => index >= 50)).toBe(199n);
    expect(half((index) => index < 50)).toBe(249n);
    expect(half(() => true)).toBe(299n);
  });

  it.each([
    ['lenet5', { height: 28n, width: 28n, in_channels: 1n, out_channels: 6n, kernel_size: 5n, padding: 2n }],
    [
      'resnet18',
      { height: 224n, width: 224n, in_channels: 3n, out_channels: 64n, kernel_size: 7n, stride: 2n, padding: 3n },
    ],
    [
      'resnet50',
      { height: 224n, width: 224n, in_channels: 3n, out_channels: 64n, kernel_size: 7n, stride: 2n, padding: 3n },
    ],
  ])('of %s lack one product of three: the gradient of its image', (name, first) => {
    const found = evaluate(conv2d, first);
    const passes = recorded.networks.find(({ network }) => network === name);
    if (!found.ok || !passes) throw new RangeError(name);
    expect(BigInt(2 * passes.forward - passes.backward)).toBe(2n * found.macs);
  });
});

/** A calculator's results, as whole numbers. */
function results(definition: typeof trainingCompute, texts: Record<string, string>): Record<string, bigint> {
  const found = evaluateCost(definition, texts);
  if (!found.ok) throw new RangeError(JSON.stringify(found.faults));
  return Object.fromEntries(Object.entries(found.values).map(([name, { over, under }]) => [name, over / under]));
}

describe('6ND and attention', () => {
  it.each([128, 1024])('of GPT-2 on %i tokens is what PyTorch counts, to the last operation', (tokens) => {
    const passes = recorded.networks.find(({ network, input }) => network === 'gpt2' && input[1] === tokens);
    if (!passes) throw new RangeError('gpt2');
    expect(passes.backward).toBe(2 * passes.forward);
    const { total } = results(trainingCompute, {
      parameters: '123532032',
      tokens: String(tokens),
      layers: '12',
      width: '768',
      context: String(tokens),
      chips: '1',
      peak: '1 TFLOPS',
      utilisation: '100',
    });
    expect(total).toBe(BigInt(passes.forward + passes.backward));
  });
});

describe('training memory', () => {
  it('has a gradient for each parameter, and as many states as the optimizer keeps', () => {
    const field = trainingMemory.fields.find(({ name }) => name === 'optimizer');
    if (field?.kind !== 'word') throw new TypeError('optimizer');
    const states = recorded.optimizers.map((one) => [one.optimizer, one.states / one.parameters]);
    expect(Object.fromEntries(states)).toEqual({ SGD: 0, 'SGD with momentum': 1, Adam: 2, AdamW: 2 });
    expect(Object.values(field.choices)).toEqual([0n, 1n, 2n].map((over) => ({ over, under: 1n })));
    for (const { gradients, parameters } of recorded.optimizers) expect(gradients).toBe(parameters);
  });

  it('holds of the pictured networks what PyTorch keeps of one sample more', () => {
    const rows: { network: string; sample: string; kept: number }[] = parse(
      readFileSync('content/training.yaml', 'utf8'),
    );
    for (const { network, sample, kept } of rows) {
      const size = Number(/(\d+)( tokens)?$/.exec(sample)?.[1]);
      const found = recorded.networks.find((one) => one.network === network && one.input.at(-1) === size);
      expect(found && (found.saved_by_two - found.saved) / 4, `${network}, ${sample}`).toBe(kept);
    }
    expect(rows).toHaveLength(4);
  });

  it('of a layer is what the chapter says that it keeps', () => {
    const keeps = Object.fromEntries(
      recorded.layers.map((one) => [/nn\.(\w+)/.exec(one.code)?.[1], one.keeps.join(' ')]),
    );
    expect(keeps).toMatchObject({ Linear: 'input', Conv2d: 'input', GELU: 'input', SiLU: 'input', Flatten: '' });
    expect(keeps).toMatchObject({ ReLU: 'output', Sigmoid: 'output', Tanh: 'output', Softmax: 'output' });
    expect(keeps).toMatchObject({ MaxPool2d: 'input other', LayerNorm: 'input other other' });
    // Two of the four are its running statistics, which stand anyway.
    expect(keeps).toMatchObject({ BatchNorm2d: 'input other other other other' });
  });

  it('of a network in pieces is least where pieces and layers of a piece are equal', () => {
    const pieces = recorded.checkpointed.filter((one) => one.pieces > 0);
    for (const one of pieces) {
      // Beside the inputs and the insides of a piece, two gradients are on their way.
      expect(one.most / one.each, `${one.pieces} pieces`).toBe(one.pieces + one.layers / one.pieces + 2);
      // A piece is run again but for its last layer, whose output is asked for by nothing.
      const again = (one.layers - one.pieces) / one.layers;
      expect(one.backward).toBe(2 * one.forward - one.forward / one.layers + again * one.forward);
    }
    const least = pieces.reduce((best, one) => (one.most < best.most ? one : best));
    expect(least.pieces ** 2).toBe(least.layers);
  });
});

describe.each(['en', 'zh-cn'])('the chapter in %s', (locale) => {
  it('prints no large number of its own: each is recorded, or a count of GPT-2', () => {
    const text = readFileSync(`content/${locale}/what-training-costs.mdx`, 'utf8');
    const numbers = [...text.matchAll(/<Count value="([^"]*)"(?: per="([^"]*)")?/g)].flatMap(
      ([, value = '', per = '']) => `${value} ${per}`.match(/\d{5,}/g),
    );
    const known = JSON.stringify(recorded).match(/\d{5,}/g) ?? [];
    const sums = recorded.networks.map(({ forward, backward }) => String(forward + backward));
    const all = new Set([
      ...known,
      ...sums,
      '123532032',
      '124439808',
      // Without the tables of tokens and of places.
      String(124439808 - (50257 + 1024) * 768),
      '81920',
      ...recorded.networks.map(({ saved, saved_by_two }) => String((saved_by_two - saved) / 4)),
    ]);
    expect(numbers.length).toBeGreaterThan(20);
    for (const number of numbers) if (number) expect(all, number).toContain(number);
  });
});
