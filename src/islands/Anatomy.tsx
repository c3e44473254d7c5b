/** Picture (a): a convolutional layer taken apart. Input → kernels → one bias each → one output channel each. */
import type { Evaluation } from '#calc/evaluate.ts';
import { FIELDS, SCALARS } from '#calc/fields.ts';
import { grouped, shortCount } from '#calc/units.ts';
import { symbolParts } from '#formula/symbol.ts';
import type { Words } from '#i18n/index.ts';
import type { Model, Texts } from './model.ts';
import { modelOf } from './model.ts';
import type { Arrangement, Blocks, Row } from './parts/anatomyLayout.ts';
import { blocksOf, rowsFor, TALL, WIDE } from './parts/anatomyLayout.ts';
import type { Block, Point, Size } from './parts/isometric.ts';
import { breaks, dimension, faces, project } from './parts/isometric.ts';
import { message } from './parts/message.ts';

type AnatomyWords = Words['anatomy'];

interface View {
  id: string;
  shown: Evaluation;
  words: AnatomyWords;
  at: Arrangement;
  blocks: Blocks;
  rows: Row[];
}

/** A number as a label has room for: exact to six digits, then shortened. */
const label = (value: bigint): string => (value < 1_000_000n ? grouped(value) : shortCount(value));

function Faces({ block, unit, row, column }: { block: Block; unit: number; row?: number; column?: number }) {
  const { top, left, right, grid } = faces(block.size, unit, row, column);
  const cut = breaks(block, unit);
  return (
    <>
      <path class="face face-top" d={top} />
      <path class="face face-left" d={left} />
      <path class="face face-right" d={right} />
      {unit > 2.5 && <path class="face-grid" d={grid} />}
      {row === undefined && cut.gaps && <path class="face-gap" d={cut.gaps} />}
      {row === undefined && cut.strokes && <path class="face-break" d={cut.strokes} />}
    </>
  );
}

/** `H` with its subscript, `= 5`: a symbol in an SVG text. */
function SymbolText({ name, value, at, anchor }: { name: string; value: bigint; at: Point; anchor: 'start' | 'middle' | 'end' }) {
  const { base, sub, upright } = symbolParts(SCALARS[name]?.symbol ?? FIELDS.batch.symbol);
  return (
    <text class="symbol" x={at[0].toFixed(1)} y={at[1].toFixed(1)} text-anchor={anchor}>
      <tspan class="base">{base}</tspan>
      <tspan class={upright ? 'sub upright' : 'sub'} dy="3">
        {sub}
      </tspan>
      <tspan dy="-3"> = {label(value)}</tspan>
    </text>
  );
}

interface EdgeProps {
  name: string;
  value: bigint;
  from: Point;
  to: Point;
  away?: number;
  anchor: 'start' | 'middle' | 'end';
  nudge: Point;
}

/** A dimension line with its symbol and number. */
function Edge({ name, value, from, to, away = 9, anchor, nudge }: EdgeProps) {
  const { path, label: spot } = dimension(from, to, away);
  const quantity = SCALARS[name]?.quantity ?? 'none';
  return (
    <g class={`q-${quantity}`} data-parts={quantity}>
      <path class="dimension" d={path} />
      <SymbolText name={name} value={value} at={[spot[0] + nudge[0], spot[1] + nudge[1]]} anchor={anchor} />
    </g>
  );
}

/** The two upper edges of a block, named and numbered. */
function UpperEdges({ size, unit, names, values }: { size: Size; unit: number; names: [string, string]; values: [bigint, bigint] }) {
  const at = project(size, unit);
  const [apex, left, right] = [at(0, 0, 0), at(size.rows, 0, 0), at(0, size.columns, 0)];
  return (
    <>
      <Edge name={names[0]} value={values[0]} from={left} to={apex} anchor="end" nudge={[1, 1]} />
      <Edge name={names[1]} value={values[1]} from={apex} to={right} anchor="start" nudge={[-1, 1]} />
    </>
  );
}

function InputBlock({ shown, at, blocks }: View) {
  const { input, window, unit } = blocks;
  const corner = project(input.size, unit);
  const { rows, columns, depth } = input.size;
  const value = (name: string) => shown.values[name] ?? 1n;
  const seen = blocks.kernel.size.depth;
  return (
    <g transform={`translate(${at.input.x} ${at.input.y})`}>
      <g class="q-in" data-parts="in size">
        <Faces block={input} unit={unit} />
      </g>
      <g class="q-kernel" data-parts="kernel in">
        <Faces block={{ ...input, size: { rows, columns, depth: Math.min(seen, depth) } }} unit={unit} row={rows - window.rows} column={columns - window.columns} />
      </g>
      <UpperEdges size={input.size} unit={unit} names={['height', 'width']} values={[value('height'), value('width')]} />
      <Edge name="in_channels" value={value('in_channels')} from={corner(rows, 0, depth)} to={corner(rows, 0, 0)} anchor="end" nudge={[2, 4]} />
    </g>
  );
}

