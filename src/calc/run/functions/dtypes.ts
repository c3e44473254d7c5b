/** Types of numbers and how they meet. Rules: PyTorch 2.13, *Type promotion* (`docs/source/tensor_attributes.rst`). */
import type { Dtype } from '../../layers/define.ts';
import { bytesOfDtype } from '../tensor.ts';
import type { Operand } from './rule.ts';

const KINDS = ['bool', 'whole', 'float', 'complex'] as const;

export type Kind = (typeof KINDS)[number];

/** Kind, and the name that messages call it by. */
const TYPES: Readonly<Record<Dtype, readonly [kind: Kind, spoken: string]>> = {
  bool: ['bool', 'Bool'],
  uint8: ['whole', 'Byte'],
  int8: ['whole', 'Char'],
  int16: ['whole', 'Short'],
  int32: ['whole', 'Int'],
  int64: ['whole', 'Long'],
  float16: ['float', 'Half'],
  bfloat16: ['float', 'BFloat16'],
  float32: ['float', 'Float'],
  float64: ['float', 'Double'],
  complex64: ['complex', 'ComplexFloat'],
  complex128: ['complex', 'ComplexDouble'],
};

/** `Long`, as messages say `int64`. */
export const spokenDtype = (dtype: Dtype): string => TYPES[dtype][1];

/** Truths, whole numbers, numbers with a point, or complex ones. */
export const kindOf = (dtype: Dtype): Kind => TYPES[dtype][0];

/** How far up a type stands among the kinds. */
export const rankOfKind = (dtype: Dtype): number => KINDS.indexOf(TYPES[dtype][0]);

export const isFloat = (dtype: Dtype): boolean => rankOfKind(dtype) >= KINDS.indexOf('float');

/** A complex type holds the numbers with a point that it meets: `float64` and `complex64` make `complex128`. */
const widened = (higher: Dtype, lower: Dtype): Dtype =>
  higher === 'complex64' && lower === 'float64' ? 'complex128' : higher;

/** What two types of one standing make together. */
function wider(a: Dtype, b: Dtype): Dtype {
  if (kindOf(a) !== kindOf(b)) return rankOfKind(a) > rankOfKind(b) ? widened(a, b) : widened(b, a);
  if (a === b) return a;
  const bytes = [bytesOfDtype(a), bytesOfDtype(b)] as const;
  // Neither half holds the other; no whole type of one byte holds both signed and unsigned.
  if (bytes[0] === bytes[1]) return TYPES[a][0] === 'float' ? 'float32' : 'int16';
  return bytes[0] > bytes[1] ? a : b;
}

/** Tensors with dimensions come first, then those without, then Python's numbers: each only if its kind is higher. */
const standing = ({ shape, weak }: Operand): number => (weak ? 2 : shape.length === 0 ? 1 : 0);

/** The type that operands meet in. */
export function meet(operands: readonly Operand[]): Dtype {
  const by = [0, 1, 2].map((level) => operands.filter((one) => standing(one) === level).map(({ dtype }) => dtype));
  const each = by.flatMap((dtypes) => (dtypes.length > 0 ? [dtypes.reduce(wider)] : []));
  return each.reduce((found, next) => (rankOfKind(next) > rankOfKind(found) ? widened(next, found) : found));
}

/** A type of numbers with a point: whole numbers become float32. */
export const floating = (dtype: Dtype): Dtype => (isFloat(dtype) ? dtype : 'float32');

/** The type of the parts of complex numbers; any other as it is. */
export const realPart = (dtype: Dtype): Dtype =>
  dtype === 'complex64' ? 'float32' : dtype === 'complex128' ? 'float64' : dtype;

/** The complex type whose parts are of a type. */
export const complexOf = (dtype: Dtype): Dtype => (dtype === 'float64' ? 'complex128' : 'complex64');

/** A type of sums: whole numbers of any width become int64. */
export const summing = (dtype: Dtype): Dtype => (isFloat(dtype) ? dtype : 'int64');

const C_TYPES: Readonly<Record<Dtype, string>> = {
  bool: 'bool',
  uint8: 'unsigned char',
  int8: 'signed char',
  int16: 'short int',
  int32: 'int',
  int64: 'long int',
  float16: 'c10::Half',
  bfloat16: 'c10::BFloat16',
  float32: 'float',
  float64: 'double',
  complex64: 'c10::complex<float>',
  complex128: 'c10::complex<double>',
};

/** `float`, as C calls `float32`. */
export const cType = (dtype: Dtype): string => C_TYPES[dtype];
