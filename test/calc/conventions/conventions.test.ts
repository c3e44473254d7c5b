import { describe, expect, it } from 'vitest';
import type { ToolKey } from '#calc/conventions/define.ts';
import { tally } from '#calc/conventions/define.ts';
import { TOOLS } from '#calc/conventions/index.ts';
import { layerNamed } from '#calc/layers/index.ts';
import type { Run } from '#calc/run/call.ts';
import { numbersOf, parametersOf } from '#calc/run/module.ts';
import { record } from '#calc/run/record.ts';
import { readCalled } from '#code/read.ts';
import differing from '../../fixtures/differs.json' with { type: 'json' };
import measured from '../../fixtures/layers.json' with { type: 'json' };
import beyond from '../../fixtures/unread.json' with { type: 'json' };

interface Row extends Partial<Record<ToolKey, number | null>> {
  id: string;
  pytorch: string;
  call?: string;
  setup?: string;
  input_shape: number[];
  output_shape: unknown;
  params: number;
  trainable_params: number;
  no_rule: string[];
}

const rows = measured.rows as unknown as Row[];

/** Cells that the book leaves to a note, and rows it does not read: they may only become fewer. */
const differs: readonly string[] = differing;
const unread: readonly string[] = beyond;

/** The run of a row; a reason where it is not read or not taken. */
function runOf({ pytorch, input_shape, call = '', setup = '' }: Row): Run | string {
  const frozen = setup.includes('requires_grad_(False)') ? '.requires_grad_(False)' : '';
  const read = readCalled(pytorch + frozen, call, layerNamed);
  if (!read.ok) return `${pytorch}: ${read.fault.reason} ${read.fault.at}`;
  const recorded = record(read.module, input_shape.map(BigInt));
  return recorded.ok ? recorded.run : `${pytorch} does not take ${input_shape}`;
}

const recorded = new Map(rows.map((row) => [row.id, runOf(row)]));

/** Rows that are read, with their run. */
const known = rows.flatMap((row): [Row, Run][] => {
  const run = recorded.get(row.id);
  return run && typeof run !== 'string' ? [[row, run]] : [];
});

const said = (row: Row, key: ToolKey) => (row[key] === null || row[key] === undefined ? null : BigInt(row[key]));

describe.each(TOOLS)('$name, in $unit', (tool) => {
  it('is answered for by what it prints, in every row', () => {
    const cells = known.filter(([row]) => !differs.includes(`${tool.key} ${row.id}`));
    const wrong = cells.filter(([row, run]) => tally(tool, run).value !== said(row, tool.key));
    expect(wrong.map(([row, run]) => `${row.id}: ${tally(tool, run).value}, not ${row[tool.key]}`)).toEqual([]);
    expect(cells.length).toBeGreaterThan(600);
  });

  it('prints 0 for want of a rule where its source has none', () => {
    // A function that calflops counts has both its figures by one rule; the book counts no renormalized look-up.
    const beside = (row: Row) => tool.key === 'calflops_macs' && row.calflops_flops !== 0;
    const zeros = known.filter(([row]) => row[tool.key] === 0 && !beside(row) && !row.pytorch.includes('max_norm'));
    const told = zeros.filter(([row, run]) => tally(tool, run).noRule !== row.no_rule.includes(tool.key));
    expect(zeros.length).toBeGreaterThan(20);
    expect(told.map(([row]) => row.id)).toEqual([]);
  });
});

describe('what is left to notes', () => {
  it('are few cells, and they differ', () => {
    expect(differs.length).toBeLessThanOrEqual((rows.length * TOOLS.length) / 50);
    for (const cell of differs) {
      const [key, id] = cell.split(' ') as [ToolKey, string];
      const tool = TOOLS.find((one) => one.key === key);
      const [row, run] = known.find(([one]) => one.id === id) ?? [];
      if (!tool || !row || !run) throw new Error(`there is no cell '${cell}'`);
      expect(tally(tool, run).value, cell).not.toBe(said(row, key));
    }
  });

  it('are few rows beyond the run that the book reads, each with its reason', () => {
    const refused = rows.filter(({ id }) => typeof recorded.get(id) === 'string').map(({ id }) => id);
    expect(refused.sort()).toEqual([...unread].sort());
    // All of them are expressions of functions, but for arguments that no layer of the book has.
    const layers = rows.filter(({ id, pytorch }) => unread.includes(id) && pytorch.startsWith('nn.'));
    expect(layers.length).toBeLessThanOrEqual(rows.length / 100);
  });
});

describe('PyTorch itself', () => {
  it('has the parameters and the shapes that are counted, in every row', () => {
    for (const [row, run] of known) {
      expect(numbersOf(parametersOf(run.root)), row.id).toBe(BigInt(row.params));
      const returned = JSON.stringify(run.returned, (_, one) => (typeof one === 'bigint' ? Number(one) : one));
      expect(JSON.parse(returned), row.id).toEqual(row.output_shape);
    }
  });
});
