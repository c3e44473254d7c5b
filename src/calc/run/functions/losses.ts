/**
 * Losses: what each number costs by the formulas of PyTorch's documentation (2.13, *Loss functions*), and what it takes to
 * make one of them. A logarithm and an exponential are one function each, a difference is an addition. Which targets are
 * ignored is a matter of values: as in those formulas each is looked at and all terms are summed, an ignored one as a zero.
 */
import type { Shape } from '../../fields/shapes.ts';
import type { Primitives } from '../../layers/primitives.ts';
import { product } from '../../numbers/exact.ts';
import { floating, isFloat, meet, spokenDtype } from './dtypes.ts';
import { meeting } from './elementwise.ts';
import { lacksType } from './refusedTypes.ts';
import type { Arguments, Operand, Outcome, Rule } from './rule.ts';
import { making, moving, only, raise, sizesText } from './rule.ts';

type Each = Partial<Record<keyof Primitives, bigint>>;

/** Operations of each pair of numbers. */
const EACH: Readonly<Record<string, Each>> = {
  mse_loss: { add: 1n, multiply: 1n },
  l1_loss: { add: 1n },
  smooth_l1_loss: { add: 2n, multiply: 2n, divide: 1n, compare: 1n },
  huber_loss: { add: 2n, multiply: 2n, compare: 1n },
  binary_cross_entropy: { add: 3n, multiply: 2n, exponential: 2n },
  binary_cross_entropy_with_logits: { add: 3n, multiply: 1n, exponential: 2n, compare: 1n },
  kl_div: { add: 1n, multiply: 1n, exponential: 1n },
  soft_margin_loss: { add: 1n, multiply: 1n, exponential: 2n },
  hinge_embedding_loss: { add: 1n, compare: 1n },
  poisson_nll_loss: { add: 1n, multiply: 1n, exponential: 1n },
  gaussian_nll_loss: { add: 2n, multiply: 2n, divide: 1n, exponential: 1n, compare: 1n },
  margin_ranking_loss: { add: 2n, multiply: 1n, compare: 1n },
};

const times = (each: Each, count: bigint): Each =>
  Object.fromEntries(Object.entries(each).map(([kind, amount]) => [kind, amount * count]));

const KINDS = ['add', 'multiply', 'divide', 'compare', 'exponential'] as const;

const added = (...all: readonly Each[]): Each =>
  Object.fromEntries(KINDS.map((kind) => [kind, all.reduce((sum, one) => sum + (one[kind] ?? 0n), 0n)]));

const less = (count: bigint): bigint => (count > 0n ? count - 1n : 0n);

/** The sum of all, the mean of all, or all as they are. */
function reduced(shape: Shape, { reduction = 'mean' }: Arguments, found: Each): { shape: Shape; found: Each } {
  if (reduction === 'none') return { shape, found };
  const add = (found.add ?? 0n) + less(product(shape));
  const divide = (found.divide ?? 0n) + 1n;
  return { shape: [], found: reduction === 'sum' ? { ...found, add } : { ...found, add, divide } };
}

/** Kernels that have no code for whole numbers. */
const KERNELS: Readonly<Record<string, string>> = {
  mse_loss: 'mse_cpu',
  smooth_l1_loss: 'smooth_l1_cpu',
  huber_loss: 'huber_cpu',
};

/** Losses that PyTorch writes with the target first, which is what its words tell of shapes that do not meet. */
const TARGET_FIRST = ['kl_div', 'hinge_embedding_loss', 'poisson_nll_loss'];

/** What PyTorch raises of whole numbers: no kernel, no mean, or none that can be written into them. */
function checkWhole(kind: string, operands: readonly Operand[], { reduction = 'mean' }: Arguments): void {
  const dtype = meet(operands);
  if (kind === 'kl_div' && operands.some((one) => !isFloat(one.dtype)))
    raise('RuntimeError', 'kl_div: Integral inputs not supported.');
  if (isFloat(dtype)) return;
  const kernel = KERNELS[kind];
  if (kernel) lacksType(kernel, dtype);
  const spoken = spokenDtype(dtype);
  if (kind === 'soft_margin_loss')
    raise('RuntimeError', `result type Float can't be cast to the desired output type ${spoken}`);
  if (['l1_loss', 'hinge_embedding_loss'].includes(kind) && reduction === 'mean')
    raise(
      'RuntimeError',
      `mean(): could not infer output dtype. Input dtype must be either a floating point or complex dtype. Got: ${spoken}`,
    );
}

