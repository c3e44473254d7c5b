import { describe, expect, it } from 'vitest';
import { tally } from '#calc/conventions/define.ts';
import { flopCounter } from '#calc/conventions/flopCounter.ts';
import { runOf } from './runOf.ts';

describe('FlopCounterMode prints', () => {
  it.each([
    [
      'nn.Sequential(nn.Conv2d(3, 8, 3, padding=1), nn.BatchNorm2d(8), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(72, 5), nn.Softmax(dim=1))',
      [3, 3, 6, 6],
      48816n,
    ],
    ["torch.einsum('ij,kj->k', x, x)", [37, 5], 370n],
    ["torch.einsum('ij,ij->ij', x, x)", [37, 5], 0n],
    ['nn.RNN(10, 7)', [6, 10], 1428n],
    ['nn.ConvTranspose1d(8, 12, 4, stride=2, padding=1, dilation=2, groups=4)', [1, 8, 8], 1536n],
    ['nn.MultiheadAttention(12, 4, batch_first=True).requires_grad_(False)', [2, 5, 12], 0n],
    ['nn.MultiheadAttention(12, 3, batch_first=True).requires_grad_(False)', [2, 5, 12], 13920n],
    ['nn.TransformerEncoderLayer(12, 2, dim_feedforward=20, batch_first=True).requires_grad_(False)', [2, 5, 12], 0n],
    [
      'nn.TransformerDecoderLayer(12, 2, dim_feedforward=20, batch_first=True).requires_grad_(False)',
      [2, 5, 12],
      21120n,
    ],
  ])('for %s on %j: %s', (code, input, printed) => {
    expect(tally(flopCounter, runOf(code, input)).value).toBe(printed);
  });
});
