/** Two networks by a link, what fits into a memory that is typed, and the picture of all networks, under a hand. */
import { describe, expect, it } from 'vitest';
import { faultsByAxe } from './axe.ts';
import { open, PHONE, useBrowser } from './open.ts';

const browser = useBrowser();
const WAIT = { timeout: 15_000 };

describe('two networks beside each other', () => {
  it('are those of the link; what it asks for in vain is said, and a choice is kept in it', async () => {
    const query = `?one=gpt2&other=${encodeURIComponent('<img src=x onerror=alert(1)>')}`;
    const { page, noise, close } = await open(browser(), `/en/networks/compare/${query}`);
    const heads = () => page.locator('.compared thead tr:last-child th').allTextContents();
    await expect.poll(heads, WAIT).toEqual(expect.arrayContaining(['gpt2', 'resnet34']));
    const status = page.locator('#comparing-status');
    expect(await status.textContent()).toContain('“<img src=x onerror=aler…”');
    expect(await page.locator('select[name="other"]').getAttribute('aria-invalid')).toBe('true');
    await page.locator('select[name="other"]').selectOption({ value: 'llama' });
    await expect.poll(heads, WAIT).toEqual(expect.arrayContaining(['gpt2', 'llama']));
    expect(page.url()).toMatch(/one=gpt2&other=llama$/);
    expect(await page.locator('select[aria-invalid="true"]').count()).toBe(0);
    await page.locator('.compared tbody button').first().click();
    await expect.poll(() => page.locator('.compared tbody tr').count(), WAIT).toBe(2);
    expect(noise).toEqual([]);
    await close();
  });

  it('any of the list is shown by its link, with its files, and what is no network is said', async () => {
    const { page, noise, close } = await open(browser(), '/en/networks/any/?network=shufflenet_v2_x2_0');
    const parameters = page.locator('output[name="parameters"]');
    await expect.poll(() => parameters.textContent(), WAIT).toBe('7,393,996');
    await expect.poll(() => page.locator('.network-rows tfoot').textContent(), WAIT).toContain('7,393,996');
    await expect
      .poll(
        () => page.locator('.takings a[download]').evaluateAll((all) => all.map((one) => one.getAttribute('href'))),
        WAIT,
      )
      .toEqual(['csv', 'txt'].map((ending) => expect.stringContaining(`/networks/shufflenet-v2-x2-0.${ending}`)));
    await page.locator('select[name="network"]').selectOption({ value: 'gpt2-medium' });
    // As many tokens as its input has, and not the width of an image that stood there before.
    await expect.poll(() => page.locator('input[name="tokens"]').inputValue(), WAIT).toBe('128');
    await page.locator('input[name="tokens"]').fill('64');
    await expect.poll(() => page.url(), WAIT).toContain('fitting.tokens=64');
    await page.locator('input[name="tokens"]').fill('128');
    await expect.poll(() => page.url(), WAIT).not.toContain('fitting');
    expect(page.url()).toMatch(/\?network=gpt2-medium$/);
    await page.goto(page.url().replace(/=.*/, '=%3Cb%3E'));
    const status = page.locator('#chosen-status');
    await expect.poll(() => status.textContent(), WAIT).toContain('There is no network “<b>” in the list');
    expect(await faultsByAxe(page)).toEqual([]);
    expect(noise).toEqual([]);
    await close();
  });

  it('are those of the page where the link leaves one out, and that is said', async () => {
    const { page, close } = await open(browser(), '/en/networks/compare/?one=resnet18&other=');
    const status = page.locator('#comparing-status');
    await expect.poll(() => status.textContent(), WAIT).toBe('The link leaves a network out: choose one of the list.');
    await close();
  });

  it('are accessible on a phone', async () => {
    const { page, close } = await open(browser(), '/zh-cn/networks/compare/?one=vgg16&other=resnet50', {
      viewport: PHONE,
      colorScheme: 'dark',
    });
    await expect.poll(() => page.locator('.compared tfoot').textContent(), WAIT).toContain('138,357,544');
    expect(await faultsByAxe(page)).toEqual([]);
    await close();
  });
});

it('what fits follows the memory and the batch; a text that is none is said, and the table stands', async () => {
  const { page, noise, close } = await open(browser(), '/en/networks/llama/');
  const [memory, batch] = [page.locator('input[name="memory"]'), page.locator('input[name="batch"]')];
  const fits = () =>
    page.locator('.network-fit tbody tr').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-fits')));
  await memory.scrollIntoViewIfNeeded();
  expect(await fits()).toEqual(['false', 'false', 'true', 'true']);
  await memory.fill('24 GiB');
  await expect.poll(fits, WAIT).toEqual(['false', 'true', 'true', 'true']);
  await memory.fill('24');
  await expect.poll(() => memory.getAttribute('aria-invalid'), WAIT).toBe('true');
  expect(await page.locator('#fitting-status').textContent()).toContain('Write the unit too');
  expect(await fits()).toEqual(['false', 'true', 'true', 'true']);
  await memory.fill('24 GB');
  await batch.fill('100000');
  await expect.poll(fits, WAIT).toEqual(['false', 'false', 'false', 'false']);
  await expect.poll(() => page.url(), WAIT).toContain('?fitting.memory=24+GB&fitting.batch=100000');
  await page.reload();
  await expect.poll(fits, WAIT).toEqual(['false', 'false', 'false', 'false']);
  expect(await memory.inputValue()).toBe('24 GB');
  await page.goto(page.url().replace(/[?].*/, '?fitting.memory=%3Cb%3E&fitting.kept=none&fitting.batch=0'));
  await expect
    .poll(() => page.locator('#fitting-status').textContent(), WAIT)
    .toMatch(
      /no size of memory[\s\S]*whole number[\s\S]*sets what is not asked here: kept=none[\s\S]*stands as it was/,
    );
  expect(await memory.inputValue()).toBe('<b>');
  expect(await fits()).toEqual(['false', 'false', 'true', 'true']);
  expect(noise).toEqual([]);
  await close();
});

it('the picture of all networks has another count, lit families, and keys that lead from dot to dot', async () => {
  const { page, noise, close } = await open(browser(), '/en/networks/');
  const named = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  await page.locator('.network-plot svg.wide a').first().focus();
  const dots = () => page.locator('.network-plot svg.wide a[tabindex="0"]').count();
  await expect.poll(dots, WAIT).toBe(1);
  const before = await named();
  await page.keyboard.press('ArrowRight');
  expect(await named()).not.toBe(before);
  await page.locator('select[name="upwards"]').selectOption({ value: 'fvcore_flops' });
  await expect.poll(() => page.locator('.network-plot svg.wide').getAttribute('aria-label'), WAIT).toContain('fvcore');
  await page.locator('.families summary').click();
  await page.locator('.families button', { hasText: /^VGG$/ }).click();
  await expect.poll(() => page.locator('.network-plot svg.wide a.lit').count(), WAIT).toBe(8);
  expect(await faultsByAxe(page)).toEqual([]);
  expect(noise).toEqual([]);
  await close();
});
