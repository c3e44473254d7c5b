import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Shape } from '#calc/fields/shapes.ts';
import { joinShape } from '#calc/fields/shapes.ts';
import { layerNamed } from '#calc/layers/index.ts';
import { workOfRun } from '#calc/run/call.ts';
import { record } from '#calc/run/record.ts';
import { broadcast, einsum, matmul } from '#calc/run/tensorFunctions.ts';
import { readCalled, readModule } from '#code/read.ts';
import type { Find } from '#code/scope.ts';
import { LOCALES } from '#i18n/index.ts';
import { familyWords } from '#i18n/layers/index.ts';

const find: Find = layerNamed;

function run(text: string, input: readonly number[]) {
  const read = readModule(text, find);
  if (!read.ok) return `${read.fault.reason}: ${read.fault.at}`;
  const recorded = record(read.module, input.map(BigInt));
  if (!recorded.ok) return 'problem' in recorded ? recorded.problem.condition : recorded.expected;
  const { calls, outputs } = recorded.run;
  const { macs, flops } = workOfRun(recorded.run);
  return { names: calls.map(({ name }) => name).join(' '), output: joinShape(outputs[0]?.shape ?? []), macs, flops };
}

/** Text, input shape, the names of its calls, output, multiply–accumulates, FLOPs. */
const ROWS: [string, number[], string, string, bigint, bigint][] = [
  ['x', [2, 3], '', '2,3', 0n, 0n],
  ['x + x', [2, 3], '+', '2,3', 0n, 6n],
  ['x - x', [2, 3], '-', '2,3', 0n, 6n],
  ['torch.add(x, x)', [2, 3], 'torch.add', '2,3', 0n, 6n],
  ['x * x', [2, 3], '*', '2,3', 0n, 6n],
  ['x / 4.0', [2, 3], '/', '2,3', 0n, 6n],
  ['2 * x + 1', [2, 3], '* +', '2,3', 0n, 12n],
  ['x * 8 ** -0.5', [2, 3], '*', '2,3', 0n, 6n],
  ['x / math.sqrt(64)', [2, 3], '/', '2,3', 0n, 6n],
  ['torch.mul(x, 3)', [2, 3], 'torch.mul', '2,3', 0n, 6n],
  ['x.add(x)', [2, 3], 'Tensor.add', '2,3', 0n, 6n],
  ['x + x.transpose(0, 1)', [1, 3], 'Tensor.transpose +', '3,3', 0n, 9n],
  ['(x + x) * x', [4], '+ *', '4', 0n, 8n],
  ['x @ x.transpose(-1, -2)', [2, 4, 10, 16], 'Tensor.transpose @', '2,4,10,10', 12800n, 24800n],
  ['x @ x.mT', [10, 16], 'Tensor.transpose @', '10,10', 1600n, 3100n],
  ['x @ x', [16], '@', '', 16n, 31n],
  [
    'torch.matmul(x, x.transpose(-1, -2))',
    [2, 4, 10, 16],
    'Tensor.transpose torch.matmul',
    '2,4,10,10',
    12800n,
    24800n,
  ],
  ['torch.bmm(x, x.transpose(1, 2))', [2, 10, 16], 'Tensor.transpose torch.bmm', '2,10,10', 3200n, 6200n],
  ['torch.mm(x, x)', [3, 3], 'torch.mm', '3,3', 27n, 45n],
  ['F.linear(x, x)', [8, 16], 'F.linear', '8,8', 1024n, 1984n],
  ["torch.einsum('bid,bjd->bij', x, x)", [2, 10, 16], 'torch.einsum', '2,10,10', 3200n, 6200n],
  ['torch.cat([x, x, x], dim=1)', [2, 3], 'torch.cat', '2,9', 0n, 0n],
  ['F.relu(x)', [2, 3], 'F.relu', '2,3', 0n, 6n],
  ['torch.nn.functional.relu(x)', [2, 3], 'F.relu', '2,3', 0n, 6n],
  ['torch.relu(x)', [2, 3], 'torch.relu', '2,3', 0n, 6n],
  ['x.relu()', [2, 3], 'Tensor.relu', '2,3', 0n, 6n],
  ['F.relu(x, inplace=True)', [2, 3], 'F.relu', '2,3', 0n, 6n],
  ["F.gelu(x, approximate='tanh')", [2, 3], 'F.gelu', '2,3', 0n, 54n],
  ['F.softmax(x, dim=-1)', [2, 3], 'F.softmax', '2,3', 0n, 26n],
  ['x.softmax(-1)', [2, 3], 'Tensor.softmax', '2,3', 0n, 26n],
  ['F.layer_norm(x, (3,))', [2, 3], 'F.layer_norm', '2,3', 0n, 34n],
  ['F.layer_norm(x, (3,), None, None, 1e-6)', [2, 3], 'F.layer_norm', '2,3', 0n, 34n],
  [
    'torch.matmul(torch.softmax(torch.matmul(x, x.transpose(-1, -2)) / 4.0, dim=-1), x)',
    [1, 4, 10, 16],
    'Tensor.transpose torch.matmul / torch.softmax torch.matmul',
    '1,4,10,16',
    12800n,
    26880n,
  ],
  [
    'F.scaled_dot_product_attention(x, x, x, is_causal=True)',
    [1, 4, 10, 16],
    'F.scaled_dot_product_attention',
    '1,4,10,16',
    12800n,
    26880n,
  ],
  ['out = F.relu(x + x)', [2], '+ F.relu', '2', 0n, 4n],
  ['F.relu(nn.Linear(3, 5)(x))', [2, 3], 'Linear F.relu', '2,5', 30n, 70n],
  ['fc = nn.Linear(3, 5)\nx = fc(x)\nx = F.relu(x)', [2, 3], 'Linear F.relu', '2,5', 30n, 70n],
];

