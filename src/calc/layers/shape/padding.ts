/**
 * Padding. Rules: PyTorch 2.13, `torch.nn.ZeroPad2d`, `ReflectionPad2d` and their siblings; a negative padding cuts off.
 * Numbers are copied or set, and nothing is computed.
 */

import type { Scalar } from '../../fields/fields.ts';
import { LARGEST } from '../../fields/fields.ts';
import { field } from '../../fields/lists.ts';
import type { Environment } from '../../numbers/expression.ts';
import type { Condition, LayerDefinition, Option, Options, Problem } from '../define.ts';
import { defineLayer } from '../define.ts';
import { INPUT_SHAPE, inputSizes } from '../inputShape.ts';
import {
  axesOutput,
  givenShape,
  inputHasAxes,
  lastSizes,
  RANKS,
  sizeScalars,
  sizeSymbols,
  valuesOf,
} from '../space/axes.ts';
import type { Rank } from '../space/sides.ts';
import { SIDES_OF } from '../space/sides.ts';

/** The two ends of each dimension. */
const ENDS: Readonly<Record<string, readonly [string, string]>> = {
  length: ['left', 'right'],
  width: ['left', 'right'],
  height: ['top', 'bottom'],
  depth: ['front', 'back'],
};

/** A dimension with what stands before and after it. PyTorch lists the pairs from the last dimension to the first. */
interface Padded {
  axis: string;
  size: bigint;
  ends: readonly [bigint, bigint];
}

function paddedAxes(options: Options, rank: Rank): Padded[] {
  const [sizes, padding] = [lastSizes(options, rank), valuesOf(options.padding, 2 * rank, 0n)];
  return SIDES_OF[rank].map((axis, index) => {
    const first = 2 * (rank - 1 - index);
    return { axis, size: sizes[index] as bigint, ends: [padding[first] as bigint, padding[first + 1] as bigint] };
  });
}

function paddingScalars(options: Options, rank: Rank): Environment {
  const byEnd = paddedAxes(options, rank).flatMap(({ axis, ends }) =>
    ends.map((padding, end) => [`padding_${ENDS[axis]?.[end]}`, padding] as const),
  );
  return { ...sizeScalars(options, rank), ...Object.fromEntries(byEnd) };
}

function paddingSymbols(rank: Rank): Record<string, Scalar> {
  const ends = [...SIDES_OF[rank]].reverse().flatMap((axis) => ENDS[axis] ?? []);
  const symbol = (end: string): Scalar => ({
    symbol: `P_\\mathrm{${end}}`,
    quantity: 'none',
    field: 'padding',
    side: ends.indexOf(end),
  });
  return { ...sizeSymbols(rank), ...Object.fromEntries(ends.map((end) => [`padding_${end}`, symbol(end)])) };
}

const paddingOutputs = (rank: Rank): Record<string, string> =>
  Object.fromEntries(
    SIDES_OF[rank].map((axis) => [`out_${axis}`, `${axis} + padding_${ENDS[axis]?.[0]} + padding_${ENDS[axis]?.[1]}`]),
  );

/** PyTorch: "Padding length should be less than or equal to two times the input dimension". */
const axesToPad =
  (rank: Rank): Condition =>
  (options) =>
    inputSizes(options).length >= rank
      ? null
      : {
          condition: 'axes_to_pad',
          fields: ['input_shape'],
          values: { rank: String(rank), given: givenShape(options) },
        };

/** Numbers that stay of a dimension, after its ends are cut and, but for `cutOnly`, filled. */
const staying = ({ size, ends }: Padded, cutOnly = false): bigint =>
  ends.reduce((left, end) => (cutOnly && end > 0n ? left : left + end), size);

const cutsTooMuch = ({ axis, size, ends }: Padded): Problem => ({
  condition: 'something_stays',
  fields: ['padding', 'input_shape'],
  values: { axis, size: String(size), cut: String(ends.reduce((cut, end) => (end < 0n ? cut - end : cut), 0n)) },
});

