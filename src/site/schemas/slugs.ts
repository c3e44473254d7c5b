/** What `content/chapters.yaml` and `content/pages.yaml` hold: last parts of addresses, each once. */
import { z } from 'astro/zod';
import { readYaml } from './readYaml.ts';

/** The form of a slug, an id of an example, and an id of a term: what an address can end in. */
export const SLUG = /^[a-z][a-z\d]*(-[a-z\d]+)*$/;

/** Addresses beside the chapters' that the site gives itself. */
const TAKEN = ['glossary', 'layers', 'tools', 'embed', 'cover', 'networks'];

const slug = z.string().superRefine((name, context) => {
  const refuse = (message: string) => context.addIssue({ code: 'custom', message });
  if (!SLUG.test(name))
    refuse(`'${name}' is no slug; one is small letters, digits and hyphens, as in why-tools-disagree`);
  if (TAKEN.includes(name)) refuse(`'${name}' is the address of another page; the chapter needs one of its own`);
});

/** The slugs of a file in their order. `others` are listed elsewhere already. Throws, naming file and lines. */
export function readSlugs(file: string, text: string, others: readonly string[] = []): readonly string[] {
  const list = z.array(slug).superRefine((names, context) => {
    for (const [index, name] of names.entries())
      if (others.includes(name) || names.indexOf(name) < index)
        context.addIssue({
          code: 'custom',
          path: [index],
          message: `'${name}' is listed twice; leave one of them out`,
        });
  });
  return readYaml(file, text, list);
}
