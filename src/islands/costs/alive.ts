/** The calculators of a page that are alive, by their ids: what pictures beside them follow. */
import { signal } from '@preact/signals-core';
import type { CostModel } from './model.ts';

const alive = signal<Readonly<Record<string, CostModel>>>({});

/** Says that a calculator answers from now on. */
export function followable(model: CostModel): void {
  alive.value = { ...alive.peek(), [model.id]: model };
}

/** The calculator of an id, once it is alive. */
export const aliveCost = (id: string): CostModel | undefined => alive.value[id];
