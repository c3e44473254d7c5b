/** Where the Python that runs here (3.14) has other words than the one that recorded (3.11); of torch there is nothing. */

const PYTHON: readonly (readonly [words: RegExp, plain: string])[] = [
  // A member of an enumeration that is a text too is written by its name, not by its value: tools/summary_resnet.
  [/\(Units\.(\w)\w*\)/g, '($1)'],
  // Behind a keyword that a function does not take stands one that it may take: students/errors/unknown_keyword.
  [/(unexpected keyword argument '\w+')\. Did you mean '\w+'\?/g, '$1'],
  // Every operator says of a division by zero the same: students/caught/constructors_of_layers.
  [/integer (?:division or )?modulo by zero/g, 'division by zero'],
  // What takes no attribute says why: torch.jit.unused of a function that is built in.
  [/(object has no attribute '\w+') and no __dict__ for setting new attributes/g, '$1'],
];

/** Words in which both agree. */
export const plain = (text: string): string => PYTHON.reduce((said, [words, to]) => said.replaceAll(words, to), text);
