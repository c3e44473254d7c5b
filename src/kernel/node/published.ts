/** Figures of networks as others print them: `content/published.yaml`. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const FILE = fileURLToPath(new URL('../../../content/published.yaml', import.meta.url));

/** A source, and what it prints; `src/site/schemas/published.ts` says what each key may hold. */
export interface PublishedSource {
  source: string;
  url: string;
  /** The day it was read, `2026-11-29`, where it may change. */
  read?: string | undefined;
  rows: readonly PublishedRow[];
}

export interface PublishedRow {
  network: string;
  /** Which of its weights, where a source tells them apart. */
  weights?: string | undefined;
  /** How the network is made there, where not by its name alone. */
  call?: string | undefined;
  /** The input that the source counts on. */
  input: string;
  /** As they are written there. */
  parameters?: string | undefined;
  operations?: string | undefined;
  top1?: string | undefined;
}

/** The file's text. */
export const publishedText = (): string => readFileSync(FILE, 'utf8');

/** The sources in the file's order. */
export const published = (): readonly PublishedSource[] => parse(publishedText()) as PublishedSource[];
