/** Pictures of steps: the pair that takes a convolution's place, a token in the cache, memory over a training step. */
import { h } from 'preact';
import renderToString from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { evaluateCost } from '#calc/costs/evaluate.ts';
import { kvCache } from '#calc/costs/kvCache.ts';
import { trainingMemory } from '#calc/costs/training.ts';
import { joinedCost, shortCost } from '#calc/costs/write.ts';
import { grouped, shortBytes } from '#calc/numbers/units.ts';
import { macsOfValue, separableLayers } from '#components/figures/SeparableSteps.tsx';
import type { StillKind } from '#components/figures/still.ts';
import { STILL_PICTURES } from '#components/figures/still.ts';
import { heldInStep } from '#components/figures/TrainingStep.tsx';
import { LOCALES, wordsOf } from '#i18n/index.ts';
import { exampleOf } from '#site/chapters.ts';
import { KEPT } from '#site/timings/kept.ts';

function modelOf(slug: string, id: string) {
  const { layer, values } = exampleOf(slug, id);
  return { id, layer, values };
}

const drawn = (kind: StillKind, model: ReturnType<typeof modelOf>, locale: (typeof LOCALES)[number] = 'en') =>
  renderToString(h(STILL_PICTURES[kind], { model, words: wordsOf(locale) }));

describe('the depthwise pair beside the full convolution', () => {
  const model = modelOf('convolution', 'pointwise');
  const { full, depthwise, pointwise } = separableLayers(model);

  it('is what loops over the channels find', () => {
    let [whole, first, second] = [0n, 0n, 0n];
    for (let input = 0; input < 32; input++) {
      first += 9n;
      for (let output = 0; output < 64; output++) {
        whole += 9n;
        second += 1n;
      }
    }
    expect([full, depthwise, pointwise].map(({ values }) => values.weights)).toEqual([whole, first, second]);
    expect([full, depthwise, pointwise].map(macsOfValue)).toEqual([whole / 32n, first / 32n, second / 32n]);
    for (const { values } of [full, depthwise, pointwise])
      expect([values.out_height, values.out_width]).toEqual([values.height, values.width]);
  });

  it('shows both steps and the sums of calc', () => {
    for (const locale of LOCALES) {
      const html = drawn('separable-steps', model, locale);
      const sums = ['9 × 64 = 576', '18,432', '9 + 64 = 73', '288 + 2,048 = 2,336', '7.89'];
      for (const sum of sums) expect(html).toContain(sum);
      expect(html).not.toMatch(/NaN|undefined|[{}]/);
    }
  });
});

describe('the cache, token by token', () => {
  it('works out what the calculator counts, for each kind', () => {
    const model = modelOf('transformers', 'kv-cache');
    const html = drawn('cache-growth', model);
    for (const kind of ['full', 'grouped', 'window', 'latent']) {
      const found = evaluateCost(kvCache, { ...(model.values as Record<string, string>), kind });
      if (!found.ok) throw new RangeError(kind);
      const { token, cache } = found.values;
      if (!token || !cache) throw new ReferenceError(kind);
      expect(html).toContain(`${joinedCost(shortCost(token, 'bytes'))} a token`);
      expect(html).toContain(`${joinedCost(shortCost(cache, 'bytes'))} for 8,192`);
    }
    expect(html).toContain('KV cache of one layer');
    for (const [, row = ''] of html.matchAll(/>(2 × \d+ heads × \d+ = [\d,]+)/g)) {
      const [two = 0, heads = 0, size = 0, count = 0] =
        row.match(/[\d,]+/g)?.map((one) => Number(one.replace(',', ''))) ?? [];
      expect(two * heads * size).toBe(count);
    }
  });
});

describe('memory over a training step', () => {
  const model = modelOf('what-training-costs', 'training-memory');
  const held = heldInStep(model);
  const sum = (moment: (typeof held)[number]) => Object.values(moment).reduce((all, one) => all + one, 0n);

  it('holds weights and states all along, and all of the other two by turns', () => {
    const kept = KEPT.find(({ sample }) => sample === 'text, 128 tokens');
    const found = evaluateCost(trainingMemory, {
      ...(model.values as Record<string, string>),
      activations: String(kept?.kept),
      batch: String(kept?.batch),
    });
    if (!found.ok) throw new RangeError('training');
    const bytes = (name: string) => (found.values[name]?.over ?? 0n) / (found.values[name]?.under ?? 1n);
    for (const { weights, states } of held) expect([weights, states]).toEqual([bytes('weights'), bytes('states')]);
    const [first, last] = [held[0], held.at(-1)];
    expect([first?.activations, first?.gradients]).toEqual([0n, 0n]);
    expect([held[12]?.activations, held[12]?.gradients]).toEqual([bytes('kept'), 0n]);
    expect([last?.activations, last?.gradients]).toEqual([0n, bytes('gradients')]);
    // Kept all four at once, they are the calculator's sum.
    expect(sum({ ...(held[12] as (typeof held)[number]), gradients: bytes('gradients') })).toBe(bytes('memory'));
  });

  it('rises, then falls, and tells its sums', () => {
    const activations = held.map((moment) => moment.activations);
    const top = activations.indexOf(held[12]?.activations ?? 0n);
    for (const [index, each] of activations.entries())
      if (index > 0)
        expect(index <= top ? each > (activations[index - 1] ?? 0n) : each <= (activations[index - 1] ?? 0n)).toBe(
          true,
        );
    const html = drawn('training-step', model);
    for (const at of [0, 12, 25]) expect(html).toContain(`>${shortBytes(sum(held[at] as (typeof held)[number]))}<`);
    expect(grouped(sum(held[12] as (typeof held)[number]))).toBe('2,861,882,368');
  });
});
