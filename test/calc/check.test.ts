import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RemarkName } from '#calc/check.ts';
import { checkText, extentOf } from '#calc/check.ts';
import { parseCall } from '#calc/constructor.ts';
import type { Evaluation } from '#calc/evaluate.ts';
import { evaluate } from '#calc/evaluate.ts';
import { conv2d } from '#calc/layers/convolution.ts';
import type { Options } from '#calc/layers/define.ts';
import { layerNamed } from '#calc/layers/index.ts';
import { printCall } from '#calc/pytorch.ts';
import { pythonShape } from '#calc/shapes.ts';
import { configurations } from './configurations.ts';

const remark = (name: RemarkName, values: object): string => `${name} ${Object.values(values).join(' ')}`.trim();

function found(changed: Options = {}): Evaluation {
  const outcome = evaluate(conv2d, {
    ...{ in_channels: 3n, out_channels: 7n, kernel_size: 3n, height: 5n, width: 5n },
    ...changed,
  });
  if (!outcome.ok) throw new Error(outcome.problem.condition);
  return outcome;
}

const check = (changed?: Options): string => checkText(conv2d, found(changed), remark);

describe('the check of a layer', () => {
  it('asserts parameters, output shape and operations in a few lines', () => {
    expect(check()).toBe(`# head nn.Conv2d(3, 7, 3) (1, 3, 5, 5)
import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

layer = nn.Conv2d(3, 7, 3)
x = torch.zeros(1, 3, 5, 5)
with FlopCounterMode(display=False) as counter:
    y = layer(x)

assert sum(p.numel() for p in layer.parameters()) == 196
assert tuple(y.shape) == (1, 7, 3, 3)
# counter
# with_bias 63 3402
assert counter.get_total_flops() == 2 * 1701
`);
  });

  it('says without a bias what the counter counts too many', () => {
    const text = check({ bias: false });
    expect(text).toContain('== 189');
    expect(text).toContain('# without_bias 63 3339');
    expect(text).toContain('== 2 * 1701');
  });

  it.each([
    ['run', 'a layer of a real network', { in_channels: 64n, out_channels: 64n, height: 56n, width: 56n }],
    ['shapes', 'a batch that takes a gigabyte', { batch: 16n, in_channels: 64n, height: 512n, width: 512n }],
    ['shapes', 'a stretch of padding that is built', { padding: 10n ** 4n, padding_mode: 'replicate' }],
    ['shapes', 'input of 10¹⁵ columns', { width: 10n ** 15n }],
    ['weights', 'input of 10¹⁵ × 10¹⁵', { height: 10n ** 15n, width: 10n ** 15n }],
    ['weights', 'a span past 64 bits', { kernel_size: 10n ** 6n, dilation: 10n ** 14n, padding: 'same' }],
    ['nothing', 'channels of 10¹⁵ × 10¹⁵', { in_channels: 10n ** 15n, out_channels: 10n ** 15n }],
  ] satisfies [string, string, Options][])('goes as far as PyTorch can: %s for %s', (extent, _, changed) => {
    expect(extentOf(found(changed))).toBe(extent);
    const text = check(changed);
    expect(text.includes('torch.zeros')).toBe(extent === 'run' || extent === 'shapes');
    expect(text.includes("with torch.device('meta'):")).toBe(extent === 'shapes' || extent === 'weights');
    expect(text.includes('import torch')).toBe(extent !== 'nothing');
    expect(text.includes('# beyond')).toBe(extent === 'weights' || extent === 'nothing');
  });

  it('writes the formulas as Python where no tensor is large enough', () => {
    const text = check({ in_channels: 10n ** 15n, out_channels: 10n ** 15n, groups: 2n });
    expect(text).toContain('(in_channels // groups)');
    expect(text).toContain('groups = 2\n');
    expect(text).not.toMatch(/ \/ /);
  });

  it('is whole for any valid layer: its call reads back, its figures are the evaluation’s', () => {
    fc.assert(
      fc.property(configurations, (one) => {
        const text = checkText(conv2d, one, remark);
        expect(text).not.toMatch(/undefined|NaN|null|\bfalse\b|\btrue\b|\d+n\b/);
        expect(text).toContain(` == ${one.parameters}\n`);
        const call = /layer = (.*)/.exec(text)?.[1];
        if (call !== undefined) {
          const read = parseCall(call, layerNamed);
          expect(read.ok && printCall(read.layer, read.options)).toBe(printCall(conv2d, one.options));
        }
        const runs = ['run', 'shapes'].includes(extentOf(one));
        if (runs) expect(text).toContain(`== ${pythonShape(one.output_shape)}\n`);
        expect(text).toContain(runs ? `== 2 * ${one.macs}\n` : ` == ${one.macs}\n`);
        expect(text.split('\n').length).toBeLessThan(50);
      }),
      { numRuns: 2000 },
    );
  });

  it('meets every extent and every option in what the test draws', () => {
    const drawn = fc.sample(configurations, { numRuns: 1000, seed: 1 });
    expect(new Set(drawn.map(extentOf))).toEqual(new Set(['run', 'shapes', 'weights', 'nothing']));
    for (const { field } of conv2d.options)
      expect(new Set(drawn.map(({ options }) => String(options[field]))).size, field).toBeGreaterThan(1);
  });
});
