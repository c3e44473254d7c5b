/** Every example of the book with the largest values its fields take: the page stays as wide as the screen. */
import { describe, expect, it } from 'vitest';
import { LARGEST } from '#calc/fields/fields.ts';
import { LOCALES } from '#i18n/index.ts';
import { CHAPTERS, countsOf, exampleOf, examplesOf } from '#site/chapters.ts';
import { inTurn } from '../sample.ts';
import { open, PHONE, settled, useBrowser, WIDE, wakeAll } from './open.ts';
import { LOST_TEXTS } from './reflow.ts';

const browser = useBrowser();

/** What a link says to give an example the largest values: all its numbers, and a batch where it has none to itself. */
function largest(slug: string, id: string): string[] {
  if (countsOf(slug, id) === 'conversion') return [`${id}.value=${LARGEST}`, `${id}.speed=${LARGEST}+TFLOPS`];
  const { own, of } = exampleOf(slug, id);
  const numbers = Object.keys(own).filter((field) => field !== 'returns');
  return [...new Set([...numbers, ...(of ? [] : ['batch'])])].map((field) => `${id}.${field}=${LARGEST}`);
}

/** What ends to the right of the screen, unless something around it scrolls or cuts it off. */
const WIDER = `(() => {
  const cut = (one) => one && (getComputedStyle(one).overflowX !== 'visible' || cut(one.parentElement));
  return [...document.querySelectorAll('main *, footer *')]
    .filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5 && !cut(one))
    .map((one) => one.localName + '.' + one.getAttribute('class') + ' ' + one.parentElement.getAttribute('class') + ' ' + one.textContent.slice(0, 60));
})()`;

/** What ends in dots where it is too long: the sizes in the head, which stand in the fields, and cures, which are pressed. */
const CUT_SHORT = /: (h3 > span|div\.cures > button) /;

/** Every chapter, in one language or the other; the words differ, the numbers do not. */
const PAGES = CHAPTERS.filter((slug) => examplesOf(slug).length > 0).flatMap((slug, index) =>
  inTurn(LOCALES, index).map((locale) => ({
    path: `/${locale}/${slug}/`,
    query: examplesOf(slug).flatMap((id) => largest(slug, id)),
  })),
);

describe.each(PAGES)('$path with the largest values', ({ path, query }) => {
  it.each([PHONE, WIDE])('is no wider than a screen of $width px', async (viewport) => {
    const { page, noise, close } = await open(browser(), `${path}?${query.join('&')}`, { viewport });
    await wakeAll(page);
    await settled(page);
    expect(await page.locator('.example .status').allTextContents()).not.toEqual([]);
    expect(await page.evaluate(WIDER)).toEqual([]);
    const lost = await page.evaluate<string[]>(LOST_TEXTS);
    expect(lost.filter((one) => !CUT_SHORT.test(one))).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(viewport.width);
    expect(noise).toEqual([]);
    await close();
  });
});
