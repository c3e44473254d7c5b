/** The words around a grid: what it is, which one of several, and which rows and columns of it are drawn. */
import type { Sides } from '#calc/conv2d/positions.ts';
import { countFor, grouped } from '#calc/numbers/units.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import type { Axes, WorkLayout } from './layout.ts';
import type { Player } from './player.ts';

export interface WorkProps {
  player: Player;
  words: Words['work'];
}

export interface GridsProps extends WorkProps {
  layout: WorkLayout;
}

/** A number in full. */
export const exact = (value: number): string => grouped(BigInt(value));

/** A text with both sides filled in, short where they are long. */
export const sized = (template: string, [h, w]: Sides): string =>
  message(template, { h: countFor(BigInt(h)), w: countFor(BigInt(w)) });

/** Which one of several; nothing where there is only one. */
export const ofMany = (template: string, index: number, all: number): string =>
  all > 1 ? message(template, { n: exact(index + 1), all: exact(all) }) : '';

/** Two lines over a grid, of which the second may be empty. */
export function GridHead({ title, details }: { title: string; details: readonly string[] }) {
  return (
    <p class="work-head">
      <span>{title}</span>
      <span>{details.filter(Boolean).join(' · ')}</span>
    </p>
  );
}

/** Which rows and columns are drawn, where not all are. */
export function Range({ axes: [rows, columns], words }: { axes: Axes; words: WorkProps['words'] }) {
  if (rows.count === rows.size && columns.count === columns.size) return null;
  const line = (text: string, { first, count, size }: Axes[0]) =>
    message(text, { from: exact(first + 1), to: exact(first + count), all: exact(size) });
  return (
    <p class="work-range">
      <span>{line(words.rows, rows)}</span>
      <span>{line(words.columns, columns)}</span>
    </p>
  );
}
