import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layerNamed } from '#calc/layers/index.ts';
import type { Primitives } from '#calc/layers/primitives.ts';
import type { Call } from '#calc/run/call.ts';
import { weightsOf } from '#calc/run/call.ts';
import type { Module } from '#calc/run/module.ts';
import { numbersOf, parametersOf } from '#calc/run/module.ts';
import { record } from '#calc/run/record.ts';
import type { Tensor } from '#calc/run/tensor.ts';
import { readModule } from '#code/read.ts';
import measured from '../../fixtures/reparametrized.json' with { type: 'json' };

type Row = (typeof measured.rows)[number] & { refused?: string };

/** The call of a module, or why there is none. */
function callOf(text: string, input: readonly number[]): Call | string {
  const read = readModule(text, layerNamed);
  if (!read.ok) return `${read.fault.reason} ${read.fault.at}`;
  const recorded = record(read.module, input.map(BigInt));
  if (!recorded.ok) return 'problem' in recorded ? recorded.problem.condition : recorded.expected;
  return recorded.run.calls[0] as Call;
}

const shapesOf = (tensors: readonly Tensor[]) => tensors.map(({ name, shape }) => [name, shape.map(Number)]);

/** Tensors by name, those of modules inside under the name that the layer gives them. */
const byName = (tensors: unknown[]) => tensors.map((one) => JSON.stringify(one)).sort();

describe('a layer that nn.utils rewrites', () => {
  it.each(measured.rows as Row[])('has the tensors of PyTorch: $pytorch', (row) => {
    const call = callOf(row.pytorch, row.input_shape);
    if (row.refused) {
      expect(call).toMatch(/^wraps_/);
      return;
    }
    if (typeof call === 'string') throw new Error(call);
    const own = (row.parameters as [string, number[]][]).filter(([name]) => !name.startsWith('out_proj.'));
    expect(byName(shapesOf(weightsOf(call)))).toEqual(byName(own));
    expect(byName(shapesOf(call.module?.buffers ?? []))).toEqual(byName(row.buffers as unknown[]));
    const sizes = (row.parameters as [string, number[]][]).map(([, shape]) => shape.reduce((all, one) => all * one, 1));
    expect(numbersOf(parametersOf(call.module as Module))).toBe(BigInt(sizes.reduce((all, one) => all + one, 0)));
  });

  it.each([
    ['nn.utils.weight_norm(nn.Linear(3, 8), loud=True)', 'unknown_option loud'],
    ["nn.utils.weight_norm(nn.Linear(3, 8), 'weight', 0, 1)", 'too_many 1'],
    ["nn.utils.weight_norm(nn.Linear(3, 8), 'weight', name='weight')", 'given_twice name'],
    ['nn.utils.weight_norm(nn.Linear(3, 8), dim=first)', 'is_a_name first'],
    ['nn.utils.spectral_norm(nn.Linear(3, 8), n_power_iterations=0)', 'not_read 0'],
    ['nn.utils.weight_norm(nn.Sequential(nn.Linear(3, 8)))', 'not_a_call nn.Sequential(nn.Linear(3, 8))'],
  ])('says what it cannot read: %s', (text, fault) => {
    expect(callOf(text, [2, 3])).toBe(fault);
  });

  it('stays frozen where it is frozen', () => {
    const call = callOf('nn.utils.weight_norm(nn.Linear(3, 8)).requires_grad_(False)', [2, 3]);
    expect(weightsOf(call as Call).map(({ trainable }) => trainable)).toEqual([false, false, false]);
  });
});

type Counts = Record<keyof Primitives, number>;
const nothing = (): Counts => ({
  multiply: 0,
  add: 0,
  compare: 0,
  divide: 0,
  exponential: 0,
  square_root: 0,
  look_up: 0,
});

/** A sum of so many products, as loops. */
function dot(counts: Counts, terms: number): void {
  for (let term = 0; term < terms; term++) {
    counts.multiply++;
    if (term > 0) counts.add++;
  }
}

/** w = g · v / ‖v‖ of every row: its norm, g over that norm, and a product of every number. */
function weightNorm(counts: Counts, rows: number, columns: number): void {
  for (let row = 0; row < rows; row++) {
    dot(counts, columns);
    counts.square_root++;
    counts.divide++;
    for (let column = 0; column < columns; column++) counts.multiply++;
  }
}

/** w / (uᵀ (W v)). */
function spectralNorm(counts: Counts, rows: number, columns: number): void {
  for (let row = 0; row < rows; row++) dot(counts, columns);
  dot(counts, rows);
  for (let one = 0; one < rows * columns; one++) counts.divide++;
}

describe('making a weight anew', () => {
  const size = fc.integer({ min: 1, max: 5 });
  const options = fc.record({
    spectral: fc.boolean(),
    room: fc.constantFrom('', 'parametrizations.'),
    shape: fc.tuple(size, size, size, size),
    dim: fc.constantFrom(null, 0, 1, 2, 3),
    transposed: fc.boolean(),
  });

  it('costs what naive loops count, beside the layer', () => {
    fc.assert(
      fc.property(options, ({ spectral, room, shape, dim, transposed }) => {
        const [first, second, height, width] = shape;
        const layer = transposed
          ? `nn.ConvTranspose2d(${first}, ${second}, (${height}, ${width}))`
          : `nn.Conv2d(${second}, ${first}, (${height}, ${width}))`;
        const input = [1, transposed ? first : second, 5, 5];
        const plain = callOf(layer, input) as Call;
        const call = callOf(
          `nn.utils.${room}${spectral ? 'spectral' : 'weight'}_norm(${layer}, dim=${dim ?? 'None'})`,
          input,
        ) as Call;
        const usual = transposed ? second : first;
        const rows = dim === null ? (spectral ? usual : 1) : (shape[dim] as number);
        const counts = nothing();
        (spectral ? spectralNorm : weightNorm)(counts, rows, (first * second * height * width) / rows);
        for (const kind of Object.keys(counts) as (keyof Counts)[])
          expect(call.work.primitives[kind] - plain.work.primitives[kind], kind).toBe(BigInt(counts[kind]));
      }),
    );
  });
});
