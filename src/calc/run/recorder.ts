/**
 * Records a forward pass as it happens. Whoever runs one (a list of modules, a network built by hand, Python) makes its
 * modules here, calls them in turn, and gets a `Run`. Rules stand in the layers and in tensorFunctions.ts.
 */
import type { Returned, Shape } from '../fields/shapes.ts';
import type { Dtype, LayerDefinition, Options, Problem } from '../layers/define.ts';
import type { Evaluation } from '../layers/evaluate.ts';
import { constructorOptions, countWeights, evaluate, inputValues } from '../layers/evaluate.ts';
import { matchInput } from '../layers/matchInput.ts';
import { primitivesOf, returnedOf } from '../layers/primitives.ts';
import type { Call, Run, Work } from './call.ts';
import { sumOfWork, workOf } from './call.ts';
import type { Compositions, Inside } from './composition.ts';
import type { Child, Module } from './module.ts';
import type { Tensor } from './tensor.ts';
import type { Made } from './tensorFunctions.ts';

/** Why a forward pass ends: a condition that a layer or a function breaks, or an input of another shape than a
 * layer takes; `at` is the place in an `nn.Sequential`, from the outermost inwards. */
export type RefusedRun = { ok: false; at?: readonly number[] } & (
  | { layer: LayerDefinition; problem: Problem }
  | { function: string; problem: Problem }
  | { layer: LayerDefinition; expected: string; given: Shape }
);

/** What a call hands on: its tensors, their shapes in the brackets that PyTorch returns them in, and a dictionary's names. */
export interface HandedOn {
  ok: true;
  outputs: readonly Tensor[];
  returned: Returned | null;
  names?: readonly string[];
}

export type Called = HandedOn | RefusedRun;

/** One tensor handed on by itself. */
export const handOn = (tensor: Tensor): HandedOn => ({ ok: true, outputs: [tensor], returned: tensor.shape });

/** A `forward` that ends without `return`. */
export const NOTHING_RETURNED: HandedOn = { ok: true, outputs: [], returned: null };

/** The shapes in brackets, without them. */
const flat = (returned: Returned): Shape[] =>
  returned.every((part) => typeof part === 'bigint') ? [returned as Shape] : (returned as Returned[]).flatMap(flat);

/** Type of what a layer gives: floats stay as they came, and where maxima stood is told by whole numbers. */
function dtypeOf(layer: LayerDefinition, { options }: Evaluation, inputs: readonly Tensor[], index: number): Dtype {
  const given = inputs[0]?.dtype ?? 'float32';
  if (index > 0 && options.return_indices === true) return 'int64';
  return layer.keeps || /^(b?float|complex)/.test(given) ? given : 'float32';
}

/** A layer evaluated on an input, or why it is not. */
export type EvaluatedCall = { ok: true; evaluation: Evaluation; batched: boolean } | RefusedRun;

/** Evaluates a layer on tensors; `forward` are other arguments of the call. */
export function evaluated(
  layer: LayerDefinition,
  options: Options,
  forward: Options,
  inputs: readonly Tensor[],
): EvaluatedCall {
  const shapes = inputs.map(({ shape }) => shape);
  const given = shapes[0] ?? [];
  const matched = matchInput(layer, { ...options, ...forward, ...layer.beside?.(shapes, options) }, given);
  if (!matched.ok) return { ok: false, layer, expected: matched.expected, given };
  const evaluation = evaluate(layer, matched.options);
  if (!evaluation.ok) return { ok: false, layer, problem: evaluation.problem };
  return { ok: true, evaluation, batched: matched.batched };
}

export class Recorder {
  protected made = 0;
  /** What opens layers that are made of others. */
  private readonly compositions: Compositions;

  constructor(compositions: Compositions = {}) {
    this.compositions = compositions;
  }

  /** The calls of each `forward` that is running, the outermost first. */
  protected readonly running: Call[][] = [[]];

  /** A tensor unlike any other; a float that passes through, if nothing else is said. */
  tensor(shape: Shape, given: Partial<Tensor> = {}): Tensor {
    this.made += 1;
    return { id: this.made, shape, dtype: 'float32', trainable: false, copies: 1n, ...given };
  }

  /** A module that only holds others. */
  container(className: string, children: readonly Child[]): Module {
    return { className, options: {}, parameters: [], buffers: [], children };
  }

