/** What the editors of a language complete: every layer of the book with its words, and what holds layers. */
import type { CompletedLayer } from '#calc/printed/completed.ts';
import { completedOptions } from '#calc/printed/completed.ts';
import type { Locale } from '#i18n/index.ts';
import { familyWords } from '#i18n/layers/index.ts';
import { LAYER_PAGES } from './reference.ts';

/** Names behind `nn.` that no definition has, and models are made of. */
const HOLDERS = ['Module', 'Sequential', 'ModuleList', 'ModuleDict', 'Parameter'];

/** By name, as a list shows them. */
export function completionsIn(locale: Locale): CompletedLayer[] {
  const layers = [...LAYER_PAGES.values()].filter((layer) => layer.function === undefined);
  const known = layers.map((layer): CompletedLayer => {
    const { options, layers: own } = familyWords(locale, layer.family);
    const words = own[layer.name];
    return {
      name: layer.name,
      ...(words && { says: words.says }),
      options: completedOptions(layer, { ...options, ...words?.options }),
    };
  });
  return [...known, ...HOLDERS.map((name) => ({ name }))].sort((one, other) => (one.name < other.name ? -1 : 1));
}
