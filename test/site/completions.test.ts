/** What the editors complete is what the definitions say, in each language. */
import { describe, expect, it } from 'vitest';
import { LAYERS } from '#calc/layers/index.ts';
import { LOCALES } from '#i18n/index.ts';
import { completionsIn } from '#site/completions.ts';

describe.each(LOCALES)('the completions in %s', (locale) => {
  const found = completionsIn(locale);

  it('have every layer that is a module once, by name, with a sentence', () => {
    const names = found.filter(({ options }) => options).map(({ name }) => name);
    const modules = LAYERS.filter((layer) => layer.function === undefined).map(({ name }) => name);
    expect(names).toEqual([...modules].sort());
    for (const { name, says, options } of found) if (options) expect(says, name).toMatch(/[.。]$/);
  });

  it('have the options of a constructor in PyTorch’s order, with its defaults and what each does', () => {
    const conv = found.find(({ name }) => name === 'Conv2d');
    expect(conv?.options?.map(({ name, initial }) => [name, initial])).toEqual([
      ['in_channels', undefined],
      ['out_channels', undefined],
      ['kernel_size', undefined],
      ['stride', '1'],
      ['padding', '0'],
      ['dilation', '1'],
      ['groups', '1'],
      ['bias', 'True'],
      ['padding_mode', "'zeros'"],
    ]);
    for (const { name, does } of conv?.options ?? []) expect(does, name).toMatch(/[.。]$/);
  });

  it('have what holds layers, without a word', () => {
    expect(found.find(({ name }) => name === 'Sequential')).toEqual({ name: 'Sequential' });
  });
});
