/** A press that may become a drag. */
import { lazy } from './lazy.ts';

/** What drags a number, once it is loaded. */
type Drag = typeof import('./drag/drag.ts');

/** Asks for what drags, before a press needs it. */
export const loadDrag = (): Promise<Drag | undefined> => lazy(() => import('./drag/drag.ts'));

/**
 * Starts a drag by the first button if the hand still holds what it pressed once that is loaded. Whoever lets go before has clicked, there
 * and then: what is typed next arrives. A hand that the system took away, to scroll for instance, has done nothing.
 */
export async function dragFrom(
  { button, pointerId }: PointerEvent,
  pressed: HTMLElement,
  start: (drag: Drag) => void,
  click = () => {},
): Promise<void> {
  if (button) return;
  let moved: PointerEvent | undefined;
  pressed.onpointerup = () => {
    pressed.onpointerup = null;
    click();
  };
  pressed.onpointermove = (move) => {
    moved = move;
  };
  pressed.setPointerCapture(pointerId);
  const drag = await loadDrag();
  // A hand for which nothing that drags has come may still click. One that has let go holds nothing.
  if (!drag || !pressed.hasPointerCapture(pointerId)) return;
  pressed.onpointerup = null;
  start(drag);
  // Where the hand has come to meanwhile.
  if (moved) pressed.dispatchEvent(moved);
}
