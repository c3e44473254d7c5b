/** What a picture from above shows, in words: sizes are of the whole layer, and what is counted by sight says of what. */
import { groundExtent } from '#calc/conv2d/groundExtent.ts';
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { product } from '#calc/numbers/exact.ts';
import { grouped } from '#calc/numbers/units.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import type { Ground, GroundCell } from './ground.ts';

/** A convolution, and what is drawn of it. */
interface Seen {
  found: Evaluation;
  at: Ground;
  cells: readonly GroundCell[];
}

export function groundTold({ found, at, cells }: Seen, picture: Words['taught']['picture']): string {
  const { kernel, outside } = groundExtent(found);
  const slice = found.output_shape.length > 4;
  const corner = [at.down, at.across].some(({ more, less }) => more || less);
  const seen = cells.filter(({ kind }) => kind.startsWith('inside'));
  const left = seen.filter((one) => one.met === 0).length;
  const fills = {
    kernel: grouped(kernel),
    cells: grouped(product(found.input_shape.slice(2))),
    places: grouped(product(found.output_shape.slice(2))),
    left,
    rim: grouped(outside),
  };
  const rim = at.across.zeros ? picture.zeros : picture.copies;
  return [
    picture.gathers,
    outside > 0n ? rim : '',
    left > 0 ? (slice || corner ? picture.unread_drawn : picture.unread) : '',
    slice ? picture.slice : '',
    corner ? picture.corner : '',
  ]
    .map((text) => message(text, fills))
    .filter(Boolean)
    .reduce((one, other) => message(picture.both, { one, other }));
}
