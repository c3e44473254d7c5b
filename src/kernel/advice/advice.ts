/** What the book says of an error, below PyTorch's words: a sentence by its key with the numbers of this call, and what mends it. */
import type { Family } from '#calc/layers/define.ts';

/** A change that the call takes; each was tried. */
export interface Mend {
  /**
   * What changes: the `module` that is made, an `argument` of the call, the shape of the `input`, the first or the second
   * tensor (`x`, `y`) by a method, the `call` as a whole, or a `line` of the program.
   */
  how: 'module' | 'argument' | 'input' | 'first' | 'second' | 'call' | 'line';
  /** As Python writes it. */
  code: string;
  /** The shape that a tensor then has. */
  shape?: string;
}

export interface Advice {
  /** A condition of the family's words; without a family, a kind of the words of advice. */
  kind: string;
  family?: Family | 'functions';
  /** What was called, as it is written: `nn.Linear(256, 120)`, `torch.cat`. */
  of?: string;
  values: Readonly<Record<string, string>>;
  /** The best first. */
  mends: readonly Mend[];
}

/** More than these hide each other. */
const MOST_MENDS = 4;

/** Mends that differ, as many as are shown. */
export const fewest = (mends: readonly Mend[]): Mend[] =>
  mends.filter(({ code }, index) => mends.findIndex((one) => one.code === code) === index).slice(0, MOST_MENDS);
