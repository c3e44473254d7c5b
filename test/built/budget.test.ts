import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Page } from './weight.ts';
import { bytesOf, filesOf, limitsOf, pages, scriptsNamed, scriptsOf, total } from './weight.ts';

/** Files with their weights, heaviest first: what a failing test says. */
const listed = (files: Iterable<string>): string =>
  [...files]
    .sort((one, other) => bytesOf(other) - bytesOf(one))
    .map((file) => `${bytesOf(file)} ${file}`)
    .join('\n');

const ALL = pages().map((page): [string, Page] => [page.path, page]);
const FRAMES = ALL.filter(([path]) => path.includes('/embed/'));

describe.each(ALL)('%s, opened', (_, page) => {
  const limits = limitsOf(page);

  it(`loads at most ${limits.script / 1000} kB of script, and no KaTeX script`, () => {
    const scripts = scriptsOf(page, 'opened');
    expect(total(scripts)).toBeGreaterThan(0);
    expect(total(scripts), listed(scripts)).toBeLessThanOrEqual(limits.script);
    expect([...scripts].filter((file) => /katex/i.test(file))).toEqual([]);
  });

  it(`loads at most ${limits.all / 1000} kB in all`, () => {
    const files = filesOf(page);
    expect(total(files), listed(files)).toBeLessThanOrEqual(limits.all);
  });
});

describe.each(FRAMES)('%s, an example alone in a frame', (_, page) => {
  it(`loads at most ${limitsOf(page).near / 1000} kB of script by the time a hand comes near`, () => {
    const scripts = scriptsOf(page, 'near');
    // It is alive by then; a picture that stands still has nothing to bring to life.
    expect(total(scripts)).toBeGreaterThan(page.html.includes('<astro-island') ? 10_000 : 0);
    expect(total(scripts), listed(scripts)).toBeLessThanOrEqual(limitsOf(page).near);
  });
});

describe('the editor of cells', () => {
  const editor = scriptsNamed('editor');

  it('loads at most 150 kB of script', () => {
    expect(total(editor)).toBeGreaterThan(50_000);
    expect(total(editor), listed(editor)).toBeLessThanOrEqual(150_000);
  });

  it('comes to no page before a cell is edited', () => {
    const [file = ''] = editor;
    for (const [path, page] of ALL) expect(scriptsOf(page, 'near').has(file), path).toBe(false);
    expect(ALL.filter(([, { html }]) => html.includes(file)).map(([path]) => path)).toEqual([]);
  });
});

describe('a first run of Python', () => {
  const files = readdirSync('dist/_astro').filter((file) => /^(pyodide|library|packages)\.|^worker-/.test(file));

  it('downloads at most 7 MB on a host that compresses text and WebAssembly', () => {
    expect(files).toHaveLength(5);
    const sent = files.map((file) => {
      const content = readFileSync(`dist/_astro/${file}`);
      return file.endsWith('.zip') ? content.length : gzipSync(content).length;
    });
    expect(sent.reduce((sum, bytes) => sum + bytes)).toBeLessThanOrEqual(7_000_000);
  });
});

describe('the picture that a definition gives', () => {
  it('is at most 4 kB of script, beside what the calculator has', () => {
    const own = [...scriptsNamed('LayerPicture')].filter((file) => file.includes('/LayerPicture.'));
    expect(own).toHaveLength(1);
    expect(total(own), listed(own)).toBeLessThanOrEqual(4096);
  });
});

describe('the reckoning', () => {
  const [, question = ''] = /component-url="\/([^"]*Question[^"]*)"/.exec(ALL.map(([, { html }]) => html).join()) ?? [];

  it.each([
    ['{&quot;until&quot;:&quot;now&quot;}', [true, true, true]],
    ['{&quot;value&quot;:true}', [false, true, true]],
    ['{&quot;until&quot;:&quot;hand&quot;}', [false, false, true]],
    ['{&quot;until&quot;:&quot;touch&quot;}', [false, false, false]],
  ])('takes an island of %s when it comes alive', (options, when) => {
    const props = 'props="{&quot;now&quot;:1}"';
    const html = `<astro-island component-url="/${question}" ${props} client="wanted" opts="${options}">`;
    const found = (['opened', 'seen', 'near'] as const).map((until) =>
      scriptsOf({ path: '/', html }, until).has(question),
    );
    expect(found).toEqual(when);
  });
});
