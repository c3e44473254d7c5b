/**
 * No page of the built site is wider than a phone, or than a window at 400 % (WCAG 1.4.10). All pages where
 * FLOPBOOK_LONG is set; otherwise all that somebody wrote, one page a family of layers, and a sample of the rest.
 */
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { LOCALES } from '#i18n/index.ts';
import { LAYER_PAGES } from '#site/reference.ts';
import { useBrowser } from './open.ts';

const browser = useBrowser();

/** The addresses of all built pages. */
const ALL = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|\/)index\.html$/.test(file))
  .map((file) => `/${file.replace('index.html', '')}`);

const isGenerated = (path: string): boolean => /\/(layers|embed)\/./.test(path);

/** One layer of each family, in each language. */
const FAMILIES = [...new Map([...LAYER_PAGES].map(([slug, { family }]) => [family, slug])).values()].flatMap((slug) =>
  LOCALES.map((locale) => `/${locale}/layers/${slug}/`),
);

function sampled(): string[] {
  const rest = ALL.filter((path) => isGenerated(path) && !FAMILIES.includes(path));
  const some = fc.sample(fc.constantFrom(...rest), { seed: 320, numRuns: 16 });
  return [...new Set([...ALL.filter((path) => !isGenerated(path)), ...FAMILIES, ...some])];
}

const PAGES = process.env.FLOPBOOK_LONG ? ALL : sampled();

const widthOf = (page: Page): Promise<number> => page.evaluate('document.documentElement.scrollWidth');

it.each([360, 320])(
  'no page scrolls sideways at %i px',
  async (width) => {
    // Islands are rendered at build: without script a page is as wide, and open sooner.
    const context = await browser().newContext({ viewport: { width, height: 780 }, javaScriptEnabled: false });
    const page = await context.newPage();
    const wider: string[] = [];
    for (const path of PAGES) {
      await page.goto(inject('site') + path, { waitUntil: 'load' });
      const found = await widthOf(page);
      if (found > width) wider.push(`${path} ${found}`);
    }
    await context.close();
    expect(PAGES.length).toBeGreaterThan(LOCALES.length * 30);
    expect(wider).toEqual([]);
  },
  300_000,
);
