/** Tests that every tool's notes are explained, and that each explanation shows what it speaks of. */
import { describe, expect, it } from 'vitest';
import type { Convention } from '#calc/conventions/define.ts';
import { tally } from '#calc/conventions/define.ts';
import { layerNamed } from '#calc/layers/index.ts';
import type { Run } from '#calc/run/call.ts';
import { record } from '#calc/run/record.ts';
import { readCalled } from '#code/read.ts';
import measured from '../../fixtures/layers.json' with { type: 'json' };
import unread from '../../fixtures/unread.json' with { type: 'json' };

export interface ToolWords {
  notes: Readonly<Record<string, { says: string; shows: { code: string; input: string } }>>;
}

/** The run of what is written, on an input; `call` says how it is called, where that is not `m(x)`. */
export function runOf(code: string, input: readonly (string | number)[], call = ''): Run {
  const read = readCalled(code, call, layerNamed);
  if (!read.ok) throw new Error(`${code}: ${read.fault.reason} ${read.fault.at}`);
  const recorded = record(read.module, input.map(BigInt));
  if (!recorded.ok) throw new Error(`${code} refuses ${input}`);
  return recorded.run;
}

const notesOn = (tool: Convention, run: Run): string[] =>
  tally(tool, run).rows.flatMap(({ answer }) => answer.note ?? []);

const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();

/** Declares the tests of one tool's notes, in every language. */
export function explainsItsNotes(tool: Convention, words: ToolWords, others: readonly ToolWords[]): void {
  describe(`the notes of ${tool.name}`, () => {
    it.each(Object.entries(words.notes))('%s is shown by its example', (id, { shows }) => {
      expect(notesOn(tool, runOf(shows.code, shows.input.split(',')))).toContain(id);
    });

    it.each(Object.keys(words.notes))('%s has the same numbers in every language', (id) => {
      for (const other of others)
        expect(placeholders(other.notes[id]?.says ?? '')).toEqual(placeholders(words.notes[id]?.says ?? ''));
    });

    it('are all explained, whatever layer is measured', () => {
      const rows: { id: string; pytorch: string; input_shape: number[]; call?: string }[] = measured.rows;
      const known = rows.filter(({ id }) => !(unread as readonly string[]).includes(id));
      const given = known.flatMap((row) => notesOn(tool, runOf(row.pytorch, row.input_shape, row.call)));
      expect(Object.keys(words.notes)).toEqual(expect.arrayContaining([...new Set(given)]));
    });
  });
}
