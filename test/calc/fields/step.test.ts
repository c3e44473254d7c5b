import { describe, expect, it } from 'vitest';
import type { FieldName, Value } from '#calc/fields/fields.ts';
import { fieldOf, formatValue, isList, parseField, sameValue } from '#calc/fields/fields.ts';
import { stepped } from '#calc/fields/step.ts';
import type { LayerDefinition, Options } from '#calc/layers/define.ts';
import { LAYERS, layerNamed } from '#calc/layers/index.ts';
import { matchInput } from '#calc/layers/matchInput.ts';
import { PROOFS } from '#calc/layers/proofs.ts';
import { printCall } from '#calc/printed/printCall.ts';
import { readCall } from '#code/read.ts';

const STEPS = [1n, -1n, 10n, -10n] as const;
const SIDES = [undefined, 0, 1] as const;

/** The options of a layer's examples, each field besides in every word that it takes. */
function statesOf(layer: LayerDefinition): Options[] {
  const states = (PROOFS[layer.name]?.examples ?? []).map(({ code, input }): Options => {
    const call = readCall(code, layerNamed);
    if (!call.ok) throw new Error(code);
    const matched = matchInput(call.layer, call.options, input.map(BigInt));
    if (!matched.ok) throw new Error(code);
    return matched.options;
  });
  const first = states[0] as Options;
  const worded = fieldsOf(layer).flatMap((field) =>
    (fieldOf(layer, field).words ?? []).map((word): Options => ({ ...first, [field]: word })),
  );
  return [...states, ...worded];
}

const fieldsOf = (layer: LayerDefinition): FieldName[] => [...layer.input, ...layer.options.map(({ field }) => field)];

/** How a value is kept: what a step may not change, but for a list that folds to one number. */
const formOf = (value: Value): string => (isList(value) || typeof value === 'bigint' ? 'sizes' : typeof value);

function holdsStep(layer: LayerDefinition, options: Options, field: FieldName, by: bigint, side?: 0 | 1): void {
  const before = options[field] as Value;
  const value = stepped(layer, options, field, by, side);
  const spec = fieldOf(layer, field);
  const what = `${layer.name}.${field} ${String(before)} by ${by}`;
  if (value === undefined) {
    expect(before === 'None' || formatValue(before, spec).includes('None'), what).toBe(true);
    return;
  }
  const fromWord = typeof before === 'string' && spec.kind !== 'word' && (spec.words ?? []).includes(before);
  if (!fromWord) expect(formOf(value), what).toBe(formOf(before));
  const typed = parseField(field, formatValue(value, spec), layer);
  expect(typed.ok && sameValue(typed.value, value) && formOf(typed.value), what).toBe(formOf(value));
  if (typed.ok && typeof value === 'string') expect(typed.value, what).toBe(value);
  if (layer.input.includes(field)) return;
  const call = readCall(printCall(layer, { ...options, [field]: value }), layerNamed);
  for (const one of layer.options.map((option) => option.field)) {
    const meant = one === field ? value : options[one];
    expect(
      call.ok && sameValue(call.options[one] ?? layer.options.find((o) => o.field === one)?.initial, meant),
      `${what}: ${one}`,
    ).toBe(true);
  }
}

describe.each(LAYERS.map((layer) => [layer.name, layer] as const))('a step in %s', (_, layer) => {
  it('leads to a value that the field takes and the call says', () => {
    for (const options of statesOf(layer))
      for (const field of fieldsOf(layer).filter((one) => options[one] !== undefined))
        for (const by of STEPS) for (const side of SIDES) holdsStep(layer, options, field, by, side);
  });
});

describe('a step', () => {
  const step = (name: string, field: FieldName, value: Value, by = 1n) => {
    const layer = layerNamed(name) as LayerDefinition;
    return stepped(layer, { [field]: value }, field, by);
  };

  it.each([
    ['0.5', 1n, '0.6'],
    ['4', 1n, '5'],
    ['4', -10n, '-6'],
    ['9.9', 1n, '10.0'],
    ['0.1', -2n, '-0.1'],
    ['0.01', 10n, '0.11'],
    ['.5', 1n, '0.6'],
    ['5.', 1n, '6'],
    ['1e-05', 1n, '2e-05'],
    ['1.5e3', -1n, '1.4e3'],
    ['0.30000000000000000001', 1n, '0.30000000000000000002'],
    ['3,4', 1n, '4,5'],
    ['0.5,1', -1n, '0.4,0'],
    ['None', 1n, undefined],
    ['9'.repeat(40), 1n, undefined],
  ] as const)('of the decimal %s by %s is %s', (text, by, after) => {
    expect(step('Upsample', 'scale_factor', text, by)).toBe(after);
  });

  it('of a word is the next word of its field, round and round', () => {
    expect(step('EmbeddingBag', 'mode', 'sum')).toBe('mean');
    expect(step('EmbeddingBag', 'mode', 'sum', -10n)).toBe('max');
    expect(step('EmbeddingBag', 'mode', 'max')).toBe('sum');
  });

  it('keeps the words of a list, and None', () => {
    expect(step('AdaptiveAvgPool2d', 'output_size', '7,None')).toBe('8,None');
    expect(step('AdaptiveAvgPool2d', 'output_size', 'None,None')).toBeUndefined();
    expect(step('Softmax', 'dim', 'None')).toBeUndefined();
    expect(step('Upsample', 'align_corners', 'None')).toBeUndefined();
    expect(step('Upsample', 'align_corners', false)).toBe(true);
  });

  it('moves the last size of a shape, and keeps each size in its range', () => {
    expect(step('LayerNorm', 'normalized_shape', [5n, 10n])).toEqual([5n, 11n]);
    expect(step('Conv3d', 'kernel_size', [1n, 3n, 5n], -3n)).toEqual([1n, 1n, 2n]);
    expect(step('Conv1d', 'padding', 'same')).toBe(0n);
  });
});
