import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { LOCALES, wordsOf } from '#i18n/index.ts';
import { faultsByAxe } from './axe.ts';
import { EXAMPLE, expectResult, open, PHONE, useBrowser, WIDE } from './open.ts';

const browser = useBrowser();
const TEACHERS = '/en/for-teachers/';
const MAKER = '[data-maker]';
const CLIPBOARD: BrowserContextOptions = { permissions: ['clipboard-read', 'clipboard-write'] };

/** Opens the page for teachers and waits until its form is alive. */
async function openMaker(options: BrowserContextOptions = {}, path = TEACHERS) {
  const watched = await open(browser(), path, options);
  await watched.page.locator(MAKER).scrollIntoViewIfNeeded();
  await watched.page.locator(`${MAKER}[data-alive]`).waitFor();
  return watched;
}

const input = (page: Page, name: string) => page.locator(`${MAKER} input[name="${name}"]`);
const made = (page: Page, kind: 'link' | 'markdown') => page.locator(`${MAKER} [data-made="${kind}"]`).inputValue();
const frameMade = (page: Page) => page.locator(`${MAKER} textarea`).inputValue();
const note = (page: Page) => page.locator(`${MAKER} .takings .note-line`).textContent();
const clipboard = (page: Page) => page.evaluate<string>('navigator.clipboard.readText()');

