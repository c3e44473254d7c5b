/** A ground as it is drawn: its cells, the kernel at its first place, and a dot for each place. */
import { Cells, crossing, roomOf, square, Tears, UNIT } from './cells.tsx';
import type { Ground } from './ground.ts';

interface Props {
  at: Ground;
  /** The other one: tensors of both stand at the same place, on one scale. */
  beside: Ground;
  says: string;
}

export function GroundView({ at, beside, says }: Props) {
  const { down, across } = at;
  const [high, wide] = [roomOf('down', [at, beside]), roomOf('across', [at, beside])];
  const [left, top] = [(wide.before - across.before) * UNIT, (high.before - down.before) * UNIT];
  const dots = crossing(down.middles, across.middles, (row, column) => `M${column * UNIT} ${row * UNIT}h0`);
  return (
    <svg class="reach ground" viewBox={`0 0 ${wide.all * UNIT} ${high.all * UNIT}`} role="img" aria-label={says}>
      <g transform={`translate(${left} ${top})`}>
        <Cells at={at} hue="size" cross />
        <g class="q-kernel">
          <path d={crossing(down.touched[0], across.touched[0], square).join('')} />
        </g>
        <Tears at={at} />
        <path class="q-out" stroke-width="7" stroke-linecap="round" d={dots.join('')} />
      </g>
    </svg>
  );
}
