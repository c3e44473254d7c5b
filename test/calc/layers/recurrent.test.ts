import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LayerDefinition, Options } from '#calc/layers/define.ts';
import { evaluate } from '#calc/layers/evaluate.ts';
import { layerNamed } from '#calc/layers/index.ts';
import type { Primitives } from '#calc/layers/primitives.ts';
import { primitivesOf, returnedOf } from '#calc/layers/primitives.ts';
import { RECURRENT } from '#calc/layers/recurrent/recurrent.ts';
import { sum } from '#calc/numbers/exact.ts';
import { provesByLoops } from './proving.ts';

const layer = (name: string) => layerNamed(name) as LayerDefinition;
const small = (min: number, max: number) => fc.integer({ min, max }).map(BigInt);

/** Options of any recurrent layer: those it lacks are left out. */
const optionsOf = ({ options, name }: LayerDefinition): fc.Arbitrary<Options> => {
  const has = (field: string) => options.some((option) => option.field === field);
  const ranks = name.endsWith('Cell') ? [0, 1, 1, 2] : [0, 1, 2, 2];
  return fc
    .record({
      input_size: small(1, 5),
      hidden_size: small(1, 4),
      bias: fc.boolean(),
      ...(has('num_layers') && { num_layers: small(1, 4), batch_first: fc.boolean(), bidirectional: fc.boolean() }),
      ...(has('nonlinearity') && { nonlinearity: fc.constantFrom('tanh', 'relu') }),
      ...(has('proj_size') && { proj_size: fc.constantFrom(0n, 0n, 1n, 2n, 3n) }),
      before: fc.array(small(1, 3), { minLength: 2, maxLength: 2 }),
      rank: fc.constantFrom(...ranks),
      off: fc.constantFrom(0n, 0n, 0n, 0n, 1n),
    })
    .map(({ before, rank, off, ...rest }) => ({
      ...rest,
      input_shape: [...before.slice(0, rank), rest.input_size + off],
    }));
};

describe.each(RECURRENT.map((one) => [one.name, one] as const))('%s', (_, one) => {
  it('counts what its loops count', () => provesByLoops(one, optionsOf(one)));

  it('counts a multiply–accumulate for every number of its matrices at every step', () => {
    fc.assert(
      fc.property(optionsOf(one), (options) => {
        const found = evaluate(one, options);
        if (!found.ok) return;
        const { steps = 1n, batch = 1n } = found.values;
        const matrices = found.weights.filter(({ shape }) => shape.length === 2);
        expect(found.macs).toBe(matrices.reduce((all, { count }) => all + count, 0n) * steps * batch);
      }),
    );
  });

  it('takes a round for each step of each cell, whatever their size', () => {
    fc.assert(
      fc.property(optionsOf(one), (options) => {
        const found = evaluate(one, options);
        if (!found.ok) return;
        const cells = sum(found.weights.filter(({ name }) => name.startsWith('weight_hh')).map(({ copies }) => copies));
        expect(one.rounds?.(found.options) ?? 1n).toBe(cells * (found.values.steps ?? 1n));
      }),
    );
  });
});

describe('the functions in a cell', () => {
  /** Kinds of arithmetic of one value of a layer. */
  const primitives = (name: string, options: Options) => {
    const found = evaluate(layer(name), options);
    if (!found.ok) throw new Error(found.problem.condition);
    return primitivesOf(layer(name), found);
  };
  const alone = (name: string) => primitives(name, { input_shape: [1n] });
  const cell = (name: string, more: Options = {}) =>
    primitives(name, { input_size: 1n, hidden_size: 1n, input_shape: [1n], ...more });

  it('cost what the layers of their names cost', () => {
    const [sigmoid, tanh, relu] = ['Sigmoid', 'Tanh', 'ReLU'].map(alone) as [Primitives, Primitives, Primitives];
    for (const kind of ['compare', 'divide', 'exponential', 'square_root', 'look_up'] as const) {
      expect(cell('RNNCell')[kind]).toBe(tanh[kind]);
      expect(cell('RNNCell', { nonlinearity: 'relu' })[kind]).toBe(relu[kind]);
      expect(cell('LSTMCell')[kind]).toBe(3n * sigmoid[kind] + 2n * tanh[kind]);
      expect(cell('GRUCell')[kind]).toBe(2n * sigmoid[kind] + tanh[kind]);
    }
    // A gate adds two products and two biases; a cell state takes one addition, a new state of a GRU two.
    expect(cell('LSTMCell').add).toBe(4n * 3n + 3n * sigmoid.add + 1n);
    expect(cell('GRUCell').add).toBe(3n * 3n + 2n * sigmoid.add + 2n);
  });
});

describe('LSTM', () => {
  const given = { input_size: 10n, hidden_size: 20n, proj_size: 5n, bidirectional: true, input_shape: [7n, 3n, 10n] };

  it('names its tensors as PyTorch does, and groups the deeper layers from the third on', () => {
    const names = (num_layers: bigint) => {
      const found = evaluate(layer('LSTM'), { ...given, num_layers });
      return found.ok ? found.weights.map(({ name, copies }) => [name, copies]) : [];
    };
    const tensors = ['weight_ih', 'weight_hh', 'bias_ih', 'bias_hh', 'weight_hr'];
    const of = (layers: string, copies: bigint) =>
      ['', '_reverse'].flatMap((way) => tensors.map((tensor) => [`${tensor}_${layers}${way}`, copies]));
    expect(names(1n)).toEqual(of('l0', 1n));
    expect(names(2n)).toEqual([...of('l0', 1n), ...of('l1', 1n)]);
    expect(names(5n)).toEqual([...of('l0', 1n), ...of('l[k]', 4n)]);
  });

  it('returns a projected hidden state and a cell state that is not', () => {
    const found = evaluate(layer('LSTM'), { ...given, num_layers: 3n });
    if (!found.ok) throw new Error(found.problem.condition);
    expect(returnedOf(layer('LSTM'), found)).toEqual([
      [7n, 3n, 10n],
      [
        [6n, 3n, 5n],
        [6n, 3n, 20n],
      ],
    ]);
  });

  it('stays exact with 10¹⁵ layers', () => {
    const most = 10n ** 15n;
    const found = evaluate(layer('LSTM'), { ...given, num_layers: most });
    if (!found.ok) throw new Error(found.problem.condition);
    const [first, deeper] = [80n * 15n + 160n + 100n, 80n * 15n + 160n + 100n];
    expect(found.parameters).toBe(2n * (first + (most - 1n) * deeper));
  });
});
