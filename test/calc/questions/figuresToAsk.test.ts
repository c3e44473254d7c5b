/** What is offered to be asked is answered, for every layer. */
import { describe, expect, it } from 'vitest';
import { tally } from '#calc/conventions/define.ts';
import { TOOLS } from '#calc/conventions/index.ts';
import { LAYERS } from '#calc/layers/index.ts';
import { figuresToAsk } from '#calc/questions/figuresToAsk.ts';
import { explain } from '#calc/questions/whichCount.ts';
import type { Run } from '#calc/run/call.ts';
import { COMPOSITIONS } from '#calc/run/inside/index.ts';
import { runLayer } from '#calc/run/runLayer.ts';
import { settingsOf } from '../layers/settings.ts';

const printsSomething = (run: Run): boolean => TOOLS.some((tool) => (tally(tool, run).value ?? 0n) > 0n);

describe('figures to ask about', () => {
  it('are, of the layer with 196 parameters, one that surprises and one that is rounded', () => {
    const layer = LAYERS[0];
    const found = layer && settingsOf(layer)[0];
    expect(found && figuresToAsk(runLayer(layer, found))).toEqual(['3,465', '3.40 K']);
  });

  it.each(LAYERS.map((layer) => [layer.name, layer] as const))(
    'are explained where they are offered: %s',
    (_, layer) => {
      for (const found of settingsOf(layer).slice(0, 5)) {
        const run = runLayer(layer, found, { compositions: COMPOSITIONS });
        const figures = figuresToAsk(run);
        expect(figures.length > 0, layer.name).toBe(found.flops + found.parameters > 0n || printsSomething(run));
        for (const figure of figures) {
          const explained = explain(figure, run);
          expect(
            explained.ok && explained.fits.length,
            `${figure} of ${Object.entries(found.options)}`,
          ).toBeGreaterThan(0);
        }
      }
    },
  );
});
