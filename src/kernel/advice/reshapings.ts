/** Other shapes that a tensor may have been meant to have, each by the method of PyTorch's that makes it. */
import type { Shape } from '#calc/fields/shapes.ts';
import { product } from '#calc/numbers/exact.ts';

export interface Reshaping {
  code: string;
  shape: Shape;
}

const moved = (shape: Shape, order: readonly number[]): Reshaping => ({
  code: `permute(${order.join(', ')})`,
  shape: order.map((at) => shape[at] as bigint),
});

/** Channels from the last place to that behind the batch, and back; of three sizes also from an image alone. */
function otherOrders(shape: Shape): Reshaping[] {
  const [first = 0n, second = 0n, third = 0n] = shape;
  if (shape.length === 3) return [{ code: 'transpose(1, 2)', shape: [first, third, second] }, moved(shape, [2, 0, 1])];
  if (shape.length < 4) return [];
  const places = [...shape.keys()].slice(1);
  return [moved(shape, [0, ...places.slice(-1), ...places.slice(0, -1)]), moved(shape, [0, ...places.slice(1), 1])];
}

/** The whole side of a square of so many numbers, if there is one. */
function sideOf(numbers: bigint): bigint | undefined {
  const side = BigInt(Math.round(Math.sqrt(Number(numbers))));
  return side * side === numbers ? side : undefined;
}

/** Rows of numbers as square images. */
function squares(shape: Shape, channels: bigint): Reshaping[] {
  const [batch, numbers] = shape;
  if (shape.length !== 2 || batch === undefined || numbers === undefined || numbers % channels !== 0n) return [];
  const side = sideOf(numbers / channels);
  return side ? [{ code: `view(-1, ${channels}, ${side}, ${side})`, shape: [batch, channels, side, side] }] : [];
}

/** Shapes to try, the likeliest first; `channels` is how many a layer of images takes. */
export function reshapings(shape: Shape, channels?: bigint): Reshaping[] {
  const [batch = 1n, ...rest] = shape;
  return [
    ...(shape.length > 2 ? [{ code: 'flatten(1)', shape: [batch, product(rest)] }] : []),
    ...(channels === undefined ? [] : squares(shape, channels)),
    ...otherOrders(shape),
    { code: 'unsqueeze(1)', shape: [batch, 1n, ...rest] },
    { code: 'unsqueeze(0)', shape: [1n, ...shape] },
  ];
}
