/** Questions that are answered by choosing, and on a live example. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { faultsByAxe } from './axe.ts';
import { field, open, settled, useBrowser } from './open.ts';

const browser = useBrowser();
const WHICH = ['flops', '#predict-late'] as const;
const LINE = ['why-tools-disagree', '#line-no-bias'] as const;
const MAKE = ['parameters', '#make-thousand'] as const;
const NARROW = { viewport: { width: 320, height: 700 } };

const verdict = (page: Page, id: string) => page.locator(`${id} .verdict`);
const isOpen = (page: Page, id: string) => page.locator(`${id} details`).evaluate((one) => one.hasAttribute('open'));

/** Opens a chapter, or a frame, and waits until a question of it is alive. */
async function ask([slug, id]: readonly [string, string], options: BrowserContextOptions = {}, under = '/en/') {
  const opened = await open(browser(), `${under}${slug}/`, options);
  if (options.javaScriptEnabled === false) return opened;
  await opened.page.locator(id).scrollIntoViewIfNeeded();
  await opened.page.locator(`${id} astro-island:not([ssr])`).waitFor({ state: 'attached' });
  return opened;
}

const events = (page: Page) =>
  page.evaluate(`globalThis.answered = 0; addEventListener('flopbook:answered', () => { globalThis.answered++; })`);
const answered = (page: Page) => page.evaluate('globalThis.answered');

describe('a question to choose', () => {
  it('says what is wrong with a choice, and reveals all of them with the right one', async () => {
    const [, id] = WHICH;
    const { page, noise, close } = await ask(WHICH);
    await events(page);
    await page.locator(`${id} button`).click();
    expect(await verdict(page, id).textContent()).toContain('Nothing is chosen yet.');
    expect(await answered(page)).toBe(0);
    const tick = () => page.locator(id).getAttribute('data-answered');
    expect(await tick()).toBeNull();
    await page.locator(`${id} input`).first().check();
    await page.locator(`${id} button`).click();
    expect(await verdict(page, id).textContent()).toContain('Not this one. It makes eight times as many');
    expect(await isOpen(page, id)).toBe(false);
    expect(await answered(page)).toBe(1);
    expect(await tick()).not.toBeNull();
    await page.locator(`${id} input`).nth(1).check();
    expect(await verdict(page, id).textContent()).toContain('Choose one');
    await page.locator(`${id} button`).click();
    expect(await verdict(page, id).textContent()).toContain('Right.');
    expect(await isOpen(page, id)).toBe(true);
    expect(await page.locator(`${id} .chosen .count`).textContent()).toBe('231,185,920');
    expect(noise).toEqual([]);
    await close();
  });

  it('is one stop of the keyboard, goes by arrow keys and answers to Enter', async () => {
    const [, id] = LINE;
    const { page, close } = await ask(LINE);
    await page.locator(`${id} input`).first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await verdict(page, id).textContent()).toContain('This is the wrong line.');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(`document.activeElement.textContent`)).toBe('Check');
    await page.keyboard.press('Enter');
    expect(await verdict(page, id).textContent()).toContain('This line is right.');
    const group = page.locator(id).getByRole('group', { name: 'The wrong line' });
    expect(await group.getByRole('radio').count()).toBe(4);
    await close();
  });

  it('in Chinese says the same', async () => {
    const [, id] = LINE;
    const { page, close } = await ask(LINE, NARROW, '/zh-cn/');
    await page.locator(`${id} input`).first().check();
    await page.locator(`${id} button`).click();
    expect(await verdict(page, id).textContent()).toContain('这一行没有错。');
    await close();
  });

  it('in a frame of its own answers as in its chapter', async () => {
    const [slug, id] = WHICH;
    const { page, close } = await ask([`${slug}/${id.slice(1)}`, id], {}, '/en/embed/');
    await page.locator(`${id} input`).nth(2).check();
    await page.locator(`${id} button`).click();
    expect(await verdict(page, id).textContent()).toContain('Their MACs are equal.');
    await close();
  });
});

