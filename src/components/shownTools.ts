/** The counting tools as tables show them: what each is called, what it counts, where its page is; and the heads of its columns. */
import { TOOLS } from '#calc/conventions/index.ts';
import type { Locale } from '#i18n/index.ts';
import { wordsOf } from '#i18n/index.ts';
import type { ShownTool, ToolColumns } from '#islands/playground/Playground.tsx';
import { pathOfTool } from '#site/reference.ts';

export const shownTools = (locale: Locale): readonly ShownTool[] =>
  TOOLS.map(({ key, name, unit, tool }) => ({ key, name, unit, page: pathOfTool(locale, tool as string) }));

export function toolColumns(locale: Locale): ToolColumns {
  const { tool, unit, prints, fails } = wordsOf(locale).calculator;
  return { tool, unit, prints, fails };
}
