/** *Which count is this?* in words. */
import type { Say } from '#calc/questions/explanation.ts';
import { explanation } from '#calc/questions/explanation.ts';
import type { Explained, LeadSource } from '#calc/questions/whichCount.ts';
import { wordsOf } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import { shortened } from './quoted.ts';

const words = wordsOf('en').explain;

const nameOf = (source: LeadSource): string => {
  if (source === 'parameters') return words.parameters;
  return source.tool ? `${source.name} (${source.unit})` : words.book[source.id as keyof typeof words.book];
};

const say: Say = (name, fills) => message({ ...words, ...words.slips }[name], fills);

/** What a figure is; or why it is not read. */
export const explanationText = (text: string, explained: Explained): string =>
  explanation(
    shortened(text),
    explained.ok ? explained : { ...explained, at: shortened(explained.at) },
    say,
    (sources) => sources.map(nameOf).join(words.list),
  ).join('\n');
