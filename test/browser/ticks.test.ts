import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { faultsByAxe } from './axe.ts';
import { open, PHONE, settled, useBrowser, WIDE } from './open.ts';

const browser = useBrowser();
const ARTICLE = 'feature-map.in_channels=3&feature-map.out_channels=7';
const FIGURE = '#fig-ticks';
const EXAMPLE = '#feature-map';

/** Opens the chapter with the picture alive and in view. */
async function openTicks(query = '', options: BrowserContextOptions = {}, locale = 'en') {
  const watched = await open(browser(), `/${locale}/flops/?${query}`, options);
  await watched.page.locator(FIGURE).scrollIntoViewIfNeeded();
  await watched.page.locator(`${FIGURE} fieldset:enabled`).waitFor();
  return watched;
}

/** Ticks of each kind in the drawing that is shown: a stroke each, or for a missing one a closed outline. */
const ticks = (page: Page) =>
  page.evaluate<Record<string, number>>(`(() => {
    const shown = [...document.querySelectorAll('${FIGURE} svg.tick-field')].find((one) => one.getBoundingClientRect().width > 0);
    return Object.fromEntries([...shown.querySelectorAll('path')].map((path) =>
      [path.dataset.kind, (path.getAttribute('d').match(path.dataset.kind === 'missing' ? /z/g : /v/g) ?? []).length]));
  })()`);

const grouped = (page: Page) => page.locator(`${FIGURE} .picture`).getAttribute('data-grouped');
const sum = (page: Page) => page.locator(`${FIGURE} .group-sum b`).textContent();
const expectGrouped = (page: Page, factor: string) => expect.poll(() => grouped(page), { timeout: 4000 }).toBe(factor);
const radio = (page: Page, factor: string) => page.locator(`${FIGURE} input[value="${factor}"]`);
const flops = (page: Page) => page.locator(`${EXAMPLE} output[name="flops"]`).getAttribute('data-value');

/** Where everything on the page stands. */
const places = (page: Page) =>
  page.evaluate<string>(`JSON.stringify([...document.querySelectorAll('main, .prose > *, ${FIGURE} *:not(svg *, .axes, .axes *)')]
    .map((one) => one.getBoundingClientRect()).filter(({ height }) => height > 0).map(({ top, height }) => [Math.round(top + scrollY), Math.round(height)]))`);

/** The same once the pictures below have followed the values of the address too. */
async function placesAtRest(page: Page): Promise<string> {
  let last = '';
  const isAtRest = async () => {
    const before = last;
    last = await places(page);
    return last === before;
  };
  await expect.poll(isAtRest, { timeout: 15_000, interval: 500 }).toBe(true);
  return last;
}

