/** A transposed convolution beside the convolution that it turns around: one value scatters over the cells from which the other gathers. */
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { countFor } from '#calc/numbers/units.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import { PairView } from './PairView.tsx';
import { DualView } from './places/DualView.tsx';
import type { Ground } from './places/ground.ts';
import { groundCells, groundOf } from './places/ground.ts';

const WAYS = ['gather', 'scatter'] as const;

/** The sides of a map, long ones short; a power of ten in one piece. */
const sizeOf = (shape: readonly bigint[]): string =>
  shape
    .slice(2)
    .map((size) => countFor(size).replace(' × ', '×'))
    .join(' × ');

export default class Scatter extends PairView<Pick<Words, 'dual'>> {
  /** What is seen of one of the two, in sentences. */
  private told(way: (typeof WAYS)[number], at: Ground, sizes: { small: string; large: string }): string {
    const { picture, dual } = this.props.words;
    const { down, across } = at;
    const kernel = (down.touched[0]?.length ?? 0) * (across.touched[0]?.length ?? 0);
    const one = message(dual[way].alt, { ...sizes, kernel, most: Math.max(...groundCells(at).map(({ met }) => met)) });
    return down.more || across.more ? message(picture.both, { one, other: picture.corner }) : one;
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
              {this.props.words.dual[way].title}
              <br />
              {message(this.props.words.dual[way].sizes, sizes)}
            </small>
            <DualView at={at} beside={beside} way={way} says={says(this.told(way, at, sizes))} />
          </div>
        ))}
      </div>
    );
  }
}
