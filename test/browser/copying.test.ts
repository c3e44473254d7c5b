import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '#i18n/index.ts';
import { EXAMPLE, expectResult, field, open, PHONE, settled, useBrowser, WIDE } from './open.ts';

const browser = useBrowser();
const CHAPTER = '/en/parameters/';
const CLIPBOARD: BrowserContextOptions = { permissions: ['clipboard-read', 'clipboard-write'] };
const copyAs = (page: Page) => page.locator(`${EXAMPLE} .copy-as`);
const menu = (page: Page) => page.locator(`${EXAMPLE} .copy-menu`);
const clipboard = (page: Page) => page.evaluate<string>('navigator.clipboard.readText()');
const focused = (page: Page) => page.evaluate<string>('document.activeElement.textContent');

describe('copy as', () => {
  it.each([
    ['PyTorch', 'assert sum(p.numel() for p in layer.parameters()) == 224\n'],
    ['LaTeX', '\\text{parameters} = 3 \\times 3 \\times 3 \\times 8 + 8 = 224'],
    ['Markdown', '?worked-example.out_channels=8#worked-example> |'],
  ])('puts the present results into the clipboard as %s, says so, and gives the focus back', async (name, part) => {
    const { page, noise, close } = await open(browser(), CHAPTER, CLIPBOARD);
    await field(page, 'out_channels').fill('8');
    await expectResult(page, '224');
    await copyAs(page).click();
    await menu(page).getByRole('button', { name }).click();
    await expect.poll(() => copyAs(page).textContent()).toBe('Copied');
    expect(await clipboard(page)).toContain(part);
    expect(await menu(page).count()).toBe(0);
    expect(await focused(page)).toBe('Copied');
    await expect.poll(() => copyAs(page).textContent(), { timeout: 4000 }).toBe('Copy as');
    expect(noise).toEqual([]);
    await close();
  });

  it('is worked by the keyboard alone, and closed by Escape', async () => {
    const { page, close } = await open(browser(), CHAPTER, CLIPBOARD);
    await copyAs(page).focus();
    expect(await copyAs(page).getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toContain('PyTorch');
    await menu(page).locator('a').waitFor();
    expect(await copyAs(page).getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toContain('LaTeX');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toContain('Playground');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('Copy as');
    expect(await menu(page).count()).toBe(0);
    await page.keyboard.press('Enter');
    await menu(page).locator('a').waitFor();
    for (let i = 0; i < 4; i++) await page.keyboard.press('Tab');
    await expect.poll(() => menu(page).count()).toBe(0);
    expect(await page.evaluate('document.activeElement.localName')).toBe('textarea');
    await close();
  });

  it('closes by a second press and by a press elsewhere, and moves nothing', async () => {
    const { page, close } = await open(browser(), CHAPTER);
    const top = () => page.evaluate<number>(`document.querySelector('${EXAMPLE} .hero').getBoundingClientRect().top`);
    await copyAs(page).scrollIntoViewIfNeeded();
    const before = await top();
    await copyAs(page).click();
    await menu(page).waitFor();
    expect(await top()).toBe(before);
    await copyAs(page).click();
    await expect.poll(() => menu(page).count()).toBe(0);
    await copyAs(page).click();
    await menu(page).waitFor();
    await page.locator(`${EXAMPLE} h3`).click();
    await expect.poll(() => menu(page).count()).toBe(0);
    await close();
  });

  it('shows the text, selected, where the browser refuses to copy', async () => {
    const { page, close } = await open(browser(), CHAPTER);
    await page.evaluate(`navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))`);
    await copyAs(page).click();
    await menu(page).getByRole('button', { name: 'PyTorch' }).click();
    const area = menu(page).locator('textarea');
    await area.waitFor();
    expect(await menu(page).locator('[role="status"]').textContent()).toContain('refused');
    expect(await area.getAttribute('readonly')).not.toBeNull();
    const selected = await page.evaluate<string>('String(getSelection())');
    expect(selected).toBe(await area.inputValue());
    expect(selected).toContain('== 196');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('Copy as');
    await close();
  });

  it.each(LOCALES)('fits a phone, for a finger, in %s', async (locale) => {
    const { page, close } = await open(browser(), `/${locale}/parameters/`, { viewport: PHONE, hasTouch: true });
    await page.evaluate(`navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))`);
    const row = () => page.locator(`${EXAMPLE} .actions`).boundingBox();
    const before = await row();
    expect(before?.height).toBeLessThanOrEqual(40);
    await page.locator(`${EXAMPLE} .copy-link`).tap();
    await copyAs(page).tap();
    await menu(page).waitFor();
    const small = await menu(page)
      .locator('button')
      .evaluateAll((buttons) => buttons.filter((one) => one.getBoundingClientRect().height < 40).length);
    expect(small).toBe(0);
    await menu(page).locator('button').first().tap();
    await menu(page).locator('textarea').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
    expect((await row())?.height).toBe(before?.height);
    await close();
  });

  it('loads what it needs with its first use', async () => {
    const { page, close } = await open(browser(), CHAPTER);
    const loaded = () =>
      page.evaluate<string[]>(
        `performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.includes('CopyMenu'))`,
      );
    expect(await loaded()).toEqual([]);
    await copyAs(page).click();
    await menu(page).waitFor();
    expect(await loaded()).toHaveLength(1);
    await close();
  });
});

/** Saves every figure of a page; answers the files. */
async function saved(page: Page): Promise<{ name: string; text: string }[]> {
  const files: { name: string; text: string }[] = [];
  for (const button of await page.locator('.save-figure').all()) {
    await button.scrollIntoViewIfNeeded();
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    files.push({ name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') });
  }
  return files;
}

interface Parsed {
  fault: string | null;
  title: string;
  description: string;
  leaning: string[];
  /** How many dots of a picture of it differ from the paper. */
  inked: number;
  width: number;
}

/** Reads a file as XML and draws it alone, as an image in an empty page. */
async function parse(page: Page, text: string): Promise<Parsed> {
  return page.evaluate<Parsed>(`(async (text) => {
    const tree = new DOMParser().parseFromString(text, 'image/svg+xml');
    const image = new Image();
    image.src = 'data:image/svg+xml,' + encodeURIComponent(text);
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const dots = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
    return {
      fault: tree.querySelector('parsererror')?.textContent ?? null,
      title: tree.querySelector('title')?.textContent ?? '',
      description: tree.querySelector('desc')?.textContent ?? '',
      leaning: [...tree.querySelectorAll('*')].flatMap((one) => [...one.attributes])
        .filter(({ name }) => /^(class|data-|aria-)/.test(name)).map(({ name }) => name),
      inked: dots.filter((dot) => dot !== dots[0]).length,
      width: image.width,
    };
  })(${JSON.stringify(text)})`);
}

describe.each(LOCALES)('a saved figure, in %s', (locale) => {
  const path = `/${locale}/parameters/?worked-example.out_channels=5`;

  it('stands alone: XML without style sheets, drawn by itself, with caption, address and licence', async () => {
    const { page, noise, close } = await open(browser(), path, { acceptDownloads: true });
    await expectResult(page, '140');
    await expect.poll(() => page.locator('#fig-anatomy').innerHTML()).toContain('140');
    const [file] = await saved(page);
    expect(file?.name).toBe('flopbook-fig-anatomy.svg');
    const text = file?.text ?? '';
    expect(text).not.toMatch(/var\(|color-mix|light-dark|currentcolor|stand-in|<use|undefined|NaN/i);
    const { page: empty, close: closeEmpty } = await open(browser(), '/404.html');
    const { fault, title, description, leaning, inked, width } = await parse(empty, text);
    expect(fault).toBeNull();
    expect(leaning).toEqual([]);
    expect(title.length).toBeGreaterThan(30);
    expect(title).not.toMatch(/SVG|#/);
    expect(description).toContain('worked-example.out_channels=5#fig-anatomy');
    expect(description).toContain('https://creativecommons.org/licenses/by/4.0/');
    expect(description).toContain('140');
    expect(inked).toBeGreaterThan(10_000);
    expect(width).toBeGreaterThan(640);
    // The hues of the quantities, and one face of each of the drawn blocks.
    for (const hue of ['#846a00', '#1a66d6', '#7d2206', '#1b5f49', '#a0347c']) expect(text).toContain(hue);
    expect(noise).toEqual([]);
    await closeEmpty();
    await close();
  });
});

describe('a figure', () => {
  it('is saved in light colours whatever the theme and whatever is lit, and leaves the page as it was', async () => {
    const options = { acceptDownloads: true };
    const light = await open(browser(), CHAPTER, { ...options, colorScheme: 'light' });
    const [plain] = await saved(light.page);
    await light.close();
    const dark = await open(browser(), CHAPTER, { ...options, colorScheme: 'dark' });
    const lit = () => dark.page.evaluate('document.documentElement.dataset.light');
    await dark.page.locator('[data-legend][data-q="in"]').click();
    await expect.poll(lit).toBe('in');
    const figure = () => dark.page.locator('figure').first().innerHTML();
    await dark.page.locator('.save-figure').first().scrollIntoViewIfNeeded();
    await dark.page.locator('figure').first().locator('astro-island:not([ssr])').waitFor({ state: 'attached' });
    await settled(dark.page);
    const before = await figure();
    const [file] = await saved(dark.page);
    expect(file?.text).toBe(plain?.text);
    expect(await dark.page.evaluate('document.documentElement.dataset.theme')).toBeUndefined();
    expect(await lit()).toBe('in');
    await expect
      .poll(() => dark.page.locator('.save-figure').first().textContent(), { timeout: 4000 })
      .toBe('Save as SVG');
    expect(await figure()).toBe(before);
    await dark.close();
  });

  it('is saved in the arrangement that is shown', async () => {
    for (const [viewport, width] of [
      [WIDE, 664],
      [PHONE, 366],
    ] as const) {
      const { page, close } = await open(browser(), CHAPTER, { viewport, acceptDownloads: true });
      const [file] = await saved(page);
      expect(/ width="([\d.]+)"/.exec(file?.text ?? '')?.[1]).toBe(String(width));
      await close();
    }
  });

  it('offers no saving where no script runs', async () => {
    const { page, close } = await open(browser(), CHAPTER, { javaScriptEnabled: false });
    expect(await page.locator('.save-figure').count()).toBeGreaterThan(0);
    expect(await page.locator('.save-figure').first().isVisible()).toBe(false);
    await close();
  });
});

describe('a permanent link', () => {
  it('is seen without pointing at anything, is reached by Tab, and leads to its place with the values set', async () => {
    const { page, close } = await open(browser(), CHAPTER);
    await field(page, 'out_channels').fill('8');
    await expect.poll(() => page.url()).toContain('out_channels=8');
    for (const [holder, name, hash] of [
      ['#memory', 'Link to this section: From count to memory', '#memory'],
      [`${EXAMPLE} h3`, 'Link to this example: Worked example 1', EXAMPLE],
      ['#fig-anatomy', 'Link to this figure: Figure 1', '#fig-anatomy'],
    ] as const) {
      const link = page.locator(holder).getByRole('link', { name, exact: true });
      const box = await link.boundingBox();
      expect(box?.width, name).toBeGreaterThan(8);
      expect(await link.evaluate((one) => getComputedStyle(one, '::before').content)).toBe('"#"');
      await link.focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => new URL(page.url()).hash).toBe(hash);
      expect(new URL(page.url()).search).toBe('?worked-example.out_channels=8');
    }
    await expectResult(page, '224');
    await close();
  });

  it('gives a finger 40 pixels without touching the lines around', async () => {
    const { page, close } = await open(browser(), CHAPTER, { viewport: PHONE, hasTouch: true, isMobile: true });
    const small = await page.evaluate<string[]>(`[...document.querySelectorAll('.permalink')].filter((one) => {
      const { height, width } = getComputedStyle(one, '::after');
      return parseFloat(height) < 40 || parseFloat(width) < 40;
    }).map((one) => one.getAttribute('aria-label'))`);
    expect(small).toEqual([]);
    await close();
  });
});
