/** An embedding: a table with a row for each token, and the rows that an input reads. */
import { grouped } from '#calc/numbers/units.ts';
import { message } from '#i18n/message.ts';
import type { FigureView } from './figureView.ts';
import { evaluationOf } from './figureView.ts';
import { Panel, Panels } from './Panel.tsx';

const WIDE = 110;
const ROW = 12;
const ROWS = 11;
/** Rows that are read, in the order of the text; the last of them twice. */
const READ = [7, 2, 4, 2];
const OUT = 170;

const rowAt = (x: number, y: number): string => `M${x} ${y}h${WIDE}v${ROW}h-${WIDE}z`;

export function RowsRead({ model, words }: FigureView) {
  const found = evaluationOf(model);
  const said = words.other_layers.rows;
  const { num_embeddings: rows = 1n, embedding_dim: columns = 1n } = found.values;
  const numbers = {
    rows: grouped(rows),
    columns: grouped(columns),
    parameters: grouped(found.parameters),
    flops: grouped(found.flops),
    read: READ.length,
  };
  const [height, first] = [ROWS * ROW, ((ROWS - READ.length) / 2) * ROW];
  return (
    <Panels>
      <Panel
        title={said.title}
        says={message(said.alt, numbers)}
        width={OUT + WIDE + 2}
        height={height + 2}
        lines={[message(said.parameters, numbers), message(said.work, numbers)]}
      >
        <g class="q-kernel">
          <path class="face face-left" d={`M0 0h${WIDE}v${height}h-${WIDE}z`} />
          <path class="face-grid" d={Array.from({ length: ROWS }, (_, at) => `M0 ${at * ROW}h${WIDE}`).join('')} />
          <path class="face face-right" d={[...new Set(READ)].map((at) => rowAt(0, at * ROW)).join('')} />
          <path class="face-gap" d={`M-2 ${9.5 * ROW}h${WIDE + 4}`} />
          <path class="face-break" d={`M-3 ${9.5 * ROW}l6 -5M${WIDE - 3} ${9.5 * ROW}l6 -5`} />
        </g>
        <path
          class="wire"
          d={READ.map((at, index) => `M${WIDE} ${(at + 0.5) * ROW}L${OUT} ${first + (index + 0.5) * ROW}`).join('')}
        />
        <g class="q-out">
          <path class="face face-top" d={READ.map((_, index) => rowAt(OUT, first + index * ROW)).join('')} />
        </g>
      </Panel>
    </Panels>
  );
}
