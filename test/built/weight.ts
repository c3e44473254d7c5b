/**
 * What a page of the built site loads, reckoned from its HTML and the imports of its scripts; nothing is run.
 * `test/browser/loading.test.ts` holds some of it against a browser.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { countsOf, examplesOf, TEACHERS } from '#site/chapters.ts';
import { CALCULATOR } from '#site/reference.ts';

const ROOT = 'dist';

/**
 * How far a reader has gone: only opened the page; scrolled through it; brought a pointer or the keyboard near. Each
 * loads what those before it do.
 */
export type Until = 'opened' | 'seen' | 'near';

export interface Page {
  /** Its address from the root of the site. */
  path: string;
  html: string;
}

/** All pages of the built site. */
export const pages = (): Page[] =>
  readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => ({ path: `/${file.replace(/index\.html$/, '')}`, html: readFileSync(join(ROOT, file), 'utf8') }));

const known = new Map<string, unknown>();

/** A fact about a file, found once. */
function once<Fact>(key: string, find: () => Fact): Fact {
  if (!known.has(key)) known.set(key, find());
  return known.get(key) as Fact;
}

/** Bytes of a file as they travel: gzipped, but for fonts, which are compressed already. */
export const bytesOf = (file: string): number =>
  once(`bytes ${file}`, () => {
    const content = readFileSync(join(ROOT, file));
    return file.endsWith('.woff2') ? content.length : gzipSync(content, { level: 9 }).length;
  });

export const total = (files: Iterable<string>): number => [...files].reduce((sum, file) => sum + bytesOf(file), 0);

/** The files that a script imports: at once, and on some later occasion. */
const importsOf = (file: string) =>
  once(`imports ${file}`, () => {
    const script = readFileSync(join(ROOT, file), 'utf8');
    const found = (pattern: RegExp) =>
      [...script.matchAll(pattern)].map((match) => posix.join(posix.dirname(file), match[1] as string));
    return {
      first: found(/\b(?:from|import) ?["'`](\.[^"'`]+)["'`]/g),
      later: found(/\bimport\(["'`](\.[^"'`]+)["'`]\)/g),
    };
  });

/** Modules by the family of layers they are loaded for, as the source says it. */
const FAMILY_MODULES = [
  ...readFileSync('src/islands/example/families/families.ts', 'utf8').matchAll(/#calc\/layers\/(\w+)\/(\w+)\.ts/g),
].map((match) => ({ family: match[1], module: match[2] as string }));

/** A question on another layer than the first. */
const OF_ANOTHER_LAYER = /data-question [^>]*data-families=/;

/** Modules that are imported on an occasion which this page brings by itself. */
function occasions(html: string, until: Until): Set<string> {
  const families = new Set([...html.matchAll(/data-families="(\w+)"/g)].map((match) => match[1]));
  const modules = FAMILY_MODULES.filter(({ family }) => families.has(family)).map(({ module }) => module);
  // A question on another layer than the first asks for what loads families.
  if (OF_ANOTHER_LAYER.test(html)) modules.push('families');
  // Questions load what is said of guesses, in the language of the page.
  const [, language = ''] = /<html lang="([^"]*)"/.exec(html) ?? [];
  if (/component-url="[^"]*\/Question\./.test(html)) modules.push(`said-${language.toLowerCase()}`);
  // Attention is made of other modules, and those of more.
  if (/data-question [^>]*data-families="attention"/.test(html)) modules.push('inside');
  // The form for links says of a value why it is refused.
  if (/component-url="[^"]*\/LinkMaker\./.test(html)) modules.push('help');
  if (/<(?![^>]*(?:data-formula|props)=)[^>]*\sdata-follows=/.test(html)) modules.push('hand');
  if (until === 'near' || html.includes('data-legend')) modules.push('hand');
  if (until === 'near') modules.push('help');
  return new Set(modules);
}

/** When an island comes alive (`src/site/clientWanted.ts`); one that waits for a touch is not reckoned. */
function aliveAt(island: string): Until | null {
  const [, options = ''] = /\sopts="([^"]*)"/.exec(island) ?? [];
  if (options.includes('&quot;now&quot;')) return 'opened';
  if (options.includes('&quot;touch&quot;')) return null;
  return options.includes('&quot;hand&quot;') ? 'near' : 'seen';
}

const STAGES: readonly Until[] = ['opened', 'seen', 'near'];

const attributes = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map((match) => (match[1] as string).slice(1));

