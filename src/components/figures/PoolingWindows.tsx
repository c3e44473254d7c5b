/** Windows of a pooling on one channel, and what each keeps: for the example's layer, and for the mean of the same windows. */
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { grouped } from '#calc/numbers/units.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import type { ModelProps } from '#islands/example/ModelView.ts';
import type { FigureView } from './figureView.ts';
import { evaluationOf } from './figureView.ts';
import { arrowPath, gridPath, Panel, Panels } from './Panel.tsx';

type WindowWords = Words['other_layers']['windows'];

const CELL = 30;
/** Windows along a side, and numbers to lay them on: the same ones at any size. */
const ACROSS = 2;
const NUMBERS = [1, 3, 0, 2, 5, 7, 4, 6, 8, 0, 2, 1, 2, 2, 5, 0];

/** One window of a channel: the places it covers, row by row, and what it keeps of them. */
export interface PooledWindow {
  row: number;
  column: number;
  values: readonly number[];
  kept: number;
}

/** True where a layer compares the values of a window, false where it adds them. */
const compares = ({ operations }: Evaluation): boolean => 'comparisons' in operations;

const numberAt = (row: number, column: number, side: number): number =>
  NUMBERS[(row * side + column) % NUMBERS.length] as number;

/** Windows of such a side next to one another, and what each keeps: its largest value, or its mean. */
export function windowsKept(side: number, largest: boolean): PooledWindow[] {
  return Array.from({ length: ACROSS * ACROSS }, (_, index) => {
    const [row, column] = [Math.floor(index / ACROSS) * side, (index % ACROSS) * side];
    const values = Array.from({ length: side * side }, (__, at) =>
      numberAt(row + Math.floor(at / side), column + (at % side), ACROSS * side),
    );
    const sum = values.reduce((all, one) => all + one, 0);
    return { row, column, values, kept: largest ? Math.max(...values) : sum / values.length };
  });
}

function WindowView({ one, side, largest }: { one: PooledWindow; side: number; largest: boolean }) {
  const kept = largest ? one.values.indexOf(one.kept) : -1;
  return (
    <>
      {one.values.map((value, at) => {
        const [x, y] = [(one.column + (at % side)) * CELL, (one.row + Math.floor(at / side)) * CELL];
        const used = !largest || at === kept;
        return (
          <>
            {used && <path class="face face-right" d={`M${x} ${y}h${CELL}v${CELL}h-${CELL}z`} />}
            <text class={used ? 'centred kept' : 'centred'} x={x + CELL / 2} y={y + CELL / 2}>
              {value}
            </text>
          </>
        );
      })}
    </>
  );
}

function Pooled({ found, words }: { found: Evaluation; words: WindowWords }) {
  const largest = compares(found);
  const side = Number(found.values.kernel_height);
  const windows = windowsKept(side, largest);
  const [size, start] = [ACROSS * side * CELL, ACROSS * side * CELL + 52];
  const { outputs = 1n } = found.values;
  const each = (name: string) => grouped((found.operations[name] ?? 0n) / outputs);
  const counts = { comparisons: each('comparisons'), additions: each('additions'), divisions: each('divisions') };
  const said = largest ? words.largest : words.mean;
  return (
    <Panel
      title={said.title}
      says={message(said.alt, { side, across: ACROSS * side, list: windows.map(({ kept }) => kept).join(', ') })}
      width={start + ACROSS * CELL + 8}
      height={size}
      lines={[message(said.work, counts), words.nothing]}
    >
      <g class="q-in">
        {windows.map((one) => (
          <WindowView key={`${one.row} ${one.column}`} one={one} side={side} largest={largest} />
        ))}
        <path class="face-grid" d={gridPath(0, 0, ACROSS * side, ACROSS * side, CELL)} />
      </g>
      <path class="frame q-kernel" d={gridPath(0, 0, ACROSS, ACROSS, side * CELL)} />
      <path class="wire" d={arrowPath(size + 12, size / 2, 28)} />
      <g class="q-out" transform={`translate(${start} ${(size - ACROSS * CELL) / 2})`}>
        <path class="face face-top" d={gridPath(0, 0, ACROSS, ACROSS, CELL)} />
        {windows.map(({ row, column, kept }) => (
          <text class="centred kept" x={(column / side + 0.5) * CELL} y={(row / side + 0.5) * CELL}>
            {kept}
          </text>
        ))}
      </g>
    </Panel>
  );
}

/** The layer that takes the mean of the same windows. */
const meanOf = (model: ModelProps): ModelProps => ({ ...model, layer: 'AvgPool2d' });

export function PoolingWindows({ model, words }: FigureView) {
  const said = words.other_layers.windows;
  return (
    <Panels>
      <Pooled found={evaluationOf(model)} words={said} />
      <Pooled found={evaluationOf(meanOf(model))} words={said} />
    </Panels>
  );
}
