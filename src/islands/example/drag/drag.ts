/** Dragging a number sideways, in a sentence, a formula or a code line. A vertical move stays the page's scroll; a press without a move stays a click. */
import type { FieldName } from '#calc/fields/fields.ts';
import { isList } from '#calc/fields/fields.ts';
import { stepped } from '#calc/fields/step.ts';
import { callParts } from '#calc/printed/printCall.ts';
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
  model.typing.value = null;
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

/** A value of a code line, and where it begins in the text. */
function valueAt(value: HTMLElement, model: Model) {
  const place = [...(value.parentElement?.querySelectorAll('.n') ?? [])].indexOf(value);
  const parts = callParts(model.layer, model.state.value.options);
  const part = parts.filter(({ field }) => field !== undefined)[place];
  const before = part ? parts.slice(0, parts.indexOf(part)) : [];
  return { ...part, start: before.reduce((length, { text }) => length + text.length, 0) };
}

/** Enters a code line where a value of it was pressed; what has been selected there meanwhile stays. Nothing for other handles. */
export function enterCode({ clientX }: PointerEvent, value: HTMLElement, model: Model): void {
  const area = value.closest('.code-line')?.querySelector('textarea');
  const { start, text = '' } = valueAt(value, model);
  const { left, width } = value.getBoundingClientRect();
  const within = Math.round(((clientX - left) / width) * text.length);
  const caret = start + Math.min(text.length, Math.max(0, within));
  area?.focus();
  if (area?.selectionStart === area?.selectionEnd) area?.setSelectionRange(caret, caret);
}

/** Drags the number below a name: that of a field, or an axis of a shape, whose one named input holds all of them. */
function dragName(press: PointerEvent, label: HTMLElement, model: Model): void {
  const own = label.parentElement?.querySelector('input');
  const shape = label.closest('.tensor-shape');
  const named = shape?.querySelector<HTMLInputElement>('input[name]') ?? own;
  if (!own || !named) return;
  const side = shape ? [...shape.querySelectorAll('.axis')].indexOf(own.closest('.axis') as Element) : undefined;
  startDrag(press, label, model, { field: named.name as FieldName, side }, () => own.focus());
}

/** Starts a drag from a press on a name above a field, or on a value of a code line; one that moves nothing enters there. */
export function dragHandle(press: PointerEvent, handle: HTMLElement, model: Model): void {
  const { field, side } = handle.matches('.n') ? valueAt(handle, model) : {};
  if (field) startDrag(press, handle, model, { field, side }, () => enterCode(press, handle, model));
  else dragName(press, handle, model);
}