/** PyTorch cuts before it fills: "narrow(): length must be non-negative." No dimension may lose more than it has. */
const cutsAtMostAll =
  (rank: Rank): Condition =>
  (options) => {
    const wrong = paddedAxes(options, rank).find((one) => staying(one, true) < 0n);
    return wrong ? cutsTooMuch(wrong) : null;
  };

/** No tensor has a negative size. */
const noneNegative =
  (rank: Rank): Condition =>
  (options) => {
    const wrong = paddedAxes(options, rank).find((one) => staying(one) < 0n);
    return wrong ? cutsTooMuch(wrong) : null;
  };

/** PyTorch: "input (H: 8, W: 8) is too small. Calculated output H: 0 W: 0", when nothing stays of any dimension. */
const someStays =
  (rank: Rank): Condition =>
  (options, values) => {
    const axes = paddedAxes(options, rank);
    return axes.every((one) => staying(one) < 1n)
      ? cutsTooMuch(axes[0] as Padded)
      : noneNegative(rank)(options, values);
  };

/** No end longer than the numbers there are to fill it. */
const endsFit =
  (rank: Rank, condition: string, longest: (size: bigint) => bigint): Condition =>
  (options) => {
    for (const { axis, size, ends } of paddedAxes(options, rank)) {
      const padding = ends.find((end) => end > longest(size));
      if (padding === undefined) continue;
      const values = { axis, padding: String(padding), size: String(size), most: String(longest(size)) };
      return { condition, fields: ['padding', 'input_shape'], values };
    }
    return null;
  };

/** PyTorch: "Padding size should be less than the corresponding input dimension": the edge itself is not repeated. */
const reflectionFits = (rank: Rank): Condition => endsFit(rank, 'reflection_fits', (size) => size - 1n);

/** PyTorch: "Padding value causes wrapping around more than once." */
const circleFits = (rank: Rank): Condition => endsFit(rank, 'circle_fits', (size) => size);

function paddingLayer(
  rank: Rank,
  kind: string,
  conditions: (rank: Rank) => readonly Condition[],
  more: readonly Option[] = [],
): LayerDefinition {
  return defineLayer({
    name: `${kind}Pad${rank}d`,
    family: 'shape',
    options: [{ field: 'padding' }, ...more],
    fields: {
      input_shape: INPUT_SHAPE,
      padding: field('sizes', 'none', 'P', { min: -LARGEST, rank: 2 * rank }),
      ...(more.length > 0 && { value: field('decimal', 'none', '') }),
    },
    symbols: paddingSymbols(rank),
    input: ['input_shape'],
    keeps: 'dtype',
    weights: [],
    operations: [],
    scalars: (options) => paddingScalars(options, rank),
    derived: () => paddingOutputs(rank),
    output: axesOutput(rank),
    conditions: conditions(rank),
  });
}

const constant = (rank: Rank) => [axesToPad(rank), cutsAtMostAll(rank)];
const reflection = (rank: Rank) => [inputHasAxes(rank), reflectionFits(rank), someStays(rank)];
const replication = (rank: Rank) => [inputHasAxes(rank), someStays(rank)];
const circular = (rank: Rank) => [inputHasAxes(rank), circleFits(rank), cutsAtMostAll(rank)];

export const PADDING_LAYERS: readonly LayerDefinition[] = [
  ...RANKS.map((rank) => paddingLayer(rank, 'Zero', constant)),
  ...RANKS.map((rank) => paddingLayer(rank, 'Constant', constant, [{ field: 'value', quiet: true }])),
  ...RANKS.map((rank) => paddingLayer(rank, 'Reflection', reflection)),
  ...RANKS.map((rank) => paddingLayer(rank, 'Replication', replication)),
  ...RANKS.map((rank) => paddingLayer(rank, 'Circular', circular)),
];
