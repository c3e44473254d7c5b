/**
 * A network as a table with levels: a row for each call, those of a module that only holds others above the rows of what
 * it calls; what each learns, computes and hands on, and what each tool prints for it. The figures of a level are the sums of those below.
 */
import type { Shape } from '../fields/shapes.ts';
import type { Options } from '../layers/define.ts';
import { product, sum } from '../numbers/exact.ts';
import type { Call, Run } from '../run/call.ts';
import { classOf, isHolder, outputShape } from '../run/call.ts';
import type { Module } from '../run/module.ts';
import { namedModules, parametersOf } from '../run/module.ts';
import { movedBy } from '../run/moved.ts';
import type { Tensor } from '../run/tensor.ts';
import { numbersIn } from '../run/tensor.ts';
import type { CountedLayer } from './countedLayers.ts';
import { countedLayers } from './countedLayers.ts';
import type { ToolKey } from './define.ts';
import { TOOLS } from './index.ts';
import { likeness } from './likeness.ts';
import { tallied } from './tallied.ts';

/** What a row counts, or several together. */
export interface NetworkFigures {
  /** Learned numbers that stand in no row above: each tensor counts where it is first used. */
  params: bigint;
  macs: bigint;
  flops: bigint;
  /** Numbers that its calls hand on, each kept by itself. */
  activations: bigint;
  /** Numbers that its calls read and write: learned ones, once for all inputs of a batch, and what passes through. */
  learned: bigint;
  passed: bigint;
  /** What each tool prints; `null` where it gives no number. */
  tools: Readonly<Record<ToolKey, bigint | null>>;
}

export interface NetworkRow extends NetworkFigures {
  /** As `named_modules()` writes it; a function has that of the module that calls it. */
  path: string;
  /** Its class, or the function as it is called. */
  type: string;
  /** How many rows hold it. */
  depth: number;
  output_shape: Shape;
  /** Learned numbers that it uses and that a row above has counted. */
  shared: bigint;
  /** True for a function, which no module is called for. */
  isFunction?: true;
  /** The line of the source that calls it, where that is known. */
  line?: number;
  /** What a layer of the book was called with. */
  layer?: { name: string; options: Options };
  rows: readonly NetworkRow[];
}

/** A row with where its layer is counted by itself: the page with its values, below the list of layers. */
export interface PagedRow extends NetworkRow {
  page?: string;
  /** What finds that page: the layer, and its values as its fields write them. */
  set?: { name: string; texts: Readonly<Record<string, string>> };
  rows: readonly PagedRow[];
}

/** Figures of several rows together; a tool that gives no number for one gives none for all. */
export function sumOfFigures(all: readonly NetworkFigures[]): NetworkFigures {
  const total = (pick: (one: NetworkFigures) => bigint): bigint => sum(all.map(pick));
  const tools = TOOLS.map(({ key }): [ToolKey, bigint | null] => {
    const printed = all.map((one) => one.tools[key]);
    return [key, printed.includes(null) ? null : sum(printed as bigint[])];
  });
  return {
    params: total(({ params }) => params),
    macs: total(({ macs }) => macs),
    flops: total(({ flops }) => flops),
    activations: total(({ activations }) => activations),
    learned: total(({ learned }) => learned),
    passed: total(({ passed }) => passed),
    tools: Object.fromEntries(tools) as NetworkFigures['tools'],
  };
}

/** Tensors of a module and of all in it, and those that a row of it uses by itself. */
const ownTensors = (module: Module | undefined, whole: boolean): Tensor[] =>
  module ? [...(whole ? [...namedModules(module).keys()] : [module])].flatMap(({ parameters }) => [...parameters]) : [];

class Rows {
  private readonly paths;
  private readonly counted: Iterator<CountedLayer>;
  private readonly seen = new Set<Tensor>();
  private readonly learns: ReadonlySet<number>;

