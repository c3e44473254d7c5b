import { describe, expect, it } from 'vitest';
import { exampleTitle } from '#components/titles.ts';
import { LOCALES } from '#i18n/index.ts';
import { CHAPTERS, examplesOf } from '#site/chapters.ts';

const EXAMPLES = CHAPTERS.flatMap((slug) => examplesOf(slug).map((id) => ({ slug, id })));

describe.each(LOCALES)('the examples in %s', (locale) => {
  it('each have a name of their own', () => {
    const named = EXAMPLES.map(({ slug, id }) => ({ at: `${slug}/${id}`, name: exampleTitle(locale, slug, id) }));
    expect(named.length).toBeGreaterThan(20);
    const shared = named.filter(({ name }) => named.filter((other) => other.name === name).length > 1);
    expect(shared).toEqual([]);
  });
});
