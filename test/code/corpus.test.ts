/** Lines as people paste them, held to what Python and PyTorch make of them (test/recorder/code.py). */
import { describe, expect, it } from 'vitest';
import { LAYERS, layerNamed } from '#calc/layers/index.ts';
import { numbersOf, parametersOf } from '#calc/run/module.ts';
import { record } from '#calc/run/record.ts';
import { Parser } from '#code/expression.ts';
import { LACKED } from '#code/lacked.ts';
import { meaningOf } from '#code/meaning.ts';
import { readModule } from '#code/read.ts';
import type { PythonValue, Scope } from '#code/scope.ts';
import { tokensOf } from '#code/tokens.ts';
import measured from '../fixtures/code.json' with { type: 'json' };

interface Line {
  code: string;
  input: number[];
  reason?: string;
  error?: string;
  parameters?: number;
  trainable?: number;
  output?: unknown;
}

const lines = measured.lines as Line[];

/** What the book makes of a line: the reason of a refusal, or parameters and output. */
function madeOf(code: string, input: readonly number[]) {
  const read = readModule(code, layerNamed);
  if (!read.ok) return { reason: read.fault.reason };
  const recorded = record(read.module, input.map(BigInt));
  if (!recorded.ok) return { reason: 'refuses its input' };
  const { root, returned } = recorded.run;
  const tensors = parametersOf(root);
  const trained = tensors.filter(({ trainable }) => trainable);
  return { parameters: Number(numbersOf(tensors)), trainable: Number(numbersOf(trained)), output: returned as unknown };
}

const plain = (value: unknown) =>
  JSON.parse(JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? Number(one) : one)));

describe('a line that Python runs', () => {
  const read = lines.filter(({ reason }) => reason === undefined);

  it('is read in most cases, and never to another value', () => {
    expect(read.length).toBeGreaterThan(180);
    expect(read.filter(({ error }) => error !== undefined)).toEqual([]);
  });

  // Of what is computed on `x`, Python holds the result alone.
  it.each(read)('$code', ({ code, input, parameters, trainable, output }) => {
    const counted = parameters === undefined ? {} : { parameters, trainable };
    expect(plain(madeOf(code, input))).toMatchObject({ ...counted, output });
  });
});

describe('a line that is not read', () => {
  it.each(lines.filter(({ reason }) => reason !== undefined))('$code: $reason', ({ code, input, reason }) => {
    expect(madeOf(code, input)).toEqual({ reason });
  });

  it('names its place in the text, in one line', () => {
    for (const { code } of lines.filter(({ reason }) => reason !== undefined)) {
      const read = readModule(code, layerNamed);
      if (read.ok) throw new Error(`${code} is read`);
      const { at, from, to } = read.fault;
      expect(at, code).not.toMatch(/\n/);
      expect([from >= 0, from <= to, to <= code.length], code).toEqual([true, true, true]);
    }
  });
});

/** A value as Python's `repr` writes it. */
function repr(value: PythonValue): string {
  if (value.kind === 'whole') return String(value.value);
  if (value.kind === 'decimal') return String(value.value).replace('Infinity', 'inf');
  if (value.kind === 'text') return `'${value.text}'`;
  if (value.kind === 'constant') return value.value === null ? 'None' : value.value ? 'True' : 'False';
  if (value.kind !== 'items') return value.kind;
  const inside = value.items.map(repr).join(', ');
  return value.list ? `[${inside}]` : `(${inside}${value.items.length === 1 ? ',' : ''})`;
}

/** A decimal of Python's as JavaScript writes it. */
const sameDecimal = (text: string) =>
  /^-?[\d.]+(e[+-]?\d+)?$/.test(text) && /[.e]/.test(text) ? String(Number(text)) : text;

describe('an expression', () => {
  const scope: Scope = {
    find: layerNamed,
    names: new Map(),
    imported: new Map(),
    alone: false,
    deepest: 0,
    valueOf: (node) => meaningOf(node, scope),
  };

  it.each(measured.expressions)('$code is $value', ({ code, value }) => {
    expect(repr(meaningOf(new Parser(tokensOf(code)).list(), scope))).toBe(sameDecimal(value));
  });
});

/** Classes whose print does not say the arguments that made it. */
const SILENT = [
  'MultiheadAttention',
  'TransformerEncoderLayer',
  'TransformerDecoderLayer',
  'UpsamplingNearest2d',
  'UpsamplingBilinear2d',
];

describe('a printed layer', () => {
  const classOf = (code: string) => /^nn\.(\w+)/.exec(code)?.[1] ?? '';
  // Average pooling prints no `ceil_mode`; a print is read as the call that it looks like.
  const isWhole = ({ code }: { code: string }) => !/AvgPool.*ceil_mode|inf/.test(code);
  const said = measured.printed.filter((one) => !SILENT.includes(classOf(one.code)) && isWhole(one));

  it.each(said)('$printed is $code', ({ code, printed, input }) => {
    expect(plain(madeOf(printed, input))).toEqual(plain(madeOf(code, input)));
  });

  it('is refused where its print leaves out what made it', () => {
    const silent = measured.printed.filter(({ code }) => SILENT.includes(classOf(code)));
    expect(silent.length).toBeGreaterThan(5);
    for (const { printed } of silent) expect(readModule(printed, layerNamed).ok, printed).toBe(false);
  });
});

describe('the classes of torch.nn', () => {
  it('are those that the book counts, and those that it says it lacks', () => {
    const layers = LAYERS.filter(({ function: called }) => called === undefined).map(({ name }) => name);
    expect([...layers, ...LACKED, 'Sequential'].sort()).toEqual(measured.classes);
  });
});
