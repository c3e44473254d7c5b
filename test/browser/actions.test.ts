/** The row of what is done with an example: on the smallest phone, and where the browser has no clipboard. */
import { expect, it } from 'vitest';
import { LOCALES } from '#i18n/index.ts';
import { EXAMPLE, expectResult, field, open, useBrowser } from './open.ts';

const browser = useBrowser();
const CHAPTER = '/en/parameters/';

it('copies of an origin that has no clipboard say so', async () => {
  const { page, noise, close } = await open(browser(), CHAPTER);
  await page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
  await field(page, 'out_channels').fill('8');
  await expectResult(page, '224');
  const link = page.locator(`${EXAMPLE} .copy-link`);
  await link.click();
  await expect.poll(() => link.textContent()).toBe('Copy the address bar');
  expect(noise).toEqual([]);
  await close();
});

it.each(LOCALES)('all that is done with an example in %s stands on one line of the smallest phone', async (locale) => {
  const { page, close } = await open(browser(), `/${locale}/parameters/`, {
    viewport: { width: 320, height: 640 },
    hasTouch: true,
  });
  await page.locator(`${EXAMPLE} .copy-link span`).evaluate((label) => label.replaceChildren('Copy the address bar'));
  const buttons = await page.locator(`${EXAMPLE} .actions > button`).all();
  const boxes = await Promise.all(buttons.map((button) => button.boundingBox()));
  expect(boxes.length).toBe(5);
  const middles = new Set(boxes.map((box) => Math.round((box?.y ?? 0) + (box?.height ?? 0) / 2)));
  expect(middles.size).toBe(1);
  await close();
});
