import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { field, open, PHONE, useBrowser } from './open.ts';

const browser = useBrowser();
const CHAPTER = '/en/parameters/';
const CELL = '#hands-on';

interface Program {
  layer: string;
  input: number[];
  returns: boolean;
  program: string;
  printed: string;
}

const recorded: Program[] = JSON.parse(readFileSync('test/fixtures/torchinfo/programs.json', 'utf8')).rows;

/** What the real tool printed for the example's layer. */
function printedFor(batch: number, returns: boolean, layer = 'nn.Conv2d(3, 7, 3)'): Program {
  const row = recorded.find(
    (one) => one.layer === layer && one.returns === returns && one.input.join() === `${batch},3,5,5`,
  );
  if (!row) throw new Error(`no record of ${layer} for a batch of ${batch}`);
  return row;
}

const withLetters = (printed: string): string => printed.trimEnd().replace('Units.MEGABYTES', 'M');
const table = (page: Page) => page.locator(`${CELL} .printed`);
const own = (page: Page, name: string) => page.locator(`${CELL} input[name="${name}"]`);

/** Waits until the table is what the real tool printed. */
async function expectTable(page: Page, row: Program): Promise<void> {
  // Letters under the numbers are for the eye; the program is what can be read out.
  const written = () =>
    page.evaluate<string>(`(() => {
      const copy = document.querySelector('${CELL} .listing').cloneNode(true);
      for (const letter of copy.querySelectorAll('.letter')) letter.remove();
      return copy.textContent;
    })()`);
  await expect.poll(() => table(page).textContent(), { timeout: 5000 }).toBe(withLetters(row.printed));
  expect(await written()).toBe(row.program);
}

/** Opens the chapter at the cell, alive. */
async function openCell(path = CHAPTER, options = {}) {
  const opened = await open(browser(), path, options);
  await opened.page.locator(CELL).scrollIntoViewIfNeeded();
  await opened.page.locator(`${CELL}[data-alive]`).waitFor();
  return opened;
}

