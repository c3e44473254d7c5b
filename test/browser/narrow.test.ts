/**
 * No page of the built site is wider than a phone, or than a window at 400 % (WCAG 1.4.10): all that somebody wrote, one
 * page a family of layers, and a sample of the rest; all pages where nothing is left out.
 */
import { expect, inject, it } from 'vitest';
import { LOCALES } from '#i18n/index.ts';
import { pages } from '../built/weight.ts';
import { inTurn, sample } from '../sample.ts';
import { FAMILY_PAGES } from './families.ts';
import { usePage } from './open.ts';

// Islands are rendered at build: without script a page is as wide, and open sooner.
const page = usePage({ javaScriptEnabled: false });

/** One layer of each family, in each language. */
const FAMILIES = FAMILY_PAGES.flatMap((slug) => LOCALES.map((locale) => `/${locale}/layers/${slug}/`));
const isTaken = (path: string): boolean => !/\/(layers|networks|embed)\/./.test(path) || FAMILIES.includes(path);
const ALL = pages().map(({ path }) => path);
const { items, taken } = sample('pages', ALL, 16, isTaken);

/** Both widths of each page, or one of them in turn. */
const WIDTHS = [360, 320];

it(`no page scrolls sideways at 360 or 320 px: ${taken}`, async () => {
  const wider: string[] = [];
  for (const [index, path] of items.entries()) {
    await page().goto(inject('site') + path, { waitUntil: 'load' });
    for (const width of inTurn(WIDTHS, index)) {
      await page().setViewportSize({ width, height: 780 });
      const found = await page().evaluate<number>('document.documentElement.scrollWidth');
      if (found > width) wider.push(`${path} at ${width}: ${found}`);
    }
  }
  expect(items.length).toBeGreaterThan(LOCALES.length * 25);
  expect(wider).toEqual([]);
}, 600_000);
