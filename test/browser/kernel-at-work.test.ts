import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { faultsByAxe } from './axe.ts';
import { drawn, open, PHONE, useBrowser, WIDE } from './open.ts';

const browser = useBrowser();
const FIGURE = '#fig-kernel-at-work';
const EXAMPLE = '#feature-map';

/** Opens the chapter with values for the example, and brings the figure to life. */
async function openFigure(values: Record<string, string> = {}, options: BrowserContextOptions = {}, locale = 'en') {
  const query = Object.entries(values).map(([field, value]) => `feature-map.${field}=${value}`);
  const watched = await open(browser(), `/${locale}/flops/?${query.join('&')}`, options);
  await watched.page.locator(FIGURE).scrollIntoViewIfNeeded();
  if (options.javaScriptEnabled !== false) await watched.page.locator(`${FIGURE} [data-alive="true"]`).waitFor();
  return watched;
}

const counts = async (page: Page): Promise<string> =>
  (await page.locator(`${FIGURE} [data-count]`).allTextContents()).join(' ');
const button = (page: Page, name: string) => page.locator(FIGURE).getByRole('button', { name, exact: true });
const scrubber = (page: Page) => page.locator(`${FIGURE} input[type="range"]`);
const position = (page: Page) => scrubber(page).getAttribute('aria-valuetext');
const height = (page: Page) => page.locator(FIGURE).evaluate((figure) => figure.getBoundingClientRect().height);

/** The right edge of what stands furthest to the right in the figure. */
const rightmost = (page: Page) =>
  page.evaluate<number>(
    `Math.max(...[...document.querySelectorAll('${FIGURE} *')].map((one) => one.getBoundingClientRect().right))`,
  );

/** From here on time passes by `clock.runFor` alone. */
async function stopTime(page: Page): Promise<void> {
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1000);
}

/** Sets a field of the example and waits until the figure has followed. */
async function set(page: Page, field: string, value: string, then: string): Promise<void> {
  const more = page.locator(`${EXAMPLE} details`);
  if ((await more.getAttribute('open')) === null) await more.locator('summary').click();
  await page.locator(`${EXAMPLE} input[name="${field}"]`).fill(value);
  await expect.poll(() => page.locator(FIGURE).textContent(), { timeout: 5000 }).toContain(then);
}

describe('the kernel at work, by keyboard', () => {
  it('steps, scrubs and ends at the figures of the formula', async () => {
    const { page, noise, close } = await openFigure();
    // It stands finished until a hand comes.
    expect([await position(page), await counts(page)]).toEqual(['position 9 of 9', '81 72 9 162']);
    await scrubber(page).focus();
    await page.keyboard.press('Home');
    expect([await position(page), await counts(page)]).toEqual(['position 1 of 9', '9 8 1 18']);
    const tall = await height(page);
    await button(page, 'Step on').press('Enter');
    expect([await position(page), await counts(page)]).toEqual(['position 2 of 9', '18 16 2 36']);
    await button(page, 'Step back').press('Space');
    await scrubber(page).focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft']) await page.keyboard.press(key);
    expect(await position(page)).toBe('position 2 of 9');
    await page.keyboard.press('Shift+ArrowRight');
    expect([await position(page), await counts(page)]).toEqual(['position 3 of 9', '19 16 2 37']);
    await page.keyboard.press('Shift+ArrowLeft');
    expect([await position(page), await counts(page)]).toEqual(['position 2 of 9', '18 16 2 36']);
    await page.keyboard.press('End');
    expect([await position(page), await counts(page)]).toEqual(['position 9 of 9', '81 72 9 162']);
    expect(await page.locator(`${EXAMPLE} output[name="flops"]`).getAttribute('data-value')).toBe('162');
    expect(await height(page)).toBe(tall);
    await page.keyboard.press('Home');
    expect(await position(page)).toBe('position 1 of 9');
    expect(noise).toEqual([]);
    await close();
  });

  it('says where it rests, once, and nothing while it opens', async () => {
    const { page, close } = await openFigure();
    const spoken = page.locator(`${FIGURE} [role="status"]`);
    await scrubber(page).focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    expect(await spoken.textContent()).toBe('');
    await expect.poll(() => spoken.textContent(), { timeout: 4000 }).toMatch(/^Position 8 of 9: output −?\d+\.$/);
    await close();
  });
});

