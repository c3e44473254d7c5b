/** *Which count is this?* among the networks of the book: loaded with the first figure that no layer explains. */
import { readExact } from '#calc/numbers/exactJson.ts';
import type { SayOfNetworks } from '#calc/questions/networkExplanation.ts';
import { networkExplanation } from '#calc/questions/networkExplanation.ts';
import type { CountedCase } from '#calc/questions/whichNetwork.ts';
import { whichNetwork } from '#calc/questions/whichNetwork.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import { sourceNames } from './explained.ts';

/** The networks with their counts, from the file that the build made. Throws where it does not come. */
export async function countedCases(file: string): Promise<readonly CountedCase[]> {
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  return readExact(await answer.text()) as readonly CountedCase[];
}

/** What a text is among the networks: the sentences, and whether it names one; nothing for what is no figure. */
export function networkLines(
  text: string,
  cases: readonly CountedCase[],
  words: Words['explain'],
): { named: boolean; lines: string[] } | undefined {
  const answer = whichNetwork(text, cases);
  if (!answer.ok) return undefined;
  const say: SayOfNetworks = (name, fills) => message(words.networks[name], fills);
  const lines = networkExplanation(answer, say, (sources) => sourceNames(sources, words), words.list);
  return { named: answer.named.length > 0, lines };
}
