/** Ends the program with one line that says what to do instead; below an error of Python's stands what the book says of it. */
export class Complaint extends Error {
  readonly below: string;

  constructor(words: string, below = '') {
    super(words);
    this.below = below;
  }
}
