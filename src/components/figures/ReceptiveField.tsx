/** What one value depends on through several layers, from the side: layers as they are, and layers whose dilation doubles. */
import type { Options } from '#calc/layers/define.ts';
import { evaluate } from '#calc/layers/evaluate.ts';
import { layerNamed } from '#calc/layers/index.ts';
import { message } from '#i18n/message.ts';
import type { FigureView } from './figureView.ts';
import { evaluationOf } from './figureView.ts';

/** Dilations from the first layer to the last, for each drawing. */
const STACKS = [
  [1n, 1n, 1n],
  [1n, 2n, 4n],
] as const;

const UNIT = 20;
const LEVEL = 32;
const CELL = 16;

/** How many input cells a value depends on through layers of these dilations: each adds its span, less one. */
export function receptiveFieldOf(model: FigureView['model'], dilations: readonly bigint[]): number {
  const { options } = evaluationOf(model);
  const layer = layerNamed(model.layer);
  return dilations.reduce((field, dilation) => {
    // A map on which every kernel has room.
    const found = layer && evaluate(layer, { ...options, dilation, height: 99n, width: 99n } as Options);
    if (!found?.ok) throw new RangeError(`example '${model.id}' is impossible with a dilation of ${dilation}`);
    return field + Number(found.values.span_width) - 1;
  }, 1);
}

/** Cells from the last layer's value down to the input, as distances from the middle: each level is what the one above reads. */
function levelsOf(kernel: number, dilations: readonly bigint[]): number[][] {
  let level = [0];
  const read = dilations.toReversed().map((dilation) => {
    level = [...new Set(level.flatMap((cell) => reads(cell, kernel, dilation)))];
    return level;
  });
  return [[0], ...read];
}

const reads = (cell: number, kernel: number, dilation: bigint): number[] =>
  Array.from({ length: kernel }, (_, index) => cell + (index - (kernel - 1) / 2) * Number(dilation));

/** Where things are drawn on cells counted from the middle, level by level. */
const along = (cell: number, width: number): number => (cell + width / 2) * UNIT;
const below = (level: number): number => level * LEVEL + CELL / 2 + 1;

const box = (cell: number, level: number, width: number): string =>
  `M${along(cell, width) - CELL / 2} ${below(level) - CELL / 2}h${CELL}v${CELL}h-${CELL}z`;

interface Drawn {
  kernel: number;
  dilations: readonly bigint[];
  /** Cells that are drawn of each level. */
  width: number;
}

/** The ways from each value to the cells that it reads. */
function ways({ kernel, dilations, width }: Drawn, levels: readonly number[][]): string {
  const down = dilations.toReversed();
  const way = (from: number, to: number, level: number) =>
    `M${along(from, width)} ${below(level)}L${along(to, width)} ${below(level + 1)}`;
  return levels
    .slice(0, -1)
    .flatMap((cells, level) =>
      cells.flatMap((cell) => reads(cell, kernel, down[level] ?? 1n).map((to) => way(cell, to, level))),
    )
    .join('');
}

function Stack({ says, ...drawn }: Drawn & { says: string }) {
  const { kernel, dilations, width } = drawn;
  const levels = levelsOf(kernel, dilations);
  const boxes = (cells: readonly number[], level: number) => cells.map((cell) => box(cell, level, width)).join('');
  const all = Array.from({ length: width }, (_, index) => index - (width - 1) / 2);
  const height = LEVEL * dilations.length + CELL + 2;
  return (
    <svg class="reach ground" viewBox={`0 0 ${width * UNIT} ${height}`} role="img" aria-label={says}>
      <path class="unmet lines" d={levels.map((_, level) => boxes(all, level)).join('')} />
      <g class="q-kernel">
        <path d={ways(drawn, levels)} />
      </g>
      {levels.map((cells, level) => (
        <g key={level} class={level === levels.length - 1 ? 'q-size' : 'q-out'}>
          <path d={boxes(cells, level)} />
        </g>
      ))}
    </svg>
  );
}

export function ReceptiveField({ model, words }: FigureView) {
  const kernel = Number(evaluationOf(model).values.kernel_width);
  const { stack } = words.taught;
  const fields = STACKS.map((dilations) => receptiveFieldOf(model, dilations));
  const width = Math.max(...fields);
  return (
    <div class="picture pair flat">
      {STACKS.map((dilations, index) => {
        const fills = { dilations: dilations.join(', '), cells: fields[index] ?? 0, layers: dilations.length };
        return (
          <div key={fills.dilations}>
            <code>{message(stack.label, fills)}</code>
            <Stack kernel={kernel} dilations={dilations} width={width} says={message(stack.alt, fills)} />
          </div>
        );
      })}
    </div>
  );
}
