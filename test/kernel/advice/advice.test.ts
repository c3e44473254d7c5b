/** What the book says below an error: of every call here, in both languages, and with mends that the call takes. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { adviceWordsIn } from '#i18n/advice/index.ts';
import { saidOf } from '#i18n/advice/said.ts';
import { LOCALES } from '#i18n/index.ts';
import type { Advice, Mend } from '#kernel/advice/index.ts';
import { warmSession } from '#kernel/node/warm.ts';
import recorded from '../../fixtures/programs.json' with { type: 'json' };
import type { Refused } from './calls.ts';
import { FUNCTION_CALLS, LAYER_CALLS, PROGRAMS } from './calls.ts';

const session = await warmSession();

const IMPORTS = 'import torch\nimport torch.nn as nn\nimport torch.nn.functional as F\n';

const tensor = (name: string, sizes: readonly number[] | string): string =>
  `${name} = torch.zeros(${typeof sizes === 'string' ? sizes : `(${sizes.join(', ')},)`})\n`;

/** The program of a call, with what stands before it. */
const written = ({ call, x, y }: Refused, before = '', code = call): string =>
  `${IMPORTS}${tensor('x', x)}${y ? tensor('y', y) : ''}${before}${code}\n`;

/** The call with a mend. */
function mended(refused: Refused, { how, code }: Mend): string {
  const { call } = refused;
  if (how === 'module') return written(refused, '', call.includes(')(') ? call.replace(/^.*\)\(/, `${code}(`) : code);
  if (how === 'argument') return written(refused, '', withArgument(call, code));
  if (how === 'input') return written(refused, tensor('x', code));
  if (how === 'call') return written(refused, '', code);
  const assigned = `${how === 'second' ? 'y' : 'x'} = ${code}\n`;
  return /\.(view|reshape|unflatten)\(/.test(code) && /\.(view|reshape|unflatten)\(/.test(call)
    ? written(refused, '', code)
    : written(refused, assigned);
}

/** An argument in the place of one of its name, or behind the others. */
function withArgument(call: string, code: string): string {
  const name = code.split('=')[0];
  const given = new RegExp(`${name}=\\w+`);
  return given.test(call) ? call.replace(given, code) : call.replace(/\)$/, `, ${code})`);
}

async function sentences(advice: Advice): Promise<string[]> {
  const said = await Promise.all(LOCALES.map(async (locale) => saidOf(advice, await adviceWordsIn(locale), locale)));
  return said.flat();
}

/** Sentences whole, in both languages. */
async function holds(advice: Advice): Promise<void> {
  const said = await sentences(advice);
  expect(said).toHaveLength(LOCALES.length * (advice.mends.length > 0 ? 2 : 1));
  for (const line of said) expect(line).not.toMatch(/undefined|\{\w+[|}]|null|NaN/);
}

describe.each([...LAYER_CALLS, ...FUNCTION_CALLS].map((one) => [one.call, one] as const))('%s', (_, refused) => {
  const { error } = session.run(written(refused));
  const advice = error?.advice;

  it('has advice of its kind, whole in both languages', async () => {
    expect(advice?.kind).toBe(refused.kind);
    expect(advice?.mends[0]?.code).toBe(refused.mend);
    await holds(advice as Advice);
  });

  it('is taken with each of its mends', () => {
    for (const mend of advice?.mends ?? []) {
      const program = mended(refused, mend);
      expect(program).not.toBe(written(refused));
      expect(session.run(program).error?.words, program).toBeUndefined();
    }
  });
});

describe('words that tell by themselves', () => {
  it.each(Object.entries(PROGRAMS))('%s', async (kind, [program, mend]) => {
    const { error } = session.run(`${IMPORTS}${tensor('x', [2, 2])}${program}\n`);
    expect(error?.advice?.kind).toBe(kind);
    expect(error?.advice?.mends[0]?.code).toBe(mend);
    await holds(error?.advice as Advice);
  });

  it('are no guess of Python’s among its own names', () => {
    const meant = (program: string) => session.run(`${IMPORTS}${program}\n`).error?.advice?.mends;
    expect(meant('nn.Linear(4, ten)')).toEqual([]);
    expect(meant('nope')).toEqual([]);
    expect(meant('width = 4\nnn.Linear(widht, 2)')).toEqual([{ how: 'line', code: 'width' }]);
    expect(meant('math.pi')).toEqual([{ how: 'line', code: 'import math' }]);
  });

  it('are all that have a sentence', async () => {
    const { kinds } = await adviceWordsIn('en');
    const told = [...LAYER_CALLS, ...FUNCTION_CALLS].map(({ kind }) => kind);
    const known = new Set([...Object.keys(PROGRAMS), ...Object.keys(UNCOUNTED), ...told]);
    expect(Object.keys(kinds).filter((kind) => !known.has(kind))).toEqual([]);
  });
});

/** What cannot be counted, where Python raises nothing: kinds, with what their sentences speak of. */
const UNCOUNTED: Readonly<Record<string, readonly [source: string, values: object]>> = {
  function_of_one: ['F.relu(x)\n', { count: '2' }],
  no_class: ['x = 3\n', {}],
  needs_arguments: [
    'class Net(nn.Module):\n    def __init__(self, foo, bar):\n        super().__init__()\n',
    { class: 'Net', names: 'foo, bar' },
  ],
  not_a_module: ['print(3)\n', { expression: 'print(3)', type: 'NoneType' }],
};

describe('what cannot be counted', () => {
  it.each(Object.entries(UNCOUNTED))('%s', async (kind, [source, values]) => {
    const counted = session.count({
      source,
      freely: true,
      ...(kind === 'function_of_one' && { shapes: [[1n], [2n]] }),
    });
    expect(counted).toMatchObject({ ok: false, name: '', words: '', advice: { kind, values } });
    if (!counted.ok) await holds(counted.advice as Advice);
  });
});

/** Programs that end in an error of which the book says nothing: the list only shrinks. */
const UNSAID: Readonly<Record<string, string>> = {
  'students/errors/own_assert': 'the program raises it itself, in its own words',
  'tools/fvcore_handles': 'a tool is asked for a module that the model does not have',
};

describe('a program that ends in an error', () => {
  const ended = Object.entries(recorded as Record<string, { error?: string }>).filter(([, { error }]) => error);

  it.each(ended.map(([name]) => name))('%s', async (name) => {
    const source = readFileSync(new URL(`../programs/${name}.py`, import.meta.url), 'utf8');
    const { error } = session.run(source, `${name}.py`);
    if (UNSAID[name]) expect(error?.advice).toBeUndefined();
    else await holds(error?.advice as Advice);
  });

  it('is there for each that is listed as unsaid', () => {
    expect(Object.keys(UNSAID).filter((name) => !ended.some(([other]) => other === name))).toEqual([]);
  });
});