function KernelEdges({ shown, at, blocks, rows }: View) {
  const { kernel, unit } = blocks;
  const corner = project(kernel.size, unit);
  const { columns, depth } = kernel.size;
  const value = (name: string) => shown.values[name] ?? 1n;
  const each = shown.weights[0]?.shape[1] ?? 1n;
  const edge = { from: corner(0, columns, 0), to: corner(0, columns, depth) };
  return (
    <g transform={`translate(${at.kernels} ${rows[0]?.y})`}>
      <UpperEdges size={kernel.size} unit={unit} names={['kernel_height', 'kernel_width']} values={[value('kernel_height'), value('kernel_width')]} />
      {shown.options.groups === 1n ? (
        <Edge name="in_channels" value={each} {...edge} anchor="start" nudge={[0, 8]} />
      ) : (
        <g class="q-in" data-parts="in">
          <path class="dimension" d={dimension(edge.from, edge.to, 9).path} />
          <text class="symbol" x={edge.to[0] + 15} y={(edge.from[1] + edge.to[1]) / 2 + 8}>
            {label(each)}
          </text>
        </g>
      )}
    </g>
  );
}

function OutputEdges({ shown, at, blocks, rows }: View) {
  const [, channels = 1n, height = 1n, width = 1n] = shown.output_shape;
  const [top, bottom] = [rows[0]?.y ?? 0, rows.at(-1)?.y ?? 0];
  const x = at.bracket;
  return (
    <>
      {at.name === 'wide' && (
        <g transform={`translate(${at.outputs} ${top})`}>
          <UpperEdges size={blocks.output.size} unit={blocks.unit} names={['out_height', 'out_width']} values={[height, width]} />
        </g>
      )}
      <g class="q-out" data-parts="out">
        <path class="dimension" d={`M${x - 7} ${top - 14}H${x}V${bottom + 14}H${x - 7}`} />
        <SymbolText name="out_channels" value={channels} at={[x + 6, (top + bottom) / 2 + 5]} anchor="start" />
      </g>
    </>
  );
}

/** The lines from the input to each kernel: the same input goes to all of them. */
function Fan({ at, blocks, rows }: View) {
  const drawn = rows.filter((row) => 'kernel' in row);
  if (at.name === 'tall') {
    const from = at.input.y + project(blocks.input.size, blocks.unit)(blocks.input.size.rows, blocks.input.size.columns, blocks.input.size.depth)[1] + 6;
    const branches = drawn.map(({ y }) => `M24 ${y}H${at.kernels - 48}`).join('');
    return <path class="wire" d={`M${at.input.x} ${from}V216H24V${drawn.at(-1)?.y}${branches}`} data-parts="kernel" />;
  }
  const { x, y } = at.input;
  const start = x + (project(blocks.input.size, blocks.unit)(0, blocks.input.size.columns, 0)[0] ?? 0) + 4;
  const curves = drawn.map((row) => `M208 ${y}C238 ${y} 228 ${row.y} 258 ${row.y}`).join('');
  return <path class="wire" d={`M${start} ${y}H208${curves}`} data-parts="kernel" />;
}

function RowView({ row, view }: { row: Row; view: View }) {
  const { at, id, words, shown } = view;
  if ('omitted' in row) {
    return (
      <text class="omitted" x={at.kernels} y={row.y + 5} text-anchor="middle">
        {message(words.more, { n: label(row.omitted) })}
      </text>
    );
  }
  const bias = shown.options.bias === true;
  const [left, right] = [at.kernels + at.room.width / 2 - 2, at.outputs - at.room.width / 2 + 12];
  const wire = bias ? `M${left} ${row.y}H${at.biases - 9}M${at.biases + 9} ${row.y}H${right}` : `M${left} ${row.y}H${right}`;
  const number = at.name === 'wide' ? at.kernels - 45 : at.kernels - 38;
  return (
    <>
      <path class="wire" d={wire} data-parts="out" />
      <text class="number" x={number} y={row.y + 5} text-anchor="middle" data-parts="out">
        {label(row.kernel)}
      </text>
      <use href={`#${id}-kernel`} x={at.kernels} y={row.y} data-parts="kernel in out" />
      {bias && <circle class="q-bias disc" cx={at.biases} cy={row.y} r="4.5" data-parts="bias" />}
      <use href={`#${id}-output`} x={at.outputs} y={row.y} data-parts="out" />
    </>
  );
}

/** A column's heading: what it is, and how large. */
function Heading({ x, y, title, detail }: { x: number; y: number; title: string; detail: string }) {
  return (
    <>
      <text class="heading" x={x} y={y} text-anchor="middle">
        {title}
      </text>
      <text x={x} y={y + 21} text-anchor="middle">
        {detail}
      </text>
    </>
  );
}

