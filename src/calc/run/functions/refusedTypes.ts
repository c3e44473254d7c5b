/** Which types of numbers a function does not take, and what PyTorch 2.13 raises then, measured for each on the CPU. */
import type { Dtype } from '../../layers/define.ts';
import type { Kind } from './dtypes.ts';
import { kindOf, meet, spokenDtype } from './dtypes.ts';
import type { ErrorClass, Rule } from './rule.ts';
import { raise } from './rule.ts';

/** A function, the kernel that messages name, and the kinds it lacks. */
const KERNELS = `
abs abs_cpu bool
addcmul addcmul_cpu_out bool
amax max_values_cpu complex
amin min_values_cpu complex
atan2 atan2_cpu complex
bitwise_and bitwise_and_cpu float complex
bitwise_left_shift lshift_cpu bool float complex
bitwise_not bitwise_not_cpu float complex
bitwise_or bitwise_or_cpu float complex
bitwise_right_shift rshift_cpu bool float complex
bitwise_xor bitwise_xor_cpu float complex
bmm bmm bool
ceil ceil_vml_cpu bool
copysign copysign_cpu complex
cummax cummax_cpu complex
cummin cummin_cpu complex
digamma digamma complex
dot dot bool
erf erf_vml_cpu complex
erfc erfc_vml_cpu complex
erfinv erfinv_vml_cpu complex
floor floor_vml_cpu bool
floor_divide div_floor_cpu bool complex
fmod fmod_cpu bool complex
frac frac_cpu bool whole complex
gcd gcd_cpu bool float complex
ge ge_cpu complex
gt gt_cpu complex
hypot hypot_cpu bool whole complex
i0 i0_vml_cpu complex
inner dot bool
kthvalue kthvalue_cpu bool complex
lcm lcm_cpu bool float complex
le le_cpu complex
lerp lerp_kernel_tensor bool whole
lgamma lgamma_vml_cpu complex
logaddexp logaddexp_cpu bool whole
logaddexp2 logaddexp2_cpu bool whole complex
logcumsumexp logcumsumexp_out_cpu bool whole
logit logit_cpu complex
lt lt_cpu complex
matmul addmm_impl_cpu_ bool
max max_all complex
median median_cpu bool complex
min min_all complex
mm addmm_impl_cpu_ bool
mode mode_cpu complex
nextafter nextafter_cpu bool whole complex
pow pow bool
remainder remainder_cpu bool complex
round round_vml_cpu bool complex
trunc trunc_vml_cpu bool
xlogy xlogy_cpu complex
`;

const negation =
  'Negation, the `-` operator, on a bool tensor is not supported. If you are trying to invert a mask, use the `~` or `logical_not()` operator instead.';
const spreads = 'std and var only support floating point and complex dtypes';

/** Functions whose refusals have words of their own. */
const WORDS: Readonly<Record<string, readonly (readonly [Kind, ErrorClass, string])[]>> = {
  argmax: [
    ['bool', 'RuntimeError', 'argmax(): does not support bool input'],
    ['complex', 'RuntimeError', 'argmax(): does not support complex input'],
  ],
  argmin: [
    ['bool', 'RuntimeError', 'argmin(): does not support bool input'],
    ['complex', 'RuntimeError', 'argmin(): does not support complex input'],
  ],
  argsort: [['complex', 'RuntimeError', ' Sort does not support complex dtypes on CPU']],
  sort: [['complex', 'RuntimeError', ' Sort does not support complex dtypes on CPU']],
  topk: [
    ['bool', 'RuntimeError', 'topk does not support bool dtypes on CPU'],
    ['complex', 'RuntimeError', ' topk does not support complex dtypes on CPU'],
  ],
  ceil: [['complex', 'NotImplementedError', 'ceil is not supported for complex inputs']],
  floor: [['complex', 'NotImplementedError', 'floor is not supported for complex inputs']],
  trunc: [['complex', 'NotImplementedError', 'trunc is not supported for complex inputs']],
  deg2rad: [['complex', 'RuntimeError', 'deg2rad is not supported for complex tensors.']],
  rad2deg: [['complex', 'RuntimeError', 'rad2deg is not supported for complex tensors.']],
  fmax: [['complex', 'RuntimeError', 'fmax not implemented for complex tensors.']],
  fmin: [['complex', 'RuntimeError', 'fmin not implemented for complex tensors.']],
  maximum: [['complex', 'RuntimeError', 'maximum not implemented for complex tensors.']],
  minimum: [['complex', 'RuntimeError', 'minimum not implemented for complex tensors.']],
  isneginf: [['complex', 'RuntimeError', 'isneginf does not support complex inputs.']],
  isposinf: [['complex', 'RuntimeError', 'isposinf does not support complex inputs.']],
  imag: (['bool', 'whole', 'float'] as const).map((kind) => [
    kind,
    'RuntimeError',
    'imag is not implemented for tensors with non-complex dtypes.',
  ]),
  nansum: [['complex', 'RuntimeError', 'nansum on CPU does not support complex inputs']],
  nanmean: (['bool', 'whole'] as const).map((kind) => [
    kind,
    'RuntimeError',
    'nanmean(): expected input to have floating point or complex dtype but got {type}',
  ]),
  neg: [['bool', 'RuntimeError', negation]],
  positive: [['bool', 'RuntimeError', 'The `+` operator, on a bool tensor is not supported.']],
  sign: [
    [
      'complex',
      'NotImplementedError',
      'Unlike NumPy, torch.sign is not intended to support complex numbers. Please use torch.sgn instead.',
    ],
  ],
  signbit: [['complex', 'NotImplementedError', 'signbit is not implemented for complex tensors.']],
  std: (['bool', 'whole'] as const).map((kind) => [kind, 'RuntimeError', spreads]),
  var: (['bool', 'whole'] as const).map((kind) => [kind, 'RuntimeError', spreads]),
};

/** A table of kernels by the functions whose they are: each line a name, the kernel, and the kinds it lacks. */
export const kernelsIn = (table: string): ReadonlyMap<string, { kernel: string; kinds: readonly Kind[] }> =>
  new Map(
    table
      .trim()
      .split('\n')
      .map((line) => {
        const [name = '', kernel = '', ...kinds] = line.split(' ');
        return [name, { kernel, kinds: kinds as Kind[] }] as const;
      }),
  );

const kernels = kernelsIn(KERNELS);

/** Raises as a kernel does that lacks a type. */
export const lacksType = (kernel: string, dtype: Dtype): never =>
  raise('NotImplementedError', `"${kernel}" not implemented for '${spokenDtype(dtype)}'`);

/** Raises where a function does not take a type. */
function check(name: string, dtype: Dtype): void {
  const kind = kindOf(dtype);
  const said = WORDS[name]?.find(([one]) => one === kind);
  if (said) raise(said[1], said[2].replace('{type}', spokenDtype(dtype)));
  const lacks = kernels.get(name);
  if (lacks?.kinds.includes(kind)) lacksType(lacks.kernel, dtype);
}

/** A rule that refuses the types its function does not take: behind the shapes, as PyTorch looks at them first. */
export function refusing(name: string, rule: Rule): Rule {
  if (!kernels.has(name) && !Object.hasOwn(WORDS, name)) return rule;
  return (operands, given) => {
    const made = rule(operands, given);
    if (operands.length > 0) check(name, meet(operands));
    return made;
  };
}
