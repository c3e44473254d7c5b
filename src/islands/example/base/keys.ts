/** What keys mean in every field of an example. */
import type { AnyStore } from './store.ts';

/** The step an arrow key asks for: ten with Shift, 0 for any other key. */
export function keyStep(event: KeyboardEvent): bigint {
  if (event.altKey || event.ctrlKey || event.metaKey) return 0n;
  const by = event.shiftKey ? 10n : 1n;
  return event.key === 'ArrowUp' ? by : event.key === 'ArrowDown' ? -by : 0n;
}

/** Ctrl or Cmd with Z undoes, with Shift or Y redoes; the example's own, not the browser's. */
export function undoByKey(event: KeyboardEvent, model: Pick<AnyStore, 'undo' | 'redo'>): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  if (key !== 'z' && key !== 'y') return;
  event.preventDefault();
  if (key === 'y' || event.shiftKey) model.redo();
  else model.undo();
}
