/** What `content/timings.yaml`, `content/timings.csv` and `content/machines.yaml` hold: measured speeds, and machines. */
import { z } from 'astro/zod';
import { readFigure } from '#calc/numbers/readFigure.ts';
import type { Locale } from '#i18n/index.ts';
import { LOCALES } from '#i18n/index.ts';
import { address } from './networks.ts';
import { exactly, readYaml, sentence } from './readYaml.ts';

const digits = z
  .string()
  .regex(/^\d+(\.\d+)?$/, { error: ({ input }) => `'${input}' is no figure; write one as '4.11'` });
const day = z.iso.date({ error: ({ input }) => `'${input}' is no day; write one as 2026-11-29` });
const size = z.int({ error: ({ input }) => `'${input}' is no size of an image` });

/** A speed that somebody measured. Figures are texts, as they are printed. */
const row = exactly({
  network: sentence,
  image_size: size,
  images_per_second: digits,
  parameters_M: digits,
  GMACs: digits,
  activations_M: digits,
});

const source = exactly({
  id: sentence,
  machine: sentence,
  title: sentence,
  url: address,
  commit: z.string().regex(/^[0-9a-f]{40}$/, { error: ({ input }) => `'${input}' is no commit` }),
  dated: day,
  read: day,
  file: sentence.optional(),
  named: z.array(exactly({ network: sentence, image_size: size, name: sentence })).optional(),
  rows: z.array(row).optional(),
});

const figure = exactly({
  value: z.string().refine((text) => readFigure(text).ok, { error: ({ input }) => `'${input}' is no figure` }),
  title: sentence,
  url: address,
  read: day,
});

const machine = exactly({ name: sentence, peak: figure, bandwidth: figure });

export type WrittenTiming = z.infer<typeof row>;
export type WrittenTimings = z.infer<typeof source>;
export type WrittenMachine = z.infer<typeof machine>;

const roofLayer = exactly({
  name: exactly(Object.fromEntries(LOCALES.map((locale) => [locale, sentence]))),
  layer: sentence,
  values: z.record(z.string(), z.string()),
  /** Its speed is worked out in the picture. */
  reads: z.literal(true).optional(),
});

export type WrittenRoofLayer = Omit<z.infer<typeof roofLayer>, 'name'> & { name: Readonly<Record<Locale, string>> };

/** The layers under the roofline, in the file's order. Throws, naming file and lines. */
export const readRoofLayers = (text: string): readonly WrittenRoofLayer[] =>
  readYaml('content/roofline.yaml', text, z.array(roofLayer)) as unknown as readonly WrittenRoofLayer[];

/** The sources of speeds, in the file's order. Throws, naming file and lines. */
export const readTimings = (text: string): readonly WrittenTimings[] =>
  readYaml('content/timings.yaml', text, z.array(source));

/** The machines, in the file's order. Throws, naming file and lines. */
export const readMachines = (text: string): readonly WrittenMachine[] =>
  readYaml('content/machines.yaml', text, z.array(machine));

/** Rows of a file of comma-separated values whose first line names the columns. Throws, naming the line. */
export function readTimingRows(file: string, text: string): readonly WrittenTiming[] {
  const [head = '', ...lines] = text.trimEnd().split('\n');
  const names = head.split(',');
  return lines.map((line, index) => {
    const parts = line.split(',');
    const written = Object.fromEntries(names.map((name, at) => [name, parts[at]]));
    const read = row.safeParse({ ...written, image_size: Number(written.image_size) });
    if (!read.success) throw new Error(`content/${file}:${index + 2}: ${read.error.issues[0]?.message}`);
    return read.data;
  });
}
