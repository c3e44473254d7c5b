/** Slips in counting operations. Parameters have neither batch nor positions: none of these leads from them. */
import { article } from '../../conventions/book.ts';
import { tally } from '../../conventions/define.ts';
import type { Shape } from '../../fields/shapes.ts';
import { inputValues } from '../../layers/evaluate.ts';
import { product } from '../../numbers/exact.ts';
import type { Run } from '../../run/call.ts';
import { makingCalls, outputShape, outputSize, workOfRun } from '../../run/call.ts';
import type { Lead, LeadSource, Slip, Wanted } from './leads.ts';
import { countLeads } from './leads.ts';
import { unbiased, varied } from './varied.ts';

/** Images, or sequences, of the first input; 1 where there is no such dimension. */
function batchOf({ inputs, calls }: Run): bigint {
  const [size = 1n, ...others] = inputs[0]?.shape ?? [];
  const first = makingCalls(calls).find(({ module }) => module?.layer);
  const known = first?.module?.layer && inputValues(first.module.layer, first.options).batch;
  return known ?? (others.length > 0 ? size : 1n);
}

/** `count × by / over`, where that is whole and another count. */
function scaled({ count, sources }: Lead, by: bigint, over: bigint, slip: Slip): Lead[] {
  const figure = (count * by) / over;
  return by !== over && figure * over === count * by && figure > 0n ? [{ figure, count, sources, slip }] : [];
}

/** Positions of a convolution's input and of its output. */
function positionsOf({ calls }: Run): { input: bigint; output: bigint; transposed: boolean } | null {
  const [call, ...others] = makingCalls(calls);
  const kind = /^Conv(Transpose)?(\d)d$/.exec(call?.name ?? '');
  if (!call || !kind || others.length > 0) return null;
  const places = (shape: Shape) => product(shape.slice(-Number(kind[2])));
  return {
    input: places(call.inputs[0]?.shape ?? []),
    output: places(outputShape(call)),
    transposed: kind[1] !== undefined,
  };
}

/**
 * A convolution multiplies at each position of its output, a transposed one at each of its input: the other size taken.
 * Some tools count a transposed one by its output; of them, a figure by the input differs too. Which do, their count
 * without biases tells: it is the products, or twice them, or as many times as there are positions.
 */
function sizeTaken(run: Run, bare: Run, counts: readonly Lead[]): Lead[] {
  const positions = positionsOf(run);
  if (!positions) return [];
  const { input, output, transposed } = positions;
  if (!transposed) return counts.flatMap((lead) => scaled(lead, input, output, 'input_size'));
  const { macs } = workOfRun(bare);
  const goesBy = (times: bigint, over: bigint) => (source: LeadSource) => {
    if (source === 'parameters') return false;
    const of = (tally(source, bare).value ?? 0n) * over;
    return of === macs * times || (source.unit === 'FLOPs' && of === 2n * macs * times);
  };
  const byInput = goesBy(1n, 1n);
  const byOutput = goesBy(output, input);
  return counts.flatMap((lead) => {
    const [inputs, outputs] = [
      lead.sources.filter(byInput),
      lead.sources.filter((one) => !byInput(one) && byOutput(one)),
    ];
    return [
      ...(inputs.length > 0 ? scaled({ ...lead, sources: inputs }, output, input, 'output_size') : []),
      ...(outputs.length > 0 ? scaled({ ...lead, sources: outputs }, input, output, 'by_the_input') : []),
    ];
  });
}

/** A part of the operations taken for all of them. */
function partTaken(run: Run, bare: Run | null): Lead[] {
  const of = (whole: Run, slip: Slip): Lead => {
    const { primitives, flops } = workOfRun(whole);
    return { figure: primitives.add, count: flops, sources: [article], slip };
  };
  const last = run.calls.at(-1);
  const values = last ? outputSize(last) : 0n;
  return [
    of(run, 'additions_alone'),
    ...(bare ? [of(bare, 'additions_without_bias')] : []),
    { figure: values, count: workOfRun(run).flops, sources: [article], slip: 'output_values' as const },
  ].filter(({ figure, count }) => figure > 0n && count > 0n);
}

/** Slips in counting operations, likelier ones first. */
export function operationSlips(run: Run, wanted: Wanted): Lead[] {
  const counts = countLeads(run, (source) => source !== 'parameters' && wanted(source));
  if (counts.length === 0) return [];
  const batch = batchOf(run);
  const bare = varied(run, unbiased);
  const each = (by: bigint, over: bigint, slip: Slip) => counts.flatMap((lead) => scaled(lead, by, over, slip));
  return [
    ...each(1n, batch, 'batch_left_out'),
    ...each(batch, 1n, 'batch_counted'),
    ...sizeTaken(run, bare ?? run, counts),
    ...each(2n, 1n, 'doubled'),
    ...each(1n, 2n, 'halved'),
    ...partTaken(run, bare),
  ];
}
