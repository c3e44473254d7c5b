/**
 * The layer of a calculator in a picture of the roofline: a diamond where it stands, and the roof of its machine where that is
 * another than the picture's. It lies over the picture that the build drew, to the same scale.
 */
import { Component } from 'preact';
import { joinedCost, shortCost } from '#calc/costs/write.ts';
import type { Ratio } from '#calc/numbers/ratio.ts';
import { sameRatio } from '#calc/numbers/ratio.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import { followAlive } from '../example/calculator/alive.ts';
import type { CostModel } from './model.ts';

/** What of a calculator is drawn. */
export interface RoofStand {
  intensity: Ratio;
  speed: Ratio;
  peak: Ratio;
  bandwidth: Ratio;
}

/** The picture: its plane, and from which power of ten to which each axis goes. */
export interface RoofPlane {
  width: number;
  height: number;
  plane: { left: number; right: number; top: number; bottom: number };
  across: readonly [number, number];
  up: readonly [number, number];
}

interface Props {
  /** The calculator that it follows. */
  id: string;
  picture: RoofPlane;
  /** The chapter's setting, under the picture's own machine. */
  first: RoofStand;
  words: Pick<Words['timings'], 'yours' | 'bound' | 'beyond'>;
}

interface State {
  stand: RoofStand;
  held: boolean;
}

/** Half of the diamond's width, and how far an arrow reaches that leads out of the picture. */
const [HALF, REACH] = [15, 13];
/** How far inside of the edge the diamond stands then. */
const INSET = HALF + REACH + 2;

/** Logarithm to base ten of a fraction of any length that a float holds. */
const log = ({ over, under }: Ratio): number => Math.log10(Number(over)) - Math.log10(Number(under));

/** The ends of an axis kept, and on which side a value lies beyond them. */
function kept(value: number, [from, to]: readonly [number, number]) {
  const side = value < from ? -1 : value > to ? 1 : 0;
  return { part: (Math.min(to, Math.max(from, value)) - from) / (to - from), side };
}

/** Where a place of the plane is drawn, by the logarithms of both axes; and on which sides it lies outside. */
export function placeOnRoof(x: number, y: number, { plane, across, up }: RoofPlane) {
  const [right, high] = [kept(x, across), kept(y, up)];
  return {
    x: plane.left + right.part * (plane.right - plane.left),
    y: plane.bottom - high.part * (plane.bottom - plane.top),
    sides: [right.side, -high.side] as const,
  };
}

/** The roof of a machine from edge to edge of the plane; empty where all of it lies outside. */
export function roofPath({ peak, bandwidth }: Pick<RoofStand, 'peak' | 'bandwidth'>, picture: RoofPlane): string {
  const [top, slope] = [log(peak), log(bandwidth)];
  const [from, to] = picture.across;
  const [low, high] = picture.up;
  // The slope rises by one power for each power across: where it enters the plane, where it ends, and the roof from there.
  const begin = Math.max(from, low - slope);
  const corner = Math.min(Math.max(top, low), high) - slope;
  if (top < low || begin > to) return '';
  const at = (x: number) => {
    const place = placeOnRoof(x, Math.min(x + slope, top), picture);
    return `${place.x.toFixed(1)} ${place.y.toFixed(1)}`;
  };
  const middle = corner > begin && corner < to ? `L${at(corner)}` : '';
  const end = top <= high || corner >= to ? `L${at(to)}` : '';
  return `M${at(begin)}${middle}${end}`;
}

/** An arrow from the edge to where a layer lies that the picture does not reach. */
function arrow([x, y]: readonly [number, number]): string {
  const length = Math.hypot(x, y);
  const [dx, dy] = [x / length, y / length];
  const tip = `${dx * (HALF + REACH)} ${dy * (HALF + REACH)}`;
  const barb = (side: number) => `${dx * (HALF + 6) - side * dy * 5} ${dy * (HALF + 6) + side * dx * 5}`;
  return `M${dx * HALF} ${dy * HALF}L${tip}M${barb(1)}L${tip}L${barb(-1)}`;
}

const shortOf = (value: Ratio, unit: 'intensity' | 'speed'): string => joinedCost(shortCost(value, unit));

export default class RooflineMark extends Component<Props, State> {
  override state: State = { stand: this.props.first, held: false };

  private stop: (() => void) | undefined;

  override componentDidMount(): void {
    this.stop = followAlive<CostModel>(this.props.id, ({ shown, held }) => {
      const { values, numbers } = shown.value;
      this.setState({ stand: { ...numbers, ...values } as unknown as RoofStand, held: held.value });
    });
  }

  override componentWillUnmount(): void {
    this.stop?.();
  }

  /** What bounds the layer: by the speed it would have if the memory alone did. */
  private bound({ intensity, peak, bandwidth }: RoofStand): string {
    const { memory, both, peak: bounded } = this.props.words.bound;
    const reached = intensity.over * bandwidth.over * peak.under;
    const limit = peak.over * intensity.under * bandwidth.under;
    if (reached === limit) return both;
    return reached < limit ? memory : bounded;
  }

  /** Where the layer stands, in words. */
  private says(stand: RoofStand, outside: boolean): string {
    const { words } = this.props;
    const yours = message(words.yours, {
      intensity: shortOf(stand.intensity, 'intensity'),
      speed: shortOf(stand.speed, 'speed'),
      bound: this.bound(stand),
    });
    return outside ? message(words.beyond, { yours }) : yours;
  }

  override render({ picture, first }: Readonly<Props>, { stand, held }: Readonly<State>) {
    const { x, y, sides } = placeOnRoof(log(stand.intensity), log(stand.speed), picture);
    const outside = sides.some(Boolean);
    const other = !sameRatio(stand.peak, first.peak) || !sameRatio(stand.bandwidth, first.bandwidth);
    const at = [x - INSET * sides[0], y - INSET * sides[1]].map((place) => place.toFixed(1)).join(' ');
    return (
      <>
        <svg
          class="roofline yours"
          viewBox={`0 0 ${picture.width} ${picture.height}`}
          aria-hidden="true"
          data-held={held}
        >
          {other && <path class="own-roof" d={roofPath(stand, picture)} />}
          <g transform={`translate(${at})`}>
            <path class="diamond" d={`M0 -${HALF}L${HALF} 0L0 ${HALF}L-${HALF} 0Z`} />
            {outside && <path class="diamond" d={arrow(sides)} />}
          </g>
        </svg>
        <p class="caption yours">{this.says(stand, outside)}</p>
      </>
    );
  }
}
