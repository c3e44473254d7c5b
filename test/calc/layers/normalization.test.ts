import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LARGEST } from '#calc/fields/fields.ts';
import type { LayerDefinition, Options } from '#calc/layers/define.ts';
import { evaluate } from '#calc/layers/evaluate.ts';
import { formulaForms } from '#calc/layers/formulas.ts';
import { layerNamed } from '#calc/layers/index.ts';
import { NORMALIZATION } from '#calc/layers/normalization/normalization.ts';
import { buffersOf } from '#calc/layers/primitives.ts';
import { parseExpression } from '#calc/numbers/expression.ts';
import { namesIn } from '#calc/numbers/terms.ts';
import { printCall } from '#calc/printed/printCall.ts';
import { readCall } from '#code/read.ts';
import { provesByLoops } from './proving.ts';

const named = (name: string) => layerNamed(name) as LayerDefinition;
const size = (max: number) => fc.integer({ min: 1, max }).map(BigInt);
const sizes = (least: number, most: number, max = 4) => fc.array(size(max), { minLength: least, maxLength: most });

/** Mostly what the input says, sometimes another number. */
const near = (right: bigint): fc.Arbitrary<bigint> =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(right) }, { weight: 1, arbitrary: size(5) });

const flags = { affine: fc.boolean(), track_running_stats: fc.boolean(), bias: fc.boolean() };

/** Inputs of one of these ranks, and now and then of another; channels mostly those of the input. */
const withChannels = (ranks: readonly number[], channelAt: (rank: number) => number): fc.Arbitrary<Options> =>
  fc
    .oneof(
      { weight: 8, arbitrary: fc.constantFrom(...ranks) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 6 }) },
    )
    .chain((rank) => sizes(rank, rank, 3))
    .chain((input_shape) =>
      fc.record({
        input_shape: fc.constant(input_shape),
        num_features: near(input_shape[channelAt(input_shape.length)] ?? 1n),
        ...flags,
      }),
    );

/** A normalized shape that mostly is the end of the input. */
const withNormalized: fc.Arbitrary<Options> = fc
  .tuple(sizes(0, 2), sizes(1, 3), fc.integer({ min: 0, max: 6 }))
  .chain(([before, last, slip]) =>
    fc.record({
      input_shape: fc.constant([...before, ...last]),
      normalized_shape: slip === 0 ? sizes(1, 4) : fc.constant(last),
      elementwise_affine: fc.boolean(),
      bias: fc.boolean(),
    }),
  );

const withGroups: fc.Arbitrary<Options> = fc
  .tuple(size(4), size(3), size(3), sizes(0, 2), fc.integer({ min: 0, max: 6 }))
  .chain(([groups, width, images, places, slip]) =>
    fc.record({
      num_groups: slip === 0 ? size(5) : fc.constant(groups),
      num_channels: near(groups * width),
      input_shape: slip === 1 ? sizes(1, 3) : fc.constant([images, groups * width, ...places]),
      affine: fc.boolean(),
      bias: fc.boolean(),
    }),
  );

const withWindow: fc.Arbitrary<Options> = fc.record({ size: size(6), input_shape: sizes(2, 5, 3) });

const ROWS: readonly (readonly [string, fc.Arbitrary<Options>])[] = [
  ['BatchNorm1d', withChannels([2, 3], () => 1)],
  ['BatchNorm2d', withChannels([4], () => 1)],
  ['BatchNorm3d', withChannels([5], () => 1)],
  ['InstanceNorm1d', withChannels([2, 3], (rank) => rank - 2)],
  ['InstanceNorm2d', withChannels([3, 4], (rank) => rank - 3)],
  ['InstanceNorm3d', withChannels([4, 5], (rank) => rank - 4)],
  ['LayerNorm', withNormalized],
  ['GroupNorm', withGroups],
  ['RMSNorm', withNormalized],
  ['LocalResponseNorm', withWindow],
];

