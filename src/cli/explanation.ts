/** *Which count is this?* in words. */

import { countsOfRun } from '#calc/questions/countsOfRun.ts';
import type { Say } from '#calc/questions/explanation.ts';
import { explanation } from '#calc/questions/explanation.ts';
import { networkExplanation } from '#calc/questions/networkExplanation.ts';
import type { Explained, LeadSource } from '#calc/questions/whichCount.ts';
import type { CountedCase } from '#calc/questions/whichNetwork.ts';
import { whichNetwork } from '#calc/questions/whichNetwork.ts';
import type { Run } from '#calc/run/call.ts';
import { wordsOf } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import { shortened } from './quoted.ts';

const words = wordsOf('en').explain;

const nameOf = (source: LeadSource): string => {
  if (source === 'parameters') return words.parameters;
  return source.tool ? `${source.name} (${source.unit})` : words.book[source.id as keyof typeof words.book];
};

const say: Say = (name, fills) => message({ ...words, ...words.slips }[name], fills);

/** A network that was counted. */
export interface NetworkWithRun extends Omit<CountedCase, 'counts'> {
  run: Run;
}

/** What a figure is that stands beside the name of networks, `ResNet-34 2.18 M`: which count, a decimal point that stands wrong, or how far it is. */
export function networksExplanationText(text: string, networks: readonly NetworkWithRun[]): string {
  const cases = networks.map(({ run, ...network }): CountedCase => ({ ...network, counts: countsOfRun(run) }));
  const answer = whichNetwork(text, cases);
  if (!answer.ok) return '';
  const named = (sources: readonly LeadSource[]) => sources.map(nameOf).join(words.list);
  return networkExplanation(answer, (name, fills) => message(words.networks[name], fills), named, words.list).join(
    '\n',
  );
}

/** What a figure is; or why it is not read. */
export const explanationText = (text: string, explained: Explained): string =>
  explanation(
    shortened(text),
    explained.ok ? explained : { ...explained, at: shortened(explained.at) },
    say,
    (sources) => sources.map(nameOf).join(words.list),
  ).join('\n');
