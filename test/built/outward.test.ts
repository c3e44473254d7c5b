import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { LOCALES, wordsOf } from '#i18n/index.ts';
import { repositoryOf } from '#site/repository.ts';
import { SUBPATH } from '../places.ts';

const HOME = `${SUBPATH.site}${SUBPATH.base}`;
const inSubpath = (file: string): string => readFileSync(join(SUBPATH.directory, file), 'utf8');

describe('a site that knows its address', () => {
  it('lists each page once, in every language, without frames and without the second English cover', () => {
    const pages = [...inSubpath('sitemap-0.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => match[1]);
    expect(new Set(pages).size).toBe(pages.length);
    for (const page of ['', 'flops/', 'glossary/', 'for-teachers/'])
      for (const locale of LOCALES) expect(pages).toContain(`${HOME}/${locale}/${page}`);
    expect(pages).not.toContain(`${HOME}/`);
    expect(pages.filter((page) => /\/embed\/|404/.test(page ?? ''))).toEqual([]);
    for (const locale of LOCALES) {
      const links = inSubpath('sitemap-0.xml').match(new RegExp(`hreflang="${wordsOf(locale).lang}"`, 'g')) ?? [];
      expect(links, locale).toHaveLength(pages.length);
    }
  });

  it('tells robots where the list is', () => {
    expect(inSubpath('robots.txt')).toContain(`Sitemap: ${HOME}/sitemap-index.xml`);
    expect(existsSync('dist/robots.txt')).toBe(false);
  });

  it('has a card in each language, of the size it says', async () => {
    for (const locale of LOCALES) {
      const html = inSubpath(`${locale}/flops/index.html`);
      expect(html).toContain(`property="og:image" content="${HOME}/${locale}/card.png"`);
      expect(html).toContain(wordsOf(locale).shell.tagline);
      const { width, height, format } = await sharp(join(SUBPATH.directory, locale, 'card.png')).metadata();
      expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' });
    }
    expect(readFileSync('dist/en/flops/index.html', 'utf8')).not.toContain('og:image');
  });
});

describe('the links to mend a page', () => {
  const sources = { 'en/flops': 'content/en/flops.mdx', 'zh-cn/glossary': 'content/glossary.yaml' };

  it('lead to its source, and to a report with its address, where a repository is known', () => {
    for (const [page, source] of Object.entries(sources)) {
      const html = inSubpath(`${page}/index.html`).replaceAll('&#38;', '&').replaceAll('&amp;', '&');
      expect(html).toContain(`href="${SUBPATH.repository}/edit/main/${source}"`);
      const report = new RegExp(`href="(${SUBPATH.repository}/issues/new[^"]*)"`).exec(html)?.[1] ?? 'http://none';
      expect(new URL(report).searchParams.get('body')).toContain(`${HOME}/${page}/`);
    }
  });

  it('lead to files that are there, from every page', () => {
    const files = readdirSync(SUBPATH.directory, { recursive: true, encoding: 'utf8' });
    const pages = files.filter(
      (file) => file.endsWith('.html') && !/embed\/|404|(layers|tools|networks)\/index/.test(file),
    );
    for (const page of pages) {
      const [, source = 'none'] = /\/edit\/main\/([^"]+)"/.exec(inSubpath(page)) ?? [];
      expect(existsSync(source), `${page}: ${source}`).toBe(true);
    }
  });

  it('are left out where none is', () => {
    if (repositoryOf(JSON.parse(readFileSync('package.json', 'utf8')), process.env.REPOSITORY)) return;
    expect(readFileSync('dist/en/flops/index.html', 'utf8')).not.toMatch(/\/edit\/main\/|issues\/new/);
  });
});
