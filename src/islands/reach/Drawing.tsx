/** The cells of a canvas, and a row for each step of the kernel: what it touches, and the value it makes or spreads. */
import type { Reach } from '#calc/reach.ts';
import { isOutside, meetings } from '#calc/reach.ts';
import type { Words } from '#i18n/index.ts';
import type { Layout } from './layout.ts';
import { END } from './layout.ts';

interface Props {
  reach: Reach;
  at: Layout;
  words: Words['reach'];
  /** The whole in a sentence. */
  says: string;
}

/** Cells this small hold no number. */
const LEAST_FOR_TEXT = 17;

/** What a cell is: of the tensor or of its padding, and whether any product meets it. */
function kindOf(reach: Reach, cell: number, met: number): string {
  const place = isOutside(reach, cell) ? 'outside' : 'inside';
  return met > 0 ? place : `${place} unmet`;
}

/** Zeros where padding adds them; in an output how many products are added up in a cell. */
function textIn(reach: Reach, cell: number, met: number): string {
  if (reach.spreads) return String(met);
  return reach.zeros && isOutside(reach, cell) ? '0' : '';
}

function Canvas({ reach, at }: Omit<Props, 'words' | 'says'>) {
  const { size, left, top } = at;
  const height = Math.min(size, at.row);
  return (
    <g class={`reach-canvas q-${reach.spreads ? 'out' : 'size'}`}>
      {meetings(reach).map((met, cell) => {
        const x = left + cell * size;
        const text = size < LEAST_FOR_TEXT ? '' : textIn(reach, cell, met);
        return (
          <g key={cell} class={kindOf(reach, cell, met)}>
            <rect x={x + 1} y={top} width={size - 2} height={height} />
            {met === 0 && !reach.spreads && <path d={`M${x + 1} ${top + height}L${x + size - 1} ${top}`} />}
            {text && (
              <text x={x + size / 2} y={top + height / 2 + 5} text-anchor="middle">
                {text}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** The line from the cells of a row to its value. */
function way({ spreads }: Reach, at: Layout, cells: readonly number[], y: number): string {
  const [from = 0, to = 0] = [cells[0], cells.at(-1)];
  if (spreads) return `M${at.ends + END} ${y}H${at.left + from * at.size + 1}`;
  return `M${at.left + (to + 1) * at.size - 1} ${y}H${at.ends}`;
}

function Row({ reach, at, step, index }: { reach: Reach; at: Layout; step: number; index: number }) {
  const { size, left, row, ends } = at;
  const cells = reach.touched[step] as readonly number[];
  const top = at.first + index * row + 3;
  const [height, middle] = [row - 6, at.first + (index + 0.5) * row];
  const [from = 0, to = 0] = [cells[0], cells.at(-1)];
  return (
    <g>
      <path class="way" d={way(reach, at, cells, middle)} />
      <g class="q-kernel">
        {to - from >= cells.length && (
          <path class="span" d={`M${left + (from + 0.5) * size} ${middle}H${left + (to + 0.5) * size}`} />
        )}
        {cells.map((cell) => (
          <rect key={cell} x={left + cell * size + 1} y={top} width={size - 2} height={height} />
        ))}
      </g>
      <g class={`reach-end q-${reach.spreads ? 'size' : 'out'}`}>
        <rect x={ends} y={top} width={END} height={height} />
        <text x={ends + END / 2} y={middle + 5} text-anchor="middle">
          {step + 1}
        </text>
      </g>
    </g>
  );
}

/** Faint lines down from the edges of the cells, so that rows can be compared. */
function Lines({ reach: { cells, spreads }, at }: { reach: Reach; at: Layout }) {
  const [top, bottom] = [spreads ? at.first : at.top, spreads ? at.top : at.height];
  const lines = Array.from({ length: cells + 1 }, (_, cell) => `M${at.left + cell * at.size} ${top}V${bottom}`);
  return <path class="reach-lines" d={lines.join('')} />;
}

export function Drawing({ reach, at, words, says }: Props) {
  const { left, ends, size, rows, row, first, top } = at;
  const canvas = left + (reach.cells * size) / 2;
  return (
    <svg class={`reach ${at.name}`} viewBox={`0 0 ${at.width} ${at.height}`} role="img" aria-label={says}>
      <Lines reach={reach} at={at} />
      <Canvas reach={reach} at={at} />
      {rows.map((step, index) =>
        step === null ? (
          <text key="rest" x={canvas} y={first + (index + 0.5) * row + 3} text-anchor="middle">
            …
          </text>
        ) : (
          <Row key={step} reach={reach} at={at} step={step} index={index} />
        ),
      )}
      {reach.spreads ? (
        <>
          <text x={0} y={14}>
            {words.input}
          </text>
          <text x={left} y={top + Math.min(size, row) + 19}>
            {words.landed}
          </text>
        </>
      ) : (
        <>
          <text x={0} y={14}>
            {words.input}
          </text>
          <text x={ends + END} y={14} text-anchor="end">
            {words.output}
          </text>
        </>
      )}
    </svg>
  );
}
