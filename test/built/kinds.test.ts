/** Questions of every kind as they are built: each in its chapter, alone in a frame and in the notebook, in both languages. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '#i18n/index.ts';
import { allQuestions } from '../content/asked.ts';

const QUESTIONS = LOCALES.flatMap(allQuestions).map((one) => ({ ...one, name: `${one.locale} ${one.slug}#${one.id}` }));

/** A question in a built page. */
function sectionOf(file: string, id: string): string {
  const html = readFileSync(`dist/${file}`, 'utf8');
  const from = html.indexOf(`<section class="cell question" id="${id}"`);
  if (from < 0) throw new ReferenceError(`${file} has no question '${id}'`);
  return html.slice(from, html.indexOf('</section>', from));
}

const VIEWS: Readonly<Record<string, string>> = {
  number: '(?:Fixed)?Question',
  which: 'Choice',
  line: 'Choice',
  make: 'Goal',
};

describe.each(QUESTIONS)('$name', ({ locale, slug, id, kind, says, all }) => {
  it('stands in its chapter, alone in a frame with what it is solved on, and in the notebook', () => {
    for (const file of [`${locale}/${slug}/index.html`, `${locale}/embed/${slug}/${id}/index.html`]) {
      const section = sectionOf(file, id);
      expect(section).toMatch(new RegExp(`component-url="[^"]*/${VIEWS[kind]}\\.`));
      expect(section.match(/<summary>/g)).toHaveLength(1);
      expect(section.match(/type="radio"/g)?.length ?? 0).toBe(['which', 'line'].includes(kind) ? all.length : 0);
    }
    const frame = readFileSync(`dist/${locale}/embed/${slug}/${id}/index.html`, 'utf8');
    expect(frame.match(/<[^>]* data-example\b/g)?.length ?? 0).toBe(kind === 'make' ? 1 : 0);
    if (kind === 'make') expect(frame).toMatch(new RegExp(`<section[^>]* id="${says.of}"`));
    const { cells } = JSON.parse(readFileSync(`dist/${locale}/${slug}.ipynb`, 'utf8'));
    const texts = cells.map(({ source }: { source: string | string[] }) => [source].flat().join(''));
    expect(texts.filter((text: string) => text.includes(`<a id="${id}"></a>`))).toHaveLength(1);
  });
});

describe.each(LOCALES)('a choice between networks in %s', (locale) => {
  it('shows what is counted by hand', () => {
    const section = sectionOf(`${locale}/from-layers-to-a-network/index.html`, 'which-works');
    const counts = [...section.matchAll(/<b class="count">([^<]*)</g)].map(([, count = '']) => count.replace(/,/g, ''));
    expect(counts.map(Number)).toEqual([6 * 28 * 28 * 25, 16 * 10 * 10 * 6 * 25, 400 * 120]);
  });
});
