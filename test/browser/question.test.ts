import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { field, open, PHONE, useBrowser, WIDE } from './open.ts';

const browser = useBrowser();
const CHAPTER = '/en/parameters/';
const FIRST = '#predict-parameters';
const LARGER = '#predict-larger';
const DOUBLE = '#predict-double';
const MAP = '#predict-flops';
const STAGE = '#predict-second-stage';

const input = (page: Page, question: string) => page.locator(`${question} input[id]`);
const verdict = (page: Page, question: string) => page.locator(`${question} .verdict`);
const fold = (page: Page, question: string) => page.locator(`${question} details`);
const isOpen = (page: Page, question: string) => fold(page, question).evaluate((one) => one.hasAttribute('open'));

/** Brings a question into sight and waits until it is alive. */
async function alive(page: Page, question: string): Promise<void> {
  await page.locator(question).scrollIntoViewIfNeeded();
  await page.locator(`${question} astro-island:not([ssr])`).waitFor({ state: 'attached' });
}

/** Opens a chapter and waits until a question of it is alive. */
async function ask(question: string, path = CHAPTER, options = {}) {
  const opened = await open(browser(), path, options);
  await alive(opened.page, question);
  return opened;
}

async function guess(page: Page, question: string, text: string): Promise<string | null> {
  await alive(page, question);
  await input(page, question).fill(text);
  await page.locator(`${question} .try button`).click();
  return verdict(page, question).textContent();
}

describe('a question', () => {
  it('takes a right guess, by the button or by Enter, and shows how it comes about', async () => {
    const { page, noise, close } = await ask(FIRST);
    expect(await isOpen(page, FIRST)).toBe(false);
    expect(await guess(page, FIRST, '196')).toContain('196 is right.');
    expect(await isOpen(page, FIRST)).toBe(true);
    expect(await page.locator(`${FIRST} li`).textContent()).toContain('3 × 3 × 3 × 7 + 7');
    await alive(page, DOUBLE);
    await input(page, DOUBLE).fill('７７０');
    await input(page, DOUBLE).press('Enter');
    expect(await verdict(page, DOUBLE).textContent()).toContain('770 is right.');
    expect(noise).toEqual([]);
    await close();
  });

  it('names the reasoning behind a wrong one, and shows no working', async () => {
    const { page, close } = await ask(FIRST);
    expect(await guess(page, FIRST, '189')).toBe('189 is not it. The biases are missing: every kernel has one.');
    expect(await guess(page, FIRST, '70')).toContain('The input channels are missing');
    expect(await guess(page, FIRST, '210')).toContain('a bias to every pair of channels');
    expect(await guess(page, FIRST, '252')).toContain('a bias to every output value');
    expect(await guess(page, FIRST, '190')).toContain('one bias for the whole layer');
    expect(await guess(page, LARGER, '9,659,664')).toContain('All places share the same ones');
    expect(await guess(page, DOUBLE, '392')).toContain('That is twice the count');
    expect(await guess(page, DOUBLE, '756')).toContain('The biases are missing');
    expect(await guess(page, FIRST, '600')).toBe('Too many. That is about 3.1 times too high.');
    expect(await guess(page, FIRST, '60')).toBe('Too few. That is about 3.3 times too low.');
    expect(await guess(page, FIRST, '784 000')).toBe('Too many. That is 4,000 times too high.');
    expect(await guess(page, FIRST, '49')).toBe('Too few. That is 4 times too low.');
    const ruler = page.locator(`${FIRST} .ruler`);
    const tall = async () => (await ruler.boundingBox())?.height;
    const height = await tall();
    expect(await guess(page, FIRST, 'many')).toContain('Write a count in digits');
    expect(await tall()).toBe(height);
    expect(await guess(page, FIRST, '197 M')).toBe('Too many. That is more than a million times too high.');
    expect(await guess(page, FIRST, '0')).toBe('Too few. ');
    expect(await guess(page, FIRST, '200')).toBe('Too many. You are off by less than half the count.');
    expect(await isOpen(page, FIRST)).toBe(false);
    await close();
  });

  it('says of two right answers what each is, in both languages', async () => {
    for (const [path, right, other, what] of [
      ['/en/flops/', '1,701 is right.', '3,402 is right, too.', 'count as one: these are MACs'],
      ['/zh-cn/flops/', '1,701，正确。', '3,402也对。', '连同一次加法算一次：这是乘加运算'],
    ] as const) {
      const { page, close } = await ask(MAP, path);
      const said = await guess(page, MAP, '1.7 K');
      expect(said).toContain(right);
      expect(said).toContain(other);
      const [flops, macs] = await page.locator(`${MAP} li`).allTextContents();
      expect(flops).toContain('3,402');
      expect(flops).toContain('FLOPs');
      expect(macs).toContain('1,701');
      expect(macs).toContain(what);
      await close();
    }
  });

  it('takes the work of a layer without a bias by every count of it, and shows what each is', async () => {
    const { page, close } = await ask(STAGE, '/en/deeper-with-less/');
    for (const count of ['115,605,504', '231,211,008', '231,110,656'])
      expect(await guess(page, STAGE, count)).toContain(`${count} is right.`);
    expect(await guess(page, STAGE, '462,422,016')).toContain('a quarter of the places');
    const shown = await page.locator(`${STAGE} li`).allTextContents();
    expect(shown).toHaveLength(3);
    for (const [index, what] of ['MACs', 'to the last operation', 'by the rule'].entries())
      expect(shown[index]).toContain(what);
    await close();
  });

  it('diagnoses 9,450, and keeps parentheses in its working', async () => {
    const { page, close } = await ask(MAP, '/en/flops/');
    expect(await guess(page, MAP, '9,450')).toContain('used the size of the input');
    await page.locator('#feature-map summary').first().click();
    await page.locator('#feature-map input[name="bias"]').uncheck();
    const flops = page.locator(`${MAP} li`).first();
    expect(await flops.textContent()).toContain('(2 × 3 × 3 × 3 − 1) × 3 × 3 × 7');
    expect(await flops.locator('.count').textContent()).toBe('3,339');
    await close();
  });
});

