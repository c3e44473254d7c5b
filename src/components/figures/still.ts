/** Pictures that stand still, by the kind of their figure. */
import { ActivationCurves } from './ActivationCurves.tsx';
import { AttentionProducts } from './AttentionProducts.tsx';
import { BlockWeights } from './BlockWeights.tsx';
import { CacheGrowth } from './CacheGrowth.tsx';
import { CausalSquare } from './CausalSquare.tsx';
import { NewFromOld } from './NewFromOld.tsx';
import { PoolingWindows } from './PoolingWindows.tsx';
import { RowsRead } from './RowsRead.tsx';
import { SharedMeans } from './SharedMeans.tsx';
import { Unrolled } from './Unrolled.tsx';

export const STILL_PICTURES = {
  'block-weights': BlockWeights,
  'causal-square': CausalSquare,
  'cache-growth': CacheGrowth,
  'pooling-windows': PoolingWindows,
  'shared-means': SharedMeans,
  'activation-curves': ActivationCurves,
  'new-from-old': NewFromOld,
  'rows-read': RowsRead,
  unrolled: Unrolled,
  'attention-products': AttentionProducts,
} as const;

export type StillKind = keyof typeof STILL_PICTURES;

/** The picture of a kind, if it is one that stands still. */
export const stillPicture = (kind: string) =>
  Object.hasOwn(STILL_PICTURES, kind) ? STILL_PICTURES[kind as StillKind] : undefined;
