/** What a figure is, in sentences of the page's language. */
import type { Say } from '#calc/questions/explanation.ts';
import { explanation } from '#calc/questions/explanation.ts';
import type { Explained, LeadSource } from '#calc/questions/whichCount.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';

function nameOf(source: LeadSource, words: Words['explain']): string {
  if (source === 'parameters') return words.parameters;
  const { id, name, unit, tool } = source;
  return tool ? message(words.tool, { name, unit }) : words.book[id as keyof typeof words.book];
}

/** All that print a count, as a sentence lists them. */
export const sourceNames = (sources: readonly LeadSource[], words: Words['explain']): string =>
  sources.map((source) => nameOf(source, words)).join(words.list);

/** The sentences of an answer; `text` is the figure as it was typed. */
export function explainedText(text: string, explained: Explained, words: Words['explain']): string[] {
  const say: Say = (name, fills) => message({ ...words, ...words.slips }[name], fills);
  return explanation(text, explained, say, (sources) => sourceNames(sources, words));
}
