import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LARGEST } from '#calc/fields/fields.ts';
import type { Shape } from '#calc/fields/shapes.ts';
import type { LayerDefinition, Options } from '#calc/layers/define.ts';
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { evaluate } from '#calc/layers/evaluate.ts';
import { layerNamed } from '#calc/layers/index.ts';
import { matchInput } from '#calc/layers/matchInput.ts';
import { grouped } from '#calc/numbers/units.ts';
import { printProgram } from '#calc/printed/oneConvProgram.ts';
import { oneConvSummary } from '#calc/printed/oneConvSummary.ts';
import { countTotal, megabytes, multAddsTotal, summaryText } from '#calc/printed/torchinfoTable.ts';
import { readCall } from '#code/read.ts';
import { runs } from '../../sample.ts';
import type { Tree as Built } from '../run/trees.ts';
import { runOfTree } from '../run/trees.ts';

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

function layerOn(code: string, input: Shape): { layer: LayerDefinition; found: Evaluation } {
  const call = readCall(code, layerNamed);
  if (!call.ok) throw new Error(`${code}: ${call.fault.reason}`);
  const matched = matchInput(call.layer, call.options, input);
  if (!matched.ok) throw new Error(`${code}: expected ${matched.expected}`);
  const outcome = evaluate(call.layer, matched.options);
  if (!outcome.ok) throw new Error(`${code}: ${outcome.problem.condition}`);
  return { layer: call.layer, found: outcome };
}

/** A recorded tree as runOfTree takes it. */
const treeOf = ({ class: name, returns, children }: Tree): Built => ({
  class: name,
  returns: returns ? 'x' : '',
  modules: Object.fromEntries(
    Object.entries(children).map(([child, part]) => [child, typeof part === 'string' ? part : treeOf(part)]),
  ),
});

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
    const { layer: conv, found } = layerOn(layer, shapeOf(input));
    expect(`${oneConvSummary(conv, found, returns).text}\n`).toBe(withLetters(printed));
    expect(printProgram(conv, found, returns)).toBe(program);
  });

  it.each(trees)('for the tree $tree.class on $input', ({ tree, input, printed }) => {
    expect(summaryText(runOfTree({ tree: treeOf(tree), input }))).toBe(withLetters(printed));
  });

  it('of whole numbers, divided as doubles and rounded to even', () => {
    const rows = recorded<{ number: string; params: string; macs: string; megabytes: string }>('numbers');
    expect(rows.length).toBeGreaterThan(150);
    for (const { number, params, macs, megabytes: size } of rows) {
      const value = BigInt(number);
      expect(`: ${countTotal(value)}`, number).toBe(params);
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
        const { text, multAdds } = oneConvSummary(conv2d, outcome, returns);
        expect(text).not.toMatch(/NaN|Infinity|undefined|null|\d[en][+-]?\d/);
        expect(text.split('\n')).toHaveLength(16);
        expect(text).toContain(` ${grouped(outcome.parameters)}\n`);
        expect(text.includes('--                        --')).toBe(!returns);
        const biases = outcome.operations.bias_additions ?? 0n;
        expect(multAdds).toBe(outcome.macs + biases);
      }),
      runs(400, 2000),
    );
    expect(possible).toBeGreaterThan(20);
  });
});
