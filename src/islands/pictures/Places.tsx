/** Where a kernel stands, seen from above: which places an option leaves, and which cells it meets there. */

import { groundExtent } from '#calc/conv2d/cellsTouched.ts';
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { product } from '#calc/numbers/exact.ts';
import { grouped } from '#calc/numbers/units.ts';
import { message } from '#i18n/message.ts';
import { PairView } from './PairView.tsx';
import { GroundView } from './places/GroundView.tsx';
import type { Ground } from './places/ground.ts';
import { groundCells, groundOf } from './places/ground.ts';

export default class Places extends PairView {
  /** What is seen, in sentences: sizes are of the whole layer, and what is counted by sight says of what. */
  private sentences(at: Ground, found: Evaluation): string {
    const { picture } = this.props.words;
    const { down, across } = at;
    const { spreads } = across;
    const [made, met] = [product(found.output_shape.slice(2)), product(found.input_shape.slice(2))];
    const { kernel, outside, most } = groundExtent(this.model.layer, found);
    const [slice, corner] = [found.output_shape.length > 4, down.more || across.more];
    const seen = groundCells(at).filter(({ kind }) => kind.startsWith('inside'));
    const left = seen.filter((one) => one.met === 0).length;
    const fills = {
      kernel: grouped(kernel),
      cells: grouped(spreads ? made : met),
      places: grouped(spreads ? met : made),
      most: grouped(slice || corner ? most : BigInt(Math.max(...seen.map((one) => one.met)))),
      left,
      rim: grouped(outside),
    };
    const rim = spreads ? picture.cut : across.zeros ? picture.zeros : picture.copies;
    const unmet = slice || corner ? [picture.empty_drawn, picture.unread_drawn] : [picture.empty, picture.unread];
    return [
      spreads ? picture.spreads : picture.gathers,
      outside > 0n ? rim : '',
      left > 0 ? unmet[spreads ? 0 : 1] : '',
      slice ? picture.slice : '',
      corner ? picture.corner : '',
    ]
      .map((text) => message(text ?? '', fills))
      .filter(Boolean)
      .reduce((one, other) => message(picture.both, { one, other }));
  }

  /** Of one dimension. */
  protected override flat({ output_shape }: Evaluation): boolean {
    return output_shape.length === 3;
  }

  protected override drawing(found: Evaluation, other: Evaluation, says: (text: string) => string) {
    const { layer } = this.model;
    const at = groundOf(layer, found);
    return <GroundView at={at} beside={groundOf(layer, other)} says={says(this.sentences(at, found))} />;
  }
}
