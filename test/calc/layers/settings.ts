/** Settings of any layer, at random, drawn from what its definition says of its fields: those PyTorch takes. */
import fc from 'fast-check';
import type { Field, FieldName, Value } from '../../../src/calc/fields/fields.ts';
import { fieldOf, isList, isShape, LARGEST, sameValue } from '../../../src/calc/fields/fields.ts';
import { taughtText } from '../../../src/calc/layers/arguedFormulas.ts';
import type { LayerDefinition, Options } from '../../../src/calc/layers/define.ts';
import type { Evaluation } from '../../../src/calc/layers/evaluate.ts';
import { completeOptions, evaluate } from '../../../src/calc/layers/evaluate.ts';
import { layerNamed } from '../../../src/calc/layers/index.ts';
import { matchInput } from '../../../src/calc/layers/matchInput.ts';
import { PROOFS } from '../../../src/calc/layers/proofs.ts';
import { readCall } from '../../../src/code/read.ts';
import { runs } from '../../sample.ts';

/** The options of the first example of a layer, which its page shows. */
export function pageDefault(layer: LayerDefinition): Options {
  const example = PROOFS[layer.name]?.examples[0];
  const call = readCall(example?.code ?? '', layerNamed);
  const matched = call.ok ? matchInput(layer, call.options, (example?.input ?? []).map(BigInt)) : undefined;
  if (!matched?.ok) throw new Error(`${layer.name} has no example that reads`);
  return matched.options;
}

const SMALL = [1n, 2n, 3n, 4n, 5n, 6n, 8n, 9n, 12n, 16n, 24n];
const LARGE = [1000n, 4096n, 10n ** 6n, 2n ** 31n, 10n ** 9n, 10n ** 12n, LARGEST];

/** Every number of the options and of the input, each once. */
const numbersIn = (options: Options): bigint[] => [
  ...new Set(
    Object.values(options)
      .flat()
      .filter((one) => typeof one === 'bigint'),
  ),
];

/** The options with numbers put in the place of others wherever they stand, so that sizes that must agree still do. */
function renumbered(options: Options, to: ReadonlyMap<bigint, bigint>): Options {
  const renumber = (one: bigint) => to.get(one) ?? one;
  const renumberAll = (value: Value): Value =>
    isList(value) ? value.map(renumber) : typeof value === 'bigint' ? renumber(value) : value;
  return Object.fromEntries(Object.entries(options).map(([field, value]) => [field, renumberAll(value)]));
}

const DECIMALS = ['-1.0', '0.0', '0.1', '0.5', '1.0', '2.0', '3.0'];

/** A value of a field from its kind, words and least number; a list where it takes one, of `dimensions` where it says none. */
function anyValue(spec: Field, sizes: readonly bigint[], dimensions: number): fc.Arbitrary<Value> {
  const { kind, min, words = [], rank } = spec;
  const within = [min, 0n, -1n, ...sizes].filter((size) => size >= min && size <= spec.max);
  const whole: fc.Arbitrary<Value> = fc.constantFrom(...within);
  const listOf = (length: number) => fc.array(fc.constantFrom(...within), { minLength: length, maxLength: length });
  const said = words.map((word) => fc.constant<Value>(word));
  if (kind === 'flag') return fc.oneof(fc.boolean(), ...said);
  if (kind === 'word') return fc.oneof(...said);
  if (kind === 'decimal' || kind === 'decimals') return fc.oneof(fc.constantFrom<Value[]>(...DECIMALS), ...said);
  if (kind === 'whole') return fc.oneof(whole, ...said);
  if (kind === 'pair') return fc.oneof(whole, listOf(2), ...said);
  if (!isShape(spec)) return fc.oneof(whole, listOf(rank as number), ...said);
  return fc.oneof(listOf(dimensions), listOf(dimensions + 1), listOf(Math.max(dimensions - 1, 1)), ...said);
}

