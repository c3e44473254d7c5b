/** The playground: an example is counted to known numbers, bad input is said, and code from a link does not run. */
import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { faultsByAxe } from './axe.ts';
import { open, useBrowser } from './open.ts';
import { SLOW } from './runPython.ts';

const browser = useBrowser();

const PAGE = '/en/playground/';

const LINEAR =
  'class Two(nn.Module):\n    def __init__(self):\n        super().__init__()\n        self.a = nn.Linear(5, 6)\n        self.b = nn.Linear(7, 3)\n\n    def forward(self, x):\n        return self.b(self.a(x))\n';

const fragmentOf = (code: string): string => `#code=${deflateRawSync(code).toString('base64url')}`;

const total = (page: Page, name: string) =>
  page.locator(`#playground output[name="${name}"]`).getAttribute('data-value');

const tool = (page: Page, key: string) => page.locator(`#playground [data-tool="${key}"]`).getAttribute('value');

const status = (page: Page) => page.locator('#playground .cell-status').innerText();

/** Presses *Count*, and waits until something stands below. */
async function count(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Count/ }).click();
  await page.getByRole('button', { name: /^Stop/ }).waitFor({ state: 'detached', timeout: SLOW });
}

/** What a press on a button lets the reader save. */
async function saved(page: Page, format: string): Promise<string> {
  const coming = page.waitForEvent('download');
  await page.locator(`#playground [data-format="${format}"]`).click();
  return readFileSync(await (await coming).path(), 'utf8');
}

/** What is kept is told as an estimate, and the link sets the calculator to it. */
async function leadsToTraining(page: Page): Promise<void> {
  expect(await page.locator('#playground .training-note').innerText()).toContain('an estimate of what PyTorch keeps');
  await page.getByRole('link', { name: 'Training memory of this model' }).click();
  const field = (name: string) => page.locator(`#training-memory [name="${name}"]`).inputValue();
  await expect.poll(() => field('parameters'), { timeout: SLOW }).toBe('61706');
  expect([await field('learned'), await field('activations'), await field('batch')]).toEqual(['61706', '15002', '1']);
}

