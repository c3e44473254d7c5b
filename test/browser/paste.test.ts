/** Lines of one's own code: pasted where the layer is shown, or on another page. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { open, useBrowser } from './open.ts';

const browser = useBrowser();

async function paste(page: Page, example: string, line: string): Promise<void> {
  const area = page.locator(`${example} .code-line textarea`);
  await area.click();
  await page.locator(`${example}[data-alive]`).waitFor();
  await area.selectText();
  await page.keyboard.insertText(line);
}

const parameters = (page: Page, example: string): Promise<string | null> =>
  page.locator(`${example} output[name="parameters"]`).getAttribute('data-value');

const status = (page: Page, example: string) => page.locator(`${example} .status`);

describe('a line of code that asks for another input', () => {
  it.each([
    ['/en/layers/linear/', 'self.fc = nn.Linear(512, 1000)', '513000', 'The input was changed to (512,)'],
    ['/zh-cn/layers/lstm/', 'nn.LSTM(300, 512)', '1667072', '输入已改为(7, 3, 300)'],
    [
      '/en/layers/conv2d/',
      'nn.Conv2d(3, 96, 11, stride=4, padding=2)',
      '34944',
      'The input was changed to (1, 3, 7, 7)',
    ],
  ])('on %s gets one, says so, and both are undone together: %s', async (path, line, figure, says) => {
    const { page, noise, close } = await open(browser(), path);
    const before = await parameters(page, '#calculator');
    await paste(page, '#calculator', line);
    await expect.poll(() => status(page, '#calculator').textContent(), { timeout: 15_000 }).toContain(says);
    expect(await parameters(page, '#calculator')).toBe(figure);
    await page
      .locator('#calculator')
      .getByRole('button', { name: /^(Undo|撤销)$/ })
      .click();
    await expect.poll(() => parameters(page, '#calculator')).toBe(before);
    expect(noise).toEqual([]);
    await close();
  });
});

describe('a line of another layer', () => {
  it('leads to that layer’s page with what it says set there, and an input that it takes', async () => {
    const { page, noise, close } = await open(browser(), '/en/parameters/');
    await paste(page, '#worked-example', 'self.fc = nn.Linear(512, 10, bias=False)');
    await page.keyboard.press('Tab');
    const link = page.locator('#worked-example .cures a');
    await expect.poll(() => link.getAttribute('href'), { timeout: 15_000 }).toContain('calculator.in_features=512');
    await link.click();
    await expect.poll(() => parameters(page, '#calculator'), { timeout: 15_000 }).toBe('5120');
    expect(await status(page, '#calculator').textContent()).toContain('(10,)');
    expect(noise).toEqual([]);
    await close();
  });
});

describe('a class in the place of a line', () => {
  it('leads to the playground with all of it there, and nothing run', async () => {
    const { page, noise, close } = await open(browser(), '/en/parameters/');
    await paste(page, '#worked-example', 'class Net(nn.Module):\n    def forward(self, x):\n        return x\n');
    await page.keyboard.press('Tab');
    const link = page.locator('#worked-example .cures a');
    await expect.poll(() => link.getAttribute('href'), { timeout: 15_000 }).toContain('/en/playground/#code=');
    await link.click();
    await expect
      .poll(() => page.locator('#playground .cm-content').innerText(), { timeout: 15_000 })
      .toContain('class Net(nn.Module):\n    def forward(self, x):\n        return x\n');
    expect(await page.locator('#playground .cell-status').innerText()).toContain('It has not run.');
    expect(noise).toEqual([]);
    await close();
  });
});
