import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '#i18n/index.ts';
import { PAGES as BESIDE, CHAPTERS } from '#site/chapters.ts';
import { open, PHONE, useBrowser, WIDE } from './open.ts';

const browser = useBrowser();

/** Pages of the reference stand for their kind: a layer of each sort, and a tool. */
const REFERENCE = ['layers', 'layers/lstm', 'tools/thop'];

const PAGES = [
  '/',
  ...LOCALES.flatMap((locale) =>
    ['', ...[...CHAPTERS, ...BESIDE, 'glossary', ...REFERENCE].map((slug) => `${slug}/`)].map(
      (path) => `/${locale}/${path}`,
    ),
  ),
  '/404.html',
];

/** Goes through the whole page as a reader does, so that all that waits to be seen comes alive. */
async function readThrough(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += 500) {
      scrollTo(0, y);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    scrollTo(0, 0);
  })()`);
  await page.waitForLoadState('networkidle');
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  );
}

const WATCH_SHIFT = `window.shift = 0;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value; })
    .observe({ type: 'layout-shift', buffered: true });`;

// A page costs seconds: English by day on a laptop, Chinese by night on a phone; the words differ, the page does not.
describe.each(PAGES.filter((path) => !path.startsWith('/zh-cn/')))('%s on a laptop', (path) => {
  it('is quiet while it is read, and accessible in daylight', async () => {
    const { page, noise, close } = await open(browser(), path, { viewport: WIDE, colorScheme: 'light' });
    await readThrough(page);
    expect(await violations(page)).toEqual([]);
    expect(noise).toEqual([]);
    await close();
  });

  it('says the same numbers without JavaScript', async () => {
    const numbers = `[...document.querySelectorAll('main .amount, main output')].map((one) => one.textContent.trim())`;
    const dead = await open(browser(), path, { javaScriptEnabled: false });
    const still = await dead.page.locator('main :is(.amount, output)').allTextContents();
    await dead.close();
    const { page, close } = await open(browser(), path);
    await readThrough(page);
    expect(still.map((text) => text.trim())).toEqual(await page.evaluate(numbers));
    expect(still.filter((text) => text.trim() === '')).toEqual([]);
    await close();
  });
});

describe.each(PAGES.filter((path) => path.startsWith('/zh-cn/')))('%s on a phone', (path) => {
  it('fits, moves nothing while it comes alive, and is accessible in the dark', async () => {
    const options = { viewport: PHONE, colorScheme: 'dark' as const, hasTouch: true };
    const { page, noise, close } = await open(browser(), path, options);
    await page.addInitScript(WATCH_SHIFT);
    await page.reload({ waitUntil: 'load' });
    await readThrough(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
    expect(await page.evaluate<number>('window.shift')).toBeLessThanOrEqual(0.01);
    expect(await violations(page)).toEqual([]);
    expect(noise).toEqual([]);
    await close();
  });
});
