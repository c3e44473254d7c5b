/** What a mouse and a finger do to an example: press, drag, swipe past. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { drawn, EXAMPLE, expectResult, field, open, PHONE, result, useBrowser } from './open.ts';
import { button, CHAPTER, sentence } from './workedExample.ts';

const browser = useBrowser();

/** Middle of an element, in the viewport. */
async function middle(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const target = page.locator(selector).first();
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error(`${selector} is not shown`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Presses and moves sideways until a result has followed: what drags is loaded with the first press. */
async function pressAndMove(page: Page, { x, y }: { x: number; y: number }, across: number, figure: string) {
  await page.mouse.move(x, y);
  await page.mouse.down();
  const move = async () => {
    await page.mouse.move(x + across / 2, y);
    await page.mouse.move(x + across, y, { steps: 6 });
    return result(page);
  };
  await expect.poll(move, { timeout: 10_000 }).toBe(figure);
}

/** A finger that goes `across` and down; before it lets go, `held` may wait, and move the last bit `again`. */
async function swipe(
  page: Page,
  { x, y }: { x: number; y: number },
  [across, down]: [number, number],
  held: (again: () => Promise<void>) => Promise<void> = async () => {},
) {
  const client = await page.context().newCDPSession(page);
  const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) => {
    await client.send('Input.dispatchTouchEvent', { type, touchPoints });
  };
  const moveTo = (part: number) => touch('touchMove', { x: x + across * part, y: y + down * part });
  await touch('touchStart', { x, y });
  for (let step = 1; step <= 10; step++) await moveTo(step / 10);
  await held(() => moveTo(0.9).then(() => moveTo(1)));
  await touch('touchEnd');
}

/** Keeps a file of the site from a page until it is let go. */
async function holdBack(page: Page, file: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(file, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

describe('the worked example, by mouse', () => {
  it('steps by its steppers', async () => {
    const { page, close } = await open(browser(), CHAPTER);
    await page.getByRole('button', { name: 'One more: output channels' }).click();
    await expectResult(page, '224');
    await close();
  });

  it.each([
    ['the name above a field', `${EXAMPLE} .field.q-out .label`],
    ['a number of the code', `${EXAMPLE} .code-line .n.q-out`],
    ['a number of the sentence', '#the-example + p input[data-field="out_channels"]'],
    ['a number of the formula', `${EXAMPLE} [data-formula="parameters"] [data-live] .mord[data-slot="out_channels"]`],
  ])('drags %s sideways; the address waits until the hand rests, and one undo takes it back', async (_, selector) => {
    const { page, close } = await open(browser(), CHAPTER);
    await pressAndMove(page, await middle(page, selector), 40, '336');
    // Longer than a hand that is off the number would have to rest.
    await drawn(page, 60);
    expect(page.url()).not.toContain('?');
    await page.mouse.up();
    await expect.poll(() => page.url()).toContain('?worked-example.out_channels=12');
    await button(page, 'Undo').click();
    await expectResult(page, '196');
    await close();
  });

  it('drags a number of the formula again and again, and selects nothing', async () => {
    const { page, close } = await open(browser(), CHAPTER);
    const slot = `${EXAMPLE} [data-formula="parameters"] [data-live] .mord[data-slot="out_channels"]`;
    for (const figure of ['336', '476', '336']) {
      const across = (Number(figure) / 28 - Number(await field(page, 'out_channels').inputValue())) * 8;
      await pressAndMove(page, await middle(page, slot), across, figure);
      await page.mouse.up();
    }
    expect(await page.evaluate('String(getSelection())')).toBe('');
    await close();
  });

  it('takes a click on a number of the sentence as the wish to type, though what drags is still on its way', async () => {
    const { page, close } = await open(browser(), CHAPTER);
    const arrive = await holdBack(page, '**/drag.*.js');
    await sentence(page, 'out_channels').click();
    await page.keyboard.type('9');
    await expectResult(page, '252');
    arrive();
    await close();
  });

  it('drags by as far as the hand has come while what drags was on its way', async () => {
    const { page, close } = await open(browser(), CHAPTER);
    const arrive = await holdBack(page, '**/drag.*.js');
    const { x, y } = await middle(page, '#the-example + p input[data-field="out_channels"]');
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 40, y, { steps: 4 });
    arrive();
    await expectResult(page, '336');
    await page.mouse.up();
    await close();
  });

  it('lights a quantity everywhere when it is pointed at, from the picture too', async () => {
    const { page, close } = await open(browser(), CHAPTER);
    const lit = () => page.evaluate('document.documentElement.dataset.light');
    await page.locator('.field.q-in').hover();
    expect(await lit()).toBe('in');
    await page.locator('.anatomy.wide .disc').first().hover();
    expect(await lit()).toBe('bias');
    await page.getByRole('button', { name: 'kernel size', exact: true }).focus();
    expect(await lit()).toBe('kernel');
    await close();
  });
});

describe('the worked example, by finger', () => {
  const touch = { viewport: PHONE, hasTouch: true, isMobile: true };

  const scrolled = (page: Page) => page.evaluate<number>('window.scrollY');

  it('steps by tap, and a drag along a number scrolls nothing while a swipe down still does', async () => {
    const { page, close } = await open(browser(), CHAPTER, touch);
    await page.getByRole('button', { name: 'One more: output channels' }).tap();
    await expectResult(page, '224');
    const number = await middle(page, '#the-example + p input[data-field="out_channels"]');
    const before = await scrolled(page);
    await swipe(page, number, [32, 0], () => expectResult(page, '336'));
    expect(await scrolled(page)).toBe(before);
    await swipe(page, number, [0, -160]);
    await expect.poll(() => scrolled(page)).toBeGreaterThan(before + 50);
    await expectResult(page, '336');
    await close();
  });

  it('drags a number of the formula too, and a slanting scroll past a number changes nothing', async () => {
    const { page, close } = await open(browser(), CHAPTER, touch);
    const slot = `${EXAMPLE} [data-formula="parameters"] [data-live] .mord[data-slot="in_channels"]`;
    // What drags is loaded with the first press: a finger that moves on until then drags too.
    await swipe(page, await middle(page, slot), [80, 2], (again) =>
      expect.poll(() => again().then(() => result(page)), { timeout: 10_000 }).toBe('826'),
    );
    // Two touches in quick succession are a double tap, which presses nothing: then it is pressed again.
    const undone = async () => {
      await drawn(page, 30);
      if (await button(page, 'Undo').isEnabled()) await button(page, 'Undo').tap();
      return result(page);
    };
    await expect.poll(undone, { timeout: 10_000 }).toBe('196');
    const before = await scrolled(page);
    await swipe(page, await middle(page, '#the-example + p input[data-field="out_channels"]'), [60, -200]);
    await expect.poll(() => scrolled(page)).toBeGreaterThan(before + 50);
    expect(await result(page)).toBe('196');
    await close();
  });

  it('gives a finger targets of 40 pixels', async () => {
    const { page, close } = await open(browser(), CHAPTER, touch);
    await field(page, 'kernel_size').fill('7');
    const small = await page.evaluate<string[]>(`[...document.querySelectorAll('${EXAMPLE} button, ${EXAMPLE} summary')]
      .filter((one) => { const { width, height } = one.getBoundingClientRect(); return height < 40 || width < 27; })
      .map((one) => one.textContent || one.getAttribute('aria-label'))`);
    expect(small).toEqual([]);
    await close();
  });
});
