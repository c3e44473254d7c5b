import { describe, expect, it } from 'vitest';
import type { Returned } from '#calc/fields/shapes.ts';
import { LAYERS, layerNamed } from '#calc/layers/index.ts';
import type { Recorded } from '#calc/run/record.ts';
import { record } from '#calc/run/record.ts';
import { readModule } from '#code/read.ts';
import { LOCALES } from '#i18n/index.ts';
import { familyWords } from '#i18n/layers/index.ts';
import { message } from '#i18n/message.ts';
import measured from '../../fixtures/sequential.json' with { type: 'json' };

/** What a module makes of an input. */
function recordOf(text: string, input: readonly number[]): Recorded {
  const read = readModule(text, layerNamed);
  if (!read.ok) throw new Error(`${text}: ${read.fault.reason} ${read.fault.at}`);
  return record(read.module, input.map(BigInt));
}

const numbers = (returned: Returned): unknown[] =>
  returned.map((part) => (typeof part === 'bigint' ? Number(part) : numbers(part)));

/** Where a module refuses and why: `[1] tuple_handed_on`. */
function refusalOf(text: string, input: readonly number[]): string {
  const recorded = recordOf(text, input);
  if (recorded.ok) return 'runs';
  const why = 'problem' in recorded ? recorded.problem.condition : recorded.expected;
  return `${(recorded.at ?? []).map((place) => `[${place}]`).join('')} ${why}`;
}

describe('modules one after another', () => {
  it.each(measured.behind)('run or are refused as in PyTorch: $pytorch', ({ pytorch, input_shape, output_shape }) => {
    const recorded = recordOf(pytorch, input_shape);
    expect(recorded.ok ? numbers(recorded.run.returned ?? []) : null).toEqual(output_shape);
  });

  it('are all layers of the book', () => {
    const tried = measured.behind.map(({ pytorch }) => /nn\.(\w+)\(.*nn\.Identity\(\), nn\.(\w+)/.exec(pytorch)?.[2]);
    expect(tried.sort()).toEqual(
      [...LAYERS.flatMap((layer) => (layer.function ? [] : [layer.name])), 'Sequential'].sort(),
    );
  });

  const modules = Object.keys(measured.pairs);
  it.each(Object.entries(measured.pairs))('run where PyTorch runs them behind %s', (first, runs) => {
    const ours = modules.map((second) => recordOf(`nn.Sequential(${first}, ${second})`, measured.input_shape).ok);
    expect(modules.filter((_, index) => ours[index])).toEqual(modules.filter((_, index) => runs[index] === '1'));
  });

  it.each([
    ['nn.Sequential(nn.LSTM(10, 20), nn.Linear(20, 5))', [7, 1, 10], '[1] tuple_handed_on'],
    ['nn.Sequential(nn.Sequential(nn.GRU(10, 20)), nn.Identity(), nn.ReLU())', [7, 1, 10], '[2] tuple_handed_on'],
    ['nn.Sequential(nn.ReLU(), nn.MultiheadAttention(4, 2))', [2, 3, 4], '[1] tensors_handed_on'],
    ['nn.Sequential(nn.Linear(3, 4), nn.Flatten(), nn.Embedding(10, 3))', [2, 3], '[2] indices_handed_on'],
    ['nn.Sequential(nn.Conv2d(3, 4, 3), nn.ReLU(), nn.Conv2d(4, 4, 5))', [1, 3, 5, 5], '[2] kernel_fits_height'],
    [
      'nn.Sequential(nn.Sequential(nn.ReLU(), nn.Conv2d(3, 4, 3)), nn.Conv2d(3, 4, 3))',
      [1, 3, 9, 9],
      '[1] in_channels 3',
    ],
    ['nn.Sequential(nn.ReLU(), nn.Sequential(nn.ReLU(), nn.Linear(3, 4)))', [2, 4], '[1][1] features_fit'],
    ['nn.Conv2d(3, 4, 3)', [1, 3, 2, 2], ' kernel_fits_height'],
    ['F.relu(F.max_pool2d(x, 2, return_indices=True))', [1, 3, 4, 4], ' tuple_handed_on'],
    ['F.max_pool2d(x, 2, return_indices=True).transpose(-1, -2)', [1, 3, 4, 4], ' tuple_handed_on'],
  ])('say at which module: %s', (text, input, refusal) => {
    expect(refusalOf(text, input)).toBe(refusal);
  });
});

describe('a refusal between modules', () => {
  it.each([
    ['nn.Sequential(nn.LSTM(3, 4), nn.ReLU())'],
    ['nn.Sequential(nn.MultiheadAttention(3, 1))'],
    ['nn.Sequential(nn.ReLU6(), nn.Softmax(dim=1), nn.Embedding(4, 5))'],
  ])('has its sentence in every language, with a value for each gap: %s', (text) => {
    const recorded = recordOf(text, [5, 2, 3]);
    if (recorded.ok || !('problem' in recorded)) throw new Error(text);
    const { condition, values } = recorded.problem;
    for (const locale of LOCALES) {
      const sentence = message(familyWords(locale, 'functions').conditions[condition] ?? '{}', values);
      expect(sentence).toMatch(/nn\.\w+.*nn\.\w+/);
      expect(sentence).not.toMatch(/[{}]/);
    }
  });
});

describe('a layer that returns more than one tensor', () => {
  it('has names for what it returns', () => {
    const several = LAYERS.filter(({ returned }) => returned);
    expect(several.length).toBeGreaterThan(5);
    for (const { name, returnedNames } of several) expect(returnedNames, name).toMatch(/^\(.*, .*\)$/);
  });
});
