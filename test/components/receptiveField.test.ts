import { describe, expect, it } from 'vitest';
import { receptiveFieldOf } from '#components/figures/ReceptiveField.tsx';
import { exampleOf } from '#site/chapters.ts';

const { layer, values } = exampleOf('convolution', 'dilation');
const model = { id: 'dilation', layer, values };

/** The cells on which the last value of layers depends, followed one by one through all of them. */
function followed(kernel: number, dilations: readonly number[]): number {
  let cells = new Set([0]);
  for (const dilation of dilations.toReversed())
    cells = new Set(
      [...cells].flatMap((cell) => Array.from({ length: kernel }, (_, index) => cell + index * dilation)),
    );
  return Math.max(...cells) - Math.min(...cells) + 1;
}

describe('what a value depends on through several layers', () => {
  it('is what one finds by following its cells', () => {
    for (const dilations of [[1], [1, 1, 1], [1, 2, 4], [3, 1], [2, 5, 1, 7]])
      expect(receptiveFieldOf(model, dilations.map(BigInt)), dilations.join()).toBe(followed(3, dilations));
    expect(receptiveFieldOf(model, [1n, 2n, 4n])).toBe(15);
  });
});
