/**
 * A guess, drawn on a ruler among the counts that its question knows: right ones, and usual slips, each of which says what
 * it counts when it is chosen. It is loaded for the first guess, and brings its own looks: no page carries them before.
 */
import { Component } from 'preact';
import { countFor, grouped } from '#calc/numbers/units.ts';
import type { SlipName } from '#calc/questions/usualMistakes.ts';
import { usualSlips } from '#calc/questions/usualMistakes.ts';
import { message } from '#i18n/message.ts';
import type { SaidWords } from '#i18n/question/en.ts';
import { halfOf, linesBelow, placesOnRuler, textsFor } from './rulerPlaces.ts';
import type { Compared } from './SlipGlyph.tsx';
import { GLYPH, SlipGlyph } from './SlipGlyph.tsx';

/** A count, and what it counts, as HTML rendered with the book. */
interface Mark {
  count: bigint;
  says: string;
  /** What it is counted by. */
  is: string;
}

interface Props {
  guess: bigint;
  answers: readonly Mark[];
  slips: readonly Mark[];
  words: SaidWords['ruler'];
}

/** The narrowest that a ruler is on a screen of 320 px: what has room there has room everywhere. */
const NARROWEST = 270;
const LINES = 3;
const LINE = 24;
/** Where slips have pictures: a line with them, above their numbers. */
const PICTURED = LINE + GLYPH.height + 2;
/** The height of the ruler itself: above its line the guess, below it ticks. */
const ABOVE = 30;
const TICK = 9;

/** One mark a count: an answer before a slip, an earlier one before a later. */
function distinct(marks: readonly Mark[]): Mark[] {
  return marks.filter(({ count }, index) => marks.findIndex((one) => one.count === count) === index);
}

/**
 * What the picture of each slip is made from, by its count: the kind of one that is usual for the answers, though the chapter may
 * tell it in its own words; else how its count stands to the first answer.
 */
function picturedBy(answers: readonly Mark[], slips: readonly Mark[]): ReadonlyMap<bigint, SlipName | Compared> {
  const usual = usualSlips(answers.map(({ is }) => is));
  const [{ count: answer } = { count: 0n }] = answers;
  const pictureOf = ({ count: slip, is }: Mark) => usual.find((one) => one.is === is)?.name ?? { slip, answer };
  return new Map(distinct(slips).map((one) => [one.count, pictureOf(one)]));
}

export class RulerView extends Component<Props, { chosen?: bigint }> {
  private mark(one: Mark, text: string, place: number, line: number | null, tall: number, of?: SlipName | Compared) {
    const { answers, words } = this.props;
    const right = answers.some(({ count }) => count === one.count);
    const colour = right ? 'var(--ink)' : 'var(--ink-2)';
    const left = `${place * 100}%`;
    const tick = `position:absolute;left:${left};top:${ABOVE}px;height:${TICK}px;border-left:${right ? 3 : 1}px solid ${colour};margin-left:${right ? -1.5 : -0.5}px`;
    const half = halfOf(text);
    return [
      <span key={`t${one.count}`} style={tick} />,
      line !== null && (
        <button
          key={`b${one.count}`}
          type="button"
          title={message(right ? words.answer : words.slip, { n: grouped(one.count) })}
          aria-pressed={this.state.chosen === one.count}
          onClick={() => this.setState({ chosen: one.count })}
          style={`position:absolute;left:clamp(${half}px,${left},calc(100% - ${half}px));top:${ABOVE + TICK + line * tall}px;transform:translateX(-50%);height:${tall}px;display:grid;align-content:end;padding:0 3px;border:0;color:${colour};font-weight:${right ? 'var(--strong)' : 'inherit'};text-decoration:${this.state.chosen === one.count ? 'underline' : 'none'};font-size:var(--t-1);line-height:${LINE}px;white-space:nowrap`}
        >
          {of && !right && <SlipGlyph of={of} />}
          {text}
        </button>
      ),
    ];
  }

  override render({ guess, answers, slips, words }: Readonly<Props>, { chosen }: { chosen?: bigint }) {
    const marks = distinct([...answers, ...slips]);
    const places = placesOnRuler([guess, ...marks.map(({ count }) => count)]);
    const [own = 0, ...others] = places;
    const texts = textsFor(marks.map(({ count }) => count));
    const lines = linesBelow(texts, others, NARROWEST, LINES);
    const pictures = picturedBy(answers, slips);
    const tall = pictures.size > 0 ? PICTURED : LINE;
    const used = Math.max(...lines.map((line) => (line ?? -1) + 1));
    const says = marks.find(({ count }) => count === chosen)?.says;
    const side = own < 0.5 ? `left:${own * 100}%;padding-left:9px` : `right:${(1 - own) * 100}%;padding-right:9px`;
    return (
      <div class="ruler" role="group" aria-label={words.title} style="padding:0 9px 12px">
        <div style={`position:relative;height:${ABOVE + TICK + used * tall}px`}>
          <span style={`position:absolute;top:0;line-height:${LINE}px;white-space:nowrap;font-size:var(--t-1);${side}`}>
            {message(words.guess, { n: countFor(guess) })}
          </span>
          <span
            style={`position:absolute;left:${own * 100}%;top:3px;height:${ABOVE - 3}px;border-left:2px solid var(--ink);margin-left:-1px`}
          />
          <span style={`position:absolute;left:0;right:0;top:${ABOVE}px;border-top:1px solid var(--ink)`} />
          {marks.map((one, index) =>
            this.mark(
              one,
              texts[index] as string,
              others[index] as number,
              lines[index] ?? null,
              tall,
              pictures.get(one.count),
            ),
          )}
        </div>
        <p style="min-height:48px;color:var(--ink-2)" aria-live="polite">
          {says === undefined ? words.hint : <span dangerouslySetInnerHTML={{ __html: says }} />}
        </p>
      </div>
    );
  }
}
