/** A run as somebody takes it who overlooks an option: its layers with that option changed. */
import type { LayerDefinition, Options } from '../../layers/define.ts';
import { evaluate } from '../../layers/evaluate.ts';
import { tensorsOf } from '../../layers/primitives.ts';
import type { Call, Run } from '../../run/call.ts';
import { sumOfWork } from '../../run/call.ts';
import type { Compositions } from '../../run/composition.ts';
import type { Module } from '../../run/module.ts';
import { perRun } from '../../run/perRun.ts';
import { Recorder } from '../../run/recorder.ts';
import { reparametrize } from '../../run/reparametrize.ts';

/** The options that are taken otherwise; `null` for a layer that stays. */
export type Change = (layer: LayerDefinition, options: Options) => Options | null;

/** Changes layers, each once; `null` stands for one that refuses the change. */
class Changer {
  private readonly run: Recorder;
  private readonly change: Change;
  /** Modules that are others now. */
  readonly changed = new Map<Module, Module>();

  constructor(change: Change, compositions: Compositions) {
    this.change = change;
    this.run = new Recorder(compositions);
  }

  private module(module: Module, layer: LayerDefinition, options: Options): Module | null {
    const known = this.changed.get(module);
    if (known) return known;
    const plain = this.run.layer(layer, options);
    const { reparametrized } = module;
    const made = reparametrized ? reparametrize(this.run, plain, reparametrized) : { ok: true as const, module: plain };
    if (!made.ok) return null;
    this.changed.set(module, made.module);
    return made.module;
  }

  private layerCall(call: Call, module: Module, layer: LayerDefinition): Call | null {
    const change = this.change(layer, call.options);
    if (!change) return call;
    const found = evaluate(layer, { ...call.options, ...change });
    const made = found.ok ? this.module(module, layer, found.options) : null;
    if (!found.ok || !made) return null;
    const batched = call.inputs[0]?.shape.length === found.input_shape.length;
    const shapes = tensorsOf(layer, found).map((shape) => (batched ? shape : shape.slice(1)));
    // The same tensors, of the sizes that the change asks for.
    const inputs = call.inputs.map((tensor, index) => ({ ...tensor, shape: shapes[index] ?? tensor.shape }));
    const [again] = this.run.aside(() => this.run.record(call.name, found, inputs, { layer, module: made, batched }));
    return again ? { ...again, outputs: call.outputs } : null;
  }

  /** The calls with changed layers; `null` if one refuses. */
  calls(calls: readonly Call[]): Call[] | null {
    const again = calls.map((call) => {
      const { module } = call;
      if (!module) return call;
      if (module.layer) return this.layerCall(call, module, module.layer);
      const inside = this.calls(call.calls);
      return inside && { ...call, calls: inside, work: sumOfWork(inside.map(({ work }) => work)) };
    });
    return again.every((call) => call !== null) ? again : null;
  }

  /** A tree with the changed modules in the place of those they were. */
  tree(module: Module): Module {
    const known = this.changed.get(module);
    if (known) return known;
    const children = module.children.map(([name, child]) => [name, this.tree(child)] as const);
    return { ...module, children };
  }
}

/** A run with changed options; `null` where no layer changes, or one refuses it. */
export const varied: (run: Run, change: Change) => Run | null = perRun((run, change: Change) => {
  const changer = new Changer(change, run.compositions);
  const calls = changer.calls(run.calls);
  return calls && changer.changed.size > 0 ? { ...run, calls, root: changer.tree(run.root) } : null;
});

/** Without biases. */
export const unbiased: Change = (_, { bias }) => (bias === true ? { bias: false } : null);

/** Kernels over one channel of each group, as if there were no more: the layers that have input channels. */
export const ofOneChannel: Change = (_, { in_channels, groups }) =>
  typeof in_channels === 'bigint' && typeof groups === 'bigint' && in_channels > groups
    ? { in_channels: groups }
    : null;

/** Kernels over all input channels, as if there were one group. */
export const ungrouped: Change = (_, { in_channels, groups }) =>
  typeof in_channels === 'bigint' && typeof groups === 'bigint' && groups > 1n ? { groups: 1n } : null;
