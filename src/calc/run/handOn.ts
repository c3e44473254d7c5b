/**
 * What one module of `nn.Sequential` hands to the next, and which layers cannot take it. Rule: PyTorch 2.13,
 * `torch/nn/modules/container.py`, `for module in self: input = module(input)`, which hands on whatever was returned.
 */
import type { Returned, Shape } from '../fields/shapes.ts';
import type { Dtype, LayerDefinition, Problem } from '../layers/define.ts';
import { tensorCount } from '../layers/define.ts';
import type { HandedOn } from './recorder.ts';
import type { Tensor } from './tensor.ts';

/** What reaches a module. */
export interface Handed extends HandedOn {
  /** Type of its numbers. That of an input is open, `null`, until a layer takes or makes one. */
  dtype: Dtype | null;
  /** The layer that made it what it is; none for an input. */
  from?: LayerDefinition;
}

/** What a whole `nn.Sequential` is called with. */
export const handedIn = (inputs: readonly Tensor[]): Handed => ({
  ok: true,
  outputs: inputs,
  returned: inputs[0]?.shape ?? null,
  dtype: null,
});

const isTensor = (returned: Returned): returned is Shape => returned.every((part) => typeof part === 'bigint');

const named = ({ name, function: called }: LayerDefinition): string => called ?? `nn.${name}`;

const refused = (condition: string, values: Problem['values']): Problem => ({ condition, fields: [], values });

/** PyTorch: "MultiheadAttention.forward() missing 2 required positional arguments: 'key' and 'value'". */
function lacksTensors(layer: LayerDefinition): Problem | null {
  const tensors = tensorCount(layer);
  if (tensors === 1) return null;
  const call = Array(tensors).fill('x').join(', ');
  return refused('tensors_handed_on', { layer: named(layer), tensors: String(tensors), call });
}

/** PyTorch: "linear(): argument 'input' (position 1) must be Tensor, not tuple". */
export function tupleFor(taker: string, returned: Returned | null, maker: string, names = ''): Problem | null {
  if (returned === null || isTensor(returned)) return null;
  return refused('tuple_handed_on', { layer: taker, from: maker, tuple: names });
}

function getsTuple(layer: LayerDefinition, { returned, from }: Handed): Problem | null {
  if (layer.keeps === 'anything' || !from) return null;
  return tupleFor(named(layer), returned, named(from), from.returnedNames);
}

/** PyTorch: "Expected tensor for argument #1 'indices' to have one of the following scalar types: Long, Int". */
function getsFloats(layer: LayerDefinition, { dtype, from }: Handed): Problem | null {
  if (layer.dtype !== 'int64' || dtype !== 'float32' || !from) return null;
  return refused('indices_handed_on', { layer: named(layer), from: named(from) });
}

/** Why a layer cannot be called with what reaches it in an `nn.Sequential`, its shape aside; `null` if it can. */
export function refusal(layer: LayerDefinition, handed: Handed): Problem | null {
  return lacksTensors(layer) ?? getsTuple(layer, handed) ?? getsFloats(layer, handed);
}

/** What a layer hands on after its call. */
export function handedOn(layer: LayerDefinition, called: HandedOn, handed: Handed): Handed {
  if (layer.keeps === 'anything') return handed;
  const isOne = called.returned !== null && isTensor(called.returned);
  if (layer.keeps === 'dtype' && isOne) return { ...handed, ...called };
  return { ...called, dtype: 'float32', from: layer };
}
