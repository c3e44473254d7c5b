/** What every definition promises, held for every layer, in settings drawn from its own fields and in every form. */
import { describe, expect, it } from 'vitest';
import type { FieldName, Scalar } from '#calc/fields/fields.ts';
import { fieldOf, scalarOf } from '#calc/fields/fields.ts';
import { stepped } from '#calc/fields/step.ts';
import type { Family, LayerDefinition, Primitive } from '#calc/layers/define.ts';
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { brokenConditions, completeOptions, inputValues, stands } from '#calc/layers/evaluate.ts';
import { formulaForms, formulaText } from '#calc/layers/formulas.ts';
import { LAYERS } from '#calc/layers/index.ts';
import { buffersOf, keptBy, primitivesOf } from '#calc/layers/primitives.ts';
import { countSteps, trace } from '#calc/layers/trace.ts';
import { product, sum } from '#calc/numbers/exact.ts';
import { evaluateExpression } from '#calc/numbers/expression.ts';
import { familyWords } from '#i18n/layers/index.ts';
import { LONG, sample } from '../../sample.ts';
import { saysWhy } from './proving.ts';
import { brokenSettings, formulasOf, inEveryForm, settingsOf, tinySettings } from './settings.ts';

/** A setting as the title of what fails in it. */
const shown = ({ options }: Evaluation): string => Object.entries(options).map(String).join(' ');

const valueIn = ({ values }: Evaluation, text: string): bigint => evaluateExpression(text, values);

const onlyOptions = (layer: LayerDefinition, { options }: Evaluation) =>
  Object.fromEntries(layer.options.map(({ field }) => [field, options[field]]));

/** True where operations are counted for each output value alone, and there are some. */
const everyOutputWorks = ({ operations }: LayerDefinition, found: Evaluation): boolean =>
  operations.every(({ total, when }) => !total || !stands(when, found.options)) &&
  operations.some(({ name }) => (found.operations[name] ?? 0n) > 0n);

/** How often each kind of arithmetic is done for one output value, of those kinds that are counted so alone. */
function countedOfEach({ operations }: LayerDefinition, found: Evaluation): [Primitive, bigint][] {
  const standing = operations.filter(({ name }) => (found.operations[name] ?? 0n) > 0n);
  const kinds = new Set(standing.map(({ primitive }) => primitive));
  return [...kinds].flatMap((kind): [Primitive, bigint][] => {
    const all = standing.filter(({ primitive }) => primitive === kind);
    const counts = all.map(({ perOutput }) => perOutput && valueIn(found, perOutput(found.options)));
    return counts.every((count) => count !== undefined) ? [[kind, sum(counts)]] : [];
  });
}

/** Conditions whose sentence names the least that a field takes, and those that name the most. */
const AT_LEAST = /^(padding_in_table|dim_in_range|dimension_in_range)$/;
const AT_MOST = /^(padding_in_table|dim_in_range|dimension_in_range|projection_fits)$/;

/** Sums of every choice among these counts, the empty one first. */
const choices = (counts: readonly bigint[]): bigint[] =>
  counts.reduce<bigint[]>((sums, count) => sums.concat(sums.map((sum) => sum + count)), [0n]);

/** Multiplications of all parts together: that their MACs are those of the parts is held in attention.test.ts. */
const MADE_OF_PARTS = ['TransformerEncoderLayer', 'TransformerDecoderLayer'];

