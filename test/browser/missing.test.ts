/**
 * Scripts that stay missing: what cannot follow says so, and nothing old stands there as if it fitted. A sample of them,
 * as each takes seconds; all where nothing is left out.
 */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { sample } from '../sample.ts';
import { useBrowser, WIDE } from './open.ts';

const browser = useBrowser();

interface Subject {
  path: string;
  example: string;
  field: string;
  value: string;
  /** The result that follows the field, and what it is then. */
  output: string;
  figure: string;
  /** A call for the code line, and the result after it. */
  call: string;
  called: string;
}

const CHAPTER: Subject = {
  path: '/en/parameters/',
  example: '#worked-example',
  field: 'out_channels',
  value: '8',
  output: 'parameters',
  figure: '224',
  call: 'nn.Conv2d(3, 9, 3)',
  called: '252',
};
const LAYER: Subject = {
  path: '/en/layers/lstm/',
  example: '#calculator',
  field: 'hidden_size',
  value: '21',
  output: 'parameters',
  figure: '2772',
  call: 'nn.LSTM(10, 22)',
  called: '2992',
};

interface Opened {
  page: Page;
  /** Uncaught errors and rejections. */
  errors: string[];
  scripts: Set<string>;
  close: () => Promise<void>;
}

async function openWithout(path: string, missing?: string): Promise<Opened> {
  const context = await browser().newContext({ viewport: WIDE });
  const page = await context.newPage();
  const errors: string[] = [];
  const scripts = new Set<string>();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith('.js') && pathname.includes('/_astro/')) scripts.add(pathname);
  });
  if (missing)
    await page.route(
      (url) => url.pathname === missing,
      (route) => route.abort(),
    );
  await page.goto(inject('site') + path);
  return { page, errors, scripts, close: () => context.close() };
}

const NOT_COME = /did not come/;
const status = (page: Page, { example }: Subject) => page.locator(`${example} .status`);
const told = async (page: Page, of: Subject) => NOT_COME.test((await status(page, of).innerText()) ?? '');
const lostExample = (page: Page, { example }: Subject) => page.locator(`astro-island[data-lost] > ${example}`).count();
const resultOf = (page: Page, { example, output }: Subject) =>
  page.locator(`${example} output[name="${output}"]`).getAttribute('data-value');

/** Waits until a result has followed, or the example says that it cannot and shows its numbers as old. */
async function followsOrTells(page: Page, of: Subject, figure: string): Promise<void> {
  await expect
    .poll(
      async () => {
        if ((await resultOf(page, of)) === figure) return true;
        const old = await page.locator(`${of.example}[data-held="true"], [data-lost] > ${of.example}`).count();
        return old > 0 && (await told(page, of));
      },
      { timeout: 8000 },
    )
    .toBe(true);
}

/** Numbers in sentences, and the tools' table, have followed or are shown as old. */
async function restFollowsOrTells(page: Page): Promise<void> {
  const contradiction = () =>
    page.evaluate(() => {
      const amount = document.querySelector<HTMLElement>('[data-follows="worked-example"][data-is="out_channels"]');
      const table = document.querySelector<HTMLDataElement>('.tool-answers data[data-tool="thop_macs"]');
      const faults: string[] = [];
      if (amount && amount.textContent !== '8' && !amount.hasAttribute('data-old')) faults.push('sentences');
      if (table && table.value === document.documentElement.dataset.before && !table.closest('[data-lost]'))
        faults.push('table');
      return faults;
    });
  await expect.poll(contradiction, { timeout: 8000 }).toEqual([]);
}

/** Keeps in the table what it says before anything is set. */
const markTable = (page: Page) =>
  page.evaluate(() => {
    const cell = document.querySelector<HTMLDataElement>('.tool-answers data[data-tool="thop_macs"]');
    if (cell) document.documentElement.dataset.before = cell.value;
  });

/** Sets a field, writes a call, types what is no value and asks for the results as text, as far as the page goes along. */
async function act(page: Page, of: Subject): Promise<void> {
  await markTable(page);
  await page.locator(`${of.example} input[name="${of.field}"]`).fill(of.value);
  await followsOrTells(page, of, of.figure);
  if ((await lostExample(page, of)) > 0) {
    expect(await page.locator(`${of.example} input[name="${of.field}"]`).inputValue()).toBe(of.value);
    return;
  }
  await restFollowsOrTells(page);
  await page.locator(`${of.example} textarea`).first().fill(of.call);
  await followsOrTells(page, of, of.called);
  await page.locator(`${of.example} input[name="${of.field}"]`).fill('x');
  await expect
    .poll(() => status(page, of).locator('p').first().innerText(), { timeout: 8000 })
    .toMatch(/Not a value\. ./);
  await page.locator(`${of.example} .copy-as`).click();
  const opened = async () =>
    (await page.locator(`${of.example} .copy-menu`).count()) > 0 ||
    (await page.locator(`${of.example} .copy-as`).innerText()) === 'not loaded';
  await expect.poll(opened, { timeout: 8000 }).toBe(true);
}

describe.each([CHAPTER, LAYER])('$path', (of) => {
  it('follows or says that it cannot, whichever script stays missing', async () => {
    const whole = await openWithout(of.path);
    await act(whole.page, of);
    expect(await whole.page.locator('[data-lost], [data-old]').count()).toBe(0);
    await whole.close();
    expect(whole.errors).toEqual([]);
    expect(whole.scripts.size).toBeGreaterThan(8);
    const faults: string[] = [];
    const { items } = sample('scripts', [...whole.scripts].sort(), 3);
    for (const missing of items) {
      const { page, errors, close } = await openWithout(of.path, missing);
      await act(page, of).catch((error: Error) => faults.push(`${missing}: ${error.message.split('\n')[0]}`));
      if (errors.length > 0) faults.push(`${missing}: ${errors.join()}`);
      await close();
    }
    expect(faults).toEqual([]);
  }, 400_000);
});
