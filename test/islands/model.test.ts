import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELDS, sameValue } from '#calc/fields/fields.ts';
import { stepped } from '#calc/fields/step.ts';
import { conv2d } from '#calc/layers/convolution/conv2d.ts';
import { completeOptions } from '#calc/layers/evaluate.ts';
import { LOCALES, wordsOf } from '#i18n/index.ts';
import { onChange } from '#islands/example/base/store.ts';
import { typeInto } from '#islands/example/edit.ts';
import { curesOf } from '#islands/example/help/Cures.tsx';
import { heldText } from '#islands/example/help/faults.ts';
import { helpFor } from '#islands/example/help/help.ts';
import { addressOf, linkTo, readAddress } from '#islands/example/linkOfExample.ts';
import { createModel } from '#islands/example/model.ts';
import { isOld, statusOf } from '#islands/example/status.ts';
import { textOf, textWhileTyping } from '#islands/example/texts.ts';
import { runs } from '../sample.ts';

const ARTICLE = { height: '5', width: '5', in_channels: '3', out_channels: '7', kernel_size: '3' };
const help = await helpFor(conv2d);
const make = () => {
  const model = createModel('worked-example', 'Conv2d', ARTICLE);
  model.help.value = help;
  return model;
};
const count = (model: ReturnType<typeof make>) => model.shown.value.parameters;

describe('the model of an example', () => {
  it('never says of a line that is not read that it fits', () => {
    const model = make();
    const words = wordsOf('en');
    model.code.value = { text: 'nn.Conv2d(3, 8', reads: false };
    expect(statusOf(model, words)).toMatchObject({ lead: 'Not read yet.', kind: 'fits' });
    expect(isOld(model)).toBe(true);
    model.code.value = { text: 'nn.Conv2d(3, 7, 3)', reads: true };
    expect(statusOf(model, words)).toMatchObject({ lead: 'Fits.' });
    expect(isOld(model)).toBe(false);
  });

  it('counts what is typed, and goes back and forth in its history', () => {
    const model = make();
    model.type('out_channels', '8');
    expect(count(model)).toBe(224n);
    model.set({ bias: false });
    expect(count(model)).toBe(216n);
    model.undo();
    expect(count(model)).toBe(224n);
    model.undo();
    expect(count(model)).toBe(196n);
    expect(model.canUndo.value).toBe(false);
    model.redo();
    expect(count(model)).toBe(224n);
    model.reset();
    expect(count(model)).toBe(196n);
    model.undo();
    expect(count(model)).toBe(224n);
  });

  it('takes the keystrokes of one number, and the moves of one drag, as one change', () => {
    const model = make();
    for (const text of ['6', '64', '640']) model.type('out_channels', text);
    model.undo();
    expect(model.state.value.options.out_channels).toBe(7n);
    for (const value of [8n, 9n, 10n]) model.set({ out_channels: value }, 'drag 1');
    model.set({ out_channels: 11n }, 'drag 2');
    model.undo();
    expect(model.state.value.options.out_channels).toBe(10n);
    model.undo();
    expect(model.state.value.options.out_channels).toBe(7n);
  });

  it('holds its results while a text is refused, keeps the text, and lets go when it is mended', () => {
    const model = make();
    model.type('out_channels', '7x');
    expect([model.held.value, count(model), textOf(conv2d, model.state.value, 'out_channels')]).toEqual([
      true,
      196n,
      '7x',
    ]);
    model.type('kernel_size', '1');
    expect([model.held.value, count(model)]).toEqual([true, 196n]);
    model.set({ out_channels: 2n });
    expect([model.held.value, count(model)]).toEqual([false, 8n]);
  });

  it('holds its results while the options are impossible', () => {
    const model = make();
    model.type('kernel_size', '7');
    expect([model.held.value, count(model), heldText(model, wordsOf('en'))]).toEqual([true, 196n, 'kernel_size 3']);
  });

  it('edits one side of a pair and folds equal sides', () => {
    const model = make();
    typeInto(model, 'kernel_size', '5', 1);
    expect(textOf(conv2d, model.state.value, 'kernel_size')).toBe('3,5');
    typeInto(model, 'kernel_size', '5', 0);
    expect(textOf(conv2d, model.state.value, 'kernel_size')).toBe('5');
    typeInto(model, 'kernel_size', '1,3', 0);
    expect(textOf(conv2d, model.state.value, 'kernel_size')).toBe('1,3');
  });

  it('keeps a typed text as long as it means the same', () => {
    const model = make();
    model.type('out_channels', '1,024');
    expect(textWhileTyping(model, 'out_channels', '1,024')).toBe('1,024');
    model.set({ out_channels: 9n });
    expect(textWhileTyping(model, 'out_channels', '1,024')).toBe('9');
  });

  it('steps inside the range of a field, both sides of a pair or one', () => {
    const options = completeOptions(make().layer, { kernel_size: [3n, 5n], out_channels: 1n });
    expect(stepped(conv2d, options, 'kernel_size', 1n)).toEqual([4n, 6n]);
    expect(stepped(conv2d, options, 'kernel_size', 2n, 0)).toBe(5n);
    expect(stepped(conv2d, options, 'out_channels', -10n)).toBe(1n);
    expect(stepped(conv2d, options, 'padding', -1n)).toBe(0n);
    expect(stepped(conv2d, { ...options, padding: 'same' }, 'padding', 1n)).toBe(0n);
  });

  it('refuses to be made from impossible or unreadable values', () => {
    expect(() => createModel('x', 'Conv2d', { ...ARTICLE, kernel_size: '9' })).toThrow('impossible');
    expect(() => createModel('x', 'Conv2d', { ...ARTICLE, kernel_size: 'a' })).toThrow("cannot be 'a'");
    expect(() => createModel('x', 'Nothing', ARTICLE)).toThrow("no layer 'Nothing'");
  });
});

