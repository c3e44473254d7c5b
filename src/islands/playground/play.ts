/** The state of the playground: what was given, what runs, and what a count came to. Nothing is run but by `count`. */
import { batch, computed, signal } from '@preact/signals-core';
import type { PythonState } from '#kernel/client.ts';
import { kernelClient } from '#kernel/client.ts';
import type { CountedModel, CountedWhole, RunEnd } from '#kernel/messages.ts';
import { readShapes } from './given.ts';
import type { Brought } from './link.ts';

export type CountActivity = { is: 'idle' } | { is: 'running' } | { is: 'ended'; reason: RunEnd };

/** What became of code that came from elsewhere. */
export type Notice = 'linked' | 'bad_link' | 'bad_file' | 'no_editor';

const keyOf = ({ source, model, input }: Brought): string => JSON.stringify([source, model, input]);

export class Play {
  readonly given = signal<Brought>({ source: '', model: '', input: '' });
  readonly activity = signal<CountActivity>({ is: 'idle' });
  readonly python = signal<PythonState>({ is: 'absent' });
  readonly answer = signal<CountedModel | undefined>(undefined);
  readonly notice = signal<Notice | undefined>(undefined);
  /** True once a count was asked for on an input that is no shape. */
  readonly badInput = signal(false);
  private readonly countedOf = signal('');
  /** True where what is shown is the count of something else than what stands there now. */
  readonly isOld = computed(() => this.answer.value !== undefined && this.countedOf.value !== keyOf(this.given.value));
  /** What is given, as it was counted. */
  countedGiven: Brought | undefined;

  constructor(source: string) {
    this.given.value = { ...this.given.value, source };
  }

  /** Hears how Python stands; answers what ends that. */
  watch(): () => void {
    return kernelClient().watch((state) => {
      this.python.value = state;
    });
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
    batch(() => {
      if (outcome.ok) {
        this.answer.value = outcome.answer;
        this.countedOf.value = keyOf(given);
        this.countedGiven = given;
      }
      // Another count may have been asked for meanwhile: then that goes on.
      if (this.activity.value !== running) return;
      this.activity.value = outcome.ok ? { is: 'idle' } : { is: 'ended', reason: outcome.reason };
    });
  }

  /** Ends Python, with what runs. */
  stop(): void {
    kernelClient().stop();
  }
}
