/** The address of the calculator of training memory, set to a network. */

/** The calculator, by the id that it has in its chapter. */
const CALCULATOR = 'training-memory';

/** What it is set to, by its fields. */
export interface TrainingSet {
  parameters: bigint;
  learned: bigint;
  activations: bigint;
  batch: bigint;
}

/** `chapter` is where it stands. */
export function trainingAddress(chapter: string, set: TrainingSet): string {
  const query = Object.entries(set).map(([field, value]) => `${CALCULATOR}.${field}=${value}`);
  return `${chapter}?${query.join('&')}#${CALCULATOR}`;
}
