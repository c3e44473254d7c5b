/** What tools make of layers, in a word: of every layer, in the setting of its page. */
import { describe, expect, it } from 'vitest';
import { tally } from '#calc/conventions/define.ts';
import { TOOLS } from '#calc/conventions/index.ts';
import { verdictOf } from '#calc/conventions/verdict.ts';
import { LAYERS } from '#calc/layers/index.ts';
import { COMPOSITIONS } from '#calc/run/inside/index.ts';
import { runLayer } from '#calc/run/runLayer.ts';
import { settingsOf } from '../layers/settings.ts';

const tools = [...new Set(TOOLS.map(({ tool }) => tool as string))];

describe('the verdict on a tool', () => {
  it.each([
    [
      'Conv2d',
      { torchinfo: 'otherwise', fvcore: 'counts', thop: 'counts', calflops: 'otherwise', 'flop-counter': 'counts' },
    ],
    ['ReLU', { torchinfo: 'nothing', fvcore: 'nothing', ptflops: 'otherwise', calflops: 'counts' }],
    ['GRUCell', { ptflops: 'fails', calflops: 'fails', 'flop-counter': 'counts' }],
    ['Flatten', { torchinfo: 'idle', fvcore: 'idle', 'flop-counter': 'idle' }],
  ])('of %s is %s', (name, verdicts) => {
    const layer = LAYERS.find((one) => one.name === name);
    const found = layer && settingsOf(layer)[0];
    if (!layer || !found) throw new Error(name);
    const run = runLayer(layer, found, { compositions: COMPOSITIONS });
    expect(Object.fromEntries(Object.keys(verdicts).map((tool) => [tool, verdictOf(tool, run)]))).toEqual(verdicts);
  });

  it('says of its figure what it is, for every layer', () => {
    for (const layer of LAYERS)
      for (const found of settingsOf(layer).slice(0, 6)) {
        const run = runLayer(layer, found, { compositions: COMPOSITIONS });
        for (const tool of tools) {
          const { value } = tally(TOOLS.find((one) => one.tool === tool) as (typeof TOOLS)[number], run);
          const verdict = verdictOf(tool, run);
          const title = `${layer.name}, ${tool}: ${value}`;
          expect(verdict === 'fails', title).toBe(value === null);
          expect(verdict === 'nothing' || verdict === 'idle', title).toBe(value === 0n);
          if (verdict === 'idle') expect(found.flops, title).toBe(0n);
          const taught = [found.flops, found.macs, 2n * found.macs];
          if (value) expect(verdict, title).toBe(taught.includes(value) ? 'counts' : 'otherwise');
        }
      }
  });

  it('is refused of a tool that is none', () => {
    const layer = LAYERS[0];
    const found = layer && settingsOf(layer)[0];
    if (found) expect(() => verdictOf('nothing', runLayer(layer, found))).toThrow("no tool 'nothing'");
    expect(found).toBeDefined();
  });
});
