/** English words below an error of a program: what is wrong in this call, by its kind, and what mends it. */
export const kinds = {
  rank_expected:
    'It takes a tensor of {wanted} dimensions, the batch first, or one image alone of {unbatched}. {shape} has {given}.',
  channels_expected:
    'It takes {wanted|{wanted} channel|{wanted} channels} in the second dimension, behind the batch. {shape} has {given} there.',
  channels_of_one:
    'Without a batch the first dimension is that of the channels, and {wanted|1 is|{wanted} are} taken. {shape} has {given} there.',
  stacked_differ:
    'Stacked tensors have one shape: ({first}) of the first and ({second}) of tensor {at}, counted from 0, differ.',
  view_lies_otherwise:
    'view reads the numbers in the order in which they lie. Those of this tensor of {shape} lie in another, as after transpose or permute.',
  view_counts_differ: 'A tensor of {shape} holds {count} numbers, and the sizes {sizes} make {product}.',
  view_does_not_divide:
    'A tensor of {shape} holds {count} numbers. The sizes {sizes} without the −1 make {product}, which does not divide them.',
  no_dimension: 'There is no dimension {dimension} in a tensor of {shape}: dimensions go from {least} to {most}.',
  permute_names_all: 'permute names each dimension once: a tensor of {shape} has {rank}, and {given} are named.',
  expands_ones: 'expand repeats only along sizes of 1, the last dimensions aligned. {shape} does not become {sizes}.',
  unflattens_to: 'The sizes {sizes} must multiply up to {size}, the size of the dimension that is unfolded.',
  pieces_make_all: 'The pieces {sizes} make {sum} together, and the dimension has {size}.',
  no_forward: '{class} has no method called forward: it is what runs when the module is called.',
  no_super_init:
    'The class does not call the constructor of nn.Module before it keeps a layer or a tensor on self. It is the first line of __init__.',
  nothing_returned:
    'The object is None where {attribute} is asked for. Often a function or a forward before it ends without return.',
  no_attribute: '{class} has no attribute {attribute}: nothing has set it before this line.',
  nothing_handed_on: '{function} is handed None in place of a tensor. Often the forward before it ends without return.',
  tuple_handed_on:
    '{function} is handed a tuple in place of a tensor. An LSTM, a GRU and attention return several results.',
  no_tensor: '{function} is handed an object of type {type} in place of a tensor.',
  size_is_whole:
    'A size is a whole number. In Python / makes a float of two whole numbers, and // a whole number: write // here.',
  indices_wanted: 'An embedding looks up rows by whole numbers, int64 or int32. It is handed a {type}Tensor.',
  list_of_modules:
    'A plain {type} is no module. What holds several layers must be one itself, so that their parameters are found.',
  no_module: 'Only modules stand in a module of modules, and {type} is none.',
  index_of_module: 'There is no module {index} here. The first is 0, the last of n is n − 1.',
  index_beyond: 'Index {index} is asked of dimension {dimension}, which has {size}: the last is its size less 1.',
  state_differs: 'The saved tensors and those of this {class} differ by name or by shape. Each line above names one.',
  argument_missing: 'The call of {function} leaves out {names}, which has no default.',
  argument_unknown: '{function} has no argument {argument}.',
  arguments_too_many: '{function} takes {takes}, self among them, and is handed {given}.',
  arguments_beyond: '{function} takes {takes} and is handed {given}.',
  class_not_made: '{class} is the class. A module of it is made by a call.',
  row_beyond_table: 'An index names a row that the table does not have: the largest is num_embeddings less 1.',
  fewer_than_names:
    'On the left stand {names} names, and on the right are {given|only {given} value|only {given} values}, such as the sizes of a shape.',
  more_than_names:
    'On the left stand {names|{names} name|{names} names}, and on the right are more values, such as the sizes of a shape.',
  shape_kept_in_place: 'An operation in place keeps the shape of its tensor, [{own}]. The result would have [{made}].',
  backward_of_one: 'backward starts from one number, the loss. This tensor has several.',
  matrices_as_many:
    'bmm multiplies matrix by matrix, so both tensors have equally many. Here they have {first} and {second}.',
  targets_are_classes: 'Targets that are classes are whole numbers, int64. These are of type {type}.',
  batches_differ:
    'Each prediction needs its target: there are {input} predictions and {target|{target} target|{target} targets}.',
  one_value_a_channel:
    'Batch normalization takes the spread of a channel, which needs more than one number of it. An input of ({shape}) has one.',
  values_unknown:
    'Only shapes are computed here. What a tensor holds is not known, so no number can be read from it and no branch depend on it.',
  shape_of_values: 'Which shape {name} gives depends on the numbers in the tensor, and only shapes are computed here.',
  truth_of_many: 'A tensor of several numbers is neither true nor false. Compare one of them, or a size.',
  one_number_of_many: 'Only a tensor of one number becomes a number of Python. This one has {count}.',
  not_of_this_python:
    '{name} belongs to a package that this Python does not have: it stands in for it until it is used.',
  not_computed: '{name} is part of PyTorch, but the book has no rule for it and refuses rather than count wrongly.',
  no_cuda: 'There is no graphics card here. Shapes and counts are the same on every device.',
  types_differ: 'The tensors hold numbers of two types, {first} and {second}. A layer takes those of its own weights.',
  no_name: 'Nothing is called {name} here: it is not assigned or imported before this line.',
  no_class: 'No class of nn.Module is defined in this code.',
  needs_arguments: '{class} takes arguments that nothing here says: {names}.',
  function_of_one:
    'A function of x is counted on one tensor, and shapes of {count} are given. A module in a file may take several.',
  not_a_module: '{expression} is no module: its type is {type}.',
  no_package: 'There is no package {name} in this Python, and none can be installed.',
  no_file: 'There is no file {name} in this Python: it reads nothing from your machine.',
};

/** What mends it, by what changes; `x` and `y` are the first and the second tensor. */
export const mends = {
  module: '{code}',
  argument: '{code}',
  input: 'an input of {code}',
  first: '{code} for the input x',
  first_shape: '{code} for the input x, which makes it {shape}',
  second: '{code} for the second tensor y',
  second_shape: '{code} for the second tensor y, which makes it {shape}',
  call: '{code}',
  line: '{code}',
};

/** How both are put. */
export const frame = {
  said: '{of}: {sentence}',
  mends: 'What mends it: {list}',
  or: '; or ',
};

/** What a language says of errors; one that lacks a sentence does not compile. */
export interface AdviceWords {
  kinds: Readonly<Record<keyof typeof kinds, string>>;
  mends: Readonly<Record<keyof typeof mends, string>>;
  frame: Readonly<Record<keyof typeof frame, string>>;
}
