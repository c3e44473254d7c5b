/**
 * Every layer under random hands: texts typed, steps, pasted lines of its own and of others, undo, redo, reset, cures.
 * After each, nothing is lost, nothing is said that is no sentence, and what is shown is what the layer counts.
 */
import fc from 'fast-check';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { FieldName } from '#calc/fields/fields.ts';
import { sameValue } from '#calc/fields/fields.ts';
import type { LayerDefinition } from '#calc/layers/define.ts';
import { evaluate } from '#calc/layers/evaluate.ts';
import { LAYERS } from '#calc/layers/index.ts';
import { printCall } from '#calc/printed/printCall.ts';
import { COMPOSITIONS } from '#calc/run/inside/index.ts';
import { LOCALES, wordsOf } from '#i18n/index.ts';
import { familyWords } from '#i18n/layers/index.ts';
import { applyCode, leave } from '#islands/example/code/codeLine.ts';
import { step } from '#islands/example/edit.ts';
import type { Help } from '#islands/example/help/help.ts';
import { helpFor } from '#islands/example/help/help.ts';
import { learn } from '#islands/example/layers.ts';
import { addressOf, readAddress } from '#islands/example/linkOfExample.ts';
import type { Model } from '#islands/example/model.ts';
import { createModel } from '#islands/example/model.ts';
import { StatusStrip } from '#islands/example/parts/StatusStrip.tsx';
import type { ExampleWords } from '#islands/example/status.ts';
import { isOld, statusOf } from '#islands/example/status.ts';
import { startOf } from '#site/reference.ts';
import { settingsOf } from '../calc/layers/settings.ts';
import { runs } from '../sample.ts';

beforeAll(() => {
  learn(LAYERS, COMPOSITIONS);
  // What a refused line is told in the language of the page.
  vi.stubGlobal('document', { documentElement: { lang: 'en' } });
});
afterAll(() => {
  vi.unstubAllGlobals();
});

type Action =
  | { do: 'type'; field: FieldName; text: string }
  | { do: 'step'; field: FieldName; by: bigint; side: 0 | 1 | undefined }
  | { do: 'paste'; text: string }
  | { do: 'undo' | 'redo' | 'reset' | 'leave' };

const TEXTS = ['0', '1', '2', '3', '7', '64', '3,5', '(2, 3)', '-1', '0.5', '', 'x', 'None', 'True', 'same', '10^30'];
const ODD = ['1e400', '９', '<img src=x onerror=alert(1)>', '__proto__', '9'.repeat(60), '1,2,3,4,5,6'];
const LINES = ['nn.Conv2d(3, 64, 3)', 'nn.LSTM(10, 20)', 'nn.Linear(', 'x = 1', 'class Net(nn.Module):', '{{}}', ''];

/** Lines of the layer itself, in settings that it takes, as they are pasted. */
const linesOf = (layer: LayerDefinition): string[] =>
  settingsOf(layer).flatMap(({ options }) => {
    const call = printCall(layer, options);
    return [call, `self.layer = ${call},  # pasted`];
  });

function anyAction(layer: LayerDefinition, fields: readonly FieldName[]): fc.Arbitrary<Action> {
  const field = fc.constantFrom(...fields);
  const text = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...TEXTS) }, fc.constantFrom(...ODD));
  const line = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...linesOf(layer)) }, fc.constantFrom(...LINES));
  return fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('type' as const), field, text }) },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('step' as const),
        field,
        by: fc.constantFrom(1n, -1n, 10n, -10n),
        side: fc.constantFrom(undefined, 0 as const, 1 as const),
      }),
    },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('paste' as const), text: line }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('undo', 'redo', 'reset', 'leave') }) },
  );
}

/** Does what a hand does; a pasted line may bring an input that fits. */
async function act(model: Model, action: Action): Promise<void> {
  if (action.do === 'type') model.type(action.field, action.text);
  else if (action.do === 'step') step(model, action.field, action.by, action.side);
  else if (action.do === 'paste') {
    model.code.value = { text: action.text, reads: false };
    applyCode(model);
    if (!model.outcome.value.ok) await vi.dynamicImportSettled();
  } else if (action.do === 'leave') await leave(model);
  else model[action.do]();
}

const NO_WORD = /NaN|undefined|\[object|Infinity|\{[a-z_]+\}/;

/** What must hold whatever was done. */
function holds(model: Model, words: readonly ExampleWords[], typed: string): void {
  const { layer, shown, state } = model;
  const counted = evaluate(layer, shown.value.options);
  expect(counted.ok && [counted.parameters, counted.flops, counted.macs]).toEqual([
    shown.value.parameters,
    shown.value.flops,
    shown.value.macs,
  ]);
  for (const one of words) {
    const status = statusOf(model, one);
    const html = renderToString(h(StatusStrip, { model, status, words: one }));
    const said = html.replace(/<[^>]*>/g, ' ');
    expect(html).not.toMatch(/<img|onerror=[^&]*>/);
    if (!NO_WORD.test(typed)) expect(said).not.toMatch(NO_WORD);
    // A line that is not read sets nothing: what is shown is still what is set.
    expect(isOld(model)).toBe(status.kind === 'error' && !status.code);
  }
  const again = createModel('x', layer.name, startOf(layer));
  readAddress(again, new URL(addressOf(model, 'https://book.example/')).search);
  expect(again.ignored.value).toEqual([]);
  for (const [field, value] of Object.entries(state.value.options))
    expect(sameValue(again.state.value.options[field as FieldName], value), field).toBe(true);
}

describe.each(LAYERS.map((layer) => [layer.name, layer] as const))('%s, under random hands', (name, layer) => {
  let help: Help;
  beforeAll(async () => {
    help = await helpFor(layer);
  });

  it('keeps its numbers, its link and its sentences', async () => {
    const words = LOCALES.map(
      (locale): ExampleWords => ({ ...wordsOf(locale), conditions: familyWords(locale, layer.family).conditions }),
    );
    const fields = Object.keys(createModel('x', name, startOf(layer)).initial) as FieldName[];
    let fitted = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(anyAction(layer, fields), { minLength: 1, maxLength: 10 }), async (actions) => {
        const model = createModel('x', name, startOf(layer));
        model.help.value = help;
        for (const action of actions) {
          await act(model, action);
          if (action.do === 'paste' && model.outcome.value.ok && model.code.value?.reads) fitted += 1;
        }
        holds(
          model,
          words,
          JSON.stringify(actions, (_, value) => (typeof value === 'bigint' ? `${value}` : value)),
        );
        // All of it can be taken back, and done again.
        const { options } = model.state.value;
        let steps = 0;
        for (; model.canUndo.value && steps < 40; steps++) model.undo();
        expect(model.canUndo.value).toBe(false);
        for (; steps > 0; steps--) model.redo();
        for (const [field, value] of Object.entries(options))
          expect(sameValue(model.state.value.options[field as FieldName], value), field).toBe(true);
      }),
      runs(6, 300),
    );
    expect(fitted).toBeGreaterThan(0);
  }, 240_000);
});
