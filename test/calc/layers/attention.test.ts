import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dotProductAttention } from '#calc/layers/attention/dotProduct.ts';
import { multiheadAttention } from '#calc/layers/attention/multihead.ts';
import { decoderLayer, encoderLayer } from '#calc/layers/attention/transformer.ts';
import type { LayerDefinition, Options } from '#calc/layers/define.ts';
import { tensorCount } from '#calc/layers/define.ts';
import { completeOptions, evaluate } from '#calc/layers/evaluate.ts';
import { sumOfWork } from '#calc/run/call.ts';
import { COMPOSITIONS } from '#calc/run/inside/index.ts';
import { numbersOf, parametersOf } from '#calc/run/module.ts';
import { runLayer } from '#calc/run/runLayer.ts';
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

const transformerOptions: fc.Arbitrary<Options> = fc
  .record({
    lead: sizes(1, 3),
    width: small(1, 3),
    nhead: small(1, 3),
    off: fc.constantFrom(0n, 0n, 0n, 1n),
    dim_feedforward: small(1, 5),
    activation: fc.constantFrom('relu', 'gelu'),
    bias: fc.boolean(),
    batch_first: fc.boolean(),
    norm_first: fc.boolean(),
  })
  .map(({ lead, width, off, ...rest }) => {
    const d_model = width * rest.nhead + off;
    return { ...rest, d_model, input_shape: [...lead, d_model] };
  });

const LAYERS: [LayerDefinition, fc.Arbitrary<Options>][] = [
  [dotProductAttention, dotProductOptions],
  [multiheadAttention, multiheadOptions],
  [encoderLayer, transformerOptions],
  [decoderLayer, transformerOptions],
];

describe.each(LAYERS.map(([layer, options]) => [layer.name, layer, options] as const))('%s', (_, layer, options) => {
  it('counts by formula what its naive loops count', () => provesByLoops(layer, options));

  it('is the sum of the calls inside it, which hold its tensors', () => {
    fc.assert(
      fc.property(options, (given) => {
        const found = evaluate(layer, completeOptions(layer, given));
        if (!found.ok) return;
        const run = runLayer(layer, found, { compositions: COMPOSITIONS });
        const [call] = run.calls;
        expect(run.inputs).toHaveLength(tensorCount(layer));
        expect(numbersOf(parametersOf(run.root))).toBe(found.parameters);
        if (!call || call.calls.length === 0) return;
        expect(sumOfWork(call.calls.map(({ work }) => work))).toEqual(call.work);
        expect([call.work.flops, call.work.macs]).toEqual([found.flops, found.macs]);
      }),
    );
  });
});
