import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '#i18n/index.ts';
import measured from '../../src/components/frameHeights.json' with { type: 'json' };

/** The pages for frames in a language, by chapter and id. */
const framesIn = (locale: string): string[] =>
  readdirSync(`dist/${locale}/embed`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .map((file) => dirname(file))
    .sort();

describe.each(LOCALES)('the pages for frames in %s', (locale) => {
  it('are each measured, and nothing else is', () => {
    expect(Object.keys(measured).sort(), 'npm run heights -- --new').toEqual(framesIn(locale));
  });
});

describe.each(LOCALES)('the titles of the pages for frames in %s', (locale) => {
  it('each name another page', () => {
    const titles = framesIn(locale).map((of) => {
      const html = readFileSync(`dist/${locale}/embed/${of}/index.html`, 'utf8');
      return /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
    });
    expect(titles.filter((title, index) => title === '' || titles.indexOf(title) !== index)).toEqual([]);
  });
});

describe('what the link maker offers', () => {
  it.each(LOCALES)('is every page for frames, each by a name of its own, in %s', (locale) => {
    const html = readFileSync(`dist/${locale}/for-teachers/index.html`, 'utf8');
    const names = [...html.matchAll(/<option[^>]*>([^<]*)<\/option>/g)].map(([, name = '']) => name);
    expect(names.length).toBeGreaterThanOrEqual(framesIn(locale).length);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    for (const of of framesIn(locale)) expect(html, of).toContain(`/embed/${of}/`);
  });
});

describe('the heights of a frame', () => {
  it.each(Object.entries(measured))(
    'of %s are one a column, and no narrower column takes less than half of a wider',
    (_, all) => {
      expect(all).toHaveLength(4);
      for (const [index, height] of all.entries()) expect(height).toBeGreaterThan((all[index - 1] ?? 0) / 2);
    },
  );
});
