/** What `content/published.yaml` holds: figures of networks as others print them, by where they stand. */
import { z } from 'astro/zod';
import { readFigure } from '#calc/numbers/readFigure.ts';
import type { PublishedSource } from '#kernel/node/published.ts';
import { address, pythonName, shape } from './networks.ts';
import { exactly, readYaml, sentence } from './readYaml.ts';

const FILE = 'content/published.yaml';

const figure = z.string().refine((text) => readFigure(text).ok, {
  error: ({ input }) => `'${input}' is no figure; write one as '25557032' or 4.09 G`,
});

const row = exactly({
  network: pythonName,
  weights: sentence.optional(),
  call: sentence.optional(),
  input: shape,
  parameters: figure.optional(),
  operations: figure.optional(),
  top1: figure.optional(),
});

/** A day as YAML and people write it. */
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/, {
  error: ({ input }) => `'${input}' is no day; write one as 2026-11-29`,
});

const source = exactly({ source: sentence, url: address, read: day.optional(), rows: z.array(row) });

/** The sources in the file's order. Throws, naming file and lines. */
export const readPublished = (text: string): readonly PublishedSource[] => readYaml(FILE, text, z.array(source));