/** The scripts of a page, by their paths in the built site. */
export function scriptsOf({ html }: Page, until: Until): Set<string> {
  const islands = (html.match(/<astro-island[^>]*>/g) ?? []).filter((island) => {
    const stage = aliveAt(island);
    return stage !== null && STAGES.indexOf(stage) <= STAGES.indexOf(until);
  });
  const wanted = occasions(html, until);
  const scripts = attributes(html, /<script[^>]*\ssrc="([^"]*)"/g);
  const alive = attributes(islands.join(), /(?:component|renderer)-url="([^"]*)"/g);
  return reachedFrom([...scripts, ...alive], (file) => wanted.has(nameOf(file)));
}

/** What a script is called, without its folder and hash. */
const nameOf = (file: string): string => posix.basename(file).split('.')[0] as string;

/** Scripts with all that they import; of what they load later, what is wanted. */
function reachedFrom(files: readonly string[], isWanted: (file: string) => boolean): Set<string> {
  const reached = new Set<string>();
  const reach = (file: string) => {
    if (reached.has(file)) return;
    reached.add(file);
    const { first, later } = importsOf(file);
    for (const next of [...first, ...later.filter(isWanted)]) reach(next);
  };
  files.forEach(reach);
  return reached;
}

/** A script that is loaded on an occasion, with all that it imports. Throws where the site has none of that name. */
export function scriptsNamed(name: string): Set<string> {
  const file = readdirSync(join(ROOT, '_astro')).find((one) => one.endsWith('.js') && nameOf(one) === name);
  if (!file) throw new ReferenceError(`the built site has no script called ${name}`);
  return reachedFrom([`_astro/${file}`], () => false);
}

/** The fonts that pages load as they need them, all together. */
const FONTS = /^(?:source-(?:sans-3|code-pro)\.|KaTeX_(?:Main-Regular|Math-Italic|Size3)|box-drawing)/;

/** Powers beyond the cube have a font of their own. */
const POWERS = /[\u2070-\u207b]/;

/** The fonts of tall brackets and of sums, by the classes that a page's formulas give them. */
function sizedFonts(html: string): RegExp {
  const sizes = [...html.matchAll(/\b(?:delimsizing size|delim-size)(\d)|\b(small|large)-op\b/g)].map(
    ([, size, op]) => size ?? (op === 'small' ? '1' : '2'),
  );
  return new RegExp(`^KaTeX_Size[${[...new Set(sizes)].join('')}3]-`);
}

/** Everything that a page loads when it is opened, itself included; of the fonts all that pages load as they need them. */
export function filesOf(page: Page): Set<string> {
  const sheets = attributes(page.html, /<link rel="(?:stylesheet|icon)" href="([^"]*)"/g);
  const sized = sizedFonts(page.html);
  const all = readdirSync(join(ROOT, '_astro')).filter((file) => file.endsWith('.woff2'));
  const powers = POWERS.test(page.html);
  const fonts = all.filter((file) => FONTS.test(file) || sized.test(file) || (powers && /^superscripts/.test(file)));
  const own = `${page.path.slice(1)}${page.path.endsWith('/') ? 'index.html' : ''}`;
  return new Set([own, ...sheets, ...fonts.map((file) => `_astro/${file}`), ...scriptsOf(page, 'opened')]);
}

export interface Limits {
  /** Bytes of script when the page is opened; of everything then; of script by the time a hand comes near a frame. */
  script: number;
  all: number;
  near: number;
}

/**
 * A picture that plays, and a question that reads figures, bring what an example has not; of another layer, that layer.
 * Beside a layer's calculator stands its picture, which wakes under a hand of its own.
 */
function nearOf(slug: string, id: string, html: string): number {
  if (OF_ANOTHER_LAYER.test(html)) return 56_200;
  if (id !== CALCULATOR && !examplesOf(slug).includes(id)) return 33_200;
  return countsOf(slug, id) === 'layer' ? 61_000 : 27_300;
}

/**
 * A page without an example that is alive at once needs the shell alone; that for teachers has its form, that for lost
 * readers compares addresses. A chapter of
 * many examples and networks shows each of them before any script runs, and may weigh more. The calculator of another layer brings
 * that layer's family, and the tools.
 */
export function limitsOf({ path, html }: Page): Limits {
  const [, slug = '', id = ''] = /^\/[\w-]+\/(?:embed\/)?((?:layers\/)?[\w-]*)\/(?:([\w-]+)\/)?$/.exec(path) ?? [];
  const islands = html.match(/<astro-island[^>]*>/g) ?? [];
  const networks = html.match(/<section [^>]*data-network=/g)?.length ?? 0;
  const shell = path === '/404.html' ? 3000 : 2500;
  return {
    script: slug === TEACHERS || islands.some((island) => aliveAt(island) === 'opened') ? 25_000 : shell,
    all: examplesOf(slug).length + networks > 3 ? 195_000 : 145_000,
    near: path.includes('/embed/') ? nearOf(slug, id, html) : slug === TEACHERS ? 28_000 : 27_000,
  };
}