  constructor(run: Run) {
    this.learns = new Set(parametersOf(run.root).map(({ id }) => id));
    this.paths = namedModules(run.root);
    this.counted = countedLayers(run)[Symbol.iterator]();
  }

  of(calls: readonly Call[], depth: number): NetworkRow[] {
    return calls.map((call) => (isHolder(call) ? this.holder(call, depth) : this.maker(call, depth)));
  }

  /** Learned numbers that are met for the first time, and those that were met before. */
  fresh(tensors: readonly Tensor[]): { params: bigint; shared: bigint } {
    const [fresh, known] = [[] as Tensor[], [] as Tensor[]];
    for (const tensor of new Set(tensors)) (this.seen.has(tensor) ? known : fresh).push(tensor);
    for (const tensor of fresh) this.seen.add(tensor);
    return { params: sum(fresh.map(numbersIn)), shared: sum(known.map(numbersIn)) };
  }

  private holder(call: Call, depth: number): NetworkRow {
    const own = this.fresh(ownTensors(call.module, false));
    const rows = this.of(call.calls, depth + 1);
    const below = sumOfFigures(rows);
    return {
      path: this.paths.get(call.module as Module) ?? '',
      type: classOf(call),
      depth,
      output_shape: outputShape(call),
      ...below,
      params: below.params + own.params,
      shared: own.shared + sum(rows.map(({ shared }) => shared)),
      rows,
    };
  }

  private maker(call: Call, depth: number): NetworkRow {
    const { path, type, output_shape, macs, flops, tools } = this.counted.next().value as CountedLayer;
    const { layer, options } = call.module ?? {};
    return {
      path,
      type: call.module?.className ?? type,
      depth,
      output_shape,
      macs,
      flops,
      tools,
      ...this.fresh(ownTensors(call.module, true)),
      activations: sum(call.outputs.map(({ shape }) => product(shape))),
      ...movedBy(call, this.learns),
      ...(!call.module && { isFunction: true }),
      ...(call.at && { line: call.at }),
      ...(layer && { layer: { name: layer.name, options: { ...options, ...call.options } } }),
      rows: [],
    };
  }
}

/** A whole network: its rows, and what they come to. */
export interface NetworkTable {
  className: string;
  rows: readonly NetworkRow[];
  /** Learned numbers that no call uses: of modules that `forward` leaves out. */
  unused: bigint;
  total: NetworkFigures;
}

export interface PagedTable extends NetworkTable {
  rows: readonly PagedRow[];
}

/**
 * The table of a run. Its total holds what no call uses too, each tensor once, and of the tools what they print for the
 * whole run, which may be other than the sum of its calls: one divides by the batch at the end, and rounds.
 */
export function networkTable(run: Run): NetworkTable {
  const made = new Rows(run);
  const root = made.fresh([...run.root.parameters]);
  const rows = made.of(run.calls, 0);
  const unused = made.fresh(ownTensors(run.root, true)).params;
  const { params, ...total } = sumOfFigures(rows);
  const tools = Object.fromEntries(TOOLS.map((tool) => [tool.key, tallied(run, tool).value]));
  return {
    className: run.root.className,
    rows,
    unused,
    total: { ...total, params: params + root.params + unused, tools: tools as NetworkFigures['tools'] },
  };
}

/** Rows of one level, each with how many alike stand there in a row; of those the first. */
export function foldRepeats<Row extends NetworkRow>(rows: readonly Row[]): { row: Row; alike: readonly Row[] }[] {
  const groups: { row: Row; alike: Row[]; is: string }[] = [];
  for (const row of rows) {
    const is = likeness(row);
    const last = groups.at(-1);
    // A single call that comes again says something by its place: only what holds others is folded.
    if (last && last.is === is && row.rows.length > 0) last.alike.push(row);
    else groups.push({ row, alike: [row], is });
  }
  return groups.map(({ row, alike }) => ({ row, alike }));
}
