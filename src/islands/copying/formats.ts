/** The results of an example as text for elsewhere: a check in PyTorch, a formula in LaTeX, a table in Markdown. */

import { pythonShape } from '#calc/fields/shapes.ts';
import type { FormulaName } from '#calc/layers/formulas.ts';
import { grouped, shortBytes } from '#calc/numbers/units.ts';
import { printCall } from '#calc/printed/printCall.ts';
import { checkText } from '#calc/questions/check/checkScript.ts';
import { resultLatex } from '#formula/latex.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import { linkTo } from '../example/linkOfExample.ts';
import type { Model } from '../example/model.ts';
import type { ActionsProps, CountKind } from '../example/parts/Actions.tsx';
import { runHere } from '../example/run/runHere.ts';

export const FORMATS = ['pytorch', 'latex', 'markdown'] as const;

/** The words of the menu and of what it copies. */
export type MenuWords = Words['copying']['menu'];

export type Format = (typeof FORMATS)[number];

/** The formula that an example teaches. */
export const FORMULAS: Readonly<Record<CountKind, FormulaName>> = {
  parameters: 'parameters',
  'one-output': 'one_output',
  flops: 'flops',
  layer: 'flops',
};

/** One row, so that the rows of several layers make one table. */
function markdownTable({ layer, shown }: Model, { table }: MenuWords, link: string): string {
  const { options, input_shape, output_shape, parameters, flops, macs, memory } = shown.value;
  const cells: Record<keyof typeof table, string> = {
    layer: `\`${printCall(layer, options)}\``,
    input: pythonShape(input_shape),
    output: pythonShape(output_shape),
    parameters: grouped(parameters),
    flops: grouped(flops),
    macs: grouped(macs),
    memory: shortBytes(memory),
    link: `<${link}>`,
  };
  const columns = Object.keys(cells) as (keyof typeof table)[];
  const row = (texts: readonly string[]) => `| ${texts.join(' | ')} |\n`;
  const counted = (column: string) => ['parameters', 'flops', 'macs', 'memory'].includes(column);
  return [
    columns.map((column) => table[column]),
    columns.map((column) => (counted(column) ? '---:' : '---')),
    columns.map((column) => cells[column]),
  ]
    .map(row)
    .join('');
}

/** The results that an example shows now, in a format; `href` is the address of its page. */
export function textAs(
  format: Format,
  { model, words, counts }: Pick<ActionsProps, 'model' | 'words' | 'counts'>,
  said: MenuWords,
  href: string,
): string {
  const { layer, shown } = model;
  if (format === 'pytorch')
    return checkText({ layer, found: shown.value, run: runHere(model) }, (name, fills) =>
      message(said.check[name], fills),
    );
  if (format === 'latex') {
    return resultLatex(layer, FORMULAS[counts], shown.value, words.example.formulas[counts]);
  }
  return markdownTable(model, said, linkTo(model, href, shown.value.options));
}
