/** The conventions that an example offers to count by. */
import { CONVENTIONS } from '#calc/conventions/index.ts';
import type { Words } from '#i18n/index.ts';
import type { ConventionProps } from '#islands/parts/Convention.tsx';

/** Names of all conventions with their units, and the words beside them. */
export function conventionProps({ calculator }: Words): ConventionProps {
  const { counted_by, no_rule, fails, by_book } = calculator;
  return {
    conventions: CONVENTIONS.map(({ id, name, unit }) => [
      id,
      id === 'book' ? by_book : id === 'macs' ? name : `${name}, ${unit}`,
    ]),
    words: { counted_by, no_rule, fails },
  };
}
