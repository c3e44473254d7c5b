/** What the code line of an example does with a text: what parses applies at once, complaints wait until it is left. */

import type { CallPart } from '#calc/printed/printCall.ts';
import { callParts, printCall } from '#calc/printed/printCall.ts';
import type { CallFault } from '#code/faults.ts';
import { readCall } from '#code/read.ts';
import { refusalsIn } from '#i18n/code/index.ts';
import type { Locale } from '#i18n/index.ts';
import { step } from '../edit.ts';
import type { Model } from '../model.ts';

/** An example reads calls of its own layer, by any name it goes by. */
const knownTo = (model: Model) => (name: string) => (name === model.layer.name ? model.layer : undefined);

/** Applies the line's text if it is a call of the example's layer; the text itself stays as typed. */
export function applyCode(model: Model): void {
  const text = model.code.value?.text;
  if (text === undefined) return;
  const read = readCall(text, knownTo(model));
  if (read.ok) model.set(read.options, 'type code');
  model.code.value = { text, reads: read.ok };
}

/** Why a text left behind is not read, or `null`: one that reads gives way to the printed call. */
export function leave(model: Model): CallFault | null {
  const read = model.code.value && readCall(model.code.value.text, knownTo(model));
  if (read && !read.ok) return read.fault;
  model.code.value = null;
  return null;
}

/** Leaves the line, and says what is wrong with its text, `refusals` by reason. */
export function complain(model: Model, refusals: Readonly<Record<string, string>>): void {
  const fault = leave(model);
  if (fault) model.fault.value = { ...fault, says: refusals[fault.reason] };
}

/** The sentences of refusals in the language of the page. */
export const refusalsHere = (): Promise<Readonly<Record<string, string>>> =>
  refusalsIn(document.documentElement.lang.toLowerCase() as Locale);

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
