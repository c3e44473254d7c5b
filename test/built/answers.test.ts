/** What follows a question stands in one part, served open: `src/site/answerPlugin.ts`, `src/components/Told.astro`. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '#i18n/index.ts';
import { ANSWERED } from '#islands/ties.ts';
import { CHAPTERS } from '#site/chapters.ts';
import type { Node } from '#site/search/tree.ts';
import { all, articleOf, classesOf } from '#site/search/tree.ts';

const told = ({ properties }: Node): string | undefined => properties?.dataTold as string | undefined;
const isQuestion = (node: Node): boolean => classesOf(node).includes('question');
const isSwitch = (node: Node): boolean => classesOf(node).includes('all-answers');
const isHeading = ({ tagName = '' }: Node): boolean => /^h[1-6]$/.test(tagName);
const elements = ({ children = [] }: Node): Node[] => children.filter(({ type }) => type === 'element');

/** The rows in which questions stand: the text itself, and what follows a question, where there is one in it. */
const rows = (node: Node): Node[] => [node, ...all(node, (one) => told(one) !== undefined).flatMap(rows)];

/** What is wrong with the parts of a row: each question, but before a heading or another one, is followed by its own, to the heading. */
function faultsIn(row: Node): string[] {
  const parts = elements(row).filter((one) => !isSwitch(one));
  return parts.flatMap((part, index) => {
    const { id } = (part.properties ?? {}) as { id?: string };
    const [next, bar, after] = parts.slice(index + 1);
    if (isQuestion(part)) {
      if (!next || isHeading(next) || isQuestion(next)) return [];
      if (told(next) !== id) return [`${id} is not followed by what it is told by`];
      if (!bar || !classesOf(bar).includes('untold')) return [`${id} has no way to what follows it`];
      return after && !isHeading(after) ? [`what follows ${id} ends before the heading`] : [];
    }
    const of = told(part);
    return of !== undefined && !isQuestion(parts[index - 1] as Node)
      ? [`what is told by ${of} follows no question`]
      : [];
  });
}

describe.each(LOCALES.flatMap((locale) => CHAPTERS.map((slug) => `/${locale}/${slug}/`)))('%s', (path) => {
  const html = readFileSync(`dist${path}index.html`, 'utf8');
  const article = articleOf(html) as Node;
  const prose = all(article, (node) => classesOf(node).includes('prose'))[0] as Node;
  const parts = rows(prose).filter((one) => told(one) !== undefined);

  it('has all that follows a question up to the next heading in one part, and nothing else', () => {
    expect(rows(prose).flatMap(faultsIn)).toEqual([]);
    for (const part of parts) expect(elements(part).some(isHeading), told(part)).toBe(false);
  });

  it('is served open, with one switch, above the first of them', () => {
    expect(parts.filter(({ properties }) => properties?.hidden !== undefined).map(told)).toEqual([]);
    const switches = all(article, isSwitch);
    expect(switches).toHaveLength(parts.length > 0 ? 1 : 0);
    const body = html.slice(html.indexOf('<body'));
    const [above, first] = [body.indexOf('class="all-answers"'), body.indexOf('data-told=')];
    expect(above <= first, `${above} ${first}`).toBe(true);
  });

  it('carries what folds it, which listens to what questions tell', () => {
    expect(html.slice(0, html.indexOf('<body')).includes(`\`${ANSWERED}\``)).toBe(true);
  });
});

describe('the chapters', () => {
  it('have questions whose answer is folded', () => {
    const folded = CHAPTERS.filter((slug) => readFileSync(`dist/en/${slug}/index.html`, 'utf8').includes('data-told='));
    expect(folded.length).toBeGreaterThan(10);
  });
});
