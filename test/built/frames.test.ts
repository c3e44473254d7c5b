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

const sheetsOf = (html: string): string[] =>
  [...html.matchAll(/<link rel="stylesheet" href="([^"]*)"/g)].map(([, href = '']) => href);

/** Selectors of a sheet, each as the classes, ids and tags that it names in turn; one with a choice or a look ahead is left out. */
function namesIn(sheet: string): string[][] {
  const css = readFileSync(`dist${sheet}`, 'utf8').replace(/:not\((?:[^()]|\([^()]*\))*\)/g, '');
  return [...css.matchAll(/(?<=^|[{};])([^{};@]+)(?={)/g)]
    .flatMap(([, selectors = '']) => selectors.split(/,(?![^(]*\))/))
    .filter((selector) => /\.[a-z]/.test(selector) && !/,|:has/.test(selector))
    .map((selector) => selector.match(/(?<![:\w-])[.#]?[a-z][\w-]*(?![\w-]*\()/g) ?? []);
}

/** The elements of what a page for frames shows, in turn: each as its tag, its id and its classes. */
const elementsIn = (html: string): string[][] =>
  [...(/<main>[\s\S]*<\/main>/.exec(html)?.[0] ?? '').matchAll(/<([a-z][\w-]*)([^>]*)/g)].map(
    ([, tag = '', rest = '']) => [
      tag,
      `#${/\sid="([^"]*)"/.exec(rest)?.[1]}`,
      ...(/\sclass="([^"]*)"/.exec(rest)?.[1] ?? '').split(' ').map((one) => `.${one}`),
    ],
  );

/** True where each name stands on an element that is not before the one with the name before it. */
function isMet(names: readonly string[], elements: readonly (readonly string[])[]): boolean {
  let at = 0;
  for (const name of names) {
    while (elements[at] && !elements[at]?.includes(name)) at++;
    if (!elements[at]) return false;
  }
  return names.length > 0;
}

describe.each(LOCALES)('the pages for frames in %s', (locale) => {
  it('have each sheet of their chapter by which something in them is styled', () => {
    const read = new Map<string, string[][]>();
    const lacking = framesIn(locale).flatMap((of) => {
      const chapter = readFileSync(`dist/${locale}/${dirname(of)}/index.html`, 'utf8');
      const html = readFileSync(`dist/${locale}/embed/${of}/index.html`, 'utf8');
      const elements = elementsIn(html);
      return sheetsOf(chapter)
        .filter((sheet) => !sheetsOf(html).includes(sheet))
        .flatMap((sheet) => {
          const selectors = read.get(sheet) ?? namesIn(sheet);
          read.set(sheet, selectors);
          const met = selectors.find((names) => isMet(names, elements));
          return met ? [`${of}: ${sheet}, ${met.join(' ')}`] : [];
        });
    });
    expect(lacking).toEqual([]);
  });
});
