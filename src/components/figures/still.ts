/** Pictures that stand still, by the kind of their figure. */
import { ActivationCurves } from './ActivationCurves.tsx';
import { AttentionProducts } from './AttentionProducts.tsx';
import { BlockWeights } from './BlockWeights.tsx';
import { CacheGrowth } from './CacheGrowth.tsx';
import { CausalSquare } from './CausalSquare.tsx';
import { FormulaAnatomy } from './FormulaAnatomy.tsx';
import { ListAndRoute } from './ListAndRoute.tsx';
import { NarrowBlock } from './NarrowBlock.tsx';
import { NewFromOld } from './NewFromOld.tsx';
import { PartsAdded } from './PartsAdded.tsx';
import { PoolingWindows } from './PoolingWindows.tsx';
import { ReceptiveField } from './ReceptiveField.tsx';
import { RowsRead } from './RowsRead.tsx';
import { SeparableSteps } from './SeparableSteps.tsx';
import { SharedMeans } from './SharedMeans.tsx';
import { SharesOfBoth } from './SharesOfBoth.tsx';
import { StoredAndUsed } from './StoredAndUsed.tsx';
import { TrainingStep } from './TrainingStep.tsx';
import { Unrolled } from './Unrolled.tsx';

/** Those that are made of panels, which have a sheet of their own. */
const PANEL_PICTURES = {
  'pooling-windows': PoolingWindows,
  'shared-means': SharedMeans,
  'activation-curves': ActivationCurves,
  'new-from-old': NewFromOld,
  'rows-read': RowsRead,
  unrolled: Unrolled,
  'attention-products': AttentionProducts,
  'separable-steps': SeparableSteps,
} as const;

export const STILL_PICTURES = {
  'block-weights': BlockWeights,
  'causal-square': CausalSquare,
  'cache-growth': CacheGrowth,
  'receptive-field': ReceptiveField,
  'training-step': TrainingStep,
  ...PANEL_PICTURES,
  'formula-anatomy': FormulaAnatomy,
  'list-and-route': ListAndRoute,
  'narrow-block': NarrowBlock,
  'parts-added': PartsAdded,
  'shares-of-both': SharesOfBoth,
  'stored-and-used': StoredAndUsed,
} as const;

export type StillKind = keyof typeof STILL_PICTURES;

/** The picture of a kind, if it is one that stands still. */
export const stillPicture = (kind: string) =>
  Object.hasOwn(STILL_PICTURES, kind) ? STILL_PICTURES[kind as StillKind] : undefined;

/** True for the kind of a picture that is made of panels. */
export const isOfPanels = (kind: string): boolean => Object.hasOwn(PANEL_PICTURES, kind);
