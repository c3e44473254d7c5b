/** Questions of more than one kind: how many a chapter asks, and that what each calls right is what calc finds. */
import { describe, expect, it } from 'vitest';
import { reachesAll, readGoals } from '#calc/questions/goals.ts';
import type { Asking } from '#components/choices.ts';
import { choicesOf } from '#components/choices.ts';
import { evaluateExample, readReplacements } from '#components/claims.ts';
import { goalsOf } from '#components/goals.ts';
import { LOCALES, wordsOf } from '#i18n/index.ts';
import { CHAPTERS, firstExample } from '#site/chapters.ts';
import type { WrittenQuestion } from './asked.ts';
import { allQuestions, questionsOf } from './asked.ts';

/** The summary only recalls; all other chapters teach. */
const TEACHING = CHAPTERS.filter((slug) => slug !== 'summary');

const ALL = LOCALES.flatMap(allQuestions);
const named = (kinds: readonly string[]): [string, WrittenQuestion][] =>
  ALL.filter(({ kind }) => kinds.includes(kind)).map((one) => [`${one.locale} ${one.slug}#${one.id}`, one]);

/** Networks are counted when the book is built, which holds the choices between them. */
const ofNetworks = ({ says, all }: WrittenQuestion): boolean => [says, ...all].some((one) => 'network' in one);
const CHOICES = named(['which', 'line']).filter(([, one]) => !ofNetworks(one));
const GOALS = named(['make']);

describe.each(LOCALES)('in %s', (locale) => {
  it.each(TEACHING)('%s asks at least three questions, of at least two kinds', (slug) => {
    const kinds = questionsOf(locale, slug).map(({ kind }) => kind);
    expect(kinds.length).toBeGreaterThanOrEqual(3);
    expect(new Set(kinds).size).toBeGreaterThanOrEqual(2);
  });

  it('questions have the ids and the kinds that they have in English, each id once in its chapter', () => {
    const told = (questions: readonly WrittenQuestion[]) => questions.map(({ slug, id, kind }) => [slug, id, kind]);
    expect(told(allQuestions(locale))).toEqual(told(allQuestions('en')));
    for (const slug of CHAPTERS) {
      const ids = questionsOf(locale, slug).map(({ id }) => id);
      expect(new Set(ids).size, slug).toBe(ids.length);
    }
  });
});

it('every kind is asked', () => {
  expect(new Set(ALL.map(({ kind }) => kind))).toEqual(new Set(['number', 'which', 'line', 'make']));
});

const choose = ({ slug, locale, says, all, id }: WrittenQuestion, change = (one: (typeof all)[number]) => one) =>
  choicesOf(slug, locale, says as unknown as Asking, all.map(change), id);

describe.each(CHOICES)('%s', (_, question) => {
  it('marks what calc finds, and says of each choice the reasoning that leads there', () => {
    const { choices, right } = choose(question);
    expect(question.all[right]?.kind).toBe('answer');
    for (const { shows, says } of choices) {
      expect(shows).not.toBe('');
      expect(says).toMatch(/[.。]$/);
    }
  });

  it('would stop the build if another choice were marked', () => {
    const { right } = choose(question);
    for (const other of question.all.keys()) {
      if (other === right) continue;
      let index = -1;
      const marked = () =>
        choose(question, (one) => {
          index += 1;
          return { ...one, kind: index === other ? 'answer' : 'slip' };
        });
      expect(marked, String(other)).toThrow(question.id);
    }
  });
});

describe.each(GOALS)('%s', (_, { slug, locale, id, says, all }) => {
  const { of = firstExample(slug), until = '' } = says;

  it('is reached by each way that it tells, and not by the example as it stands', () => {
    const { goals, ways } = goalsOf({ slug, of, until, at: id }, all, wordsOf(locale).question);
    expect(ways.length).toBeGreaterThan(0);
    const reached = (set: string) => reachesAll(goals, evaluateExample(slug, of, readReplacements(set), id).values);
    expect(reached('')).toBe(false);
    for (const { set } of ways) expect(reached(set), set).toBe(true);
  });

  it('names only mistakes that leave it unreached, each of which can be made', () => {
    for (const slip of all.filter(({ kind }) => kind === 'slip')) {
      const { values } = evaluateExample(slug, of, {}, id);
      for (const { left, right } of readGoals(slip.is))
        for (const name of `${left} ${right}`.match(/[a-z_]+/g) ?? []) expect(Object.keys(values), id).toContain(name);
    }
  });

  it('stands behind its example', async () => {
    const { readSource } = await import('./texts.ts');
    const { body } = readSource(`content/${locale}/${slug}.mdx`);
    expect(body.indexOf(`<Example id="${of}"`)).toBeGreaterThan(-1);
    expect(body.indexOf(`<Example id="${of}"`)).toBeLessThan(body.indexOf(`<Question id="${id}"`));
  });
});

