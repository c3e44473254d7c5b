/** What the command line says of a text that is not read: what, why, and what to write. */
import { describe, expect, it } from 'vitest';
import { layerNamed } from '#calc/layers/index.ts';
import { readModule } from '#code/read.ts';
import { complaintOf } from '../../src/cli/faults.ts';

const said = (text: string): string => {
  const read = readModule(text, layerNamed);
  return read.ok ? 'read' : complaintOf(read.fault);
};

describe('a refusal on the command line', () => {
  it.each([
    ['import torch\nfor i in range(3):\n    pass', "'for i in range(3):' needs Python to run"],
    ['nn.Sequential(*[nn.Linear(4, 4) for _ in range(3)])', 'write the layers in nn.Sequential(…)'],
    ['nn.Sequential(\n  nn.Conv2d(3, 7, 3),\n  nn.Flat(),\n)', "no layer is called 'Flat'; did you mean nn.Flatten?"],
    ['nn.Sequential(\n  nn.Conv2d(3, 7, 3)', "'(…' is not closed"],
    ['nn.Conv2d(in_ch, 64, 3)', "nn.Conv2d: 'in_ch' is a name: write its number"],
    [
      "nn.Conv2d(3, 7, 3, padding='SAME')",
      "padding cannot be 'SAME': write whole numbers from 0 to 10^15 or 'same' or 'valid'",
    ],
    ["nn.LSTM(4, 3, bias='no')", "bias cannot be 'no': write True or False"],
    ['Conv2D(32, (3, 3))', "'Conv2D' belongs to Keras"],
    ['keras.layers.PReLU()', "'keras.layers.PReLU' belongs to Keras"],
    ['nn.LazyConv2d(8, 3)', "'nn.LazyConv2d' is PyTorch’s"],
    ['M.Conv2d(8, 3)', 'if it is PyTorch’s, write nn.Conv2d'],
    ['self.conv1(x)', "'self.conv1' is a name: write the layer that it stands for"],
    ['a = nn.ReLU()\nb = nn.Tanh()', "several layers are read, 'nn.Tanh()' among them: write nn.Sequential(…)"],
    [`x${'+x'.repeat(10_000)}`, 'nested deeper'],
    [`${'nn.Sequential('.repeat(5_000)}nn.ReLU()${')'.repeat(5_000)}`, 'nested deeper'],
    ['nn.\u001b[31mRed()', 'is not read'],
  ])('of %j names it: %s', (text, sentence) => {
    expect(said(text)).toContain(sentence);
  });

  it('is one line without signs that a terminal obeys, whatever the text', () => {
    for (const text of ['\u001b[31m', 'a\nb\u0007c', `nn.Conv2d(${'é\u202e'.repeat(500)})`, 'class A:\n\tb\r\n'])
      expect(said(text)).toMatch(/^[^\p{Cc}\p{Cf}]{1,400}$/u);
  });
});
