/** What torchinfo prints of the book's module. Apart from its program, since a page needs it only after a change. */
import type { LayerDefinition } from '../layers/define.ts';
import type { Evaluation } from '../layers/evaluate.ts';
import { runLayer } from '../run/runLayer.ts';
import { MODULE_NAME } from './oneConvProgram.ts';
import { summaryText, totalMultAdds } from './torchinfoTable.ts';

/** The table, and its total of mult-adds exactly. With `returns` false, of a `forward` that forgets its `return`. */
export function oneConvSummary(layer: LayerDefinition, found: Evaluation, returns: boolean) {
  const run = runLayer(layer, found, { holder: { className: MODULE_NAME, name: 'conv', returns } });
  return { text: summaryText(run), multAdds: totalMultAdds(run) };
}
