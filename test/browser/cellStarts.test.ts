/** A cell of a chapter as a reader runs it: where Python cannot start, where data is saved, and where a run has no end. */
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { wordsOf } from '#i18n/index.ts';
import { useBrowser } from './open.ts';
import { builtFile, SLOW } from './runPython.ts';

const browser = useBrowser();

const CELL = '#one-conv';
const { cells: words } = wordsOf('en');

/** What a reader's browser fetches only for Python. */
const OF_PYTHON = /pyodide\.|library\.|packages\.|worker-/;

interface Opened {
  page: Page;
  /** Files of Python that were asked for. */
  asked: string[];
  status: () => Promise<string>;
  output: () => Promise<string>;
}

/** Opens the article's cell in a context of its own, hands it over, and closes it. */
async function withCell(
  prepare: (context: BrowserContext) => Promise<unknown>,
  work: (opened: Opened) => Promise<void>,
) {
  const context = await browser().newContext();
  await prepare(context);
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => OF_PYTHON.test(request.url()) && asked.push(request.url()));
  await page.goto(`${inject('site')}/en/parameters/`);
  const text = async (part: string) => (await page.locator(`${CELL} ${part}`).textContent()) ?? '';
  await work({ page, asked, status: () => text('.cell-status'), output: () => text('[data-output]') });
  await context.close();
}

const nothing = async () => {};
const press = (page: Page) => page.locator(`${CELL} .run`).click();

/** Types in the place of the cell's source. */
async function retype(page: Page, code: string): Promise<void> {
  await page.locator(`${CELL} .cell-source`).click();
  await page.locator(`${CELL} .cm-content`).focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(code);
}

const soon = { timeout: SLOW / 2 };

describe('where Python cannot start, the cell says so in one line and its output stands', () => {
  const refused = (address: string, response: { status?: number; contentType?: string }) => (context: BrowserContext) =>
    context.route(`**${address}`, (route) => route.fulfill({ ...response, body: '' }));
  const inPage = (part: string) => (context: BrowserContext) =>
    context.route('**/en/parameters/', async (route) => {
      const body = await (await route.fetch()).text();
      expect(body).toContain(part);
      await route.fulfill({ contentType: 'text/html', body: body.replaceAll(part, '') });
    });
  const noMemory = (context: BrowserContext) =>
    context.route(`**${builtFile('worker-', '.js')}`, async (route) => {
      const body = await (await route.fetch()).text();
      const full = `WebAssembly.Memory = class { constructor() { throw new RangeError('could not allocate memory'); } };
        WebAssembly.instantiate = () => Promise.reject(new RangeError('Out of memory: Cannot allocate Wasm memory'));\n`;
      await route.fulfill({ contentType: 'text/javascript', body: full + body });
    });

  it.each<[keyof typeof words.ends, (context: BrowserContext) => Promise<unknown>]>([
    ['no_web_assembly', (context) => context.addInitScript('delete globalThis.WebAssembly')],
    ['policy', inPage("'wasm-unsafe-eval'")],
    ['missing_file', refused(builtFile('library.', '.zip'), { status: 404 })],
    ['wrong_type', refused(builtFile('worker-', '.js'), { contentType: 'text/plain' })],
    ['out_of_memory', noMemory],
  ])(
    '%s',
    (reason, prepare) =>
      withCell(prepare, async ({ page, status, output }) => {
        const before = await output();
        expect(before).toContain('196');
        await press(page);
        await expect.poll(status, soon).toBe(words.ends[reason]);
        expect(await output()).toBe(before);
        expect(await page.locator(`${CELL} [data-behind="true"]`).count()).toBe(0);
      }),
    SLOW,
  );
});

describe('a reader who saves data', () => {
  const saving = (is: boolean) => (context: BrowserContext) =>
    context.addInitScript(`Object.defineProperty(navigator.connection, 'saveData', { value: ${is} })`);

  it(
    'fetches nothing of Python by typing, but by the press',
    () =>
      withCell(saving(true), async ({ page, asked, status, output }) => {
        await retype(page, '1 + 1');
        // Longer than typing rests before the output follows.
        await page.waitForTimeout(2000);
        expect(asked).toEqual([]);
        expect(await status()).toBe(words.old);
        await press(page);
        await expect.poll(output, soon).toMatch(/^Out \[1\]2$/);
        expect(asked.length).toBeGreaterThan(2);
      }),
    SLOW,
  );

  it(
    'and another has the output follow what is typed',
    () =>
      withCell(saving(false), async ({ page, output }) => {
        await retype(page, '1 + 1');
        await expect.poll(output, soon).toMatch(/^Out \[1\]2$/);
      }),
    SLOW,
  );
});

describe('a tab whose storage is refused', () => {
  it(
    'runs what is typed all the same',
    () =>
      withCell(
        (context) =>
          context.addInitScript(`for (const name of ['getItem', 'setItem', 'removeItem'])
            Storage.prototype[name] = () => { throw new DOMException('full', 'QuotaExceededError'); };`),
        async ({ page, output }) => {
          await retype(page, '20 + 2');
          await press(page);
          await expect.poll(output, soon).toMatch(/^Out \[1\]22$/);
        },
      ),
    SLOW,
  );
});

describe('a run', () => {
  it(
    'is stopped while Python starts, and the next one starts it',
    () =>
      withCell(nothing, async ({ page, status, output }) => {
        await retype(page, '40 + 2');
        await press(page);
        await expect.poll(() => page.locator(`${CELL} .run`).textContent()).toBe(words.stop);
        await press(page);
        await expect.poll(status).toBe(words.ends.stopped);
        await press(page);
        await expect.poll(output, soon).toMatch(/^Out \[1\]42$/);
        expect(await status()).toBe('');
      }),
    SLOW,
  );

  it(
    'gives way to one that is asked for meanwhile; endless ones are stopped by hand, and much output is cut and says so',
    () =>
      withCell(nothing, async ({ page, status, output }) => {
        await retype(page, 'import time\ntime.sleep(1)\n"first"');
        await press(page);
        await expect.poll(status, soon).toBe(words.running);
        await retype(page, '"second"');
        await expect.poll(output, soon).toMatch(/^Out \[1\]'second'$/);
        await retype(page, 'while True:\n    pass');
        await expect.poll(status, soon).toBe(words.running);
        await press(page);
        await expect.poll(status, soon).toBe(words.ends.stopped);
        // What is typed runs by itself: a press might come when it does, and stop it.
        await retype(page, 'while True:\n    print("x" * 999)');
        await expect.poll(output, soon).toMatch(/^x{999}\n.*the output is cut here/s);
        await retype(page, '7');
        await expect.poll(output, soon).toMatch(/^Out \[1\]7$/);
      }),
    SLOW,
  );

  it(
    'passes over what is IPython’s, says which lines, and waits for what is awaited',
    () =>
      withCell(nothing, async ({ page, output }) => {
        await retype(page, '%matplotlib inline\nimport asyncio\nawait asyncio.sleep(0.01, 5)');
        await press(page);
        await expect.poll(output, soon).toMatch(/^Out \[1\]5Passed over.*line 1$/);
      }),
    SLOW,
  );
});
