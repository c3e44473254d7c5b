/** Starts Python: Pyodide with the standard library and the packages of this folder, by a bridge to calc. */
import type { PyodideAPI } from 'pyodide';
import { loadPyodide } from 'pyodide';
import { Bridge } from './bridge.ts';

/** Where the packages stand in Python's files. */
export const PACKAGES = '/packages';

/** Files by their paths below the packages. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

export interface Start {
  packages: Files;
  /** The same packages as an archive of bytecode; without it Python compiles them. */
  compiled?: Uint8Array | undefined;
  /** A memory snapshot of Python alone; without one, or where it cannot be restored, Python starts plainly. */
  snapshot?: Uint8Array | undefined;
}

export interface Python {
  pyodide: PyodideAPI;
  bridge: Bridge;
  /** Puts back what a program has changed of Python; raises where it cannot. */
  putBack: () => void;
}

/** Options of Pyodide that its types do not name: snapshots are marked private. */
type Options = NonNullable<Parameters<typeof loadPyodide>[0]>;

const OPTIONS: Options = { jsglobals: {} };

/** Pyodide from a snapshot, or plainly where there is none or it is refused. */
async function load(snapshot?: Uint8Array): Promise<PyodideAPI> {
  if (snapshot)
    try {
      return await loadPyodide({ ...OPTIONS, _loadSnapshot: snapshot } as Options);
    } catch {
      // A snapshot of another build, or too large: the plain start takes its place.
    }
  return await loadPyodide(OPTIONS);
}

function mount({ FS }: PyodideAPI, packages: Files): void {
  for (const [path, text] of packages) {
    const target = `${PACKAGES}/${path}`;
    FS.mkdirTree(target.slice(0, target.lastIndexOf('/')));
    FS.writeFile(target, text);
  }
}

/** Imports what programs use, and keeps it as it is. Its own names stand in no module that a program could reach. */
const BEGIN = `
import random, sys
sys.path.insert(0, '${PACKAGES}')
random.seed()
import _flopbook.standins
_flopbook.standins.install()
import torch, _flopbook.counting, _flopbook.program, _flopbook.keeping
_flopbook.keeping.begin()
`;

/** Starts Python and imports torch. */
export async function startPython({ packages, compiled, snapshot }: Start): Promise<Python> {
  const pyodide = await load(snapshot);
  const bridge = new Bridge();
  pyodide.registerJsModule('_calc', bridge);
  if (compiled) pyodide.unpackArchive(compiled, 'zip', { extractDir: PACKAGES });
  else mount(pyodide, packages);
  // Nobody types: a program that asks hears the end of its input.
  pyodide.setStdin({ stdin: () => null });
  const putBack = pyodide.runPython(BEGIN) as Python['putBack'];
  return { pyodide, bridge, putBack };
}
