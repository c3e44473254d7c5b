import { describe, expect, it } from 'vitest';
import type { FieldName } from '#calc/fields/fields.ts';
import { fieldOf, formatValue, isList, parseField } from '#calc/fields/fields.ts';
import { CURES } from '#calc/layers/cures.ts';
import type { Cure, LayerDefinition, Options } from '#calc/layers/define.ts';
import { brokenConditions, completeOptions } from '#calc/layers/evaluate.ts';
import { LAYERS, layerNamed } from '#calc/layers/index.ts';
import { mendOptions } from '#calc/questions/cures.ts';
import { brokenSettings } from '../layers/settings.ts';

const broken = (layer: LayerDefinition, options: Options): string[] =>
  brokenConditions(layer, options).map(({ condition }) => condition);

/** All that is left of a list when each of the others is taken out once. */
function beyond(all: readonly string[], others: readonly string[]): string[] {
  const left = [...all];
  for (const one of others) if (left.includes(one)) left.splice(left.indexOf(one), 1);
  return left;
}

const SMALL = Array.from({ length: 30 }, (_, size) => BigInt(size));

/** A change of one field, among small numbers, flags and words, that leaves nothing broken; empty if there is none. */
function anyMend(layer: LayerDefinition, options: Options): string {
  const fields = [...layer.options, ...(layer.forward ?? [])].map(({ field }) => field);
  const changes = [...fields, ...layer.input].flatMap((field) => {
    const { words = [], min } = fieldOf(layer, field);
    const now = options[field];
    const sizes = SMALL.filter((size) => size >= min);
    const lists = isList(now) ? now.flatMap((_, at) => sizes.map((size) => now.with(at, size))) : [];
    const values = [...(field === 'input_shape' ? [] : sizes), ...words, true, false, '0.5', '2.0', ...lists];
    return values.filter((value) => parseField(field, formatValue(value), layer).ok).map((value) => ({ field, value }));
  });
  const mend = changes.find(({ field, value }) => broken(layer, { ...options, [field]: value }).length === 0);
  return mend ? `${mend.field} ${mend.value}` : '';
}

const shown = (options: Options): string => Object.entries(options).map(String).join(' ');

describe.each(LAYERS.map((layer) => [layer.name, layer] as const))('cures of %s', (_, layer) => {
  const settings = brokenSettings(layer);

  it('mend what they are offered for, break nothing else, and can be typed', async () => {
    const cures = await CURES[layer.family]();
    for (const options of settings) {
      const [first, ...others] = broken(layer, options);
      for (const { field, value } of mendOptions(layer, options, cures)) {
        const title = `${first} by ${field} ${value} of ${shown(options)}`;
        const after = broken(layer, { ...options, [field]: value });
        expect(beyond(after, others), title).toEqual([]);
        expect(parseField(field, formatValue(value, fieldOf(layer, field as FieldName)), layer).ok, title).toBe(true);
      }
    }
  });

  it('are offered for every condition that is broken alone, where any change of one field mends it', async () => {
    const cures = await CURES[layer.family]();
    const alone = settings.filter((options) => broken(layer, options).length === 1);
    const bare = alone.filter((options) => mendOptions(layer, options, cures).length === 0);
    for (const options of bare)
      expect(anyMend(layer, options), `${broken(layer, options)} of ${shown(options)}`).toBe('');
    // Two options that only fit each other: padding 9 of a kernel of 2, whose cells lie 16 apart.
    expect(bare.length * 8).toBeLessThanOrEqual(alone.length);
  });

  it('leave no condition without any', async () => {
    const cures = await CURES[layer.family]();
    const conditions = new Set(settings.map((options) => broken(layer, options)[0] ?? ''));
    const mended = settings.filter((options) => mendOptions(layer, options, cures).length > 0);
    expect([...conditions].filter((one) => !mended.some((options) => broken(layer, options)[0] === one))).toEqual([]);
  });
});

describe('the search over cures', () => {
  it('takes no change that leaves as many conditions of one name broken as before', () => {
    const options: Options = { embed_dim: 8n, num_heads: 2n, kdim: 3n, vdim: 5n, input_shape: [2n, 8n] };
    const attention = layerNamed('MultiheadAttention') as LayerDefinition;
    const complete = completeOptions(attention, options);
    expect(broken(attention, complete)).toEqual(['one_tensor_for_all', 'one_tensor_for_all']);
    const offered = (cure: Cure) => mendOptions(attention, complete, { one_tensor_for_all: () => [cure] });
    expect(offered({ field: 'num_heads', value: 4n })).toEqual([]);
    expect(offered({ field: 'kdim', value: 4n })).toEqual([]);
    expect(offered({ field: 'kdim', value: 8n })).toHaveLength(1);
  });
});
