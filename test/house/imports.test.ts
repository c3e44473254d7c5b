import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What each room may import besides itself, as the README's map says. */
const MAY: Record<string, readonly string[]> = {
  calc: [],
  code: ['calc'],
  search: [],
  formula: ['calc'],
  islands: ['calc', 'code', 'formula'],
  i18n: [],
  cli: ['calc', 'code', 'i18n'],
  site: ['calc', 'code', 'formula', 'search', 'i18n', 'content'],
  components: ['calc', 'code', 'formula', 'islands', 'i18n', 'site'],
  layout: ['components', 'islands', 'search', 'i18n', 'site', 'styles'],
  pages: ['layout', 'i18n', 'site'],
  styles: [],
};

/** Packages a room may use. */
const PACKAGES: Record<string, RegExp> = {
  calc: /^$/,
  code: /^$/,
  search: /^(minisearch|stemmer)$/,
  formula: /^katex$/,
  islands: /^(preact|@preact\/signals-core)$/,
  i18n: /^$/,
  cli: /^node:\w+$/,
  site: /^(astro|astro\/zod|satteri|sharp|yaml|node:\w+)$/,
  components: /^astro/,
  layout: /^(astro|katex\/dist|@fontsource)/,
  pages: /^astro/,
  styles: /^$/,
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.(ts|tsx|astro)$/.test(file) && file.includes('/'),
);

interface Import {
  file: string;
  room: string;
  typeOnly: boolean;
  path: string;
}

const imports: Import[] = files.flatMap((file) => {
  const text = readFileSync(join('src', file), 'utf8');
  const found = [
    ...text.matchAll(/^\s*import (type )?(?:[^'"]*? from )?['"]([^'"]+)['"]/gm),
    ...text.matchAll(/(type )?\bimport\(['"]([^'"]+)['"]\)/g),
  ];
  return found.map((match) => ({
    file,
    room: file.split('/')[0] as string,
    typeOnly: match[1] !== undefined,
    path: match[2] as string,
  }));
});

describe('imports', () => {
  it('are found at all', () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  it('run one way between rooms', () => {
    for (const { file, room, path, typeOnly } of imports) {
      const target = /^#(\w+)\//.exec(path)?.[1];
      if (!target || target === room) continue;
      // Words arrive in islands as props; only their type is known there, and how they take values.
      // Sentences that few need come with the code that says them.
      const told = path === '#i18n/message.ts' || path.startsWith('#i18n/code/');
      const words = room === 'islands' && target === 'i18n' && (typeOnly || told);
      const allowed = MAY[room]?.includes(target) || words;
      expect(allowed, `${file} imports ${path}: ${room} may import ${MAY[room]?.join(', ') || 'nothing'}`).toBe(true);
    }
  });

  it('are relative inside a room and named across rooms', () => {
    for (const { file, room, path } of imports) {
      if (!path.startsWith('.')) continue;
      const target = relative('src', join('src', dirname(file), path)).split('/')[0];
      expect(target, `${file} reaches out of its room by ${path}`).toBe(room);
    }
    for (const { file, room, path } of imports)
      expect(path.startsWith(`#${room}/`) && room !== 'layout', `${file}: ${path} is at home`).toBe(false);
  });

  it('use only the packages of their room', () => {
    for (const { file, room, path } of imports) {
      if (/^[.#]/.test(path)) continue;
      expect(PACKAGES[room]?.test(path), `${file} uses ${path}`).toBe(true);
    }
  });

  it('say `.ts` in calc and code, so that Node runs them as they are', () => {
    for (const { file, room, path } of imports)
      if (room === 'calc' || room === 'code') expect(path, file).toMatch(/^(\.|#calc\/).*\.ts$/);
  });

  it('lead to files that exist', () => {
    for (const { file, path } of imports) {
      const named = /^#(\w+)\/(.*?)(\?\w+)?$/.exec(path);
      const target = path.startsWith('.')
        ? join('src', dirname(file), path.replace(/\?\w+$/, ''))
        : named && join(named[1] === 'content' ? '' : 'src', named[1] as string, named[2] as string);
      if (target) expect(existsSync(target), `${file}: ${path}`).toBe(true);
    }
  });
});

describe('the naive loops', () => {
  it('import no code from the formulas they prove, only types', () => {
    const proofs = imports.filter(({ file }) => file.endsWith('.proof.ts'));
    expect(proofs.length).toBeGreaterThan(0);
    for (const { file, path, typeOnly } of proofs) expect(typeOnly, `${file} imports ${path}`).toBe(true);
  });
});

describe('files', () => {
  it('stay rooms one can live in: none above 300 lines, word lists aside', () => {
    for (const file of files.filter((one) => !one.startsWith('i18n/'))) {
      const lines = readFileSync(join('src', file), 'utf8').split('\n').length;
      expect(lines, file).toBeLessThanOrEqual(300);
    }
  });
});
