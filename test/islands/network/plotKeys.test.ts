/** Which dot of the picture of all networks a key leads to. */
import { describe, expect, it } from 'vitest';
import { nextDot } from '#islands/network/plotKeys.ts';

/** Two of them at one place. */
const DOTS = [
  { x: 30, y: 10 },
  { x: 10, y: 20 },
  { x: 20, y: 30 },
  { x: 20, y: 30 },
];

describe('a key on a dot', () => {
  it.each([
    ['ArrowRight', 1, 2],
    ['ArrowRight', 2, 3],
    ['ArrowRight', 3, 0],
    ['ArrowRight', 0, undefined],
    ['ArrowLeft', 2, 1],
    ['ArrowUp', 1, 0],
    ['ArrowUp', 0, undefined],
    ['ArrowDown', 0, 1],
    ['Home', 0, 1],
    ['End', 1, 0],
    ['Enter', 1, undefined],
    ['constructor', 1, undefined],
  ])('%s leads from %s to %s', (key, from, to) => {
    expect(nextDot(DOTS, from, key)).toBe(to);
  });

  it('passes every dot from the first to the last', () => {
    const passed = [nextDot(DOTS, 0, 'Home')];
    for (let at = passed[0]; at !== undefined; ) {
      at = nextDot(DOTS, at, 'ArrowRight');
      passed.push(at);
    }
    expect(passed).toEqual([1, 2, 3, 0, undefined]);
  });
});
