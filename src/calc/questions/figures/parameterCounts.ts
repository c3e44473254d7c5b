/** What else is called the parameters of a module: counts that hold more, or less, than the numbers that PyTorch learns. */
import type { Run } from '../../run/call.ts';
import { namedModules, numbersOf, parametersOf } from '../../run/module.ts';
import type { Tensor } from '../../run/tensor.ts';

/** The numbers that are learned, whatever they are called for. */
export const parameterCount = ({ root }: Run): bigint => numbersOf(parametersOf(root));

const numbersNamed = (tensors: readonly Tensor[], name: RegExp): bigint =>
  numbersOf(tensors.filter((one) => name.test(one.name ?? '')));

/**
 * Other counts of parameters by their names. `with_statistics`: with the running mean and variance, which Keras's summary
 * has in its total (`BatchNormalization`). `with_buffers`: with all buffers, as `state_dict()` has them. `one_bias`: one
 * bias a gate, as in Keras's `LSTM` and `SimpleRNN` and in the papers; PyTorch has `bias_ih` and `bias_hh`.
 */
export function otherParameters(run: Run): Record<'with_statistics' | 'with_buffers' | 'one_bias', bigint> {
  const parameters = parameterCount(run);
  const buffers = [...namedModules(run.root).keys()].flatMap((module) => module.buffers);
  return {
    with_statistics: parameters + numbersNamed(buffers, /^running_(mean|var)$/),
    with_buffers: parameters + numbersNamed(buffers, /./),
    one_bias: parameters - numbersNamed(parametersOf(run.root), /^bias_hh/),
  };
}
