/** A network that is counted anew, as a page asks for it: its rows with their lines and values, or what an error comes of. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { networkTable } from '#calc/conventions/networkRows.ts';
import { warmSession } from '#kernel/node/warm.ts';
import { networkOfRun } from '#kernel/page/passes.ts';

const source = readFileSync('content/networks/lenet5.py', 'utf8');
const session = await warmSession();

const count = (expression: string, shape: bigint[], text = source) =>
  session.count({ source: text, filename: 'lenet5.py', expression, shapes: [shape] });

/** An error with what it comes of. */
function failed(expression: string, shape: bigint[], text = source) {
  const answer = count(expression, shape, text);
  if (answer.ok) throw new Error(`${expression} is counted`);
  return answer;
}

describe('a network that is counted anew', () => {
  it('has the rows of its run, each with the line that calls it and the values of its layer', () => {
    const answer = count('lenet5(num_classes=7\n)', [4n, 1n, 28n, 28n]);
    if (!answer.ok) throw new Error(answer.words);
    const { table, counted } = networkOfRun(answer);
    expect(table.total).toEqual(networkTable(answer.run).total);
    expect(table.total.params).toBe(counted.params);
    const lines = source.split('\n');
    const layers = table.rows.filter(({ set }) => set);
    expect(layers.length).toBeGreaterThan(3);
    for (const { path, line, isFunction } of table.rows)
      if (!isFunction) expect(lines[(line ?? 0) - 1], path).toContain(`self.${path.split('.')[0]}`);
    expect(table.rows.at(-1)?.set?.texts).toMatchObject({ out_features: '7' });
  });

  it('says of an error whether the code, the arguments or the input are at fault', () => {
    const input = [1n, 1n, 28n, 28n];
    expect(failed('lenet5()', input, `${source}\nclass`)).toMatchObject({ stage: 'source', name: 'SyntaxError' });
    expect(failed('lenet5(clases=3\n)', input)).toMatchObject({ stage: 'model', name: 'TypeError' });
    expect(failed('lenet5(num_classes=\n)', input)).toMatchObject({ stage: 'model', name: 'SyntaxError', line: 0 });
    expect(failed('lenet5()', [1n, 2n, 28n, 28n])).toMatchObject({ stage: 'input', name: 'RuntimeError' });
  });
});
