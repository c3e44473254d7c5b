import { pathToFileURL } from 'node:url';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { mdxToJs } from 'satteri';
import { describe, expect, it } from 'vitest';
import { checkClaim, checkNumbers, evaluateExample, readReplacements } from '#components/claims.ts';
import { collectFaults } from '#components/collectFaults.ts';
import { outcomesOf, readQuestion } from '#components/questions.ts';
import { wordsOf } from '#i18n/index.ts';
import { chapterPlugin } from '#site/chapterPlugin.ts';
import { falseClaims, settleFaults } from '#site/falseClaims.ts';

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

/** A question as its tags render, at the values of the worked example. */
function question(...tags: [kind: string, is: string, says: string][]) {
  const templates = tags.map(
    ([kind, is, says], index) =>
      `<told-one data-kind="${kind}" data-is="${is}" data-at="a.mdx:${index + 9}">${says}</told-one>`,
  );
  const { asked, written } = readQuestion(`<p>How many?</p><p>${templates.join('\n')}</p>`);
  const found = evaluateExample('parameters', 'worked-example', {}, 'a.mdx:7');
  return { asked, ...outcomesOf(written, found, wordsOf('en').question, 'a.mdx:7') };
}

describe('a question', () => {
  it('is read into its prompt, its answers and its slips, the usual ones last', () => {
    const { asked, answers, slips } = question(['answer', 'parameters', 'All.'], ['slip', 'weights + 1', 'One.']);
    expect(asked).toBe('<p>How many?</p>');
    expect(answers).toEqual([{ is: 'parameters', says: 'All.' }]);
    expect(slips[0]).toEqual({ is: 'weights + 1', says: 'One.' });
    expect(slips[1]).toEqual({ is: 'weights', says: 'The biases are missing: every kernel has one.' });
  });

  it('stops the build on an answer or slip without a value, naming its line', () => {
    expect(() => question(['answer', 'parameters', ''], ['slip', 'no_such_name', ''])).toThrow(
      'a.mdx:10: <Slip is="no_such_name"> \'no_such_name\' has no value here',
    );
    expect(() => question(['answer', 'parameters *', ''])).toThrow('a.mdx:9: <Answer is="parameters *"> formula');
    expect(() => question(['answer', 'parameters / 5', ''])).toThrow(
      'a.mdx:9: <Answer is="parameters / 5"> 5 does not',
    );
  });

  it('names every answer and slip without a value', () => {
    expect(() => question(['answer', 'no_such', ''], ['slip', 'weights', ''], ['slip', 'neither', ''])).toThrow(
      /^a\.mdx:9: <Answer is="no_such"> .*\na\.mdx:11: <Slip is="neither"> .*$/,
    );
  });

  it('stops the build without an answer, and on a live number in a sentence that is shown later', () => {
    expect(() => question(['slip', 'weights', ''])).toThrow('a.mdx:7: <Question> has no <Answer>');
    expect(() => question(['answer', 'parameters', '<span data-follows="x">1</span>'])).toThrow('a.mdx:9: <Answer');
  });

  it('may speak of an example of another chapter', () => {
    expect(evaluateExample('flops', 'parameters/worked-example', {}, '').parameters).toBe(196n);
    expect(() => evaluateExample('flops', 'parameters/nowhere', {}, '')).toThrow("no example 'nowhere'");
  });
});

describe('a sentence that sets an example', () => {
  const set = (text: string) => evaluateExample('flops', 'feature-map', readReplacements(text), 'a.mdx:7');

  it('stops the build, naming its place, if what it sets is impossible or no value of its field', () => {
    expect(set('in_channels=3 out_channels=7').flops).toBe(3402n);
    expect(() => set('kernel_size=9')).toThrow("a.mdx:7: example 'feature-map' is impossible here");
    expect(() => set('in_channels=x')).toThrow("a.mdx:7: in_channels cannot be 'x'");
    expect(() => set('in_channels')).toThrow('a.mdx:7: in_channels has no value');
    expect(() => set('channels=3')).toThrow("a.mdx:7: there is no field 'channels'");
  });

  it('may state what follows from it, and no other number', () => {
    const claim = (text: string) => () => checkNumbers(text, set('in_channels=3 out_channels=7'), '<Try>', 'a.mdx:7');
    for (const text of [
      'the 196-parameter layer',
      '3,402 operations',
      'its float32 form, as in ResNet-50',
      '7个卷积核',
    ])
      expect(claim(text), text).not.toThrow();
    expect(claim('the 197-parameter layer')).toThrow("a.mdx:7: <Try> says '197', which is no value of that layer");
    expect(claim('198 parameters, 196 of them right, of 199')).toThrow(/says '198', .*\n.* says '199', /);
  });
});

