import { describe, expect, it } from 'vitest';
import type { ToolKey } from '#calc/conventions/define.ts';
import { TOOL_KEYS, tally } from '#calc/conventions/define.ts';
import { TOOLS } from '#calc/conventions/index.ts';
import { layerNamed } from '#calc/layers/index.ts';
import { readCalled, record } from '#calc/module.ts';
import differing from '../fixtures/differs.json' with { type: 'json' };
import measured from '../fixtures/layers.json' with { type: 'json' };

type Row = (typeof measured.rows)[number] & Partial<Record<ToolKey, number | null>> & { call?: string };

const rows = measured.rows as Row[];
/** Cells that the book leaves to a note: they may only become fewer. */
const differs: readonly string[] = differing;

function recordingOf({ pytorch, input_shape, call = '' }: Row) {
  const read = readCalled(pytorch, call, layerNamed);
  if (!read.ok) throw new Error(`${pytorch}: ${read.fault.reason} ${read.fault.at}`);
  const recorded = record(read.module, input_shape.map(BigInt));
  if (!recorded.ok)
    throw new Error(
      `${pytorch} on ${input_shape}: ${JSON.stringify(recorded, (_, v) => (typeof v === 'bigint' ? `${v}` : v))}`,
    );
  return recorded.calls;
}

const said = (row: Row, key: ToolKey) => (row[key] === null || row[key] === undefined ? null : BigInt(row[key]));

describe.each(TOOLS)('$name', (tool) => {
  it.each(rows.filter((row) => !differs.includes(`${tool.key} ${row.id}`)))('answers for $id what it prints', (row) => {
    expect(tally(tool, recordingOf(row)).value).toBe(said(row, tool.key));
  });
});

describe('cells that differ', () => {
  it('are few, and differ', () => {
    expect(differs.length).toBeLessThanOrEqual((rows.length * TOOL_KEYS.length) / 50);
    for (const cell of differs) {
      const [key, id] = cell.split(' ') as [ToolKey, string];
      const tool = TOOLS.find((one) => one.key === key);
      const row = rows.find((one) => one.id === id);
      if (!tool || !row) throw new Error(`there is no cell '${cell}'`);
      expect(tally(tool, recordingOf(row)).value, cell).not.toBe(said(row, key));
    }
  });
});

describe('counts of PyTorch itself', () => {
  it.each(rows)('$id', (row) => {
    const calls = recordingOf(row);
    const sum = calls.reduce((all, { parameters }) => all + parameters, 0n);
    expect(sum).toBe(BigInt(row.params));
    const returned = JSON.stringify(calls.at(-1)?.returned, (_, one) => (typeof one === 'bigint' ? Number(one) : one));
    expect(JSON.parse(returned ?? 'null')).toEqual(row.output_shape);
  });
});
