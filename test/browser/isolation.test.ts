/**
 * What a cell tries to leave by: nothing gets out. The book is served by a plain host, so that the policy in the page is all
 * there is, and a second server listens that must stay unasked.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useBrowser } from './open.ts';
import { kept, openForPython, printed, runCellsIn, SLOW } from './runPython.ts';
import type { Elsewhere } from './waysOut.ts';
import { ATTEMPTS, listenElsewhere, REFUSED, WAYS } from './waysOut.ts';

const browser = useBrowser();

let page: Page;
let elsewhere: Elsewhere;
/** What the book's own server was asked since Python is there. */
const own: string[] = [];

/** Keeps the worker that the page makes, and where a reader's page has nothing to hide. */
const WATCH = `
  const Plain = Worker;
  globalThis.Worker = class extends Plain {
    constructor(...given) { super(...given); globalThis.made = this; }
  };
`;

beforeAll(async () => {
  elsewhere = await listenElsewhere();
  const context = await browser().newContext();
  await context.addInitScript(WATCH);
  page = await openForPython(context);
  await printed(page, '1');
  await kept(page);
  context.on('request', (request) => own.push(request.url()));
}, SLOW);

afterAll(() => {
  elsewhere?.close();
});

/** What would reach storage, other pages, the page itself or the network, by its name in a worker. */
const NAMES =
  'fetch XMLHttpRequest WebSocket WebTransport EventSource importScripts caches indexedDB BroadcastChannel postMessage Worker SharedWorker navigator location self addEventListener dispatchEvent onmessage close Request Response Headers Cache CacheStorage IDBFactory FileReader FileReaderSync Blob URL MessageChannel MessagePort Notification ServiceWorkerRegistration RTCPeerConnection WebSocketStream reportError structuredClone cookieStore setInterval';

describe('a cell', () => {
  it.each(ATTEMPTS)('runs no code from text: %s', async (attempt) => {
    expect(await printed(page, elsewhere.named(attempt))).toMatch(REFUSED);
  });

  it.each(WAYS)(
    'finds no way out: %s',
    async (way) => {
      const outcome = await runCellsIn(page, elsewhere.named(way));
      if (outcome.ok) expect(outcome.answer.cells[0]?.error?.name).toMatch(/error|exception/i);
      else expect(['ended', 'too_long']).toContain(outcome.reason);
    },
    SLOW,
  );

  it('finds nothing of its world that leads out, on it or behind it', async () => {
    await printed(page, '1');
    const [worker] = page.workers();
    const found = await worker?.evaluate((names) => {
      const world = globalThis as unknown as Record<string, unknown>;
      const reached = names.filter((name) => world[name] !== undefined);
      const chain: string[] = [];
      for (let one = Object.getPrototypeOf(world); one && one !== Object.prototype; one = Object.getPrototypeOf(one))
        chain.push(...Reflect.ownKeys(one).map(String));
      return { reached, chain: [...new Set(chain)].sort() };
    }, NAMES.split(' '));
    expect(found?.reached).toEqual([]);
    expect(found?.chain).toEqual([
      'PERSISTENT',
      'TEMPORARY',
      'clearTimeout',
      'crypto',
      'performance',
      'queueMicrotask',
      'setTimeout',
    ]);
  });

  it('has asked nobody', async () => {
    // What was asked would have come by now.
    await page.waitForTimeout(500);
    expect(elsewhere.asked).toEqual([]);
    expect(own.filter((url) => !/^blob:|\/_astro\/(worker-|pyodide\.|library\.|packages\.)/.test(url))).toEqual([]);
  });
});

describe('a message that is forged', () => {
  it('is not heard, whatever it says', async () => {
    const outcome = await page.evaluate(() => {
      const run = window.python.run(['1 + 1']);
      const forged = {
        kind: 'cells',
        cells: [{ output: 'forged', warnings: '' }],
        lines: [],
        fatal: false,
      };
      const { made } = window as unknown as { made: Worker };
      for (let id = 0; id < 200; id += 1)
        made.dispatchEvent(new MessageEvent('message', { data: { kind: 'answer', id, answer: forged } }));
      made.dispatchEvent(new MessageEvent('message', { data: { kind: 'snapshot', snapshot: new Uint8Array(8) } }));
      return run;
    });
    expect(outcome).toMatchObject({ ok: true, answer: { cells: [{ output: '', value: '2' }] } });
  });

  it('leaves what is kept for the next start as it was', async () => {
    const size = await page.evaluate(async () => {
      const [name = ''] = await caches.keys();
      const [key] = await (await caches.open(name)).keys();
      const found = key && (await (await caches.open(name)).match(key));
      return (await found?.arrayBuffer())?.byteLength;
    });
    expect(size).toBeGreaterThan(20_000_000);
  });
});
