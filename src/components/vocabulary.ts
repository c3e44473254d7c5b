/** The full list of components a chapter author may write; handed to every chapter. */
import type { ComponentName } from '#site/vocabulary.ts';
import Amount from './Amount.astro';
import Example from './Example.astro';
import Figure from './Figure.astro';
import Legend from './Legend.astro';
import Note from './Note.astro';
import Term from './Term.astro';
import Value from './Value.astro';

export const VOCABULARY = { Amount, Example, Figure, Legend, Note, Term, Value } satisfies Record<
  ComponentName,
  unknown
>;
