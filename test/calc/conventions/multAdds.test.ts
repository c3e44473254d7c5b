import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tally } from '#calc/conventions/define.ts';
import { torchinfo } from '#calc/conventions/torchinfo.ts';
import { evaluate } from '#calc/layers/evaluate.ts';
import { layerNamed } from '#calc/layers/index.ts';
import { totalMultAdds } from '#calc/printed/torchinfoTable.ts';
import { runLayer } from '#calc/run/runLayer.ts';
import { runs } from '../../sample.ts';
import { runOf } from './runOf.ts';

describe('torchinfo prints', () => {
  it.each([
    ['nn.utils.weight_norm(nn.Conv1d(4, 6, 3))', [4, 10], 3780n],
    ['nn.utils.spectral_norm(nn.Linear(10, 5))', [3, 4, 10], 615n],
    ['nn.utils.weight_norm(nn.Conv2d(8, 16, 3), dim=None)', [2, 8, 6, 7], 37536n],
    ['nn.utils.weight_norm(nn.ConvTranspose2d(4, 6, 3), dim=1)', [2, 4, 5, 6], 3336n],
    ['nn.utils.parametrizations.weight_norm(nn.Conv2d(8, 16, 3))', [2, 8, 10, 10], 0n],
    ['nn.Linear(10, 5)', [10], 275n],
    ['nn.LayerNorm(10)', [10], 200n],
    ['nn.LSTM(10, 20, proj_size=5, num_layers=2, bidirectional=True)', [7, 3, 10], 122640n],
    ['nn.GRU(10, 20, bidirectional=True)', [7, 10], 1075200n],
    ['nn.GRUCell(10, 20, bias=False)', [10], 36000n],
    ['nn.TransformerEncoderLayer(16, 4, 32, bias=False)', [5, 3, 16], 5280n],
  ])('for %s on %j: %s', (code, input, printed) => {
    expect(tally(torchinfo, runOf(code, input)).value).toBe(printed);
  });
});

describe('the mult-adds of the table that torchinfo prints', () => {
  const conv2d = layerNamed('Conv2d');
  if (!conv2d) throw new Error('no Conv2d');
  const whole = fc.bigInt({ min: 1n, max: 12n });

  it('are those of the convention', () => {
    const options = fc.record({
      batch: whole,
      height: whole,
      width: whole,
      in_channels: whole,
      out_channels: whole,
      kernel_size: whole,
      stride: whole,
      padding: whole,
      bias: fc.boolean(),
    });
    let possible = 0;
    fc.assert(
      fc.property(options, (given) => {
        const found = evaluate(conv2d, given);
        if (!found.ok) return;
        possible += 1;
        const run = runLayer(conv2d, found);
        expect(tally(torchinfo, run).value).toBe(totalMultAdds(run));
      }),
      runs(100, 500),
    );
    expect(possible).toBeGreaterThan(20);
  });
});
