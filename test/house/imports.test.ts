import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FLOORS } from './floors.ts';
import { imports } from './sources.ts';

/** What each room may import besides itself, as the README's map says. */
const MAY: Record<string, readonly string[]> = {
  calc: [],
  code: ['calc'],
  kernel: ['calc'],
  search: [],
  formula: ['calc'],
  islands: ['calc', 'code', 'formula'],
  i18n: [],
  cli: ['calc', 'code', 'kernel', 'search', 'i18n'],
  site: ['calc', 'code', 'formula', 'kernel', 'search', 'i18n', 'content'],
  components: ['calc', 'code', 'formula', 'islands', 'kernel', 'i18n', 'site', 'styles'],
  layout: ['components', 'islands', 'search', 'i18n', 'site', 'styles'],
  pages: ['layout', 'i18n', 'site'],
  styles: [],
};

/** Packages a room may use. */
const PACKAGES: Record<string, RegExp> = {
  calc: /^$/,
  code: /^$/,
  kernel: /^(pyodide(\/ffi)?|yaml|node:\w+)$/,
  search: /^(minisearch|stemmer)$/,
  formula: /^katex$/,
  islands: /^(preact|@preact\/signals-core|@codemirror\/[\w-]+|@lezer\/[\w-]+|style-mod)$/,
  i18n: /^$/,
  cli: /^node:\w+$/,
  site: /^(astro|astro\/zod|d3-scale|satteri|sharp|vite|yaml|node:\w+)$/,
  components: /^(astro|preact-render-to-string|satteri)/,
  layout: /^(astro|katex\/dist|@fontsource)/,
  pages: /^astro/,
  styles: /^$/,
};

/** What a room imports of others, and what it says of itself: the README's map in both directions. */
interface Row {
  room: string;
  may: readonly string[];
}

/** The rows of the README's map, by the folder each begins with. */
const map = [...readFileSync('README.md', 'utf8').matchAll(/^\| `([\w/]+)\/`.*\| ([^|]*) \|$/gm)];

/** A row's folder, and the rooms in its last column. */
function rowsOf(folder: RegExp): Row[] {
  return map.flatMap(([, place = '', may = '']) => {
    const room = folder.exec(place)?.[1];
    return room === undefined ? [] : [{ room, may: may === 'nothing' ? [] : may.split(', ') }];
  });
}

describe('imports', () => {
  it('are found at all', () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  it('run one way between rooms', () => {
    for (const { file, room, path, kind } of imports) {
      const target = /^#(\w+)\//.exec(path)?.[1];
      if (!target || target === room) continue;
      // Words arrive in islands as props; only their type is known there, and how they take values.
      // Sentences that few need come with the code that says them.
      const told = path === '#i18n/message.ts' || /^#i18n\/(code|advice|question)\//.test(path);
      const words = room === 'islands' && target === 'i18n' && (kind === 'type' || told);
      // Python is asked by its client; what it answers is known by its types.
      const python =
        room === 'islands' && target === 'kernel' && (kind === 'type' || /^#kernel\/(client|shown)\.ts$/.test(path));
      const allowed = MAY[room]?.includes(target) || words || python;
      expect(allowed, `${file} imports ${path}: ${room} may import ${MAY[room]?.join(', ') || 'nothing'}`).toBe(true);
    }
  });

  it('are allowed between no rooms that do not need it', () => {
    const needed = new Set(imports.map(({ room, path }) => `${room} ${/^#(\w+)\//.exec(path)?.[1]}`));
    const allowed = Object.entries(MAY).flatMap(([room, all]) => all.map((other) => `${room} ${other}`));
    expect(allowed.filter((pair) => !needed.has(pair))).toEqual([]);
  });

  it('are relative inside a room and named across rooms', () => {
    for (const { file, room, path, target } of imports) {
      if (!path.startsWith('.')) continue;
      expect(target?.split('/')[1], `${file} reaches out of its room by ${path}`).toBe(room);
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
    for (const { file, path, target } of imports) if (target) expect(existsSync(target), `${file}: ${path}`).toBe(true);
  });
});

describe('the map in the README', () => {
  it('names every room, and what each may import', () => {
    const rows = rowsOf(/^src\/(\w+)$/);
    expect(rows.map(({ room }) => room).sort()).toEqual(Object.keys(MAY).sort());
    for (const { room, may } of rows) expect([...may].sort(), room).toEqual([...(MAY[room] ?? [])].sort());
  });

  it('lists the floors of calc in their order', () => {
    const rows = rowsOf(/^src\/calc\/(\w+)$/);
    expect(rows.map(({ room }) => room)).toEqual(FLOORS);
    for (const [at, { room, may }] of rows.entries()) expect(may, room).toEqual(at === 0 ? [] : ['the floors above']);
  });
});

describe('the naive loops', () => {
  it('import no code from the formulas they prove, only types', () => {
    const proofs = imports.filter(({ file }) => file.endsWith('.proof.ts'));
    expect(proofs.length).toBeGreaterThan(0);
    for (const { file, path, kind } of proofs) expect(kind, `${file} imports ${path}`).toBe('type');
  });
});
