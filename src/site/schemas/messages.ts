/** What `content/messages.yaml` holds: what PyTorch says when a layer is used wrongly, and the layers that say it. */
import { z } from 'astro/zod';
import { layerNamed } from '#calc/layers/index.ts';
import { readYaml } from './readYaml.ts';

const FILE = 'content/messages.yaml';

/** The layers of a name; a question mark stands for 1, 2 and 3. */
const named = (name: string): string[] =>
  name.includes('?') ? ['1', '2', '3'].map((rank) => name.replace('?', rank)) : [name];

const layer = z.string().superRefine((name, context) => {
  for (const one of named(name).filter((each) => !layerNamed(each)))
    context.addIssue({
      code: 'custom',
      message: `there is no layer '${one}'; write a class of PyTorch that the book counts`,
    });
});

const layers = z.array(layer).min(1, { error: 'the message leads to no layer; write at least one' });

/** Each message with the class names of its layers, in the file's order. Throws, naming file and lines. */
export function readMessages(text: string): { message: string; layers: string[] }[] {
  const written = readYaml(FILE, text, z.record(z.string(), layers)) as Record<string, string[]>;
  return Object.entries(written).map(([message, names]) => ({ message, layers: names.flatMap(named) }));
}