describe('functions on an input', () => {
  it.each(ROWS)('%s', (text, input, names, output, macs, flops) => {
    expect(run(text, input)).toEqual({ names, output, macs, flops });
  });

  it.each([
    ['F.nothing(x)', 'unknown_function: F.nothing'],
    ['F.constructor(x)', 'unknown_function: F.constructor'],
    ['torch.fft(x)', 'unknown_function: torch.fft'],
    ['x.numpy()', 'unknown_function: Tensor.numpy'],
    ['x ** 2', 'unknown_function: **'],
    ['F.relu(y)', 'not_the_input: y'],
    ['F.relu(x, x)', 'too_many: F.relu'],
    ['F.relu(x, upside=True)', 'unknown_option: upside'],
    ['F.softmax(x, dim=two)', 'is_a_name: two'],
    ['torch.matmul(x)', 'missing: torch.matmul'],
    ['F.scaled_dot_product_attention(x, x)', 'missing: F.scaled_dot_product_attention'],
    ['x +', 'not_read: +'],
    ['(x + x', 'unfinished: (x + x'],
    ['F.relu(x', 'unfinished: (x'],
    ['x @ 2', 'not_read: @'],
    ['x.transpose(0)', 'not_read: x.transpose(0)'],
    ['nn.Sequential(F.relu(x))', 'not_a_call: F.relu(x)'],
  ])('says what it cannot read: %s', (text, fault) => {
    expect(run(text, [2, 2])).toBe(fault);
  });

  it.each([
    ['x @ x', [3, 4], 'inner_sizes_agree'],
    ['x + x.transpose(0, 1)', [3, 4], 'shapes_broadcast'],
    ['torch.bmm(x, x)', [3, 3], 'takes_dimensions'],
    ['torch.mm(x, x)', [3, 3, 3], 'takes_dimensions'],
    ['F.linear(x, x)', [3, 3, 3], 'takes_dimensions'],
    ['x.transpose(0, 2)', [3, 4], 'swaps_dimensions'],
    ['torch.cat([x, x], 2)', [3, 4], 'swaps_dimensions'],
    ['torch.cat([x, x.transpose(0, 1)], 0)', [3, 4], 'same_shapes_joined'],
    ["torch.einsum('ij,jk->ik', x, x)", [3, 4], 'equation_fits'],
    ['F.scaled_dot_product_attention(x, x, x.transpose(0, 1))', [3, 4], 'tensors_of_one_shape'],
    ['F.scaled_dot_product_attention(x, x, x)', [3], 'attention_needs_two_dimensions'],
  ])('says why it cannot run, in words: %s', (text, input, condition) => {
    expect(run(text, input)).toBe(condition);
    for (const locale of LOCALES) {
      const words = { ...familyWords(locale, 'functions').conditions, ...familyWords(locale, 'attention').conditions };
      expect(words).toHaveProperty(condition);
    }
  });
});

