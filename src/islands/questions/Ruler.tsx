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
import { drawnAt, halfOf, LINES, linesBelow, placesOnRuler, textsFor } from './rulerPlaces.ts';
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

/** The narrowest that a ruler is on a screen of 320 px, until its own width is known. */
const NARROWEST = 270;

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

/** A mark on a ruler: its text, its place from 0 to 1, and the line of its text. */
interface Placed {
  one: Mark;
  text: string;
  place: number;
  line: number | null;
}

/** Where all stands on a ruler so many px wide: its marks, the guess, and how many lines of texts there are. */
function laidOut(guess: bigint, marks: readonly Mark[], width: number) {
  const counts = marks.map(({ count }) => count);
  const drawn = drawnAt(guess, counts);
  const [own = 0, ...places] = placesOnRuler([drawn, ...counts]);
  const texts = textsFor(counts);
  const lines = linesBelow(texts, places, width, LINES);
  const placed = marks.map((one, index): Placed => {
    return { one, text: texts[index] as string, place: places[index] as number, line: lines[index] ?? null };
  });
  return { marks: placed, drawn, own, used: Math.max(...lines.map((line) => (line ?? -1) + 1)) };
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

interface State {
  chosen?: bigint;
  width?: number;
}

export class RulerView extends Component<Props, State> {
  private sized: ResizeObserver | undefined;

  override componentDidMount() {
    this.sized = new ResizeObserver(([entry]) => entry && this.setState({ width: entry.contentRect.width }));
    this.sized.observe(this.base as HTMLElement);
  }

  override componentWillUnmount() {
    this.sized?.disconnect();
  }

  private mark({ one, text, place, line }: Placed, tall: number, of?: SlipName | Compared) {
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

  override render({ guess, answers, slips, words }: Readonly<Props>, { chosen, width = NARROWEST }: Readonly<State>) {
    const { marks, drawn, own, used } = laidOut(guess, distinct([...answers, ...slips]), width);
    const pictures = picturedBy(answers, slips);
    const tall = pictures.size > 0 ? PICTURED : LINE;
    const says = marks.find(({ one }) => one.count === chosen)?.one.says;
    const side = own < 0.5 ? `left:${own * 100}%;padding-left:9px` : `right:${(1 - own) * 100}%;padding-right:9px`;
    return (
      <div class="ruler" role="group" aria-label={words.title} style="padding:0 9px 12px">
        <div style={`position:relative;height:${ABOVE + TICK + used * tall}px`}>
          <span style={`position:absolute;top:0;line-height:${LINE}px;white-space:nowrap;font-size:var(--t-1);${side}`}>
            {guess < drawn && '← '}
            {message(words.guess, { n: countFor(guess) })}
            {guess > drawn && ' →'}
          </span>
          <span
            style={`position:absolute;left:${own * 100}%;top:3px;height:${ABOVE - 3}px;border-left:2px solid var(--ink);margin-left:-1px`}
          />
          <span style={`position:absolute;left:0;right:0;top:${ABOVE}px;border-top:1px solid var(--ink)`} />
          {marks.map((mark) => this.mark(mark, tall, pictures.get(mark.one.count)))}
        </div>
        <p style="min-height:48px;color:var(--ink-2)" aria-live="polite">
          {says === undefined ? words.hint : <span dangerouslySetInnerHTML={{ __html: says }} />}
        </p>
      </div>
    );
  }
}
