/** The calculators of a page that are alive, by their ids: what pictures beside them follow. */
import { signal } from '@preact/signals-core';
import type { AnyStore } from '../base/store.ts';

const alive = signal<Readonly<Record<string, AnyStore>>>({});

/** Says that a calculator answers from now on. */
export function followable(model: AnyStore): void {
  alive.value = { ...alive.peek(), [model.id]: model };
}

/** The calculator of an id, once it is alive; whoever asks knows by the page of which kind it is. */
export const aliveModel = <Kind extends AnyStore>(id: string): Kind | undefined => alive.value[id] as Kind | undefined;
