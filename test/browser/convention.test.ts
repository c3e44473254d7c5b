/** The convention that an example counts by: chosen in its total, in the address, remembered. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { open, PHONE, useBrowser } from './open.ts';

const browser = useBrowser();
const CHAPTER = '/en/why-tools-disagree/';
const EXAMPLE = '#eight-answers';

const list = (page: Page, example = EXAMPLE) => page.locator(`${example} .by-convention select`);
const figure = (page: Page, example = EXAMPLE) => page.locator(`${example} .by-convention output`);
const chosen = (page: Page, example = EXAMPLE) => list(page, example).inputValue();
const inAddress = (page: Page) => new URL(page.url()).searchParams.get('convention');

/** Chooses by hand: a finger or a key is on the list before it changes. */
async function choose(page: Page, id: string, example = EXAMPLE): Promise<void> {
  await list(page, example).focus();
  await page.keyboard.press('Shift');
  await page.locator(`${example} astro-island:not([ssr]) > .by-convention`).waitFor();
  await list(page, example).selectOption(id);
}

async function expectFigure(page: Page, text: string, example = EXAMPLE): Promise<void> {
  await expect.poll(() => figure(page, example).textContent(), { timeout: 5000 }).toBe(text);
}

describe('a convention', () => {
  it('is the book’s until another is chosen, counts by it, and stands in the address', async () => {
    const { page, noise, close } = await open(browser(), CHAPTER);
    expect(await chosen(page)).toBe('book');
    await expectFigure(page, '3,402');
    expect(inAddress(page)).toBeNull();
    for (const [id, text] of [
      ['torchinfo', '1,764'],
      ['calflops', '3,465'],
      ['calflops-macs', '1,701'],
      ['flop-counter', '3,402'],
    ] as const) {
      await choose(page, id);
      await expectFigure(page, text);
      expect(inAddress(page)).toBe(id);
    }
    expect(noise).toEqual([]);
    await close();
  });

  it('is all that a page for frames keeps', async () => {
    const { page, close } = await open(browser(), '/en/embed/flops/feature-map/');
    await page.locator('#feature-map input[name="out_channels"]').fill('7');
    await expectFigure(page, '1,134', '#feature-map');
    const kept = () => page.evaluate<string[]>('[...Object.keys(localStorage), ...Object.keys(sessionStorage)]');
    expect(await kept()).toEqual([]);
    await choose(page, 'thop', '#feature-map');
    await expect.poll(kept).toEqual(['flopbook-convention']);
    await close();
  });

  it('follows the layer, and says where there is no rule', async () => {
    const { page, close } = await open(browser(), `${CHAPTER}?convention=fvcore`);
    await expectFigure(page, '1,701');
    await page.locator(`${EXAMPLE} input[name="out_channels"]`).fill('14');
    await expectFigure(page, '3,402');
    expect(inAddress(page)).toBe('fvcore');
    await page.locator(`${EXAMPLE} summary`).first().click();
    await page.locator(`${EXAMPLE} input[name="padding"]`).fill('same');
    await expect.poll(() => figure(page).textContent()).toContain('no rule');
    await close();
  });

  it('is spoken with the result, by one voice, and at once when it is chosen', async () => {
    const { page, close } = await open(browser(), CHAPTER);
    const live = page.locator(`${EXAMPLE} [aria-live="polite"]:not(button *)`);
    expect(await live.count()).toBe(1);
    await choose(page, 'fvcore');
    await expect.poll(() => live.textContent(), { timeout: 5000 }).toMatch(/^fvcore.*: 1,701\.$/);
    await page.locator(`${EXAMPLE} input[name="out_channels"]`).fill('14');
    await expect.poll(() => live.textContent(), { timeout: 5000 }).toMatch(/^[\d,]+ FLOPs, .*fvcore.*: 3,402\.$/);
    await close();
  });

  it('is remembered on the next page, in the other language, and in a frame', async () => {
    const { page, close } = await open(browser(), CHAPTER);
    await choose(page, 'ptflops');
    await expectFigure(page, '1,764');
    const site = new URL(page.url()).origin;
    for (const [path, example] of [
      ['/en/flops/', '#feature-map'],
      ['/zh-cn/why-tools-disagree/', EXAMPLE],
      ['/en/embed/why-tools-disagree/eight-answers/', EXAMPLE],
    ] as const) {
      await page.goto(site + path);
      await list(page, example).scrollIntoViewIfNeeded();
      // In a frame the example wakes under a hand.
      await list(page, example).hover();
      await expect.poll(() => chosen(page, example)).toBe('ptflops');
      expect(inAddress(page)).toBeNull();
    }
    await close();
  });

  it('goes back to the book’s: out of the address, and out of storage', async () => {
    const { page, close } = await open(browser(), `${CHAPTER}?convention=thop&eight-answers.batch=2`);
    await expectFigure(page, '3,402');
    await choose(page, 'book');
    await expectFigure(page, '6,804');
    expect(inAddress(page)).toBeNull();
    expect(await page.evaluate<string[]>('Object.keys(localStorage)')).not.toContain('flopbook-convention');
    expect(new URL(page.url()).searchParams.get('eight-answers.batch')).toBe('2');
    await page.goto(new URL(CHAPTER, page.url()).href);
    await list(page).scrollIntoViewIfNeeded();
    expect(await chosen(page)).toBe('book');
    await expectFigure(page, '3,402');
    await close();
  });

  it('of an unknown name is none: the remembered one stands, or the book’s', async () => {
    const { page, noise, close } = await open(browser(), `${CHAPTER}?convention=nobody`);
    expect(await chosen(page)).toBe('book');
    await expectFigure(page, '3,402');
    await choose(page, 'torchinfo');
    await page.goto(new URL(`${CHAPTER}?convention=%3Cb%3E`, page.url()).href);
    await expectFigure(page, '1,764');
    expect(await chosen(page)).toBe('torchinfo');
    expect(noise).toEqual([]);
    await close();
  });

  it('from an address is not remembered by itself', async () => {
    const { page, close } = await open(browser(), `${CHAPTER}?convention=thop`);
    await expectFigure(page, '1,701');
    await page.goto(new URL(CHAPTER, page.url()).href);
    await list(page).scrollIntoViewIfNeeded();
    await expectFigure(page, '3,402');
    await close();
  });

  it('is chosen from the keyboard, and by a finger on a list that is high enough', async () => {
    const { page, close } = await open(browser(), CHAPTER, { viewport: PHONE, hasTouch: true });
    await list(page).scrollIntoViewIfNeeded();
    expect((await list(page).boundingBox())?.height).toBeGreaterThanOrEqual(24);
    await choose(page, 'macs');
    await page.keyboard.press('ArrowDown');
    await expectFigure(page, '1,764');
    expect(inAddress(page)).toBe('torchinfo');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
    await close();
  });
});

