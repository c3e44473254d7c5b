/**
 * torchinfo 1.8.0, `summary(…).total_mult_adds`. It counts tensors rather than operations; rules and their places:
 *
 * - `layer_info.py`, `LayerInfo.calculate_macs`: for each learned tensor, numbers in it times a factor. For one named
 *   exactly `weight` or `bias` the factor is the first size of the output; in a class whose name contains `Conv` it is all
 *   sizes of the output but the second. For any other name with `weight` or `bias` in it, the first two sizes.
 * - `model_statistics.py`, `ModelStatistics`: the sum over modules that hold no other module and were called.
 */
import { product } from '../numbers/exact.ts';
import type { Call } from '../run/call.ts';
import type { Answer, Convention } from './define.ts';
import { counted, INSIDE, noRule } from './define.ts';

/** What the numbers of a tensor are multiplied by. */
function factor({ name, output }: Call, tensor: string): bigint {
  if (tensor === 'weight' || tensor === 'bias')
    return name.includes('Conv') ? product(output.filter((_, dimension) => dimension !== 1)) : (output[0] ?? 1n);
  return /weight|bias/.test(tensor) ? product(output.slice(0, 2)) : 0n;
}

/** Notes by class, first match first. */
const NOTES: readonly [RegExp, string][] = [
  [/Norm/, 'norm'],
  [/^PReLU$/, 'prelu'],
  [/^Embedding/, 'embedding'],
  [/Cell$/, 'cell'],
  [/ConvTranspose/, 'transposed'],
  [/Conv|[Ll]inear$/, 'bias'],
];

/** True for an input that came without a batch: the first size of the output is then another. */
function unbatched({ name, output, weights: [first] }: Call): boolean {
  if (name.includes('Conv')) return output.length < (first?.shape.length ?? 0);
  return /^(RNN|LSTM|GRU)$/.test(name) && output.length === 2;
}

function noteOf(call: Call): string | undefined {
  if (call.reparametrized) return 'renamed';
  if (unbatched(call)) return 'unbatched';
  if (/[Ll]inear$/.test(call.name) && call.output.length !== 2) return 'linear';
  const note = NOTES.find(([name]) => name.test(call.name))?.[1];
  return note === 'bias' && !call.weights.some(({ name }) => name === 'bias') ? undefined : note;
}

function answer(call: Call): Answer {
  // Both hold modules, so their own tensors do not count, and those modules have none or are never called.
  if (call.name === 'MultiheadAttention') return noRule('attention');
  if (call.reparametrized?.startsWith('parametrizations')) return noRule('parametrized');
  if (call.calls.length > 0) return INSIDE;
  if (call.weights.length > 0 && call.called)
    return counted(
      call.weights.reduce((all, { name, count }) => all + count * factor(call, name), 0n),
      noteOf(call),
    );
  if (call.flops === 0n) return noRule();
  return noRule(call.kind === 'function' ? 'function' : 'unlearned');
}

export const torchinfo: Convention = {
  id: 'torchinfo',
  key: 'torchinfo_1_8_0_mult_adds',
  tool: 'torchinfo',
  name: 'torchinfo 1.8.0',
  unit: 'mult-adds',
  answer,
};
