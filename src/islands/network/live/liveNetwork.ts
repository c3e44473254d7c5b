/**
 * A network that is counted anew on its page: what is given, what runs, and what the last count came to. Nothing runs
 * before it is asked for; once Python is there, a change counts after a rest.
 */
import type { ReadonlySignal } from '@preact/signals-core';
import { batch, computed, effect, signal } from '@preact/signals-core';
import { withClassLines } from '#calc/conventions/classLines.ts';
import type { PagedTable } from '#calc/conventions/networkRows.ts';
import { pythonShape } from '#calc/fields/shapes.ts';
import type { PythonState } from '#kernel/client.ts';
import { kernelClient } from '#kernel/client.ts';
import type { FailedCount, NetworkCounted, RunEnd } from '#kernel/messages.ts';
import { watchPython } from '../../cells/downloads.ts';
import { keepSources, keptSources } from '../../cells/kept.ts';
import { codeOfAddress } from '../../cells/linked.ts';
import { followState, takeFields, withFields } from '../../example/base/query.ts';
import { lazy } from '../../example/lazy.ts';
import { liveCount } from '../liveCount.ts';
import { sizesOfInput } from './inputSizes.ts';
import { pagedRows } from './rowPages.ts';

/** How long typing rests before a count follows, in milliseconds: in a field, and in the code. */
const REST_MS = { field: 250, code: 500 };

/** The id of a network on its page, for what its address keeps; and of its code in the fragment. */
export const NETWORK_ID = 'network';
export const CODE_ID = 'code';

/** What a reader may change. */
export interface GivenNetwork {
  /** The sizes of the input, parted by commas. */
  input: string;
  /** What stands between the brackets of the constructor. */
  arguments: string;
  source: string;
}

/** The network of a page, as the book has it. */
export interface FirstNetwork {
  /** Its constructor, and the file that holds it. */
  name: string;
  file: string;
  input: string;
  /** Where the pages of layers are, and what each of these starts from. */
  layers: string;
  starts: string;
}

export type LiveActivity = { is: 'idle' } | { is: 'running' } | { is: 'ended'; reason: RunEnd };

const keyOf = ({ input, arguments: given, source }: GivenNetwork): string => JSON.stringify([input, given, source]);

/** The call that makes a network, as a page writes it. */
export const callOf = (name: string, { arguments: given }: Pick<GivenNetwork, 'arguments'>): string =>
  `${name}(${given.trim()})`;

/** A table whose rows lead to lines of the source that was counted. */
const linedBy = (source: string, table: PagedTable): PagedTable => ({
  ...table,
  rows: withClassLines(table.rows, source),
});

/** The call that is run. A comment among the arguments ends with its line. */
export const expressionOf = (name: string, given: string): string =>
  `${name}(${given}${given.includes('#') ? '\n' : ''})`;

/** Takes out of the address the code that it brought: what is typed since would be lost to it when the page is loaded anew. */
function dropCode(): void {
  const { hash, pathname, search } = location;
  if (hash.startsWith(`#${CODE_ID}=`)) history.replaceState(history.state, '', pathname + search);
}

export class LiveNetwork {
  readonly about: FirstNetwork;
  readonly first: GivenNetwork;
  readonly given;
  readonly activity = signal<LiveActivity>({ is: 'idle' });
  readonly python = signal<PythonState>({ is: 'absent' });
  /** Whether the next start of Python downloads it; not known before it is asked. */
  readonly downloads = signal<boolean | undefined>(undefined);
  /** The last good count; none while the numbers of the book stand. */
  readonly counted = liveCount;
  /** What the numbers that are shown come of. */
  readonly countedOf;
  readonly isOld: ReadonlySignal<boolean>;
  /** Why the last count came to nothing, and what the book says of it. */
  readonly failure = signal<FailedCount | undefined>(undefined);
  readonly said = signal<readonly string[]>([]);
  /** What came with the address: values; code that cannot be read; names that the page has not. */
  readonly notice = signal<'linked' | 'bad_link' | 'no_editor' | undefined>(undefined);
  readonly ignored = signal<readonly string[]>([]);
  private rest: ReturnType<typeof setTimeout> | undefined;

  constructor(about: FirstNetwork, source: string) {
    this.about = about;
    this.first = { input: about.input, arguments: '', source };
    // What this tab had before it was loaded anew; code that comes with the address takes its place.
    this.given = signal<GivenNetwork>({ ...this.first, source: keptSources()[CODE_ID] ?? source });
    this.countedOf = signal<GivenNetwork>(this.first);
    this.isOld = computed(() => keyOf(this.countedOf.value) !== keyOf(this.given.value));
    watchPython(this.python, this.downloads);
    this.takeAddress();
    effect(() => {
      const code = this.given.value.source;
      keepSources(code === source ? {} : { [CODE_ID]: code });
    });
    followState(this.given, this.addressOf);
  }

  /** An address with what is given, but for the code. */
  readonly addressOf = (href: string): string => withFields(href, NETWORK_ID, this.changed);

