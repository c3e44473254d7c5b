/**
 * Recurrent layers as ptflops and calflops count them, alike but for a matrix product. Sources: ptflops
 * `pytorch_ops.py`: `rnn_flops_counter_hook`, `rnn_cell_flops_counter_hook`; calflops `pytorch_ops.py`:
 * `_rnn_forward_hook`, `_rnn_cell_forward_hook`. Neither knows `proj_size`'s own matrix.
 */
import type { Call } from '../run/call.ts';

/** Blocks of rows in a weight, and operations a hidden value and step that each tool adds for gates and states. */
const KINDS: Readonly<Record<string, { gates: bigint; elementwise: bigint }>> = {
  RNN: { gates: 1n, elementwise: 1n },
  GRU: { gates: 3n, elementwise: 7n },
  LSTM: { gates: 4n, elementwise: 10n },
};

/** What a tool makes of a matrix of so many rows and columns times a vector. */
type MatrixProduct = (rows: bigint, columns: bigint) => bigint;

/** One step of all layers in one direction. */
function oneStep(call: Call, product: MatrixProduct, kind: { gates: bigint; elementwise: bigint }): bigint {
  const { input_size, hidden_size, num_layers = 1n, proj_size = 0n, bidirectional, bias } = call.options;
  const hidden = hidden_size as bigint;
  const state = proj_size === 0n ? hidden : (proj_size as bigint);
  const rows = kind.gates * hidden;
  const layer = (columns: bigint) =>
    product(rows, columns) + product(rows, state) + kind.elementwise * hidden + (bias ? 2n * rows : 0n);
  const later = layer(bidirectional === true ? 2n * state : state);
  return layer(input_size as bigint) + ((num_layers as bigint) - 1n) * later;
}

/** True for a layer of this file; a cell is one step of it. */
export const isRecurrent = ({ name }: Call): boolean => name.replace('Cell', '') in KINDS;

/**
 * The whole batch and sequence: whatever the order, the first two sizes are multiplied. `null` for a cell without a
 * batch, whose second size both tools ask for in vain.
 */
export function recurrentCost(call: Call, product: MatrixProduct): bigint | null {
  const kind = KINDS[call.name.replace('Cell', '')];
  const [first = 1n, second] = call.inputs[0]?.shape ?? [];
  if (!kind || second === undefined) return null;
  const step = oneStep(call, product, kind);
  if (call.name.endsWith('Cell')) return first * step;
  return first * second * (call.options.bidirectional === true ? 2n : 1n) * step;
}
