/** What follows a question is folded until it is answered, revealed or skipped, and opens for whatever leads into it. */
import type { BrowserContext, BrowserContextOptions } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { LOCALES } from '#i18n/index.ts';
import { faultsByAxe } from './axe.ts';
import { bar, folds, guess, isFolded, isSeen, kept, visitFolded } from './foldedPage.ts';
import { drawn, PHONE, useBrowser, WIDE } from './open.ts';

const browser = useBrowser();
const CHAPTER = '/en/parameters/';
const FIRST = 'predict-parameters';
const LARGER = 'predict-larger';
const DOUBLE = 'predict-double';
const TICKS = 'flopbook-answered';

/** Opens a page folded. */
const visit = (path: string, options?: BrowserContextOptions, before?: (context: BrowserContext) => Promise<unknown>) =>
  visitFolded(browser(), path, options, before);

/** A font that comes late moves something too: none comes. */
const withoutFonts = (context: BrowserContext) => context.route(/\.woff2$/, (route) => route.abort('aborted'));

describe('what follows a question', () => {
  it('is folded when the page is painted, moves nothing, and nothing is kept', async () => {
    for (const locale of LOCALES) {
      const { page, noise, close } = await visit(`/${locale}/parameters/`, {}, withoutFonts);
      expect(await folds(page)).toEqual({ [FIRST]: true, [LARGER]: true, [DOUBLE]: true });
      expect(await isSeen(page, '#fig-anatomy')).toBe(false);
      expect(await bar(page, FIRST).isVisible()).toBe(true);
      // A question within what follows another one waits with it.
      expect(await bar(page, DOUBLE).isVisible()).toBe(false);
      await drawn(page);
      const moved = await page.evaluate(`new Promise((done) => {
        new PerformanceObserver((list) => done(list.getEntries().reduce((sum, { value }) => sum + value, 0)))
          .observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(0), 300);
      })`);
      expect(moved).toBe(0);
      expect(Object.keys(await kept(page)).filter((key) => !key.startsWith('flopbook-place'))).toEqual([]);
      expect(noise).toEqual([]);
      await close();
    }
  });

  it('opens once a number is checked, right or wrong, and not for a text that is none', async () => {
    const { page, noise, close } = await visit(CHAPTER);
    await guess(page, FIRST, 'seven');
    expect(await isFolded(page, FIRST)).toBe(true);
    await guess(page, FIRST, '189');
    expect(await isFolded(page, FIRST)).toBe(false);
    expect(await isSeen(page, '#fig-anatomy')).toBe(true);
    expect(await bar(page, FIRST).isVisible()).toBe(false);
    expect(await page.locator(`#${FIRST}`).getAttribute('data-answered')).toBe('');
    expect((await kept(page))[TICKS]).toBe(`parameters/${FIRST}`);
    expect(await isFolded(page, LARGER)).toBe(true);
    expect(noise).toEqual([]);
    await close();
  });

  it('opens where the answer is revealed, though the question is not alive', async () => {
    const { page, close } = await visit(CHAPTER);
    await page.evaluate(`document.querySelector('#${LARGER} details').open = true`);
    await expect.poll(() => isFolded(page, LARGER)).toBe(false);
    expect(await bar(page, DOUBLE).isVisible()).toBe(true);
    await close();
  });

  it('opens where it is skipped, by the keyboard, which goes on in it; that is no tick', async () => {
    const { page, close } = await visit(CHAPTER);
    await bar(page, FIRST).locator('button').focus();
    await page.keyboard.press('Enter');
    expect(await isFolded(page, FIRST)).toBe(false);
    expect(await page.evaluate('document.activeElement.dataset.told')).toBe(FIRST);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(`!!document.activeElement.closest('[data-told="${FIRST}"]')`)).toBe(true);
    expect((await kept(page))[TICKS]).toBeUndefined();
    await close();
  });

  it('comes alive when it opens, and follows till then', async () => {
    const { page, close } = await visit('/en/flops/');
    const amount = page.locator('[data-told="predict-additions"] .amount').nth(1);
    await page.locator('#one-value ~ p [data-field="kernel_size"][data-side="0"]').first().scrollIntoViewIfNeeded();
    await page.locator('#one-value ~ p input[data-field="kernel_size"]').first().fill('5');
    await expect.poll(() => amount.textContent()).not.toBe('8');
    await bar(page, 'predict-additions').locator('button').click();
    await page.locator('#one-output[data-alive]').waitFor();
    expect(await amount.isVisible()).toBe(true);
    await close();
  });
});

