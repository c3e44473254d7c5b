import { describe, expect, inject, it } from 'vitest';
import { faultsByAxe } from './axe.ts';
import { open, PHONE, useBrowser } from './open.ts';

const browser = useBrowser();

describe('single keys', () => {
  it('open search and help, go to the neighbours, and stay letters where one types', async () => {
    const { page, close } = await open(browser(), '/en/parameters/');
    await page.keyboard.press('?');
    expect(await page.locator('#help').isVisible()).toBe(true);
    expect(await faultsByAxe(page, '#help')).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('#worked-example textarea').focus();
    await page.keyboard.press('/');
    expect(await page.locator('#search').isVisible()).toBe(false);
    await page.locator('body').click({ position: { x: 2, y: 2 } });
    await page.keyboard.press(']');
    await page.waitForURL('**/en/flops/');
    await page.keyboard.press('[');
    await page.waitForURL('**/en/parameters/');
    await close();
  });
});

describe('who cannot use single keys', () => {
  it('turns them off in the list of keys, for good', async () => {
    const { page, close } = await open(browser(), '/en/parameters/');
    await page.locator('.foot [data-open="help"]').click();
    await page.locator('#help [data-singles]').uncheck();
    await page.keyboard.press('Escape');
    for (const key of ['/', '?', ']']) await page.keyboard.press(key);
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.reload();
    await page.keyboard.press('/');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(page.url()).toContain('/en/parameters/');
    await close();
  });
});

describe('a term', () => {
  it('shows its meaning on hover and on focus, hides it by Escape, and moves nothing', async () => {
    const { page, close } = await open(browser(), '/en/introduction/');
    const term = page.locator('.term').first();
    const tip = term.locator('.tip');
    const height = await page.evaluate('document.body.scrollHeight');
    expect(await tip.isVisible()).toBe(false);
    await term.hover();
    await expect.poll(() => tip.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => tip.isVisible()).toBe(false);
    await page.mouse.move(0, 0);
    await term.locator('a').focus();
    await expect.poll(() => tip.isVisible()).toBe(true);
    expect(await page.evaluate('document.body.scrollHeight')).toBe(height);
    const described = await term.locator('a').getAttribute('aria-describedby');
    expect(await tip.getAttribute('id')).toBe(described);
    await close();
  });

  it('shows it on tap, inside the screen, and leads to the glossary without JavaScript', async () => {
    const touch = { viewport: PHONE, hasTouch: true, isMobile: true };
    const { page, close } = await open(browser(), '/zh-cn/introduction/', touch);
    const term = page.locator('.term').first();
    await term.locator('a').tap();
    const box = await term.locator('.tip').boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= PHONE.width).toBe(true);
    expect(page.url()).toContain('/zh-cn/introduction/');
    await term.locator('a').tap();
    await page.waitForURL('**/zh-cn/glossary/#*');
    await close();
    const still = await open(browser(), '/zh-cn/introduction/', { javaScriptEnabled: false });
    await still.page.locator('.term a').first().click();
    await still.page.waitForURL('**/zh-cn/glossary/#parameter');
    await still.close();
  });
});

describe('the place of the reader', () => {
  it('is offered on the cover and at the head of its chapter, in its own language only', async () => {
    const { page, close } = await open(browser(), '/en/parameters/');
    await page.evaluate(`document.querySelector('#memory').scrollIntoView()`);
    await expect.poll(() => page.evaluate('localStorage.length'), { timeout: 4000 }).toBe(1);
    await page.goto(`${inject('site')}/zh-cn/`);
    expect(await page.locator('.resume').isVisible()).toBe(false);
    await page.goto(`${inject('site')}/en/flops/`);
    expect(await page.locator('.resume').isVisible()).toBe(false);
    await page.goto(`${inject('site')}/en/`);
    await page.locator('.resume a').click();
    await page.waitForURL('**/en/parameters/#memory');
    await page.goto(`${inject('site')}/en/parameters/`);
    expect(await page.locator('.resume').textContent()).toMatch(/^Continue at 2\.\d From count to memory$/);
    await close();
  });

  it('is kept for each chapter, and the cover offers the latest', async () => {
    const { page, close } = await open(browser(), '/en/parameters/');
    await page.evaluate(`document.querySelector('#memory').scrollIntoView()`);
    await expect.poll(() => page.evaluate('localStorage.length')).toBe(1);
    await page.goto(`${inject('site')}/en/flops/`);
    await page.evaluate(`document.querySelector('#whole-map').scrollIntoView()`);
    await expect.poll(() => page.evaluate('Object.values(localStorage)[0]')).toContain('whole-map');
    await page.goto(`${inject('site')}/en/`);
    expect(await page.locator('.resume').textContent()).toContain('All output values');
    await page.goto(`${inject('site')}/en/parameters/`);
    expect(await page.locator('.resume').textContent()).toContain('From count to memory');
    await close();
  });

  it('is restored by the browser itself, though examples come alive late', async () => {
    const { page, close } = await open(browser(), '/en/flops/');
    await page.evaluate('scrollTo(0, 2500)');
    await page.reload();
    await expect.poll(() => page.evaluate('scrollY')).toBe(2500);
    await page.goto(`${inject('site')}/en/units/`);
    await page.goBack();
    await expect.poll(() => page.evaluate('scrollY')).toBe(2500);
    await close();
  });

  it('is not kept where storage is forbidden, without a fault', async () => {
    const { page, noise, close } = await open(browser(), '/en/glossary/');
    await page.addInitScript(`Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } })`);
    await page.goto(`${inject('site')}/en/flops/`);
    await page.evaluate(`document.querySelector('#whole-map').scrollIntoView()`);
    await page.getByRole('button', { name: 'Dark' }).click();
    expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('dark');
    expect(noise).toEqual([]);
    await close();
  });
});

describe('a change of theme by one button', () => {
  it('is said to those who do not see it', async () => {
    const { page, close } = await open(browser(), '/en/glossary/', { viewport: PHONE, hasTouch: true });
    await page.locator('[data-theme-next]').tap();
    expect(await page.locator('.bar [role="status"]').textContent()).toBe('Light');
    await close();
  });
});
