/** What a count comes to as a table, and what is kept in memory for it. */
import type { Shape } from '#calc/fields/shapes.ts';
import { pythonShape } from '#calc/fields/shapes.ts';
import { product } from '#calc/numbers/exact.ts';
import type { CountedWhole, PassedLayer } from '#kernel/messages.ts';

/** Bytes of a number as it is kept, and of an index. */
const BYTES = { float32: 4n, int64: 8n };

/** A call of a layer or a function. */
export interface CallRow {
  path: string;
  type: string;
  shape: string;
  parameters: bigint;
  macs: bigint;
  flops: bigint;
  /** The line of the source that made it. */
  line: number | undefined;
}

const rowOf = ({ path, type, output_shape, params, macs, flops, at }: PassedLayer): CallRow => ({
  path,
  type,
  shape: pythonShape(output_shape),
  parameters: params,
  macs,
  flops,
  line: at?.line,
});

/** A row for each call that makes something, in their order. */
export const rowsOf = ({ pass }: CountedWhole): CallRow[] => pass.layers.map(rowOf);

/** Bytes of the parameters, as float32. */
export const memoryOfParameters = ({ pass }: CountedWhole): bigint => pass.params * BYTES.float32;

/** Bytes of all that the calls return, each kept by itself, as float32. */
export const memoryOfOutputs = ({ pass }: CountedWhole): bigint =>
  pass.layers.reduce((sum, { output_shape }) => sum + product(output_shape) * BYTES.float32, 0n);

/** Shapes as they are written one after the other. */
export const writtenShapes = (shapes: readonly Shape[]): string => shapes.map(pythonShape).join(', ');