describe('what leads into it opens it', () => {
  it.each([
    ['an anchor', `${CHAPTER}#fig-anatomy`, '#fig-anatomy', FIRST],
    ['a question in it', `${CHAPTER}#${DOUBLE}`, `#${DOUBLE}`, LARGER],
    [
      'a link with values of an example in it',
      '/en/flops/?one-output.in_channels=2#one-output',
      '#one-output',
      'predict-additions',
    ],
    ['values of an example in it', '/en/flops/?one-output.in_channels=2', '#one-output', 'predict-additions'],
  ])('%s, when the page is opened', async (_, path, target, id) => {
    const { page, close } = await visit(path);
    expect(await isFolded(page, id)).toBe(false);
    expect(await isSeen(page, target)).toBe(true);
    if (path.includes('#'))
      await expect
        .poll(() => page.evaluate(`document.querySelector('${target}').getBoundingClientRect().top`))
        .toBeLessThan(WIDE.height);
    await close();
  });

  it('an anchor and a link to an example, on the page itself', async () => {
    const { page, close } = await visit(CHAPTER);
    await page.evaluate(`location.hash = '#fig-anatomy'`);
    await expect.poll(() => isFolded(page, FIRST)).toBe(false);
    await close();
    const other = await visit('/en/flops/');
    await other.page.evaluate(
      `document.querySelector('main p').insertAdjacentHTML('beforeend', '<a id="in" href="?one-output.in_channels=2#one-output" data-follows="one-output" data-set=\\'{"in_channels":"2"}\\'>set</a>')`,
    );
    await other.page.locator('#in').click();
    await expect.poll(() => isFolded(other.page, 'predict-additions')).toBe(false);
    await other.close();
  });

  it('a result of the search', async () => {
    const { page, close } = await visit('/en/introduction/');
    await page.keyboard.press('/');
    await page.keyboard.insertText('one-output');
    const found = page.locator('#search a[href="/en/flops/#one-output"]').first();
    await found.click({ timeout: 15_000 });
    await page.waitForURL('**/en/flops/#one-output');
    await expect.poll(() => isFolded(page, 'predict-additions')).toBe(false);
    await close();
  });

  it('a link that sets an option which its example folds, down to its field', async () => {
    const { page, close } = await visit('/en/convolution/?stride.padding=1&stride.nothing=2&nothing.padding=3#stride');
    await expect.poll(() => isSeen(page, '#stride [name="padding"]')).toBe(true);
    await expect.poll(() => page.locator('#stride [name="padding"]').inputValue()).toBe('1');
    expect(await isSeen(page, '#padding [name="batch"]')).toBe(false);
    await close();
  });

  it.each(['/en/flops/', '/en/convolution/'])(
    'a result of the search of %s that stands in what is folded',
    async (from) => {
      const { page, close } = await visit(from);
      await page.keyboard.press('/');
      await page.keyboard.insertText('padded weights halved biases');
      const found = page.locator('#search a[href="/en/convolution/#grouped"]').first();
      await found.click({ timeout: 15_000 });
      await page.waitForURL('**/en/convolution/#grouped');
      await expect.poll(() => isFolded(page, 'predict-groups')).toBe(false);
      // It is the answer of that section alone, and once: the address by itself opens nothing.
      expect(await isFolded(page, 'predict-stride')).toBe(true);
      await page.goto(`${inject('site')}/en/convolution/`);
      await page.goto(`${inject('site')}/en/convolution/#grouped`);
      expect(await isFolded(page, 'predict-groups')).toBe(true);
      await close();
    },
  );

  it('the search of the browser', async () => {
    const { page, close } = await visit(CHAPTER);
    const part = page.locator(`[data-told="${FIRST}"]`);
    expect(await part.getAttribute('hidden')).toBe('until-found');
    expect(await page.evaluate(`'onbeforematch' in document.body`)).toBe(true);
    // This is all that a browser does that finds something in it, and all that says it is folded.
    await part.evaluate((one) => one.removeAttribute('hidden'));
    expect(await bar(page, FIRST).isVisible()).toBe(false);
    expect(await isSeen(page, '#fig-anatomy')).toBe(true);
    await close();
  });
});