/** A tag whose text is a claim, as its component checks it. */
const claiming = ((_result: object, { claimed, at }: { claimed: string; at: string }) => {
  checkClaim(claimed, '196', '<Amount is="parameters">', at);
  return 'shown';
}) as unknown as AstroComponentFactory;

/** What a text of these claims complains of, by their lines. */
async function faultsOf(path: string, claims: readonly (readonly [line: number, claimed: string])[]) {
  const faults: string[] = [];
  const Amount = collectFaults(claiming, faults);
  await Promise.all(claims.map(([line, claimed]) => Amount({}, { claimed, at: `content/${path}.mdx:${line}` }, {})));
  return faults;
}

const claim = (path: string, line: number, text: string): string =>
  `content/${path}.mdx:${line}: <Amount is="parameters"> claims '${text}', but calc finds '196'`;

describe('false claims', () => {
  it('of one chapter are all named in one message, by line', async () => {
    const faults = await faultsOf('en/flops', [
      [101, '197'],
      [9, '198'],
      [50, '196'],
      [9, '198'],
      [12, '199'],
    ]);
    expect(() => settleFaults(faults)).toThrow(
      new Error([claim('en/flops', 9, '198'), claim('en/flops', 12, '199'), claim('en/flops', 101, '197')].join('\n')),
    );
    expect(() => settleFaults([])).not.toThrow();
  });

  it('of all chapters and languages wait for the end of a build, which they stop', async () => {
    const { 'astro:build:start': start, 'astro:build:generated': end } = falseClaims().hooks as Record<
      string,
      () => void
    >;
    start?.();
    settleFaults(await faultsOf('en/flops', [[9, '198']]));
    settleFaults(await faultsOf('zh-cn/flops', [[9, '198']]));
    expect(end).toThrow(new Error([claim('en/flops', 9, '198'), claim('zh-cn/flops', 9, '198')].join('\n')));
    // The build is over: a page is on its own again.
    expect(() => settleFaults(['a.mdx:1: false'])).toThrow('a.mdx:1: false');
    start?.();
    expect(end).not.toThrow();
  });

  it('leave the rest of the chapter to be read: a false tag shows nothing, any other what it shows', async () => {
    const faults: string[] = [];
    const Amount = collectFaults(claiming, faults);
    expect(await Amount({}, { claimed: '196', at: 'a.mdx:1' }, {})).toBe('shown');
    expect(String(await Amount({}, { claimed: '195', at: 'a.mdx:2' }, {}))).not.toContain('shown');
    expect(faults).toHaveLength(1);
  });

  it('bear the place of their tag where what failed knows none', async () => {
    const faults: string[] = [];
    const failing = (() => {
      throw new ReferenceError("content/glossary.yaml has no term 'nowhere'");
    }) as unknown as AstroComponentFactory;
    await collectFaults(failing, faults)({}, { at: 'a.mdx:3' }, {});
    expect(faults).toEqual(["a.mdx:3: content/glossary.yaml has no term 'nowhere'"]);
  });

  it('are looked for in a component as Astro knows it', () => {
    const component = Object.assign((() => 'shown') as unknown as AstroComponentFactory, {
      isAstroComponentFactory: true,
    });
    expect(collectFaults(component, []).isAstroComponentFactory).toBe(true);
  });
});

describe('a chapter without fault', () => {
  it('keeps the text inside its tags, and HTML formulas as they are', () => {
    const { code } = compile('It has <Amount is="parameters">196</Amount> of $\\Cout$ parameters.');
    expect(code).toContain('196');
    expect(code).toContain('katex');
  });
});