describe.each(LAYERS.map((layer) => [layer.name, layer] as const))('%s', (_, layer) => {
  const every = inEveryForm(layer, settingsOf(layer));
  const { items: settings } = sample('settings', every, 24, (one) => one === every[0]);
  const { items: refused } = sample('refused settings', brokenSettings(layer), 80);

  it('has formulas that come, read in symbols, to what is counted', () => {
    for (const found of settings)
      for (const name of formulasOf(layer, found)) {
        const text = formulaText(layer, name, found.options);
        expect(valueIn(found, text), `${name} = ${text} of ${shown(found)}`).toBe(found.values[name]);
      }
  });

  it('has every form of its formulas among those that are rendered', () => {
    const rendered = new Map<string, readonly string[]>();
    for (const found of settings)
      for (const name of formulasOf(layer, found)) {
        const forms = rendered.get(name) ?? formulaForms(layer, name);
        rendered.set(name, forms);
        expect(forms, shown(found)).toContain(formulaText(layer, name, found.options));
      }
  });

  it('teaches one product that is the sum of its operations', () => {
    for (const found of settings) {
      const counted = layer.operations.filter(({ primitive }) => primitive !== 'look_up');
      const sum = counted.reduce((all, { name }) => all + (found.operations[name] ?? 0n), 0n);
      expect(valueIn(found, layer.flops?.(found.options) ?? String(sum)), shown(found)).toBe(sum);
    }
  });

  it.skipIf(MADE_OF_PARTS.includes(layer.name))(
    'takes the same kinds of its multiplications as MACs everywhere',
    () => {
      const kinds = layer.operations.filter(({ primitive }) => primitive === 'multiply');
      const fitting = settings.map((found) =>
        choices(kinds.map(({ name }) => found.operations[name] ?? 0n)).map((sum) => sum === found.macs),
      );
      const everywhere = choices(kinds.map(() => 0n)).map((_, choice) => fitting.every((one) => one[choice]));
      expect(everywhere).toContain(true);
    },
  );

  it('argues each tensor in pieces that make up its shape', () => {
    for (const found of settings)
      for (const { name, shape, each, pieces, copies, count } of found.weights) {
        expect(each * pieces, `${name} of ${shown(found)}`).toBe(product(shape));
        expect(count, `${name} of ${shown(found)}`).toBe(product(shape) * copies);
      }
  });

  it('has tensors that follow from its options alone', () => {
    for (const found of settings) {
      const { weights, buffers } = keptBy(layer, completeOptions(layer, onlyOptions(layer, found)));
      expect(weights, shown(found)).toEqual(found.weights);
      expect(buffers, shown(found)).toEqual(buffersOf(layer, found));
    }
  });

  it('takes for weights all that it keeps but its biases', () => {
    for (const found of settings) {
      const kept = found.weights.filter(({ name }) => !name.includes('bias'));
      expect(found.values.weights, shown(found)).toBe(sum(kept.map(({ count }) => count)));
    }
  });

  it('moves the number that a hand drags, and no other of its field', () => {
    const { options } = settings[0] as Evaluation;
    const names = Object.keys(inputValues(layer, options)).map((name): [string, Partial<Scalar>] => [
      name,
      scalarOf(layer, name) ?? {},
    ]);
    const dragged = names.filter(([, { side }]) => side !== undefined);
    for (const [name, { field, side }] of dragged) {
      if (!field) throw new Error(`${name} has a side of no field`);
      const sizes = Array.from({ length: fieldOf(layer, field).rank ?? 2 }, (_, index) => BigInt(index + 4));
      const before = { ...options, [field]: sizes };
      const after = { ...before, [field]: stepped(layer, before, field, 9n, side) };
      const [from, to] = [inputValues(layer, before), inputValues(layer, after)];
      const moved = dragged.filter(([one, { field: of }]) => of === field && from[one] !== to[one]);
      expect(moved.map(([one]) => one)).toEqual([name]);
      expect((to[name] ?? 0n) - (from[name] ?? 0n)).toBe(9n);
    }
  });

  it('says why it refuses, in every language', () => {
    for (const options of refused) for (const problem of brokenConditions(layer, options)) saysWhy(layer, problem);
  });

  it('takes the bounds that its sentences name, and nothing past them', () => {
    for (const options of refused)
      for (const { condition, fields, values } of brokenConditions(layer, options)) {
        const refuses = (value: bigint) =>
          brokenConditions(layer, { ...options, [fields[0] as FieldName]: value }).some(
            (one) => one.condition === condition && one.fields[0] === fields[0],
          );
        const { from = values.least, to = values.most } = values;
        const title = `${condition} of ${Object.entries(options).map(String).join(' ')}`;
        // A single number has no dimension, and no bounds.
        if (from !== undefined && BigInt(from) > BigInt(to ?? '')) continue;
        const least: [string | undefined, bigint] = [AT_LEAST.test(condition) ? from : undefined, -1n];
        const most: [string | undefined, bigint] = [AT_MOST.test(condition) ? to : undefined, 1n];
        for (const [bound, past] of [least, most])
          if (bound !== undefined)
            expect([refuses(BigInt(bound)), refuses(BigInt(bound) + past)], title).toEqual([false, true]);
      }
  });

  it('counts what its loops count', () => {
    const tiny = tinySettings(layer, LONG ? 30 : 8);
    expect(tiny.length).toBeGreaterThan(3);
    for (const found of tiny) {
      const { outputs, bias_add, ...steps } = countSteps(trace(layer, found.options));
      expect({ ...steps, add: steps.add + bias_add }, shown(found)).toEqual(primitivesOf(layer, found));
      if (everyOutputWorks(layer, found)) expect(outputs, shown(found)).toBe(product(found.output_shape));
    }
  });

  it('does in its loops, for each output value, what it counts of one', () => {
    for (const found of tinySettings(layer, LONG ? 30 : 8)) {
      const each = countedOfEach(layer, found);
      const done = new Map<string, bigint>();
      for (const { kind, output } of trace(layer, found.options)) {
        const place = `${kind === 'bias_add' ? 'add' : kind} ${output}`;
        done.set(place, (done.get(place) ?? 0n) + 1n);
      }
      for (const [kind, count] of each) {
        const all = [...done].filter(([place]) => place.startsWith(`${kind} `));
        expect(new Set(all.map(([, times]) => times)), `${kind} of ${shown(found)}`).toEqual(new Set([count]));
        expect(BigInt(all.length), `${kind} of ${shown(found)}`).toBe(product(found.output_shape));
      }
    }
  });
});

/** Families, each with its layers. */
const FAMILIES = Object.entries(Object.groupBy(LAYERS, ({ family }) => family));

describe.each(FAMILIES)('the layers of %s', (family, layers) => {
  it('are refused, in some setting, for each reason that has a sentence', () => {
    const met = new Set(
      layers.flatMap((layer) =>
        brokenSettings(layer).flatMap((options) => brokenConditions(layer, options).map(({ condition }) => condition)),
      ),
    );
    const said = Object.keys(familyWords('en', family as Family).conditions);
    expect(said.filter((one) => !met.has(one))).toEqual([]);
  });
});
