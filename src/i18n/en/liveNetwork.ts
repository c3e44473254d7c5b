/** English words of a network that is counted anew on its page. */
import { playground } from './playground.ts';
import { python } from './python.ts';

const { bytes, ends, error, to_line, remarks, keys, no_editor, line: at } = playground.playground;

export const liveNetwork = {
  live_network: {
    ...python,
    ...{ bytes, ends, error, to_line, remarks, keys, no_editor },
    at,
    memory_parameters: 'parameters as float32',
    memory_outputs: 'all outputs as float32',
    title: 'Count it otherwise',
    input: 'input',
    size: 'input: {axis}',
    axes: {
      batch: 'batch',
      channels: 'channels',
      frames: 'frames',
      height: 'height',
      width: 'width',
      tokens: 'tokens',
      values: 'values',
      axis: 'axis {n}',
    },
    arguments: 'arguments',
    arguments_hint: 'As Python writes them, parted by commas.',
    takes: '{name} takes, with these values where nothing is given:',
    bad_size: 'A size is a whole number from 1 to 10¹⁵. The numbers shown are those of {shape}.',
    count: 'Count',
    reset: 'Reset',
    shown: 'Counted here: {code} on {shape}',
    changed_code: 'with the code as it is changed below',
    old: 'The numbers are those before the change. Count counts anew.',
    linked:
      'The link sets these values, and nothing has run. The numbers are those of {code} on {shape} until you press Count.',
    ignored: 'The link sets what this page has not: {fields}.',
    in_code: 'The code does not run. Python’s words stand below it.',
    to_code: 'Go to line {n}',
    summary: '{file}.py, {n} lines',
    change: 'Press into the code to change it, and count anew.',
    to_playground: 'Change it in the playground',
    line: 'line',
    take: 'Take away',
    take_shown:
      'CSV holds every row. Markdown and LaTeX hold the rows as they are shown, under the count that is chosen.',
    formats: { csv: 'CSV', markdown: 'Markdown', latex: 'LaTeX', torchinfo: 'torchinfo’s text' },
    no_text: 'The text did not come.',
  },
};
