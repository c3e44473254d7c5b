/** The chapters as a collection: one MDX file per chapter and language, id `en/parameters`. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { PAGES } from '#site/chapters.ts';

const files = (slugs: readonly string[]): string[] => slugs.map((slug) => `*/${slug}.mdx`);

const chapters = defineCollection({
  loader: glob({ base: './content', pattern: ['*/*.mdx', '!*/cover.mdx', ...files(PAGES).map((file) => `!${file}`)] }),
  schema: z.strictObject({
    /** The chapter's name, as the contents list it. */
    title: z.string(),
    /** What the chapter says, in two or three sentences; also the page's description. */
    lead: z.string(),
    /** What one can do after it. */
    will_know: z.string(),
    /** What one has to bring. */
    need: z.string(),
  }),
});

const covers = defineCollection({
  loader: glob({ base: './content', pattern: '*/cover.mdx' }),
  schema: z.strictObject({
    /** What kind of book this is, in a line. */
    lead: z.string(),
    /** What the example is called that stands below the chapters. */
    example: z.string(),
    /** The page's description. */
    description: z.string(),
  }),
});

const pages = defineCollection({
  loader: glob({ base: './content', pattern: files(PAGES) }),
  schema: z.strictObject({
    title: z.string(),
    /** What the page is for; also its description. */
    lead: z.string(),
  }),
});

export const collections = { chapters, covers, pages };
