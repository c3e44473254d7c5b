/**
 * The files of Python that a page may load: Pyodide's own and our packages as bytecode, each under the hash of what is in it
 * and with an ending that every host knows.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { CLIENT } from './mustChange.ts';
import { readNetworkFamilies } from './schemas/networks.ts';
import { readPublished } from './schemas/published.ts';

/** Where Pyodide is installed. */
const PYODIDE = 'node_modules/pyodide';

/** What a file is called in the build, and what is in it. */
interface Emitted {
  fileName: string;
  source: Uint8Array;
}

type Names = 'wasm' | 'loader' | 'library' | 'packages';

async function sources(): Promise<Record<Names, readonly [name: string, source: Uint8Array]>> {
  const { compiled, library } = await import('#kernel/node/warm.ts');
  const { readPackages } = await import('#kernel/node/packages.ts');
  const { networksText } = await import('#kernel/node/networks.ts');
  const { publishedText } = await import('#kernel/node/published.ts');
  readNetworkFamilies(networksText());
  readPublished(publishedText());
  const [standard, packages] = [await library(), await compiled(readPackages())];
  if (!standard || !packages) throw new Error('the packages of Python could not be compiled and kept');
  return {
    wasm: ['pyodide.wasm', readFileSync(`${PYODIDE}/pyodide.asm.wasm`)],
    loader: ['pyodide.js', readFileSync(`${PYODIDE}/pyodide.asm.mjs`)],
    library: ['library.zip', standard],
    packages: ['packages.zip', packages],
  };
}

const hashOf = (source: Uint8Array | string): string => createHash('sha256').update(source).digest('hex').slice(0, 8);

async function emitted(assets: string): Promise<Record<Names, Emitted>> {
  const named = Object.entries(await sources()).map(([key, [name, source]]) => {
    const [stem, ending] = name.split('.');
    return [key, { fileName: `${assets}/${stem}.${hashOf(source)}.${ending}`, source }] as const;
  });
  return Object.fromEntries(named) as Record<Names, Emitted>;
}

/** The module that tells the page where they are. */
function told(base: string, files: Record<Names, Emitted>): string {
  const all = Object.entries(files).map(([key, { fileName, source }]) => {
    const file = { url: base + fileName, bytes: source.byteLength, zipped: gzipSync(source).byteLength };
    return [key, file] as const;
  });
  const build = hashOf(all.map(([, { url }]) => url).join());
  return `export const PYTHON_FILES = ${JSON.stringify({ build, ...Object.fromEntries(all) })};`;
}

/** The part of the bundler's context that is used. */
interface Context {
  environment: { name: string };
  emitFile: (file: object) => void;
}

/** The part of the server, while one writes, that is used. */
interface Server {
  middlewares: {
    use: (answer: (request: IncomingMessage, response: ServerResponse, next: () => void) => void) => void;
  };
}

/** How the files are named. */
const NAMED = /\/(pyodide|library|packages)\.[0-9a-f]{8}\.(js|wasm|zip)$/;

/** While one writes, the files are handed out as they will stand in the build. */
function handOut({ middlewares }: Server, base: string, files: () => Promise<Record<Names, Emitted>>): void {
  middlewares.use(async ({ url = '' }, response, next) => {
    const all = NAMED.test(url) ? Object.values(await files()) : [];
    const found = all.find(({ fileName }) => url === base + fileName);
    if (!found) {
      next();
      return;
    }
    response.setHeader('content-type', url.endsWith('.js') ? 'text/javascript' : 'application/octet-stream');
    response.end(found.source);
  });
}

/** Puts the files into the build, and where they are into `src/kernel/page/files.ts`. */
export function pythonFiles() {
  let base = '/';
  let assets = '_astro';
  let made: Promise<Record<Names, Emitted>> | undefined;
  const files = () => (made ??= emitted(assets));
  return {
    name: 'python-files',
    enforce: 'pre' as const,
    configResolved(config: { base: string; build: { assetsDir: string } }) {
      base = config.base.replace(/\/*$/, '/');
      assets = config.build.assetsDir || assets;
    },
    configureServer: (server: Server) => handOut(server, base, files),
    buildStart(this: Context) {
      // A piece of its own, whose names stay: islands and tests import it.
      if (this.environment.name === CLIENT)
        this.emitFile({ type: 'chunk', id: './src/kernel/client.ts', name: 'python' });
    },
    async load(id: string) {
      return /\/src\/kernel\/page\/files\.ts$/.test(id) ? told(base, await files()) : null;
    },
    async generateBundle(this: Context) {
      if (this.environment.name !== CLIENT) return;
      for (const { fileName, source } of Object.values(await files()))
        this.emitFile({ type: 'asset', fileName, source });
    },
  };
}
