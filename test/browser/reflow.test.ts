/**
 * Pages for readers who need larger or looser text: at 200 and 400 % in a browser, with the spacing of WCAG 1.4.12, with
 * text alone enlarged, and in the colours that a system forces. A page of each kind.
 */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { CHAPTERS } from '#site/chapters.ts';
import { sample } from '../sample.ts';
import { FAMILY_PAGES } from './families.ts';
import { settled, usePage, WIDE } from './open.ts';
import { LOST_TEXTS, TEXT_SPACED, TEXT_TWICE } from './reflow.ts';

const KINDS = [
  '/en/',
  '/zh-cn/',
  ...CHAPTERS.map((slug, index) => `/${index % 2 === 0 ? 'en' : 'zh-cn'}/${slug}/`),
  ...FAMILY_PAGES.map((slug, index) => `/${index % 2 === 0 ? 'zh-cn' : 'en'}/layers/${slug}/`),
  '/en/layers/',
  '/zh-cn/tools/',
  '/en/tools/fvcore/',
  '/en/glossary/',
  '/en/for-teachers/',
  '/zh-cn/for-teachers/',
  '/en/questions/',
  '/zh-cn/questions/',
  '/404.html',
  '/en/embed/parameters/worked-example/',
  '/zh-cn/embed/layers/lstm/calculator/',
];
const { items: PAGES, taken } = sample('pages', KINDS, 7, (path) => /^\/(en|zh-cn)\/$/.test(path));

const page = usePage({ viewport: WIDE });

async function open(path: string, width: number): Promise<Page> {
  await page().setViewportSize({ width, height: 800 });
  await page().goto(inject('site') + path);
  await settled(page());
  return page();
}

const lostTexts = () => page().evaluate<string[]>(LOST_TEXTS);
const width = () => page().evaluate<number>('document.documentElement.scrollWidth');

/** Goes through all pages at a width, and says of each what is wrong there. */
async function faultsAt(at: number, change: string, kinds: RegExp, wide: boolean): Promise<string[]> {
  const faults: string[] = [];
  for (const path of PAGES) {
    await open(path, at);
    await page().evaluate(change);
    await settled(page());
    if (wide && (await width()) > at) faults.push(`${path} is ${await width()} wide`);
    for (const one of await lostTexts()) if (kinds.test(one)) faults.push(`${path} ${one}`);
  }
  return faults;
}

/** The sizes in the head of an example are cut at the end of its line: they stand in its fields. */
const IN_FIELDS_TOO = /(cut|beside): h3 > span/;

