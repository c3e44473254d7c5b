/** Layers in settings that they refuse, at random: whatever the book says below the error, the call takes its mends. */
import { describe, expect, it } from 'vitest';
import { pythonShape } from '#calc/fields/shapes.ts';
import type { LayerDefinition, Options } from '#calc/layers/define.ts';
import { tensorCount } from '#calc/layers/define.ts';
import { LAYERS } from '#calc/layers/index.ts';
import { printCall } from '#calc/printed/printCall.ts';
import type { Mend } from '#kernel/advice/index.ts';
import { warmSession } from '#kernel/node/warm.ts';
import { brokenSettings } from '../../calc/layers/settings.ts';
import { sample } from '../../sample.ts';

const session = await warmSession();

const modules = LAYERS.filter((layer) => !layer.function);

const shapeOf = ({ input }: LayerDefinition, options: Options): string =>
  pythonShape(input.flatMap((field) => options[field] as bigint | bigint[]));

/** A program that makes a layer and calls it. */
function written(layer: LayerDefinition, code: string, shape: string, before = ''): string {
  const dtype = layer.dtype ? `, dtype=torch.${layer.dtype}` : '';
  const tensors = Array(tensorCount(layer)).fill('x').join(', ');
  return `import torch\nimport torch.nn as nn\nx = torch.zeros(${shape}${dtype})\n${before}m = ${code}.eval()\nm(${tensors})\n`;
}

function mended(layer: LayerDefinition, options: Options, { how, code }: Mend): string {
  const [call, shape] = [printCall(layer, options), shapeOf(layer, options)];
  if (how === 'module') return written(layer, code, shape);
  return how === 'input' ? written(layer, call, code) : written(layer, call, shape, `x = ${code}\n`);
}

/** Settings whose numbers a machine would have no memory for, were they computed, are none that a program is run with. */
const isSmall = (options: Options): boolean =>
  Object.values(options)
    .flat()
    .every((value) => typeof value !== 'bigint' || value < 1000n);

/** Words below which the book says nothing yet: calc has no condition for them. The list only shrinks. */
const UNSAID =
  /^(batch_norm eps must be|Expected more than 1 spatial element when training|expecting (key|value) weights shape)/;

/** Each of more would be run several times, in Python: as many of all as a long test has time for. */
const MOST = 12;

const thinned = (all: readonly Options[]): Options[] =>
  all.filter((_, at) => at % Math.max(1, Math.floor(all.length / MOST)) === 0);

/** The line of the program that makes the layer. */
const MADE = 4;

describe.each(modules.map((layer) => [layer.name, layer] as const))('%s', (_, layer) => {
  const settings = sample('refused settings', thinned(brokenSettings(layer).filter(isSmall)), 4).items;
  const refused = settings.flatMap((options) => {
    const { error } = session.run(written(layer, printCall(layer, options), shapeOf(layer, options)));
    return error ? [{ options, error }] : [];
  });

  it('is never refused without a word of the book', () => {
    const unsaid = refused.filter(({ error }) => error.advice === undefined && !UNSAID.test(error.words));
    expect(unsaid.map(({ options, error }) => `${printCall(layer, options)}: ${error.words}`)).toEqual([]);
  });

  it('takes what the book says mends it', () => {
    for (const { options, error } of refused) {
      // A layer that is made of others may be refused by one of them.
      if (error.advice?.of !== printCall(layer, options)) continue;
      for (const mend of error.advice.mends) {
        const after = session.run(mended(layer, options, mend)).error;
        const title = `${mend.code} of ${printCall(layer, options)}: ${after?.words}`;
        // What cannot be made is mended in making: the input may still not fit.
        if (error.line === MADE) expect(after?.line, title).not.toBe(MADE);
        else expect(after, title).toBeUndefined();
      }
    }
  });
});
