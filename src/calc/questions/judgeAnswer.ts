/** What a guess deserves: it is right, it is a slip whose reasoning is known, or it is so far off. */

import type { LayerDefinition, Options } from '../layers/define.ts';
import { formulaText } from '../layers/formulas.ts';
import type { Refusal } from '../numbers/exact.ts';
import type { Environment } from '../numbers/expression.ts';
import { evaluateExpression } from '../numbers/expression.ts';
import { agrees, parseQuantity } from '../numbers/readQuantity.ts';

/** The counts a question knows; `null` for a slip that has no value here. */
export interface Known {
  answers: readonly bigint[];
  slips: readonly (bigint | null)[];
}

export type Verdict =
  | { kind: 'unread'; reason: Refusal }
  /** `count` is the count that is meant; of a guess that is known to nobody, the guess. */
  | { kind: 'right'; count: bigint }
  | { kind: 'slip'; count: bigint; index: number }
  /**
   * Too many or too few: the larger number is about so many tenths of the smaller, whole ones from ten times on; 0 if one of the two
   * is zero, of which nothing is a multiple. `near` if it is less than half the answer off, `exact` if it is so many to the last unit.
   */
  | { kind: 'many' | 'few'; count: bigint; tenths: bigint; near: boolean; exact: boolean };

/** Above whatever a question asks for. */
const LARGEST_GUESS = 10n ** 40n;

function valueOrNull(text: string, values: Environment): bigint | null {
  try {
    return evaluateExpression(text, values);
  } catch {
    return null;
  }
}

/** The counts of a question under these values; `null` if one of its answers has none. */
export function knownCounts(answers: readonly string[], slips: readonly string[], values: Environment): Known | null {
  const found = (texts: readonly string[]) => texts.map((text) => valueOrNull(text, values));
  const right = found(answers).filter((count) => count !== null);
  return right.length === answers.length ? { answers: right, slips: found(slips) } : null;
}

/** From here on a tenth says no more. */
const TEN_TIMES = 100n;

const distance = (a: bigint, b: bigint): bigint => (a < b ? b - a : a - b);

/** How far a wrong guess is from the nearest answer: true, and without giving it away. */
function howFar(guess: bigint, answers: readonly bigint[]): Verdict {
  const answer = answers.reduce((near, one) => (distance(guess, one) < distance(guess, near) ? one : near));
  const [kind, less, more] = guess > answer ? (['many', answer, guess] as const) : (['few', guess, answer] as const);
  const far = (tenths: bigint): Verdict => ({
    ...{ kind, count: guess, tenths, near: (more - less) * 2n < answer },
    exact: tenths * less === 10n * more,
  });
  if (less === 0n) return far(0n);
  const tenths = (20n * more + less) / (2n * less);
  return far(tenths < TEN_TIMES ? tenths : ((2n * more + less) / (2n * less)) * 10n);
}

/**
 * Judges a typed guess. An answer wins over a slip of the same count, an earlier slip over a later one. `B` behind a number
 * means bytes where these are known, and else a billion.
 */
export function judge(text: string, { answers, slips }: Known): Verdict {
  const parsed = parseQuantity(text, 0n, LARGEST_GUESS);
  if (!parsed.ok) return { kind: 'unread', reason: parsed.reason };
  const { bytes } = parsed.value;
  const means = (count: bigint | null) =>
    count !== null && (agrees(parsed.value, count) || (bytes !== undefined && agrees(bytes, count)));
  const right = answers.find(means);
  if (right !== undefined) return { kind: 'right', count: right };
  const index = slips.findIndex(means);
  const count = slips[index];
  return typeof count === 'bigint' ? { kind: 'slip', count, index } : howFar(parsed.value.value, answers);
}

/** Counts that every layer has a formula of; that of one output value stands where the layer counts so. */
const FORMULAS: ReadonlySet<string> = new Set(['parameters', 'weights', 'flops', 'macs', 'one_output']);

/** The formula that shows how a count comes about: the layer's own where `is` names one, or `is` itself. */
export function workingText(layer: LayerDefinition, is: string, options: Options): string {
  return FORMULAS.has(is) ? formulaText(layer, is, options) : is;
}
