/** Whether a network fits into a memory: its weights by the type they are kept in, what a pass keeps, and a cache. */
import { ceilDiv } from '../numbers/exact.ts';
import type { RunMemory } from '../run/memory.ts';

/** Types that weights are kept in, with the bits of a number; and of one that a pass computes with beside them. */
export const KEPT_TYPES = [
  { name: 'float32', bits: 32n, computed: 32n },
  { name: 'float16, bfloat16', bits: 16n, computed: 16n },
  { name: 'int8', bits: 8n, computed: 16n },
  { name: 'int4', bits: 4n, computed: 16n },
] as const;

export type KeptType = (typeof KEPT_TYPES)[number];

/** What is asked of a memory. */
export interface Wish {
  /** How many inputs pass at once. */
  batch: bigint;
  /** How many tokens of each are kept in the cache. */
  tokens: bigint;
  /** What of a pass is kept: all that it makes, or what must stand at once. */
  kept: 'most' | 'all';
}

/** A network as memory sees it, in numbers. */
export interface Sized {
  params: bigint;
  memory: RunMemory;
}

/** Bytes that a network takes, and whether they are there. */
export interface Fitted {
  weights: bigint;
  activations: bigint;
  /** None for a network without a cache. */
  cache?: bigint;
  together: bigint;
  /** What is left, below zero where it does not fit. */
  left: bigint;
  /** The largest batch that fits; 0 where the weights leave no room for one. */
  largest: bigint;
}

const bytesIn = (numbers: bigint, bits: bigint): bigint => ceilDiv(numbers * bits, 8n);

/** What a network takes of so many bytes. Activations and cache of a batch are those of one input as many times. */
export function fitInto(bytes: bigint, { params, memory }: Sized, type: KeptType, wish: Wish): Fitted {
  const { batch, tokens, kept } = wish;
  const weights = bytesIn(params, type.bits);
  const one = bytesIn(memory[kept], type.computed);
  const cached = memory.cache === undefined ? undefined : bytesIn(memory.cache * tokens, type.computed);
  const each = one + (cached ?? 0n);
  const together = weights + batch * each;
  return {
    weights,
    activations: batch * one,
    ...(cached !== undefined && { cache: batch * cached }),
    together,
    left: bytes - together,
    largest: bytes < weights || each === 0n ? 0n : (bytes - weights) / each,
  };
}