describe('a question to choose', () => {
  const words = (over: object[]) =>
    over.map((one, index) => ({ is: '', kind: 'slip', at: `a.mdx:${index + 1}`, says: 'This\n\nThat.', ...one }));
  const asking = { kind: 'which', of: 'worked-example' } as const;
  const ask = (given: Partial<Asking>, ...over: object[]) =>
    choicesOf('parameters', 'en', { ...asking, ...given }, words(over), 'a.mdx:9');

  it('is right where all counts are equal and a choice says so', () => {
    const pair = [{ is: 'weights' }, { is: '27 * out_channels' }];
    expect(ask({}, ...pair, { kind: 'answer' }).right).toBe(2);
    expect(() => ask({}, { is: 'weights', kind: 'answer' }, { is: '27 * out_channels' })).toThrow('a.mdx:9');
  });

  it('may ask for the least, or for one that comes to a count', () => {
    expect(ask({ asks: 'least' }, { is: 'parameters' }, { is: 'weights', kind: 'answer' }).right).toBe(1);
    expect(ask({ asks: '4 * parameters' }, { is: 'parameters' }, { is: 'memory', kind: 'answer' }).right).toBe(1);
  });

  it('may be counted on a calculator, in its units', () => {
    const cost = { is: 'token', of: 'transformers/kv-cache', kind: 'answer' };
    expect(ask({ as: 'bytes' }, cost, { is: 'parameters' }).choices[0]?.count).toBe('524 kB');
  });

  it('stops the build on a name, a network or a field that is not there, each with its place', () => {
    const bad = [
      { is: 'nothing', kind: 'answer' },
      { is: 'macs', network: 'nothing' },
      { is: 'macs', with: 'x=1' },
    ];
    expect(() => ask({}, ...bad)).toThrow(/^a\.mdx:1: .*\na\.mdx:2: .*\na\.mdx:3: /);
  });

  it('stops the build on a line without the number that is to be checked, and unless one line is wrong', () => {
    const line = (says: string, over: object) => ({ says: `${says}\n\nSaid.`, ...over });
    const right = line('`weights 189`', { is: 'weights' });
    const wrong = line('`parameters 189`', { is: 'parameters', kind: 'answer' });
    expect(ask({ kind: 'line' }, right, wrong).right).toBe(1);
    expect(() => ask({ kind: 'line' }, right, line('`none`', { is: 'weights', kind: 'answer' }))).toThrow('a.mdx:2');
    expect(() => ask({ kind: 'line' }, line('`weights 188`', { is: 'weights' }), wrong)).toThrow('calc finds 189');
    expect(() => ask({ kind: 'line' }, right, line('`189`', { is: 'weights', kind: 'answer' }))).toThrow('a.mdx:2');
  });
});

describe('a question on an example', () => {
  const make = (until: string, ...ways: object[]) =>
    goalsOf(
      { slug: 'parameters', of: 'worked-example', until, at: 'a.mdx:9' },
      ways.map((one) => ({ kind: 'answer', is: '', at: 'a.mdx:10', says: '', ...one })),
      wordsOf('en').question,
    );

  it('stops the build where it is reached before it is touched, by no way, or by one that does not lead there', () => {
    expect(() => make('parameters = 196', { with: 'height=6' })).toThrow('before it is touched');
    expect(() => make('parameters = 1000')).toThrow('a.mdx:9: <Question> has no <Answer>');
    expect(() => make('parameters = 1000', { with: 'out_channels=8' })).toThrow('a.mdx:10: <Answer with="out_channels');
    expect(() => make('parameters = 1000', { with: 'kernel_size=9' })).toThrow('a.mdx:10');
    expect(() => make('somewhat = 1000', { with: '' })).toThrow("no name for 'somewhat'");
  });

  it('takes limits, and says which layer reaches them', () => {
    const { ways } = make('parameters ≤ 100, out_channels ≥ 7', { with: 'in_channels=1' });
    expect(ways[0]?.call).toBe('nn.Conv2d(1, 7, 3)');
  });
});
