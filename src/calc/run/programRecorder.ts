/** Records a forward pass that runs elsewhere, call by call: a program's. */
import type { LayerDefinition, Options } from '../layers/define.ts';
import type { Evaluation } from '../layers/evaluate.ts';
import type { Call, Run, Work } from './call.ts';
import { IDLE, sumOfWork, workOf } from './call.ts';
import type { Outcome } from './functions/rule.ts';
import { COMPOSITIONS } from './inside/index.ts';
import { maskAdditions } from './inside/masks.ts';
import { Kept } from './kept.ts';
import type { Module } from './module.ts';
import type { EvaluatedCall, evaluated, HandedOn } from './recorder.ts';
import { Recorder } from './recorder.ts';
import type { Tensor } from './tensor.ts';
import { arithmetic } from './tensorFunctions.ts';

export class ProgramRecorder extends Recorder {
  /** The line of the program that makes the calls, where that is known. */
  line: number | undefined;

  /** True while no gradient is tracked. */
  untracked = false;

  /** How many functions are running that a tool has put itself before. */
  replaced = 0;

  /** How many functions are running that the program holds under a name of its own. */
  held = 0;

  /** True while the `forward` of a module runs that was not called as a module is. */
  direct = false;

  /** The calls of a `forward` alone. */
  private readonly forwards = new WeakSet<Call>();

  /** The calls that were made by such a function. */
  private readonly byName = new WeakSet<Call>();

  constructor() {
    super(COMPOSITIONS);
  }

  /** A layer once more, with tensors of its own. */
  again(module: Module): Module {
    const { layer, options, parameters, buffers, children } = module;
    if (layer && children.length > 0) return this.layer(layer, options);
    const anew = (one: Tensor): Tensor => this.tensor(one.shape, { ...one, id: this.made + 1 });
    return { ...module, parameters: parameters.map(anew), buffers: buffers.map(anew) };
  }

  /** What layers were evaluated to, by their options, and the work of that. */
  private readonly kept = new WeakMap<Options, { layer: LayerDefinition; evaluations: Kept<EvaluatedCall> }>();
  private readonly works = new WeakMap<Evaluation, Work>();

  /** Options that are the same object are those of one layer, whose answers are kept by the shapes. */
  protected override evaluated(...asked: Parameters<typeof evaluated>): EvaluatedCall {
    const [layer, options, forward, inputs] = asked;
    if (Object.keys(forward).length > 0) return super.evaluated(...asked);
    const known = this.kept.get(options);
    const evaluations = known?.layer === layer ? known.evaluations : new Kept<EvaluatedCall>();
    if (known?.layer !== layer) this.kept.set(options, { layer, evaluations });
    return evaluations.of(inputs.map(({ shape }) => shape.join()).join(';'), () => super.evaluated(...asked));
  }

  protected override workOf(layer: LayerDefinition, found: Evaluation): Work {
    const known = this.works.get(found);
    if (known) return known;
    const plain = super.workOf(layer, found);
    const added = maskAdditions(found.options);
    const work = added === 0n ? plain : sumOfWork([plain, workOf(arithmetic({ add: added }))]);
    this.works.set(found, work);
    return work;
  }

  /** From here on calls stand apart, until `close` answers them. */
  open(): void {
    this.running.push([]);
  }

  close(): Call[] {
    return this.running.pop() ?? [];
  }

  /** Forgets all calls: a program may have ended in the midst of some. */
  forget(): void {
    this.running.length = 1;
  }

  /** Ends a recording: its calls stand in the one around it too. */
  closeInto(): readonly Call[] {
    const calls = this.close();
    for (const call of calls) this.note(call);
    return calls;
  }

  /** How often calls stand apart now, one in another. */
  get opened(): number {
    return this.running.length;
  }

  /** True while calls are kept: those that nobody asked for are forgotten. */
  get isOpen(): boolean {
    return this.running.length > 1;
  }

  /** Records a function from what it makes, and hands on what comes out. */
  applyAll(name: string, inputs: readonly Tensor[], made: Outcome, options: Options = {}): Tensor[] {
    const outputs = made.outputs.map(({ shape, dtype }) => this.tensor(shape, { dtype }));
    const [first] = outputs;
    const returned = outputs.length === 1 && first ? first.shape : outputs.map(({ shape }) => shape);
    const uncounted = made.uncounted && { uncounted: made.uncounted };
    const fused = made.fused !== undefined && { fused: made.fused };
    const work = workOf(made.primitives, made.macs);
    this.note({ name, options, inputs, outputs, returned, work, calls: [], ...uncounted, ...fused });
    return outputs;
  }

  /** Records a call of a module that only holds others, from the calls that its `forward` made. */
  noteCall(module: Module, inputs: readonly Tensor[], { ok: _, ...handedOn }: HandedOn, calls: readonly Call[]): void {
    const work = sumOfWork(calls.map((call) => call.work));
    this.note({ name: module.className, module, options: {}, inputs, ...handedOn, work, calls });
  }

  /** The run of a module, from the calls recorded while it was called; `undefined` where it was not. */
  runOf(root: Module, calls: readonly Call[]): Run | undefined {
    const call = calls.find(({ module }) => module === root);
    if (!call) return undefined;
    const { inputs, outputs, returned, returnsObject, names } = call;
    // A layer by itself is what its own call counts.
    const inside = root.layer ? [call] : call.calls;
    const found = { root, inputs, outputs, returned, calls: inside, compositions: COMPOSITIONS };
    return { ...found, ...(names && { names }), ...(returnsObject && { returnsObject }) };
  }

  /** True for a call by a name that a tool has replaced meanwhile. */
  isByName = (call: Call): boolean => this.byName.has(call);

  /** True for a call of a module's `forward` alone: no hook of it runs. */
  isForward = (call: Call): boolean => this.forwards.has(call);

  /** The last call of a module in the `forward` that is running. */
  lastCallOf = (module: Module): Call | undefined => this.running.at(-1)?.findLast((call) => call.module === module);

  /** Notes a tensor that a function makes of nothing. */
  noteMade(name: string, output: Tensor): void {
    this.note({ name, options: {}, inputs: [], outputs: [output], returned: output.shape, work: IDLE, calls: [] });
  }

  protected override note(call: Call): void {
    if (!this.isOpen) return;
    const at = this.line === undefined ? undefined : { at: this.line };
    const held = this.held > 0 && !call.module && { held: true as const };
    const noted = { ...call, ...at, ...held, ...(this.untracked && { untracked: true as const }) };
    if (this.replaced > 0) this.byName.add(noted);
    if (this.direct) this.forwards.add(noted);
    super.note(noted);
  }
}
