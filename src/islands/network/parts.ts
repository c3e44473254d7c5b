/** The parts of a network that are seen at a glance: of one level, blocks alike together. */
import type { NetworkFigures, NetworkRow } from '#calc/conventions/networkRows.ts';
import { foldRepeats, sumOfFigures } from '#calc/conventions/networkRows.ts';
import { lastPart } from './view.ts';

export interface NetworkPart {
  name: string;
  type: string;
  figures: NetworkFigures;
}

/** More parts than this are not told apart on a screen; fewer than that say little. */
const [MOST, FEWEST] = [24, 5];

/** Parts that learn or multiply; blocks alike stand together. */
const partsOf = (some: readonly NetworkRow[]): NetworkPart[] =>
  foldRepeats(some.filter(({ params, macs }) => params > 0n || macs > 0n)).map(({ row, alike }) => ({
    name: alike.length === 1 ? row.path : `${row.path} … ${lastPart(alike.at(-1)?.path ?? '')}`,
    type: row.type,
    figures: sumOfFigures(alike),
  }));

/** The parts of the level that shows most of a network and is still seen at a glance. */
export function partsAtGlance(some: readonly NetworkRow[]): NetworkPart[] {
  const below = some.flatMap((row) => (row.rows.length > 0 ? row.rows : [row]));
  const [here, deeper] = [partsOf(some), partsOf(below)];
  const isDeepest = below.length === some.length && below.every((row, index) => row === some[index]);
  return !isDeepest && here.length < FEWEST && deeper.length <= MOST ? partsAtGlance(below) : here;
}
