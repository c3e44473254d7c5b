import type { ComponentChildren } from 'preact';

/** What stands in the margin of an example: that it is given or comes out, and below it a note. Numbers are for cells that run. */
export const prompt = (name: 'In' | 'Out', note?: ComponentChildren) => (
  <p class="prompt" aria-hidden="true">
    {name}
    {note}
  </p>
);
