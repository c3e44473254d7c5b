/** What undo and redo go through. */
import { computed, signal } from '@preact/signals-core';

/** Two changes of one gesture within this time are undone together; a drag is one change however slow. */
const TOGETHER_MS = 1000;

/** Snapshots with a place in them: `push` forgets what was undone, and joins changes of one `gesture` into one step. */
export function createHistory<Snapshot extends object>(first: Snapshot) {
  const line = signal({ past: [first] as readonly Snapshot[], at: 0 });
  let last = { gesture: '', at: 0 };
  const go = (by: number) => {
    const { past, at } = line.value;
    if (!past[at + by]) return;
    last = { gesture: '', at: 0 };
    line.value = { past, at: at + by };
  };
  return {
    state: computed(() => line.value.past[line.value.at] as Snapshot),
    canUndo: computed(() => line.value.at > 0),
    canRedo: computed(() => line.value.at < line.value.past.length - 1),
    push(next: Snapshot, gesture: string) {
      const now = Date.now();
      const soon = now - last.at < TOGETHER_MS || gesture.startsWith('drag');
      const joins = gesture !== '' && gesture === last.gesture && soon;
      last = { gesture, at: now };
      const at = line.value.at + (joins ? 0 : 1);
      line.value = { past: [...line.value.past.slice(0, at), next], at };
    },
    undo: () => go(-1),
    redo: () => go(1),
  };
}
