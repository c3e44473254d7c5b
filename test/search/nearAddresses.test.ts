import { describe, expect, it } from 'vitest';
import { LOCALES } from '#i18n/index.ts';
import { nearAddresses } from '#search/nearAddresses.ts';
import { CHAPTERS, PAGES } from '#site/chapters.ts';
import { LAYER_PAGES, TOOL_PAGES } from '#site/reference.ts';

const SLUGS = [
  ...[...CHAPTERS, ...PAGES, 'glossary', 'layers', 'tools'],
  ...[...LAYER_PAGES.keys()].map((layer) => `layers/${layer}`),
  ...TOOL_PAGES.map((tool) => `tools/${tool}`),
];

const near = (asked: string, locale = 'en') =>
  nearAddresses(
    asked,
    SLUGS.map((slug) => ({ path: `${locale}/${slug}/`, title: slug })),
  ).map(({ title }) => title);

/** An address with two letters in its middle exchanged. */
const slipped = (slug: string): string => {
  const middle = slug.lastIndexOf('/') + 1 + Math.floor((slug.length - slug.lastIndexOf('/') - 1) / 2);
  return slug.slice(0, middle - 1) + slug.charAt(middle) + slug.charAt(middle - 1) + slug.slice(middle + 1);
};

describe.each(LOCALES)('an address that leads nowhere, in %s', (locale) => {
  it.each([
    ['with a slip of the hand', (slug: string) => `${locale}/${slipped(slug)}/`],
    ['without its language', (slug: string) => `${slug}/`],
    ['in capitals, as a file', (slug: string) => `${locale}/${slug.toUpperCase()}.html`],
    ['with a part too many', (slug: string) => `${locale}/${slug}/worked-example/`],
  ])('%s is offered its page, of every page', (_, asked) => {
    const lost = SLUGS.filter((slug) => !near(asked(slug), locale).includes(slug));
    expect(lost).toEqual([]);
  });
});

describe('an address', () => {
  it.each([
    ['en/layers/BatchNorm2d', 'layers/batch-norm2d'],
    ['en/conv2d/', 'layers/conv2d'],
    ['docs/en/unit', 'units'],
    ['en/tools-disagree/', 'why-tools-disagree'],
    ['en/layers/conv_transpose_2d', 'layers/conv-transpose2d'],
    ['en/layers/softmaxx/', 'layers/softmax'],
  ])('%s is nearest to %s', (asked, page) => {
    expect(near(asked)[0]).toBe(page);
  });

  it('like none is offered no page', () => {
    for (const asked of ['', '/', 'wp-login.php', 'xyzzy/', '%E0%A4%A']) expect(near(asked)).toEqual([]);
  });
});
