/** The cover: an instrument in the first screen. The table of layers, filtered. The rail in a low window. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '#i18n/index.ts';
import { faultsByAxe } from './axe.ts';
import { open, PHONE, settled, useBrowser, WIDE } from './open.ts';

const browser = useBrowser();

const amount = (page: Page, is: string) => page.locator(`.cover-sentence [data-is="${is}"]`).textContent();
const number = (page: Page, field: string) => page.locator(`.cover-sentence [data-field="${field}"]`).first();
const bottomOf = async (page: Page, selector: string) => {
  const box = await page.locator(selector).boundingBox();
  return (box?.y ?? 1e6) + (box?.height ?? 0);
};

describe.each(LOCALES)('the cover in %s', (locale) => {
  it.each([
    ['a laptop', { width: 1280, height: 800 }, 'svg.wide'],
    ['a phone', { width: 390, height: 844 }, 'svg.tall'],
  ])('has its sentence and every operation in the first screen of %s', async (_, viewport, svg) => {
    const { page, noise, close } = await open(browser(), `/${locale}/`, { viewport });
    expect(await page.locator('h1').count()).toBe(1);
    expect(await bottomOf(page, '.cover-sentence')).toBeLessThan(viewport.height);
    expect(await bottomOf(page, `.cover-field ${svg}`)).toBeLessThan(viewport.height);
    expect(await page.locator(`.cover-field ${svg}`).getAttribute('aria-label')).toContain('3,402');
    expect(await page.locator('.rail [aria-current="page"], .rail .contents [aria-current]').count()).toBe(0);
    expect(noise).toEqual([]);
    await close();
  });
});

it('counts what is typed into the sentence, and draws it', async () => {
  const { page, close } = await open(browser(), '/en/');
  await number(page, 'out_channels').click();
  await number(page, 'out_channels').fill('8');
  await expect.poll(() => amount(page, 'parameters')).toBe('224');
  expect(await amount(page, 'flops')).toBe('3,888');
  await expect.poll(() => page.locator('.cover-field svg.wide').getAttribute('aria-label')).toContain('3,888');
  await expect.poll(() => page.url()).toContain('worked-example.out_channels=8');
  await close();
});

it('reads without script', async () => {
  const { page, close } = await open(browser(), '/en/', { javaScriptEnabled: false, viewport: PHONE });
  expect(await amount(page, 'parameters')).toBe('196');
  expect(await page.locator('.cover-field svg.tall path').count()).toBeGreaterThan(2);
  expect(await page.locator('.chapters .drawing').count()).toBe(await page.locator('.chapters li').count());
  await close();
});

describe('the table of layers', () => {
  it('is filtered by name, family and what a layer does, says how many are left, and forgets nothing', async () => {
    const { page, noise, close } = await open(browser(), '/en/layers/');
    const said = page.locator('.layer-filter output');
    const rows = () => page.locator('.atlas tr[data-words]:visible th').allInnerTexts();
    await expect.poll(() => said.textContent()).toBe('105 layers');
    await page.locator('#layer-filter').fill('pool 2d');
    expect(await said.textContent()).toBe('5 of 105 layers');
    expect(await rows()).toEqual(['MaxPool2d', 'AvgPool2d', 'LPPool2d', 'AdaptiveAvgPool2d', 'AdaptiveMaxPool2d']);
    expect(await page.locator('main h2:visible').count()).toBe(1);
    await page.locator('#layer-filter').fill('gate');
    expect(await rows()).toContain('LSTM');
    await page.locator('#layer-filter').fill('<b>nothing');
    expect(await rows()).toEqual([]);
    expect(await said.textContent()).toBe('no layer of this name');
    await page.locator('#layer-filter').fill('');
    expect(await rows()).toHaveLength(105);
    expect(noise).toEqual([]);
    await close();
  });

  it.each([
    { viewport: WIDE, colorScheme: 'dark' as const, path: '/zh-cn/layers/' },
    { viewport: PHONE, colorScheme: 'light' as const, path: '/en/tools/' },
  ])('gives axe nothing to say: $path', async ({ path, ...options }) => {
    const { page, close } = await open(browser(), path, options);
    expect(await faultsByAxe(page)).toEqual([]);
    await close();
  });
});

describe('the rail in a window of 680 pixels', () => {
  it.each(['/en/', '/en/parameters/', '/zh-cn/layers/lstm/', '/en/for-teachers/'])(
    'of %s shows the settings whole, reaches the page for teachers, and keeps the place in sight',
    async (path) => {
      const { page, close } = await open(browser(), path, { viewport: { width: 1280, height: 680 } });
      expect(await bottomOf(page, '.rail .settings')).toBeLessThanOrEqual(680);
      const teachers = page.locator('.rail .contents a[href$="/for-teachers/"]');
      await teachers.scrollIntoViewIfNeeded();
      expect(await bottomOf(page, '.rail .contents a[href$="/for-teachers/"]')).toBeLessThan(680);
      await page.evaluate('scrollTo(0, document.body.scrollHeight - 1400)');
      const here = page.locator('.rail .contents .here');
      if (path !== '/en/') {
        await here.waitFor();
        await settled(page);
        const [box, nav] = [await here.boundingBox(), await page.locator('.rail > nav').boundingBox()];
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((nav?.y ?? 0) + (nav?.height ?? 0));
        expect(box?.y).toBeGreaterThanOrEqual(nav?.y ?? 0);
      }
      await close();
    },
  );
});
