/** What lights a part of a layer's picture: a field that it follows never leaves it faded. */
import { describe, expect, it } from 'vitest';
import type { FieldName } from '#calc/fields/fields.ts';
import { fieldOf, isList } from '#calc/fields/fields.ts';
import type { LayerDefinition } from '#calc/layers/define.ts';
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { evaluate } from '#calc/layers/evaluate.ts';
import { LAYERS, layerNamed } from '#calc/layers/index.ts';
import { returnedOf } from '#calc/layers/primitives.ts';
import { partLights } from '#components/reference/partLights.ts';
import { pageDefault, settingsOf } from '../calc/layers/settings.ts';

function lightsOf(name: string): Record<string, string> {
  const layer = layerNamed(name) as LayerDefinition;
  return partLights(layer, evaluate(layer, pageDefault(layer)) as Evaluation, 'en');
}

/** Parts that are other than before. */
function changedParts(layer: LayerDefinition, one: Evaluation, other: Evaluation): string[] {
  const parts = (shown: Evaluation) => ({
    ...shown.operations,
    output: String(returnedOf(layer, shown)),
    ...Object.fromEntries(shown.weights.map(({ name, count }) => [name, count])),
  });
  const [before, after] = [parts(one), parts(other)] as Record<string, unknown>[];
  return Object.keys(before ?? {}).filter((name) => name in (after ?? {}) && before?.[name] !== after?.[name]);
}

describe.each(LAYERS)('the picture of $name', (layer) => {
  it('has every part lit by the fields that it follows, whatever the others are set to', () => {
    const lights = lightsOf(layer.name);
    const fields = [
      ...layer.options.map(({ field }) => field),
      ...layer.input.filter((field) => field !== 'input_shape'),
    ];
    const faded = settingsOf(layer)
      .slice(0, 11)
      .flatMap((shown) =>
        fields.flatMap((field: FieldName) => {
          const { quantity } = fieldOf(layer, field);
          const value = shown.options[field];
          const to = typeof value === 'bigint' ? value + 1n : isList(value) ? value.map((one) => one + 1n) : undefined;
          if (quantity === 'none' || to === undefined) return [];
          const other = evaluate(layer, { ...shown.options, [field]: to });
          if (!other.ok) return [];
          const parts = changedParts(layer, shown, other);
          return parts
            .filter((name) => !lights[name]?.split(' ').includes(quantity))
            .map((name) => `${name} by ${field}`);
        }),
      );
    expect([...new Set(faded)]).toEqual([]);
  });
});

describe('a part', () => {
  it('lights first what it is, and is lit by what it depends on alone', () => {
    expect(lightsOf('Conv2d')).toEqual({
      input: 'in size',
      output: 'out kernel size',
      weight: 'kernel in out',
      bias: 'bias out',
      multiplications: 'none in out kernel size',
      additions: 'none in out kernel size',
      bias_additions: 'bias out kernel size',
    });
  });

  it('is lit by an axis of the input that it follows, though a size elsewhere must agree with it', () => {
    expect(lightsOf('MaxPool2d')).toMatchObject({ comparisons: 'none kernel size', output: 'out kernel size' });
    expect(lightsOf('MultiheadAttention').output).toContain('in');
    expect(lightsOf('Linear').multiplications).toBe('none in out');
  });
});
