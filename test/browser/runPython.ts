/** Python in a page of the built site, driven by the piece that islands import. */
import { readdirSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { inject } from 'vitest';
import type { PythonClient, PythonState, RunOutcome } from '#kernel/client.ts';
import type { CellsAnswer } from '#kernel/messages.ts';

declare global {
  interface Window {
    python: PythonClient;
    states: PythonState[];
  }
}

/** A start from nothing takes some seconds, and others may be using the machine. */
export const SLOW = 240_000;

/** The address of a file of the build, by how its name begins and ends. */
export function builtFile(begins: string, ends: string): string {
  const found = readdirSync('dist/_astro').filter((file) => file.startsWith(begins) && file.endsWith(ends));
  if (found.length !== 1) throw new Error(`${begins}…${ends} is ${found.join(', ') || 'not there'}`);
  return `/_astro/${found[0]}`;
}

/** A page that could run Python, and has not. */
export async function openForPython(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${inject('site')}/en/`);
  // As text: what the test's own runner makes of an import is not known in a page.
  await page.evaluate(`import('${builtFile('python.', '.js')}').then(({ kernelClient }) => {
    window.python = kernelClient();
    window.states = [];
    window.python.watch((state) => window.states.push(state));
  })`);
  return page;
}

export type CellsOutcome = RunOutcome<CellsAnswer>;

/** Runs cells, and answers what becomes of them. */
export const runCellsIn = (page: Page, ...cells: string[]): Promise<CellsOutcome> =>
  page.evaluate((all) => window.python.run(all), cells);

/** What the last of some cells prints and shows; or why there is no answer. */
export async function printed(page: Page, ...cells: string[]): Promise<string> {
  const outcome = await runCellsIn(page, ...cells);
  if (!outcome.ok) return outcome.reason;
  const { output = '', value = '', error } = outcome.answer.cells.at(-1) ?? {};
  return output + value + (error ? `${error.name}: ${error.words}` : '');
}

/** Waits until the page has kept the heap of its first start, and answers where. */
export async function kept(page: Page): Promise<string[]> {
  await page.waitForFunction(async () => {
    for (const name of await caches.keys())
      if (name.startsWith('flopbook') && (await (await caches.open(name)).keys()).length > 0) return true;
    return false;
  });
  return page.evaluate(() => caches.keys());
}
