/** What the code line of a page takes: calls of its own layer, whatever stands around them. */
import { describe, expect, it } from 'vitest';
import { layerNamed } from '#calc/layers/index.ts';
import { printCall } from '#calc/printed/printCall.ts';
import { readCall } from '#code/read.ts';
import { codeWordsIn } from '#i18n/code/index.ts';
import { LOCALES, wordsOf } from '#i18n/index.ts';
import { SENTENCES } from '../../src/cli/faults.ts';

/** The call as it is printed, or the reason of a refusal, on the page of a layer. */
function on(name: string, text: string): string {
  const read = readCall(text, (one) => (one === name ? layerNamed(one) : undefined));
  return read.ok ? printCall(read.layer, read.options) : `${read.fault.reason}: ${read.fault.at}`;
}

describe('the line of one layer', () => {
  it.each([
    ['Linear', 'self.fc = nn.Linear(16 * 5 * 5, 120),  # the first', 'nn.Linear(400, 120)'],
    ['Conv2d', 'nn.Conv2d(3, 7, 3).to(device)', 'nn.Conv2d(3, 7, 3)'],
    ['Conv2d', 'self.conv = nn.Conv2d(3, 7, 3)\nself.bn = nn.BatchNorm2d(7)', 'nn.Conv2d(3, 7, 3)'],
    ['MaxPool2d', 'F.max_pool2d(h, 2)', 'nn.MaxPool2d(2)'],
    ['ReLU', 'F.relu(self.conv)', 'nn.ReLU()'],
    [
      'scaled_dot_product_attention',
      'F.scaled_dot_product_attention(q, k, v)',
      'F.scaled_dot_product_attention(x, x, x)',
    ],
    [
      'scaled_dot_product_attention',
      'scaled_dot_product_attention(q, k, v, is_causal=True)',
      'F.scaled_dot_product_attention(x, x, x, is_causal=True)',
    ],
  ])('of %s reads %j', (name, text, printed) => {
    expect(on(name, text)).toBe(printed);
  });

  it.each([
    ['Conv2d', 'nn.Linear(3, 4)', 'unknown_layer: Linear'],
    ['Conv2d', 'nn.Sequential(nn.Conv2d(3, 7, 3))', 'unknown_layer: Sequential'],
    ['Conv2d', 'nn.utils.weight_norm(nn.Conv2d(3, 7, 3))', 'unknown_layer: weight_norm'],
    ['Conv2d', 'a = nn.Conv2d(3, 7, 3)\nb = nn.Conv2d(7, 7, 3)', 'several: nn.Conv2d(7, 7, 3)'],
    ['Conv2d', '[nn.Conv2d(3, 7, 3)]', 'not_a_call: [nn.Conv2d(3, 7, 3)]'],
    ['Conv2d', 'Conv2D(32, 3)', 'other_library: Conv2D'],
    ['Conv2d', 'nn.LazyConv2d(7, 3)', 'lacked_layer: nn.LazyConv2d'],
    ['Conv2d', 'nn.Conv2d(in_ch, 7, 3)', 'is_a_name: in_ch'],
    ['ReLU', 'F.max_pool2d(x, 2)', 'unknown_layer: max_pool2d'],
    ['ReLU', 'F.relu(F.relu(x))', 'not_a_call: F.relu(F.relu(x))'],
    ['scaled_dot_product_attention', 'F.scaled_dot_product_attention(q, k)', 'missing: F.scaled_dot_product_attention'],
    [
      'scaled_dot_product_attention',
      'F.scaled_dot_product_attention(q, 3, v)',
      'missing: F.scaled_dot_product_attention',
    ],
  ])('of %s refuses %j', (name, text, fault) => {
    expect(on(name, text)).toBe(fault);
  });

  it.each(LOCALES)('has a sentence for every reason in %s', async (locale) => {
    const words = { ...wordsOf(locale).faults, ...(await codeWordsIn(locale)).refusals };
    expect(Object.keys(words)).toEqual(expect.arrayContaining(Object.keys(SENTENCES)));
  });
});
