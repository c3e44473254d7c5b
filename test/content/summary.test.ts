/** The summary: each layer it names is counted, each tool it names is asked, each formula is held to the calculation. */
import { describe, expect, it } from 'vitest';
import type { Convention } from '#calc/conventions/define.ts';
import { tally } from '#calc/conventions/define.ts';
import { CONVENTIONS, TOOLS } from '#calc/conventions/index.ts';
import { LAYERS, layerNamed } from '#calc/layers/index.ts';
import { grouped } from '#calc/numbers/units.ts';
import type { Run } from '#calc/run/call.ts';
import { numbersOf, parametersOf } from '#calc/run/module.ts';
import { record } from '#calc/run/record.ts';
import { readModule } from '#code/read.ts';
import { LOCALES } from '#i18n/index.ts';
import { slugOf } from '#site/reference.ts';
import { readSource } from './texts.ts';

function runOf(code: string, input: readonly bigint[]): Run {
  const read = readModule(code, layerNamed);
  const recorded = read.ok ? record(read.module, input) : null;
  if (!recorded?.ok) throw new Error(`${code} does not fit ${input.join()}`);
  return recorded.run;
}

const conventionOf = (id: string): Convention => CONVENTIONS.find((one) => one.id === id) as Convention;
const countOf = (id: string, run: Run): bigint => tally(conventionOf(id), run).value as bigint;
const parameters = (run: Run): bigint => numbersOf(parametersOf(run.root));

/** The rows of the table in a section, cell by cell, without its head. */
function rowsOf(body: string, id: string): string[][] {
  const section = body.split(/^(?=## )/m).find((one) => one.includes(`{#${id}}`)) ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) => line.slice(2, -2).split(' | '));
}

/** The last number of a cell. */
const lastOf = (cell = ''): string => /([\d,]+)<\/Amount>$/.exec(cell)?.[1] ?? '';

/** Families that compute, each with a line of its own. Layers of shapes only move numbers. */
const FAMILIES = new Set(LAYERS.map(({ family }) => family).filter((family) => family !== 'shape'));

describe.each(LOCALES)('the lines of layers in %s', (locale) => {
  const rows = rowsOf(readSource(`content/${locale}/summary.mdx`).body, 'families').map((cells) => {
    const [code = '', shape = ''] = [...(cells[0] ?? '').matchAll(/`([^`]+)`/g)].map(([, text = '']) => text);
    return { cells, code, input: (shape.match(/\d+/g) ?? []).map(BigInt), name: /^\w+/.exec(code)?.[0] ?? '' };
  });

  it('name every family, and lead to the page of the layer', () => {
    expect(new Set(rows.map(({ name }) => layerNamed(name)?.family))).toEqual(FAMILIES);
    for (const { cells, name } of rows) expect(cells[0]).toContain(`](../layers/${slugOf(name)}/)`);
  });

  it.each(rows)('give the parameters and the FLOPs of $code', ({ cells, code, input }) => {
    const run = runOf(`nn.${code}`, input);
    expect([lastOf(cells[1]), lastOf(cells[2])]).toEqual([grouped(parameters(run)), grouped(countOf('book', run))]);
  });
});

describe('a formula in the lines of layers', () => {
  const sizes = [1n, 2n, 5n, 8n].flatMap((f) => [1n, 3n, 7n].map((h): [bigint, bigint] => [f, h]));

  it.each(sizes)('holds for %d features and %d hidden ones, places or channels', (f, h) => {
    const linear = runOf(`nn.Linear(${f}, ${h})`, [4n, f]);
    expect([parameters(linear), countOf('book', linear)]).toEqual([f * h + h, 4n * h * 2n * f]);
    const lstm = runOf(`nn.LSTM(${f}, ${h}, batch_first=True)`, [1n, 6n, f]);
    expect(parameters(lstm)).toBe(4n * (f * h + h * h + 2n * h));
    expect(countOf('book', lstm)).toBe(6n * (8n * h * (f + h) + 19n * h));
    const attention = runOf(`nn.MultiheadAttention(${f}, 1, batch_first=True)`, [1n, h, f]);
    expect(parameters(attention)).toBe(4n * f * f + 4n * f);
    expect(countOf('macs', attention)).toBe(4n * h * f * f + 2n * h * h * f);
    const batch = runOf(`nn.BatchNorm2d(${f})`, [2n, f, h, h]);
    expect([parameters(batch), countOf('book', batch)]).toEqual([2n * f, 2n * (2n * f * h * h) + 5n * f]);
    const layer = runOf(`nn.LayerNorm(${f})`, [h, f]);
    expect([parameters(layer), countOf('book', layer)]).toEqual([2n * f, 7n * h * f + 2n * h]);
    expect(countOf('book', runOf(`nn.MaxPool2d(${h})`, [8n, 3n, h, h]))).toBe(8n * 3n * (h * h - 1n));
    expect(countOf('book', runOf(`nn.AvgPool2d(${h})`, [8n, 3n, h, h]))).toBe(8n * 3n * h * h);
  });
});

/** How the table says what a tool makes of a pair, of a bias, and of a batch. */
const SAID = {
  en: { one: 'one', two: 'two', with: 'counted', without: 'left out', whole: 'whole batch', image: 'one image' },
  'zh-cn': { one: '一次', two: '两次', with: '算', without: '不算', whole: '整批', image: '一张图像' },
};

describe.each(LOCALES)('the lines of tools in %s', (locale) => {
  const rows = rowsOf(readSource(`content/${locale}/summary.mdx`).body, 'tools');
  const counted = (id: string, options = '', batch = 1n) =>
    countOf(id, runOf(`nn.Conv2d(3, 7, 3${options})`, [batch, 3n, 5n, 5n]));

  it('are those of all tools and of the book, in the order of the chapter', () => {
    expect(rows.map(([name]) => /tools\/([\w-]+)\//.exec(name ?? '')?.[1])).toEqual([
      ...TOOLS.map(({ tool }) => tool),
      undefined,
    ]);
  });

  it.each(TOOLS.map((tool, index) => ({ id: tool.id, unit: tool.unit, cells: rows[index] ?? [] })))(
    'say of $id what it counts as one, whether it counts the bias and the batch, and what it prints',
    ({ id, unit, cells }) => {
      const [name, pair, rest, printed] = cells;
      const words = SAID[locale];
      const [bare, full] = [counted(id, ', bias=False'), counted(id)];
      const macs = counted('macs', ', bias=False');
      expect(name).toMatch(new RegExp(`[,，] ?${unit}$`));
      expect(pair).toBe(bare === macs ? words.one : bare === 2n * macs ? words.two : '');
      const bias = full > bare ? words.with : words.without;
      const batch = counted(id, '', 16n) === 16n * full ? words.whole : words.image;
      expect(rest?.split(/; |；/)).toEqual([bias, batch]);
      expect(lastOf(printed)).toBe(grouped(full));
    },
  );
});