describe('an example that follows another', () => {
  const pair = () => {
    const base = make();
    return { base, model: createModel('hands-on', 'Conv2d', { batch: '16', returns: 'true' }, base) };
  };
  const outputs = ({ model }: ReturnType<typeof pair>) => model.shown.value.output_shape.join();

  it('counts what that one shows, with its own values on top', () => {
    const both = pair();
    expect(outputs(both)).toBe('16,7,3,3');
    both.base.set({ out_channels: 8n, padding: 'same' });
    expect(outputs(both)).toBe('16,8,5,5');
    both.base.type('kernel_size', 'x');
    expect([outputs(both), both.model.held.value]).toEqual(['16,8,5,5', false]);
    both.model.type('batch', '2');
    expect([outputs(both), both.base.shown.value.output_shape.join()]).toEqual(['2,8,5,5', '1,8,5,5']);
  });

  it('has a state, an undo and an address of its own', () => {
    const { base, model } = pair();
    base.set({ out_channels: 8n });
    expect(model.canUndo.value).toBe(false);
    model.set({ returns: false });
    expect(model.shown.value.options.returns).toBe(false);
    model.type('batch', '0');
    expect(heldText(model, wordsOf('en'))).toBe('batch 16');
    expect(addressOf(model, 'http://a.b/')).toBe('http://a.b/?hands-on.returns=false');
    readAddress(model, '?hands-on.batch=4&hands-on.out_channels=9&worked-example.batch=5');
    expect(model.state.value.options).toEqual({ batch: 4n, returns: false });
    expect(model.ignored.value).toEqual(['out_channels']);
    model.reset();
    expect(model.state.value.options).toEqual({ batch: 16n, returns: true });
    expect(base.state.value.options.out_channels).toBe(8n);
  });

  it('is seen to change with it', () => {
    const { base, model } = pair();
    let seen = 0;
    const stop = onChange(model, () => {
      seen += 1;
    });
    base.set({ out_channels: 8n });
    expect(seen).toBe(1);
    stop();
  });
});

