/** What a layer's picture is drawn from in tests: the setting that its page shows, its words and its rooms. */
import type { LayerDefinition } from '#calc/layers/define.ts';
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { evaluate } from '#calc/layers/evaluate.ts';
import type { LOCALES } from '#i18n/index.ts';
import { wordsOf } from '#i18n/index.ts';
import { familyWords } from '#i18n/layers/index.ts';
import { huesOf } from '#islands/pictures/layer/hues.ts';
import { keyOf } from '#islands/pictures/layer/key.ts';
import type { PictureRooms } from '#islands/pictures/layer/rooms.ts';
import { roomsOf } from '#islands/pictures/layer/rooms.ts';
import { pageDefault } from '../calc/layers/settings.ts';

/** The rooms where there is much of it, or little. */
export const roomsIn = (layer: LayerDefinition, narrow: boolean) =>
  roomsOf(layer, namesIn(layer).entries.length)[Number(narrow)] as PictureRooms;

/** Narrow or not. */
export const FRAMES = [false, true];

export function namesIn(layer: LayerDefinition, locale: (typeof LOCALES)[number] = 'en') {
  const { operations, layers } = familyWords(locale, layer.family);
  const { kinds, ...words } = wordsOf(locale).layer_picture;
  const does = layers[layer.name]?.says ?? '';
  return { hues: huesOf(layer, shownOn(layer)), words, does, operations, entries: keyOf(layer, operations, kinds) };
}

export function shownOn(layer: LayerDefinition): Evaluation {
  const found = evaluate(layer, pageDefault(layer));
  if (!found.ok) throw new Error(layer.name);
  return found;
}
