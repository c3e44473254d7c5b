import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { FIELDS } from '#calc/fields.ts';
import { open, useBrowser } from './open.ts';

const browser = useBrowser();

const text = fc.oneof(
  fc.integer({ min: -1, max: 12 }).map(String),
  fc.bigInt({ min: 0n, max: 10n ** 16n }).map(String),
  fc.constantFrom(
    '3,5',
    'same',
    'true',
    'false',
    '',
    '3.5',
    '１２',
    '<img src=x onerror=document.title=1>',
    '%3Cb%3E',
    '🙂',
    '1e9',
  ),
);
const query = fc.array(fc.tuple(fc.constantFrom(...Object.keys(FIELDS), '__proto__'), text), {
  minLength: 1,
  maxLength: 5,
});

/** What a reader sees of the example, and what the page must not have become. */
const SEEN = `(() => {
  const example = document.querySelector('[data-example]');
  return {
    text: example.innerText,
    foreign: example.querySelectorAll('img, script, iframe, b b').length,
    title: document.title,
    figures: [...example.querySelectorAll('output[data-value]')].map((one) => one.dataset.value),
  };
})()`;

interface Seen {
  text: string;
  foreign: number;
  title: string;
  figures: string[];
}

describe('200 random links in a real browser', () => {
  it('open a page that counts, quotes and complains, and runs nothing', async () => {
    const { page, noise, close } = await open(browser(), '/en/embed/flops/feature-map/');
    const title = await page.title();
    for (const parts of fc.sample(query, 200)) {
      const search = parts.map(([field, value]) => `feature-map.${field}=${encodeURIComponent(value)}`).join('&');
      await page.goto(`${inject('site')}/en/embed/flops/feature-map/?${search}`, { waitUntil: 'commit' });
      await page.locator('[data-example][data-alive]').waitFor();
      const seen = await page.evaluate<Seen>(SEEN);
      expect(seen.text, search).not.toMatch(/NaN|undefined|\[object|Infinity/);
      expect(seen.foreign, search).toBe(0);
      expect(seen.title).toBe(title);
      expect(seen.figures.length).toBeGreaterThan(4);
      for (const figure of seen.figures) expect(figure, search).toMatch(/^\d+(,\d+)*$/);
    }
    expect(noise).toEqual([]);
    await close();
  }, 240_000);
});
