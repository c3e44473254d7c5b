import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '#i18n/index.ts';
import { faultsByAxe } from './axe.ts';
import { EXAMPLE, field, open, PHONE, settled, useBrowser, WIDE } from './open.ts';

const browser = useBrowser();

/** English by night on a laptop, Chinese by day on a phone; test/browser/pages.test.ts has the other halves. */
const VIEWS = LOCALES.map((locale, index) => {
  const [viewport, colorScheme] = index === 0 ? [WIDE, 'dark' as const] : [PHONE, 'light' as const];
  return { locale, colorScheme, viewport, title: `${locale} ${colorScheme} ${viewport.width}` };
});

async function violations(
  path: string,
  options: BrowserContextOptions,
  before: (page: Awaited<ReturnType<typeof open>>['page']) => Promise<void>,
): Promise<string[]> {
  const { page, close } = await open(browser(), path, options);
  await before(page);
  const found = await faultsByAxe(page);
  await close();
  return found;
}

describe.each(VIEWS)('axe finds nothing at $title', ({ locale, colorScheme, viewport }) => {
  const options = { colorScheme, viewport };

  it('in the chapter, with its options open', async () => {
    const found = await violations(`/${locale}/parameters/`, options, async (page) => {
      await page.locator(`${EXAMPLE} summary`).click();
    });
    expect(found).toEqual([]);
  });

  it('in the chapter, with an error shown and a quantity lit', async () => {
    const found = await violations(`/${locale}/parameters/`, options, async (page) => {
      await field(page, 'kernel_size').fill('7');
      await page.locator('[data-legend][data-q="in"]').click();
      await page.locator(`${EXAMPLE} .cures button`).first().waitFor();
      await page.locator('html[data-light="in"]').waitFor();
      await settled(page);
    });
    expect(found).toEqual([]);
  });

  it('in its questions: a slip, a text that is no number, a right guess', async () => {
    const found = await violations(`/${locale}/parameters/`, options, async (page) => {
      for (const [index, text] of ['189', 'seven', '770'].entries()) {
        const question = page.locator('[data-question]').nth(index);
        await question.scrollIntoViewIfNeeded();
        await question.locator('astro-island:not([ssr])').waitFor({ state: 'attached' });
        await question.locator('input[id]').fill(text);
        await question.locator('input[id]').press('Enter');
      }
      expect(await page.locator('.verdict[data-kind]').count()).toBe(3);
    });
    expect(found).toEqual([]);
  });
});

describe('a screen reader', () => {
  it('is told one sentence after a rest, and never each figure as it changes', async () => {
    const { page, close } = await open(browser(), '/en/parameters/');
    const spoken = page.locator(`${EXAMPLE} [role="status"]`);
    await field(page, 'out_channels').fill('70');
    expect(await spoken.textContent()).toBe('');
    await expect.poll(() => spoken.textContent(), { timeout: 4000 }).toBe('1,960 parameters, output (1, 70, 3, 3).');
    await field(page, 'out_channels').fill('x');
    await expect.poll(() => spoken.textContent(), { timeout: 4000 }).toContain('out_channels takes a whole number');
    const live = await page
      .locator(`${EXAMPLE} output`)
      .evaluateAll((outputs) => outputs.map((output) => output.getAttribute('aria-live')));
    expect(new Set(live)).toEqual(new Set(['off']));
    await close();
  });

  it('hears every input by a name of its own, and the formula as MathML', async () => {
    const { page, close } = await open(browser(), '/zh-cn/parameters/');
    const names = await page.evaluate<string[]>(
      `[...document.querySelectorAll('${EXAMPLE} input')].map((one) => one.getAttribute('aria-label'))`,
    );
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('输出通道数 (out_channels)');
    expect(await page.locator(`${EXAMPLE} [data-formula="parameters"] [data-live] math`).count()).toBe(1);
    await close();
  });

  it('moves nothing for those who asked for less motion', async () => {
    const { page, close } = await open(browser(), '/en/parameters/', { reducedMotion: 'reduce' });
    const moving = await page.evaluate<number>(
      `[...document.querySelectorAll('*')].filter((one) => parseFloat(getComputedStyle(one).transitionDuration) > 0).length`,
    );
    expect(moving).toBe(0);
    await close();
  });
});
