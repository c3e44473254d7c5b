/** The state of the playground: what was given, what runs, and what a count came to. Nothing is run but by `count`. */
import { batch, computed, effect, signal } from '@preact/signals-core';
import type { PythonState } from '#kernel/client.ts';
import { kernelClient } from '#kernel/client.ts';
import type { CountedModel, CountedWhole, RunEnd } from '#kernel/messages.ts';
import { watchPython } from '../cells/downloads.ts';
import { keepSources, keptSources } from '../cells/kept.ts';
import { lazy } from '../example/lazy.ts';
import { rowsOf } from './counts.ts';
import { readShapes } from './given.ts';
import type { Brought } from './link.ts';

export type CountActivity = { is: 'idle' } | { is: 'running' } | { is: 'ended'; reason: RunEnd };

/** What became of code that came from elsewhere. */
export type Notice = 'linked' | 'bad_link' | 'bad_file' | 'no_editor';

const keyOf = ({ source, model, input }: Brought): string => JSON.stringify([source, model, input]);

/** What this tab had before it was loaded anew. */
export function keptGiven(): Partial<Brought> | undefined {
  const kept: Partial<Brought> = keptSources();
  return kept.source === undefined ? undefined : kept;
}

export class Play {
  /** What stands there where nothing was given. */
  private readonly first: Brought;
  readonly given = signal<Brought>({ source: '', model: '', input: '' });
  readonly activity = signal<CountActivity>({ is: 'idle' });
  readonly python = signal<PythonState>({ is: 'absent' });
  /** Whether the next start of Python downloads it; not known before it is asked. */
  readonly downloads = signal<boolean | undefined>(undefined);
  readonly answer = signal<CountedModel | undefined>(undefined);
  /** What the book says below an error, once its words have come. */
  readonly said = signal<readonly string[]>([]);
  /** The line of the code that a hand is at, in the code or in a row of its table. */
  readonly line = signal<number | undefined>(undefined);
  readonly notice = signal<Notice | undefined>(undefined);
  /** True once a count was asked for on an input that is no shape. */
  readonly badInput = signal(false);
  private readonly countedOf = signal('');
  /** True where what is shown is the count of something else than what stands there now. */
  readonly isOld = computed(() => this.answer.value !== undefined && this.countedOf.value !== keyOf(this.given.value));
  /** What is given, as it was counted. */
  countedGiven: Brought | undefined;

  constructor(source: string) {
    this.first = { source, model: '', input: '' };
    this.given.value = this.first;
  }

  /** Hears how Python stands, and keeps for a reload of this tab what is given; answers what ends that. */
  watch(): () => void {
    const stops = [
      watchPython(this.python, this.downloads),
      effect(() => {
        const given = this.given.value;
        keepSources(keyOf(given) === keyOf(this.first) ? {} : { ...given });
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }

  /** The line that a hand is at, where it makes something of what is shown; none where the code has changed since. */
  get lit(): number | undefined {
    const { counted, line } = this;
    if (!counted || this.isOld.value || line.value === undefined) return undefined;
    return rowsOf(counted).some((row) => row.line === line.value) ? line.value : undefined;
  }

  /** Changes something of what is given; it is not run. */
  set(some: Partial<Brought>): void {
    batch(() => {
      this.given.value = { ...this.given.value, ...some };
      this.notice.value = undefined;
      if (some.input !== undefined) this.badInput.value = false;
    });
  }

  /** Other code takes the place of all that was given. */
  replace({ source, model = '', input = '' }: Partial<Brought>, notice?: Notice): void {
    batch(() => {
      this.set({ source: source ?? '', model, input });
      this.answer.value = undefined;
      this.activity.value = { is: 'idle' };
      this.notice.value = notice;
    });
  }

  /** The count that is shown, where it came to one. */
  get counted(): CountedWhole | undefined {
    return this.answer.value?.ok ? this.answer.value : undefined;
  }

  /** Counts what is given. */
  async count(): Promise<void> {
    const given = this.given.value;
    const shapes = readShapes(given.input);
    this.notice.value = undefined;
    this.badInput.value = shapes === null;
    if (shapes === null) return;
    const running: CountActivity = { is: 'running' };
    this.activity.value = running;
    const outcome = await kernelClient().count({
      source: given.source,
      ...(given.model.trim() !== '' && { expression: given.model }),
      ...(shapes.length > 0 && { shapes }),
      freely: true,
    });
    if (!outcome.ok && outcome.reason === 'replaced') return;
    // Another count may have been asked for meanwhile, or other code have come.
    if (this.activity.value !== running) return;
    batch(() => {
      if (outcome.ok) {
        this.answer.value = outcome.answer;
        this.said.value = [];
        void this.explain(outcome.answer);
        this.countedOf.value = keyOf(given);
        this.countedGiven = given;
      }
      this.activity.value = outcome.ok ? { is: 'idle' } : { is: 'ended', reason: outcome.reason };
    });
  }

  /** Adds what the book says of an error; without its words the error stands by itself. */
  private async explain(answer: CountedModel): Promise<void> {
    const advice = answer.ok ? undefined : answer.advice;
    const part = advice && (await lazy(() => import('../cells/advice.ts')));
    if (!part) return;
    const said = await part.adviceSaid(advice);
    if (this.answer.value === answer) this.said.value = said;
  }

  /** Ends Python, with what runs. */
  stop(): void {
    kernelClient().stop();
  }
}
