/**
 * What every example stands on: a state that a reader changes, undoes and resets; what the state comes to, and the last
 * good of that; what is typed, said and copied meanwhile. A kind of example adds how its state is read and changed.
 */
import type { ReadonlySignal, Signal } from '@preact/signals-core';
import { batch, computed, effect, signal } from '@preact/signals-core';
import { createHistory } from './history.ts';

/** What a state comes to, or why it comes to nothing. */
interface Found {
  ok: boolean;
}

type Good<Outcome extends Found> = Extract<Outcome, { ok: true }>;

/** What became of the last wish to copy: a link, or the results as text. */
export type Copied = 'copied' | 'not_copied' | 'copied_as' | 'not_loaded';

/** What a store has whatever its state is. */
export interface AnyStore {
  id: string;
  /** True while something is refused or impossible and results are held. */
  held: ReadonlySignal<boolean>;
  /** Words about the last result or fault, once the hand has rested: for screen readers. */
  spoken: Signal<string>;
  copied: Signal<Copied | null>;
  /** Names in the link that could not be used. */
  ignored: Signal<readonly string[]>;
  canUndo: ReadonlySignal<boolean>;
  canRedo: ReadonlySignal<boolean>;
  /** True where a reset would change nothing. */
  atFirst: ReadonlySignal<boolean>;
  /** What a view renders anew for. */
  parts: readonly ReadonlySignal<unknown>[];
  /** Forgets what was said of the state before, as every change, undo and redo does. */
  forget: () => void;
  undo: () => void;
  redo: () => void;
  /** Sets the first state again, as one change. */
  reset: () => void;
}

export interface Store<State extends object, Outcome extends Found, Typing> extends AnyStore {
  state: ReadonlySignal<State>;
  outcome: ReadonlySignal<Outcome>;
  /** The last good outcome: what results show. */
  shown: ReadonlySignal<Good<Outcome>>;
  /** What is being typed in: it shows its text as typed. */
  typing: Signal<Typing | null>;
  /** Sets the state; changes of one `gesture` are undone together. A state that is the `same` is no change. */
  change: (next: State, gesture?: string) => void;
}

/** How one kind of example reads its state. */
interface Reading<State extends object, Outcome extends Found> {
  id: string;
  /** The chapter's state, which must be good. */
  first: State;
  read: (state: State) => Outcome;
  /** True where going from one state to the next leaves nothing to undo. */
  same: (state: State, next: State) => boolean;
  /** True while a text waits in the state that could not be taken, whatever the rest comes to. */
  waits?: (state: State) => boolean;
  /** What this kind says of a state besides: nothing, once that is another. */
  said?: readonly Signal<unknown>[];
}

/** What the state comes to, and the last good of that. */
function resultsOf<State extends object, Outcome extends Found>(
  { id, first, read, waits }: Reading<State, Outcome>,
  state: ReadonlySignal<State>,
) {
  const start = read(first);
  if (!start.ok) throw new RangeError(`example '${id}' is impossible`);
  const outcome = computed(() => read(state.value));
  const held = computed(() => !outcome.value.ok || waits?.(state.value) === true);
  let good = start;
  const shown = computed(() => {
    if (!held.value) good = outcome.value;
    return good as Good<Outcome>;
  });
  return { outcome, held, shown };
}

/** Makes a store. Throws a `RangeError` where the first state is not good: chapters are checked when the book is built. */
export function createStore<State extends object, Outcome extends Found, Typing>(
  reading: Reading<State, Outcome>,
): Store<State, Outcome, Typing> {
  const { id, first, same, said = [] } = reading;
  const { state, canUndo, canRedo, ...history } = createHistory(first);
  const results = resultsOf(reading, state);
  const ignored = signal<readonly string[]>([]);
  const told = {
    ignored,
    typing: signal<Typing | null>(null),
    spoken: signal(''),
    copied: signal<Copied | null>(null),
  };
  const forget = () => {
    ignored.value = [];
    for (const one of said) one.value = null;
  };
  const moving = (move: () => void) =>
    batch(() => {
      forget();
      move();
    });
  const change = (next: State, gesture = '') =>
    moving(() => {
      if (!same(state.value, next)) history.push(next, gesture);
    });
  const parts = [state, results.shown, ...Object.values(told)];
  const moves = { undo: () => moving(history.undo), redo: () => moving(history.redo), reset: () => change(first) };
  const atFirst = computed(() => same(state.value, first));
  return { id, state, ...results, ...told, canUndo, canRedo, atFirst, parts, change, forget, ...moves };
}

/** Calls back after every change of a store; answers how to stop. */
export function onChange({ parts }: AnyStore, callback: () => void): () => void {
  let first = true;
  return effect(() => {
    for (const part of parts) void part.value;
    if (!first) callback();
    first = false;
  });
}
