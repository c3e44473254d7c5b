/** What is read and written at least: of a layer its input, what it has learned, and its output, each once. */
import { product } from '../numbers/exact.ts';
import type { Ratio } from '../numbers/ratio.ts';
import { below, ratio } from '../numbers/ratio.ts';
import { BYTES } from '../numbers/units.ts';
import type { Moved } from '../run/moved.ts';

/** The numbers that a layer with one input moves between the memory and the chip, at least. */
export const valuesMoved = (layer: {
  input_shape: readonly bigint[];
  output_shape: readonly bigint[];
  parameters: bigint;
}): bigint => product(layer.input_shape) + layer.parameters + product(layer.output_shape);

/** Bytes that calls move for a batch: what is learned once, what passes through for each input. */
export const bytesMoved = ({ learned, passed }: Moved, batch: bigint, bytes: bigint): bigint =>
  bytes * (learned + batch * passed);

/** What calls compute and move for one input. */
export type Traffic = Moved & { flops: bigint };

/** Bytes that calls move at least for a batch, in float16. */
export const bytesOfFigures = (calls: Moved, batch: bigint): bigint => bytesMoved(calls, batch, BYTES.float16);

/** Operations for each byte that is moved; `null` where nothing is computed or moved. */
export function intensityOf(calls: Traffic, batch: bigint): Ratio | null {
  const bytes = bytesOfFigures(calls, batch);
  return bytes === 0n || calls.flops === 0n ? null : ratio(batch * calls.flops, bytes);
}

/** True for a call that waits for the memory: the machine could do more operations for each byte. */
export function waitsForMemory(call: Traffic, batch: bigint, ridge: Ratio): boolean {
  const intensity = intensityOf(call, batch);
  return intensity === null || below(intensity, ridge);
}
