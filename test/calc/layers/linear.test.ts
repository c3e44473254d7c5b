import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { Options } from '#calc/layers/define.ts';
import { bilinear, linear } from '#calc/layers/linear/linear.ts';
import { provesByLoops } from './proving.ts';

const small = (min: number, max: number) => fc.integer({ min, max }).map(BigInt);

/** Options whose last input size mostly agrees with `name`. */
const features = (name: 'in_features' | 'in1_features', more: Record<string, fc.Arbitrary<bigint>>) =>
  fc
    .record({
      ...more,
      out_features: small(1, 6),
      bias: fc.boolean(),
      last: small(1, 6),
      before: fc.array(small(1, 3), { maxLength: 3 }),
      off: fc.constantFrom(0n, 0n, 0n, 1n),
    })
    .map(
      ({ last, before, off, ...rest }) => ({ ...rest, [name]: last + off, input_shape: [...before, last] }) as Options,
    );

describe('Linear', () => {
  it('counts what its loops count', () => provesByLoops(linear, features('in_features', {})));
});

describe('Bilinear', () => {
  it('counts what its loops count', () =>
    provesByLoops(bilinear, features('in1_features', { in2_features: small(1, 6) })));
});
