/** The pages of networks: their addresses, and what each shows. */

import { withClassLines } from '#calc/conventions/classLines.ts';
import { writeNetwork } from '#calc/conventions/networkFile.ts';
import type { NetworkRow, PagedRow, PagedTable } from '#calc/conventions/networkRows.ts';
import { textsUnlike } from '#calc/fields/fields.ts';
import { layerNamed } from '#calc/layers/index.ts';
import { grouped } from '#calc/numbers/units.ts';
import { networkCsv } from '#calc/printed/networkCsv.ts';
import type { Locale, Words } from '#i18n/index.ts';
import type { Network } from '#kernel/node/networks.ts';
import { pathTo } from '../paths.ts';
import { CALCULATOR, slugOf, startOptions } from '../reference.ts';
import { FOLDER } from './counted.ts';
import type { CountedNetwork } from './countedRun.ts';
import { readCounted } from './countedRun.ts';
import { NETWORKS, WAYS } from './networks.ts';

/** Files of the zoo, by their names. */
const FILES = import.meta.glob('#content/networks/*.py', { query: '?raw', import: 'default', eager: true });

/** Networks that have a page: of each family those that are spoken of most. */
const SHOWN = new Set(
  'lenet5 alexnet vgg16 googlenet inception_v3 resnet18 resnet34 resnet50 resnet101 resnext50_32x4d wide_resnet50_2 squeezenet1_0 densenet121 mobilenet_v2 mobilenet_v3_large mnasnet1_0 shufflenet_v2_x1_0 efficientnet_b0 efficientnet_v2_s regnet_y_400mf convnext_tiny vit_b_16 swin_t bert_base_uncased distilbert_base_uncased gpt2 t5_small llama moe_small gpt_mini unet_small mlp_784'.split(
    ' ',
  ),
);

export const isPage = ({ name }: Network): boolean => SHOWN.has(name);

/** Networks that have a page, by the last parts of their addresses. */
export const NETWORK_PAGES: ReadonlyMap<string, Network> = new Map(
  NETWORKS.filter(isPage).map((network) => [slugOf(network.name), network]),
);

/** All networks, by the last parts of their addresses. */
export const NETWORK_SLUGS: ReadonlyMap<string, Network> = new Map(
  NETWORKS.map((network) => [slugOf(network.name), network]),
);

/** The path of a network's page, or of the list of all. */
export const pathOfNetwork = (locale: Locale, name?: string): string =>
  pathTo(name === undefined ? `${locale}/networks/` : `${locale}/networks/${slugOf(name)}/`);

/** The last part of the address of the page that shows any network, which no network is called. */
export const ANY = 'any';

/** The network that this page begins with: the first that has no page of its own. */
export const FIRST_OF_ANY = NETWORKS.find((network) => !isPage(network)) as Network;

/** Where a network is shown: on its own page, or on that for any. */
export const pathShowing = (locale: Locale, network: Network): string =>
  isPage(network)
    ? pathOfNetwork(locale, network.name)
    : `${pathOfNetwork(locale, ANY)}?network=${slugOf(network.name)}`;

/** The source of a network's file. */
function sourceOf({ file }: Network): string {
  const [, text] = Object.entries(FILES).find(([path]) => path.endsWith(`/${file}.py`)) ?? [];
  if (typeof text !== 'string') throw new ReferenceError(`there is no content/networks/${file}.py`);
  return text;
}

/** The sections of a network's page. */
export const NETWORK_SECTIONS = ['where', 'table', 'tools', 'printed', 'fit', 'code'] as const;

/** What a link to its page says of a network: its name and its counts. */
export function saysNetwork(slug: string, words: Pick<Words['network'], 'parameters'>): string {
  const { network, counted } = networkOf(slug);
  return `${network.name}: ${grouped(counted.params)} ${words.parameters}, ${grouped(counted.macs)} MACs`;
}

/** Networks by their names, and as they are made where the list has another way to make them. */
const COUNTED = new Set([...NETWORKS.map(({ name }) => name), ...WAYS.map(({ call }) => call)]);

/** What a network comes to, with a page or without; it is named as Python names it, or as it is made. */
export function countedNetwork(name: string): CountedNetwork {
  if (!COUNTED.has(name)) throw new ReferenceError(`there is no network '${name}'`);
  const known = counts.get(name) ?? readCounted(FOLDER, name);
  counts.set(name, known);
  return known;
}

/** Those that were read: pages and sentences ask for a few of them again and again. */
const counts = new Map<string, CountedNetwork>();

/** A network with what it comes to. */
export function networkOf(slug: string): CountedNetwork & { network: Network; source: string } {
  const network = NETWORK_SLUGS.get(slug);
  if (!network) throw new ReferenceError(`there is no network at '${slug}'`);
  return { ...countedNetwork(network.name), network, source: sourceOf(network) };
}

/** The calculator of a layer with the values that a row has, below the list of layers. */
function pageOf({ layer: used }: NetworkRow): string | undefined {
  const layer = used && layerNamed(used.name);
  if (!layer) return undefined;
  const fields = textsUnlike(layer, startOptions(layer), used.options).map(([field, text]) => [
    `${CALCULATOR}.${field}`,
    text,
  ]);
  const query = new URLSearchParams(fields).toString().replaceAll('%2C', ',');
  return `${slugOf(layer.name)}/${query && `?${query}`}#${CALCULATOR}`;
}

function paged(row: NetworkRow): PagedRow {
  const page = pageOf(row);
  return { ...row, ...(page && { page }), rows: row.rows.map(paged) };
}

const tables = new Map<string, PagedTable>();

/** The table of a network, each layer with its calculator; worked out once for all pages that show it. */
export function pagedTable(slug: string): PagedTable {
  const { table, source } = networkOf(slug);
  const known = tables.get(slug) ?? { ...table, rows: withClassLines(table.rows.map(paged), source) };
  tables.set(slug, known);
  return known;
}

/** A network as a file that pages fetch. */
export function networkJson(slug: string): string {
  const { counted, coverage, memory } = networkOf(slug);
  return writeNetwork({ table: pagedTable(slug), counted, coverage, memory });
}

/** The table of a network as CSV. */
export const csvOfNetwork = (slug: string): string => networkCsv(networkOf(slug).table);

/** What torchinfo prints of a network. */
export const summaryOfNetwork = (slug: string): string => `${networkOf(slug).summary}\n`;
