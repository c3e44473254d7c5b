/** Formulas in chapters by which a layer is counted: the operations they write are those of the example beside them. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { layerNamed } from '#calc/layers/index.ts';
import { flopsOf, NOTHING, primitivesOf } from '#calc/layers/primitives.ts';
import { evaluateExample } from '#components/claims.ts';
import { LOCALES } from '#i18n/index.ts';
import { exampleOf } from '#site/chapters.ts';
import { countAlong, kindsIn } from '../formula/readings.ts';

/** A formula by something that only it holds, with the example that it counts; what it leaves out, by operation. */
interface Taught {
  has: string;
  of: string;
  with?: Readonly<Record<string, string>>;
  without?: readonly string[];
}

const SLUG = 'other-layers';

const PROJECTIONS = [
  'projection_products',
  'projection_sums',
  'bias_additions',
  'averaging_sums',
  'averaging_divisions',
];

const TAUGHT: readonly Taught[] = [
  { has: 's &= \\frac{\\gamma}', of: 'batch-norm' },
  { has: '\\mu &= ', of: 'layer-norm' },
  { has: '\\operatorname{erf}', of: 'gelu' },
  { has: '0.044715', of: 'gelu', with: { approximate: 'tanh' } },
  { has: 'i_t &= ', of: 'lstm' },
  { has: 'q_{id}', of: 'attention', without: PROJECTIONS },
];

const blocks = (locale: string): string[] =>
  [...readFileSync(`content/${locale}/${SLUG}.mdx`, 'utf8').matchAll(/^\$\$\n([\s\S]*?)\n\$\$$/gm)].map(
    ([, tex = '']) => tex,
  );

/** The equations of a block, each on a line of its own. */
const linesOf = (tex: string): string[] =>
  tex
    .replace(/\\(begin|end)\{aligned\}/g, '')
    .split('\\\\')
    .map((line) => line.replace('&=', '=').trim());

/** As the chapter has it: the bound of a sum by the letter of this chapter, names of a value by its index. */
const read = (line: string): string => line.replaceAll('\\gamma_i', '\\gamma').replaceAll('\\beta_i', '\\beta');

describe.each(LOCALES)('the formulas of the layers in %s', (locale) => {
  it.each(TAUGHT)('with $has write what $of takes', ({ has, of, with: changed = {}, without = [] }) => {
    const found = evaluateExample(SLUG, of, changed, 'chapterFormulas');
    const layer = layerNamed(exampleOf(SLUG, of).layer);
    const [tex = '', ...others] = blocks(locale).filter((block) => block.includes(has));
    if (!layer) throw new ReferenceError(`there is no layer of ${of}`);
    expect(others).toEqual([]);
    const left = layer.operations.filter(({ name }) => !without.includes(name));
    const expected = primitivesOf({ ...layer, operations: left }, found);
    expect(kindsIn(countAlong(layer, found, linesOf(tex).map(read)))).toEqual(kindsIn(expected));
    if (without.length === 0) expect(flopsOf({ ...NOTHING, ...expected })).toBe(found.flops);
  });

  it('leave no formula of operations uncounted', () => {
    const counted = blocks(locale).filter((block) => TAUGHT.some(({ has }) => block.includes(has)));
    const rest = blocks(locale).filter((block) => !counted.includes(block));
    // The definition of a normalization, whose work depends on where its statistics come from, and the sum of MACs.
    expect(rest).toEqual([expect.stringMatching(/^y = \\frac\{x - \\mu\}/), expect.stringMatching(/^\\text\{MACs\}/)]);
  });
});

describe('chapters', () => {
  it('have formulas of operations in this one alone', () => {
    const others = readdirSync('content/en').filter((file) => file !== `${SLUG}.mdx`);
    for (const file of others)
      expect(readFileSync(`content/en/${file}`, 'utf8'), file).not.toMatch(/\\varepsilon|\\operatorname\{erf\}|\\odot/);
  });
});