/** Options that a term of the formula hangs on, each with the operations of that term: a flag of a loss sets it. */
const TERMS: Readonly<Record<string, Each>> = {
  weighed: { multiply: 1n },
  positives: { multiply: 1n },
  // ½ log(2π) is a constant.
  constant: { add: 1n },
  // t log t − t + ½ log(2πt), where t is above 1.
  stirling: { add: 3n, multiply: 3n, exponential: 2n, compare: 1n },
  // x − y log(x + ε) has one addition more than eˣ − y x.
  guarded: { add: 1n },
};

function checkWeights(shape: Shape, target: Operand, [weight, positives]: readonly (Operand | undefined)[]): void {
  const positive = positives ? meeting([positives.shape, target.shape]) : shape;
  const met = meeting([positive, weight ? meeting([shape, weight.shape]) : shape]);
  if (met.join() !== shape.join())
    raise('RuntimeError', `output with shape ${sizesText(shape)} doesn't match the broadcast shape ${sizesText(met)}`);
}

/** A loss of pairs of numbers. `kind` says which; behind input and target stand the weights that its flags tell of. */
const loss: Rule = ([...operands], given) => {
  const kind = String(given.kind);
  const positives = given.positives ? operands.pop() : undefined;
  const weight = given.weighed ? operands.pop() : undefined;
  checkWhole(kind, operands, given);
  const shapes = operands.map((one) => one.shape);
  const shape = meeting(TARGET_FIRST.includes(kind) ? shapes.reverse() : shapes);
  checkWeights(shape, operands[1] as Operand, [weight, positives]);
  const terms = Object.keys(TERMS).filter((term) => given[term]);
  const each = added(EACH[kind] as Each, ...terms.map((term) => TERMS[term] as Each));
  const made = reduced(shape, given, times(each, product(shape)));
  return making(made.shape, floating(meet(operands)), made.found);
};

/** The shape of the classes' numbers without the classes. */
const withoutClasses = (shape: Shape): Shape => (shape.length === 1 ? [] : [shape[0] as bigint, ...shape.slice(2)]);

function checkTargets(input: Operand, target: Operand): void {
  const [scores, wanted] = [input.shape, target.shape];
  const expected = withoutClasses(scores);
  if (scores.length > 1 && scores[0] !== (wanted[0] ?? 0n))
    raise('ValueError', `Expected input batch_size (${scores[0]}) to match target batch_size (${wanted[0] ?? 0n}).`);
  if (scores.length <= 2) {
    if (wanted.length > 1) raise('RuntimeError', '0D or 1D target tensor expected, multi-target not supported');
  } else if (wanted.join() !== expected.join())
    raise(
      'RuntimeError',
      scores.length === 4
        ? `size mismatch (got input: ${sizesText(scores)} , target: ${sizesText(wanted)}`
        : `Expected target size ${sizesText(expected)}, got ${sizesText(wanted)}`,
    );
  if (target.dtype !== 'int64' && target.dtype !== 'uint8')
    raise('RuntimeError', `expected target dtype to be Long or Byte, but got ${spokenDtype(target.dtype)}`);
  if (scores.length === 1 && wanted.length === 1 && wanted[0] !== 1n)
    raise('ValueError', `For 1D input, 1D target must have size 1, but got target size: ${wanted[0]}`);
}

function checkClassWeights(input: Operand, weight: Operand | undefined, of = ''): void {
  const classes = input.shape[input.shape.length === 1 ? 0 : 1] as bigint;
  if (weight && (weight.shape.length !== 1 || weight.shape[0] !== classes))
    raise(
      'RuntimeError',
      `${of}weight tensor should be defined either for all ${classes} classes or no classes but got weight tensor of shape: ${sizesText(weight.shape)}`,
    );
}