describe('the playground', () => {
  it(
    'counts the first example, says what was guessed, and gives it away',
    async () => {
      const { page, noise, close } = await open(browser(), PAGE);
      await count(page);
      await expect.poll(() => total(page, 'parameters'), { timeout: SLOW }).toBe('61706');
      expect(await total(page, 'output_shape')).toBe('1,10');
      expect(await total(page, 'macs')).toBe('416520');
      expect(await total(page, 'memory')).toBe(String(4 * 61706));
      expect(await tool(page, 'torch_flop_counter_flops')).toBe('833040');
      expect(await page.locator('#playground .counted').innerText()).toContain('LeNet5() · the model is guessed');
      expect(await page.locator('#playground .counted').innerText()).toContain('(1, 1, 32, 32) · the input is guessed');
      expect(await page.locator('#playground [data-path="conv2"] td').allInnerTexts()).toEqual([
        'Conv2d',
        '(1, 16, 10, 10)',
        '2,416',
        '240,000',
        '480,000',
      ]);
      await page.getByLabel('A number from a paper or a tool').fill('61,706');
      await expect.poll(() => page.locator('#playground-which').innerText()).toContain('61,706 exactly: parameters');
      expect(await saved(page, 'csv')).toContain('conv1,Conv2d,"(1, 6, 28, 28)",156,117600,235200\n');
      expect(await saved(page, 'check')).toContain('assert size(model) == 61706');
      expect(JSON.parse(await saved(page, 'ipynb')).nbformat).toBe(4);
      expect(await faultsByAxe(page)).toEqual([]);
      await leadsToTraining(page);
      expect(noise.filter((line) => !line.startsWith('foreign: blob:'))).toEqual([]);
      await close();
    },
    SLOW,
  );

  it(
    'shows code from a link and does not run it; an error stands with its line, at its field and in the code',
    async () => {
      const { page, close } = await open(browser(), PAGE + fragmentOf(LINEAR));
      await expect.poll(() => status(page)).toBe('This code comes from the link. It has not run.');
      expect(await page.locator('#playground .cm-content').innerText()).toContain('class Two(nn.Module):');
      expect(await page.locator('#playground [data-output]').innerText()).toBe('Nothing is counted yet.');
      await count(page);
      expect(await page.locator('#playground [role="alert"]').innerText()).toMatch(
        /line 8[\s\S]*RuntimeError: mat1 and mat2 shapes cannot be multiplied \(1x6 and 7x3\)/,
      );
      expect(await page.locator('#playground .py-failed').innerText()).toContain('self.b(self.a(x))');
      await expect.poll(() => page.locator('#playground .cell-advice').innerText()).toMatch(/6[\s\S]*7/);
      expect(await page.locator('#playground-input-said').innerText()).toContain('(1, 5), (1, 16, 5)');
      await close();
    },
    SLOW,
  );

  it(
    'lights the line of a row and the rows of a line, by pointer and by keyboard',
    async () => {
      const { page, close } = await open(browser(), PAGE);
      await count(page);
      const row = page.locator('#playground [data-path="conv2"]');
      await row.waitFor({ timeout: SLOW });
      const litLines = () => page.locator('#playground .py-lit').allInnerTexts();
      const litRows = () =>
        page.evaluate<string[]>(
          '[...document.querySelectorAll(\'#playground tr[data-lit="true"]\')].map((one) => one.dataset.path)',
        );
      // The source in the page is no editor yet.
      await row.hover();
      await expect.poll(litLines).toEqual([expect.stringContaining('self.conv2(x)')]);
      expect(await litRows()).toContain('conv2');
      await page.locator('#playground .totals').hover();
      await expect.poll(litLines).toEqual([]);
      // A pointer that rests on the page lights what is scrolled under it.
      await page.mouse.move(2, 2);
      const name = row.getByRole('button', { name: /^conv2, line \d+$/ });
      await name.focus();
      await expect.poll(litLines).toEqual([expect.stringContaining('self.conv2(x)')]);
      await page.keyboard.press('Enter');
      await page.locator('#playground .cm-content').waitFor();
      await expect.poll(() => page.evaluate("document.activeElement.matches('#playground .cm-content')")).toBe(true);
      await expect.poll(litLines).toEqual([expect.stringContaining('self.conv2(x)')]);
      await page.keyboard.press('F2');
      const spoken = () => page.locator('#playground .cm-announced').textContent();
      await expect.poll(spoken).toMatch(/^Line \d+ makes conv2 \(1, 16, 10, 10\)/);
      await page.keyboard.press('ArrowUp');
      await expect.poll(litRows).toContain('conv1');
      expect(await litRows()).not.toContain('conv2');
      // Of another code the rows say nothing.
      await page.keyboard.type('#');
      await expect.poll(litRows).toEqual([]);
      expect(await litLines()).toEqual([]);
      await close();
    },
    SLOW,
  );

  it('keeps what was typed through a reload of the tab; the code of an address comes before it', async () => {
    const { page, close } = await open(browser(), PAGE);
    const code = page.locator('#playground .cm-content');
    await page.locator('#playground pre.source').click();
    await code.waitFor();
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.type('# kept\n');
    await page.locator('#playground input[name="input"]').fill('1,1,32,32');
    await page.reload();
    await expect.poll(() => code.innerText()).toMatch(/^# kept\n/);
    expect(await page.locator('#playground input[name="input"]').inputValue()).toBe('1,1,32,32');
    expect(await status(page)).toBe('');
    await page.goto(`${page.url()}#line=nn.Linear(3,%204)&input=2,3`);
    await page.reload();
    await expect.poll(async () => (await code.innerText()).trim()).toBe('nn.Linear(3, 4)');
    expect(await status(page)).toBe('This code comes from the link. It has not run.');
    await close();
  });

  it('is where the code line of an example opens, with its input', async () => {
    const { page, close } = await open(browser(), '/en/parameters/');
    await page.locator('#worked-example input[name="out_channels"]').fill('9');
    await page.locator('#worked-example .code-line a').click();
    await page.waitForURL(/playground/);
    await expect
      .poll(async () => (await page.locator('#playground .cm-content').innerText()).trim())
      .toBe('nn.Conv2d(3, 9, 3)');
    expect(await page.locator('#playground input[name="input"]').inputValue()).toBe('1,3,5,5');
    await close();
  });

  it('opens beside the page that a frame stands in', async () => {
    const { page, close } = await open(browser(), '/en/embed/parameters/worked-example/');
    const coming = page.waitForEvent('popup');
    await page.locator('.code-line a').click();
    expect(new URL((await coming).url()).pathname).toBe('/en/playground/');
    await close();
  });

  it('says beside the field that a shape is none, and runs nothing', async () => {
    const { page, close } = await open(browser(), PAGE);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const input = page.locator('#playground input[name="input"]');
    await input.fill('1,3,zero');
    await page.getByRole('button', { name: /^Count/ }).click();
    await expect.poll(() => input.getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('#playground-input-said').innerText()).toContain('This is not a shape.');
    expect(asked.filter((url) => /pyodide|packages/.test(url))).toEqual([]);
    await close();
  });

  it(
    'says in the language of the page what cannot be counted, and only of an error that Python says it',
    async () => {
      const said = async (source: string) => {
        const { page, close } = await open(browser(), `/zh-cn/playground/${fragmentOf(source)}`);
        await page.locator('#playground [data-alive]').first().waitFor({ state: 'attached' });
        await page.getByRole('button', { name: /^统计/ }).click();
        const alert = page.locator('#playground [role="alert"]');
        await alert.locator('.cell-advice').waitFor({ timeout: SLOW });
        const text = await alert.innerText();
        const field = await page.locator('#playground-model-said').innerText();
        await close();
        return { text, field };
      };
      const nothing = await said('x = 3\n');
      expect(nothing.text).toMatch(/^无法统计\s+这段代码没有定义nn\.Module的子类。$/);
      expect(nothing.field).toMatch(/^请在这里写明如何创建模型/);
      const wrong = await said('class Net(nn.Module):\n    def forward(self, x):\n        return x.nope\n');
      expect(wrong.text).toMatch(/^Python的错误信息，第3行\s+AttributeError: /);
    },
    SLOW,
  );

  it('takes a notebook that is chosen, with its magics, which are passed over', async () => {
    const { page, close } = await open(browser(), PAGE);
    await page.locator('#playground [data-alive]').first().waitFor({ state: 'attached' });
    const cells = [
      { cell_type: 'markdown', source: ['# A title'] },
      { cell_type: 'code', source: ['%matplotlib inline\n', 'import torch.nn as nn'] },
      { cell_type: 'code', source: 'net = nn.Linear(3, 4)' },
    ];
    await page.locator('#playground input[type="file"]').setInputFiles({
      name: 'a.ipynb',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ cells, nbformat: 4, nbformat_minor: 5 })),
    });
    await expect
      .poll(() => page.locator('#playground .cm-content').innerText(), { timeout: 10_000 })
      .toMatch(/^%matplotlib inline\nimport torch\.nn as nn\n+net = nn\.Linear\(3, 4\)/);
    await close();
  });

  it.each(['en', 'zh-cn'])('has in %s the first example without script, and fits a narrow screen', async (locale) => {
    const still = await open(browser(), `/${locale}/playground/`, { javaScriptEnabled: false });
    expect(await still.page.locator('#playground pre.source').innerText()).toContain('class LeNet5(nn.Module):');
    expect(await still.page.locator('#playground noscript p').isVisible()).toBe(true);
    await still.close();
    const { page, close } = await open(browser(), `/${locale}/playground/`, { viewport: { width: 320, height: 700 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await close();
  });
});
