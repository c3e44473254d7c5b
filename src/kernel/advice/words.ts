/** What the book says where PyTorch's or Python's words alone tell what is wrong, by those words. */
import type { FieldName } from '#calc/fields/fields.ts';
import { layerNamed } from '#calc/layers/index.ts';
import type { Words } from '../refusals/refusedLayer.ts';
import type { Advice, Mend } from './advice.ts';

type Found = Pick<Advice, 'values' | 'mends'>;

/** A kind of error: words with names for their parts, and what mends it. */
interface Kind {
  kind: string;
  raises: string;
  words: RegExp;
  mends?: (values: Advice['values']) => readonly Mend[];
}

const line = (code: string): Mend => ({ how: 'line', code });
const first = (code: string): Mend => ({ how: 'first', code });

/** An option that a wrong name begins like, or that begins like it. */
function optionLike({ function: name = '', argument = '' }: Advice['values']): readonly Mend[] {
  const layer = layerNamed(name.split('.')[0] ?? '');
  const fields: FieldName[] = layer ? layer.options.map(({ field }) => field) : [];
  return fields
    .filter((field) => field.startsWith(argument.slice(0, 4)) || argument.startsWith(field))
    .map((field): Mend => ({ how: 'argument', code: `${field}=…` }));
}

const KINDS: readonly Kind[] = [
  {
    kind: 'no_forward',
    raises: 'NotImplementedError',
    words: /^Module \[(?<class>\w+)\] is missing the required "forward" function$/,
    mends: () => [line('def forward(self, x):')],
  },
  {
    kind: 'no_super_init',
    raises: 'AttributeError',
    words: /^cannot assign (?<what>\w+) before Module\.__init__\(\) call/,
    mends: () => [line('super().__init__()')],
  },
  {
    kind: 'nothing_returned',
    raises: 'AttributeError',
    words: /^'NoneType' object has no attribute '(?<attribute>\w+)'/,
    mends: () => [line('return x')],
  },
  {
    kind: 'no_attribute',
    raises: 'AttributeError',
    words:
      /^(?:module )?'(?<class>[\w.]+)'(?: object)? has no attribute '(?<attribute>\w+)'(?:\. Did you mean: '\.?(?<meant>\w+)'\?)?/,
    mends: ({ meant }) => (meant ? [line(`.${meant}`)] : []),
  },
  {
    kind: 'nothing_handed_on',
    raises: 'TypeError',
    words: /^(?<function>\w+)\(\): argument '\w+' \(position \d+\) must be Tensor, not NoneType/,
    mends: () => [line('return x')],
  },
  {
    kind: 'tuple_handed_on',
    raises: 'TypeError',
    words: /^(?<function>\w+)\(\): argument '\w+' \(position \d+\) must be Tensor, not tuple/,
    mends: () => [first('x[0]')],
  },
  {
    kind: 'no_tensor',
    raises: 'TypeError',
    words: /^(?<function>\w+)\(\): argument '\w+' \(position \d+\) must be Tensor, not (?<type>\w+)/,
    mends: ({ type }) => [first(type === 'ndarray' ? 'torch.from_numpy(x)' : 'torch.tensor(x)')],
  },
  {
    kind: 'size_is_whole',
    raises: 'TypeError',
    words:
      /type must be tuple of ints,but got float|must be int(?:eger)?, not float|'float' object cannot be interpreted as an integer/,
  },
  {
    kind: 'indices_wanted',
    raises: 'RuntimeError',
    words:
      /^Expected tensor for argument #1 'indices' to have one of the following scalar types: Long, Int; but got torch\.(?<type>\w+)Tensor/,
    mends: () => [first('x.long()')],
  },
  {
    kind: 'list_of_modules',
    raises: 'TypeError',
    words: /^(?:\w+\.)?(?<type>list|tuple|dict|generator) is not a Module subclass/,
    mends: ({ type }) =>
      type === 'dict' ? [line('nn.ModuleDict(…)')] : [line('nn.Sequential(*layers)'), line('nn.ModuleList(layers)')],
  },
  {
    kind: 'class_not_made',
    raises: 'TypeError',
    words: /^torch\.nn\.modules\.\w+\.(?<class>\w+) is not a Module subclass/,
    mends: (values) => [line(`nn.${values.class}()`)],
  },
  { kind: 'no_module', raises: 'TypeError', words: /^(?<type>[\w.]+) is not a Module subclass/ },
  { kind: 'index_of_module', raises: 'IndexError', words: /^index (?<index>-?\d+) is out of range$/ },
  {
    kind: 'index_beyond',
    raises: 'IndexError',
    words: /^index (?<index>-?\d+) is out of bounds for dimension (?<dimension>\d+) with size (?<size>\d+)$/,
  },
  { kind: 'row_beyond_table', raises: 'IndexError', words: /^index out of range in self$/ },
  {
    kind: 'fewer_than_names',
    raises: 'ValueError',
    words: /^not enough values to unpack \(expected (?:at least )?(?<names>\d+), got (?<given>\d+)\)/,
  },
  {
    kind: 'more_than_names',
    raises: 'ValueError',
    words: /^too many values to unpack \(expected (?<names>\d+)/,
  },
  {
    kind: 'shape_kept_in_place',
    raises: 'RuntimeError',
    words: /^output with shape \[(?<own>[\d, ]*)\] doesn't match the broadcast shape \[(?<made>[\d, ]*)\]/,
    mends: () => [line('x = x + y')],
  },
  {
    kind: 'backward_of_one',
    raises: 'RuntimeError',
    words: /^grad can be implicitly created only for scalar outputs/,
    mends: () => [line('loss.mean().backward()')],
  },
  {
    kind: 'state_differs',
    raises: 'RuntimeError',
    words: /^Error\(s\) in loading state_dict for (?<class>\w+):/,
    mends: () => [],
  },
  {
    kind: 'argument_missing',
    raises: 'TypeError',
    words: /^(?<function>[\w.<>]+)\(\) missing \d+ required (?:positional|keyword-only) arguments?: (?<names>.+)$/,
    mends: ({ names = '' }) =>
      [...names.matchAll(/\w+(?=')/g)].map(([name]): Mend => ({ how: 'argument', code: `${name}=…` })),
  },
  {
    kind: 'argument_unknown',
    raises: 'TypeError',
    words:
      /^(?<function>[\w.<>]+)\(\) got an unexpected keyword argument '(?<argument>\w+)'(?:\. Did you mean '(?<meant>\w+)'\?)?/,
    mends: (values) => (values.meant ? [{ how: 'argument', code: `${values.meant}=…` }] : optionLike(values)),
  },
  {
    kind: 'arguments_too_many',
    raises: 'TypeError',
    words:
      /^(?<function>[\w.<>]*\b\w+\.\w+)\(\) takes (?:from \d+ to )?(?<takes>\d+) positional arguments? but (?<given>\d+) (?:was|were) given/,
  },
  {
    kind: 'arguments_beyond',
    raises: 'TypeError',
    words:
      /^(?<function>[\w.<>]+)\(\) takes (?:from \d+ to )?(?<takes>\d+) positional arguments? but (?<given>\d+) (?:was|were) given/,
  },
  {
    kind: 'batches_differ',
    raises: 'ValueError',
    words: /^Expected input batch_size \((?<input>\d+)\) to match target batch_size \((?<target>\d+)\)/,
  },
  {
    kind: 'one_value_a_channel',
    raises: 'ValueError',
    words: /^Expected more than 1 value per channel when training, got input size torch\.Size\(\[(?<shape>[\d, ]+)\]\)/,
    mends: () => [line('model.eval()')],
  },
  {
    kind: 'values_unknown',
    raises: 'RuntimeError',
    words: /depends on the values of (?:a tensor|tensors), and only shapes are computed here/,
  },
  {
    kind: 'shape_of_values',
    raises: 'NotImplementedError',
    words:
      /^(?<name>[\w.()]+): (?:the shape of what it makes|how many places it finds) depends on the numbers of a tensor/,
  },
  {
    kind: 'truth_of_many',
    raises: 'RuntimeError',
    words: /^Boolean value of Tensor with (?:more than one value|no values) is ambiguous/,
  },
  {
    kind: 'one_number_of_many',
    raises: 'RuntimeError',
    words: /^a Tensor with (?<count>\d+) elements cannot be converted to Scalar/,
  },
  {
    kind: 'not_of_this_python',
    raises: 'NotImplementedError',
    words: /^(?<name>[\w.]+) is not there: its package is no part/,
  },
  {
    kind: 'not_computed',
    raises: 'NotImplementedError',
    words: /^(?<name>[^:]+?) is not (?:here|counted here|computed here)(?::|$)/,
  },
  {
    kind: 'no_cuda',
    raises: 'AssertionError',
    words: /^Torch not compiled with CUDA enabled$/,
    mends: () => [line("device = 'cuda' if torch.cuda.is_available() else 'cpu'")],
  },
  {
    kind: 'targets_are_classes',
    raises: 'RuntimeError',
    words: /^expected target dtype to be Long or Byte, but got (?<type>\w+)/,
    mends: () => [{ how: 'second', code: 'y.long()' }],
  },
  {
    kind: 'types_differ',
    raises: 'RuntimeError',
    words:
      /^(?:expected m1 and m2 to have the same dtype, but got: (?<a>\w+) != (?<b>\w+)|mat1 and mat2 must have the same dtype, but got (?<c>\w+) and (?<d>\w+)|Input type \((?<e>[\w.]+)\) and (?:weight|bias) type \((?<f>[\w.]+)\) should be the same)/,
    mends: ({ second = '' }) => (/^(torch\.)?float/i.test(second) ? [first('x.float()')] : []),
  },
  {
    kind: 'no_name',
    raises: 'NameError',
    words: /^name '(?<name>\w+)' is not defined(?:\. Did you mean: '(?<meant>\w+)'\?)?/,
    mends: ({ name = '', meant }) => [...imported(name), ...(meant && !isBuiltin(meant) ? [line(meant)] : [])],
  },
  { kind: 'no_package', raises: 'ModuleNotFoundError', words: /^No module named '(?<name>[\w.]+)'/ },
  { kind: 'no_file', raises: 'FileNotFoundError', words: /No such file or directory: '(?<name>[^']+)'/ },
];

/** How names are imported that everybody uses. */
const IMPORTS: Readonly<Record<string, string>> = {
  torch: 'import torch',
  nn: 'import torch.nn as nn',
  F: 'import torch.nn.functional as F',
  np: 'import numpy as np',
  math: 'import math',
};

/** Names that Python has by itself: one like a wrong name is seldom what was meant. */
const BUILTINS: ReadonlySet<string> = new Set(
  (
    'False None True abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile ' +
    'complex copyright credits delattr dict dir divmod enumerate eval exec exit filter float format frozenset getattr ' +
    'globals hasattr hash help hex id input int isinstance issubclass iter len license list locals map max memoryview min ' +
    'next object oct open ord pow print property quit range repr reversed round set setattr slice sorted staticmethod str ' +
    'sum super tuple type vars zip'
  ).split(' '),
);

const isBuiltin = (name: string): boolean => BUILTINS.has(name) || /(Error|Exception|Warning)$/.test(name);

const imported = (name: string): Mend[] => (Object.hasOwn(IMPORTS, name) ? [line(IMPORTS[name] as string)] : []);

/** The parts of the words that are there; types stand under one name whatever words they came in. */
function valuesOf(groups: Readonly<Record<string, string | undefined>> = {}): Advice['values'] {
  const { a, b, c, d, e, f, ...others } = groups;
  const types = { first: a ?? c ?? e, second: b ?? d ?? f };
  const there = Object.entries({ ...others, ...types }).filter(([, value]) => value !== undefined);
  const plain = there.map(([name, value]) => [name, name === 'function' ? value?.replace('.__init__', '') : value]);
  return Object.fromEntries(plain) as Advice['values'];
}

/** What the book says of these words, where it knows them. `of` is what was called. */
export function wordsAdvice([raises, words]: Words, of?: string): Advice | undefined {
  for (const { kind, raises: name, words: pattern, mends } of KINDS) {
    const match = raises === name ? pattern.exec(words) : null;
    if (!match) continue;
    const values = valuesOf(match.groups);
    const found: Found = { values, mends: mends?.(values) ?? [] };
    return { kind, ...(of !== undefined && { of }), ...found };
  }
  return undefined;
}

/** The kinds that are told by words, for who writes their sentences. */
export const WORD_KINDS: readonly string[] = KINDS.map(({ kind }) => kind);
