/** What opens every layer that is made of other modules. */
import type { Compositions } from '../composition.ts';
import { attentionInside } from './attention.ts';
import { decoder, encoder } from './transformer.ts';

export const COMPOSITIONS: Compositions = { attention: attentionInside, encoder, decoder };
