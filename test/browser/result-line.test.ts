/** On a phone, the result at the foot of the window while a field is edited. */
import { describe, expect, it } from 'vitest';
import { field, open, PHONE, useBrowser, WIDE } from './open.ts';

const browser = useBrowser();
const LINE = '.result-line:not([hidden])';

describe('the result of an example, edited on a phone', () => {
  it.each([
    ['/en/parameters/', '196 parameters · 784 B', '224 parameters · 896 B'],
    ['/zh-cn/parameters/', '196', '224'],
  ])('stands at the foot while it is out of sight, follows, and moves nothing: %s', async (path, before, after) => {
    const { page, noise, close } = await open(browser(), path, { viewport: PHONE, hasTouch: true });
    const out = field(page, 'out_channels');
    await out.scrollIntoViewIfNeeded();
    await out.focus();
    const line = page.locator(LINE);
    await line.waitFor();
    expect(await line.textContent()).toContain(before);
    const top = () => out.evaluate((input) => input.getBoundingClientRect().top);
    const stood = await top();
    await out.fill('8');
    await expect.poll(() => line.textContent()).toContain(after);
    expect(await top()).toBe(stood);
    const [box, above] = [await line.boundingBox(), await out.boundingBox()];
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(PHONE.height, 0);
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(box?.y ?? 0);
    // Heard once, from the example itself.
    expect(await line.getAttribute('aria-hidden')).toBe('true');
    await out.blur();
    await line.waitFor({ state: 'detached' });
    expect(noise).toEqual([]);
    await close();
  });

  it('goes once the result itself is seen, and comes again', async () => {
    const { page, close } = await open(browser(), '/en/parameters/', { viewport: PHONE, hasTouch: true });
    await field(page, 'out_channels').focus();
    await page.locator(LINE).waitFor();
    await page.locator('#worked-example .hero').scrollIntoViewIfNeeded();
    await page.locator(LINE).waitFor({ state: 'detached' });
    await close();
  });

  it('is not there on a wide window', async () => {
    const { page, close } = await open(browser(), '/en/parameters/', { viewport: WIDE });
    await field(page, 'out_channels').focus();
    await page.keyboard.type('1');
    await expect.poll(() => page.locator('#worked-example .hero').textContent()).not.toBe('196');
    expect(await page.locator('.result-line').count()).toBe(0);
    await close();
  });
});
