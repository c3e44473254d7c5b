/** Cells of a chapter under a hand: what they complete, what their lines say, and what a run is said to cost. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { faultsByAxe } from './axe.ts';
import { drawn, open, useBrowser } from './open.ts';
import { kept, SLOW } from './runPython.ts';

const browser = useBrowser();

const CHAPTER = '/en/own-model/';
const CELL = '#the-model';

const list = (page: Page) => page.locator(`${CELL} .cm-tooltip-autocomplete`);

const listed = (page: Page) => list(page).locator('.cm-completionLabel').allInnerTexts();

/** Opens the editor of the first cell with the caret behind its line `self.fc = …`. */
async function edit(path = CHAPTER, options = {}) {
  const opened = await open(browser(), path, options);
  const { page } = opened;
  const line = page.locator(`${CELL} .py-line`, { hasText: 'self.fc = nn.Linear' }).first();
  await line.scrollIntoViewIfNeeded();
  await line.click();
  await page.locator(`${CELL} .cm-content`).waitFor();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  return opened;
}

const text = (page: Page) => page.locator(`${CELL} .cm-content`).innerText();

/** Lists open a moment after the last key, and take no key before they are seen. */
async function wait(page: Page): Promise<void> {
  await list(page).waitFor();
  await page.waitForTimeout(150);
}

describe('a cell completes', () => {
  it('layers behind nn., with what each is and how it is called', async () => {
    const { page, close } = await edit();
    await page.keyboard.type('self.b = nn.Conv2');
    await wait(page);
    expect(await listed(page)).toEqual(['Conv2d', 'ConvTranspose2d']);
    await expect
      .poll(() => page.locator(`${CELL} .cm-completionInfo`).innerText())
      .toMatch(/^nn\.Conv2d\(in_channels, out_channels, kernel_size, stride=1, padding=0, [\s\S]*\)\n+[A-Z].+\.$/);
    expect(await page.locator(`${CELL} .cm-content`).getAttribute('aria-activedescendant')).toMatch(/./);
    expect(await list(page).getByRole('listbox', { name: 'Completions' }).count()).toBe(1);
    expect(await faultsByAxe(page, CELL)).toEqual([]);
    await page.keyboard.press('Enter');
    expect(await text(page)).toContain('self.b = nn.Conv2d\n');
    await close();
  });

  it('options in PyTorch’s order with their defaults, none that is given', async () => {
    const { page, close } = await edit('/zh-cn/own-model/');
    await page.keyboard.type('self.b = nn.Conv2d(1, 6, 3, padding=1, ');
    await page.keyboard.press('Control+Space');
    await wait(page);
    expect(await listed(page)).toEqual(['stride', 'dilation', 'groups', 'bias', 'padding_mode']);
    expect(await list(page).locator('.cm-completionDetail').first().innerText()).toBe('1');
    expect(await page.locator(`${CELL} .cm-completionInfo`).innerText()).toMatch(/[一-鿿]。$/);
    await page.keyboard.type('gr');
    await expect.poll(() => listed(page)).toEqual(['groups']);
    await page.keyboard.press('Enter');
    expect(await text(page)).toContain('padding=1, groups=');
    await close();
  });

  it('nothing in a comment, in a text, or in a call of something else', async () => {
    const { page, close } = await edit();
    for (const code of ['# nn.Co', '"nn.Co"', 'print(1, pa', 'nn.Linear(3, out_features=b']) {
      await page.keyboard.type(code);
      if (code.startsWith('"')) await page.keyboard.press('ArrowLeft');
      await page.waitForTimeout(400);
      expect(await list(page).count(), code).toBe(0);
      await page.keyboard.press('End');
      await page.keyboard.press('Shift+Home');
      await page.keyboard.press('Delete');
    }
    await close();
  });

  it('until Escape, which then leaves the editor at its second press; Tab is no trap', async () => {
    const { page, close } = await edit();
    await page.keyboard.type('self.b = nn.Conv2');
    await wait(page);
    await page.keyboard.press('Escape');
    await expect.poll(() => list(page).count()).toBe(0);
    const focused = () => page.evaluate<boolean>(`document.activeElement.matches('${CELL} .cm-content')`);
    expect(await focused()).toBe(true);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe(false);
    expect(await text(page)).toContain('self.b = nn.Conv2\n');
    await close();
  });

  it('in the page, at 320 px too', async () => {
    const { page, close } = await edit(CHAPTER, { viewport: { width: 320, height: 900 } });
    await page.keyboard.type('self.b = nn.Conv2d(1, 2, 3, p');
    await wait(page);
    await page.locator(`${CELL} .cm-completionInfo`).waitFor();
    await drawn(page);
    const sides = await page.evaluate<number[]>(
      `[...document.querySelectorAll('${CELL} .cm-tooltip')].flatMap((one) => {
        const { left, right } = one.getBoundingClientRect();
        return [left, innerWidth - right];
      })`,
    );
    expect(sides).toHaveLength(4);
    expect(Math.min(...sides)).toBeGreaterThanOrEqual(0);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    await close();
  });
});

/** The names of the rows that are lit, and the lines. */
const lit = async (page: Page) =>
  (await page.locator('[data-cell] :is([data-lit], .py-lit)').allInnerTexts())
    .map((one) => one.trim().split(/ {2,}/)[0])
    .sort();

