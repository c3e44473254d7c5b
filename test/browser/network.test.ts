/** The table of a network under a hand: folded, sorted, searched, under another count; without script, and when its file does not come. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { faultsByAxe } from './axe.ts';
import { open, PHONE, useBrowser } from './open.ts';

const browser = useBrowser();
const PATH = '/en/networks/resnet50/';
const ROWS = '.levels tbody tr';

const shown = (page: Page) =>
  page
    .locator(ROWS)
    .evaluateAll((rows) => rows.filter((row) => row.checkVisibility()).map((row) => row.getAttribute('data-path')));

async function openTable(options: Parameters<typeof open>[2] = {}) {
  const opened = await open(browser(), PATH, options);
  if (options?.javaScriptEnabled !== false) {
    await opened.page.locator('select[name="count"]').scrollIntoViewIfNeeded();
    await opened.page.locator('[data-network][data-alive]').waitFor({ state: 'attached' });
  }
  return opened;
}

describe('the table of a network', () => {
  it('opens a row where it is pressed, by keyboard too, and closes it', async () => {
    const { page, noise, close } = await openTable();
    const before = await shown(page);
    expect(before).toContain('layer1.0');
    expect(before).not.toContain('layer1.0.conv1');
    await page.locator('[data-row="4/0"] [data-turn]').press('Enter');
    await expect.poll(() => shown(page)).toContain('layer1.0.conv1');
    await page.locator('[data-row="4/0"] [data-turn]').click();
    await expect.poll(() => shown(page)).toEqual(before);
    await page.locator('select[name="levels"]').selectOption({ value: '0' });
    await expect.poll(() => shown(page)).toHaveLength(11);
    expect(noise).toEqual([]);
    await close();
  });

  it('is sorted by a column, and says how many rows there are', async () => {
    const { page, close } = await openTable();
    await page.locator('[data-sort="params"]').click();
    await expect.poll(async () => (await shown(page))[0]).toBe('layer4.0.conv2');
    expect(await page.locator('.levels [aria-sort="descending"]').count()).toBe(1);
    expect(await page.locator('.network-controls [role="status"]').textContent()).toMatch(/^\d+ rows$/);
    await page.locator('[data-sort="params"]').click();
    await expect.poll(async () => (await shown(page))[0]).toBe('conv1');
    await close();
  });

  it('finds modules, and counts as a tool does', async () => {
    const { page, close } = await openTable();
    await page.locator('input[name="sought"]').fill('downsample.0');
    await expect.poll(() => shown(page)).toHaveLength(4);
    await page.locator('input[name="sought"]').fill('');
    await page.locator('select[name="count"]').selectOption({ label: 'fvcore 0.1.5' });
    await expect.poll(() => page.locator('.levels tfoot').textContent()).toContain('4,111,512,576');
    await close();
  });

  it('leads from a class to its calculator with these values', async () => {
    const { page, close } = await openTable();
    await page.locator('[data-row="0"] a').click();
    await page.waitForURL(/layers\/conv2d/);
    await expect
      .poll(() => page.locator('#calculator output[name="parameters"]').getAttribute('data-value'))
      .toBe('9408');
    await close();
  });

  it('says so where its numbers do not come, and stands as it was', async () => {
    const { page, close } = await openTable();
    await page.route(/resnet50\.json/, (route) => route.abort());
    const before = await shown(page);
    await page.locator('[data-sort="params"]').click();
    await expect.poll(() => page.locator('.network-controls [role="status"]').textContent()).toContain('did not come');
    expect(await shown(page)).toEqual(before);
    await page.unroute(/resnet50\.json/);
    await page.locator('[data-row="4/0"] [data-turn]').click();
    await expect.poll(async () => (await shown(page)).length).toBeGreaterThan(0);
    await close();
  });

  it('is whole without script', async () => {
    const { page, close } = await openTable({ javaScriptEnabled: false });
    expect(await shown(page)).toContain('layer1.0.conv1');
    expect(await page.locator('.network-controls').isVisible()).toBe(false);
    await close();
  });

  it('is accessible on a phone, folded out and sorted', async () => {
    const { page, close } = await openTable({ viewport: PHONE, hasTouch: true, colorScheme: 'dark' });
    await page.locator('select[name="levels"]').selectOption({ value: '2' });
    await expect.poll(() => shown(page)).toContain('layer1.0.conv1');
    expect(await faultsByAxe(page)).toEqual([]);
    await page.locator('[data-sort="work"]').click();
    await expect.poll(() => page.locator('.levels [aria-sort]').count()).toBe(1);
    expect(await faultsByAxe(page)).toEqual([]);
    await close();
  });
});

it('under a roofline a batch sets bytes, and what each call waits for; a question of it is judged', async () => {
  const { page, noise, close } = await open(browser(), '/en/flops-are-not-seconds/');
  const table = page.locator('[data-network="resnet18"]');
  await table.scrollIntoViewIfNeeded();
  await page.locator('[data-network="resnet18"][data-alive]').waitFor({ state: 'attached' });
  await table.locator('input[name="sought"]').fill('layer4.1.conv2');
  const cells = () => table.locator('[data-path="layer4.1.conv2"] td').allInnerTexts();
  await expect.poll(cells).toEqual(['Conv2d', '115,605,504', '6.4%', '30.4 MB', '0.3%', '1.95 K', 'arithmetic']);
  await table.locator('select[name="batch"]').selectOption('1');
  await expect.poll(async () => (await cells()).slice(3)).toEqual(['4.82 MB', '8.2%', '48', 'memory']);
  const question = page.locator('#predict-batch');
  await question.scrollIntoViewIfNeeded();
  await question.locator('astro-island:not([ssr])').waitFor({ state: 'attached' });
  const guess = async (text: string) => {
    await question.locator('input').fill(text);
    await question.locator('input').press('Enter');
    return question.locator('.verdict').textContent();
  };
  expect(await guess('616,824,832')).toContain('All images of a batch share one reading.');
  expect(await guess('15.2 M')).toContain('15,204,352 is right.');
  expect(await question.locator('li').textContent()).toContain('2,359,296 + 256 × 50,176');
  expect(noise).toEqual([]);
  await close();
});

it('the picture of all networks leads from a dot to its line', async () => {
  const { page, noise, close } = await open(browser(), '/zh-cn/networks/');
  const dots = page.locator('.network-plot a');
  expect(await dots.count()).toBeGreaterThan(100);
  await dots.first().press('Enter');
  await expect.poll(() => page.evaluate('location.hash')).toBe('#lenet5');
  expect(noise).toEqual([]);
  await close();
});