describe('the kernel at work, by pointer', () => {
  it('plays nothing by itself, then operation by operation to the figures of the formula', async () => {
    const { page, noise, close } = await openFigure();
    await drawn(page, 30);
    expect(await counts(page)).toBe('81 72 9 162');
    await stopTime(page);
    await button(page, 'Play').click();
    await page.clock.runFor(70 * 5);
    expect(await counts(page)).toBe('3 2 0 5');
    const tall = await height(page);
    await button(page, 'Pause').click();
    await page.clock.runFor(1000);
    expect(await counts(page)).toBe('3 2 0 5');
    await button(page, 'Play').click();
    await page.clock.runFor(70 * 157);
    expect([await position(page), await counts(page)]).toEqual(['position 9 of 9', '81 72 9 162']);
    expect(await button(page, 'Play').count()).toBe(1);
    expect(await height(page)).toBe(tall);
    expect(noise).toEqual([]);
    await close();
  });

  it('scrubs to where the scrubber is pressed', async () => {
    const { page, close } = await openFigure();
    const box = await scrubber(page).boundingBox();
    if (!box) throw new Error('no scrubber');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    expect(await position(page)).toBe('position 5 of 9');
    await close();
  });

  it('moves position by position for those who asked for less motion', async () => {
    const { page, close } = await openFigure({}, { reducedMotion: 'reduce' });
    await stopTime(page);
    await button(page, 'Play').click();
    await page.clock.runFor(500);
    expect(await counts(page)).toBe('9 8 1 18');
    await page.clock.runFor(500);
    expect(await counts(page)).toBe('18 16 2 36');
    await page.clock.runFor(9000);
    expect([await position(page), await counts(page)]).toEqual(['position 9 of 9', '81 72 9 162']);
    await close();
  });
});

