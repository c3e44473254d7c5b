/** What opens every layer that is made of other modules. */
import type { Compositions } from '../composition.ts';
import { attention } from './attention.ts';
import { decoder, encoder } from './transformer.ts';

export const COMPOSITIONS: Compositions = { attention, encoder, decoder };
