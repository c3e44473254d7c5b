/**
 * Functions that take values one by one. How each is counted: `layers/activation/elementwise.ts` says it for activations,
 * and the same holds here; exp, log, sine and powers are one function each, and a change of sign is no arithmetic.
 */
import type { Shape } from '../../fields/shapes.ts';
import type { Dtype } from '../../layers/define.ts';
import type { Primitives } from '../../layers/primitives.ts';
import { product } from '../../numbers/exact.ts';
import { floating, isFloat, meet, realPart } from './dtypes.ts';
import type { Arguments, Operand, Outcome, Rule } from './rule.ts';
import { making, named, only, raise } from './rule.ts';

/** Operations of one value. */
type Each = Readonly<Partial<Record<keyof Primitives, bigint>>>;

const timesAll = (each: Each, count: bigint): Partial<Primitives> =>
  Object.fromEntries(Object.entries(each).map(([kind, amount]) => [kind, amount * count]));

/** The shape that shapes meet in. Raises PyTorch's "The size of tensor a (3) must match the size of tensor b (4) …". */
export function meeting(shapes: readonly Shape[]): Shape {
  return shapes.reduce((a, b) => {
    const rank = Math.max(a.length, b.length);
    const met: bigint[] = [];
    // From the last dimension on, as PyTorch finds the one that it names.
    for (let back = 1; back <= rank; back += 1) {
      const [left = 1n, right = 1n] = [a[a.length - back], b[b.length - back]];
      if (left !== right && left !== 1n && right !== 1n)
        raise(
          'RuntimeError',
          `The size of tensor a (${left}) must match the size of tensor b (${right}) at non-singleton dimension ${rank - back}`,
        );
      met.unshift(left === 1n ? right : left);
    }
    return met;
  });
}

type Typing = (operands: readonly Operand[]) => Dtype;

const meets: Typing = meet;
const floats: Typing = (operands) => floating(meet(operands));
const truths: Typing = () => 'bool';
const reals: Typing = (operands) => realPart(meet(operands));

/** A product of truths is a whole number. */
const squares: Typing = (operands) => (meet(operands) === 'bool' ? 'int64' : meet(operands));

/** A function of one or several tensors that meet value by value. */
const each =
  (amounts: Each, typing: Typing = meets): Rule =>
  (operands) => {
    const shape = meeting(operands.map((one) => one.shape));
    return making(shape, typing(operands), timesAll(amounts, product(shape)));
  };

const FUNCTION: Each = { exponential: 1n };
const NONE: Each = {};
const COMPARE: Each = { compare: 1n };

/** Powers: a square is one product, a cube two, a root is a root; any other exponent is a function. */
function powerOf({ exponent }: Arguments): Each {
  const known: readonly [number, Each][] = [
    [1, NONE],
    [2, { multiply: 1n }],
    [3, { multiply: 2n }],
    [0.5, { square_root: 1n }],
    [-1, { divide: 1n }],
    [-0.5, { square_root: 1n, divide: 1n }],
  ];
  return known.find(([value]) => value === Number(exponent ?? Number.NaN))?.[1] ?? FUNCTION;
}

/** `torch.pow`, of which the exponent is a number (told by value too), or a tensor. */
const power: Rule = (operands, given) => {
  const { exponent } = given;
  if (typeof exponent === 'bigint' && exponent < 0n && !isFloat(only(operands).dtype))
    raise('RuntimeError', 'Integers to negative integer powers are not allowed.');
  return each(powerOf(given))(operands, given);
};

/** `clamp`: a comparison for each limit that is given. */
const clamp: Rule = (operands, { limits }) => each({ compare: (limits as bigint | undefined) ?? 1n })(operands, {});

/** A division that rounds gives the type of what it divides; a plain one gives numbers with a point. */
const divide: Rule = (operands, given) => each({ divide: 1n }, given.rounding_mode ? meets : floats)(operands, given);

/** `other · alpha` is made first where alpha is not 1. */
const adding: Rule = (operands, { alpha = 1n }) =>
  each(Number(alpha) === 1 ? { add: 1n } : { add: 1n, multiply: 1n })(operands, {});

