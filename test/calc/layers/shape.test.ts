import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Value } from '#calc/fields/fields.ts';
import type { LayerDefinition, Options } from '#calc/layers/define.ts';
import { evaluate } from '#calc/layers/evaluate.ts';
import { layerNamed } from '#calc/layers/index.ts';
import { SHAPE } from '#calc/layers/shape/shape.ts';
import { product } from '#calc/numbers/exact.ts';
import { provesByLoops } from './proving.ts';

const small = (min: number, max: number) => fc.integer({ min, max }).map(BigInt);

const shape = (least: number, most: number): fc.Arbitrary<Value> =>
  fc.array(small(1, 6), { minLength: least, maxLength: most });

const pair = (min: number, max: number): fc.Arbitrary<Value> =>
  fc.oneof(small(min, max), fc.tuple(small(min, max), small(min, max)));

const blocks = {
  kernel_size: pair(1, 3),
  dilation: pair(1, 2),
  padding: pair(0, 2),
  stride: pair(1, 3),
};

const sides = (value: Value): readonly bigint[] => (Array.isArray(value) ? value : [value as bigint, value as bigint]);

/** An input that mostly has as many columns as blocks fit, and rows that the kernel divides. */
const foldOptions: fc.Arbitrary<Options> = fc
  .record({ ...blocks, output_size: pair(2, 6), front: fc.constantFrom<bigint[]>([], [1n], [2n]), off: small(-1, 8) })
  .map(({ front, off, ...options }) => {
    const { kernel_size, dilation, padding, stride, output_size } = options;
    const at = (value: Value, side: number) => Number(sides(value)[side]);
    const columns = [0, 1].map((side) => {
      const reach = at(dilation, side) * (at(kernel_size, side) - 1);
      return Math.floor((at(output_size, side) + 2 * at(padding, side) - reach - 1) / at(stride, side)) + 1;
    });
    const rows = 2n * product(sides(kernel_size).slice(0, 2)) + (off < 0n ? 1n : 0n);
    return { ...options, input_shape: [...front, rows, BigInt(Math.max(1, (columns[0] ?? 1) * (columns[1] ?? 1)))] };
  });

describe('Fold', () => {
  it('counts by formula what its naive loops count step by step', () => {
    // Some places of the image get no number, and some numbers fall on the padding.
    provesByLoops(layerNamed('Fold') as LayerDefinition, foldOptions, 400, false);
  });
});

function optionsOf(name: string): fc.Arbitrary<Options> {
  const padding = /^(Zero|Constant|Reflection|Replication|Circular)Pad(\d)d$/.exec(name);
  if (padding) {
    const rank = Number(padding[2]);
    const ends = fc.oneof(small(0, 3), fc.array(small(-2, 4), { minLength: 2 * rank, maxLength: 2 * rank }));
    return fc.record({ input_shape: shape(rank, rank + 2), padding: ends });
  }
  if (name === 'Flatten')
    return fc.record({ input_shape: shape(1, 5), start_dim: small(-4, 4), end_dim: small(-4, 4) });
  if (name === 'Unflatten')
    return fc.record({
      input_shape: shape(1, 4),
      dim: small(-3, 3),
      unflattened_size: fc.array(fc.constantFrom(-1n, 1n, 2n, 3n), { minLength: 1, maxLength: 3 }),
    });
  if (name === 'Unfold') return fc.record({ ...blocks, input_shape: shape(2, 5) });
  if (name === 'ChannelShuffle') return fc.record({ input_shape: shape(2, 5), groups: small(1, 3) });
  return fc.record({ input_shape: shape(1, 5), p: fc.constantFrom('0', '0.5', '1', '1.5') });
}

const moving = SHAPE.filter(({ name }) => name !== 'Fold').map((layer) => [layer.name, layer] as const);

describe.each(moving)('%s', (name, layer) => {
  it('computes nothing', () => {
    provesByLoops(layer, optionsOf(name));
  });

  it('loses and makes numbers by padding alone', () => {
    if (/Pad|Unfold/.test(name)) return;
    fc.assert(
      fc.property(optionsOf(name), (options) => {
        const found = evaluate(layer, options);
        if (found.ok) expect(product(found.output_shape)).toBe(product(found.input_shape));
      }),
    );
  });
});
