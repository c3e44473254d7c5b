/**
 * ptflops up to 0.6.9, which counted modules by their hooks alone: functions were not replaced yet, so no module was
 * counted twice. Its rules for convolutions, linear layers, batch norms, ReLUs and pools were those of today
 * (`ptflops/pytorch_ops.py`). It is no tool of the book's list: figures made with it are still in print.
 */
import type { Convention } from './define.ts';
import { counted, INSIDE, noRule } from './define.ts';
import { hookOf, isOpened } from './ptflops.ts';

export const ptflopsHooks: Convention = {
  id: 'ptflops-0.6.9',
  key: 'ptflops_macs',
  name: 'ptflops 0.6.9',
  unit: 'MACs',
  answer: (call) => {
    if (isOpened(call)) return INSIDE;
    const rule = hookOf(call);
    return rule ? counted(rule(call)) : noRule();
  },
  total: (hooks, { run }) => hooks / (run.inputs[0]?.shape[0] ?? 1n),
};