/** Some fields anew, and some numbers for others. */
function changed(layer: LayerDefinition, base: Options, sizes: readonly bigint[]): fc.Arbitrary<Options> {
  const options = [...layer.options, ...(layer.forward ?? [])].map(({ field }) => field);
  const fields = [...new Set([...options, ...layer.input])];
  const dimensions = (field: FieldName) => (isList(base[field]) ? base[field].length : 2);
  const values = Object.fromEntries(
    fields.map((field) => [field, anyValue(fieldOf(layer, field), sizes, dimensions(field))]),
  );
  const numbers = numbersIn(base);
  const put = fc.array(fc.tuple(fc.constantFrom(...numbers, 0n), fc.constantFrom(...sizes)), { maxLength: 3 });
  return fc
    .tuple(put, fc.subarray(Object.keys(values), { maxLength: Math.min(4, fields.length) }), fc.record(values))
    .map(([pairs, chosen, drawn]) => ({
      ...renumbered(base, new Map(pairs)),
      ...Object.fromEntries(chosen.map((field) => [field, drawn[field] as Value])),
    }));
}

/** Options with every number in the bounds of its field: what a reader could have typed. */
const inBounds = (layer: LayerDefinition, options: Options): boolean =>
  Object.entries(options).every(([field, value]) => {
    const { min, max } = fieldOf(layer, field as FieldName);
    return [value].flat().every((one) => typeof one !== 'bigint' || (one >= min && one <= max));
  });

const keyOf = (options: Options): string => {
  let key = '';
  for (const [field, value] of Object.entries(options)) key += `${field}=${value};`;
  return key;
};

/** Every different setting among many drawn from one that a reader could have typed, possible or not. */
function typed(layer: LayerDefinition, base: Options, seed: number, sizes: readonly bigint[], numRuns: number) {
  const all = fc.sample(changed(layer, base, sizes), { numRuns, seed }).filter((one) => inBounds(layer, one));
  return [...new Map(all.map((one) => [keyOf(one), one])).values()];
}

const taken = (layer: LayerDefinition, all: readonly Options[]): Evaluation[] =>
  all.map((options) => evaluate(layer, options)).filter((outcome) => outcome.ok);

const fieldsChanged = (options: Options, base: Options): FieldName[] =>
  (Object.keys(options) as FieldName[]).filter((field) => !sameValue(options[field], base[field]));

/** As many of these settings as are asked for, each time one that changes most of what none before it has changed. */
function mostVaried(all: readonly Evaluation[], base: Options, count: number): Evaluation[] {
  let rest = all.map((one) => ({ one, fresh: fieldsChanged(one.options, base) }));
  const chosen: Evaluation[] = [];
  while (chosen.length < count && rest.length > 0) {
    const next = rest.reduce((best, other) => (other.fresh.length > best.fresh.length ? other : best));
    chosen.push(next.one);
    const others = rest.filter((other) => other !== next);
    rest = others.map(({ one, fresh }) => ({ one, fresh: fresh.filter((field) => !next.fresh.includes(field)) }));
  }
  return chosen;
}

/** One field after the other, and all sizes of the input, at the largest number there is. */
function largest(layer: LayerDefinition): Evaluation[] {
  const base = pageDefault(layer);
  const most = new Map(numbersIn(base).map((size) => [size, LARGEST]));
  const enlarged = (value: Value | undefined): Value => (isList(value) ? value.map(() => LARGEST) : LARGEST);
  const input = Object.fromEntries(layer.input.map((field) => [field, enlarged(base[field])]));
  const one = numbersIn(base).map((size) => renumbered(base, new Map([[size, LARGEST]])));
  const all = [{ ...base, ...input }, renumbered(base, most), ...one];
  const found = all.filter((options) => inBounds(layer, options)).map((options) => evaluate(layer, options));
  return found.filter((outcome): outcome is Evaluation => outcome.ok);
}

/** What was drawn, each once for all files of tests: they share their modules. */
const known = new Map<string, unknown>();

function once<Drawn>(key: string, draw: () => Drawn): Drawn {
  if (!known.has(key)) known.set(key, draw());
  return known.get(key) as Drawn;
}

/** The page's own setting, ten of ordinary sizes, ten with some that no machine holds, and the largest there are. */
export const settingsOf = (layer: LayerDefinition, seed = 1): readonly Evaluation[] =>
  once(`${layer.name} ${seed}`, () => drawn(layer, seed));

function drawn(layer: LayerDefinition, seed: number): Evaluation[] {
  const first = evaluate(layer, pageDefault(layer));
  if (!first.ok) throw new Error(`${layer.name} does not take its own example`);
  const ten = (sizes: readonly bigint[]) =>
    mostVaried(taken(layer, typed(layer, pageDefault(layer), seed, sizes, 500)), first.options, 10);
  return [first, ...ten(SMALL), ...ten([...SMALL.slice(0, 4), ...LARGE]), ...largest(layer)];
}

