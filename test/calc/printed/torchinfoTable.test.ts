import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LARGEST } from '#calc/fields/fields.ts';
import type { Shape } from '#calc/fields/shapes.ts';
import type { Options } from '#calc/layers/define.ts';
import { evaluate } from '#calc/layers/evaluate.ts';
import { layerNamed } from '#calc/layers/index.ts';
import { matchInput } from '#calc/layers/matchInput.ts';
import { grouped } from '#calc/numbers/units.ts';
import type { Container, LayerModule, Module } from '#calc/printed/network.ts';
import { layerModule, layersOf, outputOf, totalsOf } from '#calc/printed/network.ts';
import { oneConv, printProgram } from '#calc/printed/oneConvProgram.ts';
import { parseCall } from '#calc/printed/readCall.ts';
import { megabytes, multAddsTotal, parametersTotal, summaryText, totalMultAdds } from '#calc/printed/torchinfoTable.ts';

interface Tree {
  class: string;
  returns: boolean;
  children: Record<string, Tree | string>;
}

const recorded = <Row>(name: string): Row[] =>
  JSON.parse(readFileSync(`test/fixtures/torchinfo/${name}.json`, 'utf8')).rows;

/** From Python 3.11 on torchinfo prints the name of the unit; the letter is what it stands for. */
const withLetters = (printed: string): string =>
  printed.replace(/Units\.(MEGA|GIGA|TERA)BYTES/, (_, unit: string) => unit.charAt(0));

function layerOn(code: string, input: Shape): LayerModule {
  const call = parseCall(code, layerNamed);
  if (!call.ok) throw new Error(`${code}: ${call.fault.reason}`);
  const matched = matchInput(call.layer, call.options, input);
  if (!matched.ok) throw new Error(`${code}: expected ${matched.expected}`);
  const outcome = evaluate(call.layer, matched.options);
  if (!outcome.ok) throw new Error(`${code}: ${outcome.problem.condition}`);
  return layerModule(call.layer, outcome);
}

/** The modules of a recorded tree; what one child hands on is the input of the next. */
function moduleOn(tree: Tree | string, input: Shape): Module {
  if (typeof tree === 'string') return layerOn(tree, input);
  let shape = input;
  const children = Object.entries(tree.children).map(([name, child]): [string, Module] => {
    const module = moduleOn(child, shape);
    shape = outputOf(module) ?? [];
    return [name, module];
  });
  return { className: tree.class, returns: tree.returns, children: Object.fromEntries(children) };
}

const shapeOf = (sizes: readonly number[]): Shape => sizes.map(BigInt);

interface Program {
  layer: string;
  input: number[];
  returns: boolean;
  program: string;
  printed: string;
}

describe('what torchinfo 1.8.0 printed', () => {
  const programs = recorded<Program>('programs');
  const trees = recorded<{ tree: Tree; input: number[]; printed: string }>('trees');

  it('is on record', () => {
    expect(programs.length).toBeGreaterThanOrEqual(16);
    expect(trees.length).toBeGreaterThanOrEqual(16);
  });

  it.each(programs)('for $layer on $input, returned: $returns', ({ layer, input, returns, program, printed }) => {
    const conv = layerOn(layer, shapeOf(input));
    expect(`${summaryText(oneConv(conv, returns))}\n`).toBe(withLetters(printed));
    expect(printProgram(conv, returns)).toBe(program);
  });

  it.each(trees)('for the tree $tree.class on $input', ({ tree, input, printed }) => {
    expect(summaryText(moduleOn(tree, shapeOf(input)))).toBe(withLetters(printed));
  });

  it('of whole numbers, divided as doubles and rounded to even', () => {
    const rows = recorded<{ number: string; params: string; macs: string; megabytes: string }>('numbers');
    expect(rows.length).toBeGreaterThan(150);
    for (const { number, params, macs, megabytes: size } of rows) {
      const value = BigInt(number);
      expect(`: ${parametersTotal(value)}`, number).toBe(params);
      expect(multAddsTotal(value), number).toBe(withLetters(macs));
      expect(megabytes(value), number).toBe(size);
    }
  });
});

describe('a summary', () => {
  const conv2d = layerNamed('Conv2d');
  if (!conv2d) throw new Error('no Conv2d');
  const whole = fc.oneof(fc.bigInt({ min: 1n, max: 12n }), fc.bigInt({ min: 1n, max: LARGEST }));
  const pair = fc.oneof(whole, fc.tuple(whole, whole));
  const options: fc.Arbitrary<Options> = fc.record({
    batch: whole,
    height: whole,
    width: whole,
    in_channels: whole,
    out_channels: whole,
    kernel_size: pair,
    stride: pair,
    padding: fc.oneof(fc.constantFrom(0n, 1n), pair, fc.constantFrom('same', 'valid')),
    dilation: pair,
    groups: fc.oneof(fc.constant(1n), whole),
    bias: fc.boolean(),
  });

  it('of any possible layer prints every count, and agrees with its evaluation', () => {
    let possible = 0;
    fc.assert(
      fc.property(options, fc.boolean(), (given, returns) => {
        const outcome = evaluate(conv2d, given);
        if (!outcome.ok) return;
        possible += 1;
        const module = oneConv(layerModule(conv2d, outcome), returns);
        const text = summaryText(module);
        expect(text).not.toMatch(/NaN|Infinity|undefined|null|\d[en][+-]?\d/);
        expect(text.split('\n')).toHaveLength(16);
        expect(text).toContain(` ${grouped(outcome.parameters)}\n`);
        const { parameters, memory, flops, macs } = totalsOf(module);
        expect([parameters, memory, flops, macs]).toEqual([
          outcome.parameters,
          outcome.memory,
          outcome.flops,
          outcome.macs,
        ]);
        expect(outputOf(module)).toEqual(returns ? outcome.output_shape : null);
        const biases = outcome.operations.bias_additions ?? 0n;
        expect(totalMultAdds(module)).toBe(outcome.macs + biases);
      }),
      { numRuns: 2000 },
    );
    expect(possible).toBeGreaterThan(100);
  });

  it('lists the layers of modules in modules in the order they run', () => {
    const inner = moduleOn(
      { class: 'Inner', returns: true, children: { a: 'nn.Conv2d(3, 4, 1)', b: 'nn.Conv2d(4, 5, 1)' } },
      [1n, 3n, 2n, 2n],
    );
    const net: Container = {
      className: 'Net',
      returns: false,
      children: { inner, c: layerOn('nn.Conv2d(5, 6, 1)', [1n, 5n, 2n, 2n]) },
    };
    expect(layersOf(net).map(({ evaluation }) => evaluation.parameters)).toEqual([16n, 25n, 36n]);
    expect(outputOf(inner)).toEqual([1n, 5n, 2n, 2n]);
    expect(totalsOf(net).parameters).toBe(77n);
  });

  it('has no mult-adds for a layer whose rule is not written, rather than none', () => {
    const conv = layerOn('nn.Conv2d(3, 7, 3)', [1n, 3n, 5n, 5n]);
    expect(() => totalMultAdds({ ...conv, className: 'Linear' })).toThrow('mult-adds of Linear');
  });
});
