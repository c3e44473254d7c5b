/** What pages load is what is reckoned without a browser, for the budgets of all of them (`test/built/budget.test.ts`). */
import { describe, expect, inject, it } from 'vitest';
import { CHAPTERS } from '#site/chapters.ts';
import type { Page } from '../built/weight.ts';
import { filesOf, limitsOf, pages, scriptsOf, total } from '../built/weight.ts';
import { sample } from '../sample.ts';
import { PHONE, usePage } from './open.ts';

const page = usePage({ viewport: PHONE });

/** Chapters, since only a browser knows which of their islands are in sight; and some of the pages that are alike. */
const ALWAYS = ['/404.html', '/en/', ...CHAPTERS.map((slug) => `/en/${slug}/`)];
const { items, taken } = sample('pages', pages(), 6, ({ path }) => ALWAYS.includes(path));

/** The files of the site that the page has asked for so far, by their paths in it. */
const asked = (): Promise<string[]> =>
  page().evaluate(
    `[...new Set(performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname.slice(1)))]`,
  );

const without = (files: Iterable<string>, known: Iterable<string>): string[] => {
  const set = new Set(known);
  return [...files].filter((file) => !set.has(file));
};

describe(`a first visit, ${taken}`, () => {
  it.each(items.map((built): [string, Page] => [built.path, built]))(
    '%s loads what is reckoned',
    async (path, built) => {
      await page().goto(inject('site') + path, { waitUntil: 'networkidle' });
      const opened = scriptsOf(built, 'opened');
      await expect.poll(async () => without(opened, await asked()), { timeout: 10_000 }).toEqual([]);
      const files = await asked();
      const scripts = files.filter((file) => file.endsWith('.js'));
      // Islands that wait to be seen may be in sight.
      expect(without(scripts, scriptsOf(built, 'seen'))).toEqual([]);
      expect(without(files, [...filesOf(built), ...scripts])).toEqual([]);
      const { all, near } = limitsOf(built);
      const late = total(without(scripts, opened));
      // A frame shows one thing, and the page for teachers a form, which is in sight and comes alive.
      const alive = /\/embed\/|\/for-teachers\//.test(path);
      expect(total(opened) + late, `${scripts}`).toBeLessThanOrEqual(alive ? near : 25_000);
      expect(total(filesOf(built)) + late).toBeLessThanOrEqual(all);
    },
  );
});
