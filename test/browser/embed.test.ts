import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { LOCALES } from '#i18n/index.ts';
import { frameCode, HEIGHT_SCRIPT } from '#islands/frameCode.ts';
import { expectResult, field, open, PHONE, result, useBrowser } from './open.ts';

const browser = useBrowser();
const FRAME = '/en/embed/parameters/worked-example/';

/** A course page on another origin, with the snippet as teachers get it. */
function coursePage(query: string): string {
  const code = frameCode(`${inject('site')}${FRAME}${query}`, 'Flopbook');
  return `<!doctype html><meta name="viewport" content="width=device-width"><title>Course</title><p>Before.</p>${code}${HEIGHT_SCRIPT}`;
}

const host = createServer((request, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(coursePage(new URL(request.url ?? '/', 'http://host').search));
});
const origin = () => `http://127.0.0.1:${(host.address() as AddressInfo).port}`;

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    host.listen(0, '127.0.0.1', resolve);
  });
});
afterAll(() => {
  host.close();
});

describe('an example in a frame on another origin', () => {
  it.each([PHONE, { width: 1100, height: 800 }])('tells its height and counts, at $width', async (viewport) => {
    const context = await browser().newContext({ viewport });
    const page = await context.newPage();
    await page.goto(`${origin()}/?worked-example.out_channels=8`);
    const frame = page.frameLocator('iframe');
    await frame.locator('[data-alive]').waitFor();
    await expect
      .poll(() => frame.locator('output[name="parameters"]').getAttribute('data-value'), { timeout: 5000 })
      .toBe('224');
    const height = () => page.locator('iframe').evaluate((one) => one.getBoundingClientRect().height);
    const inside = () =>
      frame
        .locator('html')
        .evaluate((root) => [root.scrollHeight, root.clientHeight, root.scrollWidth, root.clientWidth]);
    await expect.poll(async () => (await inside())[0] === (await inside())[1], { timeout: 5000 }).toBe(true);
    const [, , wide, room] = await inside();
    expect(wide).toBe(room);
    const before = await height();
    await frame.locator('summary').first().click();
    await expect.poll(height, { timeout: 5000 }).toBeGreaterThan(before);
    await frame.locator('input[name="kernel_size"]').fill('1');
    await expect
      .poll(() => frame.locator('output[name="parameters"]').getAttribute('data-value'), { timeout: 5000 })
      .toBe('32');
    await context.close();
  });
});

describe.each(LOCALES)('the bare page of an example, in %s', (locale) => {
  const path = `/${locale}/embed/parameters/worked-example/`;

  it('reads its state, stands without script, and leads back with its values', async () => {
    const still = await open(browser(), path, { javaScriptEnabled: false });
    expect(await result(still.page)).toBe('196');
    expect(await still.page.locator('.rail, .bar').count()).toBe(0);
    await still.close();
    const { page, noise, close } = await open(browser(), `${path}?worked-example.out_channels=8`);
    await expectResult(page, '224');
    await field(page, 'in_channels').fill('4');
    await expectResult(page, '296');
    await page.locator('a[data-home]').hover();
    await expect
      .poll(() => page.locator('a[data-home]').getAttribute('href'), { timeout: 4000 })
      .toContain('worked-example.in_channels=4');
    expect(noise).toEqual([]);
    await close();
  });
});
