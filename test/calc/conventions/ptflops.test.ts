import { describe, expect, it } from 'vitest';
import { tally } from '#calc/conventions/define.ts';
import { ptflops } from '#calc/conventions/ptflops.ts';
import { runOf } from './runOf.ts';

describe('ptflops prints', () => {
  it.each([
    [
      'nn.Sequential(nn.Conv2d(3, 8, 3, padding=1), nn.BatchNorm2d(8), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(72, 5), nn.Softmax(dim=1))',
      [3, 3, 6, 6],
      11324n,
    ],
    ['nn.Sequential(nn.Linear(7, 3), nn.ReLU())', [7], 6n],
    ['nn.Sequential(nn.Upsample(scale_factor=1.3), nn.Upsample(scale_factor=1.7))', [7, 3, 5, 5], 3130n],
    ["nn.Upsample(scale_factor=0.7, mode='trilinear')", [3, 4, 5, 4, 3], 262n],
    ['nn.LSTM(10, 7, bidirectional=True)', [6, 10], 12040n],
    ['nn.MultiheadAttention(12, 4, batch_first=True).requires_grad_(False)', [2, 5, 12], 3880n],
    ['nn.MultiheadAttention(12, 3, batch_first=True).requires_grad_(False)', [2, 5, 12], 5205n],
    [
      'nn.TransformerEncoderLayer(12, 2, dim_feedforward=20, batch_first=True).requires_grad_(False)',
      [2, 5, 12],
      6510n,
    ],
    [
      'nn.TransformerDecoderLayer(12, 2, dim_feedforward=20, batch_first=True).requires_grad_(False)',
      [2, 5, 12],
      10400n,
    ],
    ['nn.TransformerEncoderLayer(12, 2, dim_feedforward=20, batch_first=True)', [5, 12], null],
  ])('for %s on %j: %s', (code, input, printed) => {
    expect(tally(ptflops, runOf(code, input)).value).toBe(printed);
  });
});