/** Every combination of the values that give a layer's formulas their forms. */
const combinations = ({ forms = {} }: LayerDefinition): Options[] =>
  Object.entries(forms).reduce<Options[]>(
    (all, [field, values]) => all.flatMap((one) => values.map((value) => ({ ...one, [field]: value }))),
    [{}],
  );

/** These settings in every form that the layer takes them in. */
export const inEveryForm = (layer: LayerDefinition, settings: readonly Evaluation[]): Evaluation[] =>
  taken(
    layer,
    settings.flatMap(({ options }) => [options, ...combinations(layer).map((form) => ({ ...options, ...form }))]),
  );

const TINY = [1n, 2n, 3n, 4n, 6n];

/** Work small enough to be done one step after the other. */
const MOST_STEPS = 4000n;

/** The page's own setting with every number made small, by the first way that the layer takes. */
function tinyBase(layer: LayerDefinition): Options {
  const base = pageDefault(layer);
  const numbers = numbersIn(base).filter((one) => one > 6n);
  const ways = fc.sample(fc.tuple(...numbers.map(() => fc.constantFrom(...TINY))), { numRuns: 60, seed: 1 });
  const small = ways.map((to) => renumbered(base, new Map(numbers.map((one, index) => [one, to[index] as bigint]))));
  return taken(layer, small)[0]?.options ?? base;
}

const worked = ({ values, operations, flops }: Evaluation): bigint =>
  flops + (operations.look_ups ?? 0n) + (values.outputs ?? 0n);

/** So many settings whose loops are short, in every form. */
export const tinySettings = (layer: LayerDefinition, count: number): readonly Evaluation[] =>
  once(`${layer.name} ${count} tiny`, () => {
    const base = tinyBase(layer);
    const all = taken(layer, [base, ...typed(layer, base, 1, TINY, runs(300, 2000).numRuns)]).filter(
      (one) => worked(one) <= MOST_STEPS,
    );
    return inEveryForm(layer, mostVaried(all, base, count)).filter((one) => worked(one) <= MOST_STEPS);
  });

/** Options one after the other as they are rarely set: flags the other way, decimals past all sizes; and all numbers one. */
function rarelySet(layer: LayerDefinition, base: Options): Options[] {
  const others = layer.options.flatMap(({ field }): Options[] => {
    const { kind } = fieldOf(layer, field);
    if (kind === 'flag') return [{ ...base, [field]: base[field] !== true }];
    return kind === 'decimal' || kind === 'decimals' ? [{ ...base, [field]: '1e300' }] : [];
  });
  return [base, renumbered(base, new Map(numbersIn(base).map((size) => [size, 1n]))), ...others];
}

/** Inputs of every rank, where a layer takes one of any shape: sizes as they are, and ones. */
function everyRank(layer: LayerDefinition, base: Options): Options[] {
  const { input_shape: sizes } = base;
  if (!isList(sizes) || sizes.length === 0) return [];
  const shapes = Array.from({ length: 7 }, (_, rank) => [
    Array.from({ length: rank }, (_, index) => sizes.at(index - rank) ?? 1n),
    Array<bigint>(rank).fill(1n),
  ]).flat();
  return rarelySet(layer, base).flatMap((one) => shapes.map((input_shape) => ({ ...one, input_shape })));
}

/** Settings that a reader could have typed and the layer refuses. */
export const brokenSettings = (layer: LayerDefinition): readonly Options[] =>
  once(`${layer.name} broken`, () =>
    [pageDefault(layer), tinyBase(layer)]
      .flatMap((base) => [...typed(layer, base, 1, [0n, ...SMALL], runs(400, 1500).numRuns), ...everyRank(layer, base)])
      .map((options) => completeOptions(layer, options))
      .filter((options) => !evaluate(layer, options).ok),
  );

/** Names of the formulas that a layer has in a setting: its counts, that of one output value, and what it derives. */
export function formulasOf(layer: LayerDefinition, { options }: Evaluation): string[] {
  const one = taughtText(layer, 'one_output', options) === undefined ? [] : ['one_output'];
  return ['parameters', 'weights', 'flops', 'macs', ...one, ...Object.keys(layer.derived?.(options) ?? {})];
}
