import { beforeAll, describe, expect, it } from 'vitest';
import type { FieldName, Value } from '#calc/fields/fields.ts';
import { fieldOf, formatValue, isList, parseField } from '#calc/fields/fields.ts';
import { CURES } from '#calc/layers/cures.ts';
import type { Cure, CuresByCondition, LayerDefinition, Options } from '#calc/layers/define.ts';
import { brokenConditions, completeOptions, inputValues } from '#calc/layers/evaluate.ts';
import { LAYERS, layerNamed } from '#calc/layers/index.ts';
import { ownOf } from '#calc/numbers/ownOf.ts';
import { mendOptions } from '#calc/questions/cures.ts';
import { sample } from '../../sample.ts';
import { brokenSettings } from '../layers/settings.ts';

const broken = (layer: LayerDefinition, options: Options): string[] =>
  brokenConditions(layer, options).map(({ condition }) => condition);

/** All that is left of a list when each of the others is taken out once. */
function beyond(all: readonly string[], others: readonly string[]): string[] {
  const left = [...all];
  for (const one of others) if (left.includes(one)) left.splice(left.indexOf(one), 1);
  return left;
}

const SMALL = Array.from({ length: 30 }, (_, size) => BigInt(size));

const fieldsOf = ({ options, forward = [], input }: LayerDefinition): FieldName[] => [
  ...[...options, ...forward].map(({ field }) => field),
  ...input,
];

/** A change of one of these fields, among small numbers, flags and words, that leaves nothing broken; empty if there is none. */
function anyMend(layer: LayerDefinition, options: Options, fields = fieldsOf(layer)): string {
  const changes = fields.flatMap((field) => {
    const { words = [], min } = fieldOf(layer, field);
    const now = options[field];
    const sizes = SMALL.filter((size) => size >= min);
    const lists = isList(now) ? now.flatMap((_, at) => sizes.map((size) => now.with(at, size))) : [];
    const values = [...(field === 'input_shape' ? [] : sizes), ...words, true, false, '0.5', '2.0', ...lists];
    return values.filter((value) => parseField(field, formatValue(value), layer).ok).map((value) => ({ field, value }));
  });
  const mend = changes.find(({ field, value }) => broken(layer, { ...options, [field]: value }).length === 0);
  return mend ? `${mend.field} ${mend.value}` : '';
}

/** Numbers between two, those next to the second first. */
function between(now: bigint, value: bigint): bigint[] {
  const [back, gap] = value > now ? [-1n, value - now] : [1n, now - value];
  return SMALL.slice(1, 9)
    .filter((by) => by < gap)
    .map((by) => value + back * by);
}

/** Values of a field that are nearer to what it is than a cure that sets one number. */
function nearer(now: Value | undefined, value: Value): Value[] {
  if (typeof now === 'bigint' && typeof value === 'bigint') return between(now, value);
  if (!isList(now) || !isList(value) || now.length !== value.length) return [];
  const [at, ...more] = now.keys().filter((index) => now[index] !== value[index]);
  if (at === undefined || more.length > 0) return [];
  return between(now[at] as bigint, value[at] as bigint).map((size) => now.with(at, size));
}

/** Cures that set more than is asked, each for what it keeps or undoes. */
const FURTHER: readonly RegExp[] = [
  // A divisor of what there was, or one for all.
  /^(groups_divide|heads_divide|factor_divides)_\w+ (groups|num_groups|input_shape|num_heads|nhead|downscale_factor)$/,
  /^parameters_match_channels num_parameters$/,
  // The last dimension, or another one.
  /^(dim_in_range|dimension_in_range|dim_is_even|start_before_end) /,
  // A number that is left out, or one that is undone.
  /^(multiplies_up|one_inferred) unflattened_size$/,
  /^something_stays /,
  // What is left is one column of blocks, one block, one row.
  /^(columns_are_blocks|kernel_divides_rows) (output_size|stride|kernel_size)$/,
];

/** Fields of which other numbers might do where the cures have none. */
const NOT_ALWAYS =
  /^(limits_in_order min_value|columns_are_blocks (stride|output_size)|kernel_divides_rows kernel_size)$/;

/** The blocks of `Fold` must be as many as its columns once they fit: its cures do not reckon with that. */
const folds = ({ output_size }: Options, condition = ''): boolean =>
  condition === 'window_fits' && output_size !== undefined;

