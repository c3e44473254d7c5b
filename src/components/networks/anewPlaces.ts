/** The places of a page that a count of a network fills anew, each with the words that it needs. */
import type { Locale } from '#i18n/index.ts';
import { wordsOf } from '#i18n/index.ts';
import { shownTools, toolColumns } from '../shownTools.ts';

export function anewPlaces(locale: Locale) {
  const { network, live_network, playground, explain } = wordsOf(locale);
  const { parameters, where, module, shares } = network;
  const { tools, coverage, covered, uncovered, no_rule } = playground;
  const { memory_parameters, memory_outputs, bytes } = live_network;
  return {
    totals: { is: 'totals', words: { parameters }, live: { memory_parameters, memory_outputs, bytes } },
    shares: { is: 'shares', words: { parameters, where, module, shares } },
    tools: {
      is: 'tools',
      tools: shownTools(locale),
      words: { tools, coverage, covered, uncovered, no_rule },
      explain: { list: explain.list },
      columns: toolColumns(locale),
    },
  } as const;
}
