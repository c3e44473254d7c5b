/** Texts that would be slow, or deep, or that name what every object has: read in one pass, and refused with a reason. */
import { describe, expect, it } from 'vitest';
import { layerNamed } from '#calc/layers/index.ts';
import { record } from '#calc/run/record.ts';
import { readCall, readModule } from '#code/read.ts';
import { readShape } from '#code/shape.ts';
import { plainSigns, tokensOf } from '#code/tokens.ts';
import { sample } from '../sample.ts';

const LENGTH = 100_000;
const of = (piece: string, length = LENGTH): string => piece.repeat(Math.ceil(length / piece.length));

/** Texts of 10⁵ characters, and more. */
const TEXTS: [string, string][] = [
  ['spaces before a bracket', `nn.Conv2d(3, 7, (${of(' ')})x)`],
  ['spaces in a tuple', `nn.Conv2d((3,${of(' ')}x), 7, 3)`],
  ['digits', `nn.LPPool2d(${of('1')}x, 3)`],
  ['a long number', `nn.Linear(${of('9')}, 3)`],
  ['underscores', `nn.Linear(1${of('_')}1, 3)`],
  ['dots', of('.')],
  ['numbers and dots', of('1.')],
  ['exponents', of('1e')],
  ['quotes', of("'")],
  ['double quotes', of('"')],
  ['three quotes', of("'''")],
  ['escaped quotes', `'${of("\\'")}`],
  ['escaped quotes after three', `'''${of("\\'''")}`],
  ['a text without its end', `'${of('a')}`],
  ['a text without its end on each line', of("'a\n")],
  ['comments', of('#\n')],
  ['lines', of('\n')],
  ['backslashes', of('\\')],
  ['prompts', of('>>> \n')],
  ['spaces and prompts', `${of('    \n>>> ')}nn.ReLU()`],
  ['commas', of(',')],
  ['brackets', of('(')],
  ['closing brackets', of(')')],
  ['brackets of all kinds', of('([{')],
  ['pairs of brackets', of('()')],
  ['calls', of('f(')],
  ['attributes', of('a.')],
  ['subscripts', of('a[')],
  ['nested Sequential', of('nn.Sequential(')],
  ['nested F.relu', `${of('F.relu(')}x${of(')', LENGTH / 7)}`],
  ['sums', `x${of('+x')}`],
  ['sums of numbers', `nn.Linear(1${of('+1')}, 2)`],
  ['powers', `nn.Linear(2${of('**2')}, 2)`],
  ['signs', `nn.Linear(${of('-')}1, 2)`],
  ['not', `nn.Linear(${of('not ')}1, 2)`],
  ['choices', `nn.Linear(${of('1 if 1 else ')}1, 2)`],
  ['comparisons', `nn.Linear(${of('1<')}1, 2)`],
  ['methods', `x${of('.relu()')}`],
  ['methods of a module', `nn.ReLU()${of('.eval()')}`],
  ['lambdas', `nn.Linear(${of('lambda x:')}1, 2)`],
  ['comprehensions', of('[x for x in ')],
  ['dicts', of('{1:')],
  ['stars', of('*')],
  ['keywords', `nn.Conv2d(${of('a=1,')})`],
  ['printed children', `Sequential(${of('(0): ReLU()\n')})`],
  ['printed children without end', of('Sequential((0): ')],
  ['assignments', of('a=')],
  ['annotations', of('a:')],
  ['names', of('a\n')],
  ['imports', of('import a as b\n')],
  ['imports that chain', of('from a import (\n')],
  ['lines that take up one another', of('x = F.relu(x)\n')],
  ['modules that take up one another', `m = nn.ReLU()\n${of('m = nn.Sequential(m)\n')}`],
  ['full-width signs', of('（，')],
  ['marks that nobody sees', of('\u200b\ufeff')],
  ['halves of pairs', of('\ud800')],
  ['letters', of('é')],
];

const { items: some, taken } = sample('texts', TEXTS, 24);

