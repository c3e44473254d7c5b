/** Complex numbers, made of two parts and taken apart. Rules: PyTorch 2.13, `aten/src/ATen/native/Complex.h` and others. */
import type { Primitives } from '../../layers/primitives.ts';
import { product } from '../../numbers/exact.ts';
import { complexOf, realPart, spokenDtype } from './dtypes.ts';
import { meeting } from './elementwise.ts';
import type { Operand, Rule } from './rule.ts';
import { making, moving, only, raise } from './rule.ts';

/** Two tensors of one type become one of complex numbers; `each` is what one number takes. */
const ofParts =
  (each: Partial<Record<keyof Primitives, bigint>>): Rule =>
  (operands) => {
    const [first, second] = operands as [Operand, Operand];
    const told = [first, second].map(({ dtype }) => spokenDtype(dtype));
    if (![first, second].every(({ dtype }) => dtype === 'float16' || dtype === 'float32' || dtype === 'float64'))
      raise('RuntimeError', `Expected both inputs to be Half, Float or Double tensors but got ${told.join(' and ')}`);
    if (first.dtype !== second.dtype)
      raise(
        'RuntimeError',
        `Expected object of scalar type ${told[0]} but got scalar type ${told[1]} for second argument`,
      );
    if (first.dtype === 'float16')
      raise('NotImplementedError', 'complex numbers of half precision are not counted here');
    const shape = meeting([first.shape, second.shape]);
    const counts = Object.entries(each).map(([kind, amount]) => [kind, amount * product(shape)]);
    return making(shape, complexOf(first.dtype), Object.fromEntries(counts));
  };

const viewAsReal: Rule = (operands) => {
  const { shape, dtype } = only(operands);
  if (realPart(dtype) === dtype) raise('RuntimeError', 'view_as_real is only supported for complex tensors');
  return moving([[...shape, 2n]], realPart(dtype));
};

const viewAsComplex: Rule = (operands) => {
  const { shape, dtype } = only(operands);
  if (dtype !== 'float16' && dtype !== 'float32' && dtype !== 'float64')
    raise(
      'RuntimeError',
      `view_as_complex is only supported for half, float and double tensors, but got a tensor of scalar type: ${spokenDtype(dtype)}`,
    );
  if (dtype === 'float16') raise('NotImplementedError', 'complex numbers of half precision are not counted here');
  if (shape.length === 0) raise('RuntimeError', 'Input tensor must have one or more dimensions');
  if (shape.at(-1) !== 2n) raise('RuntimeError', 'Tensor must have a last dimension of size 2');
  return moving([shape.slice(0, -1)], complexOf(dtype));
};

export const COMPLEX: Readonly<Record<string, Rule>> = {
  complex: ofParts({}),
  // A sine and a cosine, each times the length.
  polar: ofParts({ exponential: 2n, multiply: 2n }),
  view_as_real: viewAsReal,
  view_as_complex: viewAsComplex,
};
