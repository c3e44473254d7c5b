/** What a reader is to make of an example: `parameters = 1000, out_height = height`. */
import type { Environment } from '../numbers/expression.ts';
import { evaluateExpression } from '../numbers/expression.ts';

export type Sign = '=' | '≤' | '≥';

/** Two expressions over the names of the example, and how they are to stand to each other. */
export interface Goal {
  left: string;
  sign: Sign;
  right: string;
}

/** How far an example is from a goal. */
export interface Distance {
  now: bigint;
  aim: bigint;
  reached: boolean;
  /** How much is too much, below zero where it is too little; zero once the goal is reached. */
  over: bigint;
}

/** Reads goals that stand beside each other. Throws on one that has not exactly one sign. */
export function readGoals(text: string): Goal[] {
  return text.split(',').map((one) => {
    const parts = one.split(/([=≤≥])/).map((part) => part.trim());
    const [left = '', sign, right = ''] = parts;
    if (parts.length !== 3 || left === '' || right === '')
      throw new SyntaxError(`goal '${one.trim()}': expected an expression, one of = ≤ ≥, and an expression`);
    return { left, sign: sign as Sign, right };
  });
}

const HOLDS: Record<Sign, (over: bigint) => boolean> = {
  '=': (over) => over === 0n,
  '≤': (over) => over <= 0n,
  '≥': (over) => over >= 0n,
};

/** How far values are from a goal. Throws where an expression has no value. */
export function distanceTo({ left, sign, right }: Goal, values: Environment): Distance {
  const [now, aim] = [evaluateExpression(left, values), evaluateExpression(right, values)];
  const reached = HOLDS[sign](now - aim);
  return { now, aim, reached, over: reached ? 0n : now - aim };
}

/** True where values reach all goals; a goal without a value there is not reached. */
export function reachesAll(goals: readonly Goal[], values: Environment): boolean {
  try {
    return goals.every((goal) => distanceTo(goal, values).reached);
  } catch {
    return false;
  }
}
