/** The calculators of a page that are alive, by their ids: what pictures beside them follow. */
import { effect, signal } from '@preact/signals-core';
import type { AnyStore } from '../base/store.ts';

const alive = signal<Readonly<Record<string, AnyStore>>>({});

/** Says that a calculator answers from now on. */
export function followable(model: AnyStore): void {
  alive.value = { ...alive.peek(), [model.id]: model };
}

/**
 * Calls with the calculator of an id once it is alive, and again as what was read of it changes, until what is answered is
 * called; whoever asks knows by the page of which kind it is.
 */
export const followAlive = <Kind extends AnyStore>(id: string, use: (model: Kind) => void): (() => void) =>
  effect(() => {
    const model = alive.value[id];
    if (model) use(model as Kind);
  });
