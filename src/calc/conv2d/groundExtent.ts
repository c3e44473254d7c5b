/** A convolution along all its dimensions, however little of it a picture draws. */
import type { LayerDefinition } from '../layers/define.ts';
import type { Evaluation } from '../layers/evaluate.ts';
import { ceilDiv, gcd, product } from '../numbers/exact.ts';
import { canvasOf, sizeAlong } from './cellsTouched.ts';

export interface GroundExtent {
  /** Cells that the kernel covers at one place. */
  kernel: bigint;
  /** Cells that padding adds, or cuts off. */
  outside: bigint;
  /** How many products meet in one cell at most, before anything is cut off. */
  most: bigint;
}

/**
 * Products of steps i and cells j meet where i · stride + j · dilation is the same: of two that meet, the steps lie a
 * multiple of dilation ÷ gcd apart, and the cells one of stride ÷ gcd.
 */
export function groundExtent({ kernel: moves }: LayerDefinition, found: Evaluation): GroundExtent {
  const spreads = moves === 'spreads';
  const sides = ([-1, -2, -3] as const).slice(0, found.output_shape.length - 2);
  const [from, to] = spreads ? [found.output_shape, found.input_shape] : [found.input_shape, found.output_shape];
  const all = sides.map((side) => {
    const [kernel, dilation] = [sizeAlong(found, 'kernel_size', side), sizeAlong(found, 'dilation', side)];
    const stride = sizeAlong(found, 'stride', side);
    const [inside = 1n, steps = 1n, shared] = [from.at(side), to.at(side), gcd(stride, dilation)];
    const [ofCells, ofSteps] = [ceilDiv(kernel * shared, stride), ceilDiv(steps * shared, dilation)];
    const { cells } = canvasOf(found, spreads, side, dilation * (kernel - 1n));
    return { kernel, inside, cells, most: ofCells < ofSteps ? ofCells : ofSteps };
  });
  const of = (name: keyof (typeof all)[number]) => product(all.map((one) => one[name]));
  return { kernel: of('kernel'), outside: of('cells') - of('inside'), most: of('most') };
}
