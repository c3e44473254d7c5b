/** Serves both built sites as any static host would, for the browser tests. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { TestProject } from 'vitest/node';
import { SUBPATH } from '../places.ts';
import { browserPath } from './chromium.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** The file of a request: a folder means its index; `null` if there is none. */
function fileOf(root: string, path: string): string | null {
  const file = join(root, normalize(decodeURIComponent(path)));
  if (!file.startsWith(root) || !existsSync(file)) return null;
  if (!statSync(file).isDirectory()) return file;
  return existsSync(join(file, 'index.html')) ? join(file, 'index.html') : null;
}

/** A file compressed, once for all who ask: Python is ten megabytes, and dozens of pages start it. */
function zipped(file: string): Promise<Buffer> {
  const held = ZIPPED.get(file) ?? readFile(file).then((bytes) => promisify(gzip)(bytes));
  ZIPPED.set(file, held);
  return held;
}

const ZIPPED = new Map<string, Promise<Buffer>>();

function serve(root: string, base: string, headers: Record<string, string> = {}): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const inside = pathname.startsWith(`${base}/`) ? fileOf(root, pathname.slice(base.length)) : null;
    const file = inside ?? join(root, '404.html');
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const zip = request.headers['accept-encoding']?.includes('gzip') && type !== TYPES['.woff2'];
    const said = { ...headers, 'content-type': type, ...(zip ? { 'content-encoding': 'gzip' } : {}) };
    response.writeHead(inside ? 200 : 404, said);
    if (zip) void zipped(file).then((bytes) => response.end(bytes));
    else createReadStream(file).pipe(response);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

const addressOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

declare module 'vitest' {
  interface ProvidedContext {
    site: string;
    subpath: string;
  }
}

/** Serves a folder, or the site built last into `dist/`. */
export async function serveBuilt(
  folder = 'dist',
  headers: Record<string, string> = {},
): Promise<{ site: string; close: () => void }> {
  const server = await serve(join(process.cwd(), folder), '', headers);
  return { site: addressOf(server), close: () => server.close() };
}

/** Starts a server for each built site and tells the tests where; unpacks the browser once, before two files want it at a time. */
export default async function setup(project: TestProject) {
  process.env.CHROME_PATH ??= await browserPath();
  const servers = await Promise.all([serve(join(process.cwd(), 'dist'), ''), serve(SUBPATH.directory, SUBPATH.base)]);
  const [site, subpath] = servers.map(addressOf) as [string, string];
  project.provide('site', site);
  project.provide('subpath', subpath + SUBPATH.base);
  return () => {
    for (const server of servers) server.close();
  };
}
