/** Starts the worker that runs Python, and tells what becomes of it. */
import type { PythonAsked, PythonBeginning, PythonFailure, PythonTold } from '../messages.ts';
import script from '../worker.ts?worker&url';
import { faultOfScript, NotStarted } from './failure.ts';
import type { PythonFiles } from './files.ts';

export interface StartedWorker {
  ask: (asked: PythonAsked) => void;
  end: () => void;
}

export interface Hearing {
  told: (told: PythonTold) => void;
  /** The worker does not start, or has ended by itself. */
  lost: (reason: PythonFailure) => void;
}

/** A worker that is bound by the page's policy, since it is no file of its own. */
function makeWorker(url: string): Worker {
  const code = new Blob([`import ${JSON.stringify(url)};`], { type: 'text/javascript' });
  let takesModules = false;
  const address = URL.createObjectURL(code);
  const worker = new Worker(address, {
    get type() {
      takesModules = true;
      return 'module' as const;
    },
  });
  // It is read a moment later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  if (takesModules) return worker;
  worker.terminate();
  throw new NotStarted('no_module_worker', 'this browser has no workers that are modules');
}

/** Hears of what the page's policy forbids. */
function hearOfPolicy(lost: Hearing['lost']): () => void {
  const hear = ({ effectiveDirective }: SecurityPolicyViolationEvent) => {
    if (/worker-src|child-src/.test(effectiveDirective)) lost('policy');
  };
  document.addEventListener('securitypolicyviolation', hear);
  return () => document.removeEventListener('securitypolicyviolation', hear);
}

/** Why a page can have no such worker at all. */
export function lackOf(): PythonFailure | undefined {
  if (typeof WebAssembly !== 'object' || !WebAssembly.compileStreaming) return 'no_web_assembly';
  return typeof Worker === 'function' ? undefined : 'no_module_worker';
}

export type Kept = Pick<PythonBeginning, 'snapshot' | 'compiled'>;

/** Starts a worker; what is kept comes when it comes, and the worker is on its way meanwhile. */
export function startWorker(files: PythonFiles, kept: Promise<Kept>, { told, lost }: Hearing): StartedWorker {
  const url = new URL(script, location.href).href;
  const deaf = hearOfPolicy(lost);
  let worker: Worker;
  try {
    worker = makeWorker(url);
  } catch (error) {
    deaf();
    throw error;
  }
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }: MessageEvent<PythonTold>) => told(data);
  worker.onerror = async (event) => {
    event.preventDefault();
    lost((await faultOfScript(url)) ?? 'broken');
  };
  void kept.then((all) => {
    const beginning: PythonBeginning = { port: port2, files, ...all };
    worker.postMessage(beginning, [port2, ...(all.snapshot ? [all.snapshot.buffer as ArrayBuffer] : [])]);
  });
  return {
    ask: (asked) => port1.postMessage(asked),
    end: () => {
      deaf();
      worker.terminate();
      port1.close();
    },
  };
}
