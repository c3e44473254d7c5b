/**
 * What a forward pass keeps in memory besides the weights, in numbers: what its calls make, all of it or the most that must
 * stand at once; and what a causal network keeps of each token, so that the next one need not compute it again.
 */
import { sum } from '../numbers/exact.ts';
import type { Call, Run } from './call.ts';
import { makingCalls } from './call.ts';
import type { Tensor } from './tensor.ts';
import { numbersIn } from './tensor.ts';

/** What a run keeps, in numbers. A pass on n inputs at once keeps n times that, or a little less. */
export interface RunMemory {
  /** All that its calls make, each tensor once. */
  all: bigint;
  /** The most that must stand at once: what a call reads, what it makes, and what later calls still read. */
  most: bigint;
  /** Keys and values of one token in all layers whose attention is causal; none where no call says that it is. */
  cache?: bigint;
  /** True where something attends to tokens or places. */
  attends: boolean;
}

/** Functions that only look at the same numbers in another shape, by the list of PyTorch's *Tensor Views*. */
const VIEWS = new Set(
  'view view_as permute transpose expand expand_as unsqueeze squeeze split chunk unbind narrow movedim detach t'.split(
    ' ',
  ),
);

/** Functions that do so where the numbers lie in order, or else make a tensor. */
const IN_ORDER = new Set(['contiguous', 'reshape', 'flatten']);

const lastName = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/** True for a function that only looks at the numbers of its first input in another shape. */
export function looksOnly({ name, module, inputs }: Call): boolean {
  const own = lastName(name);
  return !module && (VIEWS.has(own) || (IN_ORDER.has(own) && inputs[0]?.inOrder === true));
}

/** True where a call writes into its first input, or only looks at it. */
function makesNothing(call: Call): boolean {
  const { name, module, options } = call;
  if (options.inplace === true) return true;
  // `x += y` and `x.add_(y)` write into x; `x == y` does not.
  return (!module && /^[-+*/@|&^%]+=$|[^_]_$/.test(lastName(name))) || looksOnly(call);
}

/** A tensor that takes memory, and between which calls. */
interface Lived {
  numbers: bigint;
  from: number;
  to: number;
}

/** All tensors that a pass is given or makes, each with the calls from which to which it is needed. */
function lives(run: Run, calls: readonly Call[]): Lived[] {
  const of = new Map<number, Lived>();
  const begin = (tensor: Tensor, from: number) => of.set(tensor.id, { numbers: numbersIn(tensor), from, to: from });
  const all: Lived[] = [];
  for (const input of run.inputs) all.push(begin(input, 0).get(input.id) as Lived);
  calls.forEach((call, at) => {
    for (const { id } of call.inputs) {
      const read = of.get(id);
      if (read) read.to = at;
    }
    const same = makesNothing(call) ? of.get(call.inputs[0]?.id ?? Number.NaN) : undefined;
    for (const output of call.outputs) {
      if (same) of.set(output.id, same);
      else if (!of.has(output.id)) all.push(begin(output, at).get(output.id) as Lived);
    }
  });
  for (const { id } of run.outputs) {
    const kept = of.get(id);
    if (kept) kept.to = calls.length;
  }
  return all;
}

/** The most numbers that stand at once. */
function mostAtOnce(all: readonly Lived[], calls: number): bigint {
  const changes = Array.from({ length: calls + 2 }, () => 0n);
  for (const { numbers, from, to } of all) {
    changes[from] = (changes[from] ?? 0n) + numbers;
    changes[to + 1] = (changes[to + 1] ?? 0n) - numbers;
  }
  let [now, most] = [0n, 0n];
  for (const change of changes) {
    now += change;
    if (now > most) most = now;
  }
  return most;
}

/** Numbers of keys and values of one token, of one call of attention on `(…, tokens, width)`. */
function cachedBy({ inputs }: Call): bigint {
  const [, ...kept] = inputs.slice(0, 3);
  return sum(kept.map((tensor) => numbersIn(tensor) / (tensor.shape.at(-2) ?? 1n)));
}

/** True for attention as a function of queries, keys and values. */
const isAttention = ({ name }: Call): boolean => lastName(name) === 'scaled_dot_product_attention';

/** What a run keeps. Its input holds one sample: of several, all is as many times that. */
export function memoryOf(run: Run): RunMemory {
  const calls = makingCalls(run.calls);
  const all = lives(run, calls);
  const inputs = new Set(run.inputs.map(({ id }) => id));
  const causal = calls.filter((call) => isAttention(call) && call.options.is_causal === true);
  const made = new Map(calls.flatMap(({ outputs }) => outputs.map((one) => [one.id, one] as const)));
  return {
    all: sum([...made.values()].filter(({ id }) => !inputs.has(id)).map(numbersIn)),
    most: mostAtOnce(all, calls.length),
    ...(causal.length > 0 && { cache: sum(causal.map(cachedBy)) }),
    attends: calls.some((call) => isAttention(call) || call.module?.layer?.family === 'attention'),
  };
}
