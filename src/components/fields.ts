/** Which fields of an example always stand, and which are folded. */
import type { FieldName } from '#calc/fields/fields.ts';
import type { Counts } from '#site/chapters.ts';

export const FIELDS_SHOWN: readonly FieldName[] = ['height', 'width', 'in_channels', 'out_channels', 'kernel_size'];

const OPTIONS: readonly FieldName[] = ['stride', 'padding', 'dilation', 'groups', 'bias'];

/** The folded fields of an example that counts this: the batch changes operations, and no parameter. */
export const fieldsFolded = (counts: Counts): readonly FieldName[] =>
  counts === 'flops' ? ['batch', ...OPTIONS] : OPTIONS;
