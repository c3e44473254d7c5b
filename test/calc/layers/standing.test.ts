/** When tensors and operations stand, as the pages of layers say it: tried in every combination of options. */
import { describe, expect, it } from 'vitest';
import type { LayerDefinition, Options, When } from '#calc/layers/define.ts';
import { stands } from '#calc/layers/evaluate.ts';
import { LAYERS, layerNamed } from '#calc/layers/index.ts';
import type { Requirement } from '#calc/layers/standing.ts';
import { requirementsOf, standingOperations } from '#calc/layers/standing.ts';
import { evaluateExpression } from '#calc/numbers/expression.ts';
import { sample } from '../../sample.ts';
import { inEveryForm, pageDefault, settingsOf } from './settings.ts';

const holds = (of: readonly Requirement[], options: Options): boolean =>
  of.every(({ field, values, from }) => {
    const value = options[field];
    return from !== undefined ? typeof value === 'bigint' && value >= from : values.includes(value as never);
  });

const partsOf = (layer: LayerDefinition): { name: string; when: When }[] => [
  ...layer.weights,
  ...(layer.buffers ?? []),
  ...layer.operations,
];

describe.each(LAYERS.map((layer) => [layer.name, layer] as const))('%s', (_, layer) => {
  const { items: settings } = sample('settings', inEveryForm(layer, settingsOf(layer)), 24);

  it('says of each tensor and operation when it stands', () => {
    for (const { name, when } of partsOf(layer)) {
      const of = requirementsOf(layer, when);
      if (when !== 'always' && typeof when === 'string') expect(of, name).toHaveLength(1);
      for (const { options } of settings)
        expect(of !== 'never' && holds(of, options), `${name} ${Object.entries(options)}`).toBe(stands(when, options));
    }
  });

  it('shows the count of each operation under the options it names', () => {
    const start = pageDefault(layer);
    for (const { operation, of, text } of standingOperations(layer, start))
      for (const found of settings.filter(({ options }) => holds(of, options))) {
        const shown = {
          ...found.options,
          ...start,
          ...Object.fromEntries(of.map(({ field }) => [field, found.options[field]])),
        };
        const now = operation.total?.(shown) ?? operation.perOutput?.(shown) ?? '0';
        expect(now, `${operation.name} ${Object.entries(found.options)}`).toBe(text);
        expect(() => evaluateExpression(text, found.values)).not.toThrow();
      }
  });
});

describe('a requirement', () => {
  const of = (layer: string, tensor: string) => {
    const found = layerNamed(layer);
    const weight = found?.weights.find(({ name }) => name === tensor);
    return found && weight && requirementsOf(found, weight.when);
  };

  it('is a flag, a number, or from which number on', () => {
    expect(of('Linear', 'weight')).toEqual([]);
    expect(of('Linear', 'bias')).toEqual([{ field: 'bias', values: [true] }]);
    expect(of('LSTM', 'weight_hr_l[k]_reverse')).toEqual([
      { field: 'num_layers', values: [3n, 4n], from: 3n },
      { field: 'bidirectional', values: [true] },
      { field: 'proj_size', values: [1n, 2n, 3n, 4n], from: 1n },
    ]);
  });

  it('is refused where one option matters only under another', () => {
    const layer = layerNamed('LSTM');
    const mixed: When = ({ bias, bidirectional }) => bias === true || bidirectional === true;
    expect(() => layer && requirementsOf(layer, mixed)).toThrow('mix');
  });
});
