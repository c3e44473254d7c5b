import { describe, expect, it } from 'vitest';
import { tally } from '#calc/conventions/define.ts';
import { flopCounter, flopCounterOnMeta } from '#calc/conventions/flopCounter.ts';
import { fieldOf, sameValue } from '#calc/fields/fields.ts';
import { pythonShape } from '#calc/fields/shapes.ts';
import { conv2d } from '#calc/layers/convolution/conv2d.ts';
import type { LayerDefinition, Options } from '#calc/layers/define.ts';
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { evaluate } from '#calc/layers/evaluate.ts';
import { LAYERS, layerNamed } from '#calc/layers/index.ts';
import { product } from '#calc/numbers/exact.ts';
import { evaluateExpression } from '#calc/numbers/expression.ts';
import { printCall } from '#calc/printed/printCall.ts';
import type { RemarkName } from '#calc/questions/check/checkScript.ts';
import { checkText } from '#calc/questions/check/checkScript.ts';
import { extentOf } from '#calc/questions/check/extent.ts';
import { COMPOSITIONS } from '#calc/run/inside/index.ts';
import { runLayer } from '#calc/run/runLayer.ts';
import { readCall } from '#code/read.ts';
import run from '../../fixtures/checks.json' with { type: 'json' };
import { pageDefault, settingsOf } from '../layers/settings.ts';
import { checksOf, fingerprint } from './checking.ts';

const runOf = (layer: LayerDefinition, one: Evaluation) => runLayer(layer, one, { compositions: COMPOSITIONS });

const remark = (name: RemarkName, values: object): string => `${name} ${Object.values(values).join(' ')}`.trim();

function found(layer: LayerDefinition, options: Options): Evaluation {
  const outcome = evaluate(layer, options);
  if (!outcome.ok) throw new Error(outcome.problem.condition);
  return outcome;
}

const convolution = (changed: Options = {}): Evaluation =>
  found(conv2d, { in_channels: 3n, out_channels: 7n, kernel_size: 3n, height: 5n, width: 5n, ...changed });

/** The check of a layer as its page shows it, but for some options. */
const changedCheck = (name: string, changed: Options = {}): string => {
  const layer = layerNamed(name) as LayerDefinition;
  const one = found(layer, { ...pageDefault(layer), ...changed });
  return checkText({ layer, found: one, run: runOf(layer, one) }, remark);
};

