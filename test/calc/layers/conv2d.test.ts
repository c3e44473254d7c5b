import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Value } from '#calc/fields/fields.ts';
import { joinShape } from '#calc/fields/shapes.ts';
import { conv2d } from '#calc/layers/convolution/conv2d.ts';
import type { Options } from '#calc/layers/define.ts';
import { completeOptions, evaluate } from '#calc/layers/evaluate.ts';
import { formulaText } from '#calc/layers/formulas.ts';
import { LAYERS, layerNamed } from '#calc/layers/index.ts';
import { matchInput } from '#calc/layers/matchInput.ts';
import { PROOFS } from '#calc/layers/proofs.ts';
import { countSteps, trace } from '#calc/layers/trace.ts';
import { product } from '#calc/numbers/exact.ts';
import { evaluateExpression } from '#calc/numbers/expression.ts';
import { readCall } from '#code/read.ts';
import measured from '../../fixtures/conv2d.json' with { type: 'json' };
import { runs } from '../../sample.ts';

const small = (min: number, max: number) => fc.integer({ min, max }).map(BigInt);
const pair = (min: number, max: number): fc.Arbitrary<Value> =>
  fc.oneof(small(min, max), fc.tuple(small(min, max), small(min, max)));

/** Any options, possible or not; about half of them are. */
const anyOptions: fc.Arbitrary<Options> = fc
  .record({
    batch: small(1, 2),
    height: small(1, 7),
    width: small(1, 7),
    groups: fc.constantFrom(1n, 1n, 2n, 3n),
    kernel_size: pair(1, 4),
    stride: pair(1, 3),
    padding: fc.oneof({ weight: 3, arbitrary: pair(0, 3) }, fc.constantFrom<Value>('same', 'valid')),
    dilation: pair(1, 3),
    bias: fc.boolean(),
    inGroup: small(1, 3),
    outGroup: small(1, 3),
  })
  .map(({ inGroup, outGroup, ...rest }) => ({
    ...rest,
    padding_mode: 'zeros',
    in_channels: inGroup * rest.groups,
    out_channels: outGroup * rest.groups,
  }));

describe('Conv2d', () => {
  it('counts by formula what its naive loops count step by step, for thousands of configurations', () => {
    let possible = 0;
    fc.assert(
      fc.property(anyOptions, (options) => {
        const found = evaluate(conv2d, options);
        const stepped = countSteps(trace(conv2d, completeOptions(conv2d, options)));
        // What PyTorch refuses must have a reason; a kernel that fits nowhere makes no step at all.
        if (!found.ok) {
          expect(found.problem.condition).not.toBe('');
          return;
        }
        possible += 1;
        expect(found.operations.multiplications).toBe(stepped.multiply);
        expect(found.operations.additions).toBe(stepped.add);
        expect(found.operations.bias_additions).toBe(stepped.bias_add);
        expect(found.macs).toBe(stepped.multiply);
        // The taught product is a text of its own: it must come out at the sum of the operations.
        expect(evaluateExpression(formulaText(conv2d, 'flops', found.options), found.values)).toBe(found.flops);
        const one = evaluateExpression(formulaText(conv2d, 'one_output', found.options), found.values);
        expect(one * stepped.outputs).toBe(stepped.multiply + stepped.add + stepped.bias_add);
        expect(product(found.output_shape)).toBe(stepped.outputs);
      }),
      runs(800, 4000),
    );
    expect(possible).toBeGreaterThan(200);
  });

  it('makes no step exactly where it says that the kernel does not fit', () => {
    fc.assert(
      fc.property(anyOptions, (options) => {
        const found = evaluate(conv2d, options);
        const refusesFit = !found.ok && found.problem.condition.startsWith('kernel_fits');
        const steps = countSteps(trace(conv2d, completeOptions(conv2d, options)));
        if (refusesFit) expect(steps.multiply).toBe(0n);
        if (found.ok) expect(steps.multiply).toBeGreaterThan(0n);
      }),
      runs(300, 1500),
    );
  });

  it.each(measured.rows)('agrees with PyTorch on $id', (row) => {
    // `.requires_grad_(False)` freezes a layer; it changes no count.
    const call = readCall(row.pytorch.replace(/\.requires_grad_\(False\)$/, ''), layerNamed);
    if (!call.ok) throw new Error(`${row.pytorch}: ${call.fault.reason}`);
    const input = matchInput(call.layer, call.options, row.input_shape.map(BigInt));
    if (!input.ok) throw new Error(`${row.input_shape}: expected ${input.expected}`);
    const found = evaluate(call.layer, input.options);
    if (!found.ok) throw new Error(found.problem.condition);
    const shape = input.batched ? found.output_shape : found.output_shape.slice(1);
    expect(found.parameters).toBe(BigInt(row.params));
    expect(shape.map(Number)).toEqual(row.output_shape);
    expect(found.macs * 2n).toBe(BigInt(row.torch_flop_counter_flops));
  });

  it('stays exact with 10¹⁵ in every field', () => {
    const most = 10n ** 15n;
    const found = evaluate(conv2d, {
      batch: most,
      height: most,
      width: most,
      in_channels: most,
      out_channels: most,
      kernel_size: most,
    });
    if (!found.ok) throw new Error(found.problem.condition);
    expect(found.parameters).toBe(most ** 4n + most);
    expect(found.flops).toBe(2n * most ** 5n);
    expect(joinShape(found.output_shape)).toBe(`${most},${most},1,1`);
  });
});

describe('every layer', () => {
  it('has a proof', () => {
    expect(LAYERS.map(({ name }) => name).sort()).toEqual(Object.keys(PROOFS).sort());
  });
});
