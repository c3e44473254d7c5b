/** What the code line of every layer says of a text that it does not read. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { FieldName, Value } from '#calc/fields/fields.ts';
import type { LayerDefinition } from '#calc/layers/define.ts';
import { tensorCount } from '#calc/layers/define.ts';
import { completeOptions } from '#calc/layers/evaluate.ts';
import { LAYERS } from '#calc/layers/index.ts';
import { calledName, printCall, printValue } from '#calc/printed/printCall.ts';
import { COMPOSITIONS } from '#calc/run/inside/index.ts';
import type { CallFault } from '#code/faults.ts';
import { readCall } from '#code/read.ts';
import { codeWordsIn } from '#i18n/code/index.ts';
import { LOCALES, wordsOf } from '#i18n/index.ts';
import { familyWords } from '#i18n/layers/index.ts';
import { complain } from '#islands/example/code/codeLine.ts';
import { faultText } from '#islands/example/help/faults.ts';
import { learn } from '#islands/example/layers.ts';
import { createModel } from '#islands/example/model.ts';
import type { ExampleWords } from '#islands/example/status.ts';
import { startOf } from '#site/reference.ts';

beforeAll(() => learn(LAYERS, COMPOSITIONS));

const wordsFor = (locale: (typeof LOCALES)[number], layer: LayerDefinition): ExampleWords => ({
  ...wordsOf(locale),
  conditions: familyWords(locale, layer.family).conditions,
});

const modelOf = (layer: LayerDefinition) => createModel('calculator', layer.name, startOf(layer));

/** The arguments of a layer's own call, after its tensors, without the closing bracket. */
const opened = (layer: LayerDefinition) => printCall(layer, modelOf(layer).initial).slice(0, -1);
const joined = (layer: LayerDefinition, more: string) =>
  `${opened(layer)}${opened(layer).endsWith('(') ? '' : ', '}${more})`;

const otherThan = (layer: LayerDefinition) => (layer.name === 'Conv2d' ? 'nn.LSTM(10, 20)' : 'nn.Conv2d(3, 64, 3)');

const required = (layer: LayerDefinition) => layer.options.filter(({ initial }) => initial === undefined);

/** The tensors of a function, then arguments. */
const called = (layer: LayerDefinition, texts: readonly string[]) => {
  const tensors = Array<string>(layer.function ? tensorCount(layer) : 0).fill('x');
  return `${calledName(layer)}(${[...tensors, ...texts].join(', ')})`;
};

/** All options by position, as the example has them, and one more. */
const crowded = (layer: LayerDefinition) => {
  const options = completeOptions(layer, modelOf(layer).initial);
  return called(layer, [...layer.options.map(({ field }) => printValue(layer, field, options[field] ?? 1n)), '99']);
};

/** Calls of a layer with one thing wrong, by what is wrong; `null` where a layer cannot have it. */
const BAD: readonly [CallFault['reason'], (layer: LayerDefinition) => string | null][] = [
  ['unknown_layer', otherThan],
  // `nn.Identity` takes any arguments.
  ['unknown_option', (layer) => (layer.name === 'Identity' ? null : joined(layer, 'return_sequences=True'))],
  ['missing', (layer) => (layer.function || required(layer).length > 0 ? `${calledName(layer)}()` : null)],
  ['too_many', (layer) => (layer.name === 'Identity' ? null : crowded(layer))],
  ['bad_value', (layer) => (layer.options[0] ? called(layer, [`${layer.options[0].field}='nonsense'`]) : null)],
  ['given_twice', (layer) => (layer.options[0] ? called(layer, twice(layer)) : null)],
  ['not_a_call', () => '(1, 2)'],
  ['not_read', () => 'a line of text'],
  ['unfinished', (layer) => opened(layer)],
  ['is_a_name', (layer) => (layer.options[0] ? called(layer, [`${layer.options[0].field}=width * 2`]) : null)],
  ['needs_python', () => 'class Net(nn.Module):'],
  ['lacked_layer', () => 'nn.Transformer(8)'],
  ['other_library', () => 'layers.Dense(10)'],
  ['called_name', () => 'self.layer(x)'],
  ['several', (layer) => `${printCall(layer, modelOf(layer).initial)}\n${printCall(layer, modelOf(layer).initial)}`],
];

/** The first option twice, as the example has it. */
function twice(layer: LayerDefinition): string[] {
  const field = layer.options[0]?.field as FieldName;
  const text = printValue(layer, field, completeOptions(layer, modelOf(layer).initial)[field] as Value);
  return [`${field}=${text}`, `${field}=${text}`];
}

/** What the sentence must name, so that it says what would be valid. */
const wanted = (layer: LayerDefinition, reason: CallFault['reason']): readonly string[] => {
  if (reason === 'unknown_option' || reason === 'too_many') return layer.options.map(({ field }) => field);
  if (reason === 'missing')
    return [printCall(layer, modelOf(layer).initial), ...required(layer).map(({ field }) => field)];
  return reason === 'bad_value' ? [layer.options[0]?.field as string] : [printCall(layer, modelOf(layer).initial)];
};

/** Names of layers in a sentence that nobody typed and that are not the layer's own. */
function strangers(sentence: string, layer: LayerDefinition, typed: string): string[] {
  const names = LAYERS.map(({ name }) => name).filter((name) =>
    new RegExp(`(?<![A-Za-z_])${name}(?![A-Za-z_\\d])`).test(sentence),
  );
  return names.filter((name) => name !== layer.name && !typed.includes(name));
}

describe.each(LOCALES)('%s', async (locale) => {
  const words = await codeWordsIn(locale);

  it.each(BAD)('%s is said of the layer it is of, for each', (reason, write) => {
    for (const layer of LAYERS) {
      const typed = write(layer);
      if (typed === null) {
        // Nothing is required of it, or it has no option at all.
        expect(readCall(`${calledName(layer)}()`, () => layer).ok, layer.name).toBe(true);
        continue;
      }
      const model = modelOf(layer);
      model.code.value = { text: typed, reads: false };
      complain(model, words);
      expect(model.fault.value?.reason, typed).toBe(reason);
      const sentence = faultText(model, wordsFor(locale, layer));
      expect(strangers(sentence, layer, typed), sentence).toEqual([]);
      expect(sentence, typed).not.toMatch(/[{}]|undefined|\|/);
      for (const name of [calledName(layer), ...wanted(layer, reason)]) expect(sentence).toContain(name);
    }
  });
});
