/** Maxima put back to where they stood: numbers move, and nothing is computed. Words: PyTorch 2.13, `MaxUnpooling.cpp` of ATen. */
import type { Argument, Operand, Rule } from './rule.ts';
import { moving, raise, sizesText } from './rule.ts';

/** `sizes` are those of the places that come out; the function of one dimension is computed as that of two. */
const maxUnpool: Rule = (operands, { sizes, rank: given }) => {
  const [input, indices] = operands as [Operand, Operand];
  const rank = Number(given as bigint);
  const last = rank === 1 ? [1n] : [];
  if (indices.dtype !== 'int64') {
    const spoken = indices.dtype === 'float32' ? 'Float' : indices.dtype;
    raise('RuntimeError', `elements in indices should be type int64${rank === 3 ? '' : ` but got: ${spoken}`}`);
  }
  const dimensions = Math.max(rank, 2);
  const shown = input.shape.length + last.length;
  if (shown !== dimensions + 1 && shown !== dimensions + 2)
    raise(
      'RuntimeError',
      `Input to max_unpooling${dimensions}d should be a ${dimensions + 1}d or ${dimensions + 2}d Tensor, but got a tensor with ${shown} dimensions.`,
    );
  if (input.shape.join() !== indices.shape.join())
    raise(
      'RuntimeError',
      `Expected shape of indices to be same as that of the input tensor (${sizesText([...input.shape, ...last])}) but got indices tensor with shape: ${sizesText([...indices.shape, ...last])}`,
    );
  const wanted = sizes as readonly Argument[];
  return moving([[...input.shape.slice(0, -rank), ...wanted.map((one) => one as bigint)]], input.dtype);
};

export const UNPOOLING: Readonly<Record<string, Rule>> = { max_unpool: maxUnpool };
