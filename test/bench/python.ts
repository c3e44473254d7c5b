/**
 * Python in a page of Chromium: what a first run downloads, how long a second visit waits for its first output, and how
 * long cells run once Python is there. A second visit is held to the time in which Pyodide starts bare in a page, in turn
 * with it and with its files kept by the browser too: a machine that is busy is so for both.
 */
import { readdirSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { serveBuilt } from '../browser/serve.ts';
import { inputOf, modelOf, NETWORK_PROGRAMS } from './programs.ts';

/** How often each is measured; how often a shape is waited for in a round, of which the median counts. */
const ROUNDS = 5;
const RUNS = 9;

/** How often a cell runs, and how often before that: what runs often, the browser compiles anew in the first of them. */
const CELL_RUNS = 20;
const WARMING = 10;

/** How long typing rests before the output follows, in milliseconds. */
const REST_MS = 500;

/** As hosts say of files whose names change with what is in them. */
const FOR_GOOD = { 'cache-control': 'max-age=31536000, immutable' };

const CELL = '#one-conv';

const RESNET = NETWORK_PROGRAMS.filter(({ file }) => file === 'resnet50').map(
  (program) => `${modelOf(program)}model(${inputOf(program.shape)}).shape\n`,
)[0] as string;

const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

/** Resolves to the milliseconds from a press in the cell to the end of its run. */
const WATCH = `(() => {
  const cell = document.querySelector('${CELL}');
  window.timed = new Promise((done) => {
    let from;
    let isRunning = false;
    cell.addEventListener('click', () => { from ??= performance.now(); }, { capture: true });
    new MutationObserver(() => {
      const status = cell.querySelector('.cell-status').textContent;
      if (status === '' && isRunning) done(performance.now() - from);
      isRunning = status !== '';
    }).observe(cell, { subtree: true, childList: true, characterData: true });
  });
})()`;

/** Opens the chapter of the article's cell, runs the cell, and answers how long that took. */
async function visit(context: BrowserContext, site: string): Promise<{ page: Page; milliseconds: number }> {
  const page = await context.newPage();
  await page.goto(`${site}/en/parameters/`);
  await page.locator(CELL).scrollIntoViewIfNeeded();
  await page.evaluate(WATCH);
  await page.locator(`${CELL} .run`).click();
  return { page, milliseconds: await page.evaluate<number>('window.timed') };
}

/** Waits until the page has kept the heap of its first start. */
async function keptIn(page: Page): Promise<void> {
  const isKept = `caches.match('/snapshot').then((found) => found !== undefined)`;
  while (!(await page.evaluate<boolean>(isKept))) await page.waitForTimeout(200);
}

/** Milliseconds in which Pyodide starts bare in a page, once its files have come. */
async function bareStart(context: BrowserContext, pyodide: string): Promise<number> {
  const times: number[] = [];
  for (const _ of ['files come', 'files are there']) {
    const page = await context.newPage();
    // A page of nothing, from where Pyodide's files are.
    await page.route('**/nothing.html', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
    await page.goto(`${pyodide}/nothing.html`);
    times.push(
      await page.evaluate<number>(`(async () => {
        const start = performance.now();
        const { loadPyodide } = await import('/pyodide.mjs');
        await loadPyodide({ indexURL: '/', jsglobals: {} });
        return performance.now() - start;
      })()`),
    );
    await page.close();
  }
  return times.at(-1) ?? 0;
}

/** The median of the milliseconds in which a cell runs, from the page's asking to the answer. */
async function cellTime(page: Page, source: string): Promise<number> {
  const script = readdirSync('dist/_astro').find((name) => /^python\..*\.js$/.test(name));
  const times = await page.evaluate<number[] | string>(`(async () => {
    const { kernelClient } = await import('/_astro/${script}');
    const times = [];
    for (let at = 0; at < ${WARMING + CELL_RUNS}; at++) {
      const start = performance.now();
      const outcome = await kernelClient().run([${JSON.stringify(source)}]);
      times.push(performance.now() - start);
      if (!outcome.ok || outcome.answer.cells[0].error) return JSON.stringify(outcome);
    }
    return times.slice(${WARMING});
  })()`);
  if (typeof times === 'string') throw new Error(times);
  return median(times);
}

/** Milliseconds from a key to the shape of its line, beyond the rest that is waited for. */
async function hintTime(page: Page): Promise<number> {
  await page.locator(`${CELL} .cell-source`).click();
  await page.locator(`${CELL} .cm-content`).focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText('import torch\nx = torch.zeros(2, 3)');
  await page.locator(`${CELL} [data-hint="(2, 3)"]`).waitFor();
  await page.keyboard.press('ArrowLeft');
  const times: number[] = [];
  for (let at = 0; at < RUNS; at++) {
    const [key, shape] = at % 2 === 0 ? ['4', '(2, 34)'] : ['Backspace', '(2, 3)'];
    await page.evaluate(`window.hinted = new Promise((done) => {
      let from;
      const cell = document.querySelector('${CELL}');
      cell.addEventListener('keydown', () => { from = performance.now(); }, { capture: true, once: true });
      const observer = new MutationObserver(() => {
        if (!cell.querySelector('[data-hint="${shape}"]')) return;
        observer.disconnect();
        done(performance.now() - from);
      });
      observer.observe(cell, { subtree: true, childList: true, attributes: true });
    }), undefined`);
    await page.keyboard.press(key);
    times.push((await page.evaluate<number>('window.hinted')) - REST_MS);
  }
  return median(times);
}

interface Round {
  bytes: number;
  first: number;
  second: number;
  bare: number;
  article: number;
  resnet: number;
  hint: number;
}

/** One round, in a context that has kept nothing. */
async function round(browser: Browser, site: string, pyodide: string): Promise<Round> {
  const context = await browser.newContext();
  try {
    let bytes = 0;
    const sizes: Promise<unknown>[] = [];
    context.on('requestfinished', (request) => {
      if (/\/_astro\/(pyodide\.|library\.|packages\.|worker-)/.test(request.url()))
        sizes.push(request.sizes().then(({ responseBodySize }) => (bytes += responseBodySize)));
    });
    const { page: opened, milliseconds: first } = await visit(context, site);
    await keptIn(opened);
    await Promise.all(sizes);
    const downloaded = bytes;
    await opened.close();
    const { page, milliseconds: second } = await visit(context, site);
    const article = await cellTime(page, (await page.locator(`${CELL} pre`).first().textContent()) ?? '');
    const resnet = await cellTime(page, RESNET);
    const hint = await hintTime(page);
    await page.close();
    return { bytes: downloaded, first, second, article, resnet, hint, bare: await bareStart(context, pyodide) };
  } finally {
    await context.close();
  }
}

/** The lines of the report. */
export async function pythonLines(browser: Browser): Promise<string[]> {
  const [book, pyodide] = [await serveBuilt('dist', FOR_GOOD), await serveBuilt('node_modules/pyodide', FOR_GOOD)];
  try {
    const rounds: Round[] = [];
    for (let at = 0; at < ROUNDS; at++) rounds.push(await round(browser, book.site, pyodide.site));
    const of = (name: keyof Round): number => median(rounds.map((one) => one[name]));
    const ms = (name: keyof Round): string => `${of(name).toFixed(of(name) < 10 ? 1 : 0)} ms`;
    const ratio = median(rounds.map(({ second, bare }) => second / bare)).toFixed(2);
    return [
      `Python in a page, medians of ${ROUNDS} rounds:`,
      `  downloaded by a first run: ${(of('bytes') / 1e6).toFixed(2)} MB (at most 7 MB)`,
      `  press to output, first visit: ${ms('first')}`,
      `  press to output, second visit: ${ms('second')}, ${ratio} of a bare start of Pyodide, ${ms('bare')} (at most 0.5)`,
      `  the article's cell, warm: ${ms('article')} (at most 20 ms)`,
      `  ResNet-50 as a cell, warm: ${ms('resnet')} (at most 60 ms)`,
      `  a key to the shape of its line, beyond the rest of ${REST_MS} ms: ${ms('hint')} (at most 50 ms)`,
    ];
  } finally {
    book.close();
    pyodide.close();
  }
}
