/** Claims about all of a kind: none that nobody could support; each that stays is listed, or counted here. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tally } from '#calc/conventions/define.ts';
import { CONVENTIONS, TOOLS } from '#calc/conventions/index.ts';
import { layerNamed } from '#calc/layers/index.ts';
import { product } from '#calc/numbers/exact.ts';
import type { Run } from '#calc/run/call.ts';
import { makingCalls, outputShape, weightsOf } from '#calc/run/call.ts';
import { numbersOf, parametersOf } from '#calc/run/module.ts';
import { record } from '#calc/run/record.ts';
import { readModule } from '#code/read.ts';
import { LOCALES } from '#i18n/index.ts';
import { TOOL_PAGES } from '#site/reference.ts';
import { networkRun } from '../networkRun.ts';

const PLACES = [...LOCALES.map((locale) => `content/${locale}`), 'src/i18n'];

const FILES = [
  'content/glossary.yaml',
  ...PLACES.flatMap((place) =>
    readdirSync(place, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(mdx|ts)$/.test(file))
      .map((file) => `${place}/${file}`),
  ),
];

/** Without tags, comments and keys, line by line. */
const lines = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.replace(/<[^>]*>|^\s*(\/\*\*|\*|#) .*/g, ''));

/** What people and libraries all do or all leave undone: no source could bear it out. */
const UNSUPPORTED =
  /\b(nobody|no one|no library|no framework|everyone|everybody|most (wrong|people|books|papers|libraries|tools|networks))\b|没有人|没人|没有哪个|谁都|人人|多数书|多半/i;

/** Claims with never and always, each true by construction. */
const TRUE_ALWAYS = [
  // Cells that no place of the kernel covers: test/calc/conv2d/cellsTouched.test.ts.
  /never read|从没读到|从未读到/,
  // 9c / (9 + c) is below 9: below.
  /never reaches it/,
  // The loops of the proofs take the inputs alone: test/calc/layers/layers.test.ts.
  /never multiplied|从不参与乘法/,
  // `called` of the projection of attention: src/calc/run/call.ts.
  /out_proj is never called|out_proj也从未被调用/,
];

describe('a claim about all of a kind', () => {
  it.each(FILES)('is not made without support in %s', (file) => {
    for (const [index, line] of lines(file).entries()) {
      expect(line, `${file}:${index + 1}`).not.toMatch(UNSUPPORTED);
      const rest = TRUE_ALWAYS.reduce((text, claim) => text.replace(claim, ''), line);
      expect(rest, `${file}:${index + 1}`).not.toMatch(/\b(never|always)\b|从不|从没|从未|永远|总是/i);
    }
  });

  it('is read in both languages', () => {
    for (const claim of [
      'Here nobody subtracts it.',
      'No library runs it that way.',
      '没有哪个库这样算。',
      '没有人去减这个差额。',
    ])
      expect(claim).toMatch(UNSUPPORTED);
    for (const claim of TRUE_ALWAYS)
      expect(FILES.some((file) => lines(file).some((line) => claim.test(line)))).toBe(true);
  });
});

function runOf(code: string, input: readonly bigint[]): Run {
  const read = readModule(code, layerNamed);
  const recorded = read.ok ? record(read.module, input) : null;
  if (!recorded?.ok) throw new Error(`${code} does not fit`);
  return recorded.run;
}

/** What each tool prints, by the key of its figure. */
const printed = (of: Run): Record<string, bigint | null> =>
  Object.fromEntries(TOOLS.map((tool) => [tool.key, tally(tool, of).value]));

describe('what the chapters say of all tools', () => {
  it('six tools print seven figures of one layer, and four different numbers', () => {
    const figures = Object.values(printed(runOf('nn.Conv2d(3, 7, 3)', [1n, 3n, 5n, 5n])));
    expect([TOOL_PAGES.length, figures.length, new Set(figures).size]).toEqual([6, 7, 4]);
  });

  it('no tool prints 5 or 9 operations a value for a GELU', () => {
    for (const approximate of ['none', 'tanh'])
      for (const count of Object.values(printed(runOf(`nn.GELU(approximate='${approximate}')`, [1n, 64n, 56n, 56n]))))
        expect([5n * 200_704n, 9n * 200_704n]).not.toContain(count);
  });

  it('torchinfo, fvcore, thop and FlopCounterMode count nothing of a ReLU, the others something', () => {
    const found = printed(runOf('nn.ReLU()', [2n, 16n, 8n, 8n]));
    const none = Object.keys(found).filter((key) => found[key] === 0n && key !== 'calflops_macs');
    expect(none.sort()).toEqual(['fvcore_flops', 'thop_macs', 'torch_flop_counter_flops', 'torchinfo_1_8_0_mult_adds']);
  });

  it('zeros of a padding written as a number are counted like any value', () => {
    const padded = printed(runOf('nn.Conv2d(1, 1, 3, padding=1)', [1n, 1n, 5n, 5n]));
    for (const [key, bare] of Object.entries(printed(runOf('nn.Conv2d(1, 1, 3)', [1n, 1n, 5n, 5n]))))
      expect((padded[key] ?? 0n) * 9n, key).toBe((bare ?? -1n) * 25n);
  });

  it('torchinfo and thop alone count a transposed convolution by its output', () => {
    const run = runOf('nn.ConvTranspose2d(1, 1, 3, stride=2)', [1n, 1n, 3n, 3n]);
    const counts = Object.entries(printed(run)).map(([key, count]) => [key, count] as const);
    const high = counts.filter(([, count]) => (count ?? 0n) > 2n * 162n);
    expect(high.map(([key]) => key).sort()).toEqual(['thop_macs', 'torchinfo_1_8_0_mult_adds']);
  });

  it('every count but that of ptflops grows with the batch', () => {
    const [one, many] = [1n, 16n].map((batch) => printed(runOf('nn.Conv2d(3, 7, 3)', [batch, 3n, 5n, 5n])));
    for (const [key, count] of Object.entries(one ?? {}))
      expect(many?.[key], key).toBe((count ?? 0n) * (key === 'ptflops_macs' ? 1n : 16n));
  });

  it('of a convolution with norm, ReLU and pooling two counts agree, which stop at the convolution', () => {
    const run = runOf('nn.Sequential(nn.Conv2d(3, 7, 3), nn.BatchNorm2d(7), nn.ReLU(), nn.MaxPool2d(3))', [
      1n,
      3n,
      5n,
      5n,
    ]);
    const all = CONVENTIONS.map((one) => [one.id, tally(one, run).value] as const);
    const agreeing = all.filter(([, value]) => all.filter(([, other]) => other === value).length > 1);
    expect(agreeing).toEqual([
      ['macs', 1701n],
      ['calflops-macs', 1701n],
    ]);
  });

  it('calflops counts two for each value of a norm, and one for each of a ReLU and a pooling', () => {
    const each = ['nn.BatchNorm2d(7)', 'nn.ReLU()', 'nn.MaxPool2d(3)'].map((code) =>
      printed(runOf(code, [1n, 7n, 3n, 3n])),
    );
    const so = TOOLS.filter(({ key }) => each.map((of) => of[key]).join() === [2n * 63n, 63n, 63n].join());
    expect(so.map(({ key }) => key)).toEqual(['calflops_flops']);
  });

  it('ptflops and calflops have a rule for each of four layers, the others lack one at least', () => {
    const four: [string, bigint[]][] = [
      ["nn.Conv2d(3, 7, 3, padding='same')", [1n, 3n, 5n, 5n]],
      ['nn.GroupNorm(4, 32)', [1n, 32n, 7n, 7n]],
      ['nn.LSTM(32, 32)', [10n, 1n, 32n]],
      ['nn.MultiheadAttention(32, 4, batch_first=True)', [1n, 10n, 32n]],
    ];
    const lacking = TOOLS.filter((tool) => four.some(([code, input]) => tally(tool, runOf(code, input)).noRule));
    expect(new Set(lacking.map(({ tool }) => tool))).toEqual(new Set(['torchinfo', 'fvcore', 'thop', 'flop-counter']));
  });

  it('no tool counts the additions where two branches of a ResNet meet', () => {
    const run = networkRun('resnet50');
    expect(makingCalls(run.calls).some(({ name }) => name === '+=')).toBe(true);
    for (const tool of TOOLS)
      for (const { call, answer } of tally(tool, run).rows)
        if (call.name === '+=' && answer.kind === 'counted') expect(answer.value, tool.key).toBe(0n);
  });
});

describe('what the chapters say of networks', () => {
  it('an output value of a convolution in a ResNet-50 takes hundreds of products on average', () => {
    const run = networkRun('resnet50');
    const convolutions = makingCalls(run.calls).filter(({ name }) => name === 'Conv2d');
    const values = convolutions.reduce((all, call) => all + product(outputShape(call)), 0n);
    const products = convolutions.reduce((all, call) => all + call.work.macs, 0n);
    expect(products / values).toBeGreaterThan(200n);
    expect(products / values).toBeLessThan(1000n);
  });

  it('norms, activations and pooling are about a percent of what tools count of a ResNet-50', () => {
    const counts = printed(networkRun('resnet50'));
    const macs = Number(counts.calflops_macs);
    const alone = [counts.fvcore_flops, counts.thop_macs, counts.ptflops_macs].map((count) => Number(count) / macs - 1);
    expect(Math.min(...alone)).toBeGreaterThan(0.005);
    expect(Math.max(...alone)).toBeLessThan(0.015);
  });

  it('most parameters of a ResNet-50 stand in its last stage and behind it', () => {
    const { root, calls } = networkRun('resnet50');
    const late = makingCalls(calls).filter((call) => {
      const shape = outputShape(call);
      return shape.length < 4 || (shape[2] as bigint) <= 7n;
    });
    expect(numbersOf(late.flatMap(weightsOf)) * 2n).toBeGreaterThan(numbersOf(parametersOf(root)));
  });

  it('a depthwise separable pair with kernels of nine saves less than nine times', () => {
    for (const channels of [1, 64, 512, 1_000_000]) expect((9 * channels) / (9 + channels)).toBeLessThan(9);
  });
});