/** A difference, which truths do not have. */
const subtracting: Rule = (operands, given) => {
  const made = adding(operands, given);
  const truths = operands.filter(({ dtype }) => dtype === 'bool').length;
  if (truths === operands.length)
    raise(
      'RuntimeError',
      'Subtraction, the `-` operator, with two bool tensors is not supported. Use the `^` or `logical_xor()` operator instead.',
    );
  if (truths > 0)
    raise(
      'RuntimeError',
      'Subtraction, the `-` operator, with a bool tensor is not supported. If you are trying to invert a mask, use the `~` or `logical_not()` operator instead.',
    );
  return made;
};

/** `input + value · a · b`, or the quotient. */
const fused = (kind: 'multiply' | 'divide'): Rule =>
  each(kind === 'multiply' ? { multiply: 2n, add: 1n } : { multiply: 1n, divide: 1n, add: 1n });

/** A quotient of whole numbers is refused. */
const addcdiv: Rule = (operands, given) => {
  const made = fused('divide')(operands, given);
  if (!operands.slice(1).some(({ dtype }) => isFloat(dtype))) raise('RuntimeError', WHOLE_QUOTIENTS);
  return made;
};

const WHOLE_QUOTIENTS =
  'Integer division with addcdiv is no longer supported, and in a future  release addcdiv will perform a true division of tensor1 and tensor2. The historic addcdiv behavior can be implemented as (input + value * torch.trunc(tensor1 / tensor2)).to(input.dtype) for integer inputs and as (input + value * tensor1 / tensor2) for float inputs. The future addcdiv behavior is just the latter implementation: (input + value * tensor1 / tensor2), for all dtypes.';

/** Types change and no number does. */
export const cast: Rule = (operands, { dtype }): Outcome => making(only(operands).shape, dtype as Dtype);

export const OVER_NUMBERS: Readonly<Record<string, Rule>> = {
  ...named(
    'exp exp2 expm1 log log2 log10 log1p sin cos tan asin acos atan sinh cosh asinh acosh atanh erf erfc',
    each(FUNCTION, floats),
  ),
  ...named('erfinv lgamma digamma', each(FUNCTION, floats)),
  ...named('atan2 hypot logaddexp logaddexp2', each(FUNCTION, floats)),
  ...named('abs real imag', each(NONE, reals)),
  ...named('neg positive conj nan_to_num', each(NONE)),
  ...named(
    'angle',
    each(FUNCTION, (operands) => realPart(floating(meet(operands)))),
  ),
  ...named('sinc i0 xlogy', each(FUNCTION, floats)),
  ...named('deg2rad rad2deg', each({ multiply: 1n }, floats)),
  ...named('ldexp', each({ exponential: 1n, multiply: 1n }, floats)),
  ...named('logit', each({ add: 1n, divide: 1n, exponential: 1n }, floats)),
  ...named('copysign', each(NONE, floats)),
  ...named('nextafter gcd lcm bitwise_left_shift bitwise_right_shift', each(NONE)),
  ...named('sqrt', each({ square_root: 1n }, floats)),
  ...named('rsqrt', each({ square_root: 1n, divide: 1n }, floats)),
  ...named('reciprocal', each({ divide: 1n }, floats)),
  ...named('square', each({ multiply: 1n }, squares)),
  ...named('sign sgn round floor ceil trunc frac maximum minimum fmax fmin heaviside', each(COMPARE)),
  add: adding,
  ...named('sub rsub', subtracting),
  ...named('mul', each({ multiply: 1n })),
  ...named('div', divide),
  ...named('floor_divide remainder fmod', each({ divide: 1n })),
  ...named('eq ne lt le gt ge isnan isinf isfinite isclose isneginf isposinf isreal signbit', each(COMPARE, truths)),
  ...named('logical_and logical_or logical_xor logical_not', each(NONE, truths)),
  ...named('bitwise_and bitwise_or bitwise_xor bitwise_not', each(NONE)),
  ...named('lerp', each({ add: 2n, multiply: 1n })),
  ...named('addcmul', fused('multiply')),
  addcdiv,
  pow: power,
  clamp,
  cast,
};
