/**
 * Python in a worker of a page. The worker is made of a blob that only imports this file, so that the page's own policy
 * binds it. It begins once, by the message that brings its port, and hears nothing else of the page.
 */
import type { PythonAnswer, PythonAsked, PythonBeginning, PythonTask, PythonTold } from './messages.ts';
import { closeWorld } from './page/closed.ts';
import { failureOf } from './page/failure.ts';
import { loadFiles } from './page/loading.ts';
import { passOf } from './page/passes.ts';
import type { ToCount } from './session.ts';
import { Session } from './session.ts';

/** Says something to the page; what is handed over is copied no second time. */
type Tell = (told: PythonTold, handedOver?: Transferable[]) => void;

async function start({ files, snapshot, compiled }: PythonBeginning, tell: Tell): Promise<Session> {
  const progress = (loaded: number, total: number) => tell({ kind: 'progress', loaded, total });
  const loaded = await loadFiles(files, progress, compiled);
  if (!compiled) tell({ kind: 'compiled', compiled: loaded.compiled });
  const keep = (made: Uint8Array<ArrayBuffer>) => tell({ kind: 'snapshot', snapshot: made }, [made.buffer]);
  const session = await Session.start({ compiled: loaded.packages, load: loaded.load, snapshot, keep });
  session.close();
  return session;
}

function cellsAnswer(session: Session, sources: readonly string[]): PythonAnswer {
  const { runs, placeOf, ...ran } = session.cells(sources);
  return { kind: 'cells', ...ran, passes: runs.map(({ at, run }) => passOf(run, placeOf, at)) };
}

function countAnswer(session: Session, model: ToCount): PythonAnswer {
  const counted = session.count(model);
  if (!counted.ok) return { kind: 'count', counted: { ...counted, fatal: session.ended } };
  const { run, code, said } = counted;
  const inSource = (line: number) => (line > 0 ? { cell: 1, line } : undefined);
  return { kind: 'count', counted: { ok: true, pass: passOf(run, inSource), code, said } };
}

const answerOf = (session: Session, task: PythonTask): PythonAnswer =>
  task.kind === 'cells' ? cellsAnswer(session, task.sources) : countAnswer(session, task.model);

async function begin(beginning: PythonBeginning): Promise<void> {
  const { port } = beginning;
  const tell: Tell = (told, handedOver = []) => port.postMessage(told, handedOver);
  try {
    const session = await start(beginning, tell);
    port.onmessage = ({ data: { id, task } }: MessageEvent<PythonAsked>) =>
      tell({ kind: 'answer', id, answer: answerOf(session, task) });
    closeWorld();
    tell({ kind: 'ready' });
  } catch (error) {
    tell({ kind: 'failed', reason: failureOf(error), words: String(error) });
  }
}

addEventListener('message', ({ data }: MessageEvent<PythonBeginning>) => void begin(data), { once: true });
