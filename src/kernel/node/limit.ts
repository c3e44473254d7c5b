/**
 * Ends Python that runs too long, in Node: a thread beside it asks Python to stop, by the buffer that Pyodide reads between
 * steps of a program, and ends the process where Python does not listen, as in one long step of C.
 */
import { Worker } from 'node:worker_threads';
import type { Python } from '../start.ts';

/** What a signal to stop is called in Pyodide's buffer: SIGINT. */
const STOP = 2;

/** How long Python may take to hear of it, in milliseconds. */
const PATIENCE = 5_000;

/** How often it is asked: what is asked while an object is being deleted, or just before a program begins, is lost. */
const AGAIN = 1_000;

/** The thread beside Python. Its second timer is for a process of its own alone, such as the command line. */
const BESIDE = `
const { workerData: { buffer, milliseconds, again, patience, words } } = require('node:worker_threads');
const ask = () => { buffer[0] = ${STOP}; };
setTimeout(() => { ask(); setInterval(ask, again); }, milliseconds);
if (words) setTimeout(() => {
  require('node:fs').writeSync(2, words);
  process.kill(process.pid, 'SIGKILL');
}, milliseconds + patience);
`;

/** A limit on what runs next. `end` takes it away, and says if it was reached. */
export interface Limit {
  end: () => Promise<boolean>;
}

/** Sets a limit; with `words`, the process ends with them where Python does not stop in time. */
export function limit({ pyodide }: Python, seconds: number, words?: string): Limit {
  const buffer = new Uint8Array(new SharedArrayBuffer(1));
  pyodide.setInterruptBuffer(buffer);
  const milliseconds = seconds * 1000;
  const workerData = { buffer, milliseconds, again: AGAIN, patience: PATIENCE, words };
  const beside = new Worker(BESIDE, { eval: true, workerData });
  beside.unref();
  const started = performance.now();
  return {
    end: async () => {
      const reached = performance.now() - started >= milliseconds;
      await beside.terminate();
      try {
        pyodide.setInterruptBuffer(undefined as never);
      } catch {
        // Python has ended: nothing reads the buffer any more.
      }
      return reached;
    },
  };
}
