/** The shape of an input, a field for each axis: filled, changed, refused and undone, on a page of each family. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LAYER_PAGES } from '#site/reference.ts';
import { sample } from '../sample.ts';
import { FAMILY_PAGES } from './families.ts';
import { open, useBrowser } from './open.ts';

const browser = useBrowser();

const { items: SLUGS, taken } = sample(
  'layers',
  FAMILY_PAGES.filter((slug) => LAYER_PAGES.get(slug)?.input[0] === 'input_shape'),
  5,
);

/** Opens the page of a layer on a small phone, or as wide as said, and wakes its calculator. */
async function openLayer(slug: string, width = 320) {
  const touch = width < 740;
  const opened = await open(browser(), `/en/layers/${slug}/`, { viewport: { width, height: 900 }, hasTouch: touch });
  const example = opened.page.locator('#calculator[data-example]');
  await axes(example).first()[touch ? 'tap' : 'click']();
  await example.and(opened.page.locator('[data-alive]')).waitFor();
  return { ...opened, example };
}

const axes = (example: Locator) => example.locator('.axis input');
const whole = (example: Locator) => example.locator('input[name="input_shape"]');
const textsOf = (example: Locator) =>
  axes(example).evaluateAll((inputs) => (inputs as HTMLInputElement[]).map(({ value }) => value));
const sizesOf = async (example: Locator): Promise<string[]> => (await whole(example).inputValue()).match(/\d+/g) ?? [];

/** Where what follows the fields stands, and whether anything stands out of the page. */
const placeOf = (page: Page) =>
  page.evaluate<[number, boolean]>(`[
    Math.round(document.querySelector('#calculator .status').getBoundingClientRect().top + scrollY),
    document.documentElement.scrollWidth <= innerWidth]`);

/** How a message that refuses an axis begins: `N (batch) takes`, `dim 0 takes`. */
const sentenceAbout = (name: string): RegExp => {
  const [letter, ...names] = name.split(', ');
  const called = names.length === 0 ? letter : `${letter} (${names.join(', ')})`;
  return new RegExp(`${(called as string).replace(/[()*]/g, '\\$&')} takes a whole number`);
};

/** Puts a text in the place of all that an axis holds, in one piece, as a paste does. */
async function paste(axis: Locator, text: string): Promise<void> {
  await axis.focus();
  await axis.selectText();
  await axis.page().keyboard.insertText(text);
}

