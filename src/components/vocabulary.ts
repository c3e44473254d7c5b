/** The full list of components a chapter author may write; handed to every chapter. */
import type { ComponentName } from '#site/vocabulary.ts';
import Amount from './Amount.astro';
import Count from './Count.astro';
import Example from './Example.astro';
import Figure from './Figure.astro';
import Legend from './Legend.astro';
import Note from './Note.astro';
import Value from './Value.astro';

export const VOCABULARY = { Amount, Count, Example, Figure, Legend, Note, Value } satisfies Record<
  ComponentName,
  unknown
>;
