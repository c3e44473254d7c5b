import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Conv2dEvaluation } from '#calc/conv2d/conv2dEvaluation.ts';
import { asConv2d } from '#calc/conv2d/conv2dEvaluation.ts';
import { groupingsOf, groupSum, operationsIn, placesIn } from '#calc/conv2d/groupings.ts';
import { conv2dProof } from '#calc/layers/convolution/conv2d.proof.ts';
import { conv2d } from '#calc/layers/convolution/conv2d.ts';
import type { Options, Step } from '#calc/layers/define.ts';
import { completeOptions, evaluate } from '#calc/layers/evaluate.ts';
import { runs } from '../../sample.ts';

const small = (min: number, max: number) => fc.integer({ min, max }).map(BigInt);

/** Small layers; those whose kernel does not fit are left out below. */
const layers: fc.Arbitrary<Options> = fc
  .record({
    batch: small(1, 2),
    height: small(1, 5),
    width: small(1, 5),
    groups: fc.constantFrom(1n, 1n, 2n),
    kernel_size: fc.tuple(small(1, 3), small(1, 3)),
    stride: small(1, 2),
    padding: small(0, 1),
    dilation: small(1, 2),
    bias: fc.boolean(),
    inGroup: small(1, 3),
    outGroup: small(1, 3),
  })
  .map(({ inGroup, outGroup, ...rest }) => ({
    ...rest,
    in_channels: inGroup * rest.groups,
    out_channels: outGroup * rest.groups,
  }));

function counted(options: Options): Conv2dEvaluation | null {
  const found = evaluate(conv2d, completeOptions(conv2d, options));
  return found.ok ? asConv2d(conv2d, found) : null;
}

/** The operations of each group by kind, counted step by step: an addition or a bias joins the product before or first. */
function stepsByGroup({ options, values }: Conv2dEvaluation, factor: string): Map<string, Record<string, number>> {
  const groups = new Map<string, Record<string, number>>();
  const seen = (options.in_channels as bigint) / (options.groups as bigint);
  let product: readonly [channel: number, cell: string] = [0, ''];
  let first = product;
  let output = '';
  const keyOf = ({ kind, output: [image, kernel, row, column] }: Step, at: typeof product): string => {
    const keys: Record<string, unknown> = {
      kind: kind === 'multiply' ? 0 : 1,
      cell: at[1],
      channel: at[0] % Number(seen),
      position: `${row},${column}`,
      kernel,
      image,
    };
    return String(keys[factor]);
  };
  for (const step of conv2dProof.loops(options)) {
    const [, , row, column] = step.output;
    if (step.input) {
      const [channel, y, x] = step.input;
      const cell = [y - row * Number(values.stride_height), x - column * Number(values.stride_width)];
      product = [channel, cell.join(',')];
      if (step.output.join(',') !== output) first = product;
      output = step.output.join(',');
    }
    const key = keyOf(step, step.kind === 'bias_add' ? first : product);
    const group = groups.get(key) ?? { multiply: 0, add: 0, bias_add: 0 };
    group[step.kind] = (group[step.kind] ?? 0) + 1;
    groups.set(key, group);
  }
  return groups;
}

describe('the groupings of a convolution', () => {
  it('hold in each group what the naive loops do there, for any small layer', () => {
    let tried = 0;
    fc.assert(
      fc.property(layers, (options) => {
        const found = counted(options);
        if (!found) return;
        tried += 1;
        for (const grouping of groupingsOf(found)) {
          const { groups, outputs } = groupSum(grouping);
          const steps = stepsByGroup(found, grouping.factor);
          const shares = Array.from({ length: Number(groups) }, (_, index) =>
            index === 0 ? grouping.first : grouping.rest,
          );
          // A group of the loops exists only where something is done: a lone hollow place leaves no step.
          const expected = shares
            .map(({ multiply, add, bias }) => [multiply * outputs, add * outputs, bias * outputs].map(Number))
            .filter((counts) => counts.some((count) => count > 0));
          const done = [...steps.values()].map(({ multiply, add, bias_add }) => [multiply, add, bias_add]);
          expect(done, grouping.factor).toEqual(expected);
        }
      }),
      runs(80, 400),
    );
    expect(tried).toBeGreaterThan(30);
  });

  it('are groups of equal places, and their arithmetic gives the count', () => {
    fc.assert(
      fc.property(layers, (options) => {
        const found = counted(options);
        if (!found) return;
        for (const grouping of groupingsOf(found)) {
          const { first, rest } = grouping;
          expect(groupSum(grouping).flops, grouping.factor).toBe(found.flops);
          expect(placesIn(first)).toBe(placesIn(rest));
          if (found.options.bias) expect(operationsIn(first)).toBe(operationsIn(rest));
          // Without a bias the product counts one addition an output value too many: the missing ones.
          const missing = found.options.bias ? 0n : (found.values.outputs as bigint);
          const { groups, outputs } = groupSum(grouping);
          expect(groups * outputs * placesIn(first) - missing).toBe(found.flops);
        }
      }),
      runs(80, 400),
    );
  });

  it('say of the layer with 196 parameters what the chapter says', () => {
    const layer = { height: 5n, width: 5n, in_channels: 3n, out_channels: 7n, kernel_size: 3n };
    const sums = (bias: boolean) =>
      groupingsOf(counted({ ...layer, bias }) as Conv2dEvaluation).map((one) => {
        const { groups, each, missing } = groupSum(one);
        return [one.factor, groups, each, missing];
      });
    expect(sums(true)).toEqual([
      ['kind', 2n, 1701n, 0n],
      ['cell', 9n, 378n, 0n],
      ['channel', 3n, 1134n, 0n],
      ['position', 9n, 378n, 0n],
      ['kernel', 7n, 486n, 0n],
      ['image', 1n, 3402n, 0n],
    ]);
    expect(sums(false)).toEqual([
      ['kind', 2n, 1701n, 63n],
      ['cell', 9n, 378n, 63n],
      ['channel', 3n, 1134n, 63n],
      ['position', 9n, 371n, 0n],
      ['kernel', 7n, 477n, 0n],
      ['image', 1n, 3339n, 0n],
    ]);
  });
});
