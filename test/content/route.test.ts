/** The shortest way through the book: sections that exist, in reading order, and minutes that they take. */
import { describe, expect, it } from 'vitest';
import { LOCALES } from '#i18n/index.ts';
import { CHAPTERS, readingMinutes } from '#site/chapters.ts';
import { placeOnRoute, ROUTE, ROUTE_LIST } from '#site/route.ts';
import { readRoute } from '#site/schemas/route.ts';
import { prose, readSource } from './texts.ts';

/** The text of a section, from its heading to the next. */
const sectionOf = (locale: string, slug: string, id: string): string | undefined =>
  readSource(`content/${locale}/${slug}.mdx`)
    .body.split(/^(?=## )/m)
    .find((section) => section.split('\n')[0]?.endsWith(`{#${id}}`));

describe('the way through the book', () => {
  it('takes ten minutes in six to eight sections, in the order of the book', () => {
    expect(ROUTE.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(10);
    expect(ROUTE.length).toBeGreaterThanOrEqual(6);
    expect(ROUTE.length).toBeLessThanOrEqual(8);
    const chapters = ROUTE.map(({ slug }) => CHAPTERS.indexOf(slug));
    expect(chapters).toEqual(chapters.toSorted((a, b) => a - b));
  });

  it.each(LOCALES.flatMap((locale) => ROUTE.map((step) => ({ locale, ...step }))))(
    'passes $slug#$id, which is in $locale and takes about its minutes',
    ({ locale, slug, id, minutes }) => {
      const section = sectionOf(locale, slug, id) ?? '';
      expect(section).not.toBe('');
      expect(Math.abs(readingMinutes(section) - minutes)).toBeLessThanOrEqual(1);
    },
  );

  it.each(LOCALES)('is about as long as it says, read whole in %s', (locale) => {
    const whole = ROUTE.map(({ slug, id }) => sectionOf(locale, slug, id)).join('\n');
    expect(Math.abs(readingMinutes(whole) - 10)).toBeLessThanOrEqual(2);
  });

  it.each(LOCALES)('is listed in %s where the headings lead to', (locale) => {
    expect(sectionOf(locale, ROUTE_LIST.slug, ROUTE_LIST.id)).toContain('<Route />');
    expect(prose(sectionOf(locale, ROUTE_LIST.slug, ROUTE_LIST.id) ?? '')).toMatch(/ten minutes|十分钟/i);
  });

  it('knows what comes after a section, and that nothing comes after the last', () => {
    const [first, second] = ROUTE;
    expect(placeOnRoute(first?.slug ?? '', first?.id ?? '')).toEqual({ n: 1, next: second });
    const last = ROUTE.at(-1);
    expect(placeOnRoute(last?.slug ?? '', last?.id ?? '')).toEqual({ n: ROUTE.length, next: undefined });
    expect(placeOnRoute('flops', 'nowhere')).toBeUndefined();
  });
});

describe('content/route.yaml', () => {
  it.each([
    ['nowhere#rule: 1', "route.yaml:1: 'nowhere#rule' is in no chapter; write chapter#id, as in flops#the-rule"],
    ['flops: 1', "route.yaml:1: 'flops' is in no chapter; write chapter#id, as in flops#the-rule"],
    ['flops#the-rule: soon', 'route.yaml:1: the minutes of a section are a whole number'],
  ])('%s is refused, naming the line', (text, message) => {
    expect(() => readRoute('route.yaml', text, CHAPTERS)).toThrow(message);
  });
});
