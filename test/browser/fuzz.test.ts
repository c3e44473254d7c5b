import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { LOCALES } from '#i18n/index.ts';
import { exampleOfKind, KINDS, NOTHING, statesOf } from '../built/fuzzed.ts';
import { runs } from '../sample.ts';
import { FAMILY_PAGES } from './families.ts';
import { open, useBrowser } from './open.ts';

const browser = useBrowser();

/** A frame of each kind, in one language after the other. */
const FRAMES = KINDS.map((kind, index) => {
  const { slug, id } = exampleOfKind(kind);
  return [kind, `/${LOCALES[index % LOCALES.length]}/embed/${slug}/${id}/`] as const;
});

/** What a reader sees of the example, and what the page must not have become. */
const SEEN = `(() => {
  const example = document.querySelector('[data-example]');
  return {
    text: example.textContent,
    foreign: example.querySelectorAll('img, script, iframe, [onerror], [onload]').length,
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

/** Whole numbers and shapes; the converter's times have decimals. */
const FIGURE = /^\d+(,\d+)*$|^\d+(\.\d+)?(e-?\d+)?$/;

const LINKS = runs(4, 60);

describe(`${LINKS.numRuns} random links to each example, by seed ${LINKS.seed}, in a real browser`, () => {
  it.each(FRAMES)(
    '%s: a page that counts, quotes and complains, and runs nothing',
    async (kind, path) => {
      const { page, noise, close } = await open(browser(), path);
      const title = await page.title();
      for (const { search } of fc.sample(statesOf(kind), LINKS)) {
        // A frame with nothing in its link waits for a hand.
        const query = search.length > 1 ? search.toWellFormed() : '?nothing';
        await page.goto(inject('site') + path + query, { waitUntil: 'commit' });
        await page.locator('[data-example][data-alive]').waitFor();
        const seen = await page.evaluate<Seen>(SEEN);
        // A text that holds these words is quoted with them.
        if (!NOTHING.test(search)) expect(seen.text, search).not.toMatch(NOTHING);
        expect(seen.foreign, search).toBe(0);
        expect(seen.title).toBe(title);
        expect(seen.figures.length).toBeGreaterThan(0);
        for (const figure of seen.figures) expect(figure, search).toMatch(FIGURE);
        expect(noise, search).toEqual([]);
      }
      await close();
    },
    120_000,
  );
});

/** What a hand does to one of the fields of a calculator, or to its line of code. */
const deed = fc.record({
  at: fc.nat(20),
  text: fc.constantFrom(
    '0',
    '1',
    '2',
    '7',
    '64',
    '3,5',
    '(2, 3)',
    '-1',
    '0.5',
    '',
    'x',
    'None',
    '9'.repeat(60),
    '<img src=x>',
  ),
  how: fc.constantFrom('type', 'type', 'ArrowUp', 'ArrowDown', 'Shift+ArrowUp', 'press', 'paste', 'Control+z', 'undo'),
});
const HANDS = runs(2, 20);

describe(`random hands on a calculator of each family, by seed ${HANDS.seed}`, () => {
  it.each(FAMILY_PAGES)(
    '%s: types, steps, pastes and takes back, and is a page that counts',
    async (slug) => {
      const { page, noise, close } = await open(browser(), `/en/embed/layers/${slug}/calculator/?nothing`);
      await page.locator('[data-example][data-alive]').waitFor();
      const title = await page.title();
      const code = page.locator('.code-line textarea');
      const call = await code.inputValue();
      const fields = await page.locator('.fields input').all();
      const steps = await page.locator('.steps button').all();
      for (const deeds of fc.sample(fc.array(deed, { minLength: 6, maxLength: 12 }), HANDS)) {
        for (const { at, text, how } of deeds) {
          const field = fields[at % fields.length];
          if (how === 'type') await field?.fill(text);
          else if (how === 'paste') await code.fill(at % 2 === 0 ? call : `${call}${text}`);
          else if (how === 'press') await steps[at % Math.max(1, steps.length)]?.click();
          else if (how === 'undo') await page.locator('.actions button').first().click();
          else await field?.press(how);
        }
        const seen = await page.evaluate<Seen>(SEEN);
        expect(seen.text, JSON.stringify(deeds)).not.toMatch(NOTHING);
        expect(seen.foreign).toBe(0);
        for (const figure of seen.figures) expect(figure, JSON.stringify(deeds)).toMatch(FIGURE);
      }
      expect(await page.title()).toBe(title);
      expect(noise).toEqual([]);
      await close();
    },
    120_000,
  );
});
