/** All networks at a glance, family by family: what each comes to on its usual input. */
import type { Shape } from '#calc/fields/shapes.ts';
import type { Locale } from '#i18n/index.ts';
import { wordsOf } from '#i18n/index.ts';
import type { Network } from '#kernel/node/networks.ts';
import { slugOf } from '../reference.ts';
import { FOLDER } from './counted.ts';
import type { CountedSummary } from './countedRun.ts';
import { readSummaries, shapeOfNetwork } from './countedRun.ts';
import { NETWORKS } from './networks.ts';
import { SOURCES } from './printed.ts';

export interface ListedNetwork extends CountedSummary {
  network: Network;
  input: Shape;
  /** Published top-1 accuracy in per cent. */
  top1?: number | undefined;
}

export interface ListedFamily {
  /** Its anchor. */
  id: string;
  family: string;
  paper?: string | undefined;
  url?: string | undefined;
  networks: readonly ListedNetwork[];
}

/** Who publishes accuracies. */
export const ACCURACY_SOURCE = SOURCES.find(({ rows }) => rows.some(({ top1 }) => top1 !== undefined));

/** The accuracy that is published with the first weights of a network. */
const top1Of = (name: string): number | undefined => {
  const row = ACCURACY_SOURCE?.rows.find(({ network, top1 }) => network === name && top1 !== undefined);
  return row && Number(row.top1);
};

const SUMMARIES = readSummaries(FOLDER);

function listed(network: Network): ListedNetwork {
  const summary = SUMMARIES[network.name];
  if (!summary) throw new ReferenceError(`there is no count of ${network.name}`);
  return { network, input: shapeOfNetwork(network), ...summary, top1: top1Of(network.name) };
}

export const ALL_COUNTED: readonly ListedNetwork[] = NETWORKS.map(listed);

/** What a family is called: most have a name that is the same in all languages. */
export function familyNamed(locale: Locale, family: string): string {
  const names: Readonly<Record<string, string>> = wordsOf(locale).network.families;
  return names[family] ?? family;
}

/** The families in their order, each with its networks. */
export const NETWORK_FAMILIES: readonly ListedFamily[] = [...new Set(NETWORKS.map(({ family }) => family))].map(
  (family) => {
    const networks = ALL_COUNTED.filter(({ network }) => network.family === family);
    const { paper, url } = networks[0]?.network ?? {};
    return { id: `family-${slugOf(family.replaceAll(' ', '-'))}`, family, paper, url, networks };
  },
);
