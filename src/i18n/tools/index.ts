/** Words of the counting tools, by locale and page. */
import type { Locale } from '../index.ts';

export interface ToolNote {
  title: string;
  /** What it prints, why, and what would be right; `{tool}`, `{flops}`, `{macs}` and `{parameters}` take the figures of what it shows. */
  says: string;
  /** Where the rule stands in the tool's package. */
  source: string;
  /** The layer and the input that show it. */
  shows: { code: string; input: string };
}

export interface ToolWords {
  name: string;
  /** What it counts, and in what unit. */
  unit: string;
  /** The line of Python that prints the figure. */
  how: string;
  notes: Readonly<Record<string, ToolNote>>;
}

const TOOLS: Readonly<Record<Locale, Readonly<Record<string, ToolWords>>>> = { en: {}, 'zh-cn': {} };

/** The words of a tool's page. */
export function toolWords(locale: Locale, tool: string): ToolWords {
  return TOOLS[locale][tool] ?? { name: tool, unit: '', how: '', notes: {} };
}
