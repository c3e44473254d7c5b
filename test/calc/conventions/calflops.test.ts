import { describe, expect, it } from 'vitest';
import { calflops, calflopsMacs } from '#calc/conventions/calflops.ts';
import { tally } from '#calc/conventions/define.ts';
import { runOf } from './runOf.ts';

describe('calflops prints', () => {
  it.each([
    [
      'nn.Sequential(nn.Conv2d(3, 8, 3, padding=1), nn.BatchNorm2d(8), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(72, 5), nn.Softmax(dim=1))',
      [3, 3, 6, 6],
      53151n,
      24408n,
    ],
    ['nn.Sequential(nn.Upsample(scale_factor=1.3), nn.Upsample(scale_factor=1.7))', [7, 3, 5, 5], 1281n, 0n],
    ['nn.Upsample(scale_factor=2)', [1500, 1, 2, 2], null, null],
    ['nn.Upsample(scale_factor=0.5)', [1500, 1, 2, 2], 6000n, 0n],
    ['nn.ConvTranspose1d(8, 12, 4, stride=2, padding=1, dilation=2, groups=4)', [1, 8, 8], 6n, 0n],
    ["nn.Conv1d(2, 3, 2, padding='same', padding_mode='replicate')", [1, 2, 13], 351n, 156n],
    ["torch.einsum('bhid,bhjd->bhij', x, x)", [2, 3, 57, 41], 1599000n, 0n],
    ['nn.MultiheadAttention(12, 4, batch_first=True).requires_grad_(False)', [2, 5, 12], 0n, 0n],
    ['nn.MultiheadAttention(12, 3, batch_first=True).requires_grad_(False)', [2, 5, 12], 11670n, 5760n],
    [
      'nn.TransformerEncoderLayer(12, 2, dim_feedforward=20, batch_first=True).requires_grad_(False)',
      [2, 5, 12],
      10800n,
      4800n,
    ],
    [
      'nn.TransformerDecoderLayer(12, 2, dim_feedforward=20, batch_first=True).requires_grad_(False)',
      [2, 5, 12],
      22920n,
      10560n,
    ],
  ])('for %s on %j: %s FLOPs, %s MACs', (code, input, flops, macs) => {
    expect(tally(calflops, runOf(code, input)).value).toBe(flops);
    expect(tally(calflopsMacs, runOf(code, input)).value).toBe(macs);
  });
});
