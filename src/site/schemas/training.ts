/** What `content/training.yaml` holds: what PyTorch keeps of one sample of a network for the backward pass. */
import { z } from 'astro/zod';
import { pythonName } from './networks.ts';
import { exactly, readYaml, sentence } from './readYaml.ts';

const whole = z.int({ error: ({ input }) => `'${input}' is no whole number` });

const row = exactly({
  network: pythonName,
  name: sentence,
  sample: sentence,
  parameters: whole,
  kept: whole,
  batch: whole,
});

export type WrittenKept = z.infer<typeof row>;

/** The networks, in the file's order. Throws, naming file and lines. */
export const readKept = (text: string): readonly WrittenKept[] => readYaml('content/training.yaml', text, z.array(row));
