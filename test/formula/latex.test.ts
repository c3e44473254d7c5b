import { describe, expect, it } from 'vitest';
import type { Options } from '#calc/layers/define.ts';
import { evaluate } from '#calc/layers/evaluate.ts';
import { LAYERS } from '#calc/layers/index.ts';
import { resultLatex } from '#formula/latex.ts';
import { renderTex } from '#formula/render.ts';

const [conv2d] = LAYERS;

function latex(name: string, changed: Options = {}, label = name): string {
  if (!conv2d) throw new Error('there is no layer');
  const outcome = evaluate(conv2d, {
    ...{ in_channels: 3n, out_channels: 7n, kernel_size: 3n, height: 5n, width: 5n },
    ...changed,
  });
  if (!outcome.ok) throw new Error(outcome.problem.condition);
  return resultLatex(conv2d, name, outcome, label);
}

describe('a result as LaTeX', () => {
  it.each([
    ['parameters', {}, '\\text{parameters} = 3 \\times 3 \\times 3 \\times 7 + 7 = 196'],
    ['parameters', { bias: false }, '\\text{parameters} = 3 \\times 3 \\times 3 \\times 7 = 189'],
    [
      'parameters',
      { in_channels: 4n, out_channels: 6n, groups: 2n },
      '\\text{parameters} = 3 \\times 3 \\times \\frac{4}{2} \\times 6 + 6 = 114',
    ],
    ['flops', {}, '\\text{flops} = 2 \\times 3 \\times 3 \\times 3 \\times 3 \\times 3 \\times 7 = 3402'],
    [
      'flops',
      { bias: false, batch: 2n },
      '\\text{flops} = (2 \\times 3 \\times 3 \\times 3 - 1) \\times 3 \\times 3 \\times 7 \\times 2 = 6678',
    ],
    ['one_output', {}, '\\text{one_output} = 3 \\times 3 \\times 3 + (3 \\times 3 \\times 3 - 1) + 1 = 54'],
  ] satisfies [string, Options, string][])('%s under %o', (name, changed, text) => {
    expect(latex(name, changed)).toBe(text);
  });

  it('is plain: KaTeX sets it without any command of this book', () => {
    expect(latex('parameters')).not.toMatch(/htmlClass|slot|underset/);
    expect(renderTex(latex('parameters', {}, '参数量'))).toContain('196');
  });
});
