/** What a picture from above shows, in words: sizes are of the whole layer, and what is counted by sight says of what. */
import { groundExtent } from '#calc/conv2d/groundExtent.ts';
import type { LayerDefinition } from '#calc/layers/define.ts';
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { product } from '#calc/numbers/exact.ts';
import { grouped } from '#calc/numbers/units.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import type { Ground, GroundCell } from './ground.ts';

/** A layer, and what is drawn of it. */
interface Seen {
  layer: LayerDefinition;
  found: Evaluation;
  at: Ground;
  cells: readonly GroundCell[];
}

export function groundTold({ layer, found, at, cells }: Seen, picture: Words['taught']['picture']): string {
  const { spreads, zeros } = at.across;
  const [made, met] = [product(found.output_shape.slice(2)), product(found.input_shape.slice(2))];
  const { kernel, outside, most } = groundExtent(layer, found);
  const slice = found.output_shape.length > 4;
  const corner = [at.down, at.across].some(({ more, less }) => more || less);
  const seen = cells.filter(({ kind }) => kind.startsWith('inside'));
  const left = seen.filter((one) => one.met === 0).length;
  const fills = {
    kernel: grouped(kernel),
    cells: grouped(spreads ? made : met),
    places: grouped(spreads ? met : made),
    most: grouped(slice || corner ? most : BigInt(Math.max(...seen.map((one) => one.met)))),
    left,
    rim: grouped(outside),
  };
  const rim = spreads ? picture.cut : zeros ? picture.zeros : picture.copies;
  const [empty, unread] =
    slice || corner ? [picture.empty_drawn, picture.unread_drawn] : [picture.empty, picture.unread];
  return [
    spreads ? picture.spreads : picture.gathers,
    outside > 0n ? rim : '',
    left > 0 ? (spreads ? empty : unread) : '',
    slice ? picture.slice : '',
    corner ? picture.corner : '',
  ]
    .map((text) => message(text, fills))
    .filter(Boolean)
    .reduce((one, other) => message(picture.both, { one, other }));
}
