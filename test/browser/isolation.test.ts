/**
 * What a cell tries to leave by: nothing gets out. The book is served by a plain host, so that the policy in the page is all
 * there is, and a second server listens that must stay unasked.
 */
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useBrowser } from './open.ts';
import { kept, openForPython, printed, runCellsIn, SLOW } from './runPython.ts';

const browser = useBrowser();

let page: Page;
let other: Server;
let elsewhere: string;
/** What the second server was asked, and what the book's own was asked since Python is there. */
const leaked: string[] = [];
const own: string[] = [];

/** Keeps the worker that the page makes, and where a reader's page has nothing to hide. */
const WATCH = `
  const Plain = Worker;
  globalThis.Worker = class extends Plain {
    constructor(...given) { super(...given); globalThis.made = this; }
  };
`;

beforeAll(async () => {
  other = createServer((request, response) => {
    leaked.push(request.url ?? '');
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/javascript' }).end('1');
  });
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  elsewhere = `127.0.0.1:${(other.address() as AddressInfo).port}`;
  const context = await browser().newContext();
  await context.addInitScript(WATCH);
  page = await openForPython(context);
  await printed(page, '1');
  await kept(page);
  context.on('request', (request) => own.push(request.url()));
}, SLOW);

afterAll(() => {
  other?.close();
});

/** Code of JavaScript that asks the second server, in each way that a worker knows. */
const ASKING = [
  'fetch("http://HOST/fetch")',
  'new XMLHttpRequest().open("GET", "http://HOST/xhr")',
  'new WebSocket("ws://HOST/socket")',
  'import("http://HOST/import.js")',
];

/** Ways to JavaScript's own constructors, and by them to code from text. */
const CONSTRUCTORS = [
  'from pyodide.ffi import to_js\nmake = to_js([1]).constructor.constructor',
  'import _calc\nmake = _calc.make.constructor',
  'import _calc\nmake = _calc.constructor.constructor',
  'from pyodide.ffi import create_proxy\nmake = create_proxy(print).constructor.constructor',
  'from pyodide.ffi import to_js\nmake = to_js({"a": 1}).get.constructor',
  'import pyodide.webloop\nmake = pyodide.webloop.scheduleCallback.constructor',
];

/** Other ways out. */
const WAYS = [
  'import js\njs.fetch("http://HOST/js")',
  'import pyodide_js\npyodide_js.loadPackage("http://HOST/package.whl")',
  'from pyodide_js import _api',
  'import pyodide_js._module',
  'import sys\nsys.modules["js"].fetch("http://HOST/modules")',
  'from _pyodide._importhook import jsfinder\njsfinder.jsproxies["js"].fetch("http://HOST/finder")',
  'from pyodide.code import run_js\nrun_js("fetch(\'http://HOST/run_js\')")',
  'import asyncio\nfrom pyodide.http import pyfetch\nasyncio.run(pyfetch("http://HOST/pyfetch"))',
  'from pyodide.http import open_url\nopen_url("http://HOST/open_url")',
  'import urllib.request\nurllib.request.urlopen("http://HOST/urllib", timeout=1)',
  'import http.client\nhttp.client.HTTPConnection("HOST", timeout=1).request("GET", "/client")',
  'import socket\nsocket.create_connection(("127.0.0.1", int("HOST".split(":")[1])), timeout=1)',
  'import micropip\nmicropip.install("http://HOST/wheel.whl")',
  'import ctypes\nctypes.CDLL(None).emscripten_run_script(b"fetch(\'http://HOST/script\')")',
  'import webbrowser\nwebbrowser.open("http://HOST/browser")',
  'import subprocess\nsubprocess.run(["curl", "http://HOST/curl"])',
];

/** What would reach storage, other pages, the page itself or the network, by its name in a worker. */
const NAMES =
  'fetch XMLHttpRequest WebSocket WebTransport EventSource importScripts caches indexedDB BroadcastChannel postMessage Worker SharedWorker navigator location self addEventListener dispatchEvent onmessage close Request Response Headers Cache CacheStorage IDBFactory FileReader FileReaderSync Blob URL MessageChannel MessagePort Notification ServiceWorkerRegistration RTCPeerConnection WebSocketStream reportError structuredClone cookieStore setInterval';

const there = (text: string) => text.replaceAll('HOST', elsewhere);

describe('a cell', () => {
  it.each(CONSTRUCTORS.flatMap((way) => ASKING.map((code) => [way, code])))(
    'runs no code from text: %s … %s',
    async (way, code) => {
      expect(await printed(page, there(`${way}\nmake(${JSON.stringify(code)})()`))).toMatch(
        /EvalError|AttributeError|TypeError|ModuleNotFoundError/,
      );
    },
  );

  it.each(WAYS)(
    'finds no way out: %s',
    async (way) => {
      const outcome = await runCellsIn(page, there(way));
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
    expect(leaked).toEqual([]);
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
        passes: [],
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
