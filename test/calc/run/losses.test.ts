/** Losses, counted by hand along the formulas of PyTorch's documentation: what each option adds. */
import { describe, expect, it } from 'vitest';
import { flopsOf } from '#calc/layers/primitives.ts';
import { LOSSES } from '#calc/run/functions/losses.ts';
import type { Arguments, Operand } from '#calc/run/functions/rule.ts';

const floats = (...shape: bigint[]): Operand => ({ shape, dtype: 'float32' });
const wholes = (...shape: bigint[]): Operand => ({ shape, dtype: 'int64' });

const flops = (rule: string, operands: readonly Operand[], given: Arguments): bigint => {
  const { primitives } = (LOSSES[rule] as (typeof LOSSES)[string])(operands, given);
  return flopsOf(primitives);
};

const scores = floats(4n, 3n);
const classes = wholes(4n);
const weight = floats(3n);

describe('a loss over classes, of 4 rows and 3 classes', () => {
  it.each<[string, string, readonly Operand[], Arguments, bigint]>([
    // 3 additions and a division.
    ['nll_loss', 'the mean', [scores, classes], {}, 4n],
    // 4 products, and 3 additions of the weights that it is divided by.
    ['nll_loss', 'weights', [scores, classes, weight], {}, 11n],
    ['nll_loss', 'weights, summed', [scores, classes, weight], { reduction: 'sum' }, 7n],
    // 4 comparisons, and 3 additions of those that are not ignored.
    ['nll_loss', 'ignored ones', [scores, classes], { ignoring: true }, 11n],
    ['nll_loss', 'ignored ones, none reduced', [scores, classes], { ignoring: true, reduction: 'none' }, 4n],
    ['nll_loss', 'both', [scores, classes, weight], { ignoring: true }, 15n],
    // 8 comparisons, 12 differences, 12 exponentials, 8 additions, 4 logarithms, 12 differences; then the mean.
    ['cross_entropy', 'the mean', [scores, classes], {}, 60n],
    // 8 additions over the classes, the mean of 4, two products and an addition.
    ['cross_entropy', 'a smoothed target', [scores, classes], { smoothed: true }, 75n],
    ['cross_entropy', 'a smoothed target, none reduced', [scores, classes], { smoothed: true, reduction: 'none' }, 76n],
    // 7 for the weights of the mean, 12 for those of all classes.
    ['cross_entropy', 'a smoothed target with weights', [scores, classes, weight], { smoothed: true }, 94n],
    ['cross_entropy', 'probabilities', [scores, scores], {}, 80n],
    ['cross_entropy', 'probabilities with weights', [scores, scores, weight], {}, 92n],
    ['cross_entropy', 'probabilities, smoothed', [scores, scores], { smoothed: true }, 104n],
  ])('%s: %s', (rule, _, operands, given, expected) => {
    expect(flops(rule, operands, given)).toBe(expected);
  });
});

describe('a loss of pairs, of 6 numbers', () => {
  const pair = [floats(2n, 3n), floats(2n, 3n)];
  it.each<[string, Arguments, readonly Operand[], bigint]>([
    ['binary_cross_entropy', {}, [], 48n],
    ['binary_cross_entropy', { weighed: true }, [weight], 54n],
    ['binary_cross_entropy_with_logits', {}, [], 48n],
    ['binary_cross_entropy_with_logits', { weighed: true, positives: true }, [weight, weight], 60n],
    ['poisson_nll_loss', {}, [], 24n],
    ['poisson_nll_loss', { stirling: true }, [], 78n],
    ['poisson_nll_loss', { guarded: true }, [], 30n],
    ['gaussian_nll_loss', { constant: true }, [], 54n],
  ])('%s %o', (kind, given, weights, expected) => {
    expect(flops('loss', [...pair, ...weights], { kind, ...given })).toBe(expected);
  });
});
