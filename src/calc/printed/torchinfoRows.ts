/**
 * The rows of `torchinfo.summary`, release 1.8.0, for any tree of modules: what `torchinfo.py` gathers by its hooks
 * (`apply_hooks`, `add_missing_container_layers`, `set_children_layers`) and what `layer_info.py` says of each row.
 *
 * - Each module has one pair of hooks, put on at the last of its places; a call makes a row there. Functions make none.
 * - A container that was not called gets a row before the first row inside it, and again where other rows came between.
 *   Both are one object to torchinfo: what the second says (its number, `(recursive)`) the first says too.
 * - A module called again has a row again, `(recursive)`: its mult-adds and its output count anew, its parameters do not.
 */
import { multAdds } from '../conventions/torchinfo.ts';
import { sum } from '../numbers/exact.ts';
import type { Call, Run } from '../run/call.ts';
import { outputSize, sumOfWork } from '../run/call.ts';
import type { Module } from '../run/module.ts';
import { numbersOf, parametersOf } from '../run/module.ts';
import { bytesOf } from '../run/tensor.ts';

/** Numbers of learned tensors: of all of them, or of those that are trained. */
type Numbers = 'parameters' | 'trainable';

/** A row, or a place that may become one. Like torchinfo's `LayerInfo` it is found out bit by bit. */
export class SummaryRow {
  readonly module: Module;
  readonly depth: number;
  readonly parent: SummaryRow | undefined;
  /** The call that made the row; none for a container that was not called. */
  readonly call: Call | undefined;
  /** True if the module has a row elsewhere already. */
  recursive = false;
  /** Its number among the rows as deep. */
  index = 0;
  /** Rows of what stands in it, at any depth. */
  below: readonly SummaryRow[] = [];
  /** With those of all modules in it, each tensor once. */
  readonly parameters: bigint;
  readonly trainable: bigint;

  constructor(module: Module, depth: number, parent?: SummaryRow, call?: Call) {
    this.module = module;
    this.depth = depth;
    this.parent = parent;
    this.call = call;
    const tensors = parametersOf(module);
    this.parameters = numbersOf(tensors);
    this.trainable = numbersOf(tensors.filter(({ trainable }) => trainable));
  }

  /** True where the module holds no other. */
  get isLeaf(): boolean {
    return this.module.children.length === 0;
  }

  /** Numbers that it has beside those of the rows inside it. */
  leftOver(of: Numbers): bigint {
    const own = this.below.filter(({ recursive }) => !recursive);
    return this[of] - sum(own.map((row) => (row.isLeaf ? row[of] : row.leftOver(of))));
  }
}

/** The last place of each module. */
function placesIn(root: Module): Map<Module, SummaryRow> {
  const places = new Map<Module, SummaryRow>();
  const visit = (place: SummaryRow) => {
    places.set(place.module, place);
    for (const [, child] of place.module.children) visit(new SummaryRow(child, place.depth + 1, place));
  };
  visit(new SummaryRow(root, 0));
  return places;
}

/** A row for each call of a module that stands in the tree. */
function calledRows(all: readonly Call[], places: ReadonlyMap<Module, SummaryRow>): SummaryRow[] {
  return all.flatMap((call) => {
    const place = call.module && places.get(call.module);
    const row = place ? [new SummaryRow(place.module, place.depth, place.parent, call)] : [];
    return [...row, ...calledRows(call.calls, places)];
  });
}

/** What holds a row, from the outermost below the root. */
function holdersOf({ parent }: SummaryRow): SummaryRow[] {
  return parent && parent.depth > 0 ? [...holdersOf(parent), parent] : [];
}

/** The rows of calls, with a row before the first of those inside each container that was not called. */
function withContainers(called: readonly SummaryRow[], shown: Set<Module>): SummaryRow[] {
  const open: (Module | undefined)[] = [];
  return called.flatMap((row) => {
    const missing = holdersOf(row).filter(({ module, depth }) => open[depth] !== module);
    for (const holder of missing) {
      holder.recursive ||= shown.has(holder.module);
      shown.add(holder.module);
      open[holder.depth] = holder.module;
    }
    open.length = row.depth;
    open[row.depth] = row.module;
    return [...missing, row];
  });
}

/** Numbers each row among those as deep, and finds the rows inside it. */
function number(rows: readonly SummaryRow[]): void {
  const counts: number[] = [];
  for (const [at, row] of rows.entries()) {
    row.index = (counts[row.depth] ?? 0) + 1;
    counts[row.depth] = row.index;
    let end = at + 1;
    while ((rows[end]?.depth ?? -1) > row.depth) end += 1;
    row.below = rows.slice(at + 1, end);
  }
}

/** Every row of a run's summary, in order. */
export function summaryRows({ root, calls, ...pass }: Run): SummaryRow[] {
  const work = sumOfWork(calls.map((call) => call.work));
  const whole: Call = { name: root.className, module: root, options: {}, calls, work, ...pass };
  const called = calledRows([whole], placesIn(root));
  const shown = new Set<Module>();
  for (const row of called) {
    row.recursive = shown.has(row.module);
    shown.add(row.module);
  }
  const rows = withContainers(called, shown);
  number(rows);
  return rows;
}

/** What all rows come to. */
export interface SummaryTotals {
  parameters: bigint;
  trainable: bigint;
  multAdds: bigint;
  /** Bytes of the parameters of modules that hold no other, and of their outputs with the gradients. */
  parameterBytes: bigint;
  outputBytes: bigint;
}

const positive = (count: bigint): bigint => (count > 0n ? count : 0n);

/** The totals of `model_statistics.py`: of modules that hold no other, and of what others have left over. */
export function summaryTotals(rows: readonly SummaryRow[]): SummaryTotals {
  const leaves = rows.filter(({ isLeaf }) => isLeaf);
  const once = rows.filter(({ recursive }) => !recursive);
  const total = (of: Numbers) => sum(once.map((row) => positive(row.isLeaf ? row[of] : row.leftOver(of))));
  const called = leaves.flatMap(({ call }) => (call ? [call] : []));
  const learned = leaves.filter(({ parameters }) => parameters > 0n).flatMap(({ call }) => (call ? [call] : []));
  return {
    parameters: total('parameters'),
    trainable: total('trainable'),
    multAdds: sum(called.map(multAdds)),
    parameterBytes: sum(once.filter(({ isLeaf }) => isLeaf).map(({ parameters }) => parameters * 4n)),
    outputBytes: sum(learned.map((call) => outputSize(call) * bytesOf(call.outputs[0]) * 2n)),
  };
}
