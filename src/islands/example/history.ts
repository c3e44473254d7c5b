/** What undo and redo go through. */
import { computed, signal } from '@preact/signals-core';

/** Two changes of one gesture within this time are undone together; a drag is one change however slow. */
const TOGETHER_MS = 1000;

/** Snapshots with a place in them: `push` forgets what was undone, and joins changes of one `gesture` into one step. */
export function createHistory<Snapshot extends object>(first: Snapshot) {
  const state = signal(first);
  const past = signal<readonly Snapshot[]>([]);
  const future = signal<readonly Snapshot[]>([]);
  let last = { gesture: '', at: 0 };
  return {
    state,
    canUndo: computed(() => past.value.length > 0),
    canRedo: computed(() => future.value.length > 0),
    push(next: Snapshot, gesture: string) {
      const now = Date.now();
      const soon = now - last.at < TOGETHER_MS || gesture.startsWith('drag');
      const joins = gesture !== '' && gesture === last.gesture && soon;
      if (!joins) past.value = [...past.value, state.value];
      last = { gesture, at: now };
      future.value = [];
      state.value = next;
    },
    undo() {
      const previous = past.value.at(-1);
      if (!previous) return;
      future.value = [state.value, ...future.value];
      past.value = past.value.slice(0, -1);
      last = { gesture: '', at: 0 };
      state.value = previous;
    },
    redo() {
      const [next, ...rest] = future.value;
      if (!next) return;
      past.value = [...past.value, state.value];
      future.value = rest;
      last = { gesture: '', at: 0 };
      state.value = next;
    },
  };
}
