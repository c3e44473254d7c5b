/** Pictures that stand still, by the kind of their figure. */
import { BlockWeights } from './BlockWeights.tsx';
import { CacheGrowth } from './CacheGrowth.tsx';
import { CausalSquare } from './CausalSquare.tsx';
import { FormulaAnatomy } from './FormulaAnatomy.tsx';
import { PartsAdded } from './PartsAdded.tsx';
import { StoredAndUsed } from './StoredAndUsed.tsx';

export const STILL_PICTURES = {
  'block-weights': BlockWeights,
  'causal-square': CausalSquare,
  'cache-growth': CacheGrowth,
  'formula-anatomy': FormulaAnatomy,
  'parts-added': PartsAdded,
  'stored-and-used': StoredAndUsed,
} as const;

export type StillKind = keyof typeof STILL_PICTURES;

/** The picture of a kind, if it is one that stands still. */
export const stillPicture = (kind: string) =>
  Object.hasOwn(STILL_PICTURES, kind) ? STILL_PICTURES[kind as StillKind] : undefined;
