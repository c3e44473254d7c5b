/** The names above fields and the values of a code line, by which numbers are dragged; a press that does not move enters there. */
import { dragFrom, loadDrag } from './dragFrom.ts';
import type { Model } from './model.ts';

/** What a press anywhere in an example may become. */
export function pressSideways(event: PointerEvent, model: Model): void {
  const handle = (event.target as Element).closest<HTMLElement>('.sideways, .code-line .n');
  if (!handle) return;
  const enter = () => {
    handle.closest('.field, .code-line')?.querySelector<HTMLElement>('input, textarea')?.focus();
    if (handle.matches('.n')) void loadDrag().then((drag) => drag?.enterCode(event, handle, model));
  };
  void dragFrom(event, handle, ({ dragHandle }) => dragHandle(event, handle, model), enter);
}
