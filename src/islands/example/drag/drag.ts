/** Dragging a number sideways. A vertical move stays the page's scroll; a press without a move stays a click. */
import type { FieldName } from '#calc/fields/fields.ts';
import { isList } from '#calc/fields/fields.ts';
import { stepped } from '#calc/fields/step.ts';
import { dragging } from '../base/query.ts';
import type { Model } from '../model.ts';

/** Pixels of hand movement that make one step, and before which nothing is a drag. */
const STEP = 8;
const SLACK = 6;

let gestures = 0;

/** A step that suits the size of a value: 1 below 100, then 10, 100, … */
function stride(model: Model, field: FieldName, side = 0): bigint {
  const value = model.state.value.options[field];
  const size = (isList(value) ? value[side] : value) ?? 1n;
  return typeof size === 'bigint' ? 10n ** BigInt(Math.max(0, size.toString().length - 2)) : 1n;
}

/** What a press may become. */
interface Press {
  move: (steps: number) => void;
  click: () => void;
  /** The system took the hand away, to scroll for instance. */
  cancel: () => void;
}

/** Follows one press until it ends: a move sideways is a drag, one up or down is left to the page. */
function follow(press: PointerEvent, target: HTMLElement, { move, click, cancel }: Press): void {
  const over = new AbortController();
  let moved = false;
  const onMove = (event: PointerEvent) => {
    if (event.pointerId !== press.pointerId) return;
    const [across, down] = [event.clientX - press.clientX, event.clientY - press.clientY];
    if (!moved && (Math.abs(across) < SLACK || Math.abs(across) < Math.abs(down))) return;
    if (!moved) target.setPointerCapture(press.pointerId);
    moved = true;
    dragging.value = true;
    document.documentElement.classList.add('dragging');
    move(Math.trunc(across / STEP));
  };
  const end = (event: PointerEvent) => {
    if (event.pointerId !== press.pointerId) return;
    over.abort();
    document.documentElement.classList.remove('dragging');
    dragging.value = false;
    const cancelled = event.type === 'pointercancel';
    if (moved && cancelled) cancel();
    if (!moved && !cancelled) click();
  };
  addEventListener('pointermove', onMove, over);
  addEventListener('pointerup', end, over);
  addEventListener('pointercancel', end, over);
}

/** The number that a press may drag: a field, or one of its sizes. */
export interface Handle {
  field: FieldName;
  side?: number | undefined;
}

/** Starts a drag from a press on `target`. The whole drag is one change to undo. */
export function startDrag(
  press: PointerEvent,
  target: HTMLElement,
  model: Model,
  { field, side }: Handle,
  onClick = () => {},
): void {
  const from = model.state.value;
  const step = stride(model, field, side);
  const gesture = `drag ${++gestures}`;
  follow(press, target, {
    move: (steps) => {
      const value = stepped(model.layer, from.options, field, BigInt(steps) * step, side);
      if (value !== undefined) model.set({ [field]: value }, gesture);
    },
    click: onClick,
    cancel: () => {
      if (model.state.value !== from) model.undo();
    },
  });
}
