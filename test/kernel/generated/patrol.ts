/** Stops a program that goes on without an end, among thousands that do not: one thread beside them all. */
import { Worker } from 'node:worker_threads';
import type { Python } from '#kernel/start.ts';

/** How long a program may take, in milliseconds: the longest that ends takes a tenth of it. */
const LONGEST = 20_000;

/** The turn is odd while a program runs; a turn that lasts asks Python to stop, as Ctrl-C does. */
const BESIDE = `
const { workerData: { turn, stop, longest } } = require('node:worker_threads');
let [seen, since] = [0, 0];
setInterval(() => {
  const now = Atomics.load(turn, 0);
  if (now !== seen) [seen, since] = [now, Date.now()];
  else if (now % 2 === 1 && Date.now() - since > longest) [stop[0], since] = [2, Date.now()];
}, 100);
`;

/** Runs something in Python, and stops it where it has no end. */
export type Watched = <Result>(python: Python, work: () => Result) => Result;

/** Begins to watch. The thread ends with the process. */
export function patrol(): Watched {
  const turn = new Int32Array(new SharedArrayBuffer(4));
  const stop = new Uint8Array(new SharedArrayBuffer(1));
  new Worker(BESIDE, { eval: true, workerData: { turn, stop, longest: LONGEST } }).unref();
  let watched: Python | undefined;
  return (python, work) => {
    if (watched !== python) python.pyodide.setInterruptBuffer(stop);
    watched = python;
    Atomics.add(turn, 0, 1);
    try {
      return work();
    } finally {
      Atomics.add(turn, 0, 1);
      stop[0] = 0;
    }
  };
}