  /** The fields that are not as the book has them. */
  private get changed(): [string, string][] {
    const { input, arguments: given } = this.given.value;
    return [
      ...(input === this.first.input ? [] : [['input', input] as [string, string]]),
      ...(given.trim() === '' ? [] : [['arguments', given] as [string, string]]),
    ];
  }

  /** Takes the values of the address, and its code; nothing of it runs. */
  private takeAddress(): void {
    const { input, arguments: given } = this.first;
    this.ignored.value = takeFields(
      location.search,
      { id: NETWORK_ID, initial: { input, arguments: given } },
      (field, text) => {
        this.given.value = { ...this.given.value, [field]: text };
        return true;
      },
    );
    if (this.changed.length > 0) this.notice.value = 'linked';
    void codeOfAddress(CODE_ID).then((found) => {
      if (!found) return;
      if (found.ok) this.given.value = { ...this.given.value, source: found.code };
      this.notice.value = found.ok ? 'linked' : 'bad_link';
    });
  }

  /** The shape of the input as it is given; none where it is no shape. */
  get shape() {
    return sizesOfInput(this.given.value.input);
  }

  /** What the numbers shown are those of: the call, and the input as Python writes it. */
  get shownOf(): { code: string; shape: string } {
    const { countedOf, about } = this;
    return {
      code: callOf(about.name, countedOf.value),
      shape: pythonShape(sizesOfInput(countedOf.value.input) ?? []),
    };
  }

  /** Changes something of what is given. With Python at hand, a count follows once the hand rests. */
  set(some: Partial<GivenNetwork>): void {
    batch(() => {
      this.given.value = { ...this.given.value, ...some };
      this.notice.value = undefined;
      this.ignored.value = [];
    });
    clearTimeout(this.rest);
    if (some.source !== undefined) dropCode();
    const { is } = this.python.value;
    if (is !== 'ready' && is !== 'running') return;
    this.rest = setTimeout(() => void this.count(), some.source === undefined ? REST_MS.field : REST_MS.code);
  }

  /** All as the book has it, its numbers too. */
  reset(): void {
    clearTimeout(this.rest);
    batch(() => {
      this.given.value = this.first;
      this.countedOf.value = this.first;
      this.counted.value = undefined;
      this.forget();
      this.activity.value = { is: 'idle' };
    });
  }

  private forget(): void {
    this.notice.value = undefined;
    this.ignored.value = [];
    this.unfail();
  }

  private unfail(): void {
    this.failure.value = undefined;
    this.said.value = [];
  }

  /** Counts what is given. What is no shape is not counted. */
  async count(): Promise<void> {
    clearTimeout(this.rest);
    const given = this.given.value;
    const { shape } = this;
    if (!shape) return;
    const { name, file } = this.about;
    const running: LiveActivity = { is: 'running' };
    batch(() => {
      this.notice.value = undefined;
      this.activity.value = running;
    });
    const [outcome, paged] = await Promise.all([
      kernelClient().network({
        source: given.source,
        filename: `${file}.py`,
        expression: expressionOf(name, given.arguments),
        shapes: [shape],
      }),
      pagedRows(this.about),
    ]);
    // Another count may have been asked for meanwhile, or all have been reset.
    if (this.activity.value !== running) return;
    batch(() => {
      this.activity.value = outcome.ok ? { is: 'idle' } : { is: 'ended', reason: outcome.reason };
      // What went wrong before is not of what stands in the fields now.
      if (!outcome.ok) return this.unfail();
      const { answer } = outcome;
      if (answer.ok) this.show(given, { ...answer, table: linedBy(given.source, paged(answer.table)) });
      else this.fail(answer);
    });
  }

  private show(given: GivenNetwork, counted: NetworkCounted): void {
    this.unfail();
    this.countedOf.value = given;
    this.counted.value = counted;
  }

  /** Says why there is no count, and adds what the book says of it once its words have come. */
  private fail(failure: FailedCount): void {
    this.failure.value = failure;
    this.said.value = [];
    const { advice } = failure;
    if (!advice) return;
    void lazy(() => import('../../cells/advice.ts'))
      .then((part) => part?.adviceSaid(advice))
      .then((said) => {
        if (said && this.failure.value === failure) this.said.value = said;
      });
  }

  /** Calls back now and after every change; answers what ends that. */
  watch(callback: () => void): () => void {
    const parts = [this.given, this.activity, this.python, this.downloads, this.counted, this.countedOf];
    const told = [this.failure, this.said, this.notice, this.ignored];
    return effect(() => {
      for (const part of [...parts, ...told]) void part.value;
      callback();
    });
  }

  /** Ends Python, with what runs. */
  stop(): void {
    clearTimeout(this.rest);
    kernelClient().stop();
  }
}

let live: LiveNetwork | undefined;

/** The network of this page: whichever of its islands comes alive first makes it, from the code that stands in the page. */
export function liveNetworkOf(about: FirstNetwork): LiveNetwork {
  live ??= new LiveNetwork(about, document.querySelector('[data-network] .network-source pre')?.textContent ?? '');
  return live;
}
