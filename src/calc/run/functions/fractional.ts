/** Windows that stand where chance puts them. Rules: PyTorch 2.13, `aten/src/ATen/native/FractionalMaxPool2d.cpp`. */
import { product } from '../../numbers/exact.ts';
import type { Rule } from './rule.ts';
import { making, only, raise } from './rule.ts';

const NAMES = ['time', 'height', 'width'];

/** The largest number of each window: a comparison for each of its numbers but one. */
const fractionalMaxPool: Rule = (operands, { kernel, output }) => {
  const { shape, dtype } = only(operands);
  const [windows, sizes] = [kernel as readonly bigint[], output as readonly bigint[]];
  const name = `fractional_max_pool${sizes.length}d()`;
  const empty = shape.findIndex((size, at) => size === 0n && (at > 0 || shape.length === sizes.length + 1));
  if (empty >= 0)
    raise(
      'RuntimeError',
      `${name}: Expected input to have non-zero size for non-batch dimensions, but got[${shape.join(', ')}] with dimension ${empty} being empty.`,
    );
  const sides = shape.slice(-sizes.length);
  for (const [at, side] of sides.entries()) {
    const what = NAMES.slice(-sizes.length)[at];
    if ((sizes[at] as bigint) + (windows[at] as bigint) - 1n > side)
      raise('RuntimeError', `${name}: pool ${what} ${windows[at]} too large relative to input ${what} ${side}`);
  }
  const made = [...shape.slice(0, -sizes.length), ...sizes];
  const found = making(made, dtype, { compare: product(made) * (product(windows) - 1n) });
  return { ...found, outputs: [...found.outputs, { shape: made, dtype: 'int64' }] };
};

export const FRACTIONAL: Readonly<Record<string, Rule>> = { fractional_max_pool: fractionalMaxPool };
