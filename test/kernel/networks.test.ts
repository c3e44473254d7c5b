/** The networks of the book, counted by the kernel, beside what the real packages measured of the same ones. */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { countedObject } from '#calc/conventions/countedRun.ts';
import { coverageOf } from '#calc/conventions/coverage.ts';
import { summaryRows, summaryTotals } from '#calc/printed/torchinfoRows.ts';
import type { Run } from '#calc/run/call.ts';
import { families, networksOf } from '#kernel/node/networks.ts';
import { warmSession } from '#kernel/node/warm.ts';
import { Sessions } from '#kernel/sessions.ts';
import { atenSteps } from '#kernel/tallies.ts';
import measured from '../fixtures/networks.json' with { type: 'json' };
import { sample } from '../sample.ts';

type Row = (typeof measured.rows)[number];

const NETWORKS = networksOf(families());
const FILES = new Map(NETWORKS.map(({ name, file }) => [name, file]));
const nameOf = ({ call }: Row): string => call.split('(')[0] ?? '';

/** The first row of each file is always counted. */
const FIRST = new Set(new Map(measured.rows.toReversed().map((row) => [FILES.get(nameOf(row)), row])).values());

const { items, taken } = sample('measured networks', measured.rows, 12, (row) => FIRST.has(row));

const sessions = new Sessions(warmSession);

/** As JSON has it: whole numbers are numbers. */
const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? Number(one) : one)));

/** What ptflops' other back end counts of the operators; nothing where it is not known which ran. */
function atenMacs({ calls }: Run): number | null {
  const seen = { numberOf: () => undefined, isByName: () => false, isForward: () => false };
  const steps = atenSteps(calls, seen).map(([, macs]) => macs as string | null);
  return steps.includes(null) ? null : steps.reduce((all, one) => all + Number(one), 0);
}

/** Every figure of a run that was measured too, under the name it was measured by. */
function figuresOf(run: Run): Record<string, unknown> {
  const { output_shape, params, trainable_params, macs, tools } = countedObject(run);
  const { parameterBytes, outputBytes } = summaryTotals(summaryRows(run));
  const figures = {
    output_shape,
    params,
    trainable_params,
    ...tools,
    ptflops_aten_macs: atenMacs(run),
    torchinfo_1_8_0_total_param_bytes: parameterBytes,
    torchinfo_1_8_0_total_output_bytes: outputBytes,
    macs_by_shapes: macs,
    no_rule: Object.entries(coverageOf(run)).flatMap(([key, { of, counted }]) => (counted < of ? [key] : [])),
  };
  return plain(figures) as Record<string, unknown>;
}

const NO_CELLS = ['name', 'call', 'input'];
const cellsOf = (row: Row) => Object.entries(row).filter(([key]) => !NO_CELLS.includes(key));

describe(`a network counts as its packages do (${taken})`, () => {
  it.each(items)('$name', async (row) => {
    const shape = row.input.map(BigInt);
    const counted = await sessions.count({ expression: row.call, shapes: [shape] });
    if (!counted.ok) throw new Error(`${counted.name}: ${counted.words}`);
    const figures = figuresOf(counted.run);
    const found = Object.fromEntries(cellsOf(row).map(([cell]) => [cell, figures[cell]]));
    expect(found).toEqual(Object.fromEntries(cellsOf(row)));
  });
});

describe('the list of networks', () => {
  it('names each once, with a file that makes it', () => {
    expect(FILES.size).toBe(NETWORKS.length);
    for (const { name, file } of NETWORKS)
      expect(readFileSync(`content/networks/${file}.py`, 'utf8'), name).toMatch(new RegExp(`^def ${name}\\(`, 'm'));
  });

  it('has every network that was measured', () => {
    for (const row of measured.rows) expect(FILES.has(nameOf(row)), row.name).toBe(true);
  });

  const { items: some, taken: which } = sample('networks', NETWORKS, 6);

  it.each(some)(`$name runs on its usual input (${which})`, async ({ call, input }) => {
    const counted = await sessions.count({ expression: call, shapes: [input.split(',').map(BigInt)] });
    expect(counted.ok ? countedObject(counted.run).flops : counted.words).toBeGreaterThan(0n);
  });
});

afterAll(async () => (await sessions.session()).close());
