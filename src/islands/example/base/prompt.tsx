import type { ComponentChildren } from 'preact';

/** What stands in the margin, as in a notebook: a name with the number of its example, and below it a note. */
export const prompt = (name: string, number: number, note?: ComponentChildren) => (
  <p class="prompt" aria-hidden="true">
    {name}
    <b>{`[${number}]`}</b>
    {note}
  </p>
);
