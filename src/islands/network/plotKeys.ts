/** Which dot of a picture a key leads to. Nothing here draws. */

/** Where a dot stands, y downwards. */
interface Place {
  x: number;
  y: number;
}

/** What an order of dots goes by, and which way each key goes in it. */
const KEYS: Readonly<Record<string, { by: 'x' | 'y'; step: 1 | -1 }>> = {
  ArrowRight: { by: 'x', step: 1 },
  ArrowLeft: { by: 'x', step: -1 },
  ArrowUp: { by: 'y', step: -1 },
  ArrowDown: { by: 'y', step: 1 },
};

/** The places of dots from the least to the most to the right, or downwards; of several at one place the first comes first. */
function orderOf(dots: readonly Place[], by: 'x' | 'y'): number[] {
  const other = by === 'x' ? 'y' : 'x';
  const compare = (a: Place, b: Place): number => a[by] - b[by] || a[other] - b[other];
  return dots.map((_, place) => place).sort((a, b) => compare(dots[a] as Place, dots[b] as Place) || a - b);
}

/** The number of the dot that a key leads to from another; none where it leads nowhere. `Home` and `End` are the ends to the sides. */
export function nextDot(dots: readonly Place[], from: number, key: string): number | undefined {
  if (key === 'Home') return orderOf(dots, 'x')[0];
  if (key === 'End') return orderOf(dots, 'x').at(-1);
  const way = KEYS[key];
  if (!way) return undefined;
  const order = orderOf(dots, way.by);
  return order[order.indexOf(from) + way.step];
}
