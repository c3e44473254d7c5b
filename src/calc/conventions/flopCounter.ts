/**
 * PyTorch 2.13, `torch.utils.flop_counter.FlopCounterMode`. Rules: `torch/utils/flop_counter.py`, `flop_registry`: two
 * operations for each multiply–accumulate of `mm`, `addmm`, `bmm`, `baddbmm`, convolution (also transposed) and fused
 * attention on devices that have it. No other operator has a rule; the bias is in none.
 */
import type { Call } from '../recording.ts';
import type { Answer, Convention } from './define.ts';
import { counted, INSIDE, noRule } from './define.ts';

const TWICE_MACS =
  /^(Lazy)?Conv(Transpose)?[123]d$|^Linear$|^(RNN|GRU)$|^(RNN|LSTM|GRU)Cell$|^torch\.(matmul|bmm|mm)$|^@$|^F\.linear$/;

function answer(call: Call): Answer {
  if (call.calls.length > 0) return INSIDE;
  if (call.name === 'LSTM') {
    // The CPU's fused kernel hides the products; with a projection PyTorch takes the plain one.
    return call.options.proj_size === 0n ? noRule('lstm') : counted(2n * call.macs);
  }
  return TWICE_MACS.test(call.name) ? counted(2n * call.macs) : noRule();
}

export const flopCounter: Convention = {
  id: 'flop-counter',
  key: 'torch_flop_counter_flops',
  tool: 'flop-counter',
  name: 'FlopCounterMode (PyTorch 2.13)',
  unit: 'FLOPs',
  answer,
};
