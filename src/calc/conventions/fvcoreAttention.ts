/**
 * The operators of attention of many heads in the trace that fvcore reads (`torch/nn/functional.py`,
 * `multi_head_attention_forward`, PyTorch 2.13), of which it has a rule for the projections and the two products.
 */
import type { Call, Run } from '../run/call.ts';
import { outputSize } from '../run/call.ts';
import { addedMasks } from '../run/inside/masks.ts';
import { neededTensors } from '../run/unneeded.ts';
import type { CallPlace } from './define.ts';
import { fvcore } from './fvcore.ts';
import type { TracedOperator } from './fvcoreOperators.ts';

/** Found once for each run. */
const known = new WeakMap<Run, ReadonlySet<number>>();

function needs(run: Run, id: number | undefined): boolean {
  const found = known.get(run) ?? neededTensors(run);
  known.set(run, found);
  return id !== undefined && found.has(id);
}

/** Sizes are multiplied in the trace: where heads are split, and joined again; those of a padding too. */
const products = (pieces: number, others: readonly boolean[]): number =>
  (pieces === 2 ? 6 : 4) + others.filter(Boolean).length;

/** What makes numbers of masks that choose. */
const filled = ({ inputs }: Call): string[] =>
  inputs.slice(3).flatMap(({ dtype }) => (dtype === 'bool' ? ['masked_fill_'] : []));

const merging = (call: Call): string[] => (addedMasks(call.options).length === 2 ? ['add'] : []);

/** What runs where one operator does all the work. */
export const fastOperators = (call: Call): string[] => [
  ...filled(call),
  ...merging(call),
  '_native_multi_head_attention',
];

/** What it has no rule for, in order. */
function others(call: Call, run: Run): string[] {
  const fused = call.calls.some(({ name }) => name === 'F.scaled_dot_product_attention');
  const last = call.calls.findIndex(({ name }) => /bmm|attention/.test(name));
  const pieces = call.calls.slice(0, last).filter(({ name }) => name === 'F.linear').length;
  const { add_bias_kv, add_zero_attn, average_attn_weights } = call.options;
  const masks = addedMasks(call.options);
  const more = [!fused, add_zero_attn === true, masks.includes('padding')];
  const multiplied = Array<string>(products(pieces, more)).fill('mul');
  const longer = [add_bias_kv, add_zero_attn].filter((flag) => flag === true);
  const averaged = !fused && average_attn_weights !== false && needs(run, call.outputs[1]?.id);
  return [
    ...(masks.length > 0 ? filled(call) : []),
    'div',
    ...(pieces === 1 ? ['unflatten'] : []),
    ...(add_bias_kv === true ? ['repeat', 'repeat'] : []),
    ...multiplied.slice(0, pieces === 2 ? undefined : 0),
    ...(pieces === 2 ? ['unflatten'] : multiplied),
    ...masks.flatMap(() => longer.map(() => 'pad')),
    ...merging(call),
    ...(call.calls.some(({ name }) => name === 'torch.baddbmm') ? ['baddbmm'] : []),
    fused ? 'scaled_dot_product_attention' : 'softmax',
    ...(averaged ? ['mean'] : []),
  ];
}

/** All of them: first those that are counted, then the others. */
export function attentionOperators(call: Call, place: CallPlace): TracedOperator[] {
  const counted = call.calls.flatMap((one): TracedOperator[] => {
    if (one.name !== 'F.linear' && one.name !== 'torch.bmm') return [];
    const answer = fvcore.answer(one, { ...place, run: { ...place.run, calls: [], outputs: [] } });
    const name = one.name === 'F.linear' ? 'linear' : 'bmm';
    const value = answer.kind === 'counted' ? answer.value : null;
    return [{ kind: name, counted: { name, value }, numbers: outputSize(one) }];
  });
  return [...counted, ...others(call, place.run).map((kind) => ({ kind, numbers: outputSize(call) }))];
}
