import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { evaluateExpression } from '#calc/numbers/expression.ts';
import { judge, knownCounts } from '#calc/questions/judgeAnswer.ts';
import { evaluateExample, readReplacements } from '#components/claims.ts';
import { outcomesOf } from '#components/questions.ts';
import { LOCALES, wordsOf } from '#i18n/index.ts';
import type { Judged } from '#islands/questions/Guess.tsx';
import { COVER_CHAPTER, countsOf, firstExample } from '#site/chapters.ts';

interface Asked {
  name: string;
  found: Evaluation;
  answers: Judged[];
  slips: Judged[];
}

const attribute = (tag: string, name: string): string | undefined => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];

/** The texts of a language, each with the chapter whose examples it has. */
const sources = (locale: string): { slug: string; body: string }[] =>
  readdirSync(`content/${locale}`).map((file) => ({
    slug: file === 'cover.mdx' ? COVER_CHAPTER : file.replace('.mdx', ''),
    body: readFileSync(`content/${locale}/${file}`, 'utf8'),
  }));

/** A question's outcomes, with the example as the chapter has it, or as the reader may have left it. */
function asked(slug: string, tag: string, inside: string, locale: (typeof LOCALES)[number], left: object): Asked {
  const of = attribute(tag, 'of') ?? firstExample(slug);
  const texts = { ...left, ...readReplacements(attribute(tag, 'with') ?? '') };
  const name = `${locale} ${slug}#${attribute(tag, 'id')}`;
  const found = evaluateExample(slug, of, texts, name);
  const written = [...inside.matchAll(/<(Answer|Slip) is="([^"]*)">([\s\S]*?)<\/\1>/g)].map(
    ([, kind = '', is = '', says = '']) => ({ kind: kind.toLowerCase(), is, says, at: name }),
  );
  return { name, found, ...outcomesOf(written, found, wordsOf(locale).question, name) };
}

/** Those that are answered by a number, and asked of a layer. */
const QUESTIONS = LOCALES.flatMap((locale) =>
  sources(locale).flatMap(({ slug, body }) =>
    [...body.matchAll(/(<Question (?![^>]* (?:kind|network)=)[^>]*>)([\s\S]*?)<\/Question>/g)]
      .filter(([, tag = '']) => countsOf(slug, attribute(tag, 'of') ?? firstExample(slug)) !== 'cost')
      .map(([, tag = '', inside = '']) => ({
        name: `${locale} ${slug}#${attribute(tag, 'id')}`,
        as: (left: object) => asked(slug, tag, inside, locale, left),
      })),
  ),
);

/** What is said of a count: that it is right, with what it is, or what is wrong with it. */
function said({ answers, slips, found }: Asked, count: bigint): { kind: string; says: string } {
  const is = (list: readonly Judged[]) => list.map((one) => one.is);
  const known = knownCounts(is(answers), is(slips), found.values);
  const verdict = known && judge(String(count), known);
  if (!known || !verdict) throw new Error('the question has no counts');
  if (verdict.kind === 'slip') return { kind: 'slip', says: slips[verdict.index]?.says ?? '' };
  const says = verdict.kind === 'right' ? answers[known.answers.indexOf(verdict.count)]?.says : '';
  return { kind: verdict.kind, says: says ?? '' };
}

/** Questions whose answer is as large as a layer's work, and is another thing: multiplications, what a tool prints. */
const ELSE = /#predict-(transposed|block)$/;

const works = ({ found, answers }: Asked): boolean =>
  answers.some(({ is }) => [found.flops, found.macs].includes(evaluateExpression(is, found.values)));

const ABOUT_WORK = QUESTIONS.filter(({ as, name }) => works(as({})) && !ELSE.test(name));

