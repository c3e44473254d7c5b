/** Functions that make one number of many along dimensions. Rules: PyTorch 2.13, *Reduction ops*. */
import type { Shape } from '../../fields/shapes.ts';
import type { Dtype } from '../../layers/define.ts';
import type { Primitives } from '../../layers/primitives.ts';
import { product } from '../../numbers/exact.ts';
import { floating, isFloat, spokenDtype, summing } from './dtypes.ts';
import type { Arguments, Outcome, Rule } from './rule.ts';
import { making, moving, only, place, places, raise } from './rule.ts';

/** Arithmetic of `sets` sets of `terms` numbers. */
type Cost = (sets: bigint, terms: bigint, given: Arguments) => Partial<Primitives>;

type Typing = (dtype: Dtype, given: Arguments) => Dtype;

/** The shape without the dimensions, or with 1 in their place, and how many numbers come together in each. */
function reduced(shape: Shape, { dim = null, keepdim = false }: Arguments): { output: Shape; terms: bigint } {
  const at = new Set(places(dim, shape.length));
  const output = keepdim
    ? shape.map((size, index) => (at.has(index) ? 1n : size))
    : shape.filter((_, index) => !at.has(index));
  return { output, terms: product(shape.filter((_, index) => at.has(index))) };
}

const reduce =
  (cost: Cost, typing: Typing, macs?: (sets: bigint, terms: bigint) => bigint): Rule =>
  (operands, given): Outcome => {
    const { shape, dtype } = only(operands);
    const { output, terms } = reduced(shape, given);
    const sets = product(output);
    return making(output, typing(dtype, given), cost(sets, terms, given), macs?.(sets, terms) ?? 0n);
  };

const said: Typing = (dtype, given) => (given.dtype as Dtype | undefined) ?? dtype;
const sums: Typing = (dtype, given) => said(summing(dtype), given);
const same: Typing = (dtype) => dtype;
const floats: Typing = (dtype) => floating(dtype);

/** A mean of whole numbers is refused. */
const means =
  (name: string): Typing =>
  (dtype, given) => {
    const found = said(dtype, given);
    if (isFloat(found)) return found;
    return raise(
      'RuntimeError',
      `${name}: ${given.dtype ? 'could not infer output dtype. Optional dtype must be either a floating point or complex dtype. Got' : 'could not infer output dtype. Input dtype must be either a floating point or complex dtype. Got'}: ${spokenDtype(found)}`,
    );
  };

const less = (terms: bigint): bigint => (terms > 0n ? terms - 1n : 0n);

const addUp: Cost = (sets, terms) => ({ add: sets * less(terms) });
const average: Cost = (sets, terms) => ({ add: sets * less(terms), divide: sets });
const search: Cost = (sets, terms) => ({ compare: sets * less(terms) });

/** Mean, differences, squares, their sum, a division; a root for the deviation. */
const spread =
  (root: boolean): Cost =>
  (sets, terms) => ({
    add: sets * (2n * less(terms) + terms),
    multiply: sets * terms,
    divide: 2n * sets,
    ...(root && { square_root: sets }),
  });

/** The norm of order 2: squares, their sum, a root. Of order 1 a sum, of any other powers. */
const lengths: Cost = (sets, terms, { p = 2n }) => {
  if (Number(p) === 1) return { add: sets * less(terms) };
  if (Number(p) === Infinity) return { compare: sets * less(terms) };
  const root = Number(p) === 2 ? { multiply: sets * terms, square_root: sets } : { exponential: sets * (terms + 1n) };
  return { ...root, add: sets * less(terms) };
};

/** The largest is subtracted before the exponentials and added to the logarithm. */
const logSumExp: Cost = (sets, terms) => ({
  compare: sets * less(terms),
  add: sets * (terms + less(terms) + 1n),
  exponential: sets * (terms + 1n),
});

/** `max(dim)`: the values, and where they stand. */
const withIndices =
  (rule: Rule): Rule =>
  (operands, given) => {
    const made = rule(operands, given);
    if (given.dim === null || given.dim === undefined) return made;
    place(given.dim, only(operands).shape.length);
    const [values] = made.outputs as [Outcome['outputs'][number]];
    return { ...made, outputs: [values, { ...values, dtype: 'int64' }] };
  };

/** Running totals keep the shape. */
const running =
  (kind: 'add' | 'multiply'): Rule =>
  (operands, given) => {
    const { shape, dtype } = only(operands);
    const size = shape[place(given.dim, shape.length)] ?? 1n;
    const sets = size === 0n ? 0n : product(shape) / size;
    return making(shape, sums(dtype, given), { [kind]: sets * less(size) });
  };

/** What depends on the numbers: how many comparisons a sort takes. */
const uncounted =
  (shape: (input: Shape, given: Arguments) => Shape): Rule =>
  (operands, given) => {
    const { shape: input, dtype } = only(operands);
    const output = shape(input, given);
    return {
      ...moving([output, output], dtype),
      outputs: [
        { shape: output, dtype },
        { shape: output, dtype: 'int64' },
      ],
      uncounted: true,
    };
  };

function topk(input: Shape, { k, dim = -1n }: Arguments): Shape {
  const at = place(dim, input.length);
  if ((k as bigint) > (input[at] ?? 1n)) raise('RuntimeError', 'selected index k out of range');
  return input.length === 0 ? input : input.with(at, k as bigint);
}

const whole =
  (rule: Rule): Rule =>
  (operands, given) => {
    const made = rule(operands, given);
    return { ...made, outputs: made.outputs.slice(0, 1).map(({ shape }) => ({ shape, dtype: 'int64' })) };
  };

const named = (names: string, rule: Rule): Record<string, Rule> =>
  Object.fromEntries(names.split(' ').map((name) => [name, rule]));

const extreme = reduce(search, same);

export const REDUCTIONS: Readonly<Record<string, Rule>> = {
  ...named('sum nansum', reduce(addUp, sums)),
  mean: reduce(average, means('mean()')),
  prod: reduce((sets, terms) => ({ multiply: sets * less(terms) }), sums),
  ...named('amax amin', extreme),
  ...named('max min', withIndices(extreme)),
  ...named(
    'median mode',
    uncounted((input, given) => reduced(input, given).output),
  ),
  ...named('argmax argmin', whole(extreme)),
  ...named(
    'any all',
    reduce(
      () => ({}),
      () => 'bool',
    ),
  ),
  count_nonzero: reduce(search, () => 'int64'),
  var: reduce(spread(false), floats),
  std: reduce(spread(true), floats),
  norm: reduce(lengths, floats, (sets, terms) => sets * terms),
  logsumexp: reduce(logSumExp, floats),
  cumsum: running('add'),
  cumprod: running('multiply'),
  sort: uncounted((input) => input),
  argsort: whole(uncounted((input) => input)),
  topk: uncounted(topk),
};
