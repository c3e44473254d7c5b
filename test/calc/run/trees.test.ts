/** Trees of modules as PyTorch has them, and as every tool counts them: shared, called twice or never, frozen, tied. */
import { describe, expect, it } from 'vitest';
import type { ToolKey } from '#calc/conventions/define.ts';
import { tally } from '#calc/conventions/define.ts';
import { TOOLS } from '#calc/conventions/index.ts';
import { summaryRows, summaryTotals } from '#calc/printed/torchinfoRows.ts';
import { summaryText } from '#calc/printed/torchinfoTable.ts';
import { namedModules, numbersOf, parametersOf } from '#calc/run/module.ts';
import measured from '../../fixtures/trees.json' with { type: 'json' };
import type { Case } from './trees.ts';
import { runOfTree } from './trees.ts';

interface Row extends Case, Record<ToolKey, number | null> {
  id: string;
  params: number;
  trainable_params: number;
  named_modules: string[];
  output_shape: number[] | null;
  printed: string;
  torchinfo: Record<'total_params' | 'trainable_params' | 'total_output_bytes' | 'total_param_bytes', number>;
}

const rows = measured.rows as unknown as Row[];

/** From Python 3.11 on torchinfo prints the name of the unit; the letter is what it stands for. */
const withLetters = (printed: string): string =>
  printed.replace(/Units\.(MEGA|GIGA|TERA)BYTES/, (_, unit: string) => unit.charAt(0));

it('are on record', () => {
  expect(rows.length).toBeGreaterThanOrEqual(34);
});

describe.each(rows)('$id', (row) => {
  const run = runOfTree(row);

  it('has the modules, parameters and output of PyTorch', () => {
    const tensors = parametersOf(run.root);
    expect(numbersOf(tensors)).toBe(BigInt(row.params));
    expect(numbersOf(tensors.filter(({ trainable }) => trainable))).toBe(BigInt(row.trainable_params));
    expect([...namedModules(run.root).values()]).toEqual(row.named_modules);
    expect(run.returned).toEqual(row.output_shape?.map(BigInt) ?? null);
  });

  it.each(TOOLS)('is counted as $name prints it, in $unit', (tool) => {
    expect(tally(tool, run).value).toBe(row[tool.key] === null ? null : BigInt(row[tool.key] as number));
  });

  it('is printed as torchinfo prints it', () => {
    expect(summaryText(run)).toBe(withLetters(row.printed));
    const { parameters, trainable, outputBytes, parameterBytes } = summaryTotals(summaryRows(run));
    expect([parameters, trainable, outputBytes, parameterBytes]).toEqual(
      [
        row.torchinfo.total_params,
        row.torchinfo.trainable_params,
        row.torchinfo.total_output_bytes,
        row.torchinfo.total_param_bytes,
      ].map(BigInt),
    );
  });
});
