/** Functions that make one number of many along dimensions. Rules: PyTorch 2.13, *Reduction ops*. */
import type { Shape } from '../../fields/shapes.ts';
import type { Dtype } from '../../layers/define.ts';
import type { Primitives } from '../../layers/primitives.ts';
import { product } from '../../numbers/exact.ts';
import { floating, isFloat, realPart, spokenDtype, summing } from './dtypes.ts';
import type { Arguments, Outcome, Rule } from './rule.ts';
import { making, moving, named, only, place, places, raise } from './rule.ts';

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
  (cost: Cost, typing: Typing): Rule =>
  (operands, given): Outcome => {
    const { shape, dtype } = only(operands);
    const { output, terms } = reduced(shape, given);
    const sets = product(output);
    return making(output, typing(dtype, given), cost(sets, terms, given));
  };

const said: Typing = (dtype, given) => (given.dtype as Dtype | undefined) ?? dtype;
const sums: Typing = (dtype, given) => said(summing(dtype), given);
const same: Typing = (dtype) => dtype;
const floats: Typing = (dtype) => floating(dtype);
const lengthsOf: Typing = (dtype) => realPart(floating(dtype));

/** The length of a vector, which whole numbers do not have. */
const normsOf: Typing = (dtype, given) => {
  if (isFloat(dtype)) return said(lengthsOf(dtype, given), given);
  return raise(
    'RuntimeError',
    `linalg.vector_norm: Expected a floating point or complex tensor as input. Got ${spokenDtype(dtype)}`,
  );
};

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

/** The norm of order 2: squares, their sum, a root; like those of a variance, its squares are no MACs. Of order 1 a sum, of any other powers. */
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

const sorting = uncounted((input, { dim = -1n }) => {
  place(dim, input.length);
  return input;
});

function topk(input: Shape, { k, dim = -1n }: Arguments): Shape {
  const at = place(dim, input.length);
  if ((k as bigint) > (input[at] ?? 1n)) raise('RuntimeError', 'selected index k out of range');
  return input.length === 0 ? input : input.with(at, k as bigint);
}

/** `any` and `all` take no dimension at all for none, where sums take all. */
const truths =
  (rule: Rule): Rule =>
  (operands, given) => {
    if (!Array.isArray(given.dim) || given.dim.length > 0) return rule(operands, given);
    const { shape, dtype } = only(operands);
    return making(shape, dtype === 'uint8' ? 'uint8' : 'bool');
  };

/** The extreme so far, and where it stands. */
const extremeSoFar: Rule = (operands, given) => {
  const { shape, dtype } = only(operands);
  const size = shape[place(given.dim, shape.length)] ?? 1n;
  const sets = size === 0n ? 0n : product(shape) / size;
  const made = making(shape, dtype, { compare: sets * less(size) });
  return { ...made, outputs: [...made.outputs, { shape, dtype: 'int64' }] };
};

/** The sum of a diagonal. */
const trace: Rule = (operands) => {
  const { shape, dtype } = only(operands);
  if (shape.length !== 2) raise('RuntimeError', `trace: expected a matrix, but got tensor with dim ${shape.length}`);
  const [rows = 0n, columns = 0n] = shape;
  return making([], summing(dtype), { add: less(rows < columns ? rows : columns) });
};

/** As many indices as are drawn, of each row. */
const multinomial: Rule = (operands, { num_samples, replacement }) => {
  const { shape, dtype } = only(operands);
  if (shape.length < 1 || shape.length > 2) raise('RuntimeError', 'prob_dist must be 1 or 2 dim');
  if (!isFloat(dtype))
    raise('RuntimeError', `multinomial only supports floating-point dtypes for input, got: ${spokenDtype(dtype)}`);
  const count = num_samples as bigint;
  if (count <= 0n) raise('RuntimeError', 'cannot sample n_sample <= 0 samples');
  if (replacement !== true && count > (shape.at(-1) as bigint))
    raise('RuntimeError', 'cannot sample n_sample > prob_dist.size(-1) samples without replacement');
  return moving([[...shape.slice(0, -1), count]], 'int64');
};

/** Where numbers belong among others: how many comparisons that takes depends on them. */
const bucketize: Rule = (operands, { out_int32 }) => ({
  ...moving([only(operands).shape], out_int32 === true ? 'int32' : 'int64'),
  uncounted: true,
});

const whole =
  (rule: Rule): Rule =>
  (operands, given) => {
    const made = rule(operands, given);
    return { ...made, outputs: made.outputs.slice(0, 1).map(({ shape }) => ({ shape, dtype: 'int64' })) };
  };

/** The largest or smallest of no number at all is refused, where no dimension is named. */
const extreme: Rule = (operands, given) => {
  const { shape } = only(operands);
  const all = given.dim === null || given.dim === undefined || (Array.isArray(given.dim) && given.dim.length === 0);
  if (all && shape.includes(0n))
    raise(
      'RuntimeError',
      `${given.function}(): Expected reduction dim to be specified for input.numel() == 0. Specify the reduction dim with the 'dim' argument.`,
    );
  return reduce(search, same)(operands, given);
};

export const REDUCTIONS: Readonly<Record<string, Rule>> = {
  ...named('sum nansum', reduce(addUp, sums)),
  mean: reduce(average, means('mean()')),
  nanmean: reduce(average, said),
  ...named('cummax cummin', extremeSoFar),
  trace,
  multinomial,
  bucketize,
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
    truths(
      reduce(
        () => ({}),
        (dtype) => (dtype === 'uint8' ? 'uint8' : 'bool'),
      ),
    ),
  ),
  count_nonzero: reduce(search, () => 'int64'),
  var: reduce(spread(false), lengthsOf),
  std: reduce(spread(true), lengthsOf),
  norm: reduce(lengths, normsOf),
  logsumexp: reduce(logSumExp, floats),
  cumsum: running('add'),
  cumprod: running('multiply'),
  logcumsumexp: running('add'),
  sort: sorting,
  argsort: whole(sorting),
  topk: uncounted(topk),
};