const times = (...values: (bigint | undefined)[]): string => values.map((value) => label(value ?? 1n)).join(' × ');

function Headings({ shown, words, at }: View) {
  const { values, weights, output_shape } = shown;
  const [, channels, height, width] = output_shape;
  const each = label(weights[0]?.each ?? 0n);
  const biases = label(weights[1]?.count ?? 0n);
  const input = times(values.height, values.width, values.in_channels);
  const kernel = `${times(values.kernel_height, values.kernel_width, weights[0]?.shape[1])} = ${message(words.weights, { each })}`;
  const tall = at.name === 'tall';
  const y = tall ? 244 : 15;
  const kernelDetail = tall || kernel.length > 28 ? message(words.weights_each, { each }) : kernel;
  return (
    <>
      {tall ? (
        <text class="heading" x={at.input.x} y="16" text-anchor="middle">{`${words.input} ${input}`}</text>
      ) : (
        <Heading x={at.input.x} y={y} title={words.input} detail={input} />
      )}
      <Heading x={at.kernels} y={y} title={message(words.kernels, { out_channels: label(channels ?? 1n) })} detail={kernelDetail} />
      <Heading
        x={at.biases}
        y={y}
        title={biases === '0' ? words.no_bias : message(words.biases, { n: biases })}
        detail={biases === '0' ? '' : words.one_each}
      />
      <Heading x={at.outputs} y={y} title={words.output} detail={times(height, width, channels)} />
      {!tall && <path class="rule" d={`M0 52.5H${at.width}`} />}
    </>
  );
}

/** The sum under the columns: 7 × 27 = 189, + 7, = 196. */
function SumLine({ shown, words, at }: View) {
  const [weight, bias] = shown.weights;
  const y = at.height - 9;
  const tall = at.name === 'tall';
  return (
    <>
      <path class="rule" d={`M0 ${at.height - 32.5}H${at.width}`} />
      {!tall && (
        <text x="0" y={y}>
          {words.sum}
        </text>
      )}
      <g class="sum">
        <text x={tall ? 0 : at.kernels} y={y} text-anchor={tall ? 'start' : 'middle'} data-parts="kernel in out">
          {`${times(weight?.pieces, weight?.each)} = ${label(weight?.count ?? 0n)}`}
        </text>
        {bias && (
          <text x={at.biases} y={y} text-anchor="middle" data-parts="bias">
            + {label(bias.count)}
          </text>
        )}
        <text x={tall ? at.width : at.outputs} y={y} text-anchor={tall ? 'end' : 'middle'}>
          = {label(shown.parameters)}
        </text>
      </g>
    </>
  );
}

function altText({ values, weights, parameters, output_shape, options }: Evaluation, words: AnatomyWords): string {
  const [, , out_height = 1n, out_width = 1n] = output_shape;
  const named = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, grouped(value)]));
  return message(words.alt, {
    ...named,
    out_height: grouped(out_height),
    out_width: grouped(out_width),
    depth: grouped(weights[0]?.shape[1] ?? 1n),
    each: grouped(weights[0]?.each ?? 0n),
    weights: grouped(weights[0]?.count ?? 0n),
    parameters: grouped(parameters),
    bias: options.bias === true ? words.alt_bias : '',
  });
}

function Drawing({ model, words, at }: { model: Model; words: AnatomyWords; at: Arrangement }) {
  const shown = model.shown.value;
  const blocks = blocksOf(shown, at);
  const rows = rowsFor(shown.output_shape[1] ?? 1n, at);
  const view: View = { id: `${model.id}-${at.name}`, shown, words, at, blocks, rows };
  return (
    <svg class={`anatomy ${at.name}`} viewBox={`0 0 ${at.width} ${at.height}`} role="img" aria-label={altText(shown, words)}>
      <defs>
        <g id={`${view.id}-kernel`} class="q-kernel">
          <Faces block={blocks.kernel} unit={blocks.unit} />
        </g>
        <g id={`${view.id}-output`} class="q-out">
          <Faces block={blocks.output} unit={blocks.unit} />
        </g>
      </defs>
      <Headings {...view} />
      <Fan {...view} />
      {rows.map((row) => (
        <RowView key={row.y} row={row} view={view} />
      ))}
      <InputBlock {...view} />
      {at.name === 'wide' && <KernelEdges {...view} />}
      <OutputEdges {...view} />
      <SumLine {...view} />
    </svg>
  );
}

interface Props {
  /** The example whose layer is drawn. */
  id: string;
  layer: string;
  values: Texts;
  words: AnatomyWords;
}

/** Both arrangements are drawn; the style sheet shows the one that has room. */
export default function Anatomy({ id, layer, values, words }: Props) {
  const model = modelOf(id, layer, values);
  return (
    <div class="picture" data-follows={id} data-held={model.held.value}>
      <Drawing model={model} words={words} at={WIDE} />
      <Drawing model={model} words={words} at={TALL} />
    </div>
  );
}
