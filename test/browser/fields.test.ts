/** Fields show all their digits, on every kind of page, at every width, with a finger; labels and figures keep apart. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sample } from '../sample.ts';
import { open, useBrowser } from './open.ts';

const browser = useBrowser();

/** An example of each frame that has fields. */
const FRAMES: [string, string][] = [
  ['/en/parameters/', 'worked-example'],
  ['/en/flops/', 'feature-map'],
  ['/en/other-layers/', 'embedding'],
  ['/en/layers/conv3d/', 'calculator'],
  ['/en/layers/lstm/', 'calculator'],
  ['/en/layers/batch-norm3d/', 'calculator'],
  ['/en/embed/parameters/worked-example/', 'worked-example'],
];
const { items: KINDS, taken: frames } = sample('frames', FRAMES, 3);
const { items: VALUES, taken } = sample('values', ['49152', '1000000000000000', '1024', '1000000000'], 2);
const { items: WIDTHS } = sample('widths', [320, 360, 390, 768, 900, 1024, 1240, 1280], 3, (width) => width === 320);

/** Opens a page with a finger and wakes its example; its folded options are open. */
async function openExample(path: string, id: string, width: number) {
  const opened = await open(browser(), path, { viewport: { width, height: 900 }, hasTouch: true });
  const example = opened.page.locator(`#${id}[data-example]`);
  const fold = example.locator('.unfold');
  if ((await fold.count()) > 0) {
    await example.scrollIntoViewIfNeeded();
    await example.and(opened.page.locator('[data-alive]')).waitFor();
    await fold.tap();
  }
  await example.locator('.field input').first().tap();
  await example.and(opened.page.locator('[data-alive]')).waitFor();
  for (const fold of await example.locator('details.more').all()) await fold.locator('summary').first().tap();
  return { ...opened, example };
}

/** Fields of numbers; a whole shape is the text of its axes, which are such fields. */
const INPUTS = ':is(.field, .option) input:not([type="checkbox"], [name="input_shape"])';

/** Types a value into every field but flags and words, and lets go of the last. */
async function fillAll(example: Locator, value: string): Promise<void> {
  for (const input of await example.locator(INPUTS).all()) {
    if (/^\D/.test((await input.inputValue()).replace(/^\(/, ''))) continue;
    await input.fill(value);
    await input.blur();
  }
}

/** Inputs whose text is longer than they are. */
const cut = (example: Locator): Promise<string[]> =>
  example
    .locator(':is(.field, .option) input:not([type="checkbox"])')
    .evaluateAll((inputs) =>
      (inputs as HTMLInputElement[])
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map(({ name, value }) => `${name} ${value}`),
    );

const heightOf = (example: Locator): Promise<number> =>
  example.locator('.fields').evaluate((fields) => fields.getBoundingClientRect().height);

/** At each width: what is cut off, and how high the fields stand. */
async function look(page: Page, example: Locator) {
  const found = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    found.push({ width, cut: await cut(example), height: await heightOf(example) });
  }
  return found;
}

it.each(KINDS)(
  `%s cuts off no digit at ${WIDTHS.join()}, and its fields do not move: ${taken}, ${frames}`,
  async (path, id) => {
    const { page, example, close } = await openExample(path, id, 320);
    const before = await look(page, example);
    expect(before.flatMap((one) => one.cut)).toEqual([]);
    for (const value of VALUES) {
      await fillAll(example, value);
      expect(await example.locator('.field:not(.tuple) input').first().inputValue()).toBe(value);
      expect(await look(page, example), value).toEqual(before);
    }
    await close();
  },
);

/** Pairs of texts of one ledger row that lie on each other. */
const COLLISIONS = `[...document.querySelectorAll('.ledger .row')].flatMap((row) => {
  const boxes = [...row.children].map((cell) => {
    const range = document.createRange();
    range.selectNodeContents(cell);
    return { text: cell.textContent, rects: [...range.getClientRects()].filter(({ width }) => width > 1) };
  });
  const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 6 && b.top < a.bottom - 6;
  return boxes.flatMap((one, index) => boxes.slice(index + 1)
    .filter((other) => one.rects.some((a) => other.rects.some((b) => meet(a, b))))
    .map((other) => one.text + ' | ' + other.text));
})`;

describe.each([
  ['/en/parameters/', 'worked-example'],
  ['/en/flops/', 'feature-map'],
  ['/en/why-tools-disagree/', 'eight-answers'],
  ['/en/layers/lstm/', 'calculator'],
])('the ledgers of %s', (path, id) => {
  it.each([320, 360])('keep their labels and figures apart at %i px', async (width) => {
    const { page, example, close } = await openExample(path, id, width);
    expect(await page.locator('.ledger .row').count()).toBeGreaterThan(1);
    expect(await page.evaluate(COLLISIONS)).toEqual([]);
    await fillAll(example, '49152');
    expect(await page.evaluate(COLLISIONS)).toEqual([]);
    await close();
  });
});

describe('the shape of an input', () => {
  const PATH = '/en/layers/embedding/';
  const shape = (page: Page) => page.locator('#calculator input[name="input_shape"]');

  it('stands in brackets, has nothing to step, and takes what it took', async () => {
    const { page, close } = await openExample(PATH, 'calculator', 360);
    expect(await shape(page).inputValue()).toBe('(2, 4)');
    expect(
      await page
        .locator('.field', { has: shape(page) })
        .locator('button')
        .count(),
    ).toBe(0);
    for (const [typed, shown] of [
      ['1,128', '(1, 128)'],
      ['[3, 5]', '(3, 5)'],
      ['7', '(7,)'],
    ] as const) {
      await shape(page).fill(typed);
      expect(await shape(page).inputValue()).toBe(typed);
      await shape(page).blur();
      expect(await shape(page).inputValue()).toBe(shown);
    }
    await expect.poll(() => page.url()).toContain('calculator.input_shape=7');
    await close();
  });
});

/** Cells of a table that can be seen, row by row. */
const VISIBLE = `[...document.querySelectorAll('.tool-answers tr')].map((row) =>
  [...row.cells].filter((cell) => cell.getClientRects().length > 0 && cell.getBoundingClientRect().width > 0).length)`;

describe('what the tools print', () => {
  it.each([
    ['screen', 320],
    ['screen', 360],
    ['print', 718],
  ] as const)('has every figure under its heading and beside its unit on %s at %i px', async (media, width) => {
    const { page, close } = await open(browser(), '/en/layers/lstm/', { viewport: { width, height: 900 } });
    await page.emulateMedia({ media });
    const rows = await page.evaluate<number[]>(VISIBLE);
    expect(rows.length).toBeGreaterThan(7);
    expect(new Set(rows)).toEqual(new Set([4]));
    const units = await page.locator('.tool-answers td.unit').allInnerTexts();
    expect(units.filter((unit) => unit.trim() === '')).toEqual([]);
    await close();
  });
});

it.each([
  ['/en/layers/lstm/', 360],
  ['/zh-cn/layers/lstm/', 1280],
  ['/en/tools/thop/', 1280],
] as const)('the way up from %s takes a press anywhere on it at %i px', async (path, width) => {
  const { page, close } = await open(browser(), path, { viewport: { width, height: 900 } });
  const dead = await page.locator('.kicker a').evaluate((link) => {
    const { left, top, width, height } = link.getBoundingClientRect();
    const parts = [0.1, 0.5, 0.9];
    return parts.filter((part) => document.elementFromPoint(left + width / 2, top + height * part) !== link);
  });
  expect(dead).toEqual([]);
  await close();
});
