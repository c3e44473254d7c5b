/**
 * To which operators of `aten` FlopCounterMode books a call (PyTorch 2.13, `flop_registry`). A linear layer is `addmm` where
 * its input lies in memory as it is read, or has two dimensions, and `mm` else: `aten/src/ATen/native/Linear.cpp`.
 */

import { sum } from '../numbers/exact.ts';
import type { Call } from '../run/call.ts';
import { inputSize, outputSize, weightsOf } from '../run/call.ts';
import { numbersIn } from '../run/tensor.ts';
import type { Answer } from './define.ts';
import { flopCounter, flopCounterOnMeta, isOneOperator } from './flopCounter.ts';

/** How a tensor lies in memory: as it is read, otherwise, or it is not known. */
export type Lying = 'in order' | 'otherwise' | 'unknown';

export interface Booked {
  /** The operator, `mm`; nothing where it is not known which of two. */
  operator: string;
  value: bigint;
  /** To how many numbers it adds a bias; not said where several operators are booked as one. */
  biased?: bigint;
}

const one = (operator: string, value: bigint, biased = 0n): Booked[] => [{ operator, value, biased }];

const hasBias = (call: Call): boolean =>
  call.module
    ? weightsOf(call).some(({ name }) => name?.startsWith('bias'))
    : call.inputs.length > 2 || call.options.bias === true;

function linear(call: Call, value: bigint, lying: Lying): Booked[] {
  const rank = call.inputs[0]?.shape.length ?? 2;
  if (!hasBias(call)) return one('mm', value);
  if (rank <= 2 || lying === 'in order') return one('addmm', value, outputSize(call));
  return one(lying === 'otherwise' ? 'mm' : '', value);
}

/** `at::matmul`: a matrix for each of a batch, or one for all where the first factor can be folded. */
function product(call: Call, value: bigint, lying: Lying): Booked[] {
  const [left = 0, right = 0] = call.inputs.map(({ shape }) => shape.length);
  if (right > 2) return one('bmm', value);
  if (left <= 2 || lying === 'in order') return one('mm', value);
  return one(lying === 'otherwise' ? 'bmm' : '', value);
}

/** True where batches come first and are put second: a size of one leaves all in order. */
const isTurned = ({ options, inputs }: Call): boolean => {
  const [batch = 1n, length = 1n, ...rest] = inputs[0]?.shape ?? [];
  return options.batch_first === true && rest.length === 1 && batch > 1n && length > 1n;
};

/** Of a recurrent layer the inputs are multiplied at once, the states step by step. */
function recurrent(call: Call, value: bigint, lying: Lying): Booked[] {
  const { proj_size = 0n } = call.options;
  const bias = hasBias(call);
  const weights = weightsOf(call);
  const part = (pattern: RegExp) => sum(weights.filter(({ name = '' }) => pattern.test(name)).map(numbersIn));
  const all = part(/^weight/);
  const share = (numbers: bigint) => (all === 0n ? 0n : (value * numbers) / all);
  const projected = share(proj_size === 0n ? 0n : part(/^weight_hr/));
  const split = bias && isTurned(call);
  const first = split ? share(part(/^weight_ih_l0/)) : 0n;
  const rest = value - projected - first;
  if (bias && lying !== 'in order' && !split) return one('', value);
  // Each step adds both biases, of the inputs and of the states.
  const steps = inputSize(call) / (call.inputs[0]?.shape.at(-1) ?? 1n);
  const biased = !split && { biased: steps * part(/^bias/) };
  const booked: Booked[] = [
    { operator: 'mm', value: first },
    { operator: bias ? 'addmm' : 'mm', value: rest, ...biased },
    { operator: 'mm', value: projected },
  ];
  return booked.filter(({ value: some }) => some > 0n);
}

function bookedTo(call: Call, value: bigint, lying: Lying): Booked[] {
  const name = call.name.replace(/^Lazy/, '');
  if (/^(F\.)?conv/i.test(name)) return one('convolution', value, hasBias(call) ? outputSize(call) : 0n);
  if (/^(Linear|NonDynamicallyQuantizableLinear|F\.linear)$/.test(name)) return linear(call, value, lying);
  if (/^(RNN|GRU|LSTM)$/.test(name)) return recurrent(call, value, lying);
  if (name.endsWith('Cell')) return hasBias(call) ? [{ operator: 'addmm', value }] : one('mm', value);
  if (/^@=?$|\.matmul$/.test(name)) return product(call, value, lying);
  if (name === 'F.scaled_dot_product_attention')
    return one(call.inputs.every(({ shape }) => shape.length === 2) ? 'mm' : 'bmm', value);
  if (name === 'torch.einsum') return one('bmm', value);
  const operator = /\.(mm|bmm|addmm|baddbmm)$/.exec(name)?.[1] ?? '';
  return one(operator, value, operator === 'addmm' ? outputSize(call) : 0n);
}

/** Of attention: the projection of the inputs is `mm` where batches come first and are put second, and each has a bias if one has. */
function attention(call: Call): Booked[] {
  const { bias } = call.options;
  const last = call.calls.findLastIndex(({ name }) => name === 'F.linear');
  const turned = isTurned(call);
  // What drops weights out is not done in one piece.
  const rule = call.module?.training && Number(call.options.dropout ?? 0) > 0 ? flopCounterOnMeta : flopCounter;
  return call.calls.flatMap((inner, at): Booked[] => {
    const answer = rule.answer(inner, PLACELESS);
    if (answer.kind !== 'counted') return [];
    if (inner.name !== 'F.linear') return one(inner.name === 'torch.baddbmm' ? 'baddbmm' : 'bmm', answer.value);
    const biased = bias === true && (at === last || !turned);
    return one(biased ? 'addmm' : 'mm', answer.value, biased ? outputSize(inner) : 0n);
  });
}

/** Its rules ask for no place. */
const PLACELESS = undefined as never;

/** What FlopCounterMode books for a call, or the word to look inside. */
export function bookedOf(call: Call, lying: Lying, meta: boolean): Booked[] | 'inside' {
  if (isOneOperator(call)) return [];
  if (call.name === 'MultiheadAttention') return attention(call);
  const answer: Answer = (meta ? flopCounterOnMeta : flopCounter).answer(call, PLACELESS);
  if (answer.kind === 'inside') return 'inside';
  if (answer.kind !== 'counted' || answer.value === 0n) return [];
  return bookedTo(call, answer.value, lying);
}
