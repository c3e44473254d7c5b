/**
 * What a call moves between the memory and the chip at least: it reads its inputs and what it has learned, and writes what
 * it makes, each number once. Of a table it reads the rows that are looked up. A call that only looks at the same numbers in
 * another shape moves nothing; what happens inside a call is not looked at.
 */
import { product, sum } from '../numbers/exact.ts';
import type { Call } from './call.ts';
import { looksOnly } from './memory.ts';
import { namedModules } from './module.ts';
import type { Tensor } from './tensor.ts';
import { numbersIn } from './tensor.ts';

/** Numbers that are moved: learned ones, once for all inputs of a batch; and those that pass through, for each. */
export interface Moved {
  learned: bigint;
  passed: bigint;
}

const once = (tensors: readonly Tensor[]): Tensor[] => [...new Map(tensors.map((one) => [one.id, one])).values()];

/** True where nothing is made: the same tensor is handed on, or looked at otherwise. */
function isIdle(call: Call): boolean {
  if (looksOnly(call)) return true;
  const given = new Set(call.inputs.map(({ id }) => id));
  return call.options.inplace !== true && call.outputs.every(({ id }) => given.has(id));
}

/** Learned numbers that are read: all, or the rows of a table that its indices ask for, at most all. */
function readOf(tensors: readonly Tensor[], { module, inputs }: Call): bigint {
  const all = sum(once(tensors).map(numbersIn));
  const width = module?.layer?.family === 'embedding' ? module.options.embedding_dim : undefined;
  if (typeof width !== 'bigint') return all;
  const asked = product(inputs[0]?.shape ?? []) * width;
  return asked < all ? asked : all;
}

/** What a call moves; `learned` are the tensors that the network learns, by their ids. */
export function movedBy(call: Call, learned: ReadonlySet<number>): Moved {
  if (isIdle(call)) return { learned: 0n, passed: 0n };
  const own = call.module ? [...namedModules(call.module).keys()].flatMap(({ parameters }) => [...parameters]) : [];
  const given = call.inputs.filter(({ id }) => learned.has(id));
  const passing = once(call.inputs).filter(({ id }) => !learned.has(id));
  return {
    learned: readOf([...own, ...given], call),
    passed: sum([...passing, ...once(call.outputs)].map(numbersIn)),
  };
}
