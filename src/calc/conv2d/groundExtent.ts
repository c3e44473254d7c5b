/** A convolution along all its dimensions, however little of it a picture draws. */
import type { Evaluation } from '../layers/evaluate.ts';
import { product } from '../numbers/exact.ts';
import { canvasOf, sizeAlong } from './cellsTouched.ts';

export interface GroundExtent {
  /** Cells that the kernel covers at one place. */
  kernel: bigint;
  /** Cells that padding adds. */
  outside: bigint;
}

/** Of a convolution that is not transposed. */
export function groundExtent(found: Evaluation): GroundExtent {
  const all = ([-1, -2, -3] as const).slice(0, found.output_shape.length - 2).map((side) => {
    const kernel = sizeAlong(found, 'kernel_size', side);
    const { cells } = canvasOf(found, false, side, sizeAlong(found, 'dilation', side) * (kernel - 1n));
    return { kernel, cells };
  });
  const inside = product(found.input_shape.slice(2));
  return {
    kernel: product(all.map(({ kernel }) => kernel)),
    outside: product(all.map(({ cells }) => cells)) - inside,
  };
}
