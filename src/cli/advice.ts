/** What the book says below an error of Python's. */
import { adviceWordsIn } from '#i18n/advice/index.ts';
import { saidOf } from '#i18n/advice/said.ts';
import type { Advice } from '#kernel/advice/index.ts';
import { printable, shortened } from './quoted.ts';

/** A blank line, and behind it what is wrong and what mends it; nothing where the book has nothing to say. */
export async function adviceText(advice: Advice | undefined): Promise<string> {
  if (!advice) return '';
  const values = Object.fromEntries(Object.entries(advice.values).map(([key, value]) => [key, shortened(value)]));
  const lines = saidOf({ ...advice, values }, await adviceWordsIn('en'), 'en');
  return lines.length === 0 ? '' : `\n${lines.map((line) => `${printable(line)}\n`).join('')}`;
}
