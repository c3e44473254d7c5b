/** The rows of the picture: the wires from the input, and each kernel with its bias and its output channel. */
import { message } from '#i18n/message.ts';
import type { TensorRow } from './arrangement.ts';
import { drawnCount } from './drawnCount.ts';
import { extent, project } from './isometric.ts';
import type { View } from './view.ts';

/** Half the width of a kernel and of an output block as drawn. */
const halves = ({ kernel, output, unit }: View['blocks']) =>
  [kernel, output].map(({ size }) => (extent(size).width * unit) / 2) as [number, number];

/** Where the wire from the input to a kernel ends: left of the kernel's number. */
const wireEnd = ({ at, blocks }: View, kernel: bigint): number =>
  at.kernels - halves(blocks)[0] - 12 - 8 * drawnCount(kernel).length;

/** The lines from the input to each kernel: the same input goes to all of them. */
export function Fan(view: View) {
  const { at, blocks, rows } = view;
  const drawn = rows.flatMap((row) => ('kernel' in row ? [{ y: row.y, end: wireEnd(view, row.kernel) }] : []));
  if (at.name === 'tall') {
    const from =
      at.input.y +
      project(blocks.input.size, blocks.unit)(
        blocks.input.size.rows,
        blocks.input.size.columns,
        blocks.input.size.depth,
      )[1] +
      6;
    const branches = drawn.map(({ y, end }) => `M24 ${y}H${end.toFixed(1)}`).join('');
    return <path class="wire" d={`M${at.input.x} ${from}V216H24V${drawn.at(-1)?.y}${branches}`} data-parts="kernel" />;
  }
  const { x, y } = at.input;
  const start = x + (project(blocks.input.size, blocks.unit)(0, blocks.input.size.columns, 0)[0] ?? 0) + 4;
  const curves = drawn
    .map((row) => `M208 ${y}C238 ${y} ${row.end - 30} ${row.y} ${row.end.toFixed(1)} ${row.y}`)
    .join('');
  return <path class="wire" d={`M${start} ${y}H208${curves}`} data-parts="kernel" />;
}

/** One kernel, its bias and its channel; or the gap that says how many are left out. */
export function RowView({ row, view }: { row: TensorRow; view: View }) {
  const { at, id, words, shown } = view;
  if ('omitted' in row) {
    return (
      <text class="omitted" x={at.kernels} y={row.y + 5} text-anchor="middle">
        {message(words.more, { n: drawnCount(row.omitted) })}
      </text>
    );
  }
  const bias = shown.options.bias === true;
  const [kernel, output] = halves(view.blocks);
  const [left, right] = [at.kernels + kernel + 12, at.outputs - output - 10].map((x) => x.toFixed(1));
  const wire = bias
    ? `M${left} ${row.y}H${at.biases - 9}M${at.biases + 9} ${row.y}H${right}`
    : `M${left} ${row.y}H${right}`;
  return (
    <>
      <path class="wire" d={wire} data-parts="out" />
      <text class="number" x={(at.kernels - kernel - 7).toFixed(1)} y={row.y + 5} text-anchor="end" data-parts="out">
        {drawnCount(row.kernel)}
      </text>
      <use href={`#${id}-kernel`} x={at.kernels} y={row.y} data-parts="kernel in out" />
      {bias && <circle class="q-bias disc" cx={at.biases} cy={row.y} r="4.5" data-parts="bias" />}
      <use href={`#${id}-output`} x={at.outputs} y={row.y} data-parts="out" />
    </>
  );
}