describe('the check of a convolution', () => {
  it('asserts parameters, output shape and operations in a few lines', () => {
    expect(
      checkText({ layer: conv2d, found: convolution(), run: runOf(conv2d, convolution()) }, remark),
    ).toBe(`# head nn.Conv2d(3, 7, 3) (1, 3, 5, 5)
import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

layer = nn.Conv2d(3, 7, 3).eval()
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

  it.each([
    ['run', 'a layer of a real network', { in_channels: 64n, out_channels: 64n, height: 56n, width: 56n }],
    ['shapes', 'a batch that takes a gigabyte', { batch: 16n, in_channels: 64n, height: 512n, width: 512n }],
    ['shapes', 'a stretch of padding that is built', { padding: 10n ** 4n, padding_mode: 'replicate' }],
    ['shapes', 'a step that a kernel of the CPU cannot hold', { stride: 2n ** 31n }],
    ['shapes', 'input of 10¹⁵ columns', { width: 10n ** 15n }],
    ['weights', 'input of 10¹⁵ × 10¹⁵', { height: 10n ** 15n, width: 10n ** 15n }],
    ['weights', 'a span past 64 bits', { kernel_size: 10n ** 6n, dilation: 10n ** 14n, padding: 'same' }],
    ['nothing', 'channels of 10¹⁵ × 10¹⁵', { in_channels: 10n ** 15n, out_channels: 10n ** 15n }],
  ] satisfies [string, string, Options][])('goes as far as PyTorch can: %s for %s', (extent, _, changed) => {
    expect(extentOf(conv2d, convolution(changed), runOf(conv2d, convolution(changed))).extent).toBe(extent);
  });
});

describe('the check of a layer that is called in a way of its own', () => {
  it.each<[string, Options, string[]]>([
    ['LSTM', {}, ['y[0].shape', 'y[1][0].shape', 'y[1][1].shape', 'no_rule', '== 0\n']],
    ['GRU', {}, ['y[0].shape', 'y[1].shape', 'counter\n']],
    ['MultiheadAttention', { need_weights: false }, ['layer(x, x, x, need_weights=False)', 'unseen ', '== 2 * ']],
    ['TransformerDecoderLayer', {}, ['y = layer(x, x)\n']],
    ['Bilinear', { in2_features: 5n }, ['x2 = torch.zeros(', 'y = layer(x, x2)\n']],
    ['Embedding', {}, ['dtype=torch.int64)\n', 'nothing\n']],
    ['EmbeddingBag', {}, ['dtype=torch.int64)\n']],
    ['ReLU', {}, ['no_rule\n', 'book ', '== 0\n']],
    [
      'scaled_dot_product_attention',
      { is_causal: true },
      ['import torch.nn.functional as F', 'y = F.scaled_dot_product_attention(x, x, x, is_causal=True)\n'],
    ],
  ])('%s %o', (name, changed, pieces) => {
    for (const piece of pieces) expect(changedCheck(name, changed)).toContain(piece);
  });

  it('says of long sequences and of deep layers that they would take long', () => {
    expect(changedCheck('GRU', { input_shape: [10n ** 6n, 3n, 10n] })).toContain('# long\n# formulas\n');
    expect(changedCheck('LSTM', { num_layers: 10n ** 15n })).not.toContain('import torch');
  });

  it('has nothing to assert of a tensor past 64 bits that is only handed on', () => {
    const text = changedCheck('Identity', { input_shape: [10n ** 15n, 10n ** 15n] });
    expect(text).toMatch(/^# head .*\n\n# beyond\n# bare\n$/);
  });

  it('writes formulas whatever form the output has, and with counts in all or for each value', () => {
    const large = 190351394421569n;
    expect(changedCheck('ConvTranspose2d', { kernel_size: large })).toContain(' * height * width == ');
    expect(changedCheck('LSTM', { hidden_size: 10n ** 15n })).toContain('hidden_size = 1000000000000000\n');
    expect(changedCheck('MaxPool2d', { input_shape: [1n, 3n, large, large] })).toContain('outputs = 1 * 3 * ');
  });
});

/** The comments of a check by name, with their values. */
const remarksIn = (text: string): Map<string, string[]> =>
  new Map([...text.matchAll(/^ *# (\w+) ?(.*)$/gm)].map(([, name = '', values = '']) => [name, values.split(' ')]));

/** Holds every comment of a check that is run to the facts of the evaluation. */
function saysWhatIsTrue(layer: LayerDefinition, one: Evaluation, text: string): void {
  const remarks = remarksIn(text);
  const convention = remarks.has('meta') ? flopCounterOnMeta : flopCounter;
  const printed = tally(convention, runOf(layer, one)).value ?? -1n;
  const [outputs, bias] = [product(one.output_shape), one.operations.bias_additions ?? 0n];
  const facts: Record<string, boolean> = {
    counter: printed > 0n,
    no_rule: printed === 0n && one.flops > 0n,
    nothing: printed === 0n && one.flops === 0n,
    unseen: remarks.get('unseen')?.[0] === String(one.macs - printed / 2n) && printed < 2n * one.macs,
    with_bias: bias === outputs && one.flops === printed,
    without_bias: bias === 0n && one.flops + outputs === printed,
    book: remarks.get('book')?.[0] === String(one.flops),
    meta: text.includes("with torch.device('meta'):"),
  };
  for (const name of remarks.keys()) if (name !== 'head') expect(facts[name], `${name} in\n${text}`).toBe(true);
  const first = ['counter', 'no_rule', 'nothing'].filter((name) => remarks.has(name));
  expect(first, text).toHaveLength(1);
  expect(text).toContain(printed > 0n ? `== 2 * ${printed / 2n}\n` : 'get_total_flops() == 0\n');
  expect(remarks.has('unseen'), text).toBe(printed > 0n && printed < 2n * one.macs);
  expect(text).toContain(`.shape) == ${pythonShape(one.output_shape)}\n`);
}

/** Runs the part of a check that is arithmetic alone, as Python would. */
function holdsByItself(text: string): void {
  const values: Record<string, bigint> = {};
  for (const [, name = '', right = ''] of text.matchAll(/^([a-z]\w*) = (.*)$/gm))
    values[name] = evaluateExpression(right, values);
  for (const [line, left = '', right = ''] of text.matchAll(/^assert (?!sum)(.*) == (\d+)$/gm))
    expect(evaluateExpression(left, values), line).toBe(BigInt(right));
}

describe.each(LAYERS.map((layer) => [layer.name, layer] as const))('the check of %s', (name, layer) => {
  const settings = settingsOf(layer);

  it('is whole, and each comment in it is true, at every size', () => {
    for (const one of settings) {
      const text = checkText({ layer, found: one, run: runOf(layer, one) }, remark);
      expect(text).not.toMatch(/undefined|NaN|null|\bfalse\b|\btrue\b|\d+n\b|\[object/);
      expect(text.split('\n').length).toBeLessThan(50);
      const call = /layer = (.*)\.eval\(\)/.exec(text)?.[1];
      if (call !== undefined) {
        const read = readCall(call, layerNamed);
        expect(read.ok && printCall(read.layer, read.options)).toBe(printCall(layer, one.options));
      }
      const isRun = extentOf(layer, one, runOf(layer, one)).limit === undefined;
      expect(text.includes('FlopCounterMode(')).toBe(isRun);
      if (isRun) saysWhatIsTrue(layer, one, text);
      else holdsByItself(text);
    }
  });

  it('is drawn in many settings, each option in some, and some past what PyTorch holds', () => {
    expect(settings.length).toBeGreaterThanOrEqual(12);
    const base = pageDefault(layer);
    const [first, ...rest] = settings;
    const unchanged = layer.options.filter(({ field }) =>
      rest.every(({ options }) => sameValue(options[field], first?.options[field])),
    );
    // What stays as it is has one word that the layer takes.
    for (const { field } of unchanged) {
      const taken = fieldOf(layer, field).words?.filter((word) => evaluate(layer, { ...base, [field]: word }).ok);
      expect(taken, field).toHaveLength(1);
    }
    const extents = settings.map((one) => extentOf(layer, one, runOf(layer, one)).extent);
    expect(extents[0]).toBe('run');
    expect(extents.some((extent) => extent === 'weights' || extent === 'nothing')).toBe(true);
  });

  it('is the one that PyTorch has run: else run test/recorder/checks.ts again', () => {
    const ran: Record<string, string> = run.layers;
    expect(ran[name]).toBe(fingerprint(checksOf(layer, run.seed)));
  });
});
