/** How long the count takes: the time one reads from across the room, the time on paper, and the speed put to use, drawn. */
import type { Conversion } from '#calc/numbers/conversion.ts';
import { shortDuration } from '#calc/numbers/duration.ts';
import type { Ratio } from '#calc/numbers/ratio.ts';
import { decimal, per, ratio } from '#calc/numbers/ratio.ts';
import { engineering, shortFigure } from '#calc/numbers/scales.ts';
import { message } from '#i18n/message.ts';
import type { ConverterWords } from './status.ts';

/** Digits of a time as data. */
const DATA_DIGITS = 12;
/** Digits of the numbers in the formula, and of the time there. */
const FORMULA_DIGITS = 10;
const TIME_DIGITS = 3;

const WIDTH = 320;
const HEIGHT = 150;
const TICKS = 100;

/** A time with its unit: `1.05 ms`. */
export function timeText(seconds: Ratio, words: ConverterWords): string {
  const { number, unit } = shortDuration(seconds);
  return `${number} ${unitText(unit, words)}`;
}

const unitText = (unit: string, { converter }: ConverterWords): string =>
  (converter.times as Record<string, string>)[unit] ?? unit;

/** What the slots of the formula hold: operations over speed and utilisation, each with its power of ten. */
export function formulaSlots({ flops, speed, utilisation, seconds }: Conversion): Record<string, string> {
  const minus = (power: number) => String(power).replace('-', '−');
  const work = engineering(ratio(flops), FORMULA_DIGITS);
  const rate = engineering(speed, FORMULA_DIGITS);
  const time = engineering(seconds, TIME_DIGITS);
  return {
    flops: work.number,
    flops_power: minus(work.power),
    speed: rate.number,
    speed_power: minus(rate.power),
    utilisation: shortFigure(utilisation, FORMULA_DIGITS),
    time: time.number,
    time_power: minus(time.power),
  };
}

/** The speed in hundredths: those at work are tall. */
function Used({ shown, words }: { shown: Conversion; words: ConverterWords }) {
  const busy = Number((shown.utilisation.over * BigInt(TICKS)) / shown.utilisation.under) || 1;
  const path = (from: number, to: number, top: number) =>
    Array.from({ length: to - from }, (_, index) => `M${((from + index + 0.5) * WIDTH) / TICKS} ${top}V140`).join('');
  const tick = `${shortFigure(per(shown.speed, ratio(100n)), TIME_DIGITS)}FLOPS`;
  return (
    <div class="drawn">
      <p class="caption">{message(words.converter.ticks, { tick })}</p>
      <svg class="tally" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <path class="ticks q-none" d={path(0, busy, 64)} />
        <path class="ticks idle" d={path(busy, TICKS, 120)} />
      </svg>
    </div>
  );
}

export function Time({ shown, words }: { shown: Conversion; words: ConverterWords }) {
  const { converter } = words;
  const { seconds, paperSeconds, texts } = shown;
  const { number, unit } = shortDuration(seconds);
  return (
    <div class="result">
      <div class="total">
        <dl>
          <dt class="what">{converter.time}</dt>
          <dt>{converter.on_paper}</dt>
          <dd>
            <output name="paper_time" aria-live="off" data-value={decimal(paperSeconds, DATA_DIGITS)}>
              {timeText(paperSeconds, words)}
            </output>
          </dd>
          <dt>{message(converter.in_use, { utilisation: texts.utilisation })}</dt>
          <dd>{timeText(seconds, words)}</dd>
        </dl>
        <output
          class="hero"
          name="time"
          aria-live="off"
          data-value={decimal(seconds, DATA_DIGITS)}
          data-length={Math.min(12, number.length + 1)}
        >
          {number} <small>{unitText(unit, words)}</small>
        </output>
      </div>
      <Used shown={shown} words={words} />
    </div>
  );
}