describe('a row of a table that the book has printed', () => {
  it('lights the line that called its module, and the line its rows; it is reached without a stop of its own', async () => {
    const { page, close } = await open(browser(), CHAPTER);
    const output = page.locator('#the-table .out-value');
    const printed = await output.textContent();
    const conv = output.locator('[data-called-at]', { hasText: 'Conv2d: 1-1' });
    await conv.scrollIntoViewIfNeeded();
    const place = await conv.boundingBox();
    await output.hover({ position: { x: 9, y: 3 } });
    await output.locator('[role="button"]').first().waitFor();
    await conv.hover();
    expect(await lit(page)).toEqual(['x = F.relu(self.conv(x))', '├─Conv2d: 1-1']);
    expect(await conv.boundingBox()).toEqual(place);
    expect(await output.textContent()).toBe(printed);
    await page.locator(`${CELL} .cell-actions`).hover();
    expect(await lit(page)).toEqual([]);
    const overLine = async () => {
      // The first hand that comes near a cell brings it to life.
      await page.locator(`${CELL} .cell-actions`).hover();
      await page.locator(`${CELL} .py-line`, { hasText: 'return self.fc(x)' }).hover();
      return lit(page);
    };
    await expect.poll(overLine, { timeout: 15_000 }).toEqual(['return self.fc(x)', '├─Linear: 1-2']);
    await output.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate('document.activeElement.ariaLabel')).toBe(
      'Conv2d: 1-1 [1, 6, 24, 24] 156 89,856, called by line 13 of cell 1',
    );
    expect(await lit(page)).toEqual(['x = F.relu(self.conv(x))', '├─Conv2d: 1-1']);
    await page.mouse.move(0, 0);
    expect(await lit(page)).toEqual(['x = F.relu(self.conv(x))', '├─Conv2d: 1-1']);
    expect(await faultsByAxe(page, '#the-table')).toEqual([]);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(`document.activeElement === document.querySelector('${CELL} pre')`)).toBe(true);
    expect(await lit(page)).toEqual(['x = F.relu(self.conv(x))', '├─Conv2d: 1-1']);
    await output.focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('permalink');
    await close();
  });
});

/** Rows of a table light the lines that call their modules once the code has changed and all has run again, and not before. */
async function lightsAnew(page: Page): Promise<void> {
  const row = page.locator('#the-table [data-called-at]', { hasText: 'Conv2d: 1-1' });
  // What stands there is of the code before: its lines have moved.
  await row.hover();
  expect(await lit(page)).toEqual([]);
  await page.locator(`${CELL} .cell-actions`).getByText('Run all').click();
  await page.locator('#the-table [data-behind="false"]').waitFor({ timeout: SLOW });
  await row.hover();
  await expect.poll(() => lit(page)).toEqual(['x = F.relu(self.conv(x))', '├─Conv2d: 1-1']);
  await page.locator(`${CELL} .cm-line`, { hasText: 'return self.fc(x)' }).click();
  expect(await lit(page)).toEqual(['return self.fc(x)', '├─Linear: 1-2']);
  await page.keyboard.press('F2');
  await expect
    .poll(() => page.locator(`${CELL} .cm-announced`).innerText())
    .toMatch(/In a table: Linear: 1-2 \[1, 10\]/);
}

describe('a run', () => {
  it(
    'shows the names that sizes were read by, and claims no download once Python is kept',
    async () => {
      const context = await browser().newContext({ viewport: { width: 1280, height: 2000 } });
      const page = await context.newPage();
      await page.goto(inject('site') + CHAPTER);
      const cost = page.locator(`${CELL} .cost`);
      expect(await cost.isVisible()).toBe(false);
      const before = await page.locator(`${CELL} .cell-actions`).getByText('Run all').boundingBox();
      await page.locator(`${CELL} .cell-actions`).hover();
      await expect.poll(() => cost.isVisible(), { timeout: SLOW }).toBe(true);
      expect(await cost.innerText()).toMatch(/· \d\.\d MB once$/);
      expect(await page.locator(`${CELL} .cell-actions`).getByText('Run all').boundingBox()).toEqual(before);
      await page.locator(`${CELL} .py-line`, { hasText: 'F.max_pool2d' }).click();
      await page.locator(`${CELL} .cm-content`).waitFor();
      await page.keyboard.press('End');
      await page.keyboard.type('\nB, C, H, W = x.shape');
      await page.keyboard.press('Control+Enter');
      const hint = page.locator(`${CELL} .cm-line`, { hasText: 'x = x.flatten(1)' });
      await expect.poll(() => hint.getAttribute('data-hint'), { timeout: SLOW }).toMatch(/^\(B=1, 864\)/);
      await lightsAnew(page);
      await kept(page);
      await page.evaluate('sessionStorage.clear()');
      await page.reload();
      await page.locator(`${CELL} .cell-actions`).hover();
      await page.locator(`${CELL} .cost[data-kept="true"]`).waitFor({ state: 'attached' });
      await page.waitForTimeout(500);
      expect(await page.locator(`${CELL} .cost`).isVisible()).toBe(false);
      expect(await page.getByRole('button', { name: 'Run', exact: true }).first().isVisible()).toBe(true);
      await context.close();
    },
    SLOW,
  );
});
