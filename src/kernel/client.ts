/**
 * Python as a page has it: one worker a tab, started by the first run and not before, ended by hand, after too long a run
 * and where nobody looks. What islands import of the kernel is this file, and the types of what is said.
 */
import type {
  CellsAnswer,
  CountedAnswer,
  CountedModel,
  ExplainedAnswer,
  NetworkAnswer,
  PythonAnswer,
  PythonFailure,
  PythonTask,
  PythonTold,
  RunEnd,
  SummaryAnswer,
} from './messages.ts';
import type { StartedWorker } from './page/started.ts';
import type { ToCount } from './session.ts';

export type PythonState =
  | { is: 'absent' | 'ready' | 'running' }
  /** In bytes as they travel; `total` is 0 before that is known. */
  | { is: 'loading'; loaded: number; total: number }
  | { is: 'failed'; reason: PythonFailure };

/** What a run answers, or why it does not. */
export type RunOutcome<Answer> = { ok: true; answer: Answer } | { ok: false; reason: RunEnd };

/** How long a run may take, and how long Python waits in a tab that nobody sees, in milliseconds. */
export const LONGEST_RUN = 10_000;
const LONGEST_HIDDEN = 5 * 60_000;

interface Job {
  task: PythonTask;
  end: (outcome: RunOutcome<PythonAnswer>) => void;
}

export class PythonClient {
  private current: PythonState = { is: 'absent' };
  private readonly watching = new Set<(state: PythonState) => void>();
  private worker: StartedWorker | undefined;
  /** Counts workers, so that what an ended one still says is not heard. */
  private generation = 0;
  private asked = 0;
  /** What runs, and what is to run behind it. */
  private running: Job | undefined;
  private waiting: Job | undefined;
  private limit: ReturnType<typeof setTimeout> | undefined;
  private hidden: ReturnType<typeof setTimeout> | undefined;
  private compiled: WebAssembly.Module | undefined;

  get state(): PythonState {
    return this.current;
  }

  /** Tells a listener the state, now and whenever it changes. Answers what ends that. */
  watch(listener: (state: PythonState) => void): () => void {
    this.watching.add(listener);
    listener(this.current);
    return () => this.watching.delete(listener);
  }

  /** What the first run downloads, in bytes; 0 where an earlier visit did. Nothing of Python itself is loaded for it. */
  async cost(): Promise<number> {
    return (await import('./page/begin.ts')).costOfStart();
  }

  /** Runs cells from the first to the last in a fresh namespace. A run that waits gives way to it; one that runs does not. */
  run(cells: readonly string[]): Promise<RunOutcome<CellsAnswer>> {
    return this.ask({ kind: 'cells', sources: cells }) as Promise<RunOutcome<CellsAnswer>>;
  }

  /** Counts a model of a source, or of an expression, on inputs of given shapes. */
  async count(model: ToCount): Promise<RunOutcome<CountedModel>> {
    const outcome = (await this.ask({ kind: 'count', model })) as RunOutcome<CountedAnswer>;
    return outcome.ok ? { ok: true, answer: outcome.answer.counted } : outcome;
  }

  /** Counts a network as its page shows it. */
  async network(model: ToCount): Promise<RunOutcome<NetworkAnswer['network']>> {
    const outcome = (await this.ask({ kind: 'network', model })) as RunOutcome<NetworkAnswer>;
    return outcome.ok ? { ok: true, answer: outcome.answer.network } : outcome;
  }

  /** What torchinfo prints of the model that was counted last. Python is not started for it. */
  async summary(): Promise<string | undefined> {
    const outcome = this.worker && ((await this.ask({ kind: 'summary' })) as RunOutcome<SummaryAnswer>);
    return outcome?.ok ? outcome.answer.summary : undefined;
  }

