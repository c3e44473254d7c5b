/** A transposed convolution beside the convolution that it turns around: one value scatters over the cells from which the other gathers. */
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { message } from '#i18n/message.ts';
import { PairView } from './PairView.tsx';
import { DualView } from './places/DualView.tsx';
import type { Ground } from './places/ground.ts';
import { groundCells, groundOf } from './places/ground.ts';

const WAYS = ['gather', 'scatter'] as const;

const sizeOf = (shape: readonly bigint[]): string => shape.slice(2).join(' × ');

export default class Scatter extends PairView {
  /** What is seen of one of the two, in sentences. */
  private told(way: (typeof WAYS)[number], at: Ground, sizes: { small: string; large: string }): string {
    const { picture } = this.props.words;
    const { down, across } = at;
    const cells = groundCells(at);
    const fills = {
      ...sizes,
      kernel: (down.touched[0]?.length ?? 0) * (across.touched[0]?.length ?? 0),
      most: Math.max(...cells.map(({ met }) => met)),
      rim: cells.filter(({ kind }) => kind.startsWith('outside')).length,
      left: cells.filter(({ kind }) => kind.endsWith('inside unmet')).length,
    };
    const [rim, left] = way === 'gather' ? [picture.zeros, picture.unread] : [picture.cut, picture.empty];
    return [
      picture[way].alt,
      fills.rim > 0 ? rim : '',
      fills.left > 0 ? left : '',
      down.more || across.more ? picture.corner : '',
    ]
      .filter(Boolean)
      .map((text) => message(text, fills))
      .reduce((one, other) => message(picture.both, { one, other }));
  }

  protected override drawing(found: Evaluation, other: Evaluation, says: (text: string) => string) {
    const { layer } = this.model;
    const [at, beside] = [groundOf(layer, found, other), groundOf(layer, other, found)];
    const sizes = { small: sizeOf(found.input_shape), large: sizeOf(found.output_shape) };
    return (
      <div class="duals">
        {WAYS.map((way) => (
          <div key={way}>
            <small aria-hidden="true">
              {this.props.words.picture[way].title}
              <br />
              {message(this.props.words.picture[way].sizes, sizes)}
            </small>
            <DualView at={at} beside={beside} way={way} says={says(this.told(way, at, sizes))} />
          </div>
        ))}
      </div>
    );
  }
}
