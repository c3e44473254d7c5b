/** Words for screen readers. */
import type { Signal } from '@preact/signals-core';
import { effect } from '@preact/signals-core';
import type { StatusLine } from '../status.ts';

/** How long after the last change the spoken sentence is given. */
const SPEAK_MS = 800;

/** What a screen reader is told: what is wrong, or else the result. */
export const sentenceOf = ({ kind, lead, text }: StatusLine, result: string): string =>
  kind === 'error' ? `${lead} ${text}` : result;

/** Speaks once the hand has rested, and not of what the page already says when it opens. */
export function speakAtRest({ spoken }: { spoken: Signal<string> }, sentence: () => string): () => void {
  let timer = 0;
  let last = sentence();
  return effect(() => {
    const now = sentence();
    if (now === last) return;
    last = now;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      // Views of the example may have added to it since.
      spoken.value = sentence();
    }, SPEAK_MS);
  });
}
