/** English words for what is said of a guess. */
export const said = {
  unread: {
    empty: 'Nothing is written yet. Write a number such as 1,024 or 12.5 K.',
    fraction: 'A count is whole. Write a number such as 1,024 or 12.5 K.',
    not_whole: 'Write a count in digits, such as 1,024 or 12.5 K.',
    too_small: 'No count is below zero. Write a number such as 1,024 or 12.5 K.',
    too_large: 'That is more than is read here. Write a number up to 10⁴⁰.',
  },
  changed: 'The example has changed, and this count with it. Check again.',
  right: '{n} is right.',
  right_too: '{n} is right, too.',
  wrong: '{n} is not it.',
  near: 'You are off by less than half the count.',
  many: {
    lead: 'Too many.',
    exactly: 'That is {n} times too high.',
    about: 'That is about {n} times too high.',
    beyond: 'That is more than a million times too high.',
  },
  few: {
    lead: 'Too few.',
    exactly: 'That is {n} times too low.',
    about: 'That is about {n} times too low.',
    beyond: 'That is more than a million times too low.',
  },
  /** A guess among the counts that the question knows, on a ruler where equal steps multiply. */
  ruler: {
    title: 'Your guess, on a logarithmic ruler',
    guess: 'Your guess: {n}',
    answer: 'Right: {n}',
    slip: 'A usual slip: {n}',
    hint: 'Choose a number to see what it counts.',
  },
};

/** What a language says of a guess; one that lacks a sentence does not compile. */
export type SaidWords = typeof said;