describe('a text that is no number', () => {
  it.each([WIDE, PHONE])('is kept and told so beside the field, and moves nothing at $width', async (viewport) => {
    const { page, close } = await ask(FIRST, CHAPTER, { viewport });
    const height = () => page.locator(FIRST).evaluate((one) => one.getBoundingClientRect().height);
    const invalid = () => input(page, FIRST).getAttribute('aria-invalid');
    const before = await height();
    for (const [text, said] of [
      ['seven', 'Write a count in digits'],
      ['1.5', 'A count is whole'],
      ['', 'Nothing is written yet'],
      ['<b>9</b>', 'Write a count in digits'],
    ] as const) {
      expect(await guess(page, FIRST, text)).toContain(said);
      expect(await input(page, FIRST).inputValue()).toBe(text);
      expect(await invalid()).toBe('true');
      expect(await height(), text).toBe(before);
    }
    expect(await input(page, FIRST).getAttribute('aria-describedby')).toBe(
      await verdict(page, FIRST).getAttribute('id'),
    );
    await input(page, FIRST).fill('210');
    expect(await invalid()).toBe('false');
    expect(await guess(page, FIRST, '210')).toContain('That gives a bias');
    await page.locator(`${FIRST} .ruler`).waitFor();
    const ruler = await page.locator(`${FIRST} .ruler`).evaluate((one) => one.getBoundingClientRect().height);
    expect((await height()) - ruler).toBe(before);
    await close();
  });
});

describe('the keyboard', () => {
  it('reaches field, check and reveal in this order, and works them', async () => {
    const { page, close } = await ask(FIRST);
    await input(page, FIRST).focus();
    await page.keyboard.type('189');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await verdict(page, FIRST).textContent()).toContain('189 is not it.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await isOpen(page, FIRST)).toBe(true);
    expect(await page.locator(`${FIRST} .count`).textContent()).toBe('196');
    await page.keyboard.press('Enter');
    expect(await isOpen(page, FIRST)).toBe(false);
    await close();
  });
});

describe('a question on live values', () => {
  it('follows the example, and takes back a verdict on what has changed', async () => {
    const { page, close } = await ask(FIRST);
    await guess(page, FIRST, '189');
    await field(page, 'out_channels').fill('8');
    expect(await verdict(page, FIRST).textContent()).toContain('The example has changed');
    expect(await page.locator(`${FIRST} .asked`).textContent()).toContain('8 kernels');
    expect(await guess(page, FIRST, '216')).toContain('The biases are missing');
    expect(await guess(page, FIRST, '224')).toContain('224 is right.');
    expect(await page.locator(`${FIRST} .count`).textContent()).toBe('224');
    await close();
  });

  it('keeps its verdict where its own values stand, and its last counts where they do not fit the example', async () => {
    const { page, close } = await ask(DOUBLE);
    await guess(page, DOUBLE, '392');
    await field(page, 'out_channels').fill('9');
    expect(await verdict(page, DOUBLE).textContent()).toContain('That is twice the count');
    await field(page, 'kernel_size').fill('1');
    await field(page, 'height').fill('2');
    expect(await guess(page, DOUBLE, '770')).toContain('770 is right.');
    await close();
  });

  it('counts by the link that opened the page, and leaves no guess in the address', async () => {
    const { page, close } = await ask(FIRST, `${CHAPTER}?worked-example.out_channels=8`);
    const address = page.url();
    expect(await guess(page, FIRST, '224')).toContain('224 is right.');
    await input(page, FIRST).press('Enter');
    // By the time the address follows the example it would have followed the guess.
    await field(page, 'height').fill('6');
    await expect.poll(() => page.url()).not.toBe(address);
    expect([...new URL(page.url()).searchParams].sort()).toEqual([
      ['worked-example.height', '6'],
      ['worked-example.out_channels', '8'],
    ]);
    // Only the reader's place is kept, and that the question is answered.
    const kept = await page.evaluate<string[]>('[...Object.keys(localStorage), ...Object.keys(sessionStorage)]');
    expect(kept.filter((key) => !key.startsWith('flopbook-place'))).toEqual(['flopbook-answered']);
    await close();
  });
});

describe('without JavaScript', () => {
  it('asks, has no field that does nothing, and folds its answers', async () => {
    const { page, close } = await open(browser(), '/en/flops/', { javaScriptEnabled: false });
    expect(await page.locator(`${MAP} .asked`).isVisible()).toBe(true);
    expect(await input(page, MAP).isVisible()).toBe(false);
    expect(await page.locator(`${MAP} li`).first().isVisible()).toBe(false);
    await page.locator(`${MAP} summary`).click();
    expect(await page.locator(`${MAP} li`).allInnerTexts()).toEqual([
      expect.stringContaining('3,402'),
      expect.stringContaining('1,701'),
    ]);
    await close();
  });
});
