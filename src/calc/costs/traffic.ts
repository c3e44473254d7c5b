/** What a layer reads and writes at least: its input, what it has learned, and its output, each once. */
import { product } from '../numbers/exact.ts';

/** The numbers that a layer with one input moves between the memory and the chip, at least. */
export const valuesMoved = (layer: {
  input_shape: readonly bigint[];
  output_shape: readonly bigint[];
  parameters: bigint;
}): bigint => product(layer.input_shape) + layer.parameters + product(layer.output_shape);
