/**
 * What `torchinfo.summary` prints, release 1.8.0, at its default settings. Rules and the places in torchinfo's source:
 *
 * - Mult-adds (`layer_info.py`, `calculate_macs`, lines 233–242): for each of a layer's tensors, numbers in it × batch;
 *   in a layer named `…Conv…`, × output positions too. The bias counts like a weight.
 * - Totals (`model_statistics.py`, lines 33–42): layers only, not the modules around them. Outputs count twice, as their
 *   gradients take the same room.
 * - Input size (`torchinfo.py`, `get_total_memory_used`): the bytes of the tensor and of the Python object that holds it.
 * - Numbers (`model_statistics.py`, `to_readable` and `format_output_num`): divided as doubles, so totals beyond 2⁵³
 *   are printed rounded; counts in the rows are exact.
 * - The unit of the mult-adds is printed as the letter it stands for; from Python 3.11 on torchinfo prints the name of
 *   its enum member instead (`Units.MEGABYTES`).
 */

import type { Shape } from '../fields/shapes.ts';
import { product, sum } from '../numbers/exact.ts';
import { twoDecimals } from '../numbers/pythonFloat.ts';
import { grouped } from '../numbers/units.ts';
import type { Run } from '../run/call.ts';
import { outputShape } from '../run/call.ts';
import { bytesOf } from '../run/tensor.ts';
import type { SummaryRow } from './torchinfoRows.ts';
import { summaryRows, summaryTotals } from './torchinfoRows.ts';

/** Columns and depth that `summary` starts from (`formatting.py` and the defaults of `summary`). */
const NAME_WIDTH = 40;
const COLUMN_WIDTH = 25;
const MAX_DEPTH = 3;
const STEP = 5;

/** What `sys.getsizeof` adds for a tensor's storage to the bytes of its numbers (CPython 3.11, PyTorch 2.13). */
const STORAGE_OBJECT = 64n;

const titleOf = ({ module, depth, index }: SummaryRow): string =>
  depth === 0 ? module.className : `${module.className}: ${depth}-${index}`;

/** The first column grows in steps of five once the longest title, as deep as it stands, fills it. */
function nameWidth(rows: readonly SummaryRow[]): number {
  const longest = Math.max(...rows.map((row) => titleOf(row).length + row.depth * STEP + 1));
  return longest >= NAME_WIDTH ? Math.ceil(longest / STEP) * STEP : NAME_WIDTH;
}

const branch = (depth: number): string => (depth === 0 ? '' : depth === 1 ? '├─' : `${'│    '.repeat(depth - 1)}└─`);

function line(width: number, name: string, ...columns: readonly string[]): string {
  return [name.padEnd(width), ...columns.map((text) => text.padEnd(COLUMN_WIDTH))].join(' ').trimEnd();
}

const shapeText = (shape: Shape): string => (shape.length > 0 ? `[${shape.join(', ')}]` : '--');

/** Where a row is as deep as any shown it speaks for all that stands in it; above, for what no row inside it has. */
function parametersText(row: SummaryRow): string {
  const { parameters, trainable, recursive, isLeaf, depth } = row;
  if (parameters === 0n) return '--';
  if (recursive) return '(recursive)';
  if (isLeaf || depth === MAX_DEPTH) return trainable > 0n ? grouped(parameters) : `(${grouped(parameters)})`;
  const left = row.leftOver('parameters');
  return left > 0n ? grouped(left) : '--';
}

/** torchinfo's total of mult-adds for a run, exactly. */
export const totalMultAdds = (run: Run): bigint => summaryTotals(summaryRows(run)).multAdds;

/** A double with commas: without decimals where it is whole. */
function doubleText(double: number): string {
  if (Number.isInteger(double)) return grouped(BigInt(double));
  const [whole = '', decimals] = twoDecimals(double).split('.');
  return `${grouped(BigInt(whole))}.${decimals}`;
}

/** A total of parameters as printed: rounded to a double. */
export function countTotal(count: bigint): string {
  return doubleText(Number(count));
}

/** A total of mult-adds as printed, with its unit: ` (M): 0.03`. There is no K. */
export function multAddsTotal(count: bigint): string {
  const [unit, size] = count >= 10n ** 12n ? ['T', 1e12] : count >= 10n ** 9n ? ['G', 1e9] : ['M', 1e6];
  return ` (${unit}): ${doubleText(Number(count) / Number(size))}`;
}

/** Bytes as megabytes, as printed. */
export function megabytes(bytes: bigint): string {
  return twoDecimals(Number(bytes) / 1e6);
}

function sizeLines(inputs: Run['inputs'], outputBytes: bigint, parameterBytes: bigint): string[] {
  const input = sum(inputs.map((one) => product(one.shape) * bytesOf(one) + STORAGE_OBJECT));
  return [
    `Input size (MB): ${megabytes(input)}`,
    `Forward/backward pass size (MB): ${megabytes(outputBytes)}`,
    `Params size (MB): ${megabytes(parameterBytes)}`,
    `Estimated Total Size (MB): ${megabytes(input + outputBytes + parameterBytes)}`,
  ];
}

function rowLine(row: SummaryRow, width: number): string {
  const shape = row.call ? outputShape(row.call) : [];
  return line(width, branch(row.depth) + titleOf(row), shapeText(shape), parametersText(row));
}

/** The text that `summary(model, input_size=…)` prints for a run. */
export function summaryText(run: Run): string {
  const rows = summaryRows(run);
  const { parameters, trainable, multAdds, outputBytes, parameterBytes } = summaryTotals(rows);
  const width = nameWidth(rows);
  const rule = '='.repeat(width + 2 * COLUMN_WIDTH);
  return [
    rule,
    line(width, 'Layer (type:depth-idx)', 'Output Shape', 'Param #'),
    rule,
    ...rows.filter(({ depth }) => depth <= MAX_DEPTH).map((row) => rowLine(row, width)),
    rule,
    `Total params: ${countTotal(parameters)}`,
    `Trainable params: ${countTotal(trainable)}`,
    `Non-trainable params: ${countTotal(parameters - trainable)}`,
    `Total mult-adds${multAddsTotal(multAdds)}`,
    rule,
    ...sizeLines(run.inputs, outputBytes, parameterBytes),
    rule,
  ].join('\n');
}