describe('normalization', () => {
  it('tries every layer of the family', () => {
    expect(ROWS.map(([name]) => name).sort()).toEqual(NORMALIZATION.map(({ name }) => name).sort());
  });

  it.each(ROWS)('counts %s as its loops do', (name, options) => {
    provesByLoops(named(name), options);
  });

  it('has a symbol for every name of its formulas', () => {
    for (const layer of NORMALIZATION)
      for (const text of [...formulaForms(layer, 'parameters'), ...formulaForms(layer, 'flops')])
        expect(Object.keys(layer.symbols ?? {})).toEqual(expect.arrayContaining(namesIn(parseExpression(text))));
  });

  const of = (code: string, ...input: bigint[]) => {
    const call = readCall(code, layerNamed);
    if (!call.ok) throw new Error(`${code}: ${call.fault.reason}`);
    return evaluate(call.layer, { ...call.options, input_shape: input });
  };

  it('keeps two numbers a channel and one for the batches seen beside what batch normalization learns', () => {
    const found = of('nn.BatchNorm2d(64)', 1n, 64n, 14n, 14n);
    if (!found.ok) throw new Error(found.problem.condition);
    expect(found.weights.map(({ name, count }) => [name, count])).toEqual([
      ['weight', 64n],
      ['bias', 64n],
    ]);
    expect(
      buffersOf(layerNamed('BatchNorm2d') as LayerDefinition, found).map(({ name, shape, count }) => [
        name,
        shape,
        count,
      ]),
    ).toEqual([
      ['running_mean', [64n], 64n],
      ['running_var', [64n], 64n],
      ['num_batches_tracked', [], 1n],
    ]);
  });

  it('gives layer normalization weights of the normalized shape', () => {
    const found = of('nn.LayerNorm([8, 5, 5])', 2n, 8n, 5n, 5n);
    if (!found.ok) throw new Error(found.problem.condition);
    expect(found.weights.map(({ name, shape }) => [name, shape])).toEqual([
      ['weight', [8n, 5n, 5n]],
      ['bias', [8n, 5n, 5n]],
    ]);
  });

  // Each refusal was met in PyTorch 2.13, and what is let through beside it too.
  it.each([
    ['nn.BatchNorm1d(3)', [3n], 'takes_two_shapes'],
    ['nn.BatchNorm2d(3)', [2n, 3n, 4n], 'takes_one_shape'],
    ['nn.BatchNorm1d(3)', [2n, 4n], 'channels_match'],
    ['nn.BatchNorm1d(3, affine=False, track_running_stats=False)', [2n, 4n], null],
    ['nn.BatchNorm1d(3, track_running_stats=False)', [1n, 3n], 'batch_has_values'],
    ['nn.BatchNorm1d(3)', [1n, 3n], null],
    ['nn.BatchNorm1d(3, eps=-1)', [2n, 3n], 'eps_not_negative'],
    ['nn.BatchNorm1d(3, eps=0)', [2n, 3n], null],
    ['nn.BatchNorm1d(3, eps=0, track_running_stats=False)', [2n, 3n], 'eps_positive'],
    ['nn.InstanceNorm1d(3)', [2n, 5n, 4n], null],
    ['nn.InstanceNorm1d(3, affine=True)', [2n, 5n, 4n], 'channels_match'],
    ['nn.InstanceNorm1d(3, track_running_stats=True)', [5n, 4n], 'channels_match'],
    ['nn.InstanceNorm1d(3)', [3n, 1n], 'instance_has_values'],
    ['nn.InstanceNorm1d(3, track_running_stats=True)', [3n, 1n], null],
    ['nn.LayerNorm((2, 3))', [3n], 'ends_with_normalized'],
    ['nn.LayerNorm(1)', [1n], null],
    ['nn.GroupNorm(2, 3)', [2n, 3n], 'groups_divide_channels'],
    ['nn.GroupNorm(2, 4)', [4n], 'has_channels'],
    ['nn.GroupNorm(2, 4)', [2n, 6n, 3n], 'group_channels_match'],
    ['nn.GroupNorm(2, 4, affine=False)', [2n, 6n, 3n], null],
    ['nn.GroupNorm(2, 4, affine=False)', [2n, 5n, 3n], 'groups_divide_input'],
    ['nn.GroupNorm(4, 4)', [1n, 4n], 'group_has_values'],
    ['nn.GroupNorm(4, 4)', [2n, 4n], null],
    ['nn.LocalResponseNorm(5)', [2n, 3n], 'has_places'],
  ])('answers for %s on (%s) with %s', (code, input, condition) => {
    const found = of(code, ...input);
    expect(found.ok ? null : found.problem.condition).toBe(condition);
  });

  it('says of a shape that does not fit which was to be normalized, and which came', () => {
    for (const name of ['LayerNorm', 'RMSNorm']) {
      const found = of(`nn.${name}((3, 4))`, 2n, 4n, 3n);
      expect(found.ok ? null : found.problem.values).toEqual({ normalized: '3, 4', input: '2, 4, 3' });
    }
  });

  it('writes a normalized shape of one size as that number', () => {
    for (const code of ['nn.LayerNorm(768)', 'nn.LayerNorm((8, 5, 5))', 'nn.RMSNorm((5, 5))']) {
      const call = readCall(code, layerNamed);
      if (!call.ok) throw new Error(call.fault.reason);
      expect(printCall(call.layer, call.options)).toBe(code);
    }
  });

  it('stays exact with 10¹⁵ in every field', () => {
    const found = evaluate(named('GroupNorm'), {
      num_groups: LARGEST,
      num_channels: LARGEST,
      input_shape: [LARGEST, LARGEST, LARGEST],
    });
    expect(found.ok && found.flops).toBe(7n * LARGEST ** 3n + 2n * LARGEST ** 2n);
  });
});
