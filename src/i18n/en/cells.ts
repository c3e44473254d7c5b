/** Cells of Python. */
import { python } from './python.ts';

export const cells = {
  cells: {
    ...python,
    source: 'Cell {n}, Python',
    keys: 'Shift+Enter runs and goes on, Ctrl+Enter runs. F2 says the shape of a line, Ctrl+Space lists what may stand there. Escape, then Tab leaves the editor.',
    line: 'Line {n} makes {shape}.',
    line_unknown: 'No shape is known of line {n}.',
    run: 'Run',
    run_all: 'Run all',
    reset: 'Reset',
    permalink: 'In [{n}], link to this cell',
    output: 'Output of cell {n}',
    rows: '. Up and Down go along the rows, Enter leads to the line that called one.',
    row: '{row}, called by line {n} of cell {cell}',
    line_rows: ' In a table: {rows}.',
    old: 'The output is that of the code before.',
    no_output: 'Nothing is printed',
    passed_over: 'Passed over, since it is a command of IPython and no Python: line {n}',
    no_editor: 'The editor did not come. The cell can be run as it stands.',
    ends: {
      stopped: 'Stopped. The output is that of the last run.',
      replaced: 'Another run took its place.',
      too_long: 'Stopped after 10 seconds. Does a loop not end?',
      ended: 'This code has ended Python itself. The next run starts it again.',
      no_web_assembly: 'This browser runs no WebAssembly, so Python cannot start. The output is that of the book.',
      no_module_worker: 'This browser lacks what Python needs to start. The output is that of the book.',
      policy: 'Python is forbidden here by a policy. The output is that of the book.',
      missing_file: 'A file of Python did not come. Run tries again.',
      wrong_type:
        'The host serves a file of Python as another type than the browser takes. The output is that of the book.',
      out_of_memory: 'There is not enough memory for Python. The output is that of the last run.',
      broken: 'Python could not start. The output is that of the book.',
    },
  },
};
