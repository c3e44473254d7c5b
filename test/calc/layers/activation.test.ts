import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Value } from '#calc/fields/fields.ts';
import { LARGEST } from '#calc/fields/fields.ts';
import { activate } from '#calc/layers/activation/activation.proof.ts';
import { ACTIVATION } from '#calc/layers/activation/activation.ts';
import { ELEMENTWISE } from '#calc/layers/activation/elementwise.ts';
import type { LayerDefinition, Options } from '#calc/layers/define.ts';
import { evaluate } from '#calc/layers/evaluate.ts';
import { formulaForms } from '#calc/layers/formulas.ts';
import { layerNamed } from '#calc/layers/index.ts';
import { parseExpression } from '#calc/numbers/expression.ts';
import { namesIn } from '#calc/numbers/terms.ts';
import { readCall } from '#code/read.ts';
import { provesByLoops } from './proving.ts';

const named = (name: string) => layerNamed(name) as LayerDefinition;
const size = (max: number) => fc.integer({ min: 1, max }).map(BigInt);
const sizes = (least: number, most: number, max = 4) => fc.array(size(max), { minLength: least, maxLength: most });
const decimal = fc.constantFrom('-2', '-0.5', '0', '0.25', '1.0', '3e-1');

const DECIMALS = ['negative_slope', 'alpha', 'beta', 'lambd', 'lower', 'upper', 'min_val', 'max_val', 'threshold'];

/** An input of any shape with any values of the options; softplus divides by β. */
function anyOptions(layer: LayerDefinition): fc.Arbitrary<Options> {
  const given = layer.options.map(({ field }): [string, fc.Arbitrary<Value>] => {
    if (field === 'approximate') return [field, fc.constantFrom('none', 'tanh')];
    return [field, DECIMALS.includes(field) || field === 'value' ? decimal : fc.constantFrom('None')];
  });
  const own = given.filter(([field]) => field !== 'inplace');
  return fc.record({ input_shape: sizes(0, 4), ...Object.fromEntries(own) });
}

const dim = fc.integer({ min: -4, max: 3 }).map(BigInt);
const orNone = fc.oneof({ weight: 2, arbitrary: dim as fc.Arbitrary<Value> }, fc.constant<Value>('None'));

/** Mostly even sizes, to be halved. */
const evenSizes = fc.array(fc.constantFrom(1n, 2n, 2n, 4n, 6n), { maxLength: 4 });

const slopes: fc.Arbitrary<Options> = sizes(0, 4).chain((input_shape) =>
  fc.record({
    input_shape: fc.constant(input_shape),
    num_parameters: fc.oneof(fc.constant(1n), fc.constant(input_shape[1] ?? 1n), size(4)),
    init: fc.constant('0.25'),
  }),
);

const ROWS: readonly (readonly [string, fc.Arbitrary<Options>])[] = [
  ...ELEMENTWISE.map(({ name }) => [name, anyOptions(named(name))] as const),
  ['PReLU', slopes],
  ['Softmax', fc.record({ input_shape: sizes(0, 4), dim: orNone })],
  ['LogSoftmax', fc.record({ input_shape: sizes(0, 4), dim: orNone })],
  ['Softmin', fc.record({ input_shape: sizes(0, 4), dim: orNone })],
  ['Softmax2d', fc.record({ input_shape: sizes(2, 5, 3) })],
  ['GLU', fc.record({ input_shape: evenSizes, dim: fc.oneof({ weight: 2, arbitrary: fc.constant(-1n) }, dim) })],
];

/** What PyTorch 2.13 answers for −3.5, −0.75, 0.25 and 3.25, in float64 and evaluation mode, to nine decimals. */
const AT = [-3.5, -0.75, 0.25, 3.25];
const MEASURED: readonly (readonly [string, readonly number[]])[] = [
  ['nn.ReLU()', [0, 0, 0.25, 3.25]],
  ['nn.ReLU6()', [0, 0, 0.25, 3.25]],
  ['nn.LeakyReLU()', [-0.035, -0.0075, 0.25, 3.25]],
  ['nn.RReLU()', [-0.802083333, -0.171875, 0.25, 3.25]],
  ['nn.PReLU()', [-0.875, -0.1875, 0.25, 3.25]],
  ['nn.ELU(alpha=1.5)', [-1.454703925, -0.791450171, 0.25, 3.25]],
  ['nn.SELU()', [-1.705009341, -0.927632016, 0.262675247, 3.414778209]],
  ['nn.CELU(alpha=2.0)', [-1.652452113, -0.625421442, 0.25, 3.25]],
  ['nn.GELU()', [-0.000814202, -0.169970514, 0.149676581, 3.248124669]],
  ["nn.GELU(approximate='tanh')", [-0.000616198, -0.170039445, 0.149675351, 3.248431373]],
  ['nn.SiLU()', [-0.102592808, -0.240615976, 0.140544125, 3.128687616]],
  ['nn.Mish()', [-0.104095754, -0.276494715, 0.16957241, 3.240956173]],
  ['nn.Sigmoid()', [0.029312231, 0.320821301, 0.562176501, 0.962673113]],
  ['nn.LogSigmoid()', [-3.529750418, -1.136871006, -0.57593942, -0.038041372]],
  ['nn.Tanh()', [-0.998177898, -0.635148952, 0.244918662, 0.996997635]],
  ['nn.Hardtanh()', [-1, -0.75, 0.25, 1]],
  ['nn.Hardswish()', [0, -0.28125, 0.135416667, 3.25]],
  ['nn.Hardsigmoid()', [0, 0.375, 0.541666667, 1]],
  ['nn.Softplus(beta=3.0, threshold=8.0)', [9.179e-6, 0.033402186, 0.378957002, 3.25]],
  ['nn.Softsign()', [-0.777777778, -0.428571429, 0.2, 0.764705882]],
  ['nn.Softshrink()', [-3, -0.25, 0, 2.75]],
  ['nn.Hardshrink()', [-3.5, -0.75, 0, 3.25]],
  ['nn.Tanhshrink()', [-2.501822102, -0.114851048, 0.005081338, 2.253002365]],
  ['nn.Threshold(0.1, 20)', [20, 20, 0.25, 3.25]],
];

