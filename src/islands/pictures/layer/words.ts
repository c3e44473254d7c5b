/** What a picture of a layer says. */
import type { Words } from '#i18n/index.ts';

/** The words of the picture itself; its title and its caption stand beside it. */
export type LayerPictureWords = Omit<Words['layer_picture'], 'title' | 'caption' | 'caption_data'>;

export interface PictureNames {
  words: LayerPictureWords;
  /** Names of the layer's operations, as the ledger has them. */
  operations: Readonly<Record<string, string>>;
}
