/** The shortest way through the book as it is built, without any script: its list, and the line under each heading. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '#i18n/index.ts';
import { pathOf } from '#site/chapters.ts';
import { ROUTE, ROUTE_LIST } from '#site/route.ts';

const htmlOf = (locale: string, slug: string): string => readFileSync(`dist/${locale}/${slug}/index.html`, 'utf8');

const linksIn = (html: string): string[] => [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);

describe.each(LOCALES)('the way through the book in %s', (locale) => {
  const addresses = ROUTE.map(({ slug, id }) => `${pathOf(locale, slug)}#${id}`);

  it('is listed once, with every section and its minutes', () => {
    const [, list = ''] = /<ol class="route">([\s\S]*?)<\/ol>/.exec(htmlOf(locale, ROUTE_LIST.slug)) ?? [];
    expect(linksIn(list)).toEqual(addresses);
    const minutes = [...list.matchAll(/<span>\D*(\d+)\D*<\/span>/g)].map(([, n]) => Number(n));
    expect(minutes).toEqual(ROUTE.map((step) => step.minutes));
  });

  it.each(ROUTE.map((step, index) => ({ ...step, index })))(
    'says under the heading of $slug#$id what comes next',
    ({ slug, id, index }) => {
      const [, line = ''] =
        new RegExp(`<h2 id="${id}">[^\\n]*?</h2>\\s*<p class="on-route">([\\s\\S]*?)</p>`).exec(htmlOf(locale, slug)) ??
        [];
      const next = addresses.slice(index + 1, index + 2);
      expect(linksIn(line)).toEqual([`${pathOf(locale, ROUTE_LIST.slug)}#${ROUTE_LIST.id}`, ...next]);
    },
  );

  it('has no line under any other heading', () => {
    const lines = [...new Set(ROUTE.map(({ slug }) => slug))].flatMap(
      (slug) => htmlOf(locale, slug).match(/class="on-route"/g) ?? [],
    );
    expect(lines).toHaveLength(ROUTE.length);
  });
});
