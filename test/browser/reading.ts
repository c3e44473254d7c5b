/** Reads pages as a reader does, and looks at them. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { LOCALES } from '#i18n/index.ts';
import { pages } from '../built/weight.ts';
import { LONG, sample } from '../sample.ts';
import { faultsByAxe } from './axe.ts';
import { FAMILY_PAGES } from './families.ts';
import { drawn, expectAlive, open, settled, useBrowser, whenDrawn } from './open.ts';

/** Every page that is written, and of what is generated one of each family of layers, in one language or the other, and some. */
const ALL = pages().map(({ path }) => path);
const WRITTEN = ALL.map((path) => /^\/en\/(?!(?:layers|tools|networks|embed)\/.)(.*)$/.exec(path)?.[1]);
const ALWAYS = [...WRITTEN.filter((rest) => rest !== undefined), ...FAMILY_PAGES.map((slug) => `layers/${slug}/`)].map(
  (rest, index) => `/${LOCALES[index % LOCALES.length]}/${rest}`,
);
const isTaken = (path: string): boolean => ALWAYS.includes(path);
const { items: PAGES, taken } = sample('pages', ALL, 2, isTaken);

interface View {
  width: number;
  colorScheme: 'light' | 'dark';
}

const VIEWS = [1280, 768, 360].flatMap((width): View[] => [
  { width, colorScheme: 'light' },
  { width, colorScheme: 'dark' },
]);

/** A page costs seconds: English by day on a laptop, Chinese by night on a phone; the words differ, the page does not. */
function viewsOf(path: string): View[] {
  if (LONG) return VIEWS;
  return path.startsWith('/zh-cn/') ? VIEWS.slice(-1) : VIEWS.slice(0, 1);
}

/** Goes through the whole page as a reader does, so that all that waits to be seen comes alive. */
async function readThrough(page: Page): Promise<void> {
  const bottom = await page.evaluate<number>('document.body.scrollHeight');
  for (let top = 0; top < bottom; top += 700) {
    await page.evaluate(`scrollTo(0, ${top})`);
    await drawn(page);
  }
  await page.evaluate('scrollTo(0, 0)');
  await expectAlive(page);
}

/**
 * How far things have moved by themselves, from the beginning on. What stand-ins move that were shown while a font was
 * still on its way is held by `opening.test.ts`; a busy machine decides here whether they are shown at all.
 */
const shift = (page: Page) =>
  whenDrawn<number>(
    page,
    `new Promise((done) => {
    const fonts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.woff2'));
    const swapped = Math.max(...fonts.map(({ responseEnd }) => responseEnd)) + 200;
    const seen = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
    const counts = ({ hadRecentInput, startTime }) => !hadRecentInput && !(seen < swapped - 200 && startTime < swapped);
    new PerformanceObserver((list) => done(list.getEntries().filter(counts).reduce((sum, { value }) => sum + value, 0)))
      .observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => done(0)));
  })`,
  );

const NUMBERS = 'main :is(.amount, output)';

/** The numbers that a page says, in their order. */
const numbers = (page: Page) => page.locator(NUMBERS).allTextContents();

/** Those that stand in the page as it is served, for whoever runs no script. */
async function servedNumbers(page: Page, path: string): Promise<string[]> {
  const html = await (await fetch(inject('site') + path)).text();
  return page.evaluate(
    ([text, selector]) => {
      const served = new DOMParser().parseFromString(text as string, 'text/html');
      return [...served.querySelectorAll(selector as string)].map(({ textContent }) => textContent ?? '');
    },
    [html, NUMBERS],
  );
}

/** Tests what holds of every page; a file a language, so that two can run at a time. */
export function testPages(language: 'English' | 'Chinese'): void {
  const browser = useBrowser();

  describe(`a page in ${language}: ${taken}`, () => {
    const pagesHere = PAGES.filter((path) => path.startsWith('/zh-cn/') === (language === 'Chinese'));
    it.each(pagesHere)(
      '%s is quiet while it is read, moves nothing, fits and is accessible',
      async (path) => {
        const [first, ...others] = viewsOf(path) as [View, ...View[]];
        const options = { viewport: { width: first.width, height: 780 }, hasTouch: first.width < 400 };
        const { page, noise, close } = await open(browser(), path, { ...options, colorScheme: first.colorScheme });
        await readThrough(page);
        expect(await shift(page)).toBeLessThanOrEqual(0.01);
        for (const view of [first, ...others]) {
          const { width, colorScheme } = view;
          await page.setViewportSize({ width, height: 780 });
          await page.emulateMedia({ colorScheme });
          await settled(page);
          expect(await page.evaluate('document.documentElement.scrollWidth'), `${width}`).toBe(width);
          expect(await faultsByAxe(page), `${width} ${colorScheme}`).toEqual([]);
        }
        expect(noise).toEqual([]);
        const still = await servedNumbers(page, path);
        expect(await numbers(page)).toEqual(still);
        expect(still.filter((text) => text.trim() === '')).toEqual([]);
        await close();
      },
      180_000,
    );
  });
}
