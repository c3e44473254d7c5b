/** Types of numbers and how they meet. Rules: PyTorch 2.13, *Type promotion* (`docs/source/tensor_attributes.rst`). */
import type { Dtype } from '../../layers/define.ts';
import type { Operand } from './rule.ts';

const KINDS = ['bool', 'whole', 'float', 'complex'] as const;

type Kind = (typeof KINDS)[number];

/** Kind, bytes of one number, and the name that messages call it by. */
const TYPES: Readonly<Record<Dtype, readonly [kind: Kind, bytes: bigint, spoken: string]>> = {
  bool: ['bool', 1n, 'Bool'],
  uint8: ['whole', 1n, 'Byte'],
  int8: ['whole', 1n, 'Char'],
  int16: ['whole', 2n, 'Short'],
  int32: ['whole', 4n, 'Int'],
  int64: ['whole', 8n, 'Long'],
  float16: ['float', 2n, 'Half'],
  bfloat16: ['float', 2n, 'BFloat16'],
  float32: ['float', 4n, 'Float'],
  float64: ['float', 8n, 'Double'],
  complex64: ['complex', 8n, 'ComplexFloat'],
  complex128: ['complex', 16n, 'ComplexDouble'],
};

/** Bytes of one number. */
export const bytesOfDtype = (dtype: Dtype): bigint => TYPES[dtype][1];

/** `Long`, as messages say `int64`. */
export const spokenDtype = (dtype: Dtype): string => TYPES[dtype][2];

const kindOf = (dtype: Dtype): number => KINDS.indexOf(TYPES[dtype][0]);

export const isFloat = (dtype: Dtype): boolean => kindOf(dtype) >= KINDS.indexOf('float');

/** What two types of one standing make together. */
function wider(a: Dtype, b: Dtype): Dtype {
  if (kindOf(a) !== kindOf(b)) return kindOf(a) > kindOf(b) ? a : b;
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
  return each.reduce((found, next) => (kindOf(next) > kindOf(found) ? next : found));
}

/** A type of numbers with a point: whole numbers become float32. */
export const floating = (dtype: Dtype): Dtype => (isFloat(dtype) ? dtype : 'float32');

/** A type of sums: whole numbers of any width become int64. */
export const summing = (dtype: Dtype): Dtype => (isFloat(dtype) ? dtype : 'int64');

/** Every type by its name. */
export const DTYPES = Object.keys(TYPES) as Dtype[];
