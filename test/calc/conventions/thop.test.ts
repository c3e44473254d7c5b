import { describe, expect, it } from 'vitest';
import { tally } from '#calc/conventions/define.ts';
import { thop } from '#calc/conventions/thop.ts';
import { runOf } from './runOf.ts';

describe('thop prints', () => {
  it.each([
    ['nn.ConvTranspose2d(4, 6, 3, stride=2)', [4, 10, 9], 215460n],
    ['nn.Conv2d(4, 8, 3, groups=4)', [4, 3, 8], 0n],
    ['nn.AdaptiveAvgPool2d(3)', [4, 8, 7], 120n],
    ['nn.AdaptiveAvgPool3d((2, 9, 4))', [2, 5, 13, 17, 11], 25029n],
    ['nn.GRU(10, 20, num_layers=3, bias=False)', [7, 3, 10], 147420n],
    ['nn.LSTM(10, 20, proj_size=5, num_layers=2, bidirectional=True)', [7, 3, 10], 329280n],
    ['nn.GRUCell(10, 20, bias=False)', [10], 19400n],
    ['nn.Softmax()', [3, 10], null],
    ['nn.utils.spectral_norm(nn.ConvTranspose2d(4, 6, 3))', [2, 4, 5, 5], 21168n],
    ['nn.utils.parametrizations.spectral_norm(nn.Linear(10, 5))', [3, 10], 0n],
  ])('for %s on %j: %s', (code, input, printed) => {
    expect(tally(thop, runOf(code, input)).value).toBe(printed);
  });
});
