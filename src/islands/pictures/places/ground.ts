/** What a kernel stands on, seen from above: along two dimensions of a layer, which cells it meets and where its places are. */
import type { Corner } from '#calc/conv2d/cellsTouched.ts';
import { cornerOf, isOutside, meetings } from '#calc/conv2d/cellsTouched.ts';
import type { LayerDefinition } from '#calc/layers/define.ts';
import type { Evaluation } from '#calc/layers/evaluate.ts';

export interface Ground {
  /** From top to bottom, and from left to right. */
  down: Corner;
  across: Corner;
}

/** What is drawn of a layer of one dimension from top to bottom: one cell. */
const FLAT = { cells: 1, before: 0, after: 0, touched: [[0]], more: false, less: false, middles: [0.5] };

/** A dimension of a layer, cut where that or the one beside it is too large. Throws for a layer without a kernel that moves. */
export function cornerBeside(...[layer, ...rest]: Parameters<typeof cornerOf>): Corner {
  const corner = cornerOf(layer, ...rest);
  if (!corner) throw new RangeError(`${layer.name} has no kernel that moves`);
  return corner;
}

/** Of three dimensions the first and the last are drawn. Throws for a layer without a kernel that moves. */
export function groundOf(layer: LayerDefinition, found: Evaluation, beside: Evaluation): Ground {
  const rank = found.output_shape.length - 2;
  const across = cornerBeside(layer, found, -1, beside);
  if (rank === 1) return { across, down: { ...across, ...FLAT } };
  return { across, down: cornerBeside(layer, found, rank > 2 ? -3 : -2, beside) };
}

/** What a cell is: of the tensor or of its padding, and whether any product meets it. */
export const CELL_KINDS = ['inside', 'inside unmet', 'outside', 'outside unmet'] as const;

export interface GroundCell {
  kind: (typeof CELL_KINDS)[number];
  row: number;
  column: number;
  /** How many products read it, or land on it. */
  met: number;
}

/** All cells of a ground, row by row. */
export function groundCells({ down, across }: Ground): GroundCell[] {
  const [rows, columns] = [meetings(down), meetings(across)];
  return rows.flatMap((above, row) =>
    columns.map((beside, column) => {
      const met = above * beside;
      const outside = isOutside(down, row) || isOutside(across, column);
      return { kind: `${outside ? 'outside' : 'inside'}${met > 0 ? '' : ' unmet'}`, row, column, met };
    }),
  );
}
