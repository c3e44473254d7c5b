/** A calculator that stands folded among others: what stands in front, and who opens it. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { open, PHONE, useBrowser } from './open.ts';

const browser = useBrowser();
const CHAPTER = '/en/other-layers/';

const example = (page: Page, id: string) => page.locator(`#${id}[data-example]`);
const unfold = (page: Page, id: string) => example(page, id).getByRole('button', { name: 'Open the whole example' });
const whole = (page: Page, id: string) => page.locator(`#${id}-whole`);

/** Scrolls to an example, and waits until it answers. */
async function wake(page: Page, id: string): Promise<void> {
  await example(page, id).scrollIntoViewIfNeeded();
  await page.locator(`#${id}[data-alive]`).waitFor();
}

describe('a folded calculator', () => {
  it('shows its call and what that comes to, and has every field and output once', async () => {
    const { page, noise, close } = await open(browser(), CHAPTER);
    await wake(page, 'max-pooling');
    expect(await example(page, 'max-pooling').locator('.folded').innerText()).toMatch(
      /^nn\.MaxPool2d\(2\)\s+0 parameters, 150,528 FLOPs$/,
    );
    const found = await page.locator('[data-example]').evaluateAll((all) =>
      all.map((one) => ({
        inputs: [...one.querySelectorAll('input[name]')].map((input) => (input as HTMLInputElement).name),
        outputs: [...one.querySelectorAll('output')].map((output) => output.name),
        outside: one.querySelectorAll(':is(input, output)[name]:not(.whole *)').length,
        fold: one.querySelector('details')?.className,
      })),
    );
    expect(found).toHaveLength(10);
    for (const { inputs, outputs, outside, fold } of found) {
      expect(inputs).toEqual([...new Set(inputs)]);
      expect(outputs).toEqual([...new Set(outputs)]);
      expect(outputs).toContain('flops');
      expect([outside, fold ?? 'more']).toEqual([0, 'more']);
    }
    expect(noise).toEqual([]);
    await close();
  });

  it('opens and closes by its button, by pointer and by keyboard', async () => {
    const { page, close } = await open(browser(), CHAPTER, { viewport: PHONE });
    await wake(page, 'linear');
    expect(await whole(page, 'linear').isVisible()).toBe(false);
    await unfold(page, 'linear').click();
    expect(await whole(page, 'linear').isVisible()).toBe(true);
    expect(await example(page, 'linear').locator('.folded').count()).toBe(0);
    await unfold(page, 'linear').press('Enter');
    expect(await whole(page, 'linear').isVisible()).toBe(false);
    expect(await unfold(page, 'linear').getAttribute('aria-expanded')).toBe('false');
    await close();
  });

  it('opens for a link that sets it, for one that cannot, and for one in the prose; no other opens', async () => {
    const { page, close } = await open(browser(), `${CHAPTER}?lstm.hidden_size=8&linear.out_features=many#lstm`);
    await page.locator('#lstm[data-alive]').waitFor();
    await expect.poll(() => whole(page, 'lstm').isVisible()).toBe(true);
    await wake(page, 'linear');
    await expect.poll(() => whole(page, 'linear').isVisible()).toBe(true);
    await wake(page, 'gelu');
    expect(await whole(page, 'gelu').isVisible()).toBe(false);
    await page.locator('a[data-follows="gelu"]').first().click();
    await expect.poll(() => whole(page, 'gelu').isVisible()).toBe(true);
    expect(await whole(page, 'embedding').isVisible()).toBe(false);
    await close();
  });

  it('stands open on paper and without script', async () => {
    const { page, close } = await open(browser(), CHAPTER);
    await page.emulateMedia({ media: 'print' });
    expect(await whole(page, 'attention').isVisible()).toBe(true);
    expect(await unfold(page, 'attention').isVisible()).toBe(false);
    await close();
    const plain = await open(browser(), CHAPTER, { javaScriptEnabled: false });
    expect(await whole(plain.page, 'attention').isVisible()).toBe(true);
    expect(await plain.page.locator('#attention .folded').isVisible()).toBe(false);
    await plain.close();
  });
});
