/** What `content/networks.yaml` holds: families of networks, each with its file, its paper and its names. */
import { z } from 'astro/zod';
import { readShape } from '#code/shape.ts';
import type { WrittenFamily } from '#kernel/node/networks.ts';
import { exactly, readYaml, sentence } from './readYaml.ts';

const FILE = 'content/networks.yaml';

/** A name as Python has it. */
export const pythonName = z.string().regex(/^[a-z]\w*$/, {
  error: ({ input }) => `'${input}' is no name of Python's; one is small letters, digits and _, as in resnet50`,
});

/** The shape of an input, as a text. */
export const shape = z
  .string({ error: ({ input }) => `'${input}' is no shape; write one as 1,3,224,224` })
  .refine((text) => readShape(text) !== null, {
    error: ({ input }) => `'${input}' is no shape; write one as 1,3,224,224`,
  });

/** Where something stands. */
export const address = z.url({
  protocol: /^https$/,
  error: ({ input }) => `'${input}' is no address; one begins with https://`,
});

const own = {
  paper: sentence.optional(),
  url: address.optional(),
  input: shape.optional(),
};

const network = z.union([pythonName, exactly({ name: pythonName, call: sentence.optional(), ...own })], {
  error: "a network is its name, or a mapping with 'name'",
});

const family = exactly({
  family: sentence,
  file: pythonName,
  ...own,
  reference: sentence.optional(),
  classes: z
    .string()
    .regex(/^[A-Z]\w*$/, { error: ({ input }) => `'${input}' begins no name of a class` })
    .optional(),
  input: shape,
  networks: z.array(network).min(1, { error: 'a family has a network' }),
  ways: z
    .array(z.string().regex(/^[a-z]\w*\(.+\)$/, { error: ({ input }) => `'${input}' is no call of a network` }))
    .optional(),
});

/** The families in the file's order. Throws, naming file and lines. */
export const readNetworkFamilies = (text: string): readonly WrittenFamily[] => readYaml(FILE, text, z.array(family));
