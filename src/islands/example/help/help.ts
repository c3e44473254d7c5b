/** What an example needs once something is wrong with it: the sentence, what is held, and buttons that mend it. */

import { CURES } from '#calc/layers/cures.ts';
import type { CuresByCondition, LayerDefinition } from '#calc/layers/define.ts';
import { lazy } from '../lazy.ts';
import type { Snapshot } from '../model.ts';
import { Cures } from './Cures.tsx';
import { faultText, heldText } from './faults.ts';

export interface Help {
  faultText: typeof faultText;
  heldText: typeof heldText;
  Cures: typeof Cures;
  /** What is said of states whose input was made to fit, for as long as the example has them. */
  fitted: WeakMap<Snapshot, string>;
  /** What mends the layer's broken conditions. */
  cures: CuresByCondition;
}

/** All of it, with the cures of the layer's family: none where these do not come. */
export const helpFor = async ({ family }: LayerDefinition): Promise<Help> => ({
  faultText,
  heldText,
  Cures,
  fitted: new WeakMap(),
  cures: (await lazy(CURES[family])) ?? {},
});
