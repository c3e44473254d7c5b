import { describe, expect, inject, it } from 'vitest';
import { LOCALES } from '#i18n/index.ts';
import { CHAPTERS } from '#site/chapters.ts';
import { inTurn } from '../sample.ts';
import { EXAMPLE, expectResult, field, open, PHONE, result, useBrowser, usePage, WIDE } from './open.ts';

const browser = useBrowser();

describe.each(LOCALES)('without JavaScript, in %s', (locale) => {
  it('the values stand: formula, ledger, result, picture and prose', async () => {
    const { page, close } = await open(browser(), `/${locale}/parameters/`, { javaScriptEnabled: false });
    expect(await result(page)).toBe('196');
    expect(await result(page, 'memory')).toBe('784');
    expect(await result(page, 'output_shape')).toBe('1,7,3,3');
    expect(await field(page, 'out_channels').inputValue()).toBe('7');
    const text = await page.locator('main').textContent();
    for (const number of ['27', '189', '196', '4,788', '770', '763', '784 B']) expect(text).toContain(number);
    expect(await page.locator('.anatomy.wide').isVisible()).toBe(true);
    await close();
  });

  it.each([PHONE, WIDE])('no search, keys or theme is offered on a screen of $width px', async (viewport) => {
    const options = { javaScriptEnabled: false, viewport };
    const { page, close } = await open(browser(), `/${locale}/parameters/`, options);
    const dead = page.locator('button:is([data-open], [data-theme-set], [data-theme-next])');
    expect(await dead.count()).toBeGreaterThan(3);
    expect(await dead.filter({ visible: true }).count()).toBe(0);
    await close();
  });
});

/** Pages with examples of every kind, in one language or the other, and one alone in a frame. */
const WITH_EXAMPLES = [
  ...['', ...CHAPTERS.map((slug) => `${slug}/`)].flatMap((slug, index) =>
    inTurn(LOCALES, index).map((locale) => `/${locale}/${slug}`),
  ),
  '/en/layers/lstm/',
  '/en/embed/parameters/worked-example/',
];

/** What a pointer can set or press, but for what styles alone answer. */
const SETTABLE = `[...document.querySelectorAll('input, select, textarea, button')]
  .filter((one) => one.checkVisibility() && getComputedStyle(one).pointerEvents !== 'none')
  .filter((one) => !one.closest('.convention-rows, :disabled'))
  .map(({ outerHTML }) => outerHTML.slice(0, 90))`;

/** For each example, whether its strip says in sight what it lacks. */
const TOLD = `[...document.querySelectorAll('.example')].map((one) => {
  const said = one.querySelector('.status noscript');
  return said?.checkVisibility() === true && /JavaScript/.test(said.textContent);
})`;

describe('without JavaScript', () => {
  const page = usePage({ javaScriptEnabled: false, viewport: WIDE });

  it('nothing asks to be set, and every example says that it cannot follow', async () => {
    const faults: string[] = [];
    let examples = 0;
    for (const path of WITH_EXAMPLES) {
      await page().goto(inject('site') + path);
      for (const one of await page().evaluate<string[]>(SETTABLE)) faults.push(`${path}: ${one}`);
      const told = await page().evaluate<boolean[]>(TOLD);
      if (told.includes(false)) faults.push(`${path}: an example does not say so`);
      examples += told.length;
    }
    expect(faults).toEqual([]);
    expect(examples).toBeGreaterThan(40);
  });
});

describe('in print', () => {
  it('keeps values, formula and picture, and drops the controls', async () => {
    const { page, close } = await open(browser(), '/en/parameters/?worked-example.out_channels=8', {
      colorScheme: 'dark',
    });
    await expectResult(page, '224');
    await page.emulateMedia({ media: 'print' });
    for (const selector of ['.rail', '.actions', '.steps', '.neighbours'])
      expect(await page.locator(selector).first().isVisible(), selector).toBe(false);
    for (const selector of ['.hero', '.anatomy.wide', '.ledger', `${EXAMPLE} [data-formula="parameters"]`])
      expect(await page.locator(selector).first().isVisible(), selector).toBe(true);
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    expect(await page.locator('.hero').textContent()).toBe('224');
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.length).toBeGreaterThan(50_000);
    await close();
  });

  it.each(LOCALES)('has the summary of %s on two pages of A4', async (locale) => {
    const { page, close } = await open(browser(), `/${locale}/summary/`);
    const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
    await close();
  });
});

