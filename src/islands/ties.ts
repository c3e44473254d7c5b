/**
 * The attributes that tie a page to its scripts: the build writes them, islands look for them. Neither imports the
 * other's side, so they stand here, and a test holds this list equal to what is written and read.
 */

/** Those that more than one file writes and more than one file looks for. */
export const FOLLOWS = 'data-follows';
export const FAMILIES = 'data-families';
export const LEGEND = 'data-legend';

/**
 * The event of a question that the reader has answered, right or wrong, told by any element in it: what follows the
 * question is opened then, and a tick is kept (`src/layout/answers.js`).
 */
export const ANSWERED = 'flopbook:answered';

export const TIES = {
  [FOLLOWS]: 'A view outside of an example: the id of the example whose values it shows.',
  [FAMILIES]: 'Around an island: the family of layers that must be loaded before it comes alive.',
  [LEGEND]: 'A button of a legend, which lights its quantity on the whole page.',
  'data-q': 'The quantity that an element belongs to, lit together with all others of it.',
  'data-formula': 'A formula: the name of the count it writes.',
  'data-live': 'Where the form of a formula that fits now is put.',
  'data-forms': 'A holder of rendered forms, and the formula that takes its forms from there.',
  'data-form': 'One form of a formula by its key; of an amount how it is written.',
  'data-shown': 'The key of the form that a formula shows.',
  'data-slot': 'A number in a formula: the name of its value.',
  'data-is': 'An amount or an answer: the expression of its count.',
  'data-with': 'Options that an amount replaces, as JSON.',
  'data-set': 'Options that a link sets, as JSON.',
  'data-field': 'The option that a number in a sentence edits.',
  'data-side': 'The side of a pair that it edits.',
  'data-home': 'In a frame: the page that its example comes from.',
  'data-path': 'Code for elsewhere: the part of an address that stands in it.',
  'data-needs-address': 'Code that says nothing until the address of the book is known.',
  'data-copied': 'What a button says once its text is copied.',
  'data-not-copied': 'What it says where the browser refuses.',
  'data-save': 'What a button says that saves its figure.',
  'data-saved': 'What a button says once its figure is saved.',
  'data-not-saved': 'What it says where the figure could not be saved.',
  'data-file': 'What the file of a saved figure is called, where the figure has another id.',
  'data-licence': 'The licence that a saved figure carries.',
  'data-cell': 'A cell of Python, whose source is the text of the `pre` in it.',
  'data-network': 'A network that is shown, by its name; in it the island that comes alive says so.',
  'data-ahead': 'An island: the scripts to ask for when it wakes, or another with its view.',
  'data-again': 'The button that tries once more to bring an island to life.',
  'data-reload': 'The button that loads the page anew.',
} as const;
