/** A table of modules as it was printed, character for character: each row whose line is known is an element of its own. */
import type { ComponentChildren } from 'preact';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import type { Shown } from '#kernel/shown.ts';

/** What a row says, without what draws it. */
export const rowText = (text: string): string => text.replace(/[│├└─|+\s]+/g, ' ').trim();

/** The text in parts. Rows lead to their lines, and say so, where what lights them is there. */
export function tableText(
  text: string,
  rows: NonNullable<Shown['rows']>,
  words: Words['cells'],
  isAlive: boolean,
): ComponentChildren[] {
  const parts: ComponentChildren[] = [];
  let plain = '';
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) plain += '\n';
    const row = rows.find((one) => one.row === index + 1);
    if (!row) {
      plain += line;
      continue;
    }
    const label = message(words.row, { row: rowText(line), n: row.line, cell: row.cell });
    const named = isAlive && { role: 'button' as const, tabIndex: -1, 'aria-label': label };
    const place = `${row.cell}:${row.line}`;
    parts.push(plain, <span key={index} data-called-at={place} {...named} children={line} />);
    plain = '';
  }
  return [...parts, plain];
}