describe('the link maker', () => {
  it('makes a link that opens the example as it was set', async () => {
    const { page, noise, close } = await openMaker();
    await input(page, 'out_channels').fill('8');
    await input(page, 'kernel_size').fill('3, 5');
    const wanted = `${inject('site')}/en/parameters/?worked-example.out_channels=8&worked-example.kernel_size=3,5${EXAMPLE}`;
    const sorted = (link: string) => [...new URL(link).searchParams].sort();
    await expect.poll(async () => sorted(await made(page, 'link'))).toEqual(sorted(wanted));
    const link = await made(page, 'link');
    expect(new URL(link).hash).toBe(EXAMPLE);
    expect(new URL(link).pathname).toBe('/en/parameters/');
    expect(link).not.toContain('%2C');
    expect(await note(page)).toContain('368 parameters');
    await page.locator(`${MAKER} .takings .note-line a`).click();
    await page.locator('[data-alive]').first().waitFor();
    expect(page.url()).toBe(link);
    await expectResult(page, '368');
    expect(noise).toEqual([]);
    await close();
  });

  it('makes the Markdown and the frame in the same state', async () => {
    const { page, close } = await openMaker();
    await input(page, 'out_channels').fill('8');
    await expect.poll(() => made(page, 'link')).toContain('out_channels=8');
    const link = await made(page, 'link');
    expect(await made(page, 'markdown')).toBe(`[Worked example, Parameters (Flopbook)](${link})`);
    const src = /src="([^"]*)"/.exec(await frameMade(page))?.[1] ?? '';
    expect(src).toBe(`${inject('site')}/en/embed/parameters/worked-example/?worked-example.out_channels=8`);
    await page.goto(src);
    await expectResult(page, '224');
    await close();
  });

  it('knows every example: another chapter’s, and one that is set on its own page', async () => {
    const { page, close } = await openMaker();
    const choice = page.locator(`${MAKER} select`);
    await input(page, 'out_channels').fill('8');
    await choice.selectOption({ label: 'The whole feature map' });
    // What was typed for another example is not carried over.
    await expect.poll(() => made(page, 'link')).toBe(`${inject('site')}/en/flops/#feature-map`);
    await input(page, 'out_channels').fill('2');
    await expect
      .poll(() => made(page, 'link'))
      .toBe(`${inject('site')}/en/flops/?feature-map.out_channels=2#feature-map`);
    const figure = /with ([\d,]+) FLOPs/.exec((await note(page)) ?? '')?.[1]?.replaceAll(',', '');
    await page.locator(`${MAKER} .takings .note-line a`).click();
    const output = page.locator('#feature-map output[name="flops"]');
    await expect.poll(() => output.getAttribute('data-value'), { timeout: 5000 }).toBe(figure);
    await close();
    const other = await openMaker();
    await other.page.locator(`${MAKER} select`).selectOption({ label: 'Converter' });
    await expect.poll(() => made(other.page, 'link')).toBe(`${inject('site')}/en/units/#converter`);
    expect(await other.page.locator(`${MAKER} .fields`).count()).toBe(0);
    expect(await other.page.locator(MAKER).textContent()).toContain('set on its own page');
    await other.close();
  });

  it('names a text it cannot read beside its field, leaves it out, and moves nothing', async () => {
    const { page, close } = await openMaker();
    const top = () => page.locator(`${MAKER} .takings`).evaluate((one) => one.getBoundingClientRect().top + scrollY);
    const before = await top();
    await input(page, 'in_channels').fill('4');
    await input(page, 'out_channels').fill('seven');
    const status = page.locator(`${MAKER} .status`);
    await expect.poll(() => status.getAttribute('data-kind')).toBe('error');
    await expect.poll(() => status.textContent()).toContain('out_channels');
    expect(await input(page, 'out_channels').getAttribute('aria-invalid')).toBe('true');
    expect(await input(page, 'in_channels').getAttribute('aria-invalid')).toBe('false');
    expect(await made(page, 'link')).toBe(`${inject('site')}/en/parameters/?worked-example.in_channels=4${EXAMPLE}`);
    expect(await note(page)).toContain('left out');
    expect(await top()).toBe(before);
    await close();
  });

  it('links to a layer that cannot exist, and says so', async () => {
    const { page, close } = await openMaker();
    await input(page, 'kernel_size').fill('7');
    await expect.poll(() => note(page)).toContain('impossible layer');
    expect(await made(page, 'link')).toContain('?worked-example.kernel_size=7#');
    await page.locator(`${MAKER} .takings .note-line a`).click();
    const status = page.locator(`${EXAMPLE} .status`);
    await expect.poll(() => status.getAttribute('data-kind'), { timeout: 5000 }).toBe('error');
    await close();
  });

  it.each([
    ['Copy: Link', /^http\S+\?worked-example\.out_channels=8#worked-example$/],
    ['Copy: Markdown', /^\[Worked example.*\]\(http\S+=8#worked-example\)$/],
    ['Copy: Frame', /^<div[^>]*>\n<iframe src="http\S+=8"[\s\S]*<\/iframe>\n<\/div>$/],
  ])('puts what it made on the clipboard and says so: %s', async (name, text) => {
    const { page, close } = await openMaker(CLIPBOARD);
    await input(page, 'out_channels').fill('8');
    await expect.poll(() => made(page, 'link')).toContain('=8');
    const button = page.locator(MAKER).getByRole('button', { name, exact: true });
    await button.click();
    await expect.poll(() => button.textContent()).toBe('Copied');
    expect(await clipboard(page)).toMatch(text);
    await expect.poll(() => button.textContent(), { timeout: 4000 }).toBe('Copy');
    await close();
  });

  it('says how to go on where copying is refused: the text is selected with a press', async () => {
    const { page, close } = await openMaker();
    await page.evaluate(`navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))`);
    const button = page.locator(MAKER).getByRole('button', { name: 'Copy: Link', exact: true });
    await button.click();
    await expect.poll(() => button.textContent()).toBe('Select it');
    await page.locator(`${MAKER} [data-made="link"]`).focus();
    expect(await page.evaluate('String(getSelection())')).toBe(await made(page, 'link'));
    await close();
  });
});

describe.each(LOCALES)('the page for teachers, in %s', (locale) => {
  const path = `/${locale}/for-teachers/`;

  it('is quiet, fits a phone, and gives a finger 40 pixels in its form', async () => {
    const { page, noise, close } = await openMaker({ viewport: PHONE, hasTouch: true, isMobile: true }, path);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
    const small = await page
      .locator(`${MAKER} :is(.takings button, select, .made input, .made textarea)`)
      .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 40).map((one) => one.outerHTML));
    expect(small).toEqual([]);
    expect(noise).toEqual([]);
    await close();
  });

  it('says without JavaScript how a link is written, and shows nothing that does nothing', async () => {
    const { page, close } = await open(browser(), path, { javaScriptEnabled: false });
    expect(await page.locator(MAKER).isVisible()).toBe(false);
    const text = await page.locator('main').innerText();
    expect(text).toContain(wordsOf(locale).teachers.without_script);
    expect(text).toContain('?worked-example.out_channels=64&worked-example.height=224&worked-example.width=224');
    expect(text).toContain(`<iframe src="/${locale}/embed/parameters/worked-example/"`);
    const idle = await page
      .locator('main .prose button')
      .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.outerHTML));
    expect(idle).toEqual([]);
    await close();
  });

  it.each([
    { colorScheme: 'light' as const, viewport: WIDE },
    { colorScheme: 'dark' as const, viewport: PHONE },
  ])('gives axe nothing to say, with a bad value: $colorScheme, $viewport.width', async (options) => {
    const { page, close } = await openMaker(options, path);
    await input(page, 'out_channels').fill('seven');
    await page.locator(`${MAKER} .status[data-kind="error"]`).waitFor();
    expect(await faultsByAxe(page)).toEqual([]);
    await close();
  });
});
