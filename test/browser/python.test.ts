/** Python in a page: what a run answers, what ends one, what is kept, and what becomes of a start that fails. */
import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { useBrowser } from './open.ts';
import { builtFile, kept, openForPython, printed, runCellsIn, SLOW } from './runPython.ts';

const browser = useBrowser();

const ARTICLE = [
  'import torch\nimport torch.nn as nn',
  'class Net(nn.Module):\n    def __init__(self):\n        super().__init__()\n        self.conv = nn.Conv2d(3, 7, 3)\n\n    def forward(self, x):\n        return self.conv(x)',
  'net = Net()\nprint(sum(p.numel() for p in net.parameters()))\nnet(torch.randn(1, 3, 5, 5)).shape',
];

/** Ends CPython itself: its stack. */
const DEADLY = 'x = []\nfor _ in range(100000):\n    x = [x]\nrepr(x)';

/** One context, in which Python has started once and its heap is kept. */
let context: BrowserContext;
let page: Page;
const asked: string[] = [];

beforeAll(async () => {
  context = await browser().newContext();
  context.on('request', (request) => asked.push(request.url()));
  page = await openForPython(context);
}, SLOW);

/** Runs something in a context of its own, where nothing is kept. */
async function inFresh<Found>(
  prepare: (context: BrowserContext) => Promise<unknown>,
  work: (page: Page) => Promise<Found>,
): Promise<Found> {
  const own = await browser().newContext();
  await prepare(own);
  const found = await work(await openForPython(own));
  await own.close();
  return found;
}

describe('a first run', () => {
  it('loads nothing of Python before it is asked for', async () => {
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.filter((url) => /pyodide\.|library\.|packages\.|worker-|begin\./.test(url))).toEqual([]);
    expect(await page.evaluate(() => window.states)).toEqual([{ is: 'absent' }]);
  });

  it(
    'answers outputs and the shapes of lines, and tells how much has come',
    async () => {
      await page.evaluate(() => caches.open('flopbook python / of-old'));
      const outcome = await runCellsIn(page, ...ARTICLE);
      expect(outcome).toMatchObject({
        ok: true,
        answer: {
          cells: [{ output: '' }, { output: '' }, { output: '196\n', value: 'torch.Size([1, 7, 3, 3])' }],
          lines: [
            { cell: 2, line: 7, shape: [1n, 7n, 3n, 3n], times: 1 },
            { cell: 3, line: 3, shape: [1n, 7n, 3n, 3n], times: 1 },
          ],
          fatal: false,
        },
      });
      const states = await page.evaluate(() => window.states);
      const loading = states.filter((state) => state.is === 'loading');
      const last = loading.at(-1);
      expect(last?.loaded).toBe(last?.total);
      expect(last?.total).toBeGreaterThan(5_000_000);
      expect(loading.map(({ loaded }) => loaded)).toEqual(
        loading.map(({ loaded }) => loaded).toSorted((a, b) => a - b),
      );
      expect(states.slice(-2)).toEqual([{ is: 'running' }, { is: 'ready' }]);
    },
    SLOW,
  );

  it('asks no other host', () => {
    expect(asked.filter((url) => !url.startsWith(inject('site')) && !/^(blob|data):/.test(url))).toEqual([]);
  });

  it(
    'keeps the heap under the name of the build, and lets go of that of an older one',
    async () => {
      const names = await kept(page);
      expect(names).toHaveLength(1);
      expect(names[0]).toMatch(/^flopbook python \/ [0-9a-f]{8}$/);
    },
    SLOW,
  );

  it(
    'is followed by one from that heap, with other numbers drawn',
    async () => {
      const draw = 'import random\nrandom.random()';
      const first = await printed(page, draw);
      await page.evaluate(() => window.python.stop());
      const second = await printed(page, draw);
      expect(first).toMatch(/^0\.\d+/);
      expect(second).toMatch(/^0\.\d+/);
      expect(second).not.toBe(first);
    },
    SLOW,
  );
});

