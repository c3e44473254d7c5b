/** What the code line of an example does with a text: what parses applies at once, complaints wait until it is left. */
import { parseCall } from '#calc/constructor.ts';
import type { Model } from './model.ts';

/** Applies the line's text if it is a call of the example's layer; the text itself stays as typed. */
export function applyCode(model: Model): void {
  const text = model.code.value?.text;
  if (text === undefined) return;
  const read = parseCall(text);
  if (read.ok && read.layer === model.layer) model.set(read.options, 'type code');
  model.code.value = { text, reads: read.ok };
}

/** Says what is wrong with a text left behind; one that reads gives way to the printed call. */
export function complain(model: Model): void {
  const read = model.code.value && parseCall(model.code.value.text);
  if (read && !read.ok) model.fault.value = read.fault;
  else model.code.value = null;
}
