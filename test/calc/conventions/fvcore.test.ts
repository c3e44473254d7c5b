import { describe, expect, it } from 'vitest';
import { tally } from '#calc/conventions/define.ts';
import { fvcore } from '#calc/conventions/fvcore.ts';
import { runOf } from './runOf.ts';

describe('fvcore prints', () => {
  it.each([
    // Frozen attention of batch-first input is one operator of PyTorch's.
    ['nn.MultiheadAttention(16, 4, batch_first=True).requires_grad_(False)', [5, 3, 16], 0n],
    ['nn.MultiheadAttention(16, 4).requires_grad_(False)', [5, 3, 16], 17760n],
    ['nn.TransformerEncoderLayer(16, 4, 32, batch_first=True).requires_grad_(False)', [5, 3, 16], 17760n],
    ['nn.TransformerEncoderLayer(16, 4, 32, bias=False, batch_first=True).requires_grad_(False)', [5, 3, 16], 33120n],
    ['nn.utils.parametrizations.weight_norm(nn.Conv2d(8, 16, 3))', [2, 8, 10, 10], 147456n],
    ["nn.Conv2d(3, 4, 3, padding='same', padding_mode='reflect')", [1, 3, 9, 9], 8748n],
    ['nn.GroupNorm(2, 4)', [2, 4, 2, 2, 2, 2], null],
    ["torch.einsum('bij,bik->bjk', x, x)", [2, 4, 4], 128n],
    ["torch.einsum('bhqd,bhkd->bhqk', x, x)", [2, 4, 117, 33], 3614000n],
    ["torch.einsum('ij,ij->ij', x, x)", [33, 37], 611n],
    ['F.layer_norm(x, (4,))', [2, 4], 32n],
  ])('for %s on %j: %s', (code, input, printed) => {
    expect(tally(fvcore, runOf(code, input)).value).toBe(printed);
  });
});
