import { describe, expect, it } from 'vitest';
import type { Value } from '#calc/fields/fields.ts';
import { fieldOf, formatValue, parseField, sameValue } from '#calc/fields/fields.ts';
import { joinShape } from '#calc/fields/shapes.ts';
import type { LayerDefinition, Options } from '#calc/layers/define.ts';
import type { Evaluated } from '#calc/layers/evaluate.ts';
import { evaluate } from '#calc/layers/evaluate.ts';
import { LAYERS, layerNamed } from '#calc/layers/index.ts';
import { matchInput } from '#calc/layers/matchInput.ts';
import { PROOFS } from '#calc/layers/proofs.ts';
import { printCall } from '#calc/printed/printCall.ts';
import { readCall } from '#code/read.ts';
import { LOCALES, wordsOf } from '#i18n/index.ts';
import { familyWords } from '#i18n/layers/index.ts';

const examplesOf = (layer: LayerDefinition) => PROOFS[layer.name]?.examples ?? [];

/** The options of an example, with its input. */
function read(code: string, input: readonly number[]): Options {
  const call = readCall(code, layerNamed);
  if (!call.ok) throw new Error(`${code}: ${call.fault.reason} ${call.fault.at}`);
  const matched = matchInput(call.layer, call.options, input.map(BigInt));
  if (!matched.ok) throw new Error(`${code} on ${input}: expected ${matched.expected}`);
  return matched.options;
}

describe.each(LAYERS.map((layer) => [layer.name, layer] as const))('%s', (name, layer) => {
  it('has a proof with examples, and they come out', () => {
    expect(examplesOf(layer).length).toBeGreaterThan(0);
    for (const { code, input, parameters, flops, output } of examplesOf(layer)) {
      const found = evaluate(layer, read(code, input));
      if (!found.ok) throw new Error(`${code}: ${found.problem.condition}`);
      expect([found.parameters, found.flops, joinShape(found.output_shape)], code).toEqual([parameters, flops, output]);
    }
  });

  it('prints what it reads, and reads what it prints', () => {
    for (const { code, input } of examplesOf(layer)) {
      const options = read(code, input);
      const again = read(printCall(layer, options), input);
      for (const { field } of layer.options)
        expect(sameValue(options[field], again[field]), `${code} ${field}`).toBe(true);
      for (const field of [...layer.input, ...layer.options.map((one) => one.field)]) {
        const value = options[field] as Value;
        const text = formatValue(value, fieldOf(layer, field));
        const typed = parseField(field, text, layer);
        expect(typed.ok && sameValue(typed.value, value), `${field} ${text}`).toBe(true);
      }
    }
  });

  it('answers with 10¹⁵ in any field, by counts or by a reason', () => {
    const [first] = examplesOf(layer);
    const options = read(first?.code ?? '', first?.input ?? []);
    const whole = [...layer.input, ...layer.options.map((one) => one.field)].filter(
      (field) => fieldOf(layer, field).kind !== 'flag' && fieldOf(layer, field).kind !== 'word',
    );
    for (const field of whole) {
      const parsed = parseField(field, '1000000000000000', layer);
      if (!parsed.ok) continue;
      const found: Evaluated = evaluate(layer, { ...options, [field]: parsed.value });
      if (found.ok) expect(found.flops >= 0n && found.parameters >= 0n).toBe(true);
      else expect(found.problem.condition).not.toBe('');
    }
  });

  it('has its words in every language', () => {
    for (const locale of LOCALES) {
      const words = familyWords(locale, layer.family);
      expect(words.layers[name]?.says, locale).toBeTruthy();
      for (const one of layer.operations) expect(words.operations[one.name], `${locale} ${one.name}`).toBeTruthy();
      const fields: Record<string, string> = { ...wordsOf(locale).fields, ...words.fields };
      const shown = layer.options.filter(({ quiet }) => !quiet).map(({ field }) => field);
      for (const field of [...layer.input, ...shown]) expect(fields[field], `${locale} ${field}`).toBeTruthy();
    }
  });
});
