/** The two lines that count parameters without torchinfo: the chapter shows what was run, and says what it printed. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { layerNamed } from '#calc/layers/index.ts';
import { numbersOf, parametersOf } from '#calc/run/module.ts';
import { record } from '#calc/run/record.ts';
import { readModule } from '#code/read.ts';
import { LOCALES } from '#i18n/index.ts';
import { readSource } from './texts.ts';

interface Row {
  layer: string;
  input: number[];
  returns: boolean;
  counted: string;
}

const rows: Row[] = JSON.parse(readFileSync('test/fixtures/torchinfo/programs.json', 'utf8')).rows;
const recorder = readFileSync('test/recorder/torchinfo_summaries.py', 'utf8');

describe('the two lines without torchinfo', () => {
  it.each(LOCALES)('stand in %s as they were run', (locale) => {
    const [, lines = ''] =
      /^```python\n([\s\S]*?)^```$/m.exec(readSource(`content/${locale}/parameters.mdx`).body) ?? [];
    expect(lines.trim().split('\n')).toHaveLength(2);
    expect(recorder).toContain(`COUNT = """\\\n${lines}"""`);
  });

  it.each(rows)('print the parameters of $layer', ({ layer, input, counted }) => {
    const read = readModule(layer, layerNamed);
    const recorded = read.ok ? record(read.module, input.map(BigInt)) : null;
    if (!recorded?.ok) throw new Error(`${layer} does not fit`);
    expect(String(numbersOf(parametersOf(recorded.run.root)))).toBe(counted);
  });
});
