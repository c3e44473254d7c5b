/** Where a kernel stands, seen from above: which places an option leaves, and which cells it meets there. */

import type { Evaluation } from '#calc/layers/evaluate.ts';
import { lazy } from '../example/lazy.ts';
import { PairView } from './PairView.tsx';
import { GroundView } from './places/GroundView.tsx';
import { groundCells, groundOf } from './places/ground.ts';
import type { groundTold } from './places/told.ts';

interface Own {
  /** What both show as they are built; what tells that anew is loaded with the first change. */
  told: readonly string[];
}

export default class Places extends PairView<unknown, Own> {
  private tells: typeof groundTold | undefined;

  protected override refresh(): void {
    super.refresh();
    if (this.tells) return;
    void lazy(() => import('./places/told.ts')).then((part) => {
      this.tells = part?.groundTold;
      this.forceUpdate();
    });
  }

  /** Of one dimension. */
  protected override flat({ output_shape }: Evaluation): boolean {
    return output_shape.length === 3;
  }

  protected override drawing(found: Evaluation, other: Evaluation, says: (text: string) => string, half: number) {
    const { layer, canUndo } = this.model;
    const built = canUndo.value ? '' : this.props.told[half];
    const at = groundOf(layer, found, other);
    const told = this.tells?.({ found, at, cells: groundCells(at) }, this.props.words.picture) ?? built ?? '';
    return <GroundView at={at} beside={groundOf(layer, other, found)} says={says(told)} />;
  }
}
