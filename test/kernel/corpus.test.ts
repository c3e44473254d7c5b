/** Every measured expression, run in Python: parameters, shapes and each tool's figure, as PyTorch and the tools print. */
import { describe, expect, it } from 'vitest';
import type { ToolKey } from '#calc/conventions/define.ts';
import { tally } from '#calc/conventions/define.ts';
import { TOOLS } from '#calc/conventions/index.ts';
import type { Run } from '#calc/run/call.ts';
import { numbersOf, parametersOf } from '#calc/run/module.ts';
import { warmSession } from '#kernel/node/warm.ts';
import type { ToCount } from '#kernel/session.ts';
import measured from '../fixtures/layers.json' with { type: 'json' };
import unread from '../fixtures/unread.json' with { type: 'json' };

interface Row extends Record<ToolKey, number | null> {
  id: string;
  pytorch: string;
  call?: string;
  setup?: string;
  input_shape: number[];
  output_shape: unknown;
  params: number;
  trainable_params: number;
}

const rows = measured.rows as unknown as Row[];

/** Cells that differ, as `what row`: they may only become fewer. */
const DIFFERS: readonly string[] = [
  // oneDNN hands back an empty tensor; every other kernel of PyTorch refuses, and so does the book.
  'error convtranspose2d_4_6_4_stride_4_padding_2_in1x4x1x1',
  // Bags of several sizes: refused by its name, as the book's rule is of bags of one size.
  'error embeddingbag_offsets',
];

/** A row as a reader asks for it: a layer, an expression of `x`, or a function that makes what is set up. */
function askedBy({ pytorch, call = '', setup, input_shape }: Row): ToCount {
  const shapes = [input_shape.map(BigInt)];
  if (setup)
    return {
      source: `from torch import nn\n\ndef make():\n    m = ${pytorch}\n    ${setup}\n    return m\n`,
      expression: 'make()',
      shapes,
    };
  return { expression: call.startsWith('m(') ? pytorch + call.slice(1) : pytorch, shapes };
}

const session = await warmSession();

/** What a run says under each name of the record. */
function figuresOf(run: Run): Record<string, unknown> {
  const parameters = parametersOf(run.root);
  const of = TOOLS.map((tool) => [tool.key, tally(tool, run).value]);
  return {
    params: numbersOf(parameters),
    trainable_params: numbersOf(parameters.filter(({ trainable }) => trainable)),
    output_shape: run.returned,
    ...Object.fromEntries(of),
  };
}

const text = (value: unknown) =>
  JSON.stringify(value ?? null, (_, one) => (typeof one === 'bigint' ? Number(one) : one));

/** What differs between a row and its run, each as `what row`, with both. */
function wrongIn(row: Row): [cell: string, found: string, recorded: string][] {
  const counted = session.count(askedBy(row));
  if (!counted.ok) return [[`error ${row.id}`, `${counted.name}: ${counted.words}`, '']];
  return Object.entries(figuresOf(counted.run)).flatMap(([what, found]) => {
    const recorded = text(row[what as ToolKey]);
    return text(found) === recorded ? [] : [[`${what} ${row.id}`, text(found), recorded]];
  });
}

const wrong = rows.flatMap(wrongIn);

describe('a measured expression, run in Python', () => {
  it('has the parameters and shapes of PyTorch, and the figure of every tool', () => {
    const others = wrong.filter(([cell]) => !DIFFERS.includes(cell));
    expect(others.map(([cell, found, recorded]) => `${cell}: ${found}, not ${recorded}`)).toEqual([]);
    expect(rows.length).toBeGreaterThan(700);
  });

  it('is also read where the book does not read it', () => {
    const ids = rows.map(({ id }) => id);
    expect(unread.filter((id) => !ids.includes(id))).toEqual([]);
    expect(wrong.filter(([cell]) => cell.startsWith('error ') && !DIFFERS.includes(cell))).toEqual([]);
  });

  it('differs in no cell that is not listed, and in each that is', () => {
    expect(DIFFERS.filter((cell) => !wrong.some(([one]) => one === cell))).toEqual([]);
  });
});
