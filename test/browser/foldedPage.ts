/** Pages of questions as a reader has them, where what follows a question is folded. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { WIDE } from './open.ts';

/** Opens a page as a reader has it, folded; `noise` is what the console says, `before` what is done to its context first. */
export async function visitFolded(
  browser: Browser,
  path: string,
  options: BrowserContextOptions = {},
  before: (context: BrowserContext) => Promise<unknown> = async () => undefined,
) {
  const context = await browser.newContext({ viewport: WIDE, ...options });
  await before(context);
  const noise: string[] = [];
  const go = async (to: string): Promise<Page> => {
    const page = await context.newPage();
    page.on('console', (message) => noise.push(message.text()));
    page.on('pageerror', (error) => noise.push(error.message));
    await page.goto(inject('site') + to, { waitUntil: 'load' });
    return page;
  };
  return { page: await go(path), go, noise, close: () => context.close() };
}

/** The questions of a page by what follows them: true where it is folded. */
export const folds = (page: Page) =>
  page.evaluate<Record<string, boolean>>(`Object.fromEntries(
    [...document.querySelectorAll('[data-told]')].map((part) => [part.dataset.told, part.hasAttribute('hidden')]))`);

/** True where what follows a question is folded. */
export const isFolded = async (page: Page, id: string): Promise<boolean | undefined> => (await folds(page))[id];

export const isSeen = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((one) => one.checkVisibility());

/** What this browser keeps for its reader. */
export const kept = (page: Page) => page.evaluate<Record<string, string>>('({ ...localStorage })');

/** What stands in the place of what is folded. */
export const bar = (page: Page, id: string) => page.locator(`[data-told="${id}"] + .untold`);

/** Types a guess and checks it. */
export async function guess(page: Page, id: string, text: string): Promise<void> {
  await page.locator(`#${id}`).scrollIntoViewIfNeeded();
  await page.locator(`#${id} astro-island:not([ssr])`).waitFor({ state: 'attached' });
  await page.locator(`#${id} input[id]`).fill(text);
  await page.locator(`#${id} .try button`).click();
}
