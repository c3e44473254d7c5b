/** A press that may become a drag. */
import { lazy } from './lazy.ts';

/** What drags a number, once it is loaded. */
type Drag = typeof import('./drag/drag.ts');

/** Asks for what drags, before a press needs it. */
export const loadDrag = (): Promise<Drag | undefined> => lazy(() => import('./drag/drag.ts'));

/**
 * Starts a drag if the hand still holds what it pressed once that is loaded: whoever has let go by then has clicked, and
 * a hand that the system took away, to scroll for instance, has done nothing.
 */
export async function dragFrom(
  { pointerId }: PointerEvent,
  pressed: HTMLElement,
  start: (drag: Drag) => void,
  click = () => {},
): Promise<void> {
  let lost = false;
  pressed.onpointercancel = () => {
    lost = true;
  };
  pressed.setPointerCapture(pointerId);
  const drag = await loadDrag();
  if (drag && pressed.hasPointerCapture(pointerId)) start(drag);
  else if (!lost) click();
}
