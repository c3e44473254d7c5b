/** Starts Python for a page: the worker, with what the page has kept of an earlier start, and what it keeps of this one. */
import type { PythonTold } from '../messages.ts';
import { bytesOfPython } from './cost.ts';
import { NotStarted } from './failure.ts';
import type { PythonFiles } from './files.ts';
import { PYTHON_FILES } from './files.ts';
import type { Hearing, StartedWorker } from './started.ts';
import { lackOf, startWorker } from './started.ts';
import { hasSnapshot, keepSnapshot, keptSnapshot } from './store.ts';

/** When nothing else is to be done. */
const idle = (work: () => void): void => {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 10_000 });
  else setTimeout(work, 2000);
};

/** The files with their whole addresses: in a worker made of a blob there is nothing that a part of one would stand below. */
function absolute({ build, ...files }: PythonFiles): PythonFiles {
  const whole = Object.entries(files).map(([key, file]) => [
    key,
    { ...file, url: new URL(file.url, location.href).href },
  ]);
  return { build, ...Object.fromEntries(whole) };
}

export function startPage(compiled: WebAssembly.Module | undefined, { told, lost }: Hearing): StartedWorker {
  const lack = lackOf();
  if (lack) throw new NotStarted(lack, 'Python cannot run in this browser');
  if (!PYTHON_FILES) throw new NotStarted('missing_file', 'the files of Python are no part of this build');
  const files = absolute(PYTHON_FILES);
  let started = false;
  const hear = (said: PythonTold) => {
    // Only what comes before Python is ready comes from the book's own code alone.
    if (said.kind === 'snapshot' && !started) idle(() => void keepSnapshot(files.build, said.snapshot));
    started ||= said.kind === 'ready';
    told(said);
  };
  const kept = keptSnapshot(files.build).then((snapshot) => ({ snapshot, compiled }));
  return startWorker(files, kept, { told: hear, lost });
}

/** What a start has to download, in bytes as they travel from a host that compresses; 0 where an earlier one did. */
export async function costOfStart(): Promise<number> {
  return PYTHON_FILES && !(await hasSnapshot(PYTHON_FILES.build)) ? bytesOfPython(PYTHON_FILES) : 0;
}
