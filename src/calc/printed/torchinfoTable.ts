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
import { BYTES, grouped } from '../numbers/units.ts';
import type { LayerModule, Module } from './network.ts';
import { isContainer, layersOf, outputOf, totalsOf } from './network.ts';

/** Columns and depth that `summary` starts from (`formatting.py` and the defaults of `summary`). */
const NAME_WIDTH = 40;
const COLUMN_WIDTH = 25;
const MAX_DEPTH = 3;
const STEP = 5;

/** What `sys.getsizeof` adds for a tensor's storage to the bytes of its numbers (CPython 3.11, PyTorch 2.13). */
const STORAGE_OBJECT = 64n;

/** A line of the table: a module at its depth, with its number among those as deep. */
interface Row {
  module: Module;
  depth: number;
  index: number;
}

function rowsOf(root: Module): Row[] {
  const seen: number[] = [];
  const walk = (module: Module, depth: number): Row[] => {
    const index = (seen[depth] ?? 0) + 1;
    seen[depth] = index;
    const below = isContainer(module) ? Object.values(module.children) : [];
    return [{ module, depth, index }, ...below.flatMap((child) => walk(child, depth + 1))];
  };
  return walk(root, 0);
}

const titleOf = ({ module, depth, index }: Row): string =>
  depth === 0 ? module.className : `${module.className}: ${depth}-${index}`;

/** The first column grows in steps of five once the longest title, as deep as it stands, fills it. */
function nameWidth(rows: readonly Row[]): number {
  const longest = Math.max(...rows.map((row) => titleOf(row).length + row.depth * STEP + 1));
  return longest >= NAME_WIDTH ? Math.ceil(longest / STEP) * STEP : NAME_WIDTH;
}

const branch = (depth: number): string => (depth === 0 ? '' : depth === 1 ? '├─' : `${'│    '.repeat(depth - 1)}└─`);

function line(width: number, name: string, ...columns: readonly string[]): string {
  return [name.padEnd(width), ...columns.map((text) => text.padEnd(COLUMN_WIDTH))].join(' ').trimEnd();
}

const shapeText = (shape: Shape | null): string => (shape ? `[${shape.join(', ')}]` : '--');

/** A module that holds others shows their parameters only where they are too deep to be shown themselves. */
function parametersText({ module, depth }: Row): string {
  return isContainer(module) && depth < MAX_DEPTH ? '--' : grouped(totalsOf(module).parameters);
}

/** Mult-adds of a layer by torchinfo's rule. */
function multAdds({ className, evaluation: { parameters, output_shape } }: LayerModule): bigint {
  if (!className.includes('Conv')) throw new RangeError(`torchinfo's mult-adds of ${className} are not written yet`);
  return parameters * product(output_shape.filter((_, dimension) => dimension !== 1));
}

/** torchinfo's total of mult-adds for a network, exactly. */
export function totalMultAdds(root: Module): bigint {
  return sum(layersOf(root).map(multAdds));
}

/** A double with commas: without decimals where it is whole. */
function doubleText(double: number): string {
  if (Number.isInteger(double)) return grouped(BigInt(double));
  const [whole = '', decimals] = twoDecimals(double).split('.');
  return `${grouped(BigInt(whole))}.${decimals}`;
}

/** A total of parameters as printed: rounded to a double. */
export function parametersTotal(count: bigint): string {
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

function sizesOf(root: Module): string[] {
  const layers = layersOf(root);
  const [first] = layers;
  const input = product(first?.evaluation.input_shape ?? []) * BYTES.float32 + STORAGE_OBJECT;
  const outputs = sum(layers.map(({ evaluation }) => product(evaluation.output_shape))) * BYTES.float32 * 2n;
  const { memory } = totalsOf(root);
  return [
    `Input size (MB): ${megabytes(input)}`,
    `Forward/backward pass size (MB): ${megabytes(outputs)}`,
    `Params size (MB): ${megabytes(memory)}`,
    `Estimated Total Size (MB): ${megabytes(input + outputs + memory)}`,
  ];
}

/** The text that `summary(model, input_size=…)` prints for a network. */
export function summaryText(root: Module): string {
  const rows = rowsOf(root);
  const width = nameWidth(rows);
  const rule = '='.repeat(width + 2 * COLUMN_WIDTH);
  const parameters = parametersTotal(totalsOf(root).parameters);
  return [
    rule,
    line(width, 'Layer (type:depth-idx)', 'Output Shape', 'Param #'),
    rule,
    ...rows
      .filter(({ depth }) => depth <= MAX_DEPTH)
      .map((row) =>
        line(width, branch(row.depth) + titleOf(row), shapeText(outputOf(row.module)), parametersText(row)),
      ),
    rule,
    `Total params: ${parameters}`,
    `Trainable params: ${parameters}`,
    'Non-trainable params: 0',
    `Total mult-adds${multAddsTotal(totalMultAdds(root))}`,
    rule,
    ...sizesOf(root),
    rule,
  ].join('\n');
}
