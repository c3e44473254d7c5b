import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { LOCALES } from '#i18n/index.ts';
import { faultsByAxe } from './axe.ts';
import { open, PHONE, useBrowser } from './open.ts';

const browser = useBrowser();
const CHAPTER = '/en/units/';
const CONVERTER = '#converter';

const field = (page: Page, name: string) => page.locator(`${CONVERTER} [name="${name}"]`);
const button = (page: Page, name: string) => page.locator(CONVERTER).getByRole('button', { name, exact: true });
const status = (page: Page) => page.locator(`${CONVERTER} .status`);
const data = (page: Page, name: string) =>
  page.locator(`${CONVERTER} output[name="${name}"]`).getAttribute('data-value');

/** Where each part of the converter stands; the gutter's own words may change. */
const layoutOf = (page: Page) =>
  page.evaluate<string[]>(`[...document.querySelectorAll('${CONVERTER}, ${CONVERTER} *, .prose > *')]
    .filter((one) => !one.closest('.prompt, .status, svg *'))
    .map((one) => one.localName + ' ' + Math.round(one.getBoundingClientRect().top + scrollY))`);

describe('the converter', () => {
  it('draws its choice of a unit itself: no browser lays a box over the rules of the field', async () => {
    const { page, close } = await open(browser(), CHAPTER);
    const { appearance, backgroundImage } = await field(page, 'unit').evaluate((select) => getComputedStyle(select));
    expect(appearance).toBe('none');
    expect(backgroundImage).toContain('gradient');
    await close();
  });

  it('converts every unit as it is typed, and shows the time', async () => {
    const { page, noise, close } = await open(browser(), CHAPTER);
    for (const [text, flops, macs] of [
      ['3,402 FLOPs', '3402', '1701'],
      ['25.56M', '25560000', '12780000'],
      ['1.8 GMACs', '3600000000', '1800000000'],
      ['2556 万', '51120000', '25560000'],
      ['1.2亿 FLOPs', '120000000', '60000000'],
      ['3.9e9 FLOPs', '3900000000', '1950000000'],
      ['~3.8 GFLOPs', '3800000000', '1900000000'],
      ['39.2 亿次', '3920000000', '1960000000'],
      ['Total mult-adds (M): 0.03', '60000', '30000'],
      ['34693031', '69386062', '34693031'],
      ['８．１８ＧＦＬＯＰｓ', '8180000000', '4090000000'],
    ] as const) {
      await field(page, 'value').fill(text);
      expect(await data(page, 'flops'), text).toBe(flops);
      expect(await data(page, 'macs'), text).toBe(macs);
    }
    await field(page, 'speed').fill('8.18');
    await field(page, 'utilisation').fill('50');
    expect(Number(await data(page, 'time'))).toBe(0.002);
    expect(Number(await data(page, 'paper_time'))).toBe(0.001);
    expect(await page.locator(`${CONVERTER} output[name="time"]`).textContent()).toBe('2.00 ms');
    const formula = page.locator(`${CONVERTER} [data-formula="time"] math`);
    expect(await formula.textContent()).toContain('8.18×1098.18×1012×0.5≈2×10−3');
    expect(noise).toEqual([]);
    await close();
  });

  it('takes the unit out of the text when the field is left, and from its own list', async () => {
    const { page, close } = await open(browser(), CHAPTER);
    await field(page, 'value').fill('25.56 MFLOPs');
    expect(await field(page, 'value').inputValue()).toBe('25.56 MFLOPs');
    expect(await field(page, 'unit').inputValue()).toBe('MFLOPs');
    await field(page, 'value').blur();
    expect(await field(page, 'value').inputValue()).toBe('25.56');
    for (const unit of await field(page, 'unit').locator('option').allTextContents()) {
      await field(page, 'unit').selectOption(unit);
      expect(await data(page, 'flops'), unit).toMatch(/^\d+$/);
      expect(await status(page).getAttribute('data-kind'), unit).toBe(/^(FL|MACs)/.test(unit) ? 'error' : 'fits');
    }
    await close();
  });

  it('says what is wrong beside its field, holds the results, and moves nothing', async () => {
    const { page, close } = await open(browser(), CHAPTER);
    await field(page, 'value').fill('4.09');
    const before = await layoutOf(page);
    for (const [name, text, says] of [
      ['value', '', 'value is empty'],
      ['value', 'many', 'many is not a number'],
      ['value', '0', 'value is above zero'],
      ['value', '-4', 'value is above zero'],
      ['value', '10^30', 'value ends at 10²⁷ FLOPs'],
      ['value', '6.7B params', '6.7B params counts parameters'],
      ['value', '<b>4</b>', 'is not a number'],
      ['speed', '5 GHz', 'GHz is not a unit of speed'],
      ['utilisation', '101', 'utilisation ends at 100%'],
    ] as const) {
      const was = await field(page, name).inputValue();
      await field(page, name).fill(text);
      expect(await status(page).textContent(), text).toContain(says);
      expect(await field(page, name).getAttribute('aria-invalid')).toBe('true');
      expect(await field(page, name).getAttribute('aria-describedby')).toBe('converter-status');
      expect(await field(page, name).inputValue()).toBe(text);
      expect(await data(page, 'flops')).toBe('8180000000');
      expect(await page.locator(CONVERTER).getAttribute('data-held')).toBe('true');
      expect(await layoutOf(page), text).toEqual(before);
      await field(page, name).fill(was);
    }
    await field(page, 'value').fill('4,1');
    await button(page, '4.1').click();
    expect(await data(page, 'flops')).toBe('8200000000');
    await close();
  });

  it('is worked by keyboard alone', async () => {
    const { page, close } = await open(browser(), CHAPTER);
    await button(page, 'Copy link').focus();
    const seen: string[] = [];
    for (let i = 0; i < 4; i++) {
      await page.keyboard.press('Tab');
      seen.push(await page.evaluate('document.activeElement.name'));
    }
    expect(seen).toEqual(['value', 'unit', 'speed', 'utilisation']);
    await page.keyboard.press('Shift+ArrowUp');
    expect(await field(page, 'utilisation').inputValue()).toBe('50');
    await field(page, 'value').focus();
    await page.keyboard.press('ArrowUp');
    expect(await data(page, 'macs')).toBe('4100000000');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    expect(await data(page, 'macs')).toBe('4090000000');
    expect(await field(page, 'utilisation').inputValue()).toBe('40');
    await page.keyboard.press('Control+Shift+Z');
    expect(await field(page, 'utilisation').inputValue()).toBe('50');
    await button(page, 'Reset').click();
    expect(await field(page, 'utilisation').inputValue()).toBe('40');
    await close();
  });

  it('keeps its state in the address, and never in the history', async () => {
    const { page, close } = await open(
      browser(),
      `${CHAPTER}?converter.value=25.56&converter.unit=MFLOPs&converter.speed=no`,
    );
    await expect.poll(() => data(page, 'flops')).toBe('25560000');
    expect(await status(page).textContent()).toContain('The link’s speed=no could not be used');
    const entries = await page.evaluate('history.length');
    await field(page, 'utilisation').fill('100');
    await expect
      .poll(() => page.url(), { timeout: 2000 })
      .toContain('?converter.value=25.56&converter.unit=MFLOPs&converter.utilisation=100');
    await button(page, 'Reset').click();
    await expect.poll(() => page.url(), { timeout: 2000 }).toBe(inject('site') + CHAPTER);
    expect(await page.evaluate('history.length')).toBe(entries);
    await close();
  });

  it('tells a screen reader one sentence after a rest', async () => {
    const { page, close } = await open(browser(), CHAPTER);
    const spoken = page.locator(`${CONVERTER} [role="status"]`);
    await field(page, 'value').fill('2');
    expect(await spoken.textContent()).toBe('');
    await expect
      .poll(() => spoken.textContent(), { timeout: 4000 })
      .toBe('4 G FLOPs, 2 G MACs; 513 µs at 40% utilisation.');
    const live = await page
      .locator(`${CONVERTER} output`)
      .evaluateAll((outputs) => outputs.map((output) => output.getAttribute('aria-live')));
    expect(new Set(live)).toEqual(new Set(['off']));
    await close();
  });
});

describe.each(LOCALES)('in %s', (locale) => {
  it('the values stand without JavaScript', async () => {
    const { page, close } = await open(browser(), `/${locale}/units/`, { javaScriptEnabled: false });
    expect(await data(page, 'flops')).toBe('8180000000');
    expect(await data(page, 'macs')).toBe('4090000000');
    expect(Number(await data(page, 'time'))).toBeCloseTo(409 / 390_000, 12);
    expect(await field(page, 'unit').inputValue()).toBe('GMACs');
    const text = await page.locator('main').textContent();
    for (const number of ['25.56 M', '12.6', '2556万', '8.18 G', '419 µs', '19.5 TFLOPS'])
      expect(text).toContain(number);
    await close();
  });

  it('axe finds nothing on a phone with an error shown and long numbers, and nothing scrolls sideways', async () => {
    const { page, close } = await open(browser(), `/${locale}/units/?converter.value=3.14e23&converter.unit=FLOPs`, {
      viewport: PHONE,
      hasTouch: true,
      colorScheme: 'dark',
    });
    await field(page, 'utilisation').fill('140');
    expect(await faultsByAxe(page, CONVERTER)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
    await close();
  });
});