describe(`no text is lost, and no page scrolls sideways: ${taken}`, () => {
  it.each([
    ['200 %', 640],
    ['400 %', 320],
  ])(
    'at %s of a window of 1280',
    async (_, at) => {
      expect(await faultsAt(at, '0', /./, true)).toEqual([]);
    },
    240_000,
  );

  it('with the search open at 400 %', async () => {
    await open('/en/parameters/', 320);
    await page().locator('[data-open="search"]:visible').first().click();
    await page().locator('dialog#search input').fill('kernel size');
    await page().locator('dialog#search ol a').first().waitFor();
    expect(await width()).toBe(320);
    expect(await lostTexts()).toEqual([]);
  });

  it('with lines, letters and words spaced as WCAG 1.4.12 asks for', async () => {
    const faults = await faultsAt(1280, TEXT_SPACED, /./, true);
    expect(faults.filter((one) => !IN_FIELDS_TOO.test(one))).toEqual([]);
  }, 240_000);

  it('so spaced on a phone', async () => {
    const faults = await faultsAt(360, TEXT_SPACED, /./, true);
    expect(faults.filter((one) => !IN_FIELDS_TOO.test(one))).toEqual([]);
  }, 240_000);

  it('so spaced on a phone, where a table that is too wide scrolls in its box, named and by keyboard', async () => {
    await open('/en/why-tools-disagree/', 360);
    const boxes = page().locator('.table-box');
    const reached = page().locator('.table-box[role="region"][tabindex="0"]');
    await expect.poll(() => reached.count()).toBe(0);
    await page().evaluate(TEXT_SPACED);
    await page().keyboard.press('Tab');
    await expect.poll(() => reached.count()).toBeGreaterThan(0);
    expect(await reached.count()).toBeLessThan(await boxes.count());
    expect(await reached.first().getAttribute('aria-label')).not.toBe('');
    await reached.first().focus();
    await page().keyboard.press('ArrowRight');
    await expect.poll(() => reached.first().evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
  });
});

describe('text alone twice as large', () => {
  it('is not cut off, and not printed over', async () => {
    expect(await faultsAt(1280, TEXT_TWICE, /^(cut|over)/, false)).toEqual([]);
  }, 240_000);
});

/**
 * Whether a sign of the focus shows: an outline, or a line of three pixels at a box, in a colour that is not the paper's.
 */
const SHOWS_FOCUS = `((element) => {
  const paper = getComputedStyle(document.body).backgroundColor;
  const isSeen = (colour) => colour !== paper && !/rgba.*, 0\\)$/.test(colour);
  const around = [element, element.closest('.field, .option, .code-line')].filter(Boolean);
  return around.some((box) => {
    const own = getComputedStyle(box);
    if (own.outlineStyle !== 'none' && parseFloat(own.outlineWidth) >= 2 && isSeen(own.outlineColor)) return true;
    return [own, getComputedStyle(box, '::before'), getComputedStyle(box, '::after')].some((style) =>
      ['Top', 'Bottom'].some((side) => parseFloat(style['border' + side + 'Width']) >= (style === own ? 2 : 3) && isSeen(style['border' + side + 'Color'])));
  });
})(document.activeElement)`;

/** Marks of what is on and what is drawn, that have the colour of the paper or none. */
const UNSEEN = `(() => {
  const paper = getComputedStyle(document.body).backgroundColor;
  const isSeen = (colour) => colour !== paper && colour !== 'none' && !/rgba.*, 0\\)$/.test(colour);
  const all = [...document.querySelectorAll('svg :is(path, line, rect, circle, polyline, polygon):is([class], [class] *)')];
  const drawn = all.filter((one) => one.checkVisibility() && !one.closest('.marks, defs'));
  const without = drawn.filter((one) => {
    const { fill, stroke, fillOpacity } = getComputedStyle(one);
    return !isSeen(stroke) && !isSeen(fill) && fill !== 'none' && fillOpacity !== '0';
  });
  const plates = [...document.querySelectorAll('.hero, .live-formula .katex')].filter((one) => getComputedStyle(one).forcedColorAdjust !== 'none');
  const boxes = [...document.querySelectorAll('.fields .field:not(.tensor-shape > .field), .option input')].filter((one) => one.checkVisibility());
  const bare = boxes.filter((one) => !['Top', 'Left', 'Bottom'].some((side) => parseFloat(getComputedStyle(one)['border' + side + 'Width']) > 0 && isSeen(getComputedStyle(one)['border' + side + 'Color'])));
  const pressed = [...document.querySelectorAll('[aria-pressed="true"], [aria-current]')].filter((one) => one.checkVisibility());
  const same = pressed.filter((one) => {
    const other = [...one.parentElement.parentElement.querySelectorAll(one.tagName)].find((sibling) => sibling !== one && !sibling.matches('[aria-pressed="true"], [aria-current]'));
    const look = (it, pseudo) => { const s = getComputedStyle(it, pseudo); return [s.content, s.borderTopWidth, s.borderBottomWidth, s.outlineStyle, s.fontWeight, s.textDecorationLine].join(); };
    return other && look(one) === look(other) && look(one, '::before') === look(other, '::before');
  });
  return [...without, ...plates, ...bare, ...same].map((one) => one.outerHTML.slice(0, 90));
})()`;

const FORCED = ['/en/', '/en/parameters/', '/zh-cn/flops/', '/en/layers/', '/zh-cn/layers/lstm/'];

describe('in forced colours', () => {
  it.each(FORCED)('%s shows where the focus is, what is on, what is drawn', async (path) => {
    await page().emulateMedia({ forcedColors: 'active' });
    await open(path, 1280);
    const hidden: string[] = [];
    const example = page().locator('[data-example]').first();
    for (const one of await example.locator('input, textarea, select, button:not([tabindex="-1"]), summary').all()) {
      if (!(await one.isVisible())) continue;
      await page().keyboard.press('Shift');
      await one.focus();
      if (!(await page().evaluate(SHOWS_FOCUS))) hidden.push(await one.evaluate((it) => it.outerHTML.slice(0, 80)));
    }
    const unseen = await page().evaluate<string[]>(UNSEEN);
    await page().emulateMedia({ forcedColors: null });
    expect(hidden).toEqual([]);
    expect(unseen).toEqual([]);
  });
});
