/** Which channels meet: a row for each kernel, a column for each input channel, a square where the kernel has weights for it. */
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { grouped } from '#calc/numbers/units.ts';
import { message } from '#i18n/message.ts';
import { PairView } from './PairView.tsx';

/** How wide the larger of the two numbers of channels is drawn. */
const ROOM = 160;

/** Of more channels no lines are drawn between them; more groups are drawn as one band along the diagonal. */
const MOST_LINES = 40;
const MOST_GROUPS = 100;

const short = (length: number): number => Math.round(length * 100) / 100;

interface Shown {
  inputs: number;
  kernels: number;
  groups: number;
}

const shownOf = ({ values }: Evaluation): Shown => ({
  inputs: Number(values.in_channels ?? 1n),
  kernels: Number(values.out_channels ?? 1n),
  groups: Number(values.groups ?? 1n),
});

/** A rectangle for each group: all of its kernels on all of its channels. */
function blocks({ inputs, kernels, groups }: Shown, unit: number): string {
  const drawn = Math.min(groups, MOST_GROUPS);
  const [wide, high] = [(inputs / drawn) * unit, (kernels / drawn) * unit];
  return Array.from(
    { length: drawn },
    (_, group) => `M${short(group * wide)} ${short(group * high)}h${short(wide)}v${short(high)}h${short(-wide)}z`,
  ).join('');
}

/** Lines between channels, and between kernels. */
function lines({ inputs, kernels }: Shown, unit: number): string {
  if (Math.max(inputs, kernels) > MOST_LINES) return '';
  const along = (count: number, draw: (at: number) => string) =>
    Array.from({ length: count - 1 }, (_, index) => draw(short((index + 1) * unit))).join('');
  return (
    along(inputs, (at) => `M${at} 0v${short(kernels * unit)}`) +
    along(kernels, (at) => `M0 ${at}h${short(inputs * unit)}`)
  );
}

export default class Channels extends PairView {
  protected override drawing(found: Evaluation, _: Evaluation, says: (text: string) => string) {
    const shown = shownOf(found);
    const { inputs, kernels, groups } = shown;
    const unit = ROOM / Math.max(inputs, kernels);
    const [width, height] = [short(inputs * unit), short(kernels * unit)];
    const fills = {
      kernels: grouped(BigInt(kernels)),
      inputs: grouped(BigInt(inputs)),
      each: grouped(BigInt(inputs / groups)),
    };
    return (
      <>
        <svg
          class="reach ground"
          viewBox={`-1 -1 ${width + 2} ${height + 2}`}
          role="img"
          aria-label={says(message(this.props.words.picture.channels, fills))}
        >
          <path class="lines unmet" d={`M0 0h${width}v${height}h${-width}z`} />
          <g class="q-kernel">
            <path d={blocks(shown, unit)} />
          </g>
          <path class="lines" d={lines(shown, unit)} />
        </svg>
        <small aria-hidden="true">{this.props.words.picture.axes}</small>
      </>
    );
  }
}
