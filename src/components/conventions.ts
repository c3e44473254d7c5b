/** The conventions that an example offers to count by. */
import { CONVENTIONS } from '#calc/conventions/index.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import { KEY } from '#islands/tools/chosen.ts';

/** Wakes the choice at a touch, or at once where this browser remembers one. */
export const CONVENTION = { until: 'touch', kept: KEY } as const;

/** Names of all conventions with their units, and the words beside them. */
export function conventionProps({ calculator, example }: Words) {
  const { counted_by, counted, no_rule, fails, by_book, by_tool } = calculator;
  return {
    conventions: CONVENTIONS.map(({ id, name, unit }): [string, string] => [
      id,
      id === 'book' ? by_book : id === 'macs' ? name : message(by_tool, { name, unit }),
    ]),
    words: { counted_by, counted, no_rule, fails, lost: example.lost.short },
  };
}
