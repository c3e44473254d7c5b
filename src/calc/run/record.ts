/** Runs what is written on an input of a given shape: a forward pass, or the first layer that refuses what reaches it. */
import type { Shape } from '../fields/shapes.ts';
import type { Dtype, Options } from '../layers/define.ts';
import { tensorCount } from '../layers/define.ts';
import type { Run } from './call.ts';
import type { Handed } from './handOn.ts';
import { handedIn, handedOn, refusal } from './handOn.ts';
import { COMPOSITIONS } from './inside/index.ts';
import type { Child, Module } from './module.ts';
import type { Called, RefusedRun } from './recorder.ts';
import { Recorder } from './recorder.ts';
import { reparametrize } from './reparametrize.ts';
import type { CallModule } from './runFunctions.ts';
import { runTensor } from './runFunctions.ts';
import type { Tensor } from './tensor.ts';
import type { Written, WrittenTensor } from './written.ts';

export type Recorded = { ok: true; run: Run } | RefusedRun;

type Passed = { ok: true; handed: Handed } | RefusedRun;

/** A module as it is made, none for functions: what it makes of what reaches it, as a call, and in its own `forward`. */
interface Built {
  ok: true;
  module?: Module;
  pass: (handed: Handed) => Passed;
  forward: (handed: Handed) => Passed;
}

/** Options by whether they are the constructor's or the call's. */
function splitOptions({ layer, options }: Written & { kind: 'layer' }): { own: Options; forward: Options } {
  const ofCall = new Set<string>(layer.forward?.map(({ field }) => field));
  const part = (called: boolean) =>
    Object.fromEntries(Object.entries(options).filter(([field]) => ofCall.has(field) === called));
  return { own: part(false), forward: part(true) };
}

/** What a layer in an `nn.Sequential` makes of what reaches it there. By itself it gets its input as often as it takes tensors. */
function passLayer(
  written: Written & { kind: 'layer' },
  call: (handed: Handed) => Called,
): Omit<Built, 'ok' | 'module'> {
  const { layer } = written;
  const forward = (handed: Handed): Passed => {
    const called = call(handed);
    return called.ok ? { ok: true, handed: handedOn(layer, called, handed) } : called;
  };
  const pass = (handed: Handed): Passed => {
    const problem = refusal(layer, handed);
    return problem ? { ok: false, layer, problem } : forward(handed);
  };
  return { pass, forward };
}

function buildLayer(run: Recorder, written: Written & { kind: 'layer' }): Built | RefusedRun {
  const { layer, options, wrapping, trainable } = written;
  const name = layer.function;
  if (name !== undefined)
    return { ok: true, ...passLayer(written, ({ outputs }) => run.callAs(name, layer, options, outputs)) };
  const { own, forward } = splitOptions(written);
  const plain = run.layer(layer, own, trainable);
  const made = wrapping ? reparametrize(run, plain, wrapping) : ({ ok: true, module: plain } as const);
  if (!made.ok) return { ok: false, layer, problem: made.problem };
  const { module } = made;
  return { ok: true, module, ...passLayer(written, ({ outputs }) => run.call(module, outputs, forward)) };
}

/** Modules one after another; a refusal says at which of them. */
function passThrough(parts: readonly Built[], reaching: Handed): Passed {
  let handed = reaching;
  for (const [index, part] of parts.entries()) {
    const passed = part.pass(handed);
    if (!passed.ok) return { ...passed, at: [index, ...(passed.at ?? [])] };
    handed = passed.handed;
  }
  return { ok: true, handed };
}

function buildSequence(run: Recorder, written: Written & { kind: 'sequence' }): Built | RefusedRun {
  const parts: Built[] = [];
  for (const [index, one] of written.modules.entries()) {
    const built = build(run, one);
    if (!built.ok) return { ...built, at: [index, ...(built.at ?? [])] };
    parts.push(built);
  }
  const module = run.container('Sequential', childrenOf(parts));
  const forward = (handed: Handed) => passThrough(parts, handed);
  return { ok: true, module, forward, pass: (handed) => enter(run, module, handed, forward) };
}

/** What a module that only holds others makes of what reaches it, as a call. */
function enter(run: Recorder, module: Module, reaching: Handed, forward: Built['forward']): Passed {
  let passed: Passed = { ok: true, handed: reaching };
  const called = run.enter(module, reaching.outputs, () => {
    passed = forward(reaching);
    return passed.ok ? passed.handed : passed;
  });
  return called.ok ? passed : called;
}

/** The modules that an expression calls. */
function modulesIn(tensor: WrittenTensor): Written[] {
  if (tensor.kind === 'input') return [];
  const parts = 'kind' in tensor.of ? [tensor.of] : tensor.of;
  return [...(tensor.kind === 'module' ? [tensor.module] : []), ...parts.flatMap(modulesIn)];
}

function buildFunctions(run: Recorder, { tensor }: Written & { kind: 'functions' }): Built | RefusedRun {
  const modules = new Map<Written, Built>();
  for (const written of modulesIn(tensor)) {
    const built = build(run, written);
    if (!built.ok) return built;
    modules.set(written, built);
  }
  const call: CallModule = (written, x) => {
    const inputs = Array<Tensor>(written.kind === 'layer' ? tensorCount(written.layer) : 1).fill(x);
    const passed = (modules.get(written) as Built).forward(handedIn(inputs));
    return passed.ok ? passed.handed : passed;
  };
  const module = run.container('Module', childrenOf([...modules.values()]));
  const forward = (handed: Handed): Passed => {
    const called = runTensor(run, tensor, handed.outputs[0] as Tensor, call);
    return called.ok ? { ok: true, handed: { ...called, dtype: 'float32' } } : called;
  };
  return { ok: true, module, forward, pass: (handed) => enter(run, module, handed, forward) };
}

/** Modules by their places in a list; functions are none. */
const childrenOf = (parts: readonly Built[]): Child[] =>
  parts.flatMap(({ module }, index): Child[] => (module ? [[String(index), module]] : []));

function build(run: Recorder, written: Written): Built | RefusedRun {
  if (written.kind === 'layer') return buildLayer(run, written);
  return written.kind === 'sequence' ? buildSequence(run, written) : buildFunctions(run, written);
}

/** A layer alone stands in a module that holds nothing else, as the tools were measured. */
function rootOf(run: Recorder, written: Written, module: Module | undefined): Module {
  if (written.kind !== 'layer' && module) return module;
  return run.container('Module', module ? [['layer', module]] : []);
}

/** Type of the numbers that a module takes: that of the first layer that does more than hand them on. */
function dtypeOf(written: Written): Dtype | undefined {
  if (written.kind === 'functions') return 'float32';
  if (written.kind === 'layer') return written.layer.keeps ? undefined : (written.layer.dtype ?? 'float32');
  return written.modules.map(dtypeOf).find((dtype) => dtype !== undefined);
}

/** Runs what is written on an input. */
export function record(written: Written, input: Shape): Recorded {
  const run = new Recorder(COMPOSITIONS);
  const x = run.tensor(input, { dtype: dtypeOf(written) ?? 'float32' });
  const built = build(run, written);
  if (!built.ok) return built;
  const inputs = Array<Tensor>(written.kind === 'layer' ? tensorCount(written.layer) : 1).fill(x);
  return run.run(rootOf(run, written, built.module), inputs, () => {
    const passed = built.forward(handedIn(inputs));
    return passed.ok ? passed.handed : passed;
  });
}
