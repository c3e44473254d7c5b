import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Value } from '#calc/fields/fields.ts';
import { sameValue } from '#calc/fields/fields.ts';
import { conv2d } from '#calc/layers/convolution/conv2d.ts';
import { layerNamed } from '#calc/layers/index.ts';
import { printCall } from '#calc/printed/printCall.ts';
import { readCall } from '#code/read.ts';
import { runs } from '../../sample.ts';

const read = (text: string): string => {
  const call = readCall(text, layerNamed);
  return call.ok ? printCall(call.layer, call.options) : `${call.fault.reason}: ${call.fault.at}`;
};

describe('the code line', () => {
  it.each([
    ['nn.Conv2d(3, 7, 3)', 'nn.Conv2d(3, 7, 3)'],
    ['self.c = nn.Conv2d(64, 128, kernel_size=3, bias=False),  # …', 'nn.Conv2d(64, 128, 3, bias=False)'],
    ['torch.nn.Conv2d(3,7,(3,5))', 'nn.Conv2d(3, 7, (3, 5))'],
    ['conv: nn.Module = Conv2d(in_channels=3, out_channels=7, kernel_size=[3, 3])', 'nn.Conv2d(3, 7, 3)'],
    [
      'nn.Conv2d(3, 7, 3, padding=\'same\', padding_mode="reflect")',
      "nn.Conv2d(3, 7, 3, padding='same', padding_mode='reflect')",
    ],
    ['nn.Conv2d(3, 7, 3, 2, 1, 1, 1, True)', 'nn.Conv2d(3, 7, 3, stride=2, padding=1)'],
    ["nn.Conv2d(3, 7, 3, device='cuda', dtype=torch.float16)", 'nn.Conv2d(3, 7, 3)'],
    ['nn.Conv2d(1_024, 7, 3,)', 'nn.Conv2d(1024, 7, 3)'],
    ['nn.Conv2d(\n  3,  # in\n  7,\n  3,\n)', 'nn.Conv2d(3, 7, 3)'],
    ['>>> m = nn.Conv2d(3, 7, 3)', 'nn.Conv2d(3, 7, 3)'],
    ['return nn.Conv2d(3, 7, 3)', 'nn.Conv2d(3, 7, 3)'],
    [
      '(conv1): Conv2d(3, 64, kernel_size=(7, 7), stride=(2, 2), padding=(3, 3))',
      'nn.Conv2d(3, 64, 7, stride=2, padding=3)',
    ],
    ['"conv": nn.Conv2d(3, 7, 3),', 'nn.Conv2d(3, 7, 3)'],
    ['  nn.Conv2d( 3 , 7 , ( 3 , 3 ) ) ;', 'nn.Conv2d(3, 7, 3)'],
    ['MaxPool2d(kernel_size=2, stride=2, padding=0, dilation=1, ceil_mode=False)', 'nn.MaxPool2d(2, stride=2)'],
    ['nn.AvgPool1d((4,), stride=None)', 'nn.AvgPool1d(4)'],
    ['nn.AdaptiveAvgPool2d(output_size=(1, 1))', 'nn.AdaptiveAvgPool2d(1)'],
    ['nn.AdaptiveAvgPool2d([7, None])', 'nn.AdaptiveAvgPool2d((7, None))'],
    ['nn.Upsample(scale_factor=2.)', 'nn.Upsample(scale_factor=2.)'],
    ['nn.Upsample(None, (2, 1.5))', 'nn.Upsample(scale_factor=(2, 1.5))'],
    [
      "nn.Upsample((20, 15), mode='bilinear', align_corners=True)",
      "nn.Upsample(size=(20, 15), mode='bilinear', align_corners=True)",
    ],
    ['nn.Upsample(size=(20, 20))', 'nn.Upsample(size=(20, 20))'],
    ['nn.Upsample(size=20, align_corners=None)', 'nn.Upsample(size=20)'],
    ['nn.Unflatten(1, (3, 3))', 'nn.Unflatten(1, (3, 3))'],
    ['nn.Unflatten(dim=-1, unflattened_size=(2, -1))', 'nn.Unflatten(-1, (2, -1))'],
    ['nn.Flatten(1)', 'nn.Flatten()'],
    ['nn.Flatten(start_dim=0, end_dim=-2)', 'nn.Flatten(start_dim=0, end_dim=-2)'],
    ['nn.ReflectionPad2d((1, 2, 3, 1))', 'nn.ReflectionPad2d((1, 2, 3, 1))'],
    ['ConstantPad1d(padding=(2, 2), value=-1e9)', 'nn.ConstantPad1d(2, -1e9)'],
    ['Embedding(10, 3, padding_idx=0)', 'nn.Embedding(10, 3, padding_idx=0)'],
  ])('reads %j', (text, printed) => {
    expect(read(text)).toBe(printed);
  });

  it.each([
    ['', 'not_a_call: '],
    ['nn.Conv2d(3, 7', 'unfinished: (3, 7'],
    ['nn.Conv2d(3, 7, 3) + 1', 'not_a_call: nn.Conv2d(3, 7, 3) + 1'],
    ['nn.Conv2d(in_channels=3, 7, 3)', 'not_read: 7'],
    ['nn.Convolution(3, 7)', 'unknown_layer: Convolution'],
    ['nn.constructor(3, 7)', 'unknown_layer: constructor'],
    ['nn.Conv2d(3, 7, 3, colour=1)', 'unknown_option: colour'],
    ['nn.Conv2d(3, 7, 3, __proto__=1)', 'unknown_option: __proto__'],
    ['nn.Conv2d(3, 7, 3, in_channels=3)', 'given_twice: in_channels'],
    ['nn.Conv2d(3, 7)', 'missing: kernel_size'],
    ['nn.Conv2d()', 'missing: in_channels'],
    ["nn.Conv2d(3, 7, 3, 1, 0, 1, 1, True, 'zeros', 5)", 'too_many: 5'],
    ['nn.Conv2d(3, x, 3)', 'is_a_name: x'],
    ['nn.Conv2d(3, 7, 0)', 'bad_value: 0'],
    ['nn.Conv2d(3, 7, 2.5)', 'bad_value: 2.5'],
    ['nn.Conv2d(3, (7, 7), 3)', 'bad_value: (7, 7)'],
    ['nn.Conv2d(3, 7, (1, 2, 3))', 'bad_value: (1, 2, 3)'],
    ['nn.Conv2d(3, 7, "3")', 'bad_value: "3"'],
    ['nn.Conv2d(3,, 7, 3)', 'not_read: ,'],
    ['nn.MaxPool2d(3, ceil_mode=1)', 'bad_value: 1'],
    ['nn.AdaptiveAvgPool2d(None)', 'bad_value: None'],
    ['nn.AdaptiveAvgPool1d((None,))', 'bad_value: (None,)'],
    ['nn.AdaptiveAvgPool2d((7, half))', 'is_a_name: half'],
    ['nn.Upsample(scale_factor="2")', 'bad_value: "2"'],
    ['nn.Upsample(scale_factor=(2, None))', 'bad_value: (2, None)'],
    ['nn.ReflectionPad2d((1, 2))', 'bad_value: (1, 2)'],
  ])('refuses %j', (text, fault) => {
    expect(read(text)).toBe(fault);
  });

  it('reads back whatever it prints', () => {
    const whole = fc.bigInt({ min: 1n, max: 10n ** 15n });
    const pair: fc.Arbitrary<Value> = fc.oneof(whole, fc.tuple(whole, whole));
    const options = fc.record({
      in_channels: whole,
      out_channels: whole,
      kernel_size: pair,
      stride: pair,
      padding: fc.oneof(pair, fc.constantFrom<Value>(0n, 'same', 'valid')),
      dilation: pair,
      groups: whole,
      bias: fc.boolean(),
      padding_mode: fc.constantFrom('zeros', 'reflect', 'replicate', 'circular'),
    });
    fc.assert(
      fc.property(options, (given) => {
        const call = readCall(printCall(conv2d, given), layerNamed);
        if (!call.ok) throw new Error(`${printCall(conv2d, given)}: ${call.fault.reason}`);
        for (const [field, value] of Object.entries(given)) {
          expect(sameValue(call.options[field as keyof typeof given], value), field).toBe(true);
        }
      }),
    );
  });

  it('answers any text without an exception', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.string().map((text) => `nn.Conv2d(${text})`),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(typeof readCall(text, layerNamed).ok).toBe('boolean');
      }),
      runs(800, 4000),
    );
  });
});
