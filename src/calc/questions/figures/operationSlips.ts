/** Slips in counting operations. Parameters have neither batch nor positions: none of these leads from them. */
import { article } from '../../conventions/book.ts';
import { tally } from '../../conventions/define.ts';
import type { Shape } from '../../fields/shapes.ts';
import { inputValues } from '../../layers/evaluate.ts';
import { product, sum } from '../../numbers/exact.ts';
import type { Recording } from '../../run/call.ts';
import { outputSize } from '../../run/call.ts';
import type { Written } from '../../run/record.ts';
import type { Lead, Slip, Source, Wanted } from './leads.ts';
import { countsOf } from './leads.ts';
import { layersOf, unbiased, varied } from './varied.ts';

/** Images, or sequences, of the first input; 1 where there is no such dimension. */
function batchOf(module: Written, [size = 1n, ...others]: Shape, [call]: Recording): bigint {
  const [first] = layersOf(module);
  const known = first && call && inputValues(first.layer, call.options).batch;
  return known ?? (others.length > 0 ? size : 1n);
}

/** `count × by / over`, where that is whole and another count. */
function scaled({ count, sources }: Lead, by: bigint, over: bigint, slip: Slip): Lead[] {
  const figure = (count * by) / over;
  return by !== over && figure * over === count * by && figure > 0n ? [{ figure, count, sources, slip }] : [];
}

/** Positions of a convolution's input and of its output. */
function positionsOf([call, ...others]: Recording): { input: bigint; output: bigint; transposed: boolean } | null {
  const kind = /^Conv(Transpose)?(\d)d$/.exec(call?.name ?? '');
  if (!call || !kind || others.length > 0) return null;
  const places = (shape: Shape) => product(shape.slice(-Number(kind[2])));
  return { input: places(call.inputs[0] ?? []), output: places(call.output), transposed: kind[1] !== undefined };
}

/**
 * A convolution multiplies at each position of its output, a transposed one at each of its input: the other size taken.
 * Some tools count a transposed one by its output; of them, a figure by the input differs too. Which do, their count
 * without biases tells: it is the products, or twice them, or as many times as there are positions.
 */
function sizeTaken(recording: Recording, bare: Recording, counts: readonly Lead[]): Lead[] {
  const positions = positionsOf(recording);
  if (!positions) return [];
  const { input, output, transposed } = positions;
  if (!transposed) return counts.flatMap((lead) => scaled(lead, input, output, 'input_size'));
  const macs = sum(bare.map((call) => call.macs));
  const goesBy = (times: bigint, over: bigint) => (source: Source) => {
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

const additionsOf = (recording: Recording): bigint => sum(recording.map(({ primitives }) => primitives.add));
const flopsOf = (recording: Recording): bigint => sum(recording.map(({ flops }) => flops));

/** A part of the operations taken for all of them. */
function partTaken(recording: Recording, bare: Recording | null): Lead[] {
  const of = (calls: Recording, slip: Slip): Lead => ({
    figure: additionsOf(calls),
    count: flopsOf(calls),
    sources: [article],
    slip,
  });
  const last = recording.at(-1);
  const values = last ? outputSize(last) : 0n;
  return [
    of(recording, 'additions_alone'),
    ...(bare ? [of(bare, 'additions_without_bias')] : []),
    { figure: values, count: flopsOf(recording), sources: [article], slip: 'output_values' as const },
  ].filter(({ figure, count }) => figure > 0n && count > 0n);
}

/** Slips in counting operations, likelier ones first. */
export function operationSlips(module: Written, input: Shape, recording: Recording, wanted: Wanted): Lead[] {
  const counts = countsOf(recording, (source) => source !== 'parameters' && wanted(source));
  if (counts.length === 0) return [];
  const batch = batchOf(module, input, recording);
  const bare = varied(module, recording, unbiased);
  const each = (by: bigint, over: bigint, slip: Slip) => counts.flatMap((lead) => scaled(lead, by, over, slip));
  return [
    ...each(1n, batch, 'batch_left_out'),
    ...each(batch, 1n, 'batch_counted'),
    ...sizeTaken(recording, bare ?? recording, counts),
    ...each(2n, 1n, 'doubled'),
    ...each(1n, 2n, 'halved'),
    ...partTaken(recording, bare),
  ];
}
