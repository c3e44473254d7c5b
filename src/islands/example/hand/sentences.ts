/** Views of an example in sentences: inputs, amounts and links that carry `data-follows="<id>"`. Loaded where a page has some. */
import { effect } from '@preact/signals-core';
import type { FieldName } from '#calc/fields/fields.ts';
import type { Shape } from '#calc/fields/shapes.ts';
import { pythonShape } from '#calc/fields/shapes.ts';
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { evaluateExpression } from '#calc/numbers/expression.ts';
import { countFor, grouped, shortBytes } from '#calc/numbers/units.ts';
import { keyStep, undoByKey } from '../base/keys.ts';
import { dragFrom, loadDrag } from '../dragFrom.ts';
import { step, typeInto } from '../edit.ts';
import type { Stop } from '../follow.ts';
import type { Model } from '../model.ts';
import type { Texts } from '../texts.ts';
import { readTexts, textWhileTyping } from '../texts.ts';
import { variant } from '../variant.ts';

/** The side of a pair that an attribute names: height (0), width (1), or none. */
export function sideOf(side: string | undefined): 0 | 1 | undefined {
  return side === '0' ? 0 : side === '1' ? 1 : undefined;
}

/** An input that is not typed in is dragged sideways; a press that moves nothing enters it. */
function bindDrag(input: HTMLInputElement, model: Model, moved: { field: FieldName; side: 0 | 1 | undefined }): void {
  input.addEventListener('pointerover', loadDrag, { once: true });
  input.addEventListener('pointerdown', (event) => {
    if (document.activeElement === input) return;
    const enter = () => {
      input.focus();
      input.select();
    };
    void dragFrom(event, input, ({ startDrag }) => startDrag(event, input, model, moved, enter), enter);
  });
  // Without this a press would select text, and on a phone open the keyboard, before it is known to be no drag.
  input.addEventListener('mousedown', (event) => {
    if (document.activeElement !== input) event.preventDefault();
  });
}

/** An input in the sentence: typed in, stepped by arrow keys, dragged. */
function bindInput(input: HTMLInputElement, model: Model): Stop {
  const field = input.dataset.field as FieldName;
  const side = sideOf(input.dataset.side);
  let typed: string | null = null;
  const show = () => {
    const text = textWhileTyping(model, field, typed, side);
    if (input.value !== text) input.value = text;
    const refused = field in model.state.value.drafts;
    // A refused text scrolls inside its field: an error moves nothing.
    if (!model.held.value) input.style.setProperty('--digits', String(text.length));
    input.setAttribute('aria-invalid', String(refused));
  };
  input.addEventListener('input', () => {
    typed = input.value;
    typeInto(model, field, input.value, side);
    show();
  });
  input.addEventListener('blur', () => {
    typed = null;
    show();
  });
  input.addEventListener('keydown', (event) => {
    undoByKey(event, model);
    const by = keyStep(event);
    if (by === 0n) return;
    event.preventDefault();
    typed = null;
    step(model, field, by, side);
  });
  bindDrag(input, model, { field, side });
  input.readOnly = false;
  return effect(show);
}

/** What an amount shows under an evaluation: a count (`short`: rounded when long), bytes, or a tensor's shape. */
export function amountText(is: string, form: string | undefined, found: Evaluation): string {
  if (form === 'shape') {
    const tensors: Record<string, Shape | undefined> = { input: found.input_shape, output: found.output_shape };
    const shape = found.weights.find(({ name }) => name === is)?.shape ?? tensors[is];
    return shape ? pythonShape(shape) : '–';
  }
  const value = evaluateExpression(is, found.values);
  if (form === 'short') return countFor(value);
  return form === 'bytes' ? shortBytes(value) : grouped(value);
}

function bindAmount(element: HTMLElement, model: Model): Stop {
  const { is = '', form, with: replaced } = element.dataset;
  const texts = JSON.parse(replaced ?? '{}') as Texts;
  return effect(() => {
    const found = variant(model, texts);
    if (found) element.textContent = amountText(is, form, found);
  });
}

/** A link that sets the example's values where the reader stands; opened elsewhere it is a link like any other. */
function bindTry(link: HTMLAnchorElement, model: Model): Stop {
  const values = { ...model.initial, ...readTexts(model.layer, JSON.parse(link.dataset.set as string) as Texts) };
  const set = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    model.set(values);
  };
  link.addEventListener('click', set);
  return () => link.removeEventListener('click', set);
}

/** Binds an input, a link or an amount to the example's model; answers how to unbind it. */
export function bindInSentence(view: HTMLElement, model: Model): Stop {
  if (view instanceof HTMLInputElement) return bindInput(view, model);
  if (view instanceof HTMLAnchorElement) return bindTry(view, model);
  return view.dataset.is ? bindAmount(view, model) : () => {};
}
