import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeOptions, evaluate } from '#calc/evaluate.ts';
import { evaluateExpression } from '#calc/expression.ts';
import { formulaText } from '#calc/formulas.ts';
import type { LayerDefinition, Options } from '#calc/layers/define.ts';
import { dotProductAttention } from '#calc/layers/dotProduct.ts';
import { multiheadAttention } from '#calc/layers/multihead.ts';
import { provesByLoops } from './proving.ts';

const small = (min: number, max: number) => fc.integer({ min, max }).map(BigInt);
const sizes = (min: number, max: number) => fc.array(small(1, 5), { minLength: min, maxLength: max });

const dotProductOptions: fc.Arbitrary<Options> = fc.record({
  input_shape: sizes(1, 5),
  is_causal: fc.boolean(),
  enable_gqa: fc.boolean(),
});

const multiheadOptions: fc.Arbitrary<Options> = fc
  .record({
    lead: sizes(1, 2),
    width: small(1, 4),
    num_heads: small(1, 4),
    off: fc.constantFrom(0n, 0n, 0n, 1n),
    kdim: fc.constantFrom('None', 'None', 'same', 7n),
    bias: fc.boolean(),
    add_bias_kv: fc.boolean(),
    add_zero_attn: fc.boolean(),
    batch_first: fc.boolean(),
    need_weights: fc.boolean(),
    average_attn_weights: fc.boolean(),
  })
  .map(({ lead, width, off, kdim, ...rest }) => {
    const embed_dim = width * rest.num_heads + (lead.length === 1 ? off : 0n);
    return {
      ...rest,
      embed_dim,
      kdim: kdim === 'same' ? embed_dim : kdim,
      input_shape: [...lead, embed_dim + (lead.length === 2 ? off : 0n)],
    };
  });

const LAYERS: [LayerDefinition, fc.Arbitrary<Options>][] = [
  [dotProductAttention, dotProductOptions],
  [multiheadAttention, multiheadOptions],
];

describe.each(LAYERS.map(([layer, options]) => [layer.name, layer, options] as const))('%s', (_, layer, options) => {
  it('counts by formula what its naive loops count', () => provesByLoops(layer, options));

  it('comes out at the sum of its operations by the closed form', () => {
    fc.assert(
      fc.property(options, (given) => {
        const found = evaluate(layer, completeOptions(layer, given));
        if (!found.ok) return;
        expect(evaluateExpression(formulaText(layer, 'flops', found.options), found.values)).toBe(found.flops);
      }),
    );
  });
});
