/** The blocks themselves: input with the kernel's window, and the measured edges of kernel and output. */
import { drawnCount } from './drawnCount.ts';
import { Edge, SymbolText, UpperEdges } from './Edges.tsx';
import type { Block } from './isometric.ts';
import { breaks, dimension, faces, project } from './isometric.ts';
import type { View } from './view.ts';

/** A block's three visible faces, its grid, and its break marks; or only the part from (`row`, `column`) on. */
export function Faces({ block, unit, row, column }: { block: Block; unit: number; row?: number; column?: number }) {
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

export function InputBlock({ shown, at, blocks }: View) {
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
        <Faces
          block={{ ...input, size: { rows, columns, depth: Math.min(seen, depth) } }}
          unit={unit}
          row={rows - window.rows}
          column={columns - window.columns}
        />
      </g>
      <UpperEdges
        size={input.size}
        unit={unit}
        names={['height', 'width']}
        values={[value('height'), value('width')]}
      />
      <Edge
        name="in_channels"
        value={value('in_channels')}
        from={corner(rows, 0, depth)}
        to={corner(rows, 0, 0)}
        anchor="end"
        nudge={[2, 4]}
      />
    </g>
  );
}

export function KernelEdges({ shown, at, blocks, rows }: View) {
  const { kernel, unit } = blocks;
  const corner = project(kernel.size, unit);
  const { columns, depth } = kernel.size;
  const value = (name: string) => shown.values[name] ?? 1n;
  const each = shown.weights[0]?.shape[1] ?? 1n;
  const edge = { from: corner(0, columns, 0), to: corner(0, columns, depth) };
  return (
    <g transform={`translate(${at.kernels} ${rows[0]?.y})`}>
      <UpperEdges
        size={kernel.size}
        unit={unit}
        names={['kernel_height', 'kernel_width']}
        values={[value('kernel_height'), value('kernel_width')]}
      />
      {shown.options.groups === 1n ? (
        <Edge
          name="in_channels"
          value={each}
          {...edge}
          anchor="start"
          nudge={[0, Math.max(0, -(edge.from[1] + edge.to[1]) / 2) + 17]}
        />
      ) : (
        <g class="q-in" data-parts="in">
          <path class="dimension" d={dimension(edge.from, edge.to, 9).path} />
          <text class="symbol" x={edge.to[0] + 15} y={Math.max(0, (edge.from[1] + edge.to[1]) / 2) + 17}>
            {drawnCount(each)}
          </text>
        </g>
      )}
    </g>
  );
}

export function OutputEdges({ shown, at, blocks, rows }: View) {
  const [, channels = 1n, height = 1n, width = 1n] = shown.output_shape;
  const [top, bottom] = [rows[0]?.y ?? 0, rows.at(-1)?.y ?? 0];
  const x = at.bracket;
  const written = `= ${drawnCount(channels)}`;
  const [middle, reach] = [(top + bottom) / 2, rows.length > 1 ? 0 : 14];
  const beside = at.name === 'wide' && written.length < 6;
  return (
    <>
      {at.name === 'wide' && (
        <g transform={`translate(${at.outputs} ${top})`}>
          <UpperEdges
            size={blocks.output.size}
            unit={blocks.unit}
            names={['out_height', 'out_width']}
            values={[height, width]}
          />
        </g>
      )}
      <g class="q-out" data-parts="out">
        <path class="dimension" d={`M${x - 7} ${top - reach}H${x}V${bottom + reach}H${x - 7}`} />
        <SymbolText name="out_channels" at={[x + 6, middle + (beside ? 5 : -3)]} anchor="start" />
        <text
          class={written.length > 5 ? 'symbol dense' : 'symbol'}
          x={x + (beside ? 38 : 6)}
          y={middle + (beside ? 5 : 18)}
        >
          {written}
        </text>
      </g>
    </>
  );
}
