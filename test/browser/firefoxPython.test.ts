/**
 * Python in Firefox, where one is installed: the article's cell, run as a reader runs it, and what a cell tries to leave by.
 * Elsewhere it is not run, and counts as nothing.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect, it } from 'vitest';
import type { Watched } from './firefox.ts';
import { openIn, useFirefox } from './firefox.ts';
import { builtFile, SLOW } from './runPython.ts';
import type { Elsewhere } from './waysOut.ts';
import { ATTEMPTS, listenElsewhere, REFUSED, WAYS } from './waysOut.ts';

const { browser, why } = await useFirefox();

/** What a cell comes to: what it prints and shows, its error, or why there is no answer. */
const printed = (page: Page, cell: string) =>
  page.evaluate(async (source) => {
    const outcome = await window.python.run([source]);
    if (!outcome.ok) return outcome.reason;
    const { output = '', value = '', error } = outcome.answer.cells[0] ?? {};
    return output + value + (error ? `${error.name}: ${error.words}` : '');
  }, cell);

describe.skipIf(why)(`Python in Firefox${why}`, () => {
  it(
    "runs the article's cell",
    async () => {
      const { page, noise, close } = await openIn(browser(), '/en/parameters/');
      const text = (part: string) => page.$eval(`#one-conv ${part}`, (one) => one.textContent ?? '');
      await page.click('#one-conv .cell-source pre');
      await page.waitForSelector('#one-conv .cm-content');
      await page.keyboard.down('Control');
      await page.keyboard.press('End');
      await page.keyboard.up('Control');
      await page.keyboard.type('\nprint("typed")');
      await page.click('#one-conv .run');
      await expect.poll(() => text('[data-output]'), { timeout: SLOW / 2 }).toBe('typed');
      expect(await text('.cell-status')).toBe('');
      expect(noise).toEqual([]);
      await close();
    },
    SLOW,
  );
});

describe.skipIf(why)(`a cell in Firefox${why}`, () => {
  let watched: Watched;
  let elsewhere: Elsewhere;

  afterAll(() => {
    elsewhere?.close();
  });

  it(
    'runs no code from text',
    async () => {
      elsewhere = await listenElsewhere();
      watched = await openIn(browser(), '/en/');
      await watched.page.evaluate(`import('${builtFile('python.', '.js')}').then(({ kernelClient }) => {
        window.python = kernelClient();
      })`);
      for (const attempt of ATTEMPTS)
        expect(await printed(watched.page, elsewhere.named(attempt)), attempt).toMatch(REFUSED);
    },
    SLOW,
  );

  it.each(WAYS)(
    'finds no way out: %s',
    async (way) => {
      expect(await printed(watched.page, elsewhere.named(way))).toMatch(/error|exception|^ended$|^too_long$/i);
    },
    SLOW,
  );

  it('has asked nobody', async () => {
    // What was asked would have come by now.
    await new Promise((done) => setTimeout(done, 500));
    expect(elsewhere.asked).toEqual([]);
  });
});
