/** Loads the files of Python in a worker, says how far that is, and hands them to Pyodide as if it had asked the network. */

import { loadPyodide } from 'pyodide';
import type { LoadPyodide } from '../start.ts';
import { faultOfScript, NotStarted } from './failure.ts';
import type { PythonFile, PythonFiles } from './files.ts';

type Progress = (loaded: number, total: number) => void;

/** Where Pyodide is told that its files stand; what it asks for there is answered here. */
const PRETENDED = 'https://pyodide.invalid/';

/** How much has come of files, in bytes as they travel. */
class Travelled {
  private readonly all = new Map<PythonFile, { share: number; size: number }>();
  private readonly tell: Progress;

  constructor(files: readonly PythonFile[], tell: Progress) {
    for (const file of files) this.all.set(file, { share: 0, size: file.zipped });
    this.tell = tell;
  }

  /** So much of a file has come; `size` is what all of it takes on its way. */
  note(file: PythonFile, share: number, size: number): void {
    this.all.set(file, { share, size });
    const [loaded, total] = [...this.all.values()].reduce<[number, number]>(
      ([some, whole], one) => [some + one.share * one.size, whole + one.size],
      [0, 0],
    );
    this.tell(Math.round(loaded), total);
  }
}

/** A file of the book's own host. */
async function get({ url }: PythonFile): Promise<Response> {
  const response = await fetch(url, { credentials: 'same-origin' }).catch((error: Error) => {
    throw new NotStarted('missing_file', `${url}: ${error.message}`);
  });
  if (!response.ok || !response.body) throw new NotStarted('missing_file', `${url}: ${response.status}`);
  return response;
}

/** The same file, counted as it comes, with the type it ought to have. */
async function counted(file: PythonFile, travelled: Travelled, type: string): Promise<Response> {
  const response = await get(file);
  const size = response.headers.get('content-encoding') ? file.zipped : file.bytes;
  let come = 0;
  const counting = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      come += chunk.byteLength;
      travelled.note(file, Math.min(1, come / file.bytes), size);
      controller.enqueue(chunk);
    },
  });
  const body = (response.body as ReadableStream<Uint8Array<ArrayBuffer>>).pipeThrough(counting);
  return new Response(body as ReadableStream<Uint8Array<ArrayBuffer>>, { headers: { 'content-type': type } });
}

/** The bytes of a file; one that is cut short, or replaced by a page that says it is missing, is not the file. */
async function bytesOf(file: PythonFile, response: Promise<Response>): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(await (await response).arrayBuffer());
  if (bytes.byteLength !== file.bytes)
    throw new NotStarted('missing_file', `${file.url}: ${bytes.byteLength} bytes of ${file.bytes}`);
  return bytes;
}

/** Pyodide's own script: it makes the module of Python. */
async function loader({ url, zipped }: PythonFile, travelled: Travelled, file: PythonFile) {
  try {
    const { default: make } = await import(/* @vite-ignore */ url);
    travelled.note(file, 1, zipped);
    return make;
  } catch (error) {
    throw new NotStarted((await faultOfScript(url)) ?? 'policy', `${url}: ${error}`);
  }
}

export interface LoadedFiles {
  load: LoadPyodide;
  packages: Uint8Array;
  compiled: WebAssembly.Module;
}

/** Loads all files at once. `compiled` is Python's WebAssembly where the page has it already. */
export async function loadFiles(files: PythonFiles, told: Progress, given?: WebAssembly.Module): Promise<LoadedFiles> {
  const travelled = new Travelled([files.wasm, files.loader, files.library, files.packages], told);
  const zip = 'application/zip';
  const [make, library, packages, compiled] = await Promise.all([
    loader(files.loader, travelled, files.loader),
    bytesOf(files.library, counted(files.library, travelled, zip)),
    bytesOf(files.packages, counted(files.packages, travelled, zip)),
    given ?? WebAssembly.compileStreaming(counted(files.wasm, travelled, 'application/wasm')),
  ]);
  return {
    load: (options) => offline({ library, compiled }, { ...options, createPyodideModule: make }),
    packages,
    compiled,
  };
}

/** Starts Pyodide from what is loaded: nothing is asked of the network any more. */
async function offline(
  { library, compiled }: { library: Uint8Array<ArrayBuffer>; compiled: WebAssembly.Module },
  options: Parameters<LoadPyodide>[0],
) {
  const answers: Record<string, () => Response> = {
    'python_stdlib.zip': () => new Response(library),
    'pyodide.asm.wasm': () => new Response(null),
  };
  globalThis.fetch = async (asked) => {
    const answer = answers[String(asked).slice(PRETENDED.length)];
    if (!answer) throw new TypeError(`${asked} is no file of Python`);
    return answer();
  };
  // What Pyodide waits for where this fails never comes: it only warns on the console.
  return new Promise<Awaited<ReturnType<LoadPyodide>>>((resolve, reject) => {
    WebAssembly.instantiateStreaming = async (_, imports) => {
      try {
        return { module: compiled, instance: await WebAssembly.instantiate(compiled, imports ?? {}) };
      } catch (error) {
        reject(error);
        throw error;
      }
    };
    const own = { indexURL: PRETENDED, packageBaseUrl: PRETENDED, stdLibURL: `${PRETENDED}python_stdlib.zip` };
    loadPyodide({ ...options, ...own }).then(resolve, reject);
  });
}
