/** Made-up numbers for a layer to work on: small, whole, always the same ones, and known at any index. */

import type { Step } from '../layers/define.ts';
import type { Walk } from './positions.ts';
import { stepsAt } from './positions.ts';

/** Mean nearly nought, so that a sum of thousands of products still fits its cell. */
const WEIGHTS = [1, 0, -1, 2, 0, 1, -2, -1] as const;
const BIASES = [1, -1, 2, -2] as const;

/** Where scattering starts: chosen for a first position whose numbers differ. */
const SEED = 2420;

/** Numbers in, a number without pattern out. */
function scattered(...parts: number[]): number {
  let mixed = SEED;
  for (const part of parts) {
    mixed = Math.imul(mixed ^ part, 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    mixed ^= mixed >>> 16;
  }
  return mixed >>> 0;
}

/** Where on the input a row or column of the padded input takes its value; `null` where padding is nought. */
function source(walk: Walk, index: number, side: 0 | 1): number | null {
  const size = walk.input[side];
  const at = index - walk.before[side];
  if (at >= 0 && at < size) return at;
  const mode = walk.options.padding_mode;
  if (mode === 'replicate') return at < 0 ? 0 : size - 1;
  if (mode === 'circular') return (at + size) % size;
  if (mode === 'reflect') return at < 0 ? -at : 2 * (size - 1) - at;
  return null;
}

/** A value of the padded input, and whether it is padding. */
export function inputValue(walk: Walk, image: number, [channel, row, column]: NonNullable<Step['input']>) {
  const [y, x] = [source(walk, row, 0), source(walk, column, 1)];
  const inside = y === row - walk.before[0] && x === column - walk.before[1];
  return { value: y === null || x === null ? 0 : scattered(1, image, channel, y, x) % 3, padding: !inside };
}

/** A weight of a kernel, counted through its channels, rows and columns as its products are. */
export function weightValue(kernel: number, index: number): number {
  return WEIGHTS[scattered(2, kernel, index) % WEIGHTS.length] as number;
}

/** The bias of a kernel. */
export function biasValue(kernel: number): number {
  return BIASES[scattered(3, kernel) % BIASES.length] as number;
}

export interface Product {
  /** Channel, row and column on the padded input. */
  input: NonNullable<Step['input']>;
  value: number;
  weight: number;
}

/** The factors of every product among the steps, in their order. */
export function productsOf(walk: Walk, steps: readonly Step[]): Product[] {
  const products: Product[] = [];
  for (const { input, output } of steps)
    if (input) {
      const weight = weightValue(output[1], products.length);
      products.push({ input, value: inputValue(walk, output[0], input).value, weight });
    }
  return products;
}

/** What products come to. */
export function total(products: readonly Product[]): number {
  return products.reduce((sum, { value, weight }) => sum + value * weight, 0);
}

/** The output value that a position makes. */
export function outputValue(walk: Walk, position: number, steps: readonly Step[] = stepsAt(walk, position)): number {
  const last = steps.at(-1);
  return total(productsOf(walk, steps)) + (last?.kind === 'bias_add' ? biasValue(last.output[1]) : 0);
}
