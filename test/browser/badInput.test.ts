/** Texts and settings that an example refuses: said in words, kept, mended by a button; and what is very large. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Watched } from './open.ts';
import { EXAMPLE, expectResult, field, open, PHONE, result, useBrowser } from './open.ts';
import { button, CHAPTER, status } from './workedExample.ts';

const browser = useBrowser();

/** Where each part of the page stands, by a name for it; the gutter's own words may change. */
const layoutOf = (page: Page) =>
  page.evaluate<Record<string, number>>(`Object.fromEntries(
    [...document.querySelectorAll('main, main > *, .prose > *, ${EXAMPLE} > *, ${EXAMPLE} .out *')]
      .filter((one) => !one.closest('.prompt, svg svg, svg *') && one.checkVisibility())
      .map((one, index) => [index + ' ' + one.localName + '.' + one.getAttribute('class'), one.getBoundingClientRect().top + scrollY]))`);

/** What stands elsewhere than before, by a pixel or more; a position may be a fraction of one. */
const moved = (before: Record<string, number>, after: Record<string, number>): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !(Math.abs((before[name] ?? Number.NaN) - (after[name] ?? Number.NaN)) < 1),
  );

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
    // Nothing to reset at first: then the button does nothing, and a click would wait for it.
    await button(page, 'Reset').dispatchEvent('click');
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
    expect(moved(before, await layoutOf(page))).toEqual([]);
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
      await button(page, 'Reset').dispatchEvent('click');
      await page.locator(`${EXAMPLE} details.more`).evaluate((fold: HTMLDetailsElement) => {
        fold.open = true;
      });
      const before = await layoutOf(page);
      await field(page, name).fill(text);
      expect(await status(page).getAttribute('data-kind')).toBe('error');
      expect(moved(before, await layoutOf(page))).toEqual([]);
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
