/** The mark of a quantity: with its hue and its symbol it says which number this is. */
import type { Quantity } from '#calc/fields/fields.ts';

/** Uses the page's drawing of the mark (layout/Marks.astro). Draws nothing for a quantity without one. */
export function Mark({ of: quantity }: { of: Quantity }) {
  if (quantity === 'none') return null;
  return (
    <svg class={`mark q-${quantity}`} aria-hidden="true">
      <use href={`#mark-${quantity}`} />
    </svg>
  );
}
