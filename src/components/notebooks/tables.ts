/** What tools print, as tables of Markdown. */
import { tally } from '#calc/conventions/define.ts';
import { TOOLS } from '#calc/conventions/index.ts';
import { layerNamed } from '#calc/layers/index.ts';
import { grouped } from '#calc/numbers/units.ts';
import { COMPOSITIONS } from '#calc/run/inside/index.ts';
import { runLayer } from '#calc/run/runLayer.ts';
import type { Locale } from '#i18n/index.ts';
import { wordsOf } from '#i18n/index.ts';
import { exampleOf } from '#site/chapters.ts';
import { GROWN_COUNTS, grownLines, isGrowthCounted } from '#site/networks/growth.ts';
import { evaluateExample } from '../claims.ts';
import { conventionTable } from '../conventionTable.ts';

/** Rows of cells, the first of them the head; columns of figures stand to the right. */
function table([head = [], ...rows]: readonly (readonly string[])[], isFigure: (column: number) => boolean): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, column) => (isFigure(column) ? '---:' : '---'))), ...rows.map(line)].join('\n');
}

/** What every counting tool prints for an example of a chapter. */
export function toolsTable(locale: Locale, slug: string, of: string): string {
  const { calculator } = wordsOf(locale);
  const found = evaluateExample(slug, of, {}, of);
  const layer = layerNamed(exampleOf(slug, of).layer);
  if (!layer) throw new ReferenceError(`example '${of}' has no known layer`);
  const run = runLayer(layer, found, { compositions: COMPOSITIONS });
  const rows = TOOLS.map((tool) => {
    const { value, noRule } = tally(tool, run);
    return [tool.name, tool.unit, value === null ? calculator.fails : noRule ? calculator.no_rule : grouped(value)];
  });
  return table([[calculator.tool, calculator.unit, calculator.prints], ...rows], (column) => column === 2);
}

/** What layers do, and below it what each convention counts of it. */
export function conventionRows(locale: Locale, of: string, input: string): string {
  const { convention_table: words } = wordsOf(locale);
  const { together, titles, done, counted } = conventionTable(locale, of, input, of);
  const sumOf = (text: string): string[] => (together ? [text] : []);
  const head = titles.map(([name, given]) => `\`${name}${given}\``);
  const isFigure = (column: number) => column > 0;
  const above = done.map(({ name, counts, total }) => [
    name,
    ...counts.map((count) => (count > 0n ? grouped(count) : '')),
    ...sumOf(grouped(total)),
  ]);
  const below = counted.map(({ name, unit, cells, total }) => [
    `${name} ${unit}`.trim(),
    ...cells.map(({ text }) => text || '–'),
    ...sumOf(total),
  ]);
  return [
    table([[words.done, ...head, ...sumOf(words.total)], ...above], isFigure),
    table([[words.counted, ...head, ...sumOf(words.total)], ...below], isFigure),
  ].join('\n\n');
}

/** What grows, value by value: a table under the caption of its figure; nothing where no build has counted it. */
export function growthTable(locale: Locale, by: string): string {
  if (!isGrowthCounted()) return '';
  const { growth: words } = wordsOf(locale);
  const points = grownLines(by).flatMap(({ points: all }) => all);
  const axis = words.axes[by as keyof typeof words.axes];
  const rows = points.map((point) => [point.at, ...GROWN_COUNTS.map((count) => grouped(point[count]))]);
  return table([[axis, ...GROWN_COUNTS.map((count) => words[count])], ...rows], () => true);
}
