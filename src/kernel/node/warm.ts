/**
 * Starts Python in Node, warm: from a memory snapshot of Python with its standard library, and from packages compiled to
 * bytecode, both made at the first start and kept in a cache. The interface of snapshots is marked private by Pyodide, so
 * the version is pinned, and whatever is wrong with a snapshot leads to a plain start.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadPyodide, version } from 'pyodide';
import { Session } from '../session.ts';
import type { Files, LoadPyodide } from '../start.ts';
import { LARGEST_SNAPSHOT, loadForSnapshot } from '../start.ts';
import { cutLibrary, LIBRARY_KEY } from './library.ts';
import { readPackages } from './packages.ts';
import { writeWhole } from './writeWhole.ts';

/** Where Pyodide lies. By itself it looks where a stack trace names it, which the development server maps to its sources. */
const HOME = dirname(createRequire(import.meta.url).resolve('pyodide'));

/** Where snapshots are kept. */
export const CACHE = fileURLToPath(new URL('../../../node_modules/.cache/flopbook/', import.meta.url));

/** The standard library, compiled and cut; `undefined` where it cannot be kept, and the whole one takes its place. */
export const library = (): Promise<Uint8Array | undefined> =>
  cached(LIBRARY, async () => cutLibrary(await loadPyodide({ jsglobals: {}, indexURL: HOME }))).catch(() => undefined);

const LIBRARY = `library-${LIBRARY_KEY}.zip`;

/** Loads Pyodide with that library. */
const load: LoadPyodide = async (options) =>
  loadPyodide({ ...options, indexURL: HOME, ...((await library()) && { stdLibURL: join(CACHE, LIBRARY) }) });

const makeSnapshot = async (): Promise<Uint8Array> => (await loadForSnapshot(load)).snapshot;

/** A file of the cache, made if it is not there. */
async function cached(name: string, make: () => Promise<Uint8Array> | Uint8Array): Promise<Uint8Array> {
  const file = join(CACHE, name);
  if (existsSync(file)) return new Uint8Array(readFileSync(file));
  const made = await make();
  mkdirSync(CACHE, { recursive: true });
  writeWhole(file, made);
  removeOlder(name);
  return made;
}

/** Removes what a file of the cache stands in the place of: those of its kind, `kind-….ending`. */
function removeOlder(name: string): void {
  const [kind] = name.split('-');
  for (const other of readdirSync(CACHE))
    if (other.startsWith(`${kind}-`) && other !== name && /\.(zip|snapshot)$/.test(other))
      rmSync(join(CACHE, other), { force: true });
}

/** The snapshot of this version of Pyodide; `undefined` where none can be made or kept. */
export async function snapshot(): Promise<Uint8Array | undefined> {
  try {
    const found = await cached(`python-${LIBRARY_KEY}.snapshot`, makeSnapshot);
    return found.byteLength <= LARGEST_SNAPSHOT ? found : undefined;
  } catch {
    return undefined;
  }
}

/** Names the packages by what stands in them. */
export function packagesKey(packages: Files): string {
  const hash = createHash('sha256').update(version).update(COMPILE);
  for (const [path, text] of packages) hash.update(path).update(text);
  return hash.digest('hex').slice(0, 16);
}

/** A session that is ready in a moment, where one was started before. */
export async function warmSession(): Promise<Session> {
  const packages = readPackages();
  return Session.start({ packages, snapshot: await snapshot(), compiled: await compiled(packages), load });
}

/** The packages as one archive of bytecode. */
export const compiled = (packages: Files): Promise<Uint8Array | undefined> =>
  cached(`packages-${packagesKey(packages)}.zip`, () => compile(packages)).catch(() => undefined);

async function compile(packages: Files): Promise<Uint8Array> {
  const pyodide = await load({ jsglobals: {} });
  pyodide.globals.set(
    'files',
    pyodide.toPy(Object.fromEntries([...packages].map(([path, text]) => [path, textOf(text)]))),
  );
  const made = pyodide.runPython(COMPILE);
  return made.toJs() as Uint8Array;
}

const textOf = (text: string | Uint8Array): string =>
  typeof text === 'string' ? text : new TextDecoder().decode(text);

/**
 * Bytecode without a check of its source, under the path that tracebacks name. Networks stay text, a third of the bytes: a
 * program imports one or two of them, each compiled in some 20 ms.
 */
const COMPILE = `
import importlib._bootstrap_external as external, io, zipfile
held = io.BytesIO()
with zipfile.ZipFile(held, "w") as archive:
    for path, text in files.items():
        is_text = path.startswith("networks/")
        # Without the hour of the day: what is in it names it.
        stored = zipfile.ZipInfo(path if is_text else path + "c")
        stored.compress_type = zipfile.ZIP_DEFLATED
        code = compile(text, "/packages/" + path, "exec", dont_inherit=True)
        made = text.encode() if is_text else bytes(external._code_to_hash_pyc(code, bytes(8), False))
        archive.writestr(stored, made)
held.getvalue()
`;
