/** What others print of networks, judged: every case with its counts, and the sources. */
import { writeExact } from '#calc/numbers/exactJson.ts';
import type { CountedCase } from '#calc/questions/whichNetwork.ts';
import publishedText from '#content/published.yaml?raw';
import type { PublishedSource } from '#kernel/node/published.ts';
import { readPublished } from '../schemas/published.ts';
import type { JudgedCase } from './cases.ts';
import { FOLDER } from './counted.ts';
import { readJudged } from './countedRun.ts';

/** The sources in their order. */
export const SOURCES: readonly PublishedSource[] = readPublished(publishedText);

/** Every network on every input that is counted here, with what is printed of it. */
export const JUDGED: readonly JudgedCase[] = readJudged(FOLDER);

/** The cases with their counts as a file that *Which count is this?* fetches. */
export const whichJson = (): string => writeExact(JUDGED.map(({ printed: _, ...counted }): CountedCase => counted));
