/** Valid convolutions of every kind and size, at random: from those one draws to those no machine holds. */
import fc from 'fast-check';
import type { Evaluation } from '../../src/calc/evaluate.ts';
import { evaluate } from '../../src/calc/evaluate.ts';
import type { Pair, Value } from '../../src/calc/fields.ts';
import { LARGEST } from '../../src/calc/fields.ts';
import { conv2d } from '../../src/calc/layers/convolution.ts';

const upTo = (max: bigint, min = 1n) => fc.bigInt({ min, max });

/** Mostly small, some as networks have them, a few far beyond. */
const size = (small: bigint, min = 1n) =>
  fc.oneof(
    { weight: 12, arbitrary: upTo(small, min) },
    { weight: 3, arbitrary: upTo(64n, min) },
    { weight: 1, arbitrary: upTo(10n ** 6n, min) },
    { weight: 1, arbitrary: upTo(LARGEST, min) },
  );

const sides = (one: fc.Arbitrary<bigint>): fc.Arbitrary<Pair> =>
  fc.oneof(
    one.map((value) => [value, value] as const),
    fc.tuple(one, one),
  );

const cut = (value: bigint): bigint => (value > LARGEST ? LARGEST : value < 1n ? 1n : value);

/** Height or width that the dilated kernel just fits on, and so much more. */
const room = (kernel: bigint, dilation: bigint, padding: bigint, more: bigint): bigint =>
  cut(dilation * (kernel - 1n) + 1n - 2n * padding + more);

/** Evaluations of `Conv2d` in which every option occurs. */
export const configurations: fc.Arbitrary<Evaluation> = fc
  .record({
    batch: size(4n),
    groups: fc.oneof({ weight: 3, arbitrary: fc.constant(1n) }, { weight: 1, arbitrary: size(4n) }),
    inEach: size(6n),
    outEach: size(6n),
    kernel: sides(size(5n)),
    dilation: sides(fc.oneof({ weight: 2, arbitrary: fc.constant(1n) }, size(3n))),
    padding: fc.oneof<fc.Arbitrary<Pair | string>[]>(sides(size(3n, 0n)), fc.constantFrom('same', 'valid')),
    stride: sides(size(3n)),
    more: sides(size(12n, 0n)),
    bias: fc.boolean(),
    padding_mode: fc.constantFrom('zeros', 'zeros', 'reflect', 'replicate', 'circular'),
  })
  .map(({ batch, groups, inEach, outEach, kernel, dilation, padding, stride, more, bias, padding_mode }) => {
    const pad: Pair = typeof padding === 'string' ? [0n, 0n] : padding;
    const options: Record<string, Value> = {
      batch,
      groups,
      in_channels: groups * inEach,
      out_channels: groups * outEach,
      kernel_size: kernel,
      dilation,
      padding,
      stride: padding === 'same' ? 1n : stride,
      bias,
      padding_mode,
      height: room(kernel[0], dilation[0], pad[0], more[0]),
      width: room(kernel[1], dilation[1], pad[1], more[1]),
    };
    const valid = groups * inEach <= LARGEST && groups * outEach <= LARGEST;
    return valid ? evaluate(conv2d, options) : ({ ok: false } as const);
  })
  .filter((outcome): outcome is Evaluation => outcome.ok);
