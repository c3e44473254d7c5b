/** Dragging a number sideways. A vertical move stays the page's scroll; a press without a move stays a click. */
import { signal } from '@preact/signals-core';
import type { FieldName } from '#calc/fields.ts';
import { sidesOf } from '#calc/fields.ts';
import type { Model } from './model.ts';
import { stepped } from './model.ts';

/** True while any number is dragged: links wait for the hand to rest. */
export const dragging = signal(false);

/** Pixels of hand movement that make one step, and before which nothing is a drag. */
const STEP = 8;
const SLACK = 4;

let gestures = 0;

/** A step that suits the size of a value: 1 below 100, then 10, 100, … */
function stride(model: Model, field: FieldName, side?: 0 | 1): bigint {
  const value = sidesOf(model.state.value.options[field])?.[side ?? 0] ?? 1n;
  return 10n ** BigInt(Math.max(0, value.toString().length - 2));
}

/** Follows one press until it ends; `onClick` is called if it never became a drag. */
function follow(press: PointerEvent, move: (steps: number) => void, onClick: () => void): void {
  const target = press.currentTarget as HTMLElement;
  let moved = false;
  const onMove = (event: PointerEvent) => {
    if (event.pointerId !== press.pointerId) return;
    const across = event.clientX - press.clientX;
    if (!moved && Math.abs(across) < SLACK) return;
    if (!moved) target.setPointerCapture(press.pointerId);
    moved = true;
    dragging.value = true;
    document.documentElement.classList.add('dragging');
    move(Math.round(across / STEP));
  };
  const end = (event: PointerEvent) => {
    if (event.pointerId !== press.pointerId) return;
    for (const type of ['pointerup', 'pointercancel'] as const) window.removeEventListener(type, end);
    window.removeEventListener('pointermove', onMove);
    document.documentElement.classList.remove('dragging');
    dragging.value = false;
    if (!moved && event.type === 'pointerup') onClick();
  };
  window.addEventListener('pointermove', onMove);
  for (const type of ['pointerup', 'pointercancel'] as const) window.addEventListener(type, end);
}

/** Starts a drag of a field's number from a press. The whole drag is one change to undo. */
export function startDrag(press: PointerEvent, model: Model, field: FieldName, side?: 0 | 1, onClick = () => {}): void {
  if (press.button !== 0) return;
  const from = model.state.value.options;
  const step = stride(model, field, side);
  const gesture = `drag ${++gestures}`;
  follow(press, (steps) => model.set({ [field]: stepped(from, field, BigInt(steps) * step, side) }, gesture), onClick);
}
