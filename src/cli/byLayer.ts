/** What each call of a run makes and costs: `--by-layer`. */
import { countedLayers } from '#calc/conventions/countedLayers.ts';
import { pythonShape } from '#calc/fields/shapes.ts';
import { grouped } from '#calc/numbers/units.ts';
import type { Run } from '#calc/run/call.ts';
import { printable } from './quoted.ts';

/** The rows as a table; functions that compute nothing are left out. */
export function layersTable(run: Run): string {
  const rows = countedLayers(run)
    .filter(({ params, flops, path, type }) => params > 0n || flops > 0n || path !== '' || !type.startsWith('Tensor.'))
    .map(({ path, type, output_shape, params, macs, flops }) => [
      printable(path),
      type,
      pythonShape(output_shape),
      grouped(params),
      grouped(macs),
      grouped(flops),
    ]);
  const all = [['path', 'type', 'output', 'parameters', 'MACs', 'FLOPs'], ...rows];
  const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(...all.map((row) => (row[column] as string).length)));
  const lines = all.map((row) =>
    row
      .map((text, column) => (column < 3 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0)))
      .join('  '),
  );
  return lines.map((line) => `  ${line}`.trimEnd()).join('\n');
}