describe('hands on', () => {
  it('reads without JavaScript as the real tool printed', async () => {
    const { page, close } = await open(browser(), CHAPTER, { javaScriptEnabled: false });
    await expectTable(page, printedFor(16, true));
    await close();
  });

  it('follows its batch, its return and the worked example, and takes them back', async () => {
    const { page, noise, close } = await openCell();
    await own(page, 'batch').fill('1');
    await expectTable(page, printedFor(1, true));
    await own(page, 'returns').uncheck();
    await expectTable(page, printedFor(1, false));
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expectTable(page, printedFor(16, true));
    await field(page, 'out_channels').fill('6');
    await page.locator('#worked-example summary').click();
    await field(page, 'groups').fill('3');
    await expectTable(page, printedFor(16, true, 'nn.Conv2d(3, 6, 3, groups=3)'));
    expect(await page.locator(`${CELL} output[name="parameters"]`).getAttribute('data-value')).toBe('60');
    expect(await page.locator(`[data-follows="hands-on"][data-is="parameters"]`).first().textContent()).toBe('60');
    expect(noise).toEqual([]);
    await close();
  });

  it('shows what the worked example has become before the cell came alive', async () => {
    const { page, close } = await openCell(`${CHAPTER}?worked-example.bias=false`);
    await expectTable(page, printedFor(16, true, 'nn.Conv2d(3, 7, 3, bias=False)'));
    await close();
  });

  it('keeps its state in the address, apart from that of the worked example', async () => {
    const { page, close } = await openCell(`${CHAPTER}?hands-on.batch=1&hands-on.returns=false&hands-on.height=9`);
    await expectTable(page, printedFor(1, false));
    expect(await page.locator(`${CELL} .status`).textContent()).toContain('height');
    await own(page, 'batch').fill('16');
    await field(page, 'in_channels').fill('4');
    await expect
      .poll(() => new URL(page.url()).search, { timeout: 3000 })
      .toBe('?hands-on.returns=false&worked-example.in_channels=4');
    await close();
  });

  it('holds its table at a refused batch, says so beside the field, and moves nothing', async () => {
    for (const options of [{}, { viewport: PHONE }]) {
      const { page, close } = await openCell(CHAPTER, options);
      const height = () => page.evaluate<number>(`document.querySelector('${CELL}').getBoundingClientRect().height`);
      const before = await height();
      const batch = own(page, 'batch');
      await batch.fill('0');
      expect(await batch.getAttribute('aria-invalid')).toBe('true');
      const message = await batch.getAttribute('aria-describedby');
      // The sentences come with what mends them.
      await expect.poll(() => page.locator(`#${message}`).textContent()).toContain('batch starts at 1.');
      expect(await batch.inputValue()).toBe('0');
      await expect.poll(() => page.locator(`${CELL} .held`).textContent()).toContain('batch 16');
      await expectTable(page, printedFor(16, true));
      expect(await height()).toBe(before);
      await page.locator(`${CELL} .cures button`).first().click();
      await expectTable(page, printedFor(1, true));
      await close();
    }
  });

  it('sets the tree to the same columns as the letters', async () => {
    const { page, close } = await openCell();
    const drawn = `[...document.fonts].some((face) => face.unicodeRange.includes('U+251C') && face.status === 'loaded')`;
    expect(await page.evaluate(drawn)).toBe(true);
    const columns = await page.evaluate<number[]>(`(() => {
      const text = [...document.querySelector('${CELL} .printed').childNodes].find(({ data }) => data?.includes('├'));
      const left = (index) => {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + 1);
        return range.getBoundingClientRect().left;
      };
      const lines = [text.data.indexOf('OneConv'), text.data.indexOf('├')];
      return [2, 41, 67].flatMap((column) => lines.map((line) => left(line + column)));
    })()`);
    const [module, layer, shape, shapeOfLayer, parameters, parametersOfLayer] = columns as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    expect(layer).toBeCloseTo(module, 1);
    expect(shapeOfLayer).toBeCloseTo(shape, 1);
    expect(parametersOfLayer).toBeCloseTo(parameters, 1);
    await close();
  });

  it('scrolls sideways by keyboard where the table is too wide, and the page does not', async () => {
    const most = '1000000000000000';
    const path = `${CHAPTER}?hands-on.batch=${most}&worked-example.in_channels=${most}`;
    const { page, noise, close } = await openCell(path, { viewport: PHONE });
    await expect.poll(() => table(page).textContent()).toContain(`[${most}, 7, 3, 3]`);
    await table(page).focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.evaluate(`document.querySelector('${CELL} .printed').scrollLeft > 0`)).toBe(true);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(noise).toEqual([]);
    await close();
  });

  it('copies the program, and a link to itself', async () => {
    const { page, close } = await openCell(CHAPTER, { permissions: ['clipboard-read', 'clipboard-write'] });
    const clipboard = () => page.evaluate<string>('navigator.clipboard.readText()');
    await page.locator(`${CELL} .copy-text`).click();
    await expect.poll(() => page.locator(`${CELL} .copy-text`).textContent()).toBe('Copied');
    expect(await clipboard()).toBe(printedFor(16, true).program);
    await own(page, 'returns').uncheck();
    await page.locator(`${CELL} .copy-link`).click();
    await expect.poll(clipboard).toMatch(/\?hands-on\.returns=false#hands-on$/);
    await close();
  });

  it('speaks of what is set in it, and leaves the worked example to speak for itself', async () => {
    const { page, close } = await openCell();
    const spoken = page.locator(`${CELL} [role="status"]`);
    await field(page, 'out_channels').fill('8');
    await expect
      .poll(() => page.locator('#worked-example [role="status"]').textContent(), { timeout: 4000 })
      .toContain('224');
    expect(await spoken.textContent()).toBe('');
    await own(page, 'batch').fill('2');
    await expect
      .poll(() => spoken.textContent(), { timeout: 4000 })
      .toBe('Batch of 2: 4,032 mult-adds, the module’s output shape (2, 8, 3, 3).');
    await close();
  });
});