describe('the theme', () => {
  it('follows the system, can be set, is kept, and never flashes the wrong one', async () => {
    const { page, close } = await open(browser(), '/en/parameters/', { colorScheme: 'light' });
    const paper = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const light = await paper();
    await page.getByRole('button', { name: 'Dark' }).click();
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.addInitScript(
      `document.addEventListener('DOMContentLoaded', () => { window.first = document.documentElement.dataset.theme; })`,
    );
    await page.reload();
    expect(await page.evaluate('window.first')).toBe('dark');
    expect(await page.getByRole('button', { name: 'Dark' }).getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: 'Auto' }).click();
    expect(await paper()).toBe(light);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await paper()).toBe(dark);
    await close();
  });
});

describe('the way about', () => {
  it('skips to the text, and keeps the section in the language switch', async () => {
    const { page, close } = await open(browser(), '/en/parameters/');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
    await page.locator('#memory').scrollIntoViewIfNeeded();
    await page.evaluate(`document.querySelector('#memory').scrollIntoView()`);
    await expect.poll(() => page.locator('.rail .contents a.here').getAttribute('href')).toBe('#memory');
    await page.locator('.rail [data-language][lang="zh-CN"]').click();
    await page.waitForURL('**/zh-cn/parameters/#memory');
    await close();
  });

  it('has contents behind a button on a phone, that close by Escape and by choice', async () => {
    const { page, close } = await open(browser(), '/en/parameters/', { viewport: PHONE, hasTouch: true });
    const menu = page.locator('.bar details');
    await page.locator('.bar summary').tap();
    expect(await menu.getAttribute('open')).not.toBeNull();
    await page.keyboard.press('Escape');
    expect(await menu.getAttribute('open')).toBeNull();
    await page.locator('.bar summary').tap();
    await page.locator('.bar a[href="#memory"]').tap();
    expect(await menu.getAttribute('open')).toBeNull();
    expect(page.url()).toContain('#memory');
    await close();
  });

  it.each([
    ['/en/layers/Conv_2d.html', '/en/layers/conv2d/'],
    ['/zh-cn/parametres/#memory', '/zh-cn/parameters/'],
    ['/flop/', '/en/flops/'],
  ])('offers for the unknown address %s the nearest page', async (asked, nearest) => {
    const context = await browser().newContext();
    const page = await context.newPage();
    const response = await page.goto(inject('site') + asked);
    expect(response?.status()).toBe(404);
    expect(await page.locator('h1').allTextContents()).toEqual(['This page does not exist没有这个页面']);
    const near = page.locator('[data-nearest]:visible a');
    expect(await near.first().getAttribute('href')).toBe(nearest);
    await near.first().click();
    expect(new URL(page.url()).pathname).toBe(nearest);
    await context.close();
  });

  it.each([true, false])('leads on from an address like none, with JavaScript: %s', async (javaScriptEnabled) => {
    const context = await browser().newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(`${inject('site')}/xyzzy/`);
    expect(await page.locator('[data-nearest]:visible').count()).toBe(0);
    for (const locale of LOCALES)
      await expect.poll(() => page.locator(`main a[href="/${locale}/#chapters"]`).isVisible()).toBe(true);
    await context.close();
  });
});

describe('under a sub-path', () => {
  it('finds everything, works, and keeps its links below it', async () => {
    const { page, noise, close } = await open(browser(), `${inject('subpath')}/en/parameters/`);
    await field(page, 'out_channels').fill('8');
    await expectResult(page, '224');
    await page.getByRole('link', { name: '中文' }).first().click();
    await page.waitForURL('**/a/book/zh-cn/parameters/**');
    await expectResult(page, '224');
    expect(noise).toEqual([]);
    await close();
  });
});