describe.each(SLUGS)(`the axes of %s on a small phone: ${taken}`, (slug) => {
  it('are named, one for each size, beside the one named input', async () => {
    const { example, close } = await openLayer(slug);
    expect(await whole(example).count()).toBe(1);
    expect(await textsOf(example)).toEqual(await sizesOf(example));
    const names = await axes(example).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
    for (const name of names) expect(name).toMatch(/^(\S+( \S+)?, .+|dim \d)$/);
    expect(new Set(names).size).toBe(names.length);
    expect(await example.getByRole('group', { name: 'input shape (input_shape)' }).count()).toBe(1);
    await close();
  });

  it('are all filled by a whole shape, which the address follows and one undo takes back', async () => {
    const { page, example, noise, close } = await openLayer(slug);
    const before = await sizesOf(example);
    const place = await placeOf(page);
    const next = before.with(0, String(2 * Number(before[0])));
    await paste(axes(example).last(), `torch.Size([${next.join(', ')}])`);
    expect(await textsOf(example)).toEqual(next);
    expect(await sizesOf(example)).toEqual(next);
    expect(await placeOf(page)).toEqual(place);
    await expect.poll(() => page.url()).toContain(`calculator.input_shape=${next.join(',')}`);
    await page.keyboard.press('Control+z');
    expect(await textsOf(example)).toEqual(before);
    await axes(example).first().press('ArrowUp');
    expect(await sizesOf(example)).toEqual(before.with(0, String(Number(before[0]) + 1)));
    expect(noise).toEqual([]);
    await close();
  });

  it('show a long size as a power of ten, and whole under the caret; a refused one is marked and kept', async () => {
    const { page, example, close } = await openLayer(slug);
    const place = await placeOf(page);
    for (const axis of await axes(example).all()) {
      await axis.fill('123456789012345');
      expect(await axis.evaluate((input) => input.scrollWidth <= input.clientWidth)).toBe(true);
      expect(await axis.evaluate((input) => Number.parseFloat(getComputedStyle(input).fontSize))).toBeGreaterThan(12);
      expect(await axis.locator('+ .in-powers').isVisible()).toBe(false);
      expect(await placeOf(page)).toEqual(place);
      await axis.blur();
      const cut = await axis.evaluate((input) => {
        const short = input.nextElementSibling as HTMLElement;
        const digits = Number.parseFloat(getComputedStyle(input).fontSize);
        const powers = Number.parseFloat(getComputedStyle(short).fontSize);
        // One of both is to be seen.
        return (
          digits > 8 === powers > 8 || input.scrollWidth > input.clientWidth || short.scrollWidth > short.clientWidth
        );
      });
      expect(cut).toBe(false);
      expect(await placeOf(page)).toEqual(place);
    }
    await example.getByRole('button', { name: 'Reset' }).click();
    const flops = example.locator('output[name="flops"]');
    const good = await flops.getAttribute('data-value');
    await axes(example).first().fill('abc');
    await axes(example).first().blur();
    const marks = await axes(example).evaluateAll((all) => all.map((one) => one.getAttribute('aria-invalid')));
    expect(marks).toEqual(marks.map((_, index) => String(index === 0)));
    expect(await axes(example).first().inputValue()).toBe('abc');
    const name = (await axes(example).first().getAttribute('aria-label')) as string;
    const described = (await axes(example).first().getAttribute('aria-describedby')) as string;
    await expect.poll(() => page.locator(`#${described}`).textContent()).toMatch(sentenceAbout(name));
    expect(await flops.getAttribute('data-value')).toBe(good);
    expect(await placeOf(page)).toEqual(place);
    await close();
  });
});

it.each([
  ['max-pool2d', 320],
  ['max-pool2d', 1280],
  ['relu', 1280],
] as const)('%s at %i px takes its batch away and back by its buttons, and nothing moves', async (slug, width) => {
  const { page, example, close } = await openLayer(slug, width);
  const before = await sizesOf(example);
  const place = await placeOf(page);
  const less = example.locator('.rank button').first();
  const more = example.locator('.rank button').last();
  expect(await less.getAttribute('aria-label')).toMatch(/^Remove an axis: (N, batch|dim 0)$/);
  const box = await less.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(width < 740 ? 40 : 24);
  await less.focus();
  await page.keyboard.press('Enter');
  expect(await textsOf(example)).toEqual(before.slice(1));
  expect(await placeOf(page)).toEqual(place);
  await more.click();
  expect(await textsOf(example)).toEqual(['1', ...before.slice(1)]);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  expect(await textsOf(example)).toEqual(before);
  await close();
});

it('a shape typed letter by letter stays in its field until the hand goes on', async () => {
  const { page, example, close } = await openLayer('max-pool2d', 1280);
  await axes(example).nth(1).selectText();
  await page.keyboard.type('3,16,8');
  expect(await sizesOf(example)).toEqual(['3', '16', '8']);
  expect(await axes(example).nth(1).inputValue()).toBe('3,16,8');
  await page.keyboard.press('Tab');
  expect(await textsOf(example)).toEqual(['3', '16', '8']);
  expect(await page.evaluate('document.activeElement.matches(".axis input")')).toBe(true);
  await close();
});

it('the named input is set and heard as any other, and stands without script', async () => {
  const { example, close } = await openLayer('max-pool2d', 1280);
  await whole(example).evaluate((input: HTMLInputElement) => {
    input.value = '2,3,8,8';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect.poll(() => textsOf(example)).toEqual(['2', '3', '8', '8']);
  await close();
  const plain = await open(browser(), '/en/layers/max-pool2d/', { javaScriptEnabled: false });
  expect(await plain.page.locator('#calculator input[name="input_shape"]').inputValue()).toMatch(/^\(\d+(, \d+)+\)$/);
  await plain.close();
});
