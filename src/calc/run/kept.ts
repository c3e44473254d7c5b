/** Answers that follow from a text alone, kept for the next time: a network asks the same again and again. */

/** More are forgotten, all at once: a program may ask for ever other shapes. */
const MOST = 1000;

export class Kept<T> {
  private readonly answers = new Map<string, T>();

  get(asked: string): T | undefined {
    return this.answers.get(asked);
  }

  keep(asked: string, answer: T): T {
    if (this.answers.size >= MOST) this.answers.clear();
    this.answers.set(asked, answer);
    return answer;
  }

  /** The answer, found if it is not kept. What throws is not. */
  of(asked: string, find: () => T): T {
    return this.answers.get(asked) ?? this.keep(asked, find());
  }
}
