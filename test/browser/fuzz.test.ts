import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { LOCALES } from '#i18n/index.ts';
import { exampleOfKind, KINDS, NOTHING, statesOf } from '../built/fuzzed.ts';
import { runs } from '../sample.ts';
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

const LINKS = runs(5, 60);

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