describe('a run', () => {
  it(
    'has a fresh namespace, and stops at the first error',
    async () => {
      expect(await printed(page, 'a = 1')).toBe('');
      expect(await printed(page, 'a', '1')).toBe("NameError: name 'a' is not defined");
    },
    SLOW,
  );

  it(
    'is stopped by hand, and the next starts anew',
    async () => {
      const stopped = await page.evaluate(async () => {
        const run = window.python.run(['while True:\n    pass']);
        setTimeout(() => window.python.stop(), 300);
        return run;
      });
      expect(stopped).toEqual({ ok: false, reason: 'stopped' });
      expect(await page.evaluate(() => window.python.state)).toEqual({ is: 'absent' });
      expect(await printed(page, '1 + 1')).toBe('2');
    },
    SLOW,
  );

  it(
    'ends after ten seconds',
    async () => {
      expect(await runCellsIn(page, 'while True:\n    pass')).toEqual({ ok: false, reason: 'too_long' });
      expect(await printed(page, '1 + 1')).toBe('2');
    },
    SLOW,
  );

  it(
    'that ends Python itself says so, and the next has another',
    async () => {
      expect(await runCellsIn(page, 'print("before")', DEADLY)).toMatchObject({
        ok: true,
        answer: { cells: [{ output: 'before\n' }, { error: { name: 'Fatal Python error' } }], fatal: true },
      });
      expect(await printed(page, '1 + 1')).toBe('2');
    },
    SLOW,
  );

  it(
    'asked for while one runs takes the place of the one that waits',
    async () => {
      const outcomes = await page.evaluate(() =>
        Promise.all(['import time\ntime.sleep(0.5)\n1', '2', '3'].map((cell) => window.python.run([cell]))),
      );
      const told = outcomes.map((outcome) => (outcome.ok ? outcome.answer.cells[0]?.value : outcome.reason));
      expect(told).toEqual(['1', 'replaced', '3']);
    },
    SLOW,
  );

  it(
    'counts a model of a file',
    async () => {
      const outcome = await page.evaluate(() =>
        window.python.count({ expression: 'nn.Conv2d(3, 7, 3)', shapes: [[1n, 3n, 5n, 5n]] }),
      );
      expect(outcome).toMatchObject({ ok: true, answer: { ok: true, pass: { params: 196n, macs: 1701n } } });
      const refused = await page.evaluate(() => window.python.count({ expression: 'nn.Conv2d(3, 7)', shapes: [[1n]] }));
      expect(refused).toMatchObject({ ok: true, answer: { ok: false, name: 'TypeError', fatal: false } });
    },
    SLOW,
  );
});

describe('a tab that nobody sees', () => {
  it(
    'gives back its memory after five minutes',
    async () => {
      const hidden = await openForPython(context);
      expect(await printed(hidden, '1')).toBe('1');
      await hidden.clock.install();
      await hidden.evaluate(() => {
        Object.defineProperty(document, 'hidden', { value: true, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      });
      await hidden.clock.fastForward(4 * 60_000);
      expect(await hidden.evaluate(() => window.python.state)).toEqual({ is: 'ready' });
      await hidden.clock.fastForward(61_000);
      expect(await hidden.evaluate(() => window.python.state)).toEqual({ is: 'absent' });
      await hidden.close();
    },
    SLOW,
  );
});

describe('storage that is missing, refused or full', () => {
  it.each([
    ['missing', 'delete globalThis.caches'],
    ['refused', `caches.open = caches.has = () => Promise.reject(new DOMException('refused', 'SecurityError'))`],
    ['full', `Cache.prototype.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'))`],
  ])(
    '%s costs nothing but time, and the next run is told what it downloads',
    async (_, script) => {
      const [said, cost] = await inFresh(
        (own) => own.addInitScript(script),
        async (own) => {
          const first = await printed(own, '1 + 1');
          // Long enough for the heap to have been kept.
          await own.waitForTimeout(3000);
          return [first, await own.evaluate(() => window.python.cost())];
        },
      );
      expect(said).toBe('2');
      expect(cost).toBeGreaterThan(5_000_000);
    },
    SLOW,
  );
});

describe('a start that fails says why', () => {
  const reason = (prepare: (context: BrowserContext) => Promise<unknown>) =>
    inFresh(prepare, async (own) => {
      const outcome = await runCellsIn(own, '1');
      expect(await own.evaluate(() => window.python.state)).toEqual({ is: 'failed', reason: await printed(own, '1') });
      return outcome.ok ? 'ok' : outcome.reason;
    });

  it('no WebAssembly', async () => {
    expect(await reason((own) => own.addInitScript('delete globalThis.WebAssembly'))).toBe('no_web_assembly');
  });

  it('no workers that are modules', async () => {
    const old = 'const Plain = Worker; globalThis.Worker = class { constructor(url) { return new Plain(url); } };';
    expect(await reason((own) => own.addInitScript(old))).toBe('no_module_worker');
  });

  it.each(['pyodide..wasm', 'pyodide..js', 'library..zip', 'packages..zip', 'worker-.js'])(
    'a file that is missing: %s',
    async (name) => {
      const [begins = '', ends = ''] = name.split(/\.(?=\.)|(?<=-)/);
      const address = builtFile(begins, ends);
      expect(await reason((own) => own.route(`**${address}`, (route) => route.fulfill({ status: 404 })))).toBe(
        'missing_file',
      );
    },
    SLOW,
  );

  it(
    'a script of another type',
    async () => {
      const plain = (address: string) => (own: BrowserContext) =>
        own.route(`**${address}`, async (route) => {
          const response = await route.fetch();
          await route.fulfill({ response, headers: { ...response.headers(), 'content-type': 'text/plain' } });
        });
      expect(await reason(plain(builtFile('pyodide.', '.js')))).toBe('wrong_type');
      expect(await reason(plain(builtFile('worker-', '.js')))).toBe('wrong_type');
    },
    SLOW,
  );

  it.each([
    ['WebAssembly', "'wasm-unsafe-eval'"],
    ['workers', "worker-src 'self' blob:;"],
  ])(
    'a policy that forbids %s',
    async (_, allowed) => {
      const stricter = (own: BrowserContext) =>
        own.route('**/en/', async (route) => {
          const body = await (await route.fetch()).text();
          expect(body).toContain(allowed);
          await route.fulfill({ contentType: 'text/html', body: body.replaceAll(allowed, '') });
        });
      expect(await reason(stricter)).toBe('policy');
    },
    SLOW,
  );
});
