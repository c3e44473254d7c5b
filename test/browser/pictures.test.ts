/** Pictures that stand still, as they are seen on a phone and on paper. */
import { describe, expect, it } from 'vitest';
import { open, PHONE, useBrowser } from './open.ts';

const browser = useBrowser();

describe('the words of a picture', () => {
  it.each([
    ['on a phone', PHONE, 'screen'],
    ['on paper', { width: 700, height: 900 }, 'print'],
  ] as const)('are all as heavy %s, but for headings', async (_, viewport, media) => {
    const { page, close } = await open(browser(), '/en/own-model/', { viewport });
    await page.emulateMedia({ media });
    const weights = await page
      .locator('#fig-route text:not(.heading)')
      .evaluateAll((texts) => texts.map((text) => getComputedStyle(text).fontWeight));
    expect(weights.length).toBeGreaterThan(20);
    expect(new Set(weights)).toEqual(new Set(['400']));
    await close();
  });
});
