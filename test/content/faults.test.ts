import { pathToFileURL } from 'node:url';
import { mdxToJs } from 'satteri';
import { describe, expect, it } from 'vitest';
import { checkClaim, evaluateExample, readReplacements } from '#components/claims.ts';
import { chapterPlugin } from '#site/chapterPlugin.ts';

const compile = (source: string) =>
  mdxToJs(source, {
    features: { math: true, headingAttributes: true },
    mdastPlugins: [chapterPlugin],
    fileURL: pathToFileURL('content/en/parameters.mdx'),
  });

describe('a fault in a chapter stops the build, naming file and line', () => {
  it('a bad formula', () => {
    expect(() => compile('Fine.\n\nA $\\nosuch{x}$ formula.')).toThrow(/content\/en\/parameters\.mdx:3: .*nosuch/);
    expect(() => compile('Fine.\n\n$$\n\\frac{1}{\n$$\n')).toThrow(/content\/en\/parameters\.mdx:3: /);
  });

  it('an unknown component', () => {
    expect(() => compile('Fine.\n\n<Widget />')).toThrow(
      /content\/en\/parameters\.mdx:3: there is no component <Widget>/,
    );
  });

  it('a wrong claimed value, by the place each tag is given', () => {
    expect(compile('Fine.\n\nIt has <Amount is="parameters">197</Amount> parameters.').code).toContain(
      'content/en/parameters.mdx:3',
    );
    expect(() => checkClaim('197', '196', '<Amount is="parameters">', 'content/en/parameters.mdx:3')).toThrow(
      "content/en/parameters.mdx:3: <Amount is=\"parameters\"> claims '197', but calc finds '196'",
    );
    expect(() => checkClaim(' 196 ', '196', '', '')).not.toThrow();
  });

  it('an example that is impossible, or that nobody wrote down', () => {
    expect(() => evaluateExample('parameters', 'worked-example', readReplacements('kernel_size=9'), 'a.mdx:7')).toThrow(
      "a.mdx:7: example 'worked-example' is impossible here (kernel_fits_height)",
    );
    expect(() => evaluateExample('parameters', 'nowhere', {}, 'a.mdx:7')).toThrow("no example 'nowhere'");
  });
});

describe('a chapter without fault', () => {
  it('keeps the text inside its tags, and HTML formulas as they are', () => {
    const { code } = compile('It has <Amount is="parameters">196</Amount> of $\\Cout$ parameters.');
    expect(code).toContain('196');
    expect(code).toContain('katex');
  });
});