describe('the address', () => {
  it('says only what differs, and keeps other parameters and the fragment', () => {
    const model = make();
    expect(addressOf(model, 'http://a.b/c/?x=1#y')).toBe('http://a.b/c/?x=1#y');
    model.set({ out_channels: 8n, kernel_size: [3n, 5n] });
    expect(addressOf(model, 'http://a.b/c/?x=1#y')).toBe(
      'http://a.b/c/?x=1&worked-example.out_channels=8&worked-example.kernel_size=3,5#y',
    );
    expect(linkTo(model, 'http://a.b/c/')).toContain('#worked-example');
    model.reset();
    expect(addressOf(model, 'http://a.b/c/?worked-example.out_channels=8')).toBe('http://a.b/c/');
  });

  it('names what it cannot use and takes the rest', () => {
    const model = make();
    readAddress(
      model,
      '?worked-example.out_channels=8&worked-example.kernel_size=<b>&worked-example.colour=1&other.height=9&worked-example.__proto__=1',
    );
    expect(count(model)).toBe(224n);
    expect(model.ignored.value).toEqual(['kernel_size=<b>', 'colour', '__proto__']);
  });

  it('restores any state that a person can reach', () => {
    const whole = fc.bigInt({ min: 1n, max: 10n ** 15n });
    const options = fc.record({
      height: whole,
      width: whole,
      in_channels: whole,
      out_channels: whole,
      kernel_size: fc.tuple(whole, whole),
      bias: fc.boolean(),
      padding: fc.constantFrom('same', 'valid'),
    });
    fc.assert(
      fc.property(options, (given) => {
        const model = make();
        model.set(given);
        const again = make();
        readAddress(again, new URL(linkTo(model, 'http://a.b/')).search);
        for (const [field, value] of Object.entries(given)) {
          if (again.ignored.value.length === 0)
            expect(sameValue(again.state.value.options[field as keyof typeof given], value)).toBe(true);
        }
      }),
    );
  });

  it('never throws, whatever the query', () => {
    const key = fc.oneof(fc.constantFrom(...Object.keys(FIELDS)), fc.string());
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.string())), (pairs) => {
        const query = pairs
          .map(([name, text]) => `worked-example.${encodeURIComponent(name)}=${encodeURIComponent(text)}`)
          .join('&');
        const model = make();
        readAddress(model, `?${query}`);
        expect(count(model)).toBeGreaterThan(0n);
        expect(statusOf(model, wordsOf('en')).text).not.toMatch(/undefined|NaN|\{/);
      }),
      runs(200, 1000),
    );
  });
});

describe.each(LOCALES)('the status in %s', (locale) => {
  const words = wordsOf(locale);

  it.each([
    [{ kernel_size: 7n }, ['padding 1', 'kernel_size 5']],
    [{ kernel_size: [1n, 7n] as const }, ['padding 1', 'kernel_size 1,5', 'width 7']],
    [{ dilation: 4n }, ['padding 2', 'kernel_size 2', 'dilation 2']],
    [{ groups: 2n, out_channels: 8n }, ['groups 1', 'in_channels 4']],
    [{ groups: 3n }, ['groups 1', 'out_channels 9']],
    [{ padding: 'same', stride: 2n }, ['stride 1', 'padding 1']],
    [{ padding: 5n, padding_mode: 'reflect' }, ['padding 4', 'padding_mode zeros']],
    [{ padding: 6n, padding_mode: 'circular' }, ['padding 5', 'padding_mode zeros']],
  ])('explains impossible options %# and offers cures', (values, cures) => {
    const model = make();
    model.set(values as Parameters<typeof model.set>[0]);
    const status = statusOf(model, words);
    expect(status.kind).toBe('error');
    expect(status.lead).toBe(words.example.impossible);
    expect(status.text).not.toMatch(/undefined|\{/);
    expect(curesOf(model, help.cures).map(({ field, value }) => `${field} ${value}`)).toEqual(cures);
  });

  it.each(['', 'abc', '0', '-3', '2.5', `1${'0'.repeat(30)}`])('says what would be valid instead of %j', (text) => {
    const model = make();
    model.type('out_channels', text);
    const status = statusOf(model, words);
    expect(status.fields).toEqual(['out_channels']);
    expect(status.text).toContain('out_channels');
    expect(status.text).toMatch(/1|10¹⁵/);
    expect(status.text).not.toMatch(/undefined|\{/);
    expect(curesOf(model, help.cures).length).toBeGreaterThan(0);
  });

  it('says that a layer fits, with its positions', () => {
    const model = make();
    model.set({ height: 9n, kernel_size: [3n, 5n] });
    expect(statusOf(model, words).text).toMatch(/3×5.*\b1\b.*\b7\b/);
  });
});
