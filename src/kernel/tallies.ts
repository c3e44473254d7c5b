/**
 * What the counting tools make of recorded calls, step by step, as JSON for Python: `[1, module]` a module is entered,
 * `[0, module]` it is left, `[2, …]` an operator runs. Whole numbers are texts, exact at any size.
 */
import type { Cost } from '#calc/conventions/calflops.ts';
import { functionCosts, hookCost } from '#calc/conventions/calflops.ts';
import type { CallPlace } from '#calc/conventions/define.ts';
import { isOneOperator } from '#calc/conventions/flopCounter.ts';
import { bookedOf } from '#calc/conventions/flopOperators.ts';
import { isInPieces } from '#calc/conventions/functional.ts';
import type { TracedOperator } from '#calc/conventions/fvcoreOperators.ts';
import { operatorsOf } from '#calc/conventions/fvcoreOperators.ts';
import { functionCounts, hookOf, refuses } from '#calc/conventions/ptflops.ts';
import { thop } from '#calc/conventions/thop.ts';
import { joinShape } from '#calc/fields/shapes.ts';
import type { Call, Run } from '#calc/run/call.ts';
import { weightsOf } from '#calc/run/call.ts';
import type { Module } from '#calc/run/module.ts';
import { unneededCalls } from '#calc/run/unneeded.ts';
import { Memory } from './lying.ts';

type Step = readonly unknown[];

/** The operators of a call that is no holder of others; `inside` where its calls are asked instead. */
type Operators = (call: Call) => readonly Step[] | 'inside';

/** True for a holder that runs in one piece. */
type Whole = (call: Call) => boolean;

/** What is known of calls beside what they are. */
export interface Seen {
  /** Python's number of a module. */
  numberOf: (module: Module) => number | undefined;
  /** True for a call by a name that the tool has replaced. */
  isByName: (call: Call) => boolean;
  /** True for a call of a module's `forward` alone. */
  isForward: (call: Call) => boolean;
}

function steps(calls: readonly Call[], operators: Operators, seen: Seen, whole: Whole = () => false): Step[] {
  return calls.flatMap((call): readonly Step[] => {
    const number = call.module && !seen.isForward(call) ? seen.numberOf(call.module) : undefined;
    const holds = call.module && !call.module.layer && !whole(call);
    const found = holds ? 'inside' : operators(call);
    const within = found === 'inside' ? steps(call.calls, operators, seen, whole) : found;
    return number === undefined ? within : [[1, number], ...within, [0, number]];
  });
}

/** A place that is every module's only one. */
const placeIn = (run: Run): CallPlace => ({ run, caller: run.root, placesOf: () => 1n });

function operatorStep({ kind, counted, numbers }: TracedOperator, call: Call, alone: boolean): Step {
  const value = counted?.value;
  const shapes =
    alone && weightsOf(call).length === 0
      ? [call.inputs, call.outputs].map((all) => all.map(({ shape }) => joinShape(shape)))
      : null;
  return [
    2,
    kind,
    counted?.name ?? '',
    value === undefined || value === null ? null : String(value),
    String(numbers),
    shapes,
    call.name,
    counted?.float === true,
  ];
}

/** Every operator of a traced run, also those that are free; what reaches no output is not in the trace; `[3]` where there is such. */
export function fvcoreSteps(run: Run, calls: readonly Call[], seen: Seen): Step[] {
  const dropped = unneededCalls(run);
  const place = placeIn(run);
  const operators: Operators = (call) => {
    if (dropped.has(call)) return [];
    const found = operatorsOf(call, place);
    return found.map((one) => operatorStep(one, call, found.length === 1));
  };
  const found = steps(calls, operators, seen);
  return dropped.size > 0 ? [...found, [3]] : found;
}

/** What FlopCounterMode books: `[2, operator, value]`; the operator is empty where it is one of two. */
export function flopCounterSteps(calls: readonly Call[], seen: Seen): Step[] {
  const memory = new Memory();
  const operators: Operators = (call) => {
    const booked = bookedOf(call, memory.of(call.inputs[0]), false);
    memory.see(call);
    return booked === 'inside' ? booked : booked.map(({ operator, value }) => [2, operator, String(value)]);
  };
  return steps(calls, operators, seen, isOneOperator);
}

/** What ptflops counts of the operators: `[2, multiply–accumulates, name]`, nothing where that is not known. */
export function atenSteps(calls: readonly Call[], seen: Seen): Step[] {
  const memory = new Memory();
  const operators: Operators = (call) => {
    const booked = bookedOf(call, memory.of(call.inputs[0]), false);
    memory.see(call);
    if (booked === 'inside') return booked;
    return booked.map(({ operator, value, biased }) => {
      const unknown = operator === '' || (operator === 'addmm' && biased === undefined);
      const macs = operator === 'baddbmm' ? 0n : value / 2n + (biased ?? 0n);
      return [2, unknown ? null : String(macs), call.name];
    });
  };
  return steps(calls, operators, seen, isOneOperator);
}

const costStep = (cost: Cost | null, call: Call, hooked: boolean): Step => [
  2,
  hooked,
  cost && String(cost.flops),
  cost && String(cost.macs),
  call.name,
];

/** True for a function by a name that is replaced, or one that calls others by such names. */
const isSeen = (call: Call, { isByName }: Seen): boolean =>
  isByName(call) || (isInPieces(call) && call.name !== 'F.upsample');

/** What calflops counts: `[2, by a hook, flops, macs, name]`. */
export function calflopsSteps(calls: readonly Call[], seen: Seen): Step[] {
  return steps(
    calls,
    (call) => {
      const hooked = hookCost(call);
      if (hooked !== undefined) return [costStep(hooked, call, true)];
      if (!call.module && !isSeen(call, seen)) return [];
      return functionCosts(call).map((cost) => costStep(cost, call, false));
    },
    seen,
  );
}

/** What functions count for ptflops: `[2, value]`, a text of digits, or a float. */
export function ptflopsSteps(calls: readonly Call[], seen: Seen): Step[] {
  return steps(
    calls,
    (call) =>
      call.module || isSeen(call, seen)
        ? functionCounts(call).map((one) => [2, typeof one === 'number' ? one : String(one)])
        : [],
    seen,
  );
}

/** What a tool's hook on a module counts for its last call: digits; `!` where the tool's own code ends in an error. */
export function hookCount(tool: string, call: Call, run: Run): string {
  if (tool === 'thop') {
    const answer = thop.answer(call, placeIn(run));
    return answer.kind === 'counted' ? String(answer.value) : answer.kind === 'fails' ? '!' : '0';
  }
  if (refuses(call)) return '!';
  return String(hookOf(call)?.(call) ?? '');
}