  /** A layer as a module. Its tensors follow from its options alone; a name with a dot is of a module in it. */
  layer(layer: LayerDefinition, given: Options, trainable = true): Module {
    const options = constructorOptions(layer, given);
    const values = inputValues(layer, options);
    const kept = (weights: LayerDefinition['weights'], learned: boolean) =>
      countWeights(weights, options, values).map(({ name, shape, copies }) =>
        this.tensor(shape, { name, copies, trainable: learned && trainable }),
      );
    const learned = kept(layer.weights, true);
    return {
      className: layer.name,
      layer,
      options,
      parameters: learned.filter(({ name }) => !name?.includes('.')),
      buffers: kept(layer.buffers ?? [], false),
      children: this.insideOf(layer)?.children(this, options, learned, trainable) ?? [],
    };
  }

  /** Calls a module that is a layer. `forward` are arguments of the call: `need_weights` of attention. */
  call(module: Module, inputs: readonly Tensor[], forward: Options = {}): Called {
    const { layer, options } = module;
    if (!layer) throw new TypeError(`${module.className} is no layer: enter it, and call what its forward calls`);
    const found = this.evaluated(layer, options, forward, inputs);
    if (!found.ok) return found;
    return this.record(layer.name, found.evaluation, inputs, { layer, module, batched: found.batched });
  }

  /** Calls a function that computes what a layer computes: `F.relu`. */
  callAs(name: string, layer: LayerDefinition, options: Options, inputs: readonly Tensor[]): Called {
    const found = evaluated(layer, options, {}, inputs);
    if (!found.ok) return found;
    return this.record(name, found.evaluation, inputs, { layer, batched: found.batched });
  }

  /** Evaluates a layer on tensors. */
  protected evaluated(...asked: Parameters<typeof evaluated>): EvaluatedCall {
    return evaluated(...asked);
  }

  /** Records a layer, or a function that is one, as evaluated. */
  record(
    name: string,
    found: Evaluation,
    inputs: readonly Tensor[],
    { layer, module, batched }: { layer: LayerDefinition; module?: Module; batched: boolean },
  ): HandedOn {
    const output = batched ? found.output_shape : found.output_shape.slice(1);
    const returned = batched ? returnedOf(layer, found) : output;
    const outputs =
      layer.keeps === 'anything'
        ? inputs
        : flat(returned).map((shape, index) => this.tensor(shape, { dtype: dtypeOf(layer, found, inputs, index) }));
    const calls = this.aside(() => this.insideOf(layer)?.forward(this, module, found.options, inputs));
    const own = this.workOf(layer, found);
    const work = module?.reparametrized ? sumOfWork([own, module.reparametrized.work]) : own;
    this.note({ name, ...(module && { module }), options: found.options, inputs, outputs, returned, work, calls });
    return { ok: true, outputs, returned };
  }

  /** What it takes to compute a layer as evaluated. */
  protected workOf(layer: LayerDefinition, found: Evaluation): Work {
    return workOf(primitivesOf(layer, found), found.macs);
  }

  /** Records a function from what it makes, and hands on its output. */
  apply(name: string, inputs: readonly Tensor[], made: Made & { ok: true }, options: Options = {}): Tensor {
    const output = this.tensor(made.output);
    const work = workOf(made.primitives, made.macs);
    this.note({ name, options, inputs, outputs: [output], returned: made.output, work, calls: [] });
    return output;
  }

  /** Records the call of a module that only holds others; `forward` calls them, and answers what it returns. */
  enter(module: Module, inputs: readonly Tensor[], forward: () => Called): Called {
    let called: Called = NOTHING_RETURNED;
    const calls = this.aside(() => {
      called = forward();
    });
    if (!called.ok) return called;
    const { outputs, returned } = called;
    const work = sumOfWork(calls.map((call) => call.work));
    this.note({
      name: module.className,
      module,
      options: {},
      inputs,
      outputs,
      returned,
      work,
      calls,
    });
    return called;
  }

  /** The whole pass, from the calls that `forward` of the root makes; or why it ends. */
  run(root: Module, inputs: readonly Tensor[], forward: () => Called): { ok: true; run: Run } | RefusedRun {
    const called = this.enter(root, inputs, forward);
    if (!called.ok) return called;
    const { calls, outputs, returned } = (this.running.at(-1) as Call[]).pop() as Call;
    return { ok: true, run: { root, inputs, calls, outputs, returned, compositions: this.compositions } };
  }

  /** The calls made meanwhile, which stand nowhere else. */
  aside(work: () => void): Call[] {
    const calls: Call[] = [];
    this.running.push(calls);
    work();
    this.running.pop();
    return calls;
  }

  /** What opens a layer; nothing for one of a piece. Throws where nobody said how it is opened: its calls would be missing. */
  private insideOf({ name, composition }: LayerDefinition): Inside | undefined {
    const inside = composition && this.compositions[composition];
    if (composition && !inside) throw new ReferenceError(`nothing opens ${name}: see run/inside`);
    return inside;
  }

  protected note(call: Call): void {
    this.running.at(-1)?.push(call);
  }
}
