/** A network that is counted anew on its page: another input, an error that keeps what stands, a row's line, code, and links. */
import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { faultsByAxe } from './axe.ts';
import { visitFolded } from './foldedPage.ts';
import { open, PHONE, useBrowser } from './open.ts';
import { SLOW } from './runPython.ts';

const browser = useBrowser();

const PAGE = '/en/networks/lenet5/';

const total = (page: Page, name: string) =>
  page.locator(`article output[name="${name}"]`).first().getAttribute('data-value');

const status = (page: Page) => page.locator('.network-given .cell-status').innerText();

const field = (page: Page, name: string) => page.locator(`.network-given input[name="${name}"]`);

const count = async (page: Page, wanted: string): Promise<void> => {
  await page.locator('.network-given .run').click();
  await expect.poll(() => total(page, 'parameters'), { timeout: SLOW }).toBe(wanted);
};

/** What a press lets the reader save. */
async function saved(page: Page, name: string): Promise<string> {
  const coming = page.waitForEvent('download');
  await page.locator('.takings').getByText(name, { exact: true }).click();
  return readFileSync(await (await coming).path(), 'utf8');
}

describe('the page of a network', () => {
  it(
    'counts what a link sets only when it is asked to, then follows what is typed; what is refused stays, with the numbers before',
    async () => {
      const { page, noise, close } = await open(browser(), `${PAGE}?network.arguments=num_classes%3D7`);
      await expect.poll(() => status(page), { timeout: 20_000 }).toContain('nothing has run');
      expect(await field(page, 'arguments').inputValue()).toBe('num_classes=7');
      expect(await total(page, 'parameters')).toBe('61706');
      await count(page, '61451');
      expect(await status(page)).toBe('Counted here: lenet5(num_classes=7) on (1, 1, 28, 28)');
      expect(await page.locator('.levels [data-path="fc2"], .levels tfoot').last().innerText()).toContain('61,451');
      const macs = await total(page, 'macs');
      await field(page, 'size-0').fill('3');
      await expect.poll(() => total(page, 'macs'), { timeout: 20_000 }).toBe(String(3n * BigInt(macs ?? 0)));
      expect(await total(page, 'memory')).toBe(String(4 * 61451));
      await expect.poll(() => page.url()).toContain('network.input=3,1,28,28');
      await field(page, 'size-1').fill('2');
      await expect
        .poll(() => page.locator('.network-given [role="alert"]').innerText(), { timeout: 20_000 })
        .toMatch(/RuntimeError: Given groups=1[\s\S]*What mends it/);
      expect(await field(page, 'size-1').inputValue()).toBe('2');
      expect(await field(page, 'size-1').getAttribute('aria-invalid')).toBe('true');
      expect(await total(page, 'macs')).toBe(String(3n * BigInt(macs ?? 0)));
      expect(await page.locator('article').getAttribute('data-behind')).toBe('');
      expect(await faultsByAxe(page)).toEqual([]);
      await page.locator('.network-given').getByRole('button', { name: 'Reset' }).click();
      await expect.poll(() => total(page, 'parameters')).toBe('61706');
      await expect.poll(() => page.url()).not.toContain('?');
      expect(noise.filter((line) => !line.startsWith('foreign: blob:'))).toEqual([]);
      await close();
    },
    SLOW,
  );

  it(
    'leads from a row to its line, counts the code as it is changed, and hands it to the playground',
    async () => {
      const { page, close } = await open(browser(), PAGE);
      await page.locator('.levels [data-line]').first().click();
      const lit = page.locator('.network-source .py-lit');
      await expect.poll(() => lit.innerText(), { timeout: 20_000 }).toContain('self.');
      await lit.click();
      await page.locator('.network-source .cm-content').waitFor();
      const source = await page.evaluate("document.querySelector('.network-source .cm-content').textContent");
      expect(source).toContain('class LeNet5');
      await page.locator('.network-source .cm-line', { hasText: 'def lenet5(num_classes=10)' }).click();
      await page.keyboard.press('End');
      await page.keyboard.type('\nreturn LeNet5(7)');
      await page.locator('.network-source .run').click();
      await expect.poll(() => total(page, 'parameters'), { timeout: SLOW }).toBe('61451');
      expect(await status(page)).toContain('with the code as it is changed below');
      expect((await saved(page, 'Markdown')).split('\n').at(-2)).toContain('| 61451 |');
      expect(await saved(page, 'torchinfo’s text')).toContain('Total params: 61,451');
      await page.locator('.network-source').getByText('Change it in the playground').click();
      await page.waitForURL(/playground/);
      await expect
        .poll(() => page.locator('#playground .cm-content').innerText(), { timeout: 20_000 })
        .toContain('LeNet5(7)');
      expect(await page.locator('#playground input[name="model"]').inputValue()).toBe('lenet5()');
      expect(await page.locator('#playground input[name="input"]').inputValue()).toBe('1,1,28,28');
      await close();
    },
    SLOW,
  );

  it('keeps every size that is typed while the page is still coming alive', async () => {
    const { page, close } = await visitFolded(browser(), '/en/networks/resnet18/', {}, async (context) => {
      await context.route(/\.js$/, async (route) => {
        await new Promise((done) => setTimeout(done, 700));
        await route.continue();
      });
    });
    await field(page, 'size-2').fill('77');
    await field(page, 'size-3').fill('99');
    await expect.poll(() => page.url(), { timeout: 30_000 }).toContain('network.input=1,3,77,99');
    await close();
  });

  it('shows code from a link in its editor, under another count, and runs nothing', async () => {
    const code = deflateRawSync('class LeNet5:\n    pass\n').toString('base64url');
    const { page, close } = await open(browser(), `${PAGE}?levels.convention=fvcore#code=${code}`);
    await expect
      .poll(() => page.locator('.network-source .cm-content').innerText(), { timeout: 20_000 })
      .toContain('class LeNet5:');
    expect(await status(page)).toContain('nothing has run');
    expect(await total(page, 'parameters')).toBe('61706');
    expect(await page.locator('article').getAttribute('data-behind')).toBe('');
    await expect.poll(() => page.locator('.levels thead').innerText(), { timeout: 20_000 }).toContain('fvcore');
    await close();
  });

  it('keeps typed code for a reload of its tab, also where a link had brought other code, and for no other tab', async () => {
    const code = deflateRawSync('class LeNet5:\n    pass\n').toString('base64url');
    const { page, noise, close } = await open(browser(), `${PAGE}#code=${code}`);
    const content = page.locator('.network-source .cm-content');
    await expect.poll(() => content.innerText(), { timeout: 20_000 }).toContain('pass');
    await content.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('# mine');
    await expect.poll(() => page.url()).not.toContain('#code=');
    await page.reload();
    await expect.poll(() => content.innerText(), { timeout: 20_000 }).toContain('# mine');
    expect(await total(page, 'parameters')).toBe('61706');
    const other = await page.context().newPage();
    await other.goto(new URL(PAGE, page.url()).href);
    await other.locator('.network-source summary').click();
    expect(await other.locator('.network-source').innerText()).not.toContain('# mine');
    await other.close();
    await page.locator('.network-given').getByRole('button', { name: 'Reset' }).click();
    await page.reload();
    await page.locator('.network-source summary').click();
    await expect.poll(() => page.locator('.network-source').innerText()).toContain('class LeNet5(nn.Module)');
    expect(await page.evaluate('sessionStorage.length')).toBe(0);
    expect(noise.filter((line) => !line.startsWith('foreign: blob:'))).toEqual([]);
    await close();
  });

  it('is accessible on a phone, in Chinese, with its code open; without script its code and files are there', async () => {
    const { page, close } = await open(browser(), '/zh-cn/networks/lenet5/', { viewport: PHONE, colorScheme: 'dark' });
    await page.locator('.network-source summary').click();
    await field(page, 'size-0').fill('');
    await expect.poll(() => page.locator('#given-input-said').innerText(), { timeout: 20_000 }).toContain('整数');
    expect(await faultsByAxe(page)).toEqual([]);
    await close();
    const plain = await open(browser(), PAGE, { javaScriptEnabled: false });
    expect(await plain.page.locator('.network-given').isVisible()).toBe(false);
    expect(await plain.page.locator('.takings a:visible').count()).toBe(2);
    await plain.page.locator('.network-source summary').click();
    expect(await plain.page.locator('.network-source pre').isVisible()).toBe(true);
    await plain.close();
  });
});
