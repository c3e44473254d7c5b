/** Every note of every tool is explained, and each explanation shows what it speaks of. */
import { describe, expect, it } from 'vitest';
import { tally } from '#calc/conventions/define.ts';
import { CONVENTIONS } from '#calc/conventions/index.ts';
import type { Run } from '#calc/run/call.ts';
import { toolWords } from '#i18n/tools/index.ts';
import { TOOL_PAGES } from '#site/reference.ts';
import measured from '../../fixtures/layers.json' with { type: 'json' };
import unread from '../../fixtures/unread.json' with { type: 'json' };
import { runOf } from './runOf.ts';

const rows: { id: string; pytorch: string; input_shape: number[]; call?: string }[] = measured.rows;
const runs = rows
  .filter(({ id }) => !(unread as readonly string[]).includes(id))
  .map((row) => runOf(row.pytorch, row.input_shape, row.call));

/** The notes that a tool's answers name, whatever its page prints of them. */
const notesOn = (page: string, run: Run): string[] =>
  CONVENTIONS.filter(({ tool }) => tool === page).flatMap((tool) =>
    tally(tool, run).rows.flatMap(({ answer }) => answer.note ?? []),
  );

describe.each(TOOL_PAGES)('the notes of %s', (page) => {
  const { notes } = toolWords('en', page);

  it.each(Object.entries(notes))('%s is shown by its example', (id, { shows }) => {
    expect(notesOn(page, runOf(shows.code, shows.input.split(',')))).toContain(id);
  });

  it('are all explained, whatever layer is measured', () => {
    const given = runs.flatMap((run) => notesOn(page, run));
    expect(Object.keys(notes)).toEqual(expect.arrayContaining([...new Set(given)]));
  });
});