const shown = (options: Options): string => Object.entries(options).map(String).join(' ');

describe.each(LAYERS.map((layer) => [layer.name, layer] as const))('cures of %s', (_, layer) => {
  const { items: settings } = sample('refused settings', brokenSettings(layer), 100);
  let cures: CuresByCondition = {};
  /** What is offered in each setting. */
  let offers: { options: Options; offered: Cure[] }[] = [];
  beforeAll(async () => {
    cures = await CURES[layer.family]();
    offers = settings.map((options) => ({ options, offered: mendOptions(layer, options, cures) }));
  });

  it('mend what they are offered for, break nothing else, and can be typed', () => {
    for (const { options, offered } of offers) {
      const [first, ...others] = broken(layer, options);
      for (const { field, value } of offered) {
        const title = `${first} by ${field} ${value} of ${shown(options)}`;
        const after = broken(layer, { ...options, [field]: value });
        expect(beyond(after, others), title).toEqual([]);
        expect(parseField(field, formatValue(value, fieldOf(layer, field as FieldName)), layer).ok, title).toBe(true);
      }
    }
  });

  it('set a number that is no further off than it must', () => {
    for (const { options, offered } of offers) {
      const [first, ...others] = broken(layer, options);
      const exact = offered.filter(({ field }) => !FURTHER.some((one) => one.test(`${first} ${field}`)));
      for (const { field, value } of folds(options, first) ? [] : exact) {
        const mends = (one: Value) => beyond(broken(layer, { ...options, [field]: one }), others).length === 0;
        const enough = nearer(options[field], value).find(mends);
        expect(enough, `${first} by ${field} ${value} of ${shown(options)}`).toBeUndefined();
      }
    }
  });

  it('change each field that they try, where a number of it mends', () => {
    for (const { options, offered } of offers) {
      const [problem, ...others] = brokenConditions(layer, options);
      if (!problem || others.length > 0 || offered.length > 3 || folds(options, problem.condition)) continue;
      const tried = ownOf(cures, problem.condition)?.({ layer, options, values: inputValues(layer, options), problem });
      const fields = new Set(tried?.map(({ field }) => field)).difference(new Set(offered.map(({ field }) => field)));
      for (const field of fields)
        if (field !== 'input_shape' && !NOT_ALWAYS.test(`${problem.condition} ${field}`))
          expect(anyMend(layer, options, [field]), `${problem.condition} of ${shown(options)}`).toBe('');
    }
  });

  it('are offered for every condition that is broken alone, where any change of one field mends it', () => {
    const alone = offers.filter(({ options }) => broken(layer, options).length === 1);
    const bare = alone.filter(({ offered }) => offered.length === 0);
    for (const { options } of bare)
      expect(anyMend(layer, options), `${broken(layer, options)} of ${shown(options)}`).toBe('');
    // Two options that only fit each other: padding 9 of a kernel of 2, whose cells lie 16 apart.
    expect(bare.length * 6).toBeLessThanOrEqual(alone.length);
  });

  it('leave no condition without any', () => {
    const first = ({ options }: { options: Options }) => broken(layer, options)[0] ?? '';
    const mended = new Set(offers.filter(({ offered }) => offered.length > 0).map(first));
    expect([...new Set(offers.map(first))].filter((one) => !mended.has(one))).toEqual([]);
  });
});

describe('the search over cures', () => {
  it('takes no change that leaves as many conditions of one name broken as before', () => {
    const options: Options = { embed_dim: 8n, num_heads: 2n, kdim: 3n, vdim: 5n, input_shape: [2n, 8n] };
    const attention = layerNamed('MultiheadAttention') as LayerDefinition;
    const complete = completeOptions(attention, options);
    expect(broken(attention, complete)).toEqual(['one_tensor_for_all', 'one_tensor_for_all']);
    const offered = (cure: Cure) => mendOptions(attention, complete, { one_tensor_for_all: () => [cure] });
    expect(offered({ field: 'num_heads', value: 4n })).toEqual([]);
    expect(offered({ field: 'kdim', value: 4n })).toEqual([]);
    expect(offered({ field: 'kdim', value: 8n })).toHaveLength(1);
  });
});