describe('activation', () => {
  it('tries every layer of the family', () => {
    expect(ROWS.map(([name]) => name).sort()).toEqual(ACTIVATION.map(({ name }) => name).sort());
  });

  it.each(ROWS)('counts %s as its loops do', (name, options) => {
    provesByLoops(named(name), options);
  });

  it.each(MEASURED)('counts the operations of what %s computes in PyTorch', (code, values) => {
    const call = readCall(code, layerNamed);
    if (!call.ok) throw new Error(call.fault.reason);
    for (const [index, x] of AT.entries())
      expect(activate(call.layer.name, x, call.options).value).toBeCloseTo(values[index] as number, 8);
  });

  it('has a symbol for every name of its formulas', () => {
    for (const layer of ACTIVATION)
      for (const text of [...formulaForms(layer, 'parameters'), ...formulaForms(layer, 'flops')])
        expect(Object.keys(layer.symbols ?? {})).toEqual(expect.arrayContaining(namesIn(parseExpression(text))));
  });

  it('measures every function of single values', () => {
    const measured = new Set(MEASURED.map(([code]) => /nn\.(\w+)/.exec(code)?.[1]));
    expect([...measured].sort()).toEqual([...ELEMENTWISE.map(({ name }) => name), 'PReLU'].sort());
  });

  // Each refusal was met in PyTorch 2.13, and what is let through beside it too.
  it.each([
    ['nn.PReLU(3)', [2n, 3n], null],
    ['nn.PReLU(3)', [3n], 'parameters_match_channels'],
    ['nn.PReLU(3)', [], 'parameters_match_channels'],
    ['nn.PReLU()', [], null],
    ['nn.GLU()', [], 'has_dimension'],
    ['nn.GLU()', [3n], 'dim_is_even'],
    ['nn.GLU(0)', [4n, 3n], null],
    ['nn.GLU(1)', [4n], 'dim_in_range'],
    ['nn.Softmax()', [], null],
    ['nn.Softmax(-1)', [], null],
    ['nn.Softmax(1)', [], 'dim_in_range'],
    ['nn.Softmax(2)', [2n, 3n], 'dim_in_range'],
    ['nn.Softmax2d()', [2n, 3n], 'takes_two_shapes'],
    ['nn.Hardtanh(1, 1)', [2n], 'limits_in_order'],
    ['nn.Hardtanh(-1, 1, max_value=-2)', [2n], 'limits_in_order'],
    ['nn.CELU(0)', [2n], 'alpha_not_zero'],
    ['nn.ELU(0)', [2n], null],
    ['nn.Softshrink(-1)', [2n], 'lambd_in_range'],
    ['nn.Hardshrink(-1)', [2n], null],
    ['nn.RReLU(0.5, 0.1)', [2n], 'bounds_in_order'],
  ])('answers for %s on (%s) with %s', (code, input, condition) => {
    const call = readCall(code, layerNamed);
    if (!call.ok) throw new Error(call.fault.reason);
    const found = evaluate(call.layer, { ...call.options, input_shape: input });
    expect(found.ok ? null : found.problem.condition).toBe(condition);
  });

  it.each([
    [[7n], 7n],
    [[7n, 5n], 5n],
    [[7n, 5n, 3n], 7n],
    [[7n, 5n, 3n, 2n], 5n],
  ])('takes the row of (%s) without a dim by the old rule', (input, row) => {
    const found = evaluate(named('Softmax'), { input_shape: input });
    const total = input.reduce((all, one) => all * one, 1n);
    expect(found.ok && found.flops).toBe(5n * total - 2n * (total / row));
  });

  it('stays exact with 10¹⁵ in every size', () => {
    const found = evaluate(named('LogSoftmax'), { input_shape: [LARGEST, LARGEST, LARGEST], dim: -1n });
    expect(found.ok && found.flops).toBe(5n * LARGEST ** 3n - LARGEST ** 2n);
  });
});
