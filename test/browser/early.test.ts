/** What is done before the scripts of a page have come is not lost: it is done again, in the same order, once they have. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { useBrowser, WIDE } from './open.ts';
import { UNFOLDED } from './unfolded.ts';

const browser = useBrowser();

interface Held {
  page: Page;
  /** Lets the scripts come. */
  release: () => void;
  errors: string[];
  close: () => Promise<void>;
}

/** Whether every style sheet has come. */
const STYLED = '[...document.querySelectorAll("link[rel=stylesheet]")].every(({ sheet }) => sheet !== null)';

/** Opens a page whose scripts are on their way until they are released. */
async function openHeld(path: string): Promise<Held> {
  const context = await browser().newContext({ viewport: WIDE });
  await context.addInitScript(UNFOLDED);
  const page = await context.newPage();
  const errors: string[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  page.on('pageerror', ({ message }) => errors.push(message));
  // The theme of a frame is set before the page is drawn.
  await page.route(/\/_astro\/(?!theme).*\.js$/, (route) => promise.then(() => route.continue()));
  await page.goto(inject('site') + path, { waitUntil: 'commit' });
  await page.locator('footer').waitFor();
  // What is seen before the style sheet has come, another layout may hide.
  await expect.poll(() => page.evaluate<boolean>(STYLED)).toBe(true);
  return { page, release: resolve, errors, close: () => context.close() };
}

const dataOf = (page: Page, example: string, output: string) =>
  page.locator(`${example} output[name="${output}"]`).getAttribute('data-value');

const figure = (page: Page, example: string, output: string) =>
  expect.poll(() => dataOf(page, example, output), { timeout: 15_000 });

describe.each([
  ['/en/parameters/', '#worked-example', 'nn.Conv2d(3, 9, 3)', '252'],
  ['/zh-cn/layers/lstm/', '#calculator', 'nn.LSTM(10, 22)', '2992'],
  ['/en/embed/parameters/worked-example/', '#worked-example', 'nn.Conv2d(3, 9, 3)', '252'],
])('%s, before its scripts have come', (path, example, call, parameters) => {
  it('keeps the code that is typed, and counts it', async () => {
    const { page, release, errors, close } = await openHeld(path);
    const code = page.locator(`${example} textarea`).first();
    await code.fill(call);
    release();
    await figure(page, example, 'parameters').toBe(parameters);
    expect(await code.inputValue()).toBe(call);
    expect(errors).toEqual([]);
    await close();
  });

  it('complains of code that is typed, does not read and is left', async () => {
    const { page, release, close } = await openHeld(path);
    await page.locator(`${example} textarea`).first().fill(`${call}xyz`);
    await page.locator(`${example} input`).first().focus();
    release();
    const said = () => page.locator(`${example} .status`).getAttribute('data-kind');
    await expect.poll(said, { timeout: 15_000 }).toBe('error');
    expect(await page.locator(`${example} textarea`).first().inputValue()).toBe(`${call}xyz`);
    await close();
  });
});

const CHAPTER = '/en/parameters/';
const EXAMPLE = '#worked-example';

describe('before the scripts of a chapter have come', () => {
  it('keeps the size of an axis that is typed, and counts it', async () => {
    const { page, release, errors, close } = await openHeld('/en/layers/linear/');
    const axis = page.locator('#calculator .axis input').last();
    await axis.fill('40');
    release();
    const status = () => page.locator('#calculator .status').getAttribute('data-kind');
    await expect.poll(status, { timeout: 15_000 }).toBe('error');
    expect(await axis.inputValue()).toBe('40');
    expect(errors).toEqual([]);
    await close();
  });

  it('every step counts, by key and by button, and what was typed before it', async () => {
    const { page, release, errors, close } = await openHeld(CHAPTER);
    const field = page.locator(`${EXAMPLE} input[name="out_channels"]`);
    await field.fill('8');
    for (const key of ['ArrowUp', 'ArrowUp', 'Shift+ArrowUp', 'ArrowDown']) await field.press(key);
    const steps = page.locator(`${EXAMPLE} .field:has([name="out_channels"]) .steps button`);
    for (let press = 0; press < 3; press++) await steps.first().click();
    release();
    await expect.poll(() => field.inputValue(), { timeout: 15_000 }).toBe('22');
    await figure(page, EXAMPLE, 'parameters').toBe('616');
    expect(errors).toEqual([]);
    await close();
  });

  it('an arrow key steps the number at the caret of the code', async () => {
    const { page, release, close } = await openHeld(CHAPTER);
    const code = page.locator(`${EXAMPLE} textarea`).first();
    await code.focus();
    await page.evaluate(`document.querySelector('${EXAMPLE} textarea').setSelectionRange(13, 13)`);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    release();
    await expect.poll(() => code.inputValue(), { timeout: 15_000 }).toBe('nn.Conv2d(3, 9, 3)');
    await close();
  });

  it('what waits for a touch follows one that came before', async () => {
    const { page, release, close } = await openHeld('/en/convolution/');
    const field = page.locator('#stride input[name="stride"]').first();
    await field.fill('1');
    release();
    await page.locator('#stride[data-alive]').waitFor({ timeout: 15_000 });
    expect(await field.inputValue()).toBe('1');
    await figure(page, '#stride', 'flops').toBe('288');
    await close();
  });

  it('a box that is ticked stays so, and counts', async () => {
    const { page, release, close } = await openHeld(CHAPTER);
    await page.locator(`${EXAMPLE} .more summary`).click();
    await page.locator(`${EXAMPLE} input[name="bias"]`).uncheck();
    release();
    await figure(page, EXAMPLE, 'parameters').toBe('189');
    expect(await page.locator(`${EXAMPLE} input[name="bias"]`).isChecked()).toBe(false);
    await close();
  });

  it('an answer is judged', async () => {
    const { page, release, close } = await openHeld(CHAPTER);
    const guess = page.locator('#predict-parameters input');
    await guess.fill('196');
    await guess.press('Enter');
    release();
    const verdict = page.locator('#predict-parameters [role="status"]');
    await expect.poll(() => verdict.getAttribute('data-kind'), { timeout: 15_000 }).toBe('right');
    await close();
  });

  it('a convention is chosen for all that show one', async () => {
    const { page, release, close } = await openHeld('/en/flops/');
    const list = page.locator('.by-convention select').first();
    await list.selectOption('thop');
    release();
    await expect.poll(() => new URL(page.url()).searchParams.get('convention'), { timeout: 15_000 }).toBe('thop');
    expect(await list.inputValue()).toBe('thop');
    await close();
  });

  it.each(['/', 'a press'])('%s opens the search', async (how) => {
    const { page, release, close } = await openHeld(CHAPTER);
    if (how === '/') await page.keyboard.press('/');
    else await page.locator('[data-open="search"]:visible').first().click();
    const opened = () => page.locator('dialog#search').evaluate((one: HTMLDialogElement) => one.open);
    expect(await opened()).toBe(false);
    release();
    await expect.poll(opened, { timeout: 15_000 }).toBe(true);
    await close();
  });

  it('what is pressed is done once', async () => {
    const { page, release, close } = await openHeld(CHAPTER);
    await page.locator('[data-theme-set="dark"]').click();
    release();
    await expect.poll(() => page.evaluate('document.documentElement.dataset.theme')).toBe('dark');
    await page.locator(`${EXAMPLE}[data-alive]`).waitFor();
    await page.locator(`${EXAMPLE} input[name="out_channels"]`).press('ArrowUp');
    await figure(page, EXAMPLE, 'parameters').toBe('224');
    expect(await page.evaluate('early(document.querySelector("astro-island")).length + early().length')).toBe(0);
    await close();
  });
});
