/** Undo, redo and reset where fields show their text as typed: whatever was being typed in is left first. */
import type { Signal } from '@preact/signals-core';
import type { AnyStore } from '../base/store.ts';

type Moves = Pick<AnyStore, 'undo' | 'redo' | 'reset'>;

export function leavingFields<Typing>({ typing, undo, redo, reset }: Moves & { typing: Signal<Typing | null> }): Moves {
  const leaving = (move: () => void) => () => {
    typing.value = null;
    move();
  };
  return { undo: leaving(undo), redo: leaving(redo), reset: leaving(reset) };
}
