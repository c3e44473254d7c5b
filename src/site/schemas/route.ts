/** What `content/route.yaml` holds: sections as `chapter#id`, in reading order, each with the minutes it takes. */
import { z } from 'astro/zod';
import { readYaml } from './readYaml.ts';

/** A section on the way, and the minutes it takes. */
export interface RouteStep {
  slug: string;
  id: string;
  minutes: number;
}

const minutes = z.number({ error: 'the minutes of a section are a whole number' }).int().positive();

/** The sections of a file in their order. Throws, naming file and lines, on one that is in no chapter. */
export function readRoute(file: string, text: string, chapters: readonly string[]): readonly RouteStep[] {
  const section = z.string().superRefine((name, context) => {
    const [slug = '', id] = name.split('#');
    if (!id || !chapters.includes(slug))
      context.addIssue({
        code: 'custom',
        message: `'${name}' is in no chapter; write chapter#id, as in flops#the-rule`,
      });
  });
  return Object.entries(readYaml(file, text, z.record(section, minutes))).map(([name, taken]) => {
    const [slug = '', id = ''] = name.split('#');
    return { slug, id, minutes: taken };
  });
}
