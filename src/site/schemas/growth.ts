/** What `content/growth.yaml` holds: what becomes larger, and the calls by which it does. */
import { z } from 'astro/zod';
import { pythonName } from './networks.ts';
import { exactly, readYaml, sentence } from './readYaml.ts';

const FILE = 'content/growth.yaml';

const value = z.string().regex(/^\d+(\.\d+)?$/, {
  error: ({ input }) => `'${input}' is no value; write a number in quotes, as in '224' or '0.5'`,
});

const line = exactly({
  /** What a line is called where there are several. */
  name: sentence.optional(),
  file: pythonName,
  call: sentence,
  input: sentence,
  at: z.array(value).min(2, { error: 'a line has two values at least' }),
}).refine(({ call, input }) => `${call} ${input}`.includes('{at}'), {
  error: "neither call nor input says where '{at}' is",
});

const growth = exactly({
  id: pythonName,
  lines: z.array(line).min(1, { error: 'there must be a line' }),
});

export type WrittenGrowth = z.infer<typeof growth>;

/** What grows, in the file's order. Throws, naming file and lines. */
export const readGrowth = (text: string): readonly WrittenGrowth[] => readYaml(FILE, text, z.array(growth));
