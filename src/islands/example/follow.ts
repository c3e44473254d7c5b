/**
 * Views of an example that lie outside its island: formulas rendered when the book was built, and numbers in sentences.
 * Each carries `data-follows="<id>"`; this binds them to the example's model.
 */
import { effect } from '@preact/signals-core';
import { scalarOf } from '#calc/fields/fields.ts';
import { taughtText } from '#calc/layers/arguedFormulas.ts';
import { fillSlots, showForm } from '#formula/slots.ts';
import { FOLLOWS } from '../ties.ts';
import { dragFrom, loadDrag } from './dragFrom.ts';
import { loadPart } from './loadPart.ts';
import type { Model } from './model.ts';

/** Ends what was begun. */
export type Stop = () => void;

/** Numbers in a formula can be dragged by a pointer; keyboards have the fields. */
async function dragSlot(press: PointerEvent, holder: HTMLElement, model: Model): Promise<void> {
  const pressed = press.target as HTMLElement;
  const slot = pressed.closest<HTMLElement>('.n')?.querySelector<HTMLElement>('[data-slot]');
  const { field, side } = scalarOf(model.layer, slot?.dataset.slot ?? '') ?? {};
  if (!field) return;
  // By what was pressed: that is still what the hand points at.
  await dragFrom(press, pressed, (drag) => drag.startDrag(press, holder, model, { field, side }));
}

function bindFormula(holder: HTMLElement, model: Model): Stop {
  const name = holder.dataset.formula as string;
  holder.addEventListener('pointerover', loadDrag, { once: true });
  holder.addEventListener('pointerdown', (event) => dragSlot(event, holder, model));
  holder.addEventListener('dragstart', (event) => event.preventDefault());
  const show = () => {
    const { options, values } = model.shown.value;
    // Formulas that a definition does not argue itself stand in calculators, which write them anew.
    showForm(holder, taughtText(model.layer, name, options) ?? '');
    fillSlots(holder, values);
  };
  // The forms wait behind the page's content, which an example does not wait for.
  addEventListener('DOMContentLoaded', show);
  return effect(show);
}

/** A number in a sentence that cannot follow is shown as old once the example is set otherwise. */
const fadeInSentence = (view: HTMLElement, model: Model): Stop =>
  effect(() => {
    view.toggleAttribute('data-old', model.canUndo.value);
  });

/**
 * Binds every view of the example on the page, and calls back once all of them are; answers how to unbind them.
 * What binds numbers in sentences is loaded only where there are some.
 */
export function followAll(model: Model, done: () => void): Stop {
  const views = [...document.querySelectorAll<HTMLElement>(`[${FOLLOWS}="${model.id}"]`)];
  const stops = views.filter((view) => view.dataset.formula).map((view) => bindFormula(view, model));
  const inSentences = views.filter((view) => !view.dataset.formula);
  let over = false;
  const bind = async () => {
    const prose = await loadPart(model, 'sentences', () => import('./hand/hand.ts'));
    const bindView = prose?.bindInSentence ?? fadeInSentence;
    if (!over) stops.push(...inSentences.map((view) => bindView(view, model)));
    done();
  };
  if (inSentences.length === 0) done();
  else void bind();
  return () => {
    over = true;
    for (const stop of stops) stop();
  };
}
