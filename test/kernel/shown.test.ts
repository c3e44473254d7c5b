/** What a run of cells comes to, as a page shows it. */
import { describe, expect, it } from 'vitest';
import type { LineShape } from '#kernel/cells.ts';
import { shownOf } from '#kernel/shown.ts';

const line = (cell: number, number: number, shape: LineShape['shape'], times = 1): LineShape => ({
  cell,
  line: number,
  shape,
  times,
});

describe('what a cell shows', () => {
  it('is what it printed, with warnings below, and its value', () => {
    const cells = [{ output: 'a\n', warnings: 'b\n', value: '196' }];
    expect(shownOf({ cells, lines: [] }, 0)).toEqual({ printed: 'a\nb\n', value: '196', hints: [] });
  });

  it('is the shape of each of its own lines as Python writes it, and how often a line ran', () => {
    const lines = [
      line(1, 2, [16n, 7n]),
      line(2, 1, [[1n], [2n, 3n]] as unknown as LineShape['shape'], 4),
      line(2, 3, []),
    ];
    const cells = [
      { output: '', warnings: '' },
      { output: '', warnings: '' },
    ];
    expect(shownOf({ cells, lines }, 0).hints).toEqual([{ line: 2, text: '(16, 7)' }]);
    expect(shownOf({ cells, lines }, 1).hints).toEqual([
      { line: 1, text: '((1,), (2, 3)) ×4' },
      { line: 3, text: '()' },
    ]);
  });

  it('is the traceback of its error, with the line only where that is its own', () => {
    const error = (cell: number) => ({ name: 'E', words: 'w', traceback: 't', at: { cell, line: 3 } });
    const ran = { output: '', warnings: '' };
    const cells = [ran, { ...ran, error: error(2) }];
    expect(shownOf({ cells, lines: [] }, 1).error).toEqual({ traceback: 't', line: 3 });
    expect(shownOf({ cells: [ran, { ...ran, error: error(1) }], lines: [] }, 1).error).toEqual({ traceback: 't' });
  });
});
