/** A tensor in a run. Who it is decides what is counted once: a tensor under two names is one tensor. */
import type { Shape } from '../fields/shapes.ts';
import type { Dtype } from '../layers/define.ts';
import { product } from '../numbers/exact.ts';

export interface Tensor {
  /** Unlike that of any other tensor of the run. */
  readonly id: number;
  /** What its module calls it; none for a tensor that only passes through. */
  readonly name?: string;
  readonly shape: Shape;
  readonly dtype: Dtype;
  /** False for one that no gradient reaches: frozen, or kept and not learned. */
  readonly trainable: boolean;
  /** How many alike stand under this name: `weight_ih_l[k]` of a deep stack, which may be too deep to list. */
  readonly copies: bigint;
  /** Whether its numbers lie in memory as they are read, where a program says so. */
  readonly inOrder?: boolean;
}

/** Numbers in a tensor, with those of its copies. */
export const numbersIn = ({ shape, copies }: Tensor): bigint => product(shape) * copies;

/** Bytes of one number, by the bits that its type names: 4 of float32. A truth takes a byte. */
export const bytesOfDtype = (dtype: Dtype): bigint => BigInt(/\d+$/.exec(dtype)?.[0] ?? 8) / 8n;

/** Bytes of one number of a tensor. */
export const bytesOf = (tensor: Tensor | undefined): bigint => bytesOfDtype(tensor?.dtype ?? 'float32');
