/** What is written in the picture of a layer, and what is told of it. */
import { describe, expect, it } from 'vitest';
import type { LayerDefinition } from '#calc/layers/define.ts';
import { evaluate } from '#calc/layers/evaluate.ts';
import { LAYERS, layerNamed } from '#calc/layers/index.ts';
import type { LOCALES } from '#i18n/index.ts';
import { arrange } from '#islands/pictures/layer/arrange.ts';
import { picturedOf } from '#islands/pictures/layer/pictured.ts';
import { pictureSays } from '#islands/pictures/layer/says.ts';
import { pageDefault } from '../calc/layers/settings.ts';
import { FRAMES, namesIn, roomsIn, shownOn } from './drawnLayers.ts';

describe('what is told', () => {
  const told = (name: string, changed: object = {}, locale: (typeof LOCALES)[number] = 'en') => {
    const layer = layerNamed(name) as LayerDefinition;
    const shown = evaluate(layer, { ...pageDefault(layer), ...changed });
    if (!shown.ok) throw new Error(name);
    return pictureSays(picturedOf(layer, shown, namesIn(layer, locale)), namesIn(layer, locale));
  };

  it('calls kernels what slides, a line what has one side, and says what is one number', () => {
    expect(told('Conv1d')).toContain('weight (33, 16, 3), a grid of 33 by 16 kernels');
    expect(told('Bilinear')).toContain('weight (4, 8, 8), 4 by 8 runs of 8 numbers each');
    expect(told('BatchNorm2d')).toContain('num_batches_tracked (), a single number');
    expect(told('BatchNorm2d')).toContain('running_mean (64,), a line');
    expect(told('MultiheadAttention', { add_bias_kv: true })).toContain('bias_k (1, 1, 64), a line');
  });

  it('names the sides that are broken', () => {
    const changed = { num_embeddings: 30_522n, embedding_dim: 768n };
    expect(told('Embedding')).not.toContain('drawn shorter');
    expect(told('Embedding', changed)).toContain('weight (30522, 768), a side of it drawn shorter than it is');
    expect(told('Embedding', changed, 'zh-cn')).toContain('weight (30522, 768)（有一边画短了）');
    expect(told('ReLU', { input_shape: [1n, 3n, 5000n, 2n] })).toMatch(
      /In: \(1, 3, 5,?000, 2\), a side of it drawn shorter/,
    );
  });
});

describe('the texts beside the parts', () => {
  const texts = (name: string, locale: (typeof LOCALES)[number] = 'en') => {
    const layer = layerNamed(name) as LayerDefinition;
    return FRAMES.map((narrow) => {
      const pictured = picturedOf(layer, shownOn(layer), namesIn(layer, locale));
      const { parts, labels } = arrange(pictured, roomsIn(layer, narrow), namesIn(layer, locale));
      return [...labels, ...parts.flatMap((part) => part.labels)].map(({ spans }) =>
        spans.map(([text]) => text).join(''),
      );
    });
  };

  it('name in the key what is done, and work on biases by itself', () => {
    for (const said of texts('Conv2d'))
      expect(said.join(' · ')).toContain('multiplications · 1,701 · additions · 1,638 · bias additions · 63');
    for (const said of texts('Upsample')) {
      expect(said).toContain('look-ups (no FLOPs)');
      expect(said).not.toContain('multiplications');
    }
  });

  it.each(LAYERS)('of $name list nothing in the key that is done 0 times', ({ name }) => {
    for (const said of texts(name)) expect(said).not.toContain('0');
  });

  it('say that there are no parameters, and no operations', () => {
    for (const name of ['Dropout', 'Identity', 'ZeroPad2d'])
      for (const said of texts(name)) expect(said).toEqual(expect.arrayContaining(['No parameters', 'No operations']));
    for (const said of texts('MaxPool2d', 'zh-cn')) expect(said).toContain('没有参数');
  });

  it('set what is kept apart from what is learned', () => {
    for (const said of texts('BatchNorm2d')) {
      const at = said.indexOf('Kept, not learned');
      expect(said.indexOf('weight + bias')).toBeLessThan(at);
      expect(said.indexOf('running_mean')).toBeGreaterThan(said.indexOf('weight + bias'));
      expect(at).toBeGreaterThan(-1);
    }
    for (const said of texts('LayerNorm')) expect(said).not.toContain('Kept, not learned');
  });
});
