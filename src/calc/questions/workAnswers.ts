/** The counts of a layer's work. Each is right, and each counts something else as one. Their sentences stand in `i18n`. */

/** By name: every operation; the rule, twice the MACs, which differs where a sum has no bias; a product with its addition. */
export const WORK = { exact: 'flops', rule: '2 * macs', together: 'macs' } as const;

export type WorkName = keyof typeof WORK;

/** What else is right, by name, if one of these answers, each an expression, is how much the layer computes. */
export function alsoRight(answers: readonly string[]): WorkName[] {
  if (!answers.includes(WORK.exact) && !answers.includes(WORK.together)) return [];
  return (Object.keys(WORK) as WorkName[]).filter((name) => !answers.includes(WORK[name]));
}
