/** The mark of a quantity: with its hue and its symbol it says which number this is. */
import type { Quantity } from '#calc/fields.ts';

const LINES = { fill: 'none', stroke: 'currentColor', 'stroke-linejoin': 'round' } as const;

const MARKS = {
  size: { d: 'M1.5 1.5h10v10h-10z', ...LINES, 'stroke-width': 1.4 },
  in: { d: 'M3.5 1.5h9l-3 3h-9zM3.5 5h9l-3 3h-9zM3.5 8.5h9l-3 3h-9z', ...LINES, 'stroke-width': 1.1 },
  out: { d: 'M3.5 1h9l-3 2.6h-9zM3.5 5.2h9l-3 2.6h-9zM3.5 9.4h9l-3 2.6h-9z', fill: 'currentColor' },
  kernel: {
    d: 'M1 1h3v3H1zM5 1h3v3H5zM9 1h3v3H9zM1 5h3v3H1zM5 5h3v3H5zM9 5h3v3H9zM1 9h3v3H1zM5 9h3v3H5zM9 9h3v3H9z',
    fill: 'currentColor',
  },
  bias: { d: 'M6.5 2a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9z', fill: 'currentColor' },
} as const;

/** Draws nothing for a quantity without a mark. */
export function Mark({ of: quantity }: { of: Quantity }) {
  if (quantity === 'none') return null;
  return (
    <svg class={`mark q-${quantity}`} viewBox="0 0 13 13" aria-hidden="true">
      <path {...MARKS[quantity]} />
    </svg>
  );
}