/** A sum over the classes in each row, as for a smoothed target. */
const overClasses = (rows: bigint, classes: bigint): Each => ({ add: rows * less(classes) });

/**
 * What a smoothed target adds: −Σ log p of all classes, each by its weight, reduced like the rest, then both parts by their share.
 */
function smoothing(rows: bigint, classes: bigint, weighed: boolean, { reduction = 'mean' }: Arguments): Each {
  const one = reduction === 'none' ? rows : 1n;
  return added(
    overClasses(rows, classes),
    weighed ? { multiply: rows * classes } : {},
    reduction === 'none' ? {} : { add: less(rows) },
    reduction === 'mean' ? { divide: 1n } : {},
    { multiply: 2n * one, add: one },
  );
}

/** The number of the class that is right, its sign turned: picked, weighed, and made one. */
function picked(input: Operand, weight: Operand | undefined, given: Arguments, found: Each): Outcome {
  const shape = withoutClasses(input.shape);
  const count = product(shape);
  // A mean is by the sum of the weights, an ignored one weighs nothing: that sum is a sum of its own.
  const divisor = (weight || given.ignoring) && (given.reduction ?? 'mean') === 'mean' ? less(count) : 0n;
  const all = added(
    found,
    { add: divisor },
    weight ? { multiply: count } : {},
    given.ignoring ? { compare: count } : {},
  );
  const made = reduced(shape, given, all);
  return making(made.shape, input.dtype, made.found);
}

const nll: Rule = ([input, target, weight], given) => {
  checkTargets(input as Operand, target as Operand);
  checkClassWeights(input as Operand, weight);
  return picked(input as Operand, weight, given, {});
};

/** Softmax and its logarithm over the classes of each row. */
const logSoftmax = (rows: bigint, classes: bigint): Each => ({
  compare: rows * less(classes),
  add: rows * classes + rows * less(classes) + rows * classes,
  exponential: rows * classes + rows,
});

/** Softmax and its logarithm over the classes, then as `nll_loss`; or the sum over the classes with probabilities. */
const crossEntropy: Rule = ([input, target, weight], given) => {
  const [scores, wanted] = [input as Operand, target as Operand];
  if (scores.shape.length > 0 && !isFloat(scores.dtype)) lacksType('log_softmax_lastdim_kernel_impl', scores.dtype);
  const count = product(scores.shape);
  const classes = scores.shape[scores.shape.length === 1 ? 0 : 1] ?? 1n;
  const rows = classes === 0n ? 0n : count / classes;
  const found = logSoftmax(rows, classes);
  if (scores.shape.join() !== wanted.shape.join()) {
    checkTargets(scores, wanted);
    checkClassWeights(scores, weight);
    const smooth = given.smoothed ? smoothing(rows, classes, weight !== undefined, given) : {};
    return picked(scores, weight, given, added(found, smooth));
  }
  if (!/float/.test(wanted.dtype))
    raise(
      'RuntimeError',
      `Expected floating point type for target with class probabilities, got ${spokenDtype(wanted.dtype)}`,
    );
  checkClassWeights(scores, weight, 'cross_entropy: ');
  const smooth = given.smoothed ? { multiply: count, add: count } : {};
  return picked(
    scores,
    undefined,
    given,
    added(found, overClasses(rows, classes), { multiply: weight ? 2n * count : count }, smooth),
  );
};

/** `ctc_loss` over (time, batch, classes), or without a batch: how many steps it takes depends on the lengths. */
const ctc: Rule = (operands, { reduction = 'mean' }) => {
  const { shape, dtype } = only(operands);
  const [, batch] = shape;
  const output = reduction === 'none' && shape.length === 3 ? [batch as bigint] : [];
  return { ...moving([output], dtype), uncounted: true };
};

export const LOSSES: Readonly<Record<string, Rule>> = {
  loss,
  nll_loss: nll,
  cross_entropy: crossEntropy,
  ctc_loss: ctc,
};
