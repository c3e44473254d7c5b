import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { Value } from '#calc/fields/fields.ts';
import type { Options } from '#calc/layers/define.ts';
import { POOLING } from '#calc/layers/pooling/pooling.ts';
import { provesByLoops } from './proving.ts';

const small = (min: number, max: number) => fc.integer({ min, max }).map(BigInt);

/** One number for all dimensions, or one for each. */
const sizes = (rank: number, min: number, max: number): fc.Arbitrary<Value> =>
  fc.oneof(small(min, max), fc.array(small(min, max), { minLength: rank, maxLength: rank }));

/** An input with a batch or without, at times of another rank. */
const inputs = (rank: number): fc.Arbitrary<Value> =>
  fc
    .tuple(
      fc.oneof({ weight: 9, arbitrary: fc.constantFrom(1, 2) }, { weight: 1, arbitrary: fc.constantFrom(0, 3) }),
      fc.array(small(1, rank === 3 ? 5 : 9), { minLength: rank, maxLength: rank }),
      fc.array(small(1, 2), { minLength: 3, maxLength: 3 }),
    )
    .map(([front, axes, lead]) => [...lead.slice(0, front), ...axes]);

const wanted = (rank: number): fc.Arbitrary<Value> =>
  rank === 1
    ? small(1, 6)
    : fc.oneof(
        sizes(rank, 1, 6),
        fc.tuple(small(1, 6), ...Array.from({ length: rank - 1 }, () => fc.constantFrom('None', '2', '3'))).map(String),
      );

function optionsOf(name: string): fc.Arbitrary<Options> {
  const rank = Number(name.at(-2));
  const input_shape = inputs(rank);
  if (name.startsWith('Adaptive')) return fc.record({ input_shape, output_size: wanted(rank) });
  const windows = {
    input_shape,
    kernel_size: sizes(rank, 1, 4),
    stride: fc.oneof(fc.constant<Value>('None'), sizes(rank, 1, 4)),
    ceil_mode: fc.boolean(),
  };
  if (name.startsWith('LP')) return fc.record({ ...windows, norm_type: fc.constantFrom('1', '2', '2.5', '0') });
  const padded = { ...windows, padding: sizes(rank, 0, 1) };
  return name.startsWith('Max') ? fc.record({ ...padded, dilation: sizes(rank, 1, 2) }) : fc.record(padded);
}

describe.each(POOLING.map((layer) => [layer.name, layer] as const))('%s', (name, layer) => {
  it('counts by formula what its naive loops count step by step', () => {
    // A window of one number is its own maximum.
    provesByLoops(layer, optionsOf(name), 400, !name.startsWith('AdaptiveMax'));
  });
});
