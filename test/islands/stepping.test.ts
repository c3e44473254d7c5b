import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FieldName } from '#calc/fields/fields.ts';
import { fieldOf, formatValue, sameValue } from '#calc/fields/fields.ts';
import type { LayerDefinition } from '#calc/layers/define.ts';
import { LAYERS, layerNamed } from '#calc/layers/index.ts';
import { matchInput } from '#calc/layers/matchInput.ts';
import { PROOFS } from '#calc/layers/proofs.ts';
import { COMPOSITIONS } from '#calc/run/inside/index.ts';
import { readCall } from '#code/read.ts';
import { step } from '#islands/example/edit.ts';
import { learn } from '#islands/example/layers.ts';
import { addressOf, readAddress } from '#islands/example/linkOfExample.ts';
import { createModel } from '#islands/example/model.ts';
import type { Texts } from '#islands/example/texts.ts';
import { runs } from '../sample.ts';

beforeAll(() => learn(LAYERS, COMPOSITIONS));

/** The texts of a layer's first example. */
function textsOf(layer: LayerDefinition): Texts {
  const { code = '', input = [] } = PROOFS[layer.name]?.examples[0] ?? {};
  const call = readCall(code, layerNamed);
  if (!call.ok) throw new Error(code);
  const matched = matchInput(call.layer, call.options, input.map(BigInt));
  if (!matched.ok) throw new Error(code);
  const entries = Object.entries(matched.options) as [FieldName, NonNullable<(typeof matched.options)[FieldName]>][];
  return Object.fromEntries(entries.map(([field, value]) => [field, formatValue(value, fieldOf(layer, field))]));
}

describe.each(LAYERS.map((layer) => [layer.name, layer] as const))('%s, stepped at random', (name, layer) => {
  it('keeps values that its link restores', () => {
    const texts = textsOf(layer);
    const fields = Object.keys(texts) as FieldName[];
    const by = fc.constantFrom(1n, -1n, 10n, -10n);
    const action = fc.tuple(fc.constantFrom(...fields), by, fc.constantFrom(undefined, 0 as const, 1 as const));
    fc.assert(
      fc.property(fc.array(action, { maxLength: 12 }), (actions) => {
        const model = createModel('x', name, texts);
        for (const one of actions) step(model, ...one);
        const again = createModel('x', name, texts);
        readAddress(again, new URL(addressOf(model, 'https://book.example/')).search);
        expect(again.ignored.value).toEqual([]);
        for (const field of fields)
          expect(sameValue(again.state.value.options[field], model.state.value.options[field]), field).toBe(true);
      }),
      runs(20, 40),
    );
  });
});
