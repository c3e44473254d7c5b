/**
 * Python in a worker of a page. The worker is made of a blob that only imports this file, so that the page's own policy
 * binds it. It begins once, by the message that brings its port, and hears nothing else of the page.
 */
import { summaryText } from '#calc/printed/torchinfoTable.ts';
import { explain } from '#calc/questions/whichCount.ts';
import type { Run } from '#calc/run/call.ts';
import type { PythonAnswer, PythonAsked, PythonBeginning, PythonTask, PythonTold } from './messages.ts';
import { closeWorld } from './page/closed.ts';
import { failureOf } from './page/failure.ts';
import { loadFiles } from './page/loading.ts';
import { networkOfRun, wholeOf } from './page/passes.ts';
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

/** What a worker answers by, with the forward pass that it has counted last. */
class Answers {
  private readonly session: Session;
  private last: Run | undefined;

  constructor(session: Session) {
    this.session = session;
  }

  /** True once Python has ended, or what a program left behind cannot be put back. */
  get ended(): boolean {
    return this.session.ended;
  }

  to(task: PythonTask): PythonAnswer {
    if (task.kind === 'cells') return { kind: 'cells', ...this.session.cells(task.sources) };
    if (task.kind === 'count') return this.count(task.model);
    if (task.kind === 'network') return this.network(task.model);
    if (task.kind === 'summary') return { kind: 'summary', summary: this.last && summaryText(this.last) };
    return { kind: 'explained', explained: this.last && explain(task.figure, this.last) };
  }

  private count(model: ToCount): PythonAnswer {
    const counted = this.session.count(model);
    if (!counted.ok) return { kind: 'count', counted: { ...counted, fatal: this.session.ended } };
    this.last = counted.run;
    return { kind: 'count', counted: wholeOf(counted) };
  }

  private network(model: ToCount): PythonAnswer {
    const counted = this.session.count(model);
    if (!counted.ok) return { kind: 'network', network: { ...counted, fatal: this.session.ended } };
    this.last = counted.run;
    return { kind: 'network', network: networkOfRun(counted) };
  }
}

async function begin(beginning: PythonBeginning): Promise<void> {
  const { port } = beginning;
  const tell: Tell = (told, handedOver = []) => port.postMessage(told, handedOver);
  try {
    const answers = new Answers(await start(beginning, tell));
    port.onmessage = ({ data: { id, task } }: MessageEvent<PythonAsked>) => {
      const answer = answers.to(task);
      tell({ kind: 'answer', id, answer, ended: answers.ended });
    };
    closeWorld();
    tell({ kind: 'ready' });
  } catch (error) {
    tell({ kind: 'failed', reason: failureOf(error), words: String(error) });
  }
}

addEventListener('message', ({ data }: MessageEvent<PythonBeginning>) => void begin(data), { once: true });
