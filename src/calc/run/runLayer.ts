/** One layer, as it is counted already, called once: by itself, or in a module of one's own. */

import { joinShape } from '../fields/shapes.ts';
import type { LayerDefinition } from '../layers/define.ts';
import type { Evaluation } from '../layers/evaluate.ts';
import { tensorsOf } from '../layers/primitives.ts';
import type { Run } from './call.ts';
import type { Compositions } from './composition.ts';
import { NOTHING_RETURNED, Recorder } from './recorder.ts';
import type { Tensor } from './tensor.ts';

/** A module that holds the layer: its class, the layer's attribute, and whether its `forward` returns what that gives. */
export interface Holder {
  className: string;
  name: string;
  returns: boolean;
}

const ALONE: Holder = { className: 'Module', name: 'layer', returns: true };

/** The tensors that a layer is called with; equal shapes mean one tensor. */
function inputsOf(run: Recorder, layer: LayerDefinition, found: Evaluation): Tensor[] {
  const made = new Map<string, Tensor>();
  return tensorsOf(layer, found).map((shape) => {
    const tensor = made.get(joinShape(shape)) ?? run.tensor(shape, { dtype: layer.dtype ?? 'float32' });
    made.set(joinShape(shape), tensor);
    return tensor;
  });
}

/** `compositions` must open the layer, if it is made of others. The run of a layer on the input of its evaluation. */
export function runLayer(
  layer: LayerDefinition,
  found: Evaluation,
  { compositions = {}, holder = ALONE }: { compositions?: Compositions; holder?: Holder } = {},
): Run {
  const run = new Recorder(compositions);
  const inputs = inputsOf(run, layer, found);
  const module = layer.function === undefined ? run.layer(layer, found.options) : undefined;
  const root = run.container(holder.className, module ? [[holder.name, module]] : []);
  const called = run.run(root, inputs, () => {
    const name = layer.function ?? layer.name;
    const handed = run.record(name, found, inputs, { layer, ...(module && { module }), batched: true });
    return holder.returns ? handed : NOTHING_RETURNED;
  });
  if (!called.ok) throw new RangeError(`${layer.name} refuses what it was evaluated on`);
  return called.run;
}
