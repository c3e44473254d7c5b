/** A ruler of FLOPs by powers of ten, with marks of the book on it, and the count of the converter as it stands now. */
import { Component } from 'preact';
import { LETTERS } from '#calc/numbers/letters.ts';
import { per, ratio } from '#calc/numbers/ratio.ts';
import { shortFigure } from '#calc/numbers/scales.ts';
import { grouped } from '#calc/numbers/units.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import { followAlive } from '../example/calculator/alive.ts';
import type { Converter } from './converter/model.ts';

export interface OrderMark {
  name: string;
  flops: bigint;
}

export interface OrdersProps {
  /** The converter that it follows. */
  id: string;
  /** Smallest first. */
  marks: readonly OrderMark[];
  /** The count of the converter as the chapter sets it. */
  own: bigint;
  words: Words['orders'];
}

/** The powers that the ruler shows, how far they stand apart, and how far names must. */
export const LAST_POWER = 21;
const [STEP, TOP, ROOM] = [17, 16, 24];
/** The letter of a power; those of two signs stand where one of one sign does. */
const LETTER_OF = new Map<number, string>(
  Object.entries(LETTERS).flatMap(([letter, power]) => (letter.length === 1 ? [[power, letter] as const] : [])),
);
const POWERS = Array.from({ length: LAST_POWER + 1 }, (_, power) => power);

/** Where the ruler stands, where its letters, and where the names of marks begin, on a wide page and on a narrow one. */
const ARRANGED = {
  wide: { width: 640, ruler: 170, names: 236, counts: 640 },
  tall: { width: 320, ruler: 84, names: 128, counts: 0 },
} as const;

type Name = keyof typeof ARRANGED;

/** Counts from here on are shortened. */
const LONG = 1_000_000n;
const LAST = 10n ** BigInt(LAST_POWER);

const shortOf = (flops: bigint): string => (flops < LONG ? grouped(flops) : shortFigure(ratio(flops), 3));

/** How far down a count stands; the ends of the ruler hold what lies beyond them. */
export function depthOfFlops(flops: bigint): number {
  const power = flops < 1n ? 0 : Math.log10(Number(flops));
  return TOP + STEP * Math.min(power, LAST_POWER);
}

/** Where names stand: at their marks, or lower where the one above needs the place. */
export function apartFrom(depths: readonly number[], room: number): number[] {
  let last = Number.NEGATIVE_INFINITY;
  return depths.map((depth) => {
    last = Math.max(depth, last + room);
    return last;
  });
}

function Scale({ ruler }: { ruler: number }) {
  const ticks = POWERS.map((power) => `M${ruler} ${TOP + power * STEP}h${LETTER_OF.has(power) ? 10 : 5}`).join('');
  return (
    <>
      <path class="wire" d={`M${ruler} ${TOP}V${TOP + LAST_POWER * STEP}${ticks}`} />
      {POWERS.map((power) =>
        !LETTER_OF.has(power) ? null : (
          <text key={power} x={ruler + 14} y={TOP + power * STEP + 5}>
            {LETTER_OF.get(power)}
          </text>
        ),
      )}
    </>
  );
}

function Marks({ marks, name, words }: { marks: readonly OrderMark[]; name: Name; words: Words['orders'] }) {
  const { ruler, names, counts } = ARRANGED[name];
  const depths = marks.map(({ flops }) => depthOfFlops(flops));
  const places = apartFrom(depths, name === 'wide' ? ROOM : 40);
  return (
    <>
      {marks.map((mark, index) => {
        const [depth = 0, place = 0] = [depths[index], places[index]];
        const count = message(words.flops, { count: shortOf(mark.flops) });
        return (
          <g key={mark.name} class="q-none">
            <circle class="disc" cx={ruler} cy={depth.toFixed(1)} r="3" />
            <path class="wire" d={`M${ruler + 30} ${depth.toFixed(1)}L${names - 6} ${place.toFixed(1)}`} />
            <text class="number" x={names} y={(place + 5).toFixed(1)}>
              {mark.name}
            </text>
            <text
              x={counts || names}
              y={(place + (counts ? 5 : 22)).toFixed(1)}
              text-anchor={counts ? 'end' : undefined}
            >
              {count}
            </text>
          </g>
        );
      })}
    </>
  );
}

/** The converter's count, on the other side of the ruler: a wedge that points at its place, or out of the ruler. */
function Own({ own, name, words }: { own: bigint; name: Name; words: Words['orders'] }) {
  const { ruler } = ARRANGED[name];
  const depth = depthOfFlops(own);
  const beyond = own > LAST;
  const wedge = beyond ? 'M-14 -4h12l-6 10z' : 'M-5 0l-10 -6v12z';
  return (
    <g class="q-none" transform={`translate(${ruler} ${depth.toFixed(1)})`}>
      <path class="disc" d={wedge} />
      <text class="heading" x="-20" y="5" text-anchor="end">
        {beyond ? `> ${shortOf(LAST)}` : shortOf(own)}
      </text>
      <text x="-20" y={depth > TOP + 24 ? -13 : 22} text-anchor="end">
        {words.yours}
      </text>
    </g>
  );
}

export default class Orders extends Component<OrdersProps, { own: bigint; held: boolean }> {
  override state = { own: this.props.own, held: false };

  private stop: (() => void) | undefined;

  override componentDidMount(): void {
    this.stop = followAlive<Converter>(this.props.id, ({ shown, held }) => {
      this.setState({ own: shown.value.flops, held: held.value });
    });
  }

  override componentWillUnmount(): void {
    this.stop?.();
  }

  /** How often the largest mark fits into the count that is not larger. */
  private says(own: bigint): string {
    const { marks, words } = this.props;
    const mark = marks.findLast(({ flops }) => flops <= own);
    if (!mark) return words.below;
    const times = shortFigure(per(ratio(own), ratio(mark.flops)), 3);
    return message(times === '1' ? words.equal : words.above, { count: shortOf(own), times, name: mark.name });
  }

  override render({ marks, words }: Readonly<OrdersProps>, { own, held }: Readonly<typeof this.state>) {
    const listed = marks.map(({ name, flops }) => message(words.mark, { name, count: shortOf(flops) }));
    const all = listed.reduce((one, other) => message(words.joined, { one, other }));
    const alt = message(words.alt, { last: LAST_POWER, marks: all });
    return (
      <div class="picture" data-held={held}>
        {(['wide', 'tall'] as const).map((name) => (
          <svg
            key={name}
            class={`anatomy ${name}`}
            viewBox={`0 0 ${ARRANGED[name].width} ${TOP + LAST_POWER * STEP + 14}`}
            role="img"
            aria-label={alt}
          >
            <Scale ruler={ARRANGED[name].ruler} />
            <Marks {...{ marks, name, words }} />
            <Own {...{ own, name, words }} />
          </svg>
        ))}
        <p class="reach-says" style="min-height: 42px">
          {this.says(own)}
        </p>
      </div>
    );
  }
}
