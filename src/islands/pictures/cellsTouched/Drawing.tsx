/** The cells of a canvas, and a row for each step of the kernel: what it touches, and the value it makes or spreads. */
import type { Reach } from '#calc/conv2d/cellsTouched.ts';
import { isOutside, meetings } from '#calc/conv2d/cellsTouched.ts';
import type { Words } from '#i18n/index.ts';
import type { TouchLayout } from './layout.ts';
import { END } from './layout.ts';

interface Props {
  reach: Reach;
  at: TouchLayout;
  words: Words['reach'];
  /** The whole in a sentence. */
  says: string;
}

/** Cells this small hold no number. */
const LEAST_FOR_TEXT = 17;

const KINDS = ['inside', 'inside unmet', 'outside', 'outside unmet'] as const;

/** What a cell is: of the tensor or of its padding, and whether any product meets it. */
const kindOf = (reach: Reach, cell: number, met: number): (typeof KINDS)[number] =>
  `${isOutside(reach, cell) ? 'outside' : 'inside'}${met > 0 ? '' : ' unmet'}`;

/** Zeros where padding adds them; in an output how many products are added up in a cell. */
function textIn(reach: Reach, cell: number, met: number): string {
  if (reach.spreads) return String(met);
  return reach.zeros && isOutside(reach, cell) ? '0' : '';
}

const round = (length: number): number => Math.round(length * 10) / 10;

/** A box, a little narrower than its place, so that neighbours stay apart. */
const box = (x: number, y: number, width: number, height: number): string =>
  `M${round(x + 1)} ${round(y)}h${round(width - 2)}v${round(height)}h${round(2 - width)}z`;

/** A stroke through a box, from below. */
const stroke = (x: number, y: number, width: number, height: number): string =>
  `M${round(x + 1)} ${round(y + height)}l${round(width - 2)} ${round(-height)}`;

function Canvas({ reach, at }: Omit<Props, 'words' | 'says'>) {
  const { size, left, top } = at;
  const height = Math.min(size, at.row);
  const cells = meetings(reach).map((met, cell) => ({ met, cell, kind: kindOf(reach, cell, met) }));
  return (
    <g class={`q-${reach.spreads ? 'out' : 'size'}`}>
      {KINDS.map((kind) => {
        const all = cells.filter((one) => one.kind === kind);
        const draw = (shape: typeof box) =>
          all.map(({ cell }) => shape(left + cell * size, top, size, height)).join('');
        const crossed = !reach.spreads && kind.endsWith('unmet');
        return all.length > 0 && <path key={kind} class={kind} d={draw(box) + (crossed ? draw(stroke) : '')} />;
      })}
      {size >= LEAST_FOR_TEXT &&
        cells.map(({ met, cell }) => {
          const text = textIn(reach, cell, met);
          return (
            text && (
              <text key={cell} x={round(left + (cell + 0.5) * size)} y={round(top + height / 2 + 5)}>
                {text}
              </text>
            )
          );
        })}
    </g>
  );
}

/** The line from the cells of a row to its value. */
function way({ spreads }: Reach, at: TouchLayout, cells: readonly number[], y: number): string {
  const [from = 0, to = 0] = [cells[0], cells.at(-1)];
  if (spreads) return `M${at.ends + END} ${y}H${round(at.left + from * at.size + 1)}`;
  return `M${round(at.left + (to + 1) * at.size - 1)} ${y}H${round(at.ends)}`;
}

function Row({ reach, at, step, index }: { reach: Reach; at: TouchLayout; step: number; index: number }) {
  const { size, left, row, ends } = at;
  const cells = reach.touched[step] as readonly number[];
  const top = at.first + index * row + 3;
  const [height, middle] = [row - 6, at.first + (index + 0.5) * row];
  const [from = 0, to = 0] = [cells[0], cells.at(-1)];
  const place = (cell: number) => left + cell * size;
  return (
    <g>
      <path class="way" d={way(reach, at, cells, middle)} />
      <g class="q-kernel">
        {to - from >= cells.length && <path d={`M${round(place(from))} ${middle}H${round(place(to))}`} />}
        <path d={cells.map((cell) => box(place(cell), top, size, height)).join('')} />
      </g>
      <g class={`q-${reach.spreads ? 'size' : 'out'}`}>
        <path class="inside" d={box(ends - 1, top, END + 2, height)} />
        <text x={round(ends + END / 2)} y={middle + 5}>
          {step + 1}
        </text>
      </g>
    </g>
  );
}

/** Faint lines down from the edges of the cells, so that rows can be compared. */
function Lines({ reach: { cells, spreads }, at }: { reach: Reach; at: TouchLayout }) {
  const [top, bottom] = [spreads ? at.first : at.top, spreads ? at.top : at.height];
  const lines = Array.from({ length: cells + 1 }, (_, cell) => `M${round(at.left + cell * at.size)} ${top}V${bottom}`);
  return <path class="lines" d={lines.join('')} />;
}

/** What stands where. */
function Labels({ reach, at, words }: Omit<Props, 'says'>) {
  const { left, ends, top, size, row } = at;
  const output = reach.spreads
    ? { x: left, y: top + Math.min(size, row) + 19, text: words.landed }
    : { x: round(ends + END), y: 14, text: words.output };
  return (
    <>
      <text class="label" x={0} y={14}>
        {words.input}
      </text>
      <text class={reach.spreads ? 'label' : 'label end'} x={output.x} y={output.y}>
        {output.text}
      </text>
    </>
  );
}

export function Drawing({ reach, at, words, says }: Props) {
  const { left, size, rows, row, first } = at;
  return (
    <svg class={`reach ${at.name}`} viewBox={`0 0 ${at.width} ${at.height}`} role="img" aria-label={says}>
      <Lines reach={reach} at={at} />
      <Canvas reach={reach} at={at} />
      {rows.map((step, index) =>
        step === null ? (
          <text key="rest" x={round(left + (reach.cells * size) / 2)} y={first + (index + 0.5) * row + 3}>
            …
          </text>
        ) : (
          <Row key={step} reach={reach} at={at} step={step} index={index} />
        ),
      )}
      <Labels reach={reach} at={at} words={words} />
    </svg>
  );
}