  /** What a figure is beside the model that was counted last. Python is not started for it. */
  async explain(figure: string): Promise<RunOutcome<ExplainedAnswer['explained']>> {
    if (!this.worker) return { ok: false, reason: 'stopped' };
    const outcome = (await this.ask({ kind: 'explain', figure })) as RunOutcome<ExplainedAnswer>;
    return outcome.ok ? { ok: true, answer: outcome.answer.explained } : outcome;
  }

  /** Ends Python at once, with what runs and what waits. The next run starts it anew. */
  stop(): void {
    this.end('stopped');
  }

  private ask(task: PythonTask): Promise<RunOutcome<PythonAnswer>> {
    return new Promise((end) => {
      this.waiting?.end({ ok: false, reason: 'replaced' });
      this.waiting = { task, end };
      if (this.current.is === 'ready') this.next();
      else if (!this.worker && this.current.is !== 'loading') void this.start();
    });
  }

  /** Sends what waits. */
  private next(): void {
    const { waiting: job } = this;
    if (!job) {
      this.become({ is: 'ready' });
      return;
    }
    this.waiting = undefined;
    this.running = job;
    this.asked += 1;
    this.limit = setTimeout(() => this.end('too_long'), LONGEST_RUN);
    this.become({ is: 'running' });
    this.worker?.ask({ id: this.asked, task: job.task });
  }

  private async start(): Promise<void> {
    this.generation += 1;
    const { generation } = this;
    this.become({ is: 'loading', loaded: 0, total: 0 });
    const alive = () => this.generation === generation;
    try {
      const { startPage } = await import('./page/begin.ts');
      if (!alive()) return;
      this.worker = startPage(this.compiled, {
        told: (told) => alive() && this.hear(told),
        lost: (reason) => alive() && this.end(this.running ? 'ended' : reason),
      });
      document.addEventListener('visibilitychange', this.look);
    } catch (error) {
      if (alive()) this.end((error as { reason?: PythonFailure }).reason ?? 'missing_file');
    }
  }

  private hear(told: PythonTold): void {
    const isLoading = this.current.is === 'loading';
    if (told.kind === 'answer') this.finish(told);
    // What is said while Python starts is said before any code of a reader's runs; afterwards it is not believed.
    else if (!isLoading) return;
    else if (told.kind === 'progress') this.become({ is: 'loading', loaded: told.loaded, total: told.total });
    else if (told.kind === 'compiled') this.compiled = told.compiled;
    else if (told.kind === 'ready') this.next();
    else if (told.kind === 'failed') this.end(told.reason);
  }

  private finish({ id, answer, ended }: Extract<PythonTold, { kind: 'answer' }>): void {
    const { running: job } = this;
    if (!job || id !== this.asked) return;
    clearTimeout(this.limit);
    this.running = undefined;
    if (ended) this.forget();
    job.end({ ok: true, answer });
    if (this.worker) this.next();
    else if (this.waiting) void this.start();
  }

  /** Ends the worker; the reason goes to all that run or wait. */
  private end(reason: RunEnd): void {
    this.forget(reason);
    const ended = [this.running, this.waiting];
    this.running = this.waiting = undefined;
    for (const job of ended) job?.end({ ok: false, reason });
  }

  private forget(reason?: RunEnd): void {
    this.generation += 1;
    clearTimeout(this.limit);
    clearTimeout(this.hidden);
    document.removeEventListener('visibilitychange', this.look);
    this.worker?.end();
    this.worker = undefined;
    const failed = reason && !['stopped', 'too_long', 'ended'].includes(reason);
    this.become(failed ? { is: 'failed', reason: reason as PythonFailure } : { is: 'absent' });
  }

  /** A tab that nobody sees gives back its memory after a while. */
  private readonly look = (): void => {
    clearTimeout(this.hidden);
    if (document.hidden) this.hidden = setTimeout(() => this.end('stopped'), LONGEST_HIDDEN);
  };

  private become(state: PythonState): void {
    this.current = state;
    for (const listener of this.watching) listener(state);
  }
}

let client: PythonClient | undefined;

/** The Python of this tab. */
export function kernelClient(): PythonClient {
  client ??= new PythonClient();
  return client;
}
