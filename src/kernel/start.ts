/** Starts Python: Pyodide with the standard library and the packages of this folder, by a bridge to calc. */
import type { PyodideAPI, PyodideConfig } from 'pyodide';
import { loadPyodide } from 'pyodide';
import { Bridge } from './bridge.ts';

/** Where the packages stand in Python's files. */
export const PACKAGES = '/packages';

/** Files by their paths below the packages. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

export interface Start {
  packages?: Files | undefined;
  /** The same packages as an archive of bytecode; without it Python compiles them. */
  compiled?: Uint8Array | undefined;
  /** A memory snapshot of Python alone; without one, or where it cannot be restored, Python starts plainly. */
  snapshot?: Uint8Array | undefined;
  /** Loads Pyodide from elsewhere than its package. */
  load?: LoadPyodide | undefined;
  /** Gets a snapshot of a plain start, to keep it for the next. */
  keep?: ((snapshot: Uint8Array<ArrayBuffer>) => void) | undefined;
}

export type LoadPyodide = (options: PyodideConfig) => Promise<PyodideAPI>;

export interface Python {
  pyodide: PyodideAPI;
  bridge: Bridge;
  /** Puts back what a program has changed of Python; raises where it cannot. */
  putBack: () => void;
}

/** No package is ever installed, so none is listed; `info` is what Pyodide holds a list to be made for. */
const NO_PACKAGES = {
  info: { abi_version: '2026_0', arch: 'wasm32', platform: 'emscripten_5_0_3', python: '3.14.2', version: '314.0.7' },
  packages: {},
} as const;

const OPTIONS: PyodideConfig = { jsglobals: {}, lockFileContents: NO_PACKAGES };

/** A heap above this cannot be restored: its size is fixed when Python starts (pyodide#6254). */
const LARGEST_HEAP = 31_457_280;

/** A snapshot is the heap with a short head before it. */
export const LARGEST_SNAPSHOT = LARGEST_HEAP + 4096;

/** What our packages import of the standard library: it stands in the snapshot, they do not. */
const STANDARD =
  'abc, builtins, collections, collections.abc, contextlib, copy, dataclasses, enum, functools, importlib.abc, inspect, io, itertools, json, linecache, math, numbers, operator, os, random, re, struct, sys, textwrap, traceback, types, typing, warnings';

/** Starts plainly, and takes a snapshot with the standard library and nothing of ours. */
export async function loadForSnapshot(
  load: LoadPyodide = loadPyodide,
): Promise<{ pyodide: PyodideAPI; snapshot: Uint8Array<ArrayBuffer> }> {
  const pyodide = await load({ ...OPTIONS, _makeSnapshot: true });
  pyodide.runPython(`import ${STANDARD}`);
  const { makeMemorySnapshot } = pyodide as unknown as { makeMemorySnapshot: () => Uint8Array<ArrayBuffer> };
  return { pyodide, snapshot: makeMemorySnapshot() };
}

/** Pyodide from a snapshot, or plainly where there is none or it is refused. */
async function pyodideOf({ load = loadPyodide, snapshot, keep }: Start): Promise<PyodideAPI> {
  if (snapshot)
    try {
      return await load({ ...OPTIONS, _loadSnapshot: snapshot });
    } catch {
      // A snapshot of another build, or too large: the plain start takes its place.
    }
  if (!keep) return await load(OPTIONS);
  const made = await loadForSnapshot(load);
  if (made.snapshot.byteLength <= LARGEST_SNAPSHOT) keep(made.snapshot);
  return made.pyodide;
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
import torch, _flopbook.cells, _flopbook.counting, _flopbook.program, _flopbook.keeping
_flopbook.keeping.begin()
`;

/** Starts Python and imports torch. */
export async function startPython(start: Start): Promise<Python> {
  const pyodide = await pyodideOf(start);
  const { packages, compiled } = start;
  const bridge = new Bridge();
  pyodide.registerJsModule('_calc', bridge);
  if (compiled) pyodide.unpackArchive(compiled, 'zip', { extractDir: PACKAGES });
  else mount(pyodide, packages ?? new Map());
  // Nobody types: a program that asks hears the end of its input.
  pyodide.setStdin({ stdin: () => null });
  const putBack = pyodide.runPython(BEGIN) as Python['putBack'];
  return { pyodide, bridge, putBack };
}
