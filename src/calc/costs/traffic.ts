/** What is read and written at least: of a layer its input, what it has learned, and its output, each once. */
import { product } from '../numbers/exact.ts';
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
