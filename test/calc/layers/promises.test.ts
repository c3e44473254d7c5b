/** What every definition promises, held for every layer, in settings drawn from its own fields and in every form. */
import { describe, expect, it } from 'vitest';
import type { LayerDefinition } from '#calc/layers/define.ts';
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { completeOptions, stands } from '#calc/layers/evaluate.ts';
import { formulaForms, formulaText } from '#calc/layers/formulas.ts';
import { LAYERS } from '#calc/layers/index.ts';
import { buffersOf, keptBy, primitivesOf } from '#calc/layers/primitives.ts';
import { countSteps, trace } from '#calc/layers/trace.ts';
import { product } from '#calc/numbers/exact.ts';
import { evaluateExpression } from '#calc/numbers/expression.ts';
import { formulasOf, inEveryForm, settingsOf, tinySettings } from './settings.ts';

/** A setting as the title of what fails in it. */
const shown = ({ options }: Evaluation): string => Object.entries(options).map(String).join(' ');

const valueIn = ({ values }: Evaluation, text: string): bigint => evaluateExpression(text, values);

const onlyOptions = (layer: LayerDefinition, { options }: Evaluation) =>
  Object.fromEntries(layer.options.map(({ field }) => [field, options[field]]));

/** True where operations are counted for each output value alone, and there are some. */
const everyOutputWorks = ({ operations }: LayerDefinition, found: Evaluation): boolean =>
  operations.every(({ total, when }) => !total || !stands(when, found.options)) &&
  operations.some(({ name }) => (found.operations[name] ?? 0n) > 0n);

describe.each(LAYERS.map((layer) => [layer.name, layer] as const))('%s', (_, layer) => {
  const settings = inEveryForm(layer, settingsOf(layer));

  it('has formulas that come, read in symbols, to what is counted', () => {
    for (const found of settings)
      for (const name of formulasOf(layer, found)) {
        const text = formulaText(layer, name, found.options);
        expect(valueIn(found, text), `${name} = ${text} of ${shown(found)}`).toBe(found.values[name]);
      }
  });

  it('has every form of its formulas among those that are rendered', () => {
    for (const found of settings)
      for (const name of formulasOf(layer, found))
        expect(formulaForms(layer, name), shown(found)).toContain(formulaText(layer, name, found.options));
  });

  it('teaches one product that is the sum of its operations', () => {
    for (const found of settings) {
      const counted = layer.operations.filter(({ primitive }) => primitive !== 'look_up');
      const sum = counted.reduce((all, { name }) => all + (found.operations[name] ?? 0n), 0n);
      expect(valueIn(found, layer.flops?.(found.options) ?? String(sum)), shown(found)).toBe(sum);
    }
  });

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

  it('counts what its loops count', () => {
    const tiny = tinySettings(layer, 30);
    expect(tiny.length).toBeGreaterThan(3);
    for (const found of tiny) {
      const { outputs, bias_add, ...steps } = countSteps(trace(layer, found.options));
      expect({ ...steps, add: steps.add + bias_add }, shown(found)).toEqual(primitivesOf(layer, found));
      if (everyOutputWorks(layer, found)) expect(outputs, shown(found)).toBe(product(found.output_shape));
    }
  });
});
