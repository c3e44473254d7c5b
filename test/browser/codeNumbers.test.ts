/** The numbers of a code line: dragged while the line is at rest, text like all else once it is entered. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { open, PHONE, useBrowser } from './open.ts';

const browser = useBrowser();

const AREA = '[data-example] .code-line textarea';
const NUMBERS = '[data-example] .code-line .n';

/** The line of the first example, its caret or selection, and whether it has the keyboard. */
const line = (page: Page) =>
  page
    .locator(AREA)
    .first()
    .evaluate((area: HTMLTextAreaElement) => ({
      text: area.value,
      selected: [area.selectionStart, area.selectionEnd],
      entered: area === area.ownerDocument.activeElement,
    }));

const textOf = async (page: Page) => (await line(page)).text;

/** Brings an example to life, and answers the middle of the number at a place of its line. */
async function numberOf(page: Page, place: number): Promise<{ x: number; y: number }> {
  const number = page.locator(NUMBERS).nth(place);
  await page.locator('[data-example] .code-line').first().hover();
  await page.locator('[data-example][data-alive]').first().waitFor();
  await number.scrollIntoViewIfNeeded();
  const box = await number.boundingBox();
  if (!box) throw new Error('the number is not shown');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Pages of each kind that have a code line, the place of a number in it, and the line once that is four steps larger. */
const LINES: [string, number, string][] = [
  ['/zh-cn/parameters/', 1, 'nn.Conv2d(3, 11, 3)'],
  ['/en/layers/lstm/', 1, 'nn.LSTM(10, 24)'],
  ['/zh-cn/embed/layers/linear/calculator/', 0, 'nn.Linear(14, 5)'],
  ['/en/embed/parameters/worked-example/', 0, 'nn.Conv2d(7, 7, 3)'],
];

describe('the numbers of a code line at rest', () => {
  it.each(LINES)(
    '%s: number %i is dragged by a mouse, to %s, and the line is not entered',
    async (path, place, text) => {
      const { page, noise, close } = await open(browser(), path);
      const { x, y } = await numberOf(page, place);
      await page.mouse.move(x, y);
      await page.mouse.down();
      const move = () =>
        page.mouse
          .move(x + 16, y)
          .then(() => page.mouse.move(x + 32, y, { steps: 4 }))
          .then(() => textOf(page));
      await expect.poll(move, { timeout: 10_000 }).toBe(text);
      await page.mouse.up();
      expect(await line(page)).toMatchObject({ text, entered: false });
      expect(await page.evaluate('String(getSelection())')).toBe('');
      expect(noise).toEqual([]);
      await close();
    },
  );

  it('are dragged by a finger, which scrolls nothing', async () => {
    const { page, close } = await open(browser(), '/en/parameters/', {
      viewport: PHONE,
      hasTouch: true,
      isMobile: true,
    });
    const { x, y } = await numberOf(page, 1);
    const client = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints });
    const before = await page.evaluate<number>('scrollY');
    await touch('touchStart', { x, y });
    const move = async () => {
      for (const across of [12, 24, 32]) await touch('touchMove', { x: x + across, y });
      return textOf(page);
    };
    await expect.poll(move, { timeout: 10_000 }).toBe('nn.Conv2d(3, 11, 3)');
    await touch('touchEnd');
    expect(await line(page)).toMatchObject({ entered: false });
    expect(await page.evaluate<number>('scrollY')).toBe(before);
    await close();
  });

  it('are entered by a click, with the caret where it fell, and by a double click as a word', async () => {
    const { page, close } = await open(browser(), '/en/layers/linear/?calculator.in_features=1024');
    const { x, y } = await numberOf(page, 0);
    await page.mouse.click(x, y);
    const start = 'nn.Linear('.length;
    await expect.poll(() => line(page)).toMatchObject({ entered: true, selected: [start + 2, start + 2] });
    await page.keyboard.type('0');
    await expect.poll(() => textOf(page)).toBe('nn.Linear(10024, 5)');
    await page.locator('h1').click();
    const again = await numberOf(page, 0);
    await page.mouse.dblclick(again.x, again.y);
    await expect.poll(() => line(page)).toMatchObject({ entered: true, selected: [start, start + 5] });
    await close();
  });

  it('leave a line alone that is entered: there a mouse selects', async () => {
    const { page, close } = await open(browser(), '/en/parameters/');
    const { x, y } = await numberOf(page, 1);
    await page.locator(AREA).first().focus();
    await page.mouse.move(x - 12, y);
    await page.mouse.down();
    await page.mouse.move(x + 40, y, { steps: 5 });
    await page.mouse.up();
    const { text, selected } = await line(page);
    expect(text).toBe('nn.Conv2d(3, 7, 3)');
    expect(text.slice(...(selected as [number, number]))).toContain('7');
    await close();
  });

  it('step by the arrow keys where the caret stands', async () => {
    const { page, close } = await open(browser(), '/en/parameters/');
    const { x, y } = await numberOf(page, 1);
    await page.mouse.click(x, y);
    const at = 'nn.Conv2d(3, '.length;
    await expect.poll(async () => (await line(page)).selected[0]).toBeGreaterThanOrEqual(at);
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => textOf(page)).toBe('nn.Conv2d(3, 8, 3)');
    await page.keyboard.press('Shift+ArrowDown');
    await expect.poll(() => textOf(page)).toBe('nn.Conv2d(3, 1, 3)');
    await close();
  });

  it('are there for a word too: it gives way to the next', async () => {
    const { page, close } = await open(browser(), '/en/layers/embedding-bag/?calculator.mode=sum');
    const { x, y } = await numberOf(page, 2);
    expect(await page.locator(NUMBERS).nth(2).textContent()).toContain("'sum'");
    await page.mouse.move(x, y);
    await page.mouse.down();
    const move = () =>
      page.mouse
        .move(x + 8, y)
        .then(() => page.mouse.move(x + 12, y))
        .then(() => textOf(page));
    await expect.poll(move, { timeout: 10_000 }).not.toContain("'sum'");
    await page.mouse.up();
    expect(await line(page)).toMatchObject({ entered: false });
    await close();
  });
});
