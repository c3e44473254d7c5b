/**
 * Activations that take each value by itself, as data: how many operations of each kind a value takes. The formula
 * beside each row is the one of PyTorch 2.13's documentation (`torch/nn/modules/activation.py`), or of a paper where that
 * names none. How a formula becomes a count:
 *
 * - every value is counted by the whole formula: all its comparisons, and the arithmetic of its longest case;
 * - exp, log, tanh, erf are one function each; x³ is two multiplications;
 * - to change or drop a sign is no arithmetic: IEEE 754-2019, section 5.5.1, sets it apart as a sign bit operation;
 * - what holds options and constants only (√(2/π), 1/β) is made once and counted nowhere.
 */
import type { Field, FieldName } from '../../fields/fields.ts';
import { field } from '../../fields/lists.ts';
import type { Condition, Option, Primitive } from '../define.ts';

/** Operations of one value by kind; a kind that does not occur is left out. */
export type Amounts = Readonly<Partial<Record<Primitive, number>>>;

/** An activation of single values. */
export interface Elementwise {
  name: string;
  each: Amounts;
  /** What a value takes where `approximate` is 'tanh'. */
  tanh?: Amounts;
  options?: readonly Option[];
  conditions?: readonly Condition[];
  /** Whole numbers stay whole numbers; most others refuse them: "leaky_relu_cpu" not implemented for 'Long'. */
  keeps?: 'dtype';
}

/** Fields of these layers. The options that are decimals change no count. */
export const ELEMENTWISE_FIELDS: Readonly<Partial<Record<FieldName, Field>>> = {
  inplace: field('flag', 'none', ''),
  negative_slope: field('decimal', 'none', ''),
  alpha: field('decimal', 'none', '\\alpha'),
  beta: field('decimal', 'none', '\\beta'),
  lambd: field('decimal', 'none', '\\lambda'),
  lower: field('decimal', 'none', ''),
  upper: field('decimal', 'none', ''),
  min_val: field('decimal', 'none', ''),
  max_val: field('decimal', 'none', ''),
  min_value: field('decimal', 'none', '', { words: ['None'] }),
  max_value: field('decimal', 'none', '', { words: ['None'] }),
  threshold: field('decimal', 'none', ''),
  value: field('decimal', 'none', ''),
  approximate: field('word', 'none', '', { words: ['none', 'tanh'] }),
};

const quiet = (name: FieldName, initial: string | boolean): Option => ({ field: name, initial, quiet: true });
const INPLACE = quiet('inplace', false);

/** PyTorch: "ZeroDivisionError: alpha cannot be 0 for CELU". */
const alphaIsNotZero: Condition = ({ alpha }) =>
  Number(alpha) === 0 ? { condition: 'alpha_not_zero', fields: ['alpha'], values: {} } : null;

/** PyTorch: "lambda must be in range [0, 3.40282e+38] for input dtype Float". */
const lambdIsInRange: Condition = ({ lambd }) =>
  Number(lambd) >= 0 && Math.fround(Number(lambd)) < Infinity
    ? null
    : { condition: 'lambd_in_range', fields: ['lambd'], values: { lambd: String(lambd) } };

/** PyTorch: "Lower bound should be less than or equal to the upper bound". */
const boundsInOrder: Condition = ({ lower, upper }) =>
  Number(lower) <= Number(upper)
    ? null
    : {
        condition: 'bounds_in_order',
        fields: ['lower', 'upper'],
        values: { lower: String(lower), upper: String(upper) },
      };

/** PyTorch: "max_val (0) must be greater than min_val (1)". The old names `min_value` and `max_value` win where given. */
const limitsInOrder: Condition = ({ min_val, max_val, min_value, max_value }) => {
  const [low, high] = [min_value === 'None' ? min_val : min_value, max_value === 'None' ? max_val : max_value];
  if (Number(high) > Number(low)) return null;
  return {
    condition: 'limits_in_order',
    fields: ['min_val', 'max_val'],
    values: { low: String(low), high: String(high) },
  };
};