describe('modules with their call', () => {
  const ATTENTION = 'nn.MultiheadAttention(8, 2)';
  it.each([
    [ATTENTION, '', '((3,8),(3,3))'],
    [ATTENTION, 'm(x, x, x)', '((3,8),(3,3))'],
    [ATTENTION, 'm(x, x, x, need_weights=False)', '((3,8))'],
    [ATTENTION, 'm(x, x, x, average_attn_weights=False)', '((3,8),(2,3,3))'],
  ])('%s as %s', (text, called, returned) => {
    const read = readCalled(text, called, find);
    const recorded = read.ok && record(read.module, [3n, 8n]);
    if (!recorded || !('run' in recorded)) throw new Error('unread');
    const shape = (one: unknown): string => (Array.isArray(one) ? `(${one.map(shape).join(',')})` : String(one));
    expect(shape(recorded.run.returned)).toBe(returned);
  });

  it('refuse another number of tensors, and unknown arguments', () => {
    expect(readCalled(ATTENTION, 'm(x, x)', find)).toMatchObject({ ok: false, fault: { reason: 'missing' } });
    expect(readCalled(ATTENTION, 'm(x, x, x, loud=True)', find)).toMatchObject({
      ok: false,
      fault: { reason: 'unknown_option', at: 'loud' },
    });
    expect(readCalled('nn.ReLU()', 'm(x, x)', find)).toMatchObject({ ok: false });
  });
});

const sizes = (max: number) => fc.array(fc.integer({ min: 1, max: 3 }).map(BigInt), { minLength: 1, maxLength: max });

/** All indices of a shape. */
function* indices(shape: Shape): Generator<number[]> {
  const [first, ...rest] = shape;
  if (first === undefined) yield [];
  else for (let index = 0; index < Number(first); index++) for (const one of indices(rest)) yield [index, ...one];
}

describe('products', () => {
  it('count the multiplications and additions of every output value', () => {
    fc.assert(
      fc.property(sizes(4), sizes(4), (first, second) => {
        const made = matmul(first, second);
        if (!made.ok) return;
        let [multiply, add] = [0n, 0n];
        for (const _ of indices(made.output))
          for (let term = 0; term < Number(first.at(-1)); term++) {
            multiply += 1n;
            if (term > 0) add += 1n;
          }
        expect([made.primitives.multiply, made.primitives.add, made.macs]).toEqual([multiply, add, multiply]);
      }),
    );
  });

  it('are the same by matmul and by einsum', () => {
    fc.assert(
      fc.property(sizes(3), sizes(3), (first, second) => {
        fc.pre(first.length === 3 && second.length === 3);
        const byEquation = einsum('bij,bjk->bik', first, second);
        const byName = matmul(first, second);
        if (byEquation.ok) expect(byEquation).toEqual(byName);
        else expect(first[0] === second[0] && byName.ok).toBe(false);
      }),
    );
  });

  it('broadcast alike from both sides, to sizes that hold both', () => {
    fc.assert(
      fc.property(sizes(4), sizes(4), (first, second) => {
        const met = broadcast(first, second);
        expect(met).toEqual(broadcast(second, first));
        for (const shape of [first, second])
          for (const [index, size] of [...shape].reverse().entries())
            if (met) expect([size === met.at(-1 - index), size === 1n]).toContain(true);
      }),
    );
  });
});
