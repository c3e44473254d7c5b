/** What the book ships of others: each package with its licence, from the bundle. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { noticesText, packagesIn } from '#site/notices.ts';
import { SUBPATH } from '../places.ts';

const text = readFileSync('dist/notices.txt', 'utf8');

describe('the notices', () => {
  it('name every package in the bundle, with version, licence, source and the whole text', () => {
    const parts = text.split(/\n-{72}\n/).slice(1, -1);
    expect(parts.length).toBeGreaterThan(7);
    for (const part of parts) {
      const [, name, version] = /^\s*(\S+) (\d+\.\d+\.\d+\S*)\nLicence: \S+\nSource: https?:\S+\n/.exec(part) ?? [];
      const installed = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
      expect(version, name).toBe(installed.version);
      expect(part.length, `${name} has no text of its licence`).toBeGreaterThan(700);
    }
  });

  it('hold the fonts, what draws formulas, what is live, and Python', () => {
    for (const name of ['katex', 'preact', '@fontsource-variable/source-sans-3', 'minisearch', 'astro', 'pyodide'])
      expect(text, name).toContain(`\n${name} `);
  });

  it('end with the data of others, its licence and what was changed', () => {
    const data = text.split(/\n-{72}\n/).at(-1) ?? '';
    expect(data).toMatch(
      /^\s*timings\.csv, of pytorch-image-models\nLicence: Apache-2\.0\nSource: https:\S+\n\nTaken from/,
    );
    expect(data).toContain('columns were left out');
    expect(data).toContain('Apache License');
  });

  it('fail a package that ships no licence', () => {
    expect(() => noticesText(['puppeteer-core'])).toThrow(/puppeteer-core is shipped and has no text of a licence/);
  });

  it('find packages by their files, the innermost where packages stand in packages', () => {
    const files = ['/a/node_modules/x/node_modules/@s/y/z.js', '\0virtual', 'src/a.ts'];
    expect([...packagesIn([{ type: 'chunk', moduleIds: files }])]).toEqual(['@s/y']);
  });

  it('stand at the foot of every page, also below another address', () => {
    expect(readFileSync('dist/en/flops/index.html', 'utf8')).toContain('href="/notices.txt"');
    expect(readFileSync(`${SUBPATH.directory}/zh-cn/flops/index.html`, 'utf8')).toContain(
      `href="${SUBPATH.base}/notices.txt"`,
    );
    expect(existsSync(`${SUBPATH.directory}/notices.txt`)).toBe(true);
  });
});
