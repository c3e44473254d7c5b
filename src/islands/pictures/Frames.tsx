/** Three dimensions: the frames of a video one beside the other, and the kernel as a block through as many as it spans. */
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { grouped } from '#calc/numbers/units.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import { PairView } from './PairView.tsx';
import { FilmView } from './places/FilmView.tsx';
import type { Film } from './places/film.ts';
import { filmOf } from './places/film.ts';

export default class Frames extends PairView<Pick<Words, 'film'>> {
  /** What is seen, in sentences. */
  private told({ frames, down, across }: Film, found: Evaluation): string {
    const { picture, film } = this.props.words;
    const [deep = 0, ...each] = [frames, down, across].map(({ touched }) => touched[0]?.length);
    const cells = each.reduce((all = 0, one = 0) => all * one) ?? 0;
    const [shown, places] = [found.input_shape, found.output_shape].map((shape) => grouped(shape[2] ?? 0n)) as [
      string,
      string,
    ];
    const rim = frames.before + frames.after;
    const fills = { frames: shown, deep, cells, all: deep * cells, places, rim };
    return [film.seen, rim > 0 && film.zeros, (down.more || across.more) && film.cut]
      .flatMap((text) => (text ? message(text, fills) : []))
      .reduce((one, other) => message(picture.both, { one, other }));
  }

  /** One above the other: a row of frames is wide. */
  protected override flat(): boolean {
    return true;
  }

  protected override drawing(found: Evaluation, other: Evaluation, says: (text: string) => string) {
    const { layer } = this.model;
    const at = filmOf(layer, found, other);
    return (
      <>
        <FilmView at={at} beside={filmOf(layer, other, found)} says={says(this.told(at, found))} />
        <small aria-hidden="true">{this.props.words.film.axis}</small>
      </>
    );
  }
}
