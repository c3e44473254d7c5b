/** The table that `count` prints for people. */

import { namedPrimitives, outputShapes } from '#calc/conventions/countedRun.ts';
import type { Coverage } from '#calc/conventions/coverage.ts';
import { coverageOf } from '#calc/conventions/coverage.ts';
import type { Convention } from '#calc/conventions/define.ts';
import { tally } from '#calc/conventions/define.ts';
import { CONVENTIONS, TOOLS } from '#calc/conventions/index.ts';
import { pythonOutput } from '#calc/fields/outputs.ts';
import { pythonShape } from '#calc/fields/shapes.ts';
import { grouped, shortCount } from '#calc/numbers/units.ts';
import type { Run } from '#calc/run/call.ts';
import { numbersOf, parametersOf } from '#calc/run/module.ts';

type Line = readonly [label: string, figure: string, remark?: string];

/** What a convention says, where that is not simply a number. */
function toolLine(convention: Convention, run: Run, coverage: Pick<Coverage, 'counted' | 'of'> = WHOLE): Line {
  const { value, noRule } = tally(convention, run);
  const label = convention.id === 'macs' ? convention.name : `${convention.name}, ${convention.unit}`;
  if (value === null) return [label, '-', 'gives no number'];
  return [label, grouped(value), noRule ? 'prints 0: it has no rule for this' : remarkOf(value, coverage)];
}

/** A figure short, and of how many calls that compute it is. */
const remarkOf = (value: bigint, { counted, of }: Pick<Coverage, 'counted' | 'of'>): string =>
  [short(value), ...(counted < of ? [`counts ${counted} of ${of} calls`] : [])].filter(Boolean).join(', ');

const WHOLE = { counted: 0, of: 0 };

/** A count short, where that is shorter. */
const short = (count: bigint): string => (count >= 10_000n ? shortCount(count) : '');

function block(title: string, lines: readonly Line[], widths: readonly [number, number]): string {
  const rows = lines.map(([label, figure, remark = '']) =>
    `  ${label.padEnd(widths[0])}  ${figure.padStart(widths[1])}  ${remark}`.trimEnd(),
  );
  return [title, ...rows].join('\n');
}

/** The counts of a module as a table: what comes out, what is learned, what is computed, what the tools print. */
export function table(code: string, run: Run): string {
  const own = CONVENTIONS.filter(({ tool }) => !tool);
  const covered = coverageOf(run);
  const parameters = numbersOf(parametersOf(run.root));
  const primitives = Object.entries(namedPrimitives(run)).filter(([, count]) => count > 0n);
  const blocks: [string, Line[]][] = [
    [
      'Shapes',
      [
        ['input', pythonShape(run.inputs[0]?.shape ?? [])],
        ['output', pythonOutput(outputShapes(run))],
      ],
    ],
    ['Counts', [['parameters', grouped(parameters), short(parameters)], ...own.map((one) => toolLine(one, run))]],
    ['Operations', primitives.map(([name, count]) => [name.replace('_', ' '), grouped(count)])],
    ['What the tools print', TOOLS.map((one) => toolLine(one, run, covered[one.key]))],
  ];
  const all = blocks.flatMap(([, lines]) => lines);
  const width = (column: 0 | 1) => Math.max(...all.map((line) => line[column].length));
  const shown = blocks.filter(([, lines]) => lines.length > 0);
  return [code, ...shown.map(([title, lines]) => block(title, lines, [width(0), width(1)]))].join('\n\n');
}
