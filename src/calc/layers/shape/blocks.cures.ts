/** What mends the broken conditions of sliding blocks. */
import { ceilDiv } from '../../numbers/exact.ts';
import { larger, multipleOf, otherRanks, withSize } from '../curing.ts';
import type { Broken, Cure, CuresByCondition } from '../define.ts';
import { windowCures } from '../pooling/cures.ts';
import { windowsOf } from '../pooling/windows.ts';
import { valuesOf } from '../space/axes.ts';

/** As for other windows; of `Fold` they slide over the output. */
function fittingCures(broken: Broken): Cure[] {
  const { options } = broken;
  if (options.output_size === undefined) return windowCures(broken);
  const folded = { ...broken, options: { ...options, input_shape: valuesOf(options.output_size, 2) } };
  const fitting = windowsOf(folded.options, 2).map(({ size, span, padding }) => larger(size, span - 2n * padding));
  const closer = windowCures(folded).filter(({ field }) => field !== 'input_shape');
  return [{ field: 'output_size', value: fitting }, ...closer];
}

/** Rows that the kernel divides, or a kernel of one number. */
const rowCures = ({ options, values: { rows = 1n, kernel_height = 1n, kernel_width = 1n } }: Broken): Cure[] => [
  withSize(options, -2, multipleOf(kernel_height * kernel_width, rows)),
  { field: 'kernel_size', value: 1n },
];

/** As many columns as there are blocks, or an output of as many blocks below each other. */
function columnCures({ options, problem, values: { columns = 1n } }: Broken): Cure[] {
  const folded = { ...options, input_shape: valuesOf(options.output_size, 2) };
  const [down, across] = windowsOf(folded, 2);
  const blocks = BigInt(problem.values.blocks ?? '1');
  const size = (count: bigint, { stride, span, padding }: NonNullable<typeof down>) =>
    (count - 1n) * stride + span - 2n * padding;
  return [
    ...(blocks > 0n ? [withSize(options, -1, blocks)] : []),
    ...(down && across ? [{ field: 'output_size' as const, value: [size(columns, down), size(1n, across)] }] : []),
    { field: 'stride', value: larger(ceilDiv(down?.size ?? 1n, 1n), 1n) },
  ];
}

export const blockCures: CuresByCondition = {
  window_fits: fittingCures,
  input_has_columns: otherRanks,
  kernel_divides_rows: rowCures,
  columns_are_blocks: columnCures,
};
