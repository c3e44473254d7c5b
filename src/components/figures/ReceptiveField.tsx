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
const LEVEL = 40;
const CELL = 16;

/** How many input cells a value depends on through layers of these dilations: each adds its span, less one. */
export function fieldOf(model: FigureView['model'], dilations: readonly bigint[]): number {
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
  const below = dilations.toReversed().map((dilation) => {
    level = [...new Set(level.flatMap((cell) => reads(cell, kernel, dilation)))];
    return level;
  });
  return [[0], ...below];
}

const reads = (cell: number, kernel: number, dilation: bigint): number[] =>
  Array.from({ length: kernel }, (_, index) => cell + (index - (kernel - 1) / 2) * Number(dilation));

function Stack({
  levels,
  kernel,
  dilations,
  width,
  says,
}: {
  levels: number[][];
  kernel: number;
  dilations: readonly bigint[];
  width: number;
  says: string;
}) {
  const x = (cell: number) => (cell + width / 2) * UNIT;
  const y = (level: number) => level * LEVEL + CELL / 2 + 1;
  const box = (cell: number, level: number) =>
    `M${x(cell) - CELL / 2} ${y(level) - CELL / 2}h${CELL}v${CELL}h-${CELL}z`;
  const down = dilations.toReversed();
  const ways = levels
    .slice(0, -1)
    .flatMap((cells, level) =>
      cells.flatMap((cell) =>
        reads(cell, kernel, down[level] ?? 1n).map((to) => `M${x(cell)} ${y(level)}L${x(to)} ${y(level + 1)}`),
      ),
    );
  const all = Array.from({ length: width }, (_, index) => index - (width - 1) / 2);
  return (
    <svg
      class="reach ground"
      viewBox={`0 0 ${width * UNIT} ${LEVEL * dilations.length + CELL + 2}`}
      role="img"
      aria-label={says}
    >
      <path class="unmet lines" d={levels.flatMap((_, level) => all.map((cell) => box(cell, level))).join('')} />
      <g class="q-kernel">
        <path d={ways.join('')} />
      </g>
      {levels.map((cells, level) => (
        <g key={level} class={level === levels.length - 1 ? 'q-size' : 'q-out'}>
          <path d={cells.map((cell) => box(cell, level)).join('')} />
        </g>
      ))}
    </svg>
  );
}

export function ReceptiveField({ model, words }: FigureView) {
  const kernel = Number(evaluationOf(model).values.kernel_width);
  const { stack } = words.taught;
  const fields = STACKS.map((dilations) => fieldOf(model, dilations));
  const width = Math.max(...fields);
  return (
    <div class="picture pair flat">
      {STACKS.map((dilations, index) => {
        const fills = { dilations: dilations.join(', '), cells: fields[index] ?? 0, layers: dilations.length };
        return (
          <div key={fills.dilations}>
            <code>{message(stack.label, fills)}</code>
            <Stack
              levels={levelsOf(kernel, dilations)}
              kernel={kernel}
              dilations={dilations}
              width={width}
              says={message(stack.alt, fills)}
            />
          </div>
        );
      })}
    </div>
  );
}
