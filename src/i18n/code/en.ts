/** Why the code line of a page is not read, in the cases that few meet: loaded with what reads it. */
export const refusals = {
  not_read: '{at} is not read. Write one call, such as {call}.',
  unfinished: '{at} is not closed. Write the bracket or the quote that ends it, as in {call}.',
  too_deep: 'Too many brackets are nested. Write one call, such as {call}.',
  unknown_function: 'No function {at} is read here. Write a call, such as {call}.',
  lacked_layer: '{at} is PyTorch’s, but this book does not count it yet. This example shows {layer}: write {call}.',
  other_library: '{at} belongs to {library}, where layers count otherwise. Write PyTorch’s, such as {call}.',
  unknown_prefix: '{at} may be a layer of another library. If it is PyTorch’s, write it as in {call}.',
  is_a_name: '{at} is a name: write its number, as in {call}.',
  called_name: '{at} is a name: write the layer that it stands for, as in {call}.',
  not_the_input: '{at} stands where the input belongs. Write x, as in {call}.',
  no_value: '{at} has no value in Python, or one too large to count. Write its number, as in {call}.',
  needs_python: '{at} has to be run by Python. Write one call with its numbers, such as {call}.',
  several: 'Several layers are written here. Keep one, such as {call}.',
};

/** What is said of a line that is read, though not with the input that was set. */
export const fitted = 'The input was changed to {shape}, which this line takes. Undo takes both back.';

/** What a language says of code; one that lacks a sentence does not compile. */
export interface CodeWords {
  refusals: Readonly<Record<keyof typeof refusals, string>>;
  fitted: string;
}
