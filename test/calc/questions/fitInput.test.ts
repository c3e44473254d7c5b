import { describe, expect, it } from 'vitest';
import { CURES } from '#calc/layers/cures.ts';
import type { LayerDefinition, Options } from '#calc/layers/define.ts';
import { brokenConditions, completeOptions } from '#calc/layers/evaluate.ts';
import { LAYERS, layerNamed } from '#calc/layers/index.ts';
import { fitInput } from '#calc/questions/fitInput.ts';
import { readCall } from '#code/read.ts';
import { pageDefault, settingsOf } from '../layers/settings.ts';

/** What a constructor says, without the input. */
const constructed = (layer: LayerDefinition, options: Options): Options =>
  Object.fromEntries(
    layer.options.map(({ field }) => [field, options[field]]).filter(([, value]) => value !== undefined),
  );

const shown = (options: Options): string => Object.entries(options).map(String).join(' ');

/** What PyTorch takes with some input, over the input that the layer's page shows. */
const pasted = (layer: LayerDefinition): Options[] =>
  settingsOf(layer)
    .map(({ options }) => completeOptions(layer, { ...pageDefault(layer), ...constructed(layer, options) }))
    .filter((options) => brokenConditions(layer, options).length > 0);

/** Cut so much that what the input must have is more than a field takes. */
const beyond = (options: Options): boolean => [options.padding].flat().includes(-(10n ** 15n));

describe.each(LAYERS.map((layer) => [layer.name, layer] as const))('an input for %s', (_, layer) => {
  it('is found for every constructor that PyTorch takes, and sets the input alone', async () => {
    const cures = await CURES[layer.family]();
    for (const options of pasted(layer)) {
      const fitted = fitInput(layer, options, cures);
      if (beyond(options)) continue;
      expect(fitted, shown(options)).not.toBeNull();
      expect(brokenConditions(layer, { ...options, ...fitted }), shown(options)).toEqual([]);
      expect(constructed(layer, { ...options, ...fitted })).toEqual(constructed(layer, options));
    }
  });
});

it.each([
  ['nn.Linear(512, 1000)', { input_shape: [512n] }],
  ['nn.LSTM(300, 512)', { input_shape: [7n, 3n, 300n] }],
  ['nn.Conv2d(3, 96, 11, stride=4, padding=2)', { height: 7n, width: 7n }],
  ['nn.Conv2d(3, 768, 16, stride=16)', { height: 16n, width: 16n }],
])('%s as it is pasted: %o', async (code, fitted) => {
  const call = readCall(code, layerNamed);
  if (!call.ok) throw new Error(code);
  const page: Options = call.layer.name === 'Conv2d' ? { height: 5n, width: 5n } : pageDefault(call.layer);
  const options = completeOptions(call.layer, { ...page, ...call.options });
  expect(fitInput(call.layer, options, await CURES[call.layer.family]())).toMatchObject(fitted);
});

it('is none where the options themselves do not go together, and nothing changes where all is well', async () => {
  const conv = layerNamed('Conv2d') as LayerDefinition;
  const cures = await CURES.convolution();
  const options = completeOptions(conv, { ...pageDefault(conv), in_channels: 3n, out_channels: 7n, groups: 2n });
  expect(fitInput(conv, options, cures)).toBeNull();
  expect(fitInput(conv, { ...options, groups: 1n }, cures)).toEqual({});
});
