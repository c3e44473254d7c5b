/** Counts what `content/growth.yaml` lists while the book is built, and keeps it beside the counts of the networks. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { countedObject } from '#calc/conventions/countedRun.ts';
import { readExact, writeExact } from '#calc/numbers/exactJson.ts';
import { writeWhole } from '#kernel/node/writeWhole.ts';
import type { Session } from '#kernel/session.ts';
import type { WrittenGrowth } from '../schemas/growth.ts';
import { readGrowth } from '../schemas/growth.ts';

/** A network at one value of what grows. */
export interface GrownPoint {
  /** The value, as it is written. */
  at: string;
  params: bigint;
  macs: bigint;
  flops: bigint;
}

export interface GrownLine {
  /** What it is called where there are several. */
  name?: string | undefined;
  points: readonly GrownPoint[];
}

/** What grows, by its name. */
export type Grown = Readonly<Record<string, readonly GrownLine[]>>;

const FILE = 'content/growth.yaml';
const PREFIX = 'growth-';

function countPoint(session: Session, { file, call, input }: WrittenGrowth['lines'][number], at: string): GrownPoint {
  const [expression, shape] = [call, input].map((text) => text.replaceAll('{at}', at)) as [string, string];
  const source = readFileSync(join('content/networks', `${file}.py`), 'utf8');
  const shapes = [shape.split(',').map(BigInt)];
  const answer = session.count({ source, filename: `${file}.py`, expression, shapes });
  if (!answer.ok) throw new Error(`${FILE}: ${expression} on ${shape}: ${answer.name}: ${answer.words}`);
  const { params, macs, flops } = countedObject(answer.run);
  return { at, params, macs, flops };
}

/** Counts all that the file lists, where that is not kept in the folder yet; answers where it is. */
export async function countGrowth(folder: string): Promise<string> {
  const text = readFileSync(FILE, 'utf8');
  const path = join(folder, `${PREFIX}${createHash('sha256').update(text).digest('hex').slice(0, 16)}.json`);
  if (existsSync(path)) return path;
  for (const old of readdirSync(folder)) if (old.startsWith(PREFIX)) rmSync(join(folder, old));
  const { warmSession } = await import('#kernel/node/warm.ts');
  const session = await warmSession();
  const grown = readGrowth(text).map(({ id, lines }): [string, GrownLine[]] => [
    id,
    lines.map((line) => ({ name: line.name, points: line.at.map((at) => countPoint(session, line, at)) })),
  ]);
  writeWhole(path, writeExact(Object.fromEntries(grown)));
  return path;
}

/** What all came to, from where it is kept. */
export const readGrown = (path: string) => readExact(readFileSync(path, 'utf8')) as Grown;
