/**
 * thop 0.1.1 on recurrent layers: `thop/rnn_hooks.py`. A gate makes one product of weights with input and state together,
 * an activation, and two biases; what the gates are combined with comes on top. A projection is not seen.
 */
import type { Call } from '../run/call.ts';

/** Gates of a cell, and elementwise operations on the state beside them: `_count_rnn_cell`, `_count_gru_cell`, `_count_lstm_cell`. */
const CELLS: Readonly<Record<string, { gates: bigint; elementwise: bigint }>> = {
  RNN: { gates: 1n, elementwise: 0n },
  GRU: { gates: 3n, elementwise: 4n },
  LSTM: { gates: 4n, elementwise: 4n },
};

const whole = (call: Call, option: string): bigint => {
  const value = call.options[option as keyof Call['options']];
  return typeof value === 'bigint' ? value : 1n;
};

/** One step of a cell for one row. */
function step(call: Call, inputs: bigint): bigint {
  const hidden = whole(call, 'hidden_size');
  const { gates, elementwise } = CELLS[call.name.replace('Cell', '')] as { gates: bigint; elementwise: bigint };
  const bias = call.options.bias === false ? 0n : 2n;
  return gates * hidden * (inputs + hidden + 1n + bias) + elementwise * hidden;
}

/** A cell: one step for each entry of the input's first dimension, whatever that is. */
export function cellOperations(call: Call): bigint {
  return step(call, whole(call, 'input_size')) * (call.inputs[0]?.shape[0] ?? 1n);
}

/** A layer: steps for each entry of the input's first two dimensions, in all layers and directions. */
export function recurrentOperations(call: Call): bigint {
  const [first = 1n, second = 1n] = call.inputs[0]?.shape ?? [];
  const directions = call.options.bidirectional === true ? 2n : 1n;
  const above = step(call, directions * whole(call, 'hidden_size')) * (whole(call, 'num_layers') - 1n);
  return (step(call, whole(call, 'input_size')) + above) * directions * first * second;
}
