/** Symbols with their numbers, and dimension lines along the edges of blocks. */

import { FIELDS, SCALARS } from '#calc/fields/fields.ts';
import { symbolParts } from '#formula/symbol.ts';
import { drawnCount } from './drawnCount.ts';
import type { Point, Size } from './isometric.ts';
import { dimension, project } from './isometric.ts';

/** `H` with its subscript, and `= 5` if a value is given: a symbol in an SVG text. */
export function SymbolText({
  name,
  value,
  at,
  anchor,
}: {
  name: string;
  value?: bigint;
  at: Point;
  anchor: 'start' | 'middle' | 'end';
}) {
  const [base, sub] = symbolParts(SCALARS[name]?.symbol ?? FIELDS.batch.symbol);
  return (
    <text class="symbol" x={at[0].toFixed(1)} y={at[1].toFixed(1)} text-anchor={anchor}>
      <tspan class="base">{base}</tspan>
      <tspan class={sub.length > 1 ? 'sub upright' : 'sub'} dy="3">
        {sub}
      </tspan>
      {value !== undefined && <tspan dy="-3"> = {drawnCount(value)}</tspan>}
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
export function Edge({ name, value, from, to, away = 9, anchor, nudge }: EdgeProps) {
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
export function UpperEdges({
  size,
  unit,
  names,
  values,
}: {
  size: Size;
  unit: number;
  names: [string, string];
  values: [bigint, bigint];
}) {
  const at = project(size, unit);
  const [apex, left, right] = [at(0, 0, 0), at(size.rows, 0, 0), at(0, size.columns, 0)];
  // Beside a short line its label keeps clear of its ends.
  const clear = (end: Point) => Math.max(0, 12 - Math.abs(end[0] - apex[0]) / 2);
  return (
    <>
      <Edge name={names[0]} value={values[0]} from={left} to={apex} anchor="end" nudge={[1 - clear(left), 1]} />
      <Edge name={names[1]} value={values[1]} from={apex} to={right} anchor="start" nudge={[clear(right) - 1, 1]} />
    </>
  );
}