describe('the field of ticks', () => {
  it('draws all 3,402 operations of the layer with 196 parameters, grouped by whatever factor', async () => {
    const { page, noise, close } = await openTicks(ARTICLE);
    for (const [factor, text] of [
      ['kind', '2 kinds of operation × 1,701'],
      ['cell', '9 kernel cells × 378'],
      ['channel', '3 input channels × 1,134'],
      ['position', '9 positions × 378'],
      ['kernel', '7 kernels × 486'],
      ['image', '1 image × 3,402'],
    ] as const) {
      await radio(page, factor).check();
      await expect.poll(() => sum(page)).toBe(`${text} = 3,402 operations.`);
      await expect.poll(() => ticks(page)).toEqual({ multiply: 1701, add: 1638, bias: 63 });
    }
    expect(noise).toEqual([]);
    await close();
  });

  it('shows without a bias the addition that the product counts too many as a hollow place', async () => {
    const { page, close } = await openTicks(`${ARTICLE}&feature-map.bias=false`);
    await expect.poll(() => ticks(page)).toEqual({ multiply: 1701, add: 1638, missing: 63 });
    expect(await page.locator(`${FIGURE} .factors p`).innerText()).toMatch(/− 63\s*= 3,339/);
    await radio(page, 'channel').check();
    await expect.poll(() => sum(page)).toBe('3 input channels × 1,134 − 63 = 3,339 operations.');
    await close();
  });

  it('regroups by the factor pointed at in the formula, and goes back to the one chosen', async () => {
    const { page, close } = await openTicks(ARTICLE);
    const factor = (quantity: string) => page.locator(`${EXAMPLE} [data-formula="flops"] [data-live] .q-${quantity}`);
    for (const [quantity, by] of [
      ['out', 'kernel'],
      ['in', 'channel'],
      ['kernel', 'cell'],
      ['size', 'position'],
    ] as const) {
      await factor(quantity).first().hover();
      await expectGrouped(page, by);
    }
    await radio(page, 'kind').check();
    await expectGrouped(page, 'kind');
    await factor('out').first().hover();
    await expectGrouped(page, 'kernel');
    await page.locator('h1').hover();
    await expectGrouped(page, 'kind');
    await close();
  });

  it('lets the biases stand out where they are', async () => {
    const { page, close } = await openTicks(ARTICLE);
    await page.evaluate("document.documentElement.dataset.light = 'bias'");
    const opacity = (kind: string) =>
      page.evaluate<string>(
        `getComputedStyle(document.querySelector('${FIGURE} .wide [data-kind="${kind}"]')).opacity`,
      );
    await expect.poll(() => opacity('add')).toBe('0.16');
    expect([await opacity('bias'), await grouped(page)]).toEqual(['1', 'position']);
    await close();
  });

  it('is chosen by keyboard: one stop of Tab, then arrows', async () => {
    const { page, close } = await openTicks(ARTICLE);
    await radio(page, 'position').focus();
    await page.keyboard.press('ArrowRight');
    await expectGrouped(page, 'kernel');
    for (let i = 0; i < 2; i++) await page.keyboard.press('ArrowLeft');
    await expectGrouped(page, 'channel');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(`document.activeElement.matches('${FIGURE} [type="radio"]')`)).toBe(false);
    await close();
  });

  it('regroups at the tap of a finger, on the row and on the formula', async () => {
    const { page, close } = await openTicks(ARTICLE, { viewport: PHONE, hasTouch: true, isMobile: true });
    for (const factor of ['kernel', 'kind', 'image']) {
      await page.locator(`${FIGURE} label:has([value="${factor}"])`).tap();
      await expectGrouped(page, factor);
    }
    await page.locator(`${EXAMPLE} [data-formula="flops"] [data-live] .katex-html .q-in`).first().tap();
    await expectGrouped(page, 'channel');
    // What a tap lights stays lit, until another place is tapped.
    await settled(page);
    expect(await grouped(page)).toBe('channel');
    await close();
  });

  it.each([WIDE, PHONE])('moves nothing when it regroups or the layer changes, at $width', async (viewport) => {
    const { page, close } = await openTicks(ARTICLE, { viewport });
    const before = await placesAtRest(page);
    for (const factor of ['kind', 'cell', 'channel', 'kernel', 'image']) {
      await radio(page, factor).check();
      await expectGrouped(page, factor);
      expect(await places(page), factor).toBe(before);
    }
    await close();
  });

  it.each([WIDE, PHONE])('holds its frame at 10¹⁵ in every field, at $width', async (viewport) => {
    const most = 10n ** 15n;
    const fields = ['batch', 'height', 'width', 'in_channels', 'out_channels'].map(
      (name) => `feature-map.${name}=${most}`,
    );
    const { page, noise, close } = await openTicks(`${fields.join('&')}&feature-map.bias=false`, { viewport });
    const height = async () => (await page.locator(FIGURE).boundingBox())?.height;
    for (const factor of ['kind', 'cell', 'channel', 'position', 'kernel', 'image']) {
      await radio(page, factor).check();
      await expectGrouped(page, factor);
      const text = await page.locator(FIGURE).innerText();
      expect(text).toContain('≈');
      expect(text).not.toMatch(/NaN|undefined|Infinity/);
      const sums = await page.locator(`${FIGURE} .group-sum`).evaluate((one) => one.scrollHeight - one.clientHeight);
      expect(sums, 'the sentence has room').toBeLessThanOrEqual(1);
      const beyond = await page.evaluate<number>(`(() => {
        const right = document.querySelector('${FIGURE} .picture').getBoundingClientRect().right;
        return Math.max(...[...document.querySelectorAll('${FIGURE} .picture *')].map((one) => one.getBoundingClientRect().right)) - right;
      })()`);
      expect(beyond, 'nothing stands out sideways').toBeLessThanOrEqual(1);
    }
    const large = await height();
    await page.locator(`${EXAMPLE} .actions`).getByRole('button', { name: 'Reset' }).click();
    await expect.poll(() => sum(page)).toContain('162');
    expect(await height()).toBe(large);
    expect(noise).toEqual([]);
    await close();
  });

  it('stands without script, grouped by position', async () => {
    const { page, close } = await open(browser(), '/en/flops/', { javaScriptEnabled: false });
    expect(await page.locator(`${FIGURE} svg.wide`).getAttribute('aria-label')).toContain('9 positions × 18 = 162');
    expect(await radio(page, 'position').isChecked()).toBe(true);
    expect(await radio(page, 'kernel').isDisabled()).toBe(true);
    await close();
  });

  it.each([
    { locale: 'en' as const, colorScheme: 'light' as const, viewport: WIDE },
    { locale: 'zh-cn' as const, colorScheme: 'dark' as const, viewport: PHONE },
  ])('has nothing for axe to find, in $locale at $viewport.width', async ({ locale, ...options }) => {
    const { page, close } = await openTicks(`${ARTICLE}&feature-map.bias=false`, options, locale);
    expect(await faultsByAxe(page, FIGURE)).toEqual([]);
    await close();
  });
});

describe('a sentence that sets the example', () => {
  const link = (page: Page) => page.locator(`a[data-set][data-follows="feature-map"]`).first();

  it('sets it where the reader stands, in one step that can be undone', async () => {
    const { page, noise, close } = await openTicks('feature-map.kernel_size=1');
    await link(page).scrollIntoViewIfNeeded();
    const top = async () => Math.round((await link(page).boundingBox())?.y ?? -1);
    const before = await top();
    await link(page).click();
    await expect.poll(() => flops(page)).toBe('3402');
    await expect.poll(() => sum(page)).toBe('9 positions × 378 = 3,402 operations.');
    // What stands above may grow; the reader's line stays where it is.
    expect(await top()).toBe(before);
    expect(new URL(page.url()).hash).toBe('');
    await page.locator(`${EXAMPLE} .actions`).getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => flops(page)).toBe('50');
    expect(noise).toEqual([]);
    await close();
  });

  it('is a link to the example with these values, for a page that is not alive and for a new tab', async () => {
    const still = await open(browser(), '/en/flops/', { javaScriptEnabled: false });
    const href = await link(still.page).getAttribute('href');
    expect(href).toBe(`?${ARTICLE}#feature-map`);
    await still.close();
    const { page, close } = await open(browser(), `/en/flops/${href}`);
    await expect.poll(() => flops(page)).toBe('3402');
    await close();
  });
});
