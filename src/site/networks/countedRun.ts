/**
 * Counts networks of the zoo while the book is built, each once for all pages that show it. What they come to is kept in
 * the cache under what it follows from, so that the next build and the tests do not run them again.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
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
import type { Network } from '#kernel/node/networks.ts';
import { families, networksOf } from '#kernel/node/networks.ts';
import type { Session } from '#kernel/session.ts';

/** What a network comes to on its usual input. */
export interface CountedNetwork {
  table: NetworkTable;
  counted: CountedObject;
  coverage: Readonly<Record<ToolKey, Coverage>>;
}

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

/** The folder in which counts are kept, for the files as they are now. */
export const folderOfCounts = (): string => join('node_modules/.cache/flopbook/networks', key());

/** The shape that a network is usually counted on. */
export const shapeOfNetwork = ({ input }: Network): Shape => input.split(',').map(BigInt);

function count(session: Session, network: Network): CountedNetwork {
  const { file, call } = network;
  const source = readFileSync(join('content/networks', `${file}.py`), 'utf8');
  const answer = session.count({ source, filename: `${file}.py`, expression: call, shapes: [shapeOfNetwork(network)] });
  if (!answer.ok)
    throw new Error(`content/networks/${file}.py:${answer.line}: ${call}: ${answer.name}: ${answer.words}`);
  return { table: networkTable(answer.run), counted: countedObject(answer.run), coverage: coverageOf(answer.run) };
}

/** Counts what is not kept yet. A network that PyTorch refuses stops the build with its words. */
export async function countNetworks(networks: readonly Network[]): Promise<string> {
  const folder = folderOfCounts();
  const fileOf = (name: string) => join(folder, `${name}.json`);
  const missing = networks.filter(({ name }) => !existsSync(fileOf(name)));
  if (missing.length === 0) return folder;
  mkdirSync(folder, { recursive: true });
  const { warmSession } = await import('#kernel/node/warm.ts');
  let session = await warmSession();
  for (const network of missing) {
    if (session.ended) session = await warmSession();
    const aside = `${fileOf(network.name)}.${process.pid}`;
    writeFileSync(aside, writeExact(count(session, network)));
    renameSync(aside, fileOf(network.name));
  }
  return folder;
}

/** What a network came to, from where it is kept. */
export const readCounted = (folder: string, name: string): CountedNetwork =>
  readExact(readFileSync(join(folder, `${name}.json`), 'utf8')) as CountedNetwork;

/** Puts the folder of the counts into `counted.ts`, once they are there. */
export function networksCounted() {
  return {
    name: 'networks-counted',
    enforce: 'pre' as const,
    async load(id: string) {
      if (!/\/src\/site\/networks\/counted\.ts$/.test(id)) return null;
      return `export const FOLDER = ${JSON.stringify(await countNetworks(networksOf(families())))};`;
    },
  };
}
