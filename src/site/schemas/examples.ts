/** What `content/examples.yaml` holds: examples by chapter and id, each as its kind reads it. */
import { z } from 'astro/zod';
import type { Locale } from '#i18n/index.ts';
import { LOCALES } from '#i18n/index.ts';
import type { KindName } from '../kinds.ts';
import { isKind, KINDS } from '../kinds.ts';
import type { Siblings } from './layerExample.ts';
import { exactly, readYaml, sentence, worded } from './readYaml.ts';
import { SLUG } from './slugs.ts';

const FILE = 'content/examples.yaml';

/** What an example is called in each language. */
type Names = Readonly<Record<Locale, string>>;

type Written = string | number | boolean;

/**
 * An example as it is written: its kind, its layer or the example it follows, its values, and a name if it has one to
 * itself; the option that it teaches, and what the layer without that has otherwise; whether it stands folded.
 */
export type WrittenExample = Readonly<
  Record<string, Written | Names | Readonly<Record<string, Written>> | undefined>
> & {
  counts: KindName;
  name?: Names;
  teaches?: string;
  without?: Readonly<Record<string, Written>>;
  folds?: boolean;
};

export type WrittenExamples = Readonly<Record<string, Readonly<Record<string, WrittenExample>>>>;

const names = z.object({ name: exactly(Object.fromEntries(LOCALES.map((locale) => [locale, sentence]))).optional() });

const nameless = (written: unknown): unknown => {
  if (typeof written !== 'object' || written === null) return written;
  const { name: _, ...rest } = written as { name?: unknown };
  return rest;
};

/** What is wrong with one example of a chapter. */
function issuesOf(id: string, written: unknown, siblings: Siblings): readonly z.core.$ZodIssue[] {
  const refuse = (message: string, ...path: string[]) => [{ code: 'custom', path, message, input: written }] as const;
  if (!SLUG.test(id)) return refuse(`'${id}' is no id; one is small letters, digits and hyphens, as in worked-example`);
  const counts = (written as { counts?: unknown } | null)?.counts;
  const kinds = Object.keys(KINDS).join(', ');
  if (counts === undefined) return refuse(`'${id}' does not say what it counts; write counts, and one of ${kinds}`);
  if (!isKind(counts)) return refuse(`'${counts}' is no count; one of ${kinds}`, 'counts');
  const bare = Object.fromEntries(Object.entries(siblings).map(([one, other]) => [one, nameless(other)]));
  const read = [names.safeParse(written, { error: worded }), KINDS[counts].schema(bare).safeParse(nameless(written))];
  return read.flatMap(({ error }) => error?.issues ?? []);
}

const chapter = z.record(z.string(), z.unknown()).superRefine((examples, context) => {
  for (const [id, written] of Object.entries(examples))
    for (const issue of issuesOf(id, written, examples)) context.addIssue({ ...issue, path: [id, ...issue.path] });
});

/** The examples of the book, in the file's order. Throws one error that names each fault with its line. */
export function readExamples(text: string, chapters: readonly string[]): WrittenExamples {
  const slug = z.string().refine((name) => chapters.includes(name), {
    error: ({ input }) => `'${input}' is no chapter; one of ${chapters.join(', ')}`,
  });
  return readYaml(FILE, text, z.record(slug, chapter)) as WrittenExamples;
}