describe('a question on a live example', () => {
  const [, id] = MAKE;
  const row = (page: Page) => page.locator(`${id} .goals li`).textContent();

  it('says how far the example is, names a mistake, and notices when it is reached', async () => {
    const { page, noise, close } = await ask(MAKE);
    await events(page);
    expect(await row(page)).toContain('804 too few');
    await field(page, 'in_channels').fill('1');
    await field(page, 'out_channels').fill('120');
    await expect.poll(() => row(page)).toContain('200 too many');
    await field(page, 'kernel_size').fill('1');
    await field(page, 'out_channels').fill('1000');
    await expect.poll(() => verdict(page, id).textContent()).toContain('That is a thousand weights.');
    expect(await answered(page)).toBe(0);
    await field(page, 'out_channels').fill('500');
    await expect.poll(() => verdict(page, id).textContent()).toContain('Reached.');
    expect(await row(page)).toContain('reached');
    expect(Number(await answered(page))).toBeGreaterThan(0);
    await field(page, 'out_channels').fill('x');
    expect(await verdict(page, id).textContent()).toContain('Reached.');
    expect(noise).toEqual([]);
    await close();
  });

  it('sets the example to a way that it tells', async () => {
    const { page, close } = await ask(MAKE);
    await page.locator(`${id} summary`).click();
    await page.locator(`${id} details a`).last().click();
    await expect.poll(() => verdict(page, id).textContent()).toContain('Reached.');
    expect(await field(page, 'out_channels').inputValue()).toBe('40');
    await close();
  });

  it('in a frame stands above its example, and follows it there', async () => {
    const { page, close } = await ask([`parameters/${id.slice(1)}`, id], NARROW, '/en/embed/');
    await field(page, 'in_channels').fill('1');
    await field(page, 'out_channels').fill('100');
    await expect.poll(() => verdict(page, id).textContent()).toContain('Reached.');
    await close();
  });
});

describe.each([WHICH, LINE, MAKE])('in %s, %s', (slug, id) => {
  it.each(['/en/', '/zh-cn/'])(
    'has no fault that axe knows at 320 pixels, answered and open, under %s',
    async (under) => {
      const { page, close } = await ask([slug, id], { ...NARROW, colorScheme: 'dark' }, under);
      await page.locator(`${id} summary`).click();
      for (const button of await page.locator(`${id} .try button`).all()) await button.click();
      await settled(page);
      expect(await faultsByAxe(page)).toEqual([]);
      const wide = await page.locator(id).evaluate((one) => one.scrollWidth - one.clientWidth);
      expect(wide).toBeLessThanOrEqual(0);
      await close();
    },
  );

  it('without script asks, has no button that does nothing, and folds its answer', async () => {
    const { page, close } = await ask([slug, id], { javaScriptEnabled: false });
    expect(await page.locator(`${id} .asked`).isVisible()).toBe(true);
    for (const dead of ['button', 'input', '.verdict'])
      expect(await page.locator(`${id} ${dead}`).filter({ visible: true }).count(), dead).toBe(0);
    expect(await page.locator(`${id} details li`).first().isVisible()).toBe(false);
    await page.locator(`${id} summary`).click();
    expect(await page.locator(`${id} details li`).first().isVisible()).toBe(true);
    await close();
  });

  it('in print asks, and says what it has told', async () => {
    const { page, close } = await ask([slug, id]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator(`${id} .asked`).isVisible()).toBe(true);
    expect(await page.locator(`${id} button, ${id} .verdict`).filter({ visible: true }).count()).toBe(0);
    expect(await page.locator(`${id} details`).isVisible()).toBe(false);
    await page.locator(`${id} details`).evaluate((one) => one.setAttribute('open', ''));
    expect(await page.locator(`${id} details li`).first().isVisible()).toBe(true);
    await close();
  });
});
