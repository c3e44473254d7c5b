/** Words in the pictures of all chapters: none too small to be read on a small phone, none larger than the text on paper. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { LOCALES } from '#i18n/index.ts';
import { CHAPTERS } from '#site/chapters.ts';
import { useBrowser } from './open.ts';

const browser = useBrowser();

/** Words smaller than this are not read. */
const LEAST = 11;

/** The words of all pictures that are seen, as large as they are drawn. */
const WORDS_IN_PICTURES = `[...document.querySelectorAll('.prose svg text')]
  .filter((one) => one.checkVisibility())
  .map((one) => {
    const { a, b } = one.getScreenCTM();
    const size = parseFloat(getComputedStyle(one).fontSize) * Math.hypot(a, b);
    return { size, what: (one.closest('[id]')?.id ?? '') + ': ' + one.textContent.trim() };
  })`;

/** What stands out of the sheet. */
const BESIDE_THE_SHEET = `[...document.querySelectorAll('main *')]
  .filter((one) => one.checkVisibility() && !one.closest('svg *, .katex, .visually-hidden'))
  .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
  .map((one) => one.tagName + '.' + one.className)`;

const BODY_SIZE = `parseFloat(getComputedStyle(document.querySelector('.prose > p:not([class])')).fontSize)`;

interface Word {
  size: number;
  what: string;
}

const wordsOf = (page: Page) => page.evaluate<Word[]>(WORDS_IN_PICTURES);
const saidOf = (words: readonly Word[]) => words.map(({ size, what }) => `${what} (${size.toFixed(1)} px)`);

describe.each(LOCALES)('in %s', (locale) => {
  it.each(CHAPTERS)('%s: has no word in a picture that is too small at 320 px, or too large in print', async (slug) => {
    // Without a script nothing is folded, and pictures are drawn as they are with one.
    const context = await browser().newContext({ viewport: { width: 320, height: 800 }, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${inject('site')}/${locale}/${slug}/`);
    await page.evaluate('document.fonts.ready.then(() => true)');
    const onPhone = await wordsOf(page);
    expect(saidOf(onPhone.filter(({ size }) => size < LEAST))).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    // The widths of A4 and of A3 between their margins, and more.
    for (const width of [794, 1009]) {
      await page.setViewportSize({ width, height: 1123 });
      const body = await page.evaluate<number>(BODY_SIZE);
      expect(saidOf((await wordsOf(page)).filter(({ size }) => size > body + 0.05))).toEqual([]);
      expect(await page.evaluate<string[]>(BESIDE_THE_SHEET)).toEqual([]);
    }
    await context.close();
  });
});
