/** An example that teaches one option: what stands in front, what unfolds, and who opens it. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { faultsByAxe } from './axe.ts';
import { drawn, open, PHONE, useBrowser } from './open.ts';

const browser = useBrowser();
const CHAPTER = '/en/convolution/';

const example = (page: Page, id: string) => page.locator(`#${id}`);
const field = (page: Page, id: string, name: string) => example(page, id).locator(`input[name="${name}"]`);
const unfold = (page: Page, id: string) => example(page, id).getByRole('button', { name: 'Open the whole example' });

/** The cells of a row of the table: without the option, the quotient, with it. */
const row = (page: Page, id: string, nth: number) =>
  example(page, id).locator(`.before-after tbody tr:nth-child(${nth}) td`).allTextContents();

/** Scrolls to an example, and waits until it answers. */
async function wake(page: Page, id: string): Promise<void> {
  await example(page, id).scrollIntoViewIfNeeded();
  await page.locator(`#${id}[data-alive]`).waitFor();
}

describe('an example that teaches one option', () => {
  it('shows that field in front and the layer on both sides of it, and follows what is typed', async () => {
    const { page, noise, close } = await open(browser(), CHAPTER);
    await wake(page, 'stride');
    expect(await row(page, 'stride', 1)).toEqual(['4 × 4', '× 0.25', '2 × 2']);
    expect(await row(page, 'stride', 2)).toEqual(['10', 'unchanged', '10']);
    await field(page, 'stride', 'stride').fill('3');
    await expect.poll(() => row(page, 'stride', 3)).toEqual(['288', '× 0.25', '72']);
    await field(page, 'stride', 'stride').fill('4');
    await expect.poll(() => row(page, 'stride', 3)).toEqual(['288', '× 0.0625', '18']);
    const codes = () => example(page, 'stride').locator('.pair code').allTextContents();
    await expect.poll(codes).toEqual(['stride=1', 'stride=4']);
    expect(await example(page, 'stride').locator('output[name="flops"]').getAttribute('data-value')).toBe('18');
    await example(page, 'stride').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => row(page, 'stride', 3)).toEqual(['288', '× 0.25', '72']);
    expect(noise).toEqual([]);
    await close();
  });

  it('has every field once, nothing named in the figures, and More options as its first fold', async () => {
    const { page, close } = await open(browser(), CHAPTER);
    const found = await page.locator('[data-example]').evaluateAll((all) =>
      all.map((one) => ({
        names: [...one.querySelectorAll('input[name]')].map((input) => (input as HTMLInputElement).name),
        outputs: [...one.querySelectorAll('output')].map((output) => output.name),
        inFigures: one.querySelectorAll('.before-after :is([name], output), figure :is([name], output)').length,
        fold: one.querySelector('details')?.className,
      })),
    );
    expect(found).toHaveLength(9);
    for (const { names, outputs, inFigures, fold } of found) {
      expect(names).toEqual([...new Set(names)]);
      expect(names.length).toBeGreaterThan(8);
      expect(outputs).toEqual([...new Set(outputs)]);
      expect([inFigures, fold]).toEqual([0, 'more']);
    }
    await close();
  });

  it('unfolds by its button, by pointer and by keyboard', async () => {
    const { page, close } = await open(browser(), CHAPTER);
    await wake(page, 'stride');
    const folded = field(page, 'stride', 'height');
    expect(await folded.isVisible()).toBe(false);
    await unfold(page, 'stride').click();
    expect(await folded.isVisible()).toBe(true);
    await unfold(page, 'stride').press('Enter');
    expect(await folded.isVisible()).toBe(false);
    expect(await unfold(page, 'stride').getAttribute('aria-expanded')).toBe('false');
    await close();
  });

  it('opens for a link that sets what is folded, and not for one that sets the option', async () => {
    const { page, close } = await open(
      browser(),
      `${CHAPTER}?padding.height=9&stride.stride=3&transposed.bias=false#padding`,
    );
    await page.locator('#transposed[data-alive]').waitFor();
    expect(await field(page, 'padding', 'height').inputValue()).toBe('9');
    await expect.poll(() => field(page, 'padding', 'height').isVisible()).toBe(true);
    expect(await field(page, 'stride', 'stride').inputValue()).toBe('3');
    expect(await field(page, 'stride', 'height').isVisible()).toBe(false);
    expect(await field(page, 'transposed', 'height').isVisible()).toBe(true);
    await close();
  });

  it('says beside the field what is wrong, and moves nothing', async () => {
    const { page, close } = await open(browser(), CHAPTER);
    await wake(page, 'stride');
    const below = () =>
      page.locator('#paddings').evaluate((heading) => heading.getBoundingClientRect().top + window.scrollY);
    const before = await below();
    await field(page, 'stride', 'stride').fill('none');
    await expect.poll(() => field(page, 'stride', 'stride').getAttribute('aria-invalid')).toBe('true');
    await example(page, 'stride').locator('.cures button').first().waitFor();
    expect(await field(page, 'stride', 'stride').inputValue()).toBe('none');
    expect(await row(page, 'stride', 3)).toEqual(['288', '× 0.25', '72']);
    await drawn(page);
    expect(await below()).toBe(before);
    await close();
  });

  it('stands whole on paper and without script', async () => {
    const { page, close } = await open(browser(), CHAPTER, { javaScriptEnabled: false });
    for (const id of ['stride', 'groups', 'transposed']) {
      expect(await example(page, id).locator('.whole').isVisible()).toBe(true);
      expect(await example(page, id).locator('.unfold').isVisible()).toBe(false);
    }
    await close();
    const printed = await open(browser(), CHAPTER);
    expect(await example(printed.page, 'groups').locator('.whole').isVisible()).toBe(false);
    await printed.page.emulateMedia({ media: 'print' });
    expect(await example(printed.page, 'groups').locator('.whole').isVisible()).toBe(true);
    await printed.close();
  });

  it('stands whole in a frame, as all examples do', async () => {
    const { page, close } = await open(browser(), '/en/embed/convolution/stride/');
    expect(await page.locator('.unfold, .before-after').count()).toBe(0);
    expect(await field(page, 'stride', 'height').isVisible()).toBe(true);
    expect(await page.locator('#stride details').first().getAttribute('class')).toBe('more');
    await close();
  });

  it.each([320, 360])('fits a phone %i wide, in both languages, and axe finds no fault', async (width) => {
    for (const locale of ['en', 'zh-cn']) {
      const { page, close } = await open(browser(), `/${locale}/convolution/`, { viewport: { ...PHONE, width } });
      await wake(page, 'depthwise');
      expect(await page.evaluate('document.documentElement.scrollWidth'), locale).toBeLessThanOrEqual(width);
      expect(await faultsByAxe(page, '#depthwise'), locale).toEqual([]);
      await close();
    }
  });
});
