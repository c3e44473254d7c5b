/** What mends the broken conditions of tables of vectors. */
import { otherRanks } from '../curing.ts';
import type { Broken, Cure, CuresByCondition } from '../define.ts';

/** The last row of the table, none, or a table with that row. */
function paddingCures({ values: { padding_idx = 0n, num_embeddings = 1n } }: Broken): Cure[] {
  const rows = padding_idx < 0n ? -padding_idx : padding_idx + 1n;
  return [
    { field: 'padding_idx', value: padding_idx < 0n ? -num_embeddings : num_embeddings - 1n },
    { field: 'padding_idx', value: 'None' },
    { field: 'num_embeddings', value: rows },
  ];
}

export const embeddingCures: CuresByCondition = {
  padding_in_table: paddingCures,
  input_has_bags: otherRanks,
  max_is_plain: ({ problem }) => [
    { field: 'mode', value: 'mean' },
    ...problem.fields.filter((field) => field !== 'mode').map((field) => ({ field, value: false })),
  ],
};
