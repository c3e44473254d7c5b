/** Matrices by their diagonals. Rules: PyTorch 2.13. */
import type { Arguments, Operand, Outcome, Rule } from './rule.ts';
import { moving, only, place, raise } from './rule.ts';

/** The part of a matrix on one side of its diagonal. */
const triangle =
  (name: string): Rule =>
  (operands) => {
    const { shape, dtype } = only(operands);
    if (shape.length < 2) raise('RuntimeError', `${name}: input tensor must have at least 2 dimensions`);
    return moving([shape], dtype);
  };

function diagonal(operands: readonly Operand[], { offset = 0n, dim1 = 0n, dim2 = 1n }: Arguments): Outcome {
  const { shape, dtype } = only(operands);
  const [a, b] = [place(dim1, shape.length), place(dim2, shape.length)];
  if (a === b) raise('RuntimeError', `diagonal dimensions cannot be identical ${dim1}, ${dim2}`);
  const by = offset as bigint;
  const [rows, columns] = [shape[a] as bigint, shape[b] as bigint];
  const length = by >= 0n ? least(rows, columns - by) : least(rows + by, columns);
  return moving([[...shape.filter((_, axis) => axis !== a && axis !== b), length < 0n ? 0n : length]], dtype);
}

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);

export const DIAGONALS: Readonly<Record<string, Rule>> = {
  tril: triangle('tril'),
  triu: triangle('triu'),
  diagonal,
};
