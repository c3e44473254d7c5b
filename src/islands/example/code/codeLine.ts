/** What the code line of an example does with a text: what parses applies at once, complaints wait until it is left. */

import { pythonShape } from '#calc/fields/shapes.ts';
import type { CallPart } from '#calc/printed/printCall.ts';
import { callParts, printCall } from '#calc/printed/printCall.ts';
import { fitInput } from '#calc/questions/fitInput.ts';
import type { CallFault } from '#code/faults.ts';
import { readCall } from '#code/read.ts';
import type { CodeWords } from '#i18n/code/en.ts';
import { codeWordsIn } from '#i18n/code/index.ts';
import type { Locale } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import { step } from '../edit.ts';
import { loadPart } from '../loadPart.ts';
import type { Model } from '../model.ts';
import { loadHelpFor } from '../parts/StatusStrip.tsx';

/** An example reads calls of its own layer, by any name it goes by. */
const knownTo = (model: Model) => (name: string) => (name === model.layer.name ? model.layer : undefined);

/**
 * Gives the layer an input that it takes, where its own does not fit what the line says by now, as part of the same
 * change, and says so. Does nothing where no change of the input alone helps.
 */
async function fitInputTo(text: string, model: Model): Promise<void> {
  if (!model.help.value) await loadHelpFor(model);
  const words = await loadPart(model, 'code', codeWordsHere);
  const { layer, state, outcome, code, help, shown } = model;
  if (!help.value || !words || outcome.value.ok || code.value?.text !== text) return;
  const input = fitInput(layer, state.value.options, help.value.cures);
  if (!input) return;
  const line = code.value;
  model.set(input, 'type code');
  code.value = line;
  help.value.fitted.set(state.value, message(words.fitted, { shape: pythonShape(shown.value.input_shape) }));
}

/** Applies the line's text if it is a call of the example's layer; the text itself stays as typed. */
export function applyCode(model: Model): void {
  const text = model.code.value?.text;
  if (text === undefined) return;
  const read = readCall(text, knownTo(model));
  if (read.ok) model.set(read.options, 'type code');
  model.code.value = { text, reads: read.ok };
  if (read.ok && !model.outcome.value.ok) void fitInputTo(text, model);
}

/** Why a text left behind is not read, or `null`: one that reads gives way to the printed call. */
function faultLeft(model: Model): CallFault | null {
  const read = model.code.value && readCall(model.code.value.text, knownTo(model));
  if (read && !read.ok) return read.fault;
  model.code.value = null;
  return null;
}

/** Says what is wrong with the text of a line that is left. */
export function complain(model: Model, { refusals }: CodeWords): void {
  const sentences: Readonly<Record<string, string>> = refusals;
  const fault = faultLeft(model);
  if (fault) model.fault.value = { ...fault, says: sentences[fault.reason] };
}

/** What is said of code in the language of the page. */
const codeWordsHere = (): Promise<CodeWords> => codeWordsIn(document.documentElement.lang.toLowerCase() as Locale);

/** Leaves the line; the sentences are loaded for a fault alone. */
export async function leave(model: Model): Promise<void> {
  const words = faultLeft(model) && (await loadPart(model, 'code', codeWordsHere));
  if (words) complain(model, words);
}

/** The part that stands at a caret position, with its index. */
function partAt(parts: readonly CallPart[], caret: number): number {
  let end = 0;
  return parts.findIndex((part) => {
    const start = end;
    end += part.text.length;
    return part.field !== undefined && caret >= start && caret <= end;
  });
}

/** Where a part begins and ends in the printed text. */
function rangeOf(parts: readonly CallPart[], index: number): [number, number] {
  const start = parts.slice(0, index).reduce((length, part) => length + part.text.length, 0);
  return [start, start + (parts[index]?.text.length ?? 0)];
}

/** Steps the value at the caret, and selects it again once it is set anew. Answers false where none can be stepped. */
export function stepAtCaret(area: HTMLTextAreaElement, by: bigint, model: Model): boolean {
  const { options } = model.state.value;
  const parts = callParts(model.layer, options);
  const index = area.value === printCall(model.layer, options) ? partAt(parts, area.selectionStart) : -1;
  const part = parts[index];
  if (part?.field === undefined || !step(model, part.field, by, part.side)) return false;
  const after = model.state.value.options;
  area.value = printCall(model.layer, after);
  area.setSelectionRange(...rangeOf(callParts(model.layer, after), index));
  return true;
}
