import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { Watched } from './open.ts';
import { drawn, EXAMPLE, expectResult, field, open, PHONE, result, useBrowser } from './open.ts';

const browser = useBrowser();
const CHAPTER = '/en/parameters/';
const status = (page: Page) => page.locator(`${EXAMPLE} .status`);
const code = (page: Page) => page.locator(`${EXAMPLE} textarea`);
const sentence = (page: Page, name: string) =>
  page.locator(`input[data-follows="worked-example"][data-field="${name}"]`).last();
const button = (page: Page, name: string) => page.locator(EXAMPLE).getByRole('button', { name, exact: true });

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

/** Where each part of the page stands, by a name for it; the gutter's own words may change. */
const layoutOf = (page: Page) =>
  page.evaluate<Record<string, number>>(`Object.fromEntries(
    [...document.querySelectorAll('main, main > *, .prose > *, ${EXAMPLE} > *, ${EXAMPLE} .out *')]
      .filter((one) => !one.closest('.prompt, svg svg, svg *') && one.checkVisibility())
      .map((one, index) => [index + ' ' + one.localName + '.' + one.getAttribute('class'), Math.round(one.getBoundingClientRect().top + scrollY)]))`);

describe('the worked example, by keyboard', () => {
  it('leads from a code line of another layer to the page of that layer', async () => {
    const { page, noise, close } = await open(browser(), CHAPTER);
    await code(page).fill('self.fc = nn.Linear(512, 10)');
    await code(page).blur();
    await expect.poll(() => status(page).textContent()).toContain('It shows nn.Conv2d');
    const link = status(page).getByRole('link', { name: 'Linear has its own page' });
    await expect
      .poll(() => link.getAttribute('href'))
      .toMatch(/\/en\/layers\/linear\/\?.*in_features=512.*#calculator$/);
    expect(noise).toEqual([]);
    await close();
  });

  it('counts what is typed, and everything follows at once', async () => {
    const { page, noise, close } = await open(browser(), CHAPTER);
    await field(page, 'out_channels').fill('8');
    await expectResult(page, '224');
    expect(await result(page, 'memory')).toBe('896');
    expect(await result(page, 'output_shape')).toBe('1,8,3,3');
    expect(await code(page).inputValue()).toBe('nn.Conv2d(3, 8, 3)');
    expect(await sentence(page, 'out_channels').inputValue()).toBe('8');
    const formula = page.locator(`${EXAMPLE} [data-formula="parameters"] [data-live]`);
    expect(await formula.locator('mn[data-slot="parameters"]').textContent()).toBe('224');
    expect(await formula.locator('.mord[data-slot="out_channels"]').allTextContents()).toEqual(['8', '8']);
    expect(await page.locator('.anatomy.wide').getAttribute('aria-label')).toContain('224 parameters');
    expect(await page.locator('[data-is="weights + out_channels"]').first().textContent()).toBe('224');
    expect(await page.locator(`${EXAMPLE} .ledger`).textContent()).toContain('weight (8, 3, 3, 3)');
    expect(noise).toEqual([]);
    await close();
  });

  it('steps by arrow keys, ten with Shift, and stops at the ends of the range', async () => {
    const { page, close } = await open(browser(), CHAPTER);
    const input = field(page, 'in_channels');
    await input.focus();
    await page.keyboard.press('ArrowUp');
    await expectResult(page, '259');
    await page.keyboard.press('Shift+ArrowUp');
    await expectResult(page, '889');
    for (let i = 0; i < 3; i++) await page.keyboard.press('Shift+ArrowDown');
    expect(await input.inputValue()).toBe('1');
    await page.keyboard.press('ArrowDown');
    await expectResult(page, '70');
    await close();
  });

  it('undoes and redoes by keys and by buttons, and resets', async () => {
    const { page, close } = await open(browser(), CHAPTER);
    await field(page, 'out_channels').fill('8');
    await field(page, 'kernel_size').fill('1');
    await expectResult(page, '32');
    await page.keyboard.press('Control+z');
    await expectResult(page, '224');
    expect(await field(page, 'kernel_size').inputValue()).toBe('3');
    await button(page, 'Undo').click();
    await expectResult(page, '196');
    expect(await button(page, 'Undo').isDisabled()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+Shift+Z');
    await button(page, 'Redo').click();
    await expectResult(page, '32');
    await button(page, 'Reset').click();
    await expectResult(page, '196');
    await close();
  });

  it('takes pairs, words and flags in the folded options', async () => {
    const { page, close } = await open(browser(), CHAPTER);
    await page.locator(`${EXAMPLE} summary`).click();
    await field(page, 'kernel_size').fill('3,5');
    await expectResult(page, '322');
    await field(page, 'padding').fill('same');
    await expectResult(page, '1,7,5,5', 'output_shape');
    await field(page, 'bias').uncheck();
    await expectResult(page, '315');
    expect(await code(page).inputValue()).toBe("nn.Conv2d(3, 7, (3, 5), padding='same', bias=False)");
    const formula = page.locator(`${EXAMPLE} [data-formula="parameters"] [data-live] math`);
    expect(await formula.textContent()).not.toContain('+');
    await field(page, 'out_channels').fill('6');
    await field(page, 'groups').fill('3');
    await expectResult(page, '90');
    expect(await formula.locator('mfrac').count()).toBe(1);
    await close();
  });

  it('is operable from the first field to the last button by Tab alone', async () => {
    const { page, close } = await open(browser(), CHAPTER);
    await button(page, 'Reset').focus();
    const seen: string[] = [];
    for (let i = 0; i < 10; i++) {
      await page.keyboard.press('Tab');
      seen.push(
        await page.evaluate(
          "document.activeElement.name || document.activeElement.tagName.toLowerCase() + '.' + document.activeElement.className",
        ),
      );
    }
    expect(seen).toEqual([
      'button.copy-link',
      'button.copy-as',
      'textarea.',
      'height',
      'width',
      'in_channels',
      'out_channels',
      'kernel_size',
      'summary.',
      seen[9],
    ]);
    await close();
  });
});

describe('the code line', () => {
  it('applies what people paste once it parses', async () => {
    const { page, close } = await open(browser(), CHAPTER);
    await code(page).fill('self.c = nn.Conv2d(64, 128, kernel_size=3, bias=False),  # …');
    await expectResult(page, '73728');
    expect(await field(page, 'out_channels').inputValue()).toBe('128');
    expect(await code(page).inputValue()).toContain('self.c');
    await code(page).blur();
    expect(await code(page).inputValue()).toBe('nn.Conv2d(64, 128, 3, bias=False)');
    await close();
  });

  it('complains only at blur, keeps the text, and can be mended', async () => {
    const { page, close } = await open(browser(), CHAPTER);
    await code(page).fill('nn.Conv2d(3, 7');
    expect(await status(page).getAttribute('data-kind')).toBe('fits');
    await code(page).blur();
    await expect.poll(() => status(page).textContent()).toContain('nn.Conv2d(3, 7, 3)');
    expect(await code(page).getAttribute('aria-invalid')).toBe('true');
    expect(await code(page).inputValue()).toBe('nn.Conv2d(3, 7');
    await page.locator(`${EXAMPLE} .cures button`).click();
    expect(await code(page).inputValue()).toBe('nn.Conv2d(3, 7, 3)');
    expect(await status(page).getAttribute('data-kind')).toBe('fits');
    await close();
  });

  it('steps the number at the caret', async () => {
    const { page, close } = await open(browser(), CHAPTER);
    await code(page).focus();
    await page.evaluate(`document.querySelector('${EXAMPLE} textarea').setSelectionRange(13, 13)`);
    await page.keyboard.press('ArrowUp');
    await expectResult(page, '224');
    await page.keyboard.press('Shift+ArrowUp');
    await expectResult(page, '504');
    await close();
  });
});

describe('the keyboard in an example', () => {
  it('undoes in the sentence as in the fields', async () => {
    const { page, close } = await open(browser(), CHAPTER);
    await sentence(page, 'out_channels').focus();
    await page.keyboard.press('ArrowUp');
    await expectResult(page, '224');
    await page.keyboard.press('Control+z');
    await expectResult(page, '196');
    await close();
  });

  it('takes back an unread code line without touching what was set before', async () => {
    const { page, close } = await open(browser(), CHAPTER);
    await field(page, 'out_channels').fill('8');
    await code(page).fill('nn.Conv2d(3, 8, 3)xyz');
    await page.keyboard.press('Control+z');
    expect(await code(page).inputValue()).toBe('nn.Conv2d(3, 8, 3)');
    expect(await result(page)).toBe('224');
    await close();
  });

  it('keeps its place when a cure is pressed and when undo has reached the end', async () => {
    const { page, close } = await open(browser(), CHAPTER);
    const focused = () => page.evaluate('document.activeElement.name || document.activeElement.textContent');
    await field(page, 'kernel_size').fill('7');
    await button(page, 'kernel_size 5').press('Enter');
    expect(await focused()).toBe('kernel_size');
    for (let i = 0; i < 3; i++) await button(page, 'Undo').press('Enter');
    expect(await focused()).toBe('Undo');
    expect(await result(page)).toBe('196');
    await close();
  });

  it('sees the part of a long code line that it types in', async () => {
    const { page, close } = await open(browser(), CHAPTER, { viewport: PHONE });
    await code(page).fill(`nn.Conv2d(3, 7, 3, ${'# a long remark that wraps and wraps '.repeat(6)}`);
    const tops = () =>
      page.evaluate<number[]>(
        `['.copy', 'textarea'].map((one) => document.querySelector('${EXAMPLE} ' + one).scrollTop)`,
      );
    await expect.poll(async () => (await tops())[1]).toBeGreaterThan(20);
    await expect.poll(async () => ((await tops())[0] ?? 0) - ((await tops())[1] ?? 0)).toBe(0);
    await close();
  });
});

describe('the worked example, by mouse', () => {
  it('steps by its steppers', async () => {
    const { page, close } = await open(browser(), CHAPTER);
    await page.getByRole('button', { name: 'One more: output channels' }).click();
    await expectResult(page, '224');
    await close();
  });

  it.each([
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
    let arrive = () => {};
    const arrival = new Promise<void>((done) => {
      arrive = done;
    });
    await page.route('**/drag.*.js', async (route) => {
      await arrival;
      await route.continue();
    });
    await sentence(page, 'out_channels').click();
    await page.keyboard.type('9');
    await expectResult(page, '252');
    arrive();
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

describe('bad input', () => {
  // One page for all rows: each begins with a reset.
  let wide: Watched;
  let narrow: Watched;
  beforeAll(async () => {
    wide = await open(browser(), CHAPTER);
    narrow = await open(browser(), CHAPTER, { viewport: PHONE });
  });

  it.each([
    ['out_channels', ''],
    ['out_channels', 'abc'],
    ['out_channels', '0'],
    ['out_channels', '-3'],
    ['out_channels', '2.5'],
    ['out_channels', `1${'0'.repeat(30)}`],
    ['kernel_size', '1,024'],
    ['kernel_size', '3,4,5'],
    ['kernel_size', '<img src=x onerror=alert(1)>'],
    ['height', 'NaN'],
  ])('%s = %j is refused in words, kept, and mended by a button; nothing moves', async (name, text) => {
    const { page, noise } = wide;
    await button(page, 'Reset').click();
    await expectResult(page, '196');
    const before = await layoutOf(page);
    await field(page, name).fill(text);
    expect(await field(page, name).getAttribute('aria-invalid')).toBe('true');
    const described = await field(page, name).getAttribute('aria-describedby');
    // The sentence comes with what mends it.
    await expect.poll(() => page.locator(`[id="${described}"]`).textContent()).toContain(name);
    expect(await field(page, name).inputValue()).toBe(text);
    expect(await result(page)).toBe('196');
    expect(await page.locator(EXAMPLE).getAttribute('data-held')).toBe('true');
    expect(await layoutOf(page)).toEqual(before);
    await field(page, name).blur();
    expect(await field(page, name).inputValue()).toBe(text);
    expect(await page.locator('body').textContent()).not.toMatch(/NaN(?!')|undefined/);
    await page.locator(`${EXAMPLE} .cures button`).last().click();
    expect(await field(page, name).getAttribute('aria-invalid')).toBe('false');
    expect(noise).toEqual([]);
  });

  it.each([
    ['kernel_size', '7', 'padding 1'],
    ['groups', '2', 'groups 1'],
    ['dilation', '9', 'dilation 2'],
  ])('the impossible %s = %s offers %s, and no pixel moves at 1280 or at 360', async (name, text, cure) => {
    for (const { page } of [wide, narrow]) {
      await button(page, 'Reset').click();
      await page.locator(`${EXAMPLE} details.more`).evaluate((fold: HTMLDetailsElement) => {
        fold.open = true;
      });
      const before = await layoutOf(page);
      await field(page, name).fill(text);
      expect(await status(page).getAttribute('data-kind')).toBe('error');
      expect(await layoutOf(page)).toEqual(before);
      await expect.poll(() => page.locator(`${EXAMPLE} .held`).textContent()).toContain(name);
      await button(page, cure).click();
      expect(await status(page).getAttribute('data-kind')).toBe('fits');
    }
  });

  it('shows exact figures with 10¹⁵ everywhere, inside the page', async () => {
    const most = '1000000000000000';
    const query = ['height', 'width', 'in_channels', 'out_channels', 'kernel_size']
      .map((name) => `worked-example.${name}=${most}`)
      .join('&');
    for (const viewport of [PHONE, { width: 1280, height: 900 }]) {
      const { page, noise, close } = await open(browser(), `${CHAPTER}?${query}`, { viewport });
      await expectResult(page, (10n ** 60n + 10n ** 15n).toString());
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      expect(noise).toEqual([]);
      await close();
    }
  });
});

describe('the link of an example', () => {
  it('follows at rest, restores the state in the other language, and leaves Back alone', async () => {
    const { page, close } = await open(browser(), '/en/');
    await page.goto(new URL(CHAPTER, page.url()).href);
    await page.locator('[data-alive]').waitFor();
    await field(page, 'kernel_size').fill('3,5');
    await field(page, 'out_channels').fill('8');
    await page.getByRole('link', { name: '中文' }).first().click();
    await page.waitForURL('**/zh-cn/parameters/**');
    await expectResult(page, '368');
    expect(page.url()).toContain('worked-example.kernel_size=3,5');
    await page.goBack();
    expect(page.url()).toContain('/en/parameters/');
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe('/en/');
    await close();
  });

  it('is copied with the state and the place', async () => {
    const { page, close } = await open(browser(), CHAPTER, { permissions: ['clipboard-read', 'clipboard-write'] });
    await field(page, 'out_channels').fill('8');
    await button(page, 'Copy link').click();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied).toMatch(/\/en\/parameters\/\?worked-example\.out_channels=8#worked-example$/);
    await close();
  });

  it('is drawn as it is counted, however late the picture comes alive', async () => {
    const context = await browser().newContext();
    const page = await context.newPage();
    const counted = Promise.withResolvers<void>();
    await page.route('**/Anatomy*.js', (route) => counted.promise.then(() => route.continue()));
    await page.goto(`${inject('site')}${CHAPTER}?worked-example.out_channels=5&worked-example.kernel_size=2`);
    await expectResult(page, '65');
    counted.resolve();
    const discs = () => page.locator('.anatomy.wide .disc').count();
    const picture = () => page.locator('.anatomy.wide').innerHTML();
    await expect.poll(discs, { timeout: 5000 }).toBe(5);
    const late = await picture();
    await field(page, 'out_channels').fill('6');
    await expect.poll(discs).toBe(6);
    await field(page, 'out_channels').fill('5');
    await expect.poll(picture).toBe(late);
    await context.close();
  });

  it('stays text when it is hostile, and says what it could not use', async () => {
    const hostile = encodeURIComponent('<img src=x onerror="document.title=1"><script>document.title=2</script>');
    const path = `${CHAPTER}?worked-example.out_channels=${hostile}&worked-example.${hostile}=1&worked-example.__proto__=1&worked-example.height=9#${hostile}`;
    const { page, noise, close } = await open(browser(), path);
    await expectResult(page, '1,7,7,3', 'output_shape');
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.title()).toContain('Parameters');
    expect(await status(page).textContent()).toContain('out_channels=<img');
    expect(noise).toEqual([]);
    await close();
  });
});
