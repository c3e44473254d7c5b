/**
 * A part of the browser suite in Firefox, where one is installed: what a reader does in an example, what a page looks
 * like that is only opened, and text that is set large. Elsewhere it is not run, and counts as nothing.
 */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { CHAPTERS } from '#site/chapters.ts';
import { sample } from '../sample.ts';
import { FAMILY_PAGES } from './families.ts';
import { openIn, useFirefox } from './firefox.ts';

const { browser, why } = await useFirefox({ 'ui.useOverlayScrollbars': 1 });

const ALL = [
  '/en/',
  ...CHAPTERS.map((slug, index) => `/${index % 2 === 0 ? 'en' : 'zh-cn'}/${slug}/`),
  ...FAMILY_PAGES.map((slug) => `/en/layers/${slug}/`),
  '/zh-cn/layers/',
  '/en/tools/',
  '/en/tools/fvcore/',
  '/en/glossary/',
  '/en/for-teachers/',
  '/zh-cn/for-teachers/',
  '/en/embed/parameters/worked-example/',
  '/404.html',
];
const { items: PAGES, taken } = sample('pages', ALL, 12);

const EXAMPLE = '#worked-example';

/** The exact figure of a result. */
const figure = (page: Page, output = 'parameters', example = EXAMPLE) =>
  page.$eval(`${example} output[name="${output}"]`, (one) => (one as HTMLElement).dataset.value);

/** Waits until a result has a figure. */
const expectFigure = (page: Page, value: string, output = 'parameters', example = EXAMPLE) =>
  expect.poll(() => figure(page, output, example), { timeout: 15_000 }).toBe(value);

/** Replaces what stands in a field, as by hand. */
async function retype(page: Page, selector: string, text: string): Promise<void> {
  await page.focus(selector);
  await page.$eval(selector, (field) => (field as HTMLInputElement).select());
  await page.keyboard.type(text);
}

/** Brings an element to the middle of the window and the mouse over it, once the page has come to rest there. */
async function underMouse(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const middle = () =>
    page.$eval(selector, (one) => {
      (one as HTMLElement).blur();
      one.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x, y, width, height } = one.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
  let at = await middle();
  const isUnder = async () => {
    const before = at;
    at = await middle();
    await page.mouse.move(at.x, at.y);
    return before.y === at.y && (await page.$eval(selector, (one) => one.matches(':hover')));
  };
  await expect.poll(isUnder, { timeout: 15_000 }).toBe(true);
  return at;
}

const CHAPTER = '/en/parameters/';
const field = (name: string, example = EXAMPLE) => `${example} input[name="${name}"]`;

describe.skipIf(why)(`in Firefox${why}`, () => {
  it('folds what follows a question, and opens it for an anchor and for a guess', async () => {
    const { page, noise, close } = await openIn(browser(), CHAPTER);
    const hidden = (id: string) => page.$eval(`[data-told="${id}"]`, (part) => part.getAttribute('hidden'));
    expect(await hidden('predict-parameters')).toBe('until-found');
    await page.evaluate<[], () => void>(`location.hash = '#fig-anatomy'`);
    await expect.poll(() => hidden('predict-parameters'), { timeout: 15_000 }).toBe(null);
    await page.$eval('#predict-larger', (question) => question.scrollIntoView());
    await page.waitForSelector('#predict-larger astro-island:not([ssr])');
    await retype(page, '#predict-larger input[id]', '1');
    await page.keyboard.press('Enter');
    await expect.poll(() => hidden('predict-larger'), { timeout: 15_000 }).toBe(null);
    expect(noise).toEqual([]);
    await close();
  });

  it.each(PAGES)(`%s is quiet, and no wider than its window (${taken})`, async (path) => {
    const { page, noise, close } = await openIn(browser(), path);
    for (const width of [1280, 360, 320]) {
      await page.setViewport({ width, height: 800 });
      expect(await page.evaluate('document.documentElement.scrollWidth'), `${width}`).toBe(width);
    }
    expect(noise).toEqual([]);
    await close();
  });

  it('an example follows what is typed, stepped, pasted and taken back', async () => {
    const { page, noise, close } = await openIn(browser(), CHAPTER);
    await retype(page, field('out_channels'), '8');
    await expectFigure(page, '224');
    await page.keyboard.press('ArrowUp');
    await expectFigure(page, '252');
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await expectFigure(page, '224');
    await retype(page, `${EXAMPLE} textarea`, 'nn.Conv2d(3, 10, 3)');
    await expectFigure(page, '280');
    await expect.poll(() => page.url()).toContain('worked-example.out_channels=10');
    await page.click(`${EXAMPLE} .steps button`);
    await expectFigure(page, '1,10,4,3', 'output_shape');
    await page.$$eval(`${EXAMPLE} .actions button`, (all) => all[2]?.click());
    await expectFigure(page, '196');
    const broken = `[...document.querySelectorAll('msub, munder')].filter(({ children }) => children.length !== 2).length`;
    expect(await page.evaluate(broken)).toBe(0);
    expect(noise).toEqual([]);
    await close();
  });

  it('a number in a sentence is typed and dragged', async () => {
    const { page, noise, close } = await openIn(browser(), CHAPTER);
    const number = 'input.value[data-field="out_channels"]:not([readonly])';
    await page.waitForSelector(number);
    await retype(page, number, '8');
    await expectFigure(page, '224');
    const at = await underMouse(page, number);
    await page.mouse.down();
    await page.mouse.move(at.x + 120, at.y, { steps: 6 });
    await expect.poll(async () => Number(await figure(page)), { timeout: 15_000 }).toBeGreaterThan(224);
    await page.mouse.up();
    expect(noise).toEqual([]);
    await close();
  });

  it('a refused value says why, marks its field, and holds the result', async () => {
    const { page, noise, close } = await openIn(browser(), '/en/layers/lstm/?calculator.hidden_size=21');
    await expectFigure(page, '2772', 'parameters', '#calculator');
    await retype(page, field('hidden_size', '#calculator'), 'x');
    const said = () => page.$eval('#calculator .status p', (one) => one.textContent);
    await expect.poll(said, { timeout: 15_000 }).toMatch(/Not a value\. ./);
    expect(await page.$eval(field('hidden_size', '#calculator'), (one) => one.getAttribute('aria-invalid'))).toBe(
      'true',
    );
    expect(await figure(page, 'parameters', '#calculator')).toBe('2772');
    expect(noise).toEqual([]);
    await close();
  });

  it('the search answers to keys', async () => {
    const { page, noise, close } = await openIn(browser(), CHAPTER);
    await page.keyboard.press('/');
    await page.waitForSelector('dialog#search[open] input');
    await page.keyboard.type('LSTM');
    await page.waitForSelector('dialog#search ol a');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).pathname, { timeout: 15_000 }).toContain('lstm');
    expect(noise).toEqual([]);
    await close();
  });

  it('what reads code does not come: the example says so and shows its numbers as old, until it comes', async () => {
    const { page, close } = await openIn(browser(), CHAPTER);
    await page.setOfflineMode(true);
    await retype(page, `${EXAMPLE} textarea`, 'nn.Conv2d(3, 9, 3)');
    const said = () => page.$eval(`${EXAMPLE} .status`, (one) => one.textContent);
    await expect.poll(said, { timeout: 15_000 }).toMatch(/The part that reads code/);
    expect(await page.$eval(EXAMPLE, (one) => (one as HTMLElement).dataset.held)).toBe('true');
    await close();
  });
});
