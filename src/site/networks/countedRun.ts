/**
 * Counts networks of the zoo while the book is built, each once for all pages that show it. What they come to is kept in
 * the cache under what it follows from, so that the next build and the tests do not run them again.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CountedObject } from '#calc/conventions/countedRun.ts';
import { countedObject } from '#calc/conventions/countedRun.ts';
import type { Coverage } from '#calc/conventions/coverage.ts';
import { coverageOf } from '#calc/conventions/coverage.ts';
import type { ToolKey } from '#calc/conventions/define.ts';
import type { NetworkTable } from '#calc/conventions/networkRows.ts';
import { networkTable } from '#calc/conventions/networkRows.ts';
import type { Shape } from '#calc/fields/shapes.ts';
import { readExact, writeExact } from '#calc/numbers/exactJson.ts';
import { summaryText } from '#calc/printed/torchinfoTable.ts';
import type { RunMemory } from '#calc/run/memory.ts';
import { memoryOf } from '#calc/run/memory.ts';
import type { Network } from '#kernel/node/networks.ts';
import { families, networksOf } from '#kernel/node/networks.ts';
import { writeWhole } from '#kernel/node/writeWhole.ts';
import type { Session } from '#kernel/session.ts';
import { countGrowth } from './growthRun.ts';

/** What a network comes to on its usual input. */
export interface CountedNetwork {
  table: NetworkTable;
  counted: CountedObject;
  coverage: Readonly<Record<ToolKey, Coverage>>;
  /** What one input keeps in memory. */
  memory: RunMemory;
  /** True where its input is whole numbers that it looks up. */
  indices: boolean;
  /** What torchinfo prints of it. */
  summary: string;
}

/** What the list of all shows of it, in a file of its own: the tables of all networks are many megabytes. */
export type CountedSummary = Pick<CountedObject, 'params' | 'macs' | 'flops' | 'tools'>;

/** All that a count follows from. */
const FOLLOWS_FROM = ['content/networks', 'src/calc', 'src/kernel'];

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();

function key(): string {
  const hash = createHash('sha256');
  for (const file of FOLLOWS_FROM.flatMap(filesBelow)) hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

const CACHE = 'node_modules/.cache/flopbook/networks';
const SUMMARY = 'summary';

/** The shape that a network is usually counted on. */
export const shapeOfNetwork = ({ input }: Network): Shape => input.split(',').map(BigInt);

function count(session: Session, network: Network): CountedNetwork {
  const { file, call } = network;
  const source = readFileSync(join('content/networks', `${file}.py`), 'utf8');
  const answer = session.count({ source, filename: `${file}.py`, expression: call, shapes: [shapeOfNetwork(network)] });
  if (!answer.ok)
    throw new Error(`content/networks/${file}.py:${answer.line}: ${call}: ${answer.name}: ${answer.words}`);
  const { run, how } = answer;
  return {
    table: networkTable(run),
    counted: countedObject(run),
    coverage: coverageOf(run),
    indices: how.dtype === 'torch.int64',
    summary: summaryText(run),
    memory: memoryOf(run),
  };
}

/** Counts what is not kept yet, and takes away what other files came to. A network that PyTorch refuses stops the build with its words. */
async function countNetworks(networks: readonly Network[]): Promise<string> {
  const folder = join(CACHE, key());
  if (existsSync(fileIn(folder, SUMMARY))) return folder;
  rmSync(CACHE, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { warmSession } = await import('#kernel/node/warm.ts');
  let session = await warmSession();
  const summaries: Record<string, CountedSummary> = {};
  for (const network of networks) {
    if (session.ended) session = await warmSession();
    const found = count(session, network);
    writeFileSync(fileIn(folder, network.name), writeExact(found));
    const { params, macs, flops, tools } = found.counted;
    summaries[network.name] = { params, macs, flops, tools };
  }
  // Once this is there, all the others are.
  writeWhole(fileIn(folder, SUMMARY), writeExact(summaries));
  return folder;
}

const fileIn = (folder: string, name: string): string => join(folder, `${name}.json`);

const readIn = (folder: string, name: string): unknown => readExact(readFileSync(fileIn(folder, name), 'utf8'));

/** What all networks came to, by their names. */
export const readSummaries = (folder: string) => readIn(folder, SUMMARY) as Readonly<Record<string, CountedSummary>>;

/** What a network came to, from where it is kept. */
export const readCounted = (folder: string, name: string) => readIn(folder, name) as CountedNetwork;

/** Puts into `counted.ts` where the counts are, once they are there. */
export function networksCounted() {
  return {
    name: 'networks-counted',
    enforce: 'pre' as const,
    async load(id: string) {
      if (!/\/src\/site\/networks\/counted\.ts$/.test(id)) return null;
      const folder = await countNetworks(networksOf(families()));
      const growth = await countGrowth(folder);
      return `export const FOLDER = ${JSON.stringify(folder)};\nexport const GROWTH = ${JSON.stringify(growth)};`;
    },
  };
}