describe('the table of conventions', () => {
  const TABLE = '.convention-rows >> nth=0';
  const weight = (page: Page, row: number, column: number) =>
    page
      .locator(`${TABLE} >> .done tr >> nth=${row} >> td >> nth=${column}`)
      .evaluate((cell) => Number(getComputedStyle(cell).fontWeight));

  it.each([true, false])('lights what the chosen one counts, and can be read whole; scripts: %s', async (scripts) => {
    const { page, close } = await open(browser(), CHAPTER, { javaScriptEnabled: scripts });
    const table = page.locator(TABLE);
    expect(await table.locator('.counted .sum').allTextContents()).toEqual([
      '3,682',
      '1,701',
      '1,778',
      '1,827',
      '1,953',
      '2,142',
      '3,717',
      '1,701',
      '3,402',
    ]);
    expect(await weight(page, 0, 1)).toBeGreaterThan(500);
    await table.locator('input[value="book"]').focus();
    await page.keyboard.press('ArrowDown');
    expect(await table.locator('input[value="macs"]').isChecked()).toBe(true);
    expect(await weight(page, 0, 0)).toBeGreaterThan(500);
    expect(await weight(page, 0, 1)).toBeLessThan(500);
    await table.locator('label', { hasText: 'torchinfo' }).click();
    expect(await weight(page, 0, 1)).toBeGreaterThan(500);
    expect(await weight(page, 2, 2)).toBeLessThan(500);
    await close();
  });
});

describe('Which count is this?', () => {
  const WHICH = '.which';
  const ask = async (page: Page, text: string): Promise<string[]> => {
    await page.locator(`${WHICH} input`).fill(text);
    return page.locator(`${WHICH} [role="status"] p`).allTextContents();
  };

  it('tells who prints a figure, what rounds to it, a slip, and what is nothing; and follows the example', async () => {
    const { page, noise, close } = await open(browser(), CHAPTER);
    await page.locator(WHICH).scrollIntoViewIfNeeded();
    await page.locator('astro-island:not([ssr]) > .which').waitFor();
    await page.locator(`${WHICH} input`).focus();
    await page.keyboard.type('3,465');
    await expect
      .poll(() => page.locator(`${WHICH} p`).allTextContents())
      .toEqual(['3,465 exactly: calflops 0.3.2 as FLOPs.']);
    expect(await ask(page, '0.003 M')).toEqual([
      '0.003 M fits 2 counts.',
      '3,402 exactly: this book’s count, FlopCounterMode as FLOPs.',
      '3,465 exactly: calflops 0.3.2 as FLOPs.',
    ]);
    expect((await ask(page, '9,450'))[0]).toContain('size of the input');
    expect((await ask(page, '4.1 G'))[0]).toContain('no count of this module');
    await expect
      .poll(() => page.locator(`${WHICH} p`).allTextContents(), { timeout: 20_000 })
      .toEqual(expect.arrayContaining([expect.stringMatching(/^resnet50 on \(1, 3, 224, 224\): 4,089,184,256 /)]));
    expect(await ask(page, 'ResNet-34 2.18 M')).toEqual([expect.stringContaining('10 times too small for resnet34')]);
    expect((await ask(page, '24.37 M'))[0]).toContain('no count of this module');
    expect((await ask(page, 'plenty'))[0]).toContain('is not read as a number');
    expect(await page.locator(`${WHICH} input`).getAttribute('aria-invalid')).toBe('true');
    expect(await ask(page, '')).toEqual([]);
    expect(await page.locator(`${WHICH} input`).getAttribute('aria-invalid')).toBe('false');
    await page.locator(`${EXAMPLE} input[name="out_channels"]`).fill('14');
    expect((await ask(page, '6,804'))[0]).toContain('this book’s count');
    expect(noise).toEqual([]);
    await close();
  });

  it('offers no field that does nothing', async () => {
    const { page, close } = await open(browser(), CHAPTER, { javaScriptEnabled: false });
    expect(await page.locator(`${WHICH} input`).isVisible()).toBe(false);
    await close();
  });
});
