/** What others print of networks, judged: every case with its counts, and the sources. */
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
