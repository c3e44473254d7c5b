/** What a picture of a layer is given beside the layer and its evaluation. */
import type { Quantity } from '#calc/fields/fields.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import type { KeyEntry } from './key.ts';

/** The words of the picture itself; its title, its caption and its key stand beside it. */
export type LayerPictureWords = Omit<Words['layer_picture'], 'title' | 'caption' | 'caption_data' | 'kinds'>;

export interface PictureNames {
  words: LayerPictureWords;
  /** What the layer does, in a sentence. */
  does: string;
  /** Names of the layer's operations, as the ledger has them. */
  operations: Readonly<Record<string, string>>;
  /** The key to its operations. */
  entries: readonly KeyEntry[];
  /** Quantities of the names of its formulas. */
  hues: Readonly<Record<string, Quantity>>;
}

/** What a part is, and what of it there is. */
export const partSays = ({ words }: PictureNames, name: string, what: string): string =>
  message(words.part, { name, what });