describe(`10⁵ characters, ${taken}`, () => {
  it.each(some)('%s: one pass, and an answer', (_, text) => {
    const tokens = tokensOf(text);
    // Each sign of the text is in at most one token: nothing is read twice.
    expect(tokens.reduce((all, { from, to }) => all + to - from, 0)).toBeLessThanOrEqual(text.length);
    expect(tokens.every(({ from }, index) => index === 0 || from >= (tokens[index - 1]?.to ?? 0))).toBe(true);
    const read = readModule(text, layerNamed);
    if (read.ok) expect(record(read.module, [1n, 3n])).toHaveProperty('ok');
    else expect(read.fault.at.length).toBeLessThan(70);
    expect(readCall(text, layerNamed)).toHaveProperty('ok');
  });

  it('are read where they are a long list of layers', () => {
    const text = `nn.Sequential(${of('nn.ReLU(), ')})`;
    const read = readModule(text, layerNamed);
    expect(read.ok && read.module.kind === 'sequence' && read.module.modules.length).toBe(Math.ceil(LENGTH / 11));
  });

  it('keep their places when signs are folded', () => {
    for (const [, text] of TEXTS) expect(plainSigns(text)).toHaveLength(text.length);
  });
});

describe('what is nested', () => {
  it.each([
    ['brackets', '(', ')', 'nn.ReLU()'],
    ['Sequential', 'nn.Sequential(', ')', 'nn.ReLU()'],
    ['functions', 'F.relu(', ')', 'x'],
    ['lists', '[', ']', 'nn.ReLU()'],
  ])('is read to a depth of 90 and refused at 10⁴: %s', (_, open, close, inside) => {
    const nest = (depth: number) => open.repeat(depth) + inside + close.repeat(depth);
    expect(readModule(nest(90), layerNamed).ok || open === '[').toBe(true);
    expect(readModule(nest(10_000), layerNamed)).toMatchObject({ ok: false, fault: { reason: 'too_deep' } });
  });
});

describe('names that every object has', () => {
  const NAMES = [
    'constructor',
    '__proto__',
    'toString',
    'valueOf',
    'hasOwnProperty',
    '__defineGetter__',
    'isPrototypeOf',
  ];
  it.each(
    NAMES.flatMap((name) => [
      name,
      `${name}()`,
      `${name}.${name}`,
      `nn.${name}(3)`,
      `nn.Conv2d(3, 7, 3, ${name}=1)`,
      `nn.Conv2d(3, 7, 3).${name}()`,
      `nn.Conv2d(3, 7, 3, padding='${name}')`,
      `nn.Conv2d(3, 7, 3, padding=${name})`,
      `F.${name}(x)`,
      `torch.${name}(x)`,
      `x.${name}(x)`,
      `math.${name}(1)`,
      `nn.utils.${name}(nn.ReLU())`,
      `nn.Linear(1 ${name} 2, 3)`,
      `F.scaled_dot_product_attention(x, x, x, ${name}=1)`,
    ]),
  )('are nobody’s here: %s', (text) => {
    expect(readModule(text, layerNamed).ok).toBe(false);
    expect(readCall(text, layerNamed).ok).toBe(false);
  });
});

describe('an input shape', () => {
  it.each([
    '1,3,5,5',
    '(1, 3, 5, 5)',
    '[1, 3, 5, 5,]',
    '1x3x5x5',
    '1×3×5×5',
    '1 3 5 5',
    '1，3，5，5',
    'torch.Size([1, 3, 5, 5])',
    'torch.randn(1, 3, 5, 5)',
    'torch.zeros((1, 3, 5, 5))',
    'input_size=(1, 3, 5, 5)',
    'x = torch.randn(1, 3, 5, 5)',
  ])('is read as it is copied: %s', (text) => {
    expect(readShape(text)).toEqual([1n, 3n, 5n, 5n]);
  });

  it.each(['', 'five', '1,,3', '0,3', '-1,3', '1.5,3', '1e3', '99999999999999999', 'batch, 3', of(' '), of('1,')])(
    'is none: %s',
    (text) => {
      expect(readShape(text)).toBeNull();
    },
  );
});
