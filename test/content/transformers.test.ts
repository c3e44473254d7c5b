/** What the chapter on transformers claims, held to real PyTorch (`test/recorder/transformer_claims.py`). */
import { describe, expect, it } from 'vitest';
import { evaluateCost } from '#calc/costs/evaluate.ts';
import { kvCache } from '#calc/costs/kvCache.ts';
import type { FieldName, Value } from '#calc/fields/fields.ts';
import { encoderLayer } from '#calc/layers/attention/transformer.ts';
import { evaluate } from '#calc/layers/evaluate.ts';
import { evaluateExample } from '#components/claims.ts';
import { costOf } from '#site/chapters.ts';
import recorded from '../fixtures/transformers.json' with { type: 'json' };

/** The layer of a recording, as the book counts it. */
function counted(width: number, heads: number, tokens: number) {
  const options: Partial<Record<FieldName, Value>> = {
    input_shape: [1n, BigInt(tokens), BigInt(width)],
    d_model: BigInt(width),
    nhead: BigInt(heads),
    dim_feedforward: 4n * BigInt(width),
    batch_first: true,
  };
  const found = evaluate(encoderLayer, options);
  if (!found.ok) throw new RangeError(`${width} ${heads} ${tokens}: ${found.problem.condition}`);
  return found;
}

describe('one block', () => {
  it.each(recorded.blocks)('of $width with $tokens tokens, causal $causal, is PyTorch’s', (one) => {
    const { width, heads, tokens, parameters, weights, attention, operators } = one;
    const found = counted(width, heads, tokens);
    const [e, n] = [BigInt(width), BigInt(tokens)];
    expect(found.parameters).toBe(BigInt(parameters));
    expect(found.parameters).toBe(12n * e * e + 13n * e);
    // FlopCounterMode counts two for each product that is summed, and attention as two products of matrices.
    expect(operators).toEqual(['bmm']);
    expect(BigInt(weights + attention)).toBe(2n * found.macs);
    expect(BigInt(weights)).toBe(24n * e * e * n);
    expect(BigInt(attention)).toBe(4n * n * n * e);
  });

  it('does more in attention than with its weights past six widths, and as much at six', () => {
    const seen = new Set<string>();
    for (const { width, tokens, weights, attention } of recorded.blocks) {
      expect(Math.sign(attention - weights), `${tokens} tokens of ${width}`).toBe(Math.sign(tokens - 6 * width));
      seen.add(String(Math.sign(attention - weights)));
    }
    expect([...seen].sort()).toEqual(['-1', '0', '1']);
  });

  it('is counted whole under a causal mask, of which half is needed', () => {
    const causal = recorded.blocks.filter((one) => one.causal);
    expect(causal.length).toBe(recorded.blocks.length / 2);
    for (const { width, tokens, attention } of causal) {
      const free = recorded.blocks.find((one) => !one.causal && one.width === width && one.tokens === tokens);
      expect(attention).toBe(free?.attention);
      let needed = 0;
      for (let token = 0; token < tokens; token++) needed += token + 1;
      expect(needed).toBe((tokens * (tokens + 1)) / 2);
    }
  });
});

describe('the cache', () => {
  it.each(recorded.caches)(
    'of $setting.kind, $setting.sequence tokens, $setting.dtype, is what PyTorch keeps',
    (one) => {
      const texts = Object.fromEntries(Object.entries(one.setting).map(([name, value]) => [name, String(value)]));
      const found = evaluateCost(kvCache, texts);
      expect(found.ok && found.values.cache).toEqual({ over: BigInt(one.bytes), under: 1n });
    },
  );

  it('has been written of each kind', () => {
    expect(new Set(recorded.caches.map(({ setting }) => setting.kind)).size).toBe(4);
  });

  it('starts from the sizes of two configurations', () => {
    const { values } = costOf('transformers', 'kv-cache');
    const sizes = { ...recorded.defaults.MistralConfig, ...recorded.defaults.DeepseekV2Config };
    for (const [name, size] of Object.entries(sizes)) expect(values[name], name).toBe(String(size));
  });
});

describe('GPT-2', () => {
  it('has as many parameters more as its head has, where the head is its own', () => {
    const block = evaluateExample('transformers', 'block', {}, 'here');
    const [tokens, places] = [50_257n * 768n, 1024n * 768n];
    const tied = 12n * block.parameters + tokens + places + 2n * 768n;
    expect(tied).toBe(BigInt(recorded.gpt2.tied));
    expect(tied + tokens).toBe(BigInt(recorded.gpt2.untied));
  });
});
