/** Opens pages of the built site, and watches what a reader should never see: messages, faults, foreign requests. */
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { launch } from './chromium.ts';
import { UNFOLDED } from './unfolded.ts';
import { closeOthers, visit } from './visits.ts';

export const WIDE = { width: 1280, height: 900 };
export const PHONE = { width: 360, height: 780 };

let held: Browser | undefined;

/** The browser for the tests of a file: one for all files of a worker, which follow each other and leave no page behind. */
export function useBrowser(): () => Browser {
  let browser: Browser;
  beforeAll(async () => {
    if (!held?.isConnected()) held = await launch();
    browser = held;
  });
  afterAll(async () => {
    if (browser) await closeOthers(browser);
  });
  return () => browser;
}

/** One page for the tests of a file that leave nothing behind them: what one has loaded, the next need not load again. */
export function usePage(options: BrowserContextOptions): () => Page {
  const browser = useBrowser();
  let page: Page;
  beforeAll(async () => {
    const context = await browser().newContext(options);
    await context.addInitScript(UNFOLDED);
    page = await context.newPage();
  });
  return () => page;
}

export interface Watched {
  page: Page;
  /** Everything the console said, every uncaught error, every failed or foreign request. */
  noise: string[];
  close: () => Promise<void>;
}

/** On a phone what lies further down follows in its own time (layout/Opening.astro), or at once where a link is followed. */
const LAID_OUT = 'delete document.documentElement.dataset.opening';

/** What a test ends with whose browser no longer draws. */
export const ASLEEP = 'the browser draws no more frames';

/** Opens a path of the site and waits until its examples are alive, and all of it is laid out. */
export async function open(browser: Browser, path: string, options: BrowserContextOptions = {}): Promise<Watched> {
  const site = path.startsWith('http') ? new URL(path).origin : inject('site');
  const { page, leave } = await visit(
    browser,
    { viewport: WIDE, ...options },
    UNFOLDED,
    `${inject('site')}/favicon.svg`,
  );
  const noise: string[] = [];
  page.on('console', (message) => noise.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => noise.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(site) && !request.url().startsWith('data:')) noise.push(`foreign: ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    // A page that is left drops what it still waits for.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') noise.push(`failed: ${request.url()}`);
  });
  await page.goto(path.startsWith('http') ? path : site + path, { waitUntil: 'load' });
  await page.evaluate('document.fonts.ready.then(() => true)');
  await page.evaluate(LAID_OUT);
  if (options.javaScriptEnabled !== false) await alive(page);
  return { page, noise, close: leave };
}

async function alive(page: Page): Promise<void> {
  // Those that come alive in sight may stay asleep out of it.
  const asleep = page.locator('astro-island[opts*=\'"now"\'] > [data-example]:not([data-alive])');
  await asleep.first().waitFor({ state: 'detached', timeout: 30_000 });
}

/**
 * What a script answers once frames have been drawn. Headless Chromium on a busy machine has been seen to draw none for
 * minutes, until a picture is taken of the page; where that does not wake it either, the browser is at fault, and the test
 * is run once more (`vitest.config.ts`).
 */
export async function whenDrawn<Value = unknown>(page: Page, script: string): Promise<Value> {
  const asleep = `new Promise((done) => setTimeout(done, 10_000, '${ASLEEP}'))`;
  for (let time = 0; time < 2; time += 1) {
    const answer = await page.evaluate<Value | string>(`Promise.race([${script}, ${asleep}])`);
    if (answer !== ASLEEP) return answer as Value;
    await page.screenshot({ timeout: 10_000 }).catch(() => undefined);
  }
  throw new Error(ASLEEP);
}

/** Waits until the page has been drawn so many times more: what a frame may still change has changed by then. */
export async function drawn(page: Page, frames = 2): Promise<void> {
  await whenDrawn(
    page,
    `new Promise((done) => {
      const next = (left) => (left === 0 ? done(true) : requestAnimationFrame(() => next(left - 1)));
      next(${frames});
    })`,
  );
}

/** Waits until all of the page is laid out, and all that moves or fades on it has come to rest. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(LAID_OUT);
  await drawn(page);
  await whenDrawn(
    page,
    'Promise.allSettled(document.getAnimations().map(({ finished }) => finished)).then(() => true)',
  );
}

/** Islands that come alive when they are seen, each once what it stands in is alive, and have not; by their names. */
const NOT_ALIVE = `[...document.querySelectorAll('astro-island[ssr]')]
  .filter((one) => !/"(touch|hand)"/.test(one.getAttribute('opts')) && !one.parentElement.closest('astro-island[ssr]'))
  .filter(({ children }) => [...children].some((child) => child.checkVisibility()))
  .map((one) => one.getAttribute('component-url'))`;

/** Waits until all that has been in sight is alive. */
export async function expectAlive(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(NOT_ALIVE), { timeout: 15_000 }).toEqual([]);
}

/** Has all of the page in sight at once, on a screen as tall, so that all of it comes alive. */
export async function wakeAll(page: Page): Promise<void> {
  const { width, height } = page.viewportSize() ?? WIDE;
  await page.setViewportSize({ width, height: await page.evaluate<number>('document.body.scrollHeight') });
  await drawn(page);
  await expectAlive(page);
  await page.setViewportSize({ width, height });
}

export const EXAMPLE = '#worked-example';

export const field = (page: Page, name: string): Locator => page.locator(`${EXAMPLE} input[name="${name}"]`);

/** The exact figure of a result. */
export async function result(page: Page, name = 'parameters'): Promise<string | null> {
  return page.locator(`${EXAMPLE} output[name="${name}"]`).getAttribute('data-value');
}

/** Waits until a result has a figure. */
export async function expectResult(page: Page, figure: string, name = 'parameters'): Promise<void> {
  await expect.poll(() => result(page, name), { timeout: 5000 }).toBe(figure);
}
