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

/** True where no other size is that of a place: then it is not by chance that it fits elsewhere. */
const stands = (shape: Shape, at: number): boolean => shape.filter((size) => size === shape.at(at)).length === 1;

/** Channels from the last place to that behind the batch, and back; of three sizes also from an image alone. */
function otherOrders(shape: Shape): Reshaping[] {
  const places = [...shape.keys()].slice(1);
  const [last, second] = [stands(shape, -1), stands(shape, 1)];
  if (shape.length === 3) {
    const [first = 0n, middle = 0n, third = 0n] = shape;
    const turned = { code: 'transpose(1, 2)', shape: [first, third, middle] };
    return [...(last || second ? [turned] : []), ...(last ? [moved(shape, [2, 0, 1])] : [])];
  }
  return [
    ...(last && shape.length > 3 ? [moved(shape, [0, ...places.slice(-1), ...places.slice(0, -1)])] : []),
    ...(second && shape.length > 3 ? [moved(shape, [0, ...places.slice(1), 1])] : []),
  ];
}

/** The whole side of a square of so many numbers, if there is one. */
function sideOf(numbers: bigint): bigint | undefined {
  const side = BigInt(Math.round(Math.sqrt(Number(numbers))));
  return side > 1n && side * side === numbers ? side : undefined;
}

/** Rows of numbers as square images. */
function squares(shape: Shape, channels: bigint): Reshaping[] {
  const [batch, numbers] = shape;
  if (shape.length !== 2 || batch === undefined || numbers === undefined || numbers % channels !== 0n) return [];
  const side = sideOf(numbers / channels);
  return side ? [{ code: `view(-1, ${channels}, ${side}, ${side})`, shape: [batch, channels, side, side] }] : [];
}

interface Looked {
  /** True where all numbers behind the batch may stand in one row. */
  flat: boolean;
  /** How many channels a layer of images takes. */
  channels?: bigint;
}

/** Shapes to try, the likeliest first. */
export function reshapings(shape: Shape, { flat, channels }: Looked): Reshaping[] {
  const [batch = 1n, ...rest] = shape;
  return [
    ...(flat && shape.length > 2 ? [{ code: 'flatten(1)', shape: [batch, product(rest)] }] : []),
    ...(channels === undefined ? [] : squares(shape, channels)),
    ...otherOrders(shape),
    ...(shape.length > 0 ? [{ code: 'unsqueeze(1)', shape: [batch, 1n, ...rest] }] : []),
    ...(shape.length > 2 ? [{ code: 'unsqueeze(0)', shape: [1n, ...shape] }] : []),
  ];
}
