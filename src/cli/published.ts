/** Figures of networks as others print them: where a figure stands that is asked about without a module. */
import { isRounded } from '#calc/questions/published.ts';
import { published } from '#kernel/node/published.ts';
import { shortened } from './quoted.ts';

const KINDS = ['parameters', 'operations'] as const;

/** A line for each network whose published figure is the one asked about, rounded. */
export function publishedLines(figure: string): string[] {
  const lines = published().flatMap(({ source, rows }) =>
    rows.flatMap((row) =>
      KINDS.flatMap((counts) => {
        const known = row[counts];
        if (known === undefined || !isRounded(figure, known, counts)) return [];
        return [`${row.network}, ${known} ${counts} on ${row.input}: ${source}`];
      }),
    ),
  );
  return [...new Set(lines)];
}

/** What is said of a figure that no module is given with. */
export function publishedAnswer(figure: string): string {
  const lines = publishedLines(figure);
  const asked = shortened(figure);
  if (lines.length === 0)
    return `${asked} is no figure that is published of a network here; give the module that it is of.`;
  return [
    `${asked} is published of ${lines.length === 1 ? 'one network' : `${lines.length} networks`}, rounded:`,
    ...lines,
  ].join('\n');
}
