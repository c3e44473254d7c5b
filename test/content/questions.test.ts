/** The page of questions: each is asked in one line, answered in a few, and leads into the book. */
import { describe, expect, it } from 'vitest';
import { LOCALES } from '#i18n/index.ts';
import { askedAt } from '#site/asked.ts';
import { QUESTIONS } from '#site/chapters.ts';
import { readSource } from './texts.ts';

interface Question {
  id: string;
  title: string;
  answer: string;
  /** Where it was asked, as the page names it. */
  threads: string[];
}

/** Text as a reader sees it: no tags, no addresses. */
const shown = (text: string): string => text.replace(/<[^>]*>|(?<=\])\([^)]*\)|[[\]`*]/g, '').trim();

const bodyIn = (locale: string): string => readSource(`content/${locale}/${QUESTIONS}.mdx`).body;

/** The questions of a language in their order. Each is a heading of third order. */
const questionsIn = (locale: string): Question[] =>
  bodyIn(locale)
    .split(/^(?=##+ )/m)
    .flatMap((part) => {
      const [, title = '', id] = /^### (.*) \{#([\w-]+)\}$/m.exec(part) ?? [];
      if (id === undefined) return [];
      const [, ...rest] = part.trim().split('\n');
      const asked = rest.join('\n').match(/(?<=<Asked in=")[^"]*/)?.[0];
      const answer = rest.filter((line) => !line.startsWith('<Asked')).join('\n');
      return [{ id, title: shown(title), answer, threads: asked?.split(' ') ?? [] }];
    });

/** So many characters an answer has at most: Chinese says the same in fewer. */
const MOST: Record<string, number> = { en: 310, 'zh-cn': 120 };

describe.each(LOCALES)('the questions in %s', (locale) => {
  const questions = questionsIn(locale);

  it('are sixty or more, each in one place, in groups that the page lists first', () => {
    expect(questions.length).toBeGreaterThanOrEqual(60);
    const titles = questions.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    const groups = bodyIn(locale).split(/^(?=## )/m);
    expect(groups.filter((group) => /^## /.test(group)).length).toBe(10);
    const headings = [...bodyIn(locale).matchAll(/^## (.*) \{#([\w-]+)\}$/gm)];
    const links = [...(groups[0] ?? '').matchAll(/\[(.*?)\]\(#([\w-]+)\)/g)];
    expect(links.map(([, title, id]) => [title, id])).toEqual(headings.map(([, title, id]) => [title, id]));
  });

  it.each(questions)('$id is asked as a question, and answered in one short paragraph', ({ title, answer }) => {
    expect(title).toMatch(/[?？]$/);
    expect(answer.trim().split('\n\n')).toHaveLength(1);
    const text = shown(answer);
    expect(text.length, text).toBeLessThanOrEqual(MOST[locale] as number);
    expect(text.length).toBeGreaterThan(20);
  });

  it.each(questions)('$id leads into the book', ({ answer }) => {
    expect(answer).toMatch(/\]\(\.\.\/[\w/-]+\//);
  });

  it.each(questions.filter(({ threads }) => threads.length > 0))('$id says where it was asked', ({ threads }) => {
    for (const thread of threads) expect(() => askedAt(thread, 'here')).not.toThrow();
    expect(new Set(threads).size).toBe(threads.length);
  });
});

describe('a thread', () => {
  it('is one of GitHub, or an address', () => {
    expect(askedAt('owner/name.py#12', 'here')).toEqual({
      href: 'https://github.com/owner/name.py/issues/12',
      text: 'owner/name.py#12',
    });
    expect(askedAt('https://example.org/questions/12', 'here').text).toBe('example.org');
  });

  it.each(['owner#12', 'owner/name', 'http://example.org', ''])('is not %j', (thread) => {
    expect(() => askedAt(thread, 'content/en/questions.mdx:7')).toThrow(
      /^content\/en\/questions\.mdx:7: .*owner\/name#12/,
    );
  });
});
