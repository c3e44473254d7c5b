/** The picture of a layer on its page: it lights what the calculator shows of the same, is lit by it, follows it, and is saved. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { faultsByAxe } from './axe.ts';
import { open, useBrowser } from './open.ts';

const browser = useBrowser();
const SLOW = { timeout: 15_000 };

const part = (page: Page, name: string) => page.locator(`.layer-picture.wide [data-part="${name}"]`).first();
const row = (page: Page, name: string) => page.locator(`#calculator .row:has-text("${name}")`).first();
const isLit = (found: ReturnType<typeof part>) =>
  expect.poll(async () => (await found.getAttribute('data-lit')) !== null, SLOW);

/** Brings the pointer over the middle of something, from elsewhere. */
async function pointAt(page: Page, found: ReturnType<typeof part>): Promise<void> {
  await found.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await found.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(2, 2);
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 3 });
}

describe('the picture of a layer', () => {
  it('lights the row of a part, the quantity of its field, and is lit by both', async () => {
    const { page, noise, close } = await open(browser(), '/en/layers/lstm/');
    await pointAt(page, part(page, 'weight_hh_l0'));
    await isLit(row(page, 'weight_hh_l0')).toBe(true);
    await isLit(part(page, 'weight_hh_l0')).toBe(true);
    await isLit(part(page, 'weight_ih_l0')).toBe(false);
    const light = () => page.evaluate('document.documentElement.dataset.light');
    await expect.poll(light, SLOW).toBe('kernel');
    expect(await faultsByAxe(page, '#picture')).toEqual([]);
    await pointAt(page, row(page, 'bias additions'));
    await isLit(part(page, 'bias_additions')).toBe(true);
    await isLit(row(page, 'weight_hh_l0')).toBe(false);
    await page.locator('#calculator input[name="input_size"]').focus();
    await page.mouse.move(2, 2);
    await page.locator('#calculator input[name="hidden_size"]').focus();
    await expect.poll(light, SLOW).toBe('out');
    expect(noise).toEqual([]);
    await close();
  });

  it('is lit by the first pointer that comes to the calculator', async () => {
    const { page, noise, close } = await open(browser(), '/en/layers/lstm/');
    await pointAt(page, row(page, 'weight_hh_l0'));
    await isLit(part(page, 'weight_hh_l0')).toBe(true);
    await isLit(part(page, 'weight_ih_l0')).toBe(false);
    expect(noise).toEqual([]);
    await close();
  });

  it.each([
    ['conv2d', 'height', 'size', ['weight', 'bias']],
    ['max-pool2d', 'kernel_size', 'kernel', ['input']],
    ['multihead-attention', 'bias', 'bias', ['input']],
    ['conv2d', 'batch', undefined, []],
  ] as const)('of %s fades nothing that follows %s', async (layer, name, light, faded) => {
    const { page, close } = await open(browser(), `/en/layers/${layer}/`, { reducedMotion: 'reduce' });
    await pointAt(page, part(page, 'input'));
    await expect.poll(() => page.evaluate('document.documentElement.dataset.light'), SLOW).toBe('in');
    const field = page.locator(`#calculator :is(.field, .option):has([name="${name}"])`).first();
    if (name === 'bias') await page.locator('#calculator .row.q-bias').first().hover();
    else await field.hover();
    await expect.poll(() => page.evaluate('document.documentElement.dataset.light'), SLOW).toBe(light);
    const dim = () =>
      page.evaluate<string[]>(`[...document.querySelectorAll('.layer-picture.wide .part[data-parts]')]
        .filter((one) => getComputedStyle(one).opacity < 1).map((one) => one.dataset.part)`);
    if (name === 'bias') await expect.poll(dim, SLOW).toEqual(expect.arrayContaining([...faded]));
    else await expect.poll(dim, SLOW).toEqual(faded);
    await close();
  });

  it('and the row, the field and the letters that it lights are marked where colours are forced', async () => {
    const { page, close } = await open(browser(), '/en/layers/conv2d/', { forcedColors: 'active' });
    const seen = (selector: string, of: string, pseudo = '') =>
      page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}'), '${pseudo}').${of}`);
    await pointAt(page, part(page, 'weight'));
    await isLit(row(page, 'weight')).toBe(true);
    expect(await seen('#calculator .row[data-lit]', 'outlineStyle')).toBe('solid');
    expect(await seen('#calculator .row:not([data-lit])', 'outlineStyle')).toBe('none');
    await expect.poll(() => page.evaluate('document.documentElement.dataset.light'), SLOW).toBe('kernel');
    expect(await seen('#calculator .field.q-kernel', 'borderTopWidth', '::before')).toBe('4px');
    expect(await seen('#calculator .sum .q.q-kernel', 'outlineStyle')).toBe('solid');
    expect(await seen('#calculator .sum .q.q-in', 'outlineStyle')).toBe('none');
    await close();
  });

  it('is walked through by arrow keys, follows the calculator, and is saved as it stands', async () => {
    const { page, noise, close } = await open(browser(), '/en/layers/lstm/?calculator.hidden_size=40', {
      acceptDownloads: true,
    });
    await expect.poll(() => part(page, 'weight_hh_l0').getAttribute('aria-label'), SLOW).toContain('(160, 40): 6,400');
    await expect
      .poll(() => page.locator('.layer-picture.wide').getAttribute('aria-label'), SLOW)
      .toContain('(160, 40)');
    await page.locator('.layer-picture.wide [tabindex="0"]').focus();
    const here = () => page.evaluate('document.activeElement.getAttribute("aria-label")');
    expect(await here()).toBe('Input: (7, 3, 10)');
    await expect
      .poll(async () => {
        await page.keyboard.press('ArrowRight');
        return here();
      }, SLOW)
      .toBe('weight_ih_l0 (160, 10): 1,600');
    await isLit(row(page, 'weight_ih_l0')).toBe(true);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('#picture .save-figure').click(),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    expect(download.suggestedFilename()).toBe('flopbook-lstm.svg');
    expect(text).not.toMatch(/var\(|color-mix|data-|class=|tabindex/);
    expect(text).toContain('#1b5f49');
    expect(text).toContain('weight_hh_l0 (160, 40), 4 equal blocks');
    expect(noise).toEqual([]);
    await close();
  });
});
