/** What a pass keeps: by hand for a few calls, and what must hold of any network. */
import { describe, expect, it } from 'vitest';
import { networkTable } from '#calc/conventions/networkRows.ts';
import { NOTHING } from '#calc/layers/primitives.ts';
import { type Call, type Run, workOf } from '#calc/run/call.ts';
import { COMPOSITIONS } from '#calc/run/inside/index.ts';
import { memoryOf } from '#calc/run/memory.ts';
import type { Tensor } from '#calc/run/tensor.ts';
import { networkRun } from '../../networkRun.ts';

const tensor = (id: number, shape: readonly bigint[], inOrder = true): Tensor => ({
  id,
  shape,
  dtype: 'float32',
  trainable: false,
  copies: 1n,
  inOrder,
});

const call = (name: string, inputs: readonly Tensor[], output: Tensor, options: Call['options'] = {}): Call => ({
  name,
  options,
  inputs,
  outputs: [output],
  returned: [output.shape],
  work: workOf(NOTHING),
  calls: [],
});

const pass = (input: Tensor, output: Tensor, calls: readonly Call[]): Run => ({
  root: { className: 'Net', options: {}, parameters: [], buffers: [], children: [] },
  inputs: [input],
  calls,
  outputs: [output],
  returned: [output.shape],
  compositions: COMPOSITIONS,
});

const [x, a, b, c] = [tensor(1, [1n, 10n]), tensor(2, [1n, 30n]), tensor(3, [1n, 20n]), tensor(4, [1n, 5n])];

describe('what a pass keeps', () => {
  it('is at once what a call reads and makes, and what later calls still read', () => {
    // x (10) → a (30) → b (20) → c (5): most at a, with b: 50.
    const straight = pass(x, c, [call('f', [x], a), call('f', [a], b), call('f', [b], c)]);
    expect(memoryOf(straight)).toEqual({ all: 55n, most: 50n, attends: false });
    // c is made of b and x: x stays till then, which adds 10.
    const skipping = pass(x, c, [call('f', [x], a), call('f', [a], b), call('f', [b, x], c)]);
    expect(memoryOf(skipping)).toMatchObject({ all: 55n, most: 60n });
    // a is returned too late to be let go.
    expect(memoryOf({ ...straight, outputs: [a, c] })).toMatchObject({ most: 55n });
  });

  it.each([
    ['Tensor.view', {}, true, 40n],
    ['Tensor.transpose', {}, false, 40n],
    ['torch.flatten', {}, true, 40n],
    ['torch.flatten', {}, false, 60n],
    ['Tensor.contiguous', {}, false, 60n],
    ['F.relu', { inplace: true }, true, 40n],
    ['F.relu', {}, true, 60n],
    ['+=', {}, true, 40n],
    ['Tensor.add_', {}, true, 40n],
    ['==', {}, true, 60n],
    ['+', {}, true, 60n],
  ])('makes by %s %o of numbers in order (%s) what leaves %s at once', (name, options, inOrder, most) => {
    const [before, after] = [tensor(2, [1n, 30n], inOrder), tensor(3, [30n])];
    const run = pass(x, after, [call('f', [x], before), call(name, [before], after, options)]);
    expect(memoryOf(run).most).toBe(most);
  });

  it('takes the keys and values of causal attention into a cache, whatever heads share them', () => {
    const query = tensor(2, [1n, 12n, 7n, 64n]);
    const [key, value] = [tensor(3, [1n, 4n, 7n, 64n]), tensor(4, [1n, 4n, 7n, 32n])];
    const attended = (options: Call['options']) =>
      pass(x, query, [call('F.scaled_dot_product_attention', [query, key, value], query, options)]);
    expect(memoryOf(attended({ is_causal: true }))).toMatchObject({ cache: 4n * 64n + 4n * 32n, attends: true });
    expect(memoryOf(attended({}))).not.toHaveProperty('cache');
    expect(memoryOf(attended({}))).toMatchObject({ attends: true });
  });

  it('is for a whole network what its table adds up to, and at once far less', () => {
    const run = networkRun('resnet50');
    const { all, most } = memoryOf(run);
    expect(all).toBe(networkTable(run).total.activations);
    // The first block of the first stage: what the shortcut needs, and two outputs of 256 channels.
    expect(most).toBe(3n * 256n * 56n * 56n);
    const two = memoryOf(networkRun('resnet50', [2n, 3n, 224n, 224n]));
    expect([two.all, two.most]).toEqual([2n * all, 2n * most]);
  });
});