describe('a question about the work of a layer', () => {
  it('stands in several chapters of both languages', () => {
    expect(ABOUT_WORK.length).toBeGreaterThanOrEqual(10);
    expect(ABOUT_WORK.length % LOCALES.length).toBe(0);
  });

  it.each(ABOUT_WORK)('$name takes the exact FLOPs, the MACs and twice the MACs, each by its name', ({ as }) => {
    for (const one of [as({}), ...(as({}).found.values.bias_additions ? [as({ bias: 'false' })] : [])]) {
      const { flops, macs } = one.found;
      if (flops === 0n) expect(said(one, 0n).kind).toBe('right');
      if (flops === 0n) continue;
      expect(said(one, flops)).toMatchObject({ kind: 'right', says: expect.stringMatching(/FLOPs/) });
      expect(said(one, 2n * macs)).toMatchObject({ kind: 'right', says: expect.stringMatching(/FLOPs/) });
      expect(said(one, macs)).toMatchObject({ kind: 'right', says: expect.stringMatching(/MAC|乘加/) });
    }
  });

  it('that asks for less than all of it says what a count of all of it has besides', () => {
    const transposed = QUESTIONS.filter(({ name }) => name.endsWith('#predict-transposed'));
    expect(transposed).toHaveLength(LOCALES.length);
    for (const { as } of transposed)
      expect(said(as({}), as({}).found.flops)).toMatchObject({
        kind: 'slip',
        says: expect.stringMatching(/additions|加法/),
      });
  });
});

interface Claim {
  /** The number, where it stands, and the sentence or the row around it. */
  count: bigint;
  place: string;
  around: string;
  found: Evaluation;
}

/** The sentence of a tag at this place of a line; in a table the row, and the head of its column. */
function around(lines: readonly string[], index: number, offset: number): string {
  const line = lines[index] as string;
  if (line.startsWith('|')) {
    const head = lines.slice(0, index).findLastIndex((one) => !one.startsWith('|')) + 1;
    const column = line.slice(0, offset).split('|').length - 1;
    return `${lines[head]?.split('|')[column]} ${line}`;
  }
  const ends = [...line.matchAll(/[.?:]\s|[。？：]/g)].map((match) => match.index);
  return line.slice(ends.findLast((end) => end < offset) ?? 0, ends.find((end) => end >= offset) ?? line.length);
}

function claimsIn(slug: string, body: string, locale: string): Claim[] {
  const lines = body.split('\n');
  return lines.flatMap((line, index) =>
    [...line.matchAll(/<Amount [^>]*>/g)].flatMap((match) => {
      const [tag] = match;
      const [is = '', of = firstExample(slug)] = [attribute(tag, 'is'), attribute(tag, 'of')];
      if (tag.includes(' form="shape"')) return [];
      const place = `content/${locale}/${slug}.mdx:${index + 1}`;
      const found = evaluateExample(slug, of, readReplacements(attribute(tag, 'with') ?? ''), place);
      return [{ count: evaluateExpression(is, found.values), place, around: around(lines, index, match.index), found }];
    }),
  );
}

/** Names of a count that is no exact count: the unit, the rule, the tool. */
const NAMED = /MAC|乘加|\brule\b|公式|FlopCounterMode/;

describe.each(LOCALES)('in %s, twice the MACs of a layer without a bias', (locale) => {
  const claims = sources(locale).flatMap(({ slug, body }) => claimsIn(slug, body, locale));
  const rounded = claims.filter(({ count, found }) => count === 2n * found.macs && count > found.flops);

  it('is never called FLOPs alone: the sentence or the row says that it is the rule, MACs counted twice, or a tool', () => {
    expect(rounded.length).toBeGreaterThan(0);
    for (const { around: text, place } of rounded) expect(text, place).toMatch(NAMED);
  });

  it('is told from the exact count by this test', () => {
    const [claim] = claimsIn('flops', BAD, locale);
    expect(claim?.count).toBe(2n * (claim?.found.macs ?? 0n));
    expect(claim?.around).not.toMatch(NAMED);
  });
});

const BAD =
  'MACs are named before. It takes <Amount of="feature-map" is="2 * macs" with="bias=false">162</Amount> operations. MACs.';