describe('the switch', () => {
  it('opens all answers of the book, is remembered, and can be taken back', async () => {
    const { page, go, close } = await visit(CHAPTER);
    const box = page.getByRole('checkbox', { name: 'Open all answers' });
    await box.check();
    expect(Object.values(await folds(page))).toEqual([false, false, false]);
    const other = await go('/zh-cn/flops/');
    expect(Object.values(await folds(other))).toEqual([false, false]);
    expect(await other.getByRole('checkbox', { name: '展开全部答案' }).isChecked()).toBe(true);
    await box.uncheck();
    expect(Object.values(await folds(page))).toEqual([true, true, true]);
    expect(await kept(page)).not.toHaveProperty('flopbook-answers');
    await page.reload();
    expect(await isFolded(page, FIRST)).toBe(true);
    await close();
  });
});

describe('ticks', () => {
  it('are kept, drawn at the question and its chapter in both languages, and erased by one button', async () => {
    const { page, go, close } = await visit(CHAPTER);
    const erase = page.getByRole('button', { name: 'Erase my ticks' });
    expect(await erase.isVisible()).toBe(false);
    await guess(page, FIRST, '196');
    await guess(page, LARGER, '1');
    expect((await kept(page))[TICKS]?.split(' ')).toEqual([`parameters/${FIRST}`, `parameters/${LARGER}`]);
    const other = await go('/zh-cn/parameters/');
    expect(await folds(other)).toEqual({ [FIRST]: false, [LARGER]: false, [DOUBLE]: true });
    const ticks = (slug: string) =>
      other
        .locator(`.rail .contents > li > a[href$="/${slug}/"]`)
        .evaluate((one) => getComputedStyle(one, '::after').width);
    expect(await ticks('parameters')).toBe('7px');
    expect(await ticks('flops')).toBe('0px');
    await erase.click();
    expect(await kept(page)).not.toHaveProperty(TICKS);
    expect(await page.locator('[data-answered]').count()).toBe(0);
    expect(await erase.isVisible()).toBe(false);
    await page.reload();
    expect(await isFolded(page, FIRST)).toBe(true);
    await close();
  });

  it('last as long as the page where the browser keeps nothing', async () => {
    const { page, noise, close } = await visit('/en/introduction/');
    await page.addInitScript(`Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } })`);
    await page.goto(inject('site') + CHAPTER);
    expect(await isFolded(page, FIRST)).toBe(true);
    await guess(page, FIRST, '1');
    expect(await isFolded(page, FIRST)).toBe(false);
    expect(await page.locator('[data-answered]').count()).toBe(1);
    expect(noise).toEqual([]);
    await close();
  });
});

describe('everything stands', () => {
  it('in print', async () => {
    const { page, close } = await visit(CHAPTER);
    await page.emulateMedia({ media: 'print' });
    expect(await isSeen(page, '#fig-anatomy')).toBe(true);
    expect(await bar(page, FIRST).isVisible()).toBe(false);
    expect(await page.locator('.all-answers').isVisible()).toBe(false);
    await close();
  });

  it('without JavaScript', async () => {
    const { page, close } = await visit(CHAPTER, { javaScriptEnabled: false });
    expect(await page.locator('#fig-anatomy').isVisible()).toBe(true);
    expect(await page.locator('.untold').first().isVisible()).toBe(false);
    expect(await page.locator('.all-answers').isVisible()).toBe(false);
    await close();
  });
});

describe('a page of questions', () => {
  it('fits a phone while it is folded, where axe finds nothing', async () => {
    const { page, close } = await visit('/zh-cn/flops/', { viewport: PHONE });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
    expect(await faultsByAxe(page)).toEqual([]);
    await close();
  });
});