describe('the kernel at work and its example', () => {
  it('follows, stops playing, and keeps to a position there is', async () => {
    const { page, noise, close } = await openFigure();
    await scrubber(page).focus();
    await page.keyboard.press('End');
    await set(page, 'stride', '2', 'position 4 of 4');
    expect(await counts(page)).toBe('36 32 4 72');
    await button(page, 'Play').click();
    await set(page, 'padding', '1', 'padded 7 × 7');
    expect(await button(page, 'Play').count()).toBe(1);
    await page.locator(`${EXAMPLE} input[name="bias"]`).uncheck();
    await expect.poll(() => page.locator(FIGURE).textContent(), { timeout: 5000 }).not.toContain('b = ');
    await scrubber(page).focus();
    await page.keyboard.press('End');
    expect(await counts(page)).toBe('81 72 0 153');
    expect(noise).toEqual([]);
    await close();
  });

  it('shows one input channel at a time, and the sum of all', async () => {
    const { page, close } = await openFigure({ in_channels: '3', out_channels: '7' });
    const rows = page.locator(`${FIGURE} .work-row`);
    const numbers = async (row: number) =>
      (await rows.nth(row).locator('b').allTextContents()).map((text) => Number(text.replace('−', '-')));
    const sums: number[] = [];
    for (let channel = 1; channel <= 3; channel++) {
      expect(await page.locator(`${FIGURE} .work-channel`).textContent()).toContain(`channel ${channel} of 3`);
      const products = await numbers(0);
      const sum = products.pop() as number;
      expect(products.reduce((a, b) => a + b)).toBe(sum);
      sums.push(sum);
      if (channel < 3) await button(page, 'Next input channel').click();
    }
    const [first, second, third, bias = 0, output] = await numbers(1);
    expect([first, second, third]).toEqual(sums);
    expect(sums.reduce((a, b) => a + b) + bias).toBe(output);
    await scrubber(page).focus();
    await page.keyboard.press('End');
    expect(await counts(page)).toBe('1,701 1,638 63 3,402');
    await close();
  });

  it('stands grey and whole while the example is held', async () => {
    const { page, close } = await openFigure();
    const tall = await height(page);
    await page.locator(`${EXAMPLE} input[name="kernel_size"]`).fill('9');
    await page.locator(`${FIGURE} [data-held="true"]`).waitFor();
    expect([await counts(page), await height(page)]).toEqual(['81 72 9 162', tall]);
    await close();
  });

  it('draws a part of what is large, and says so where it stops', async () => {
    const { page, noise, close } = await openFigure(
      {
        height: '224',
        width: '224',
        in_channels: '3',
        out_channels: '64',
        kernel_size: '7',
        stride: '2',
        padding: '3',
      },
      { viewport: PHONE },
    );
    await expect.poll(() => position(page), { timeout: 10_000 }).toBe('position 802,816 of 802,816');
    expect(await page.locator(FIGURE).textContent()).toContain('rows 219–230 of 230');
    expect(await page.locator(FIGURE).textContent()).toContain('… 42 more');
    await scrubber(page).focus();
    const tall = await height(page);
    await page.keyboard.press('Home');
    expect(await height(page)).toBe(tall);
    await page.keyboard.press('End');
    expect(await counts(page)).toBe('118,013,952 117,211,136 802,816 236,027,904');
    expect(await height(page)).toBe(tall);
    expect(await rightmost(page)).toBeLessThanOrEqual(PHONE.width);
    const most = '1000000000000000';
    for (const field of ['height', 'width', 'in_channels', 'kernel_size', 'batch']) {
      await page
        .locator(`${EXAMPLE} summary`)
        .evaluate((summary) => summary.closest('details')?.setAttribute('open', ''));
      await page.locator(`${EXAMPLE} input[name="${field}"]`).fill(most);
    }
    await expect.poll(() => page.locator(FIGURE).textContent(), { timeout: 5000 }).toContain('Too large to play');
    expect(await page.locator(FIGURE).textContent()).not.toMatch(/NaN|undefined|Infinity/);
    expect(await rightmost(page)).toBeLessThanOrEqual(PHONE.width);
    expect(noise).toEqual([]);
    await close();
  });
});

describe('the kernel at work', () => {
  it('reads without script at its last position, and offers nothing that does not work', async () => {
    const { page, close } = await openFigure({}, { javaScriptEnabled: false });
    expect(await counts(page)).toBe('81 72 9 162');
    expect(await page.locator(`${FIGURE} .work-input`).getAttribute('aria-label')).toContain(
      'rows 3 to 5 and columns 3 to 5',
    );
    const terms = await page.locator(`${FIGURE} .work-row b`).allTextContents();
    const sum = terms.map((term) => Number(term.replace('−', '-')));
    expect(sum.pop()).toBe(sum.reduce((all, one) => all + one));
    expect(await button(page, 'Play').count()).toBe(0);
    await close();
  });

  it.each([
    { locale: 'en', viewport: WIDE, colorScheme: 'light' as const },
    { locale: 'zh-cn', viewport: PHONE, colorScheme: 'dark' as const },
  ])('has no fault that axe finds, and fits, in $locale at $viewport.width', async ({ locale, ...options }) => {
    const values = { in_channels: '6', out_channels: '2', groups: '2', padding: '1', batch: '2' };
    const { page, close } = await openFigure(values, options, locale);
    expect(await faultsByAxe(page, FIGURE)).toEqual([]);
    expect(await rightmost(page)).toBeLessThanOrEqual(options.viewport.width);
    await page.locator(`${EXAMPLE} input[name="kernel_size"]`).fill('9');
    await page.locator(`${FIGURE} [data-held="true"]`).waitFor();
    expect(await faultsByAxe(page, FIGURE)).toEqual([]);
    await close();
  });
});
