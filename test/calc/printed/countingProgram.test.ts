/** The program of an example makes its layer, calls it as it is called, and prints what comes back. */
import { describe, expect, it } from 'vitest';
import { evaluate } from '#calc/layers/evaluate.ts';
import { layerNamed } from '#calc/layers/index.ts';
import { countingProgram } from '#calc/printed/countingProgram.ts';
import { startOptions } from '#site/reference.ts';

function programOf(name: string): string {
  const layer = layerNamed(name);
  if (!layer) throw new ReferenceError(`there is no layer '${name}'`);
  const found = evaluate(layer, startOptions(layer));
  if (!found.ok) throw new RangeError(`${name} is impossible as it starts`);
  return countingProgram(layer, found);
}

describe('the program of an example', () => {
  it('makes a layer and its input, and calls it under PyTorch’s counter', () => {
    const program = programOf('Conv2d');
    expect(program).toMatch(/^import torch\nfrom torch import nn\n/);
    expect(program).toMatch(
      /\nlayer = nn\.Conv2d\(.*\)\.eval\(\)\nlayer_input = torch\.zeros\(.*\)\nwith FlopCounterMode/,
    );
    expect(program).toContain('\n    layer_output = layer(layer_input)\n');
    expect(program).toContain("\nprint('parameters', sum(p.numel() for p in layer.parameters()))\n");
  });

  it('prints each tensor that comes back, by its place', () => {
    const program = programOf('LSTM');
    for (const part of ['[0]', '[1][0]', '[1][1]'])
      expect(program).toContain(`print('output', tuple(layer_output${part}.shape))`);
  });

  it('gives indices to a layer that looks up', () => {
    expect(programOf('Embedding')).toMatch(/layer_input = torch\.zeros\(.*, dtype=torch\.int64\)/);
  });
});