export const ELEMENTWISE: readonly Elementwise[] = [
  // max(0, x)
  { name: 'ReLU', each: { compare: 1 }, options: [INPLACE], keeps: 'dtype' },
  // min(max(0, x), 6)
  { name: 'ReLU6', each: { compare: 2 }, options: [INPLACE], keeps: 'dtype' },
  // x where x ≥ 0, else slope · x
  { name: 'LeakyReLU', each: { compare: 1, multiply: 1 }, options: [quiet('negative_slope', '0.01'), INPLACE] },
  // x where x ≥ 0, else a · x, in evaluation with a = (lower + upper) / 2
  {
    name: 'RReLU',
    each: { compare: 1, multiply: 1 },
    options: [quiet('lower', '0.125'), quiet('upper', '0.3333333333333333'), INPLACE],
    conditions: [boundsInOrder],
  },
  // x where x > 0, else α · (exp(x) − 1)
  { name: 'ELU', each: { compare: 1, exponential: 1, add: 1, multiply: 1 }, options: [quiet('alpha', '1.0'), INPLACE] },
  // scale · (max(0, x) + min(0, α · (exp(x) − 1)))
  { name: 'SELU', each: { compare: 2, exponential: 1, add: 2, multiply: 2 }, options: [INPLACE] },
  // max(0, x) + min(0, α · (exp(x / α) − 1))
  {
    name: 'CELU',
    each: { compare: 2, divide: 1, exponential: 1, add: 2, multiply: 1 },
    options: [quiet('alpha', '1.0'), INPLACE],
    conditions: [alphaIsNotZero],
  },
  // x · Φ(x), with Φ(x) = ½ · (1 + erf(x / √2)) (arXiv 1606.08415, section 2); or, by tanh,
  // 0.5 · x · (1 + tanh(√(2/π) · (x + 0.044715 · x³)))
  {
    name: 'GELU',
    each: { divide: 1, exponential: 1, add: 1, multiply: 2 },
    tanh: { exponential: 1, add: 2, multiply: 6 },
    options: [{ field: 'approximate', initial: 'none' }],
  },
  // x · σ(x), with σ(x) = 1 / (1 + exp(−x))
  { name: 'SiLU', each: { exponential: 1, add: 1, divide: 1, multiply: 1 }, options: [INPLACE] },
  // x · tanh(log(1 + exp(x)))
  { name: 'Mish', each: { exponential: 3, add: 1, multiply: 1 }, options: [INPLACE] },
  // 1 / (1 + exp(−x))
  { name: 'Sigmoid', each: { exponential: 1, add: 1, divide: 1 } },
  // log(1 / (1 + exp(−x)))
  { name: 'LogSigmoid', each: { exponential: 2, add: 1, divide: 1 } },
  // tanh(x), one function
  { name: 'Tanh', each: { exponential: 1 } },
  // max_val where x > max_val, min_val where x < min_val, else x
  {
    name: 'Hardtanh',
    each: { compare: 2 },
    options: [
      quiet('min_val', '-1.0'),
      quiet('max_val', '1.0'),
      INPLACE,
      quiet('min_value', 'None'),
      quiet('max_value', 'None'),
    ],
    conditions: [limitsInOrder],
    keeps: 'dtype',
  },
  // 0 where x ≤ −3, x where x ≥ 3, else x · (x + 3) / 6
  { name: 'Hardswish', each: { compare: 2, add: 1, multiply: 1, divide: 1 }, options: [INPLACE] },
  // 0 where x ≤ −3, 1 where x ≥ 3, else x / 6 + ½
  { name: 'Hardsigmoid', each: { compare: 2, divide: 1, add: 1 }, options: [INPLACE] },
  // 1/β · log(1 + exp(β · x)), and x itself where β · x > threshold
  {
    name: 'Softplus',
    each: { compare: 1, multiply: 2, exponential: 2, add: 1 },
    options: [quiet('beta', '1.0'), quiet('threshold', '20.0')],
  },
  // x / (1 + |x|)
  { name: 'Softsign', each: { add: 1, divide: 1 } },
  // x − λ where x > λ, x + λ where x < −λ, else 0
  {
    name: 'Softshrink',
    each: { compare: 2, add: 1 },
    options: [quiet('lambd', '0.5')],
    conditions: [lambdIsInRange],
  },
  // x where x > λ or x < −λ, else 0
  { name: 'Hardshrink', each: { compare: 2 }, options: [quiet('lambd', '0.5')] },
  // x − tanh(x)
  { name: 'Tanhshrink', each: { exponential: 1, add: 1 } },
  // x where x > threshold, else value
  {
    name: 'Threshold',
    each: { compare: 1 },
    options: [{ field: 'threshold', quiet: true }, { field: 'value', quiet: true }, INPLACE],
    keeps: 'dtype',
  },
];
