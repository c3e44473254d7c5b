/** Where a kernel stands, seen from above: which places an option leaves, and which cells it meets there. */

import type { Evaluation } from '#calc/layers/evaluate.ts';
import { product } from '#calc/numbers/exact.ts';
import { grouped } from '#calc/numbers/units.ts';
import { message } from '#i18n/message.ts';
import { PairView } from './PairView.tsx';
import { GroundView } from './places/GroundView.tsx';
import type { Ground } from './places/ground.ts';
import { groundCells, groundOf } from './places/ground.ts';

export default class Places extends PairView {
  /** What is seen, in sentences. */
  private sentences(at: Ground, found: Evaluation): string {
    const { picture } = this.props.words;
    const { down, across } = at;
    const [made, met] = [product(found.output_shape.slice(2)), product(found.input_shape.slice(2))];
    const cells = groundCells(at);
    const left = cells.filter(({ kind }) => kind.endsWith('inside unmet')).length;
    const rim = cells.filter(({ kind }) => kind.startsWith('outside')).length;
    const fills = {
      kernel: (down.touched[0]?.length ?? 0) * (across.touched[0]?.length ?? 0),
      cells: grouped(across.spreads ? made : met),
      places: grouped(across.spreads ? met : made),
      most: Math.max(...cells.map((one) => one.met)),
      left,
      rim,
    };
    const { spreads, gathers, cut, zeros, empty, unread, corner } = picture;
    return [
      across.spreads ? spreads : gathers,
      rim > 0 ? (across.spreads ? cut : zeros) : '',
      left > 0 ? (across.spreads ? empty : unread) : '',
      down.more || across.more ? corner : '',
    ]
      .map((text) => message(text, fills))
      .filter(Boolean)
      .reduce((one, other) => message(picture.both, { one, other }));
  }

  /** Of one dimension. */
  protected override flat({ output_shape }: Evaluation): boolean {
    return output_shape.length === 3;
  }

  protected override drawing(found: Evaluation, other: Evaluation, says: (text: string) => string) {
    const { layer } = this.model;
    const at = groundOf(layer, found, other);
    return <GroundView at={at} beside={groundOf(layer, other, found)} says={says(this.sentences(at, found))} />;
  }
}
