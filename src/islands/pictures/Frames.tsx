/** Three dimensions: the frames of a video one beside the other, and the kernel as a block through as many as it spans. */
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { product } from '#calc/numbers/exact.ts';
import { grouped } from '#calc/numbers/units.ts';
import { message } from '#i18n/message.ts';
import { PairView } from './PairView.tsx';
import { FilmView } from './places/FilmView.tsx';
import type { Film } from './places/film.ts';
import { filmOf } from './places/film.ts';

export default class Frames extends PairView {
  /** What is seen, in sentences. */
  private told({ frames, down, across }: Film, found: Evaluation): string {
    const { picture } = this.props.words;
    const [deep, ...each] = [frames, down, across].map(({ touched }) => touched[0]?.length ?? 0) as [number];
    const [shown = 0n, places = 0n] = [found.input_shape[2], found.output_shape[2]];
    const cells = each.reduce((all, one) => all * one, 1);
    const rim = frames.before + frames.after;
    const fills = { frames: grouped(shown), deep, cells, all: deep * cells, places: grouped(places), rim };
    const { film, film_zeros, film_cut } = picture;
    const cut = down.more || across.more || frames.more;
    return [film, rim > 0 ? film_zeros : '', cut ? film_cut : '']
      .filter(Boolean)
      .map((text) => message(text, { ...fills, map: grouped(product(found.input_shape.slice(3))) }))
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
        <small aria-hidden="true">{this.props.words.picture.film_axis}</small>
      </>
    );
  }
}
