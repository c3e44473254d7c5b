/**
 * Counts networks of the zoo while the book is built, each once for all pages that show it. What they come to is kept in
 * the cache under what it follows from, so that the next build and the tests do not run them again.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConventionCount } from '#calc/conventions/byConvention.ts';
import { byConvention } from '#calc/conventions/byConvention.ts';
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
import type { Run } from '#calc/run/call.ts';
import type { RunMemory } from '#calc/run/memory.ts';
import { memoryOf } from '#calc/run/memory.ts';
import type { Network } from '#kernel/node/networks.ts';
import { families } from '#kernel/node/networks.ts';
import { published } from '#kernel/node/published.ts';
import { writeWhole } from '#kernel/node/writeWhole.ts';
import type { Session } from '#kernel/session.ts';
import type { JudgedCase, NetworkCase } from './cases.ts';
import { judgedCase, nameOfCase, networkCases } from './cases.ts';
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
  /** What each convention counts, by its id. */
  by: Readonly<Record<string, ConventionCount>>;
}

/** What the list of all shows of it, in a file of its own: the tables of all networks are many megabytes. */
export type CountedSummary = Pick<CountedObject, 'params' | 'macs' | 'flops' | 'tools'>;

/** All that a count follows from. */
const FOLLOWS_FROM = ['content/networks', 'src/calc', 'src/kernel'];
const LISTS = ['content/networks.yaml', 'content/published.yaml'];

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();

function key(): string {
  const hash = createHash('sha256');
  for (const file of [...FOLLOWS_FROM.flatMap(filesBelow), ...LISTS]) hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

const CACHE = 'node_modules/.cache/flopbook/networks';
const SUMMARY = 'summary';
const PUBLISHED = 'published';

/** The shape that a network is usually counted on. */
export const shapeOfNetwork = ({ input }: Pick<Network, 'input'>): Shape => input.split(',').map(BigInt);

/** Runs a network as it is made, `resnet50(num_classes=10)`. One that PyTorch refuses ends with its words. */
function runOf(session: Session, { network: { file }, call, input }: NetworkCase): Run {
  const source = readFileSync(join('content/networks', `${file}.py`), 'utf8');
  const answer = session.count({
    source,
    filename: `${file}.py`,
    expression: call,
    shapes: [shapeOfNetwork({ input })],
  });
  if (!answer.ok)
    throw new Error(`content/networks/${file}.py:${answer.line}: ${call}: ${answer.name}: ${answer.words}`);
  return answer.run;
}

/** All that is kept of the run of a network. */
const keptOf = (run: Run): CountedNetwork => ({
  table: networkTable(run),
  counted: countedObject(run),
  coverage: coverageOf(run),
  memory: memoryOf(run),
  indices: run.inputs[0]?.dtype === 'int64',
  summary: summaryText(run),
  by: byConvention(run),
});

/** Counts all cases, each once, into files of a folder; the figures that others print are judged beside their runs. */
async function countInto(folder: string): Promise<void> {
  const { warmSession } = await import('#kernel/node/warm.ts');
  let session = await warmSession();
  const summaries: Record<string, CountedSummary> = {};
  const judged: JudgedCase[] = [];
  for (const one of networkCases(families(), published())) {
    if (session.ended) session = await warmSession();
    const run = runOf(session, one);
    if (one.isKept) {
      const found = keptOf(run);
      writeFileSync(fileIn(folder, nameOfCase(one)), writeExact(found));
      const { params, macs, flops, tools } = found.counted;
      if (one.isUsual) summaries[one.network.name] = { params, macs, flops, tools };
    }
    judged.push(judgedCase(one, run));
  }
  writeFileSync(fileIn(folder, PUBLISHED), writeExact(judged));
  // Once this is there, all the others are.
  writeWhole(fileIn(folder, SUMMARY), writeExact(summaries));
}

/** Counts what is not kept yet, and takes away what other files came to. */
async function countNetworks(): Promise<string> {
  const folder = join(CACHE, key());
  if (existsSync(fileIn(folder, SUMMARY))) return folder;
  rmSync(CACHE, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await countInto(folder);
  return folder;
}

const fileIn = (folder: string, name: string): string => join(folder, `${encodeURIComponent(name)}.json`);

const readIn = (folder: string, name: string): unknown => readExact(readFileSync(fileIn(folder, name), 'utf8'));

/** What all networks came to, by their names. */
export const readSummaries = (folder: string) => readIn(folder, SUMMARY) as Readonly<Record<string, CountedSummary>>;

/** Every case with its counts and what is printed of it, from where they are kept. */
export const readJudged = (folder: string) => readIn(folder, PUBLISHED) as readonly JudgedCase[];

/** What a network came to, from where it is kept: by its name, or as it is made where that is told apart from its name. */
export const readCounted = (folder: string, name: string) => readIn(folder, name) as CountedNetwork;

/** Puts into `counted.ts` where the counts are, once they are there. */
export function networksCounted() {
  return {
    name: 'networks-counted',
    enforce: 'pre' as const,
    async load(id: string) {
      if (!/\/src\/site\/networks\/counted\.ts$/.test(id)) return null;
      const folder = await countNetworks();
      const growth = await countGrowth(folder);
      return `export const FOLDER = ${JSON.stringify(folder)};\nexport const GROWTH = ${JSON.stringify(growth)};`;
    },
  };
}
