/**
 * Takes out of a worker's reach all that leads out of it, before a reader's code runs. The page's policy forbids other
 * hosts and code from text; this takes away what would reach the book's own host, its storage, other pages and the page
 * itself. What is not listed goes, so that what a browser learns tomorrow goes too.
 */

/** What Python needs of a worker beside the language. */
const NEEDED = ['WebAssembly', 'console', 'crypto', 'performance', 'setTimeout', 'clearTimeout', 'queueMicrotask'];

/** The language itself. `Function`, `eval` and their like are there: the policy forbids them text. */
const LANGUAGE = [
  'globalThis Infinity NaN undefined isFinite isNaN parseFloat parseInt decodeURI decodeURIComponent encodeURI',
  'encodeURIComponent escape unescape eval Object Function Boolean Symbol Error AggregateError EvalError RangeError',
  'ReferenceError SuppressedError SyntaxError TypeError URIError Number BigInt Math Date String RegExp Array Int8Array',
  'Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array BigInt64Array BigUint64Array Float16Array',
  'Float32Array Float64Array Map Set WeakMap WeakSet WeakRef ArrayBuffer SharedArrayBuffer DataView Atomics JSON',
  'FinalizationRegistry Iterator Promise Proxy Reflect Intl TextDecoder TextEncoder',
].flatMap((names) => names.split(' '));

const KEPT: ReadonlySet<PropertyKey> = new Set([...NEEDED, ...LANGUAGE]);

/** Takes a property away; one that cannot be taken away loses its value. */
function take(holder: object, name: PropertyKey): void {
  if (Reflect.deleteProperty(holder, name)) return;
  Reflect.defineProperty(holder, name, { value: undefined });
}

/** Closes the world of this worker. */
export function closeWorld(world: object = globalThis): void {
  const { prototype } = Object;
  for (let holder = world; holder && holder !== prototype; holder = Object.getPrototypeOf(holder))
    for (const name of Reflect.ownKeys(holder)) if (!KEPT.has(name)) take(holder, name);
}
