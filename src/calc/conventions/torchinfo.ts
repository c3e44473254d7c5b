/**
 * torchinfo 1.8.0, `summary(…).total_mult_adds`. It counts tensors rather than operations; rules and their places:
 *
 * - `layer_info.py`, `LayerInfo.calculate_macs`: for each learned tensor, numbers in it times a factor. For one named
 *   exactly `weight` or `bias` the factor is the first size of the output; in a class whose name contains `Conv` it is all
 *   sizes of the output but the second. For any other name with `weight` or `bias` in it, the first two sizes.
 * - `model_statistics.py`, `ModelStatistics`: the sum over modules that hold no other module and were called.
 */
import type { Shape } from '../fields/shapes.ts';
import { product, sum } from '../numbers/exact.ts';
import type { Call, Run } from '../run/call.ts';
import { classOf, outputShape, weightsOf } from '../run/call.ts';
import type { Tensor } from '../run/tensor.ts';
import { numbersIn } from '../run/tensor.ts';
import type { Answer, CallPlace, Convention } from './define.ts';
import { counted, fails, INSIDE, noRule } from './define.ts';
import { computes } from './functional.ts';

/** What the numbers of a tensor are multiplied by. */
export function multAddsFactor(className: string, output: Shape, tensor: string): bigint {
  if (tensor === 'weight' || tensor === 'bias')
    return className.includes('Conv') ? product(output.filter((_, dimension) => dimension !== 1)) : (output[0] ?? 1n);
  return /weight|bias/.test(tensor) ? product(output.slice(0, 2)) : 0n;
}

/** `calculate_macs` of a module that holds no other, by what it put out. */
const multAddsOf = (className: string, output: Shape, weights: readonly Tensor[]): bigint =>
  sum(weights.map((one) => numbersIn(one) * multAddsFactor(className, output, one.name ?? '')));

export const multAdds = (call: Call): bigint => multAddsOf(classOf(call), outputShape(call), weightsOf(call));

/** A model that holds no module, but tensors of its own, is asked as one that is held. */
function ofRoot({ root, outputs, isPart }: Run): bigint {
  const isAsked = !isPart && !root.layer && root.children.length === 0;
  return isAsked ? multAddsOf(root.className, outputs[0]?.shape ?? [], root.parameters) : 0n;
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
function unbatched(call: Call): boolean {
  const dimensions = outputShape(call).length;
  if (call.name.includes('Conv')) return dimensions < (weightsOf(call)[0]?.shape.length ?? 0);
  return /^(RNN|LSTM|GRU)$/.test(call.name) && dimensions === 2;
}

function noteOf(call: Call): string | undefined {
  if (call.module?.reparametrized) return 'renamed';
  if (unbatched(call)) return 'unbatched';
  if (/[Ll]inear$/.test(call.name) && outputShape(call).length !== 2) return 'linear';
  const note = NOTES.find(([name]) => name.test(call.name))?.[1];
  return note === 'bias' && !weightsOf(call).some(({ name }) => name === 'bias') ? undefined : note;
}

/** An object ends it. What has modules in it does not count itself, and those of attention are never called. */
function answer(call: Call, { run }: CallPlace): Answer {
  const { module } = call;
  if (call.returnsObject || run.returnsObject) return fails();
  if (module?.reparametrized?.kind.startsWith('parametrizations')) return noRule('parametrized');
  if (module && module.children.length > 0) return call.calls.some((one) => one.module) ? INSIDE : noRule('attention');
  if (weightsOf(call).length > 0) return counted(multAdds(call), noteOf(call));
  if (!computes(call)) return noRule();
  return noRule(module ? 'unlearned' : 'function');
}

export const torchinfo: Convention = {
  id: 'torchinfo',
  key: 'torchinfo_1_8_0_mult_adds',
  tool: 'torchinfo',
  name: 'torchinfo 1.8.0',
  unit: 'mult-adds',
  answer,
  asksHolders: true,
  total: (all, { run }) => all + ofRoot(run),
};
