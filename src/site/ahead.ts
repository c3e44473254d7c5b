/**
 * Names the scripts of a page's examples, which are then asked for at once. A browser finds them one after the other,
 * each in the one that imports it, and on a phone every step is a wait of its own. And lets no page wait for its style
 * sheet before it is read.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { withPlainProps } from './plainProps.ts';

/** A file that the browser gets: what it imports, at once and on some occasion, and the modules in it. */
interface Chunk {
  imports: readonly string[];
  dynamicImports: readonly string[];
  moduleIds?: readonly string[];
}

type Chunks = ReadonlyMap<string, Chunk>;

const EXAMPLE = /<astro-island[^>]*>(?=(?:<!--[^>]*-->)?\s*<[^>]*\sdata-example\b)/g;
const IN_SENTENCES = /<(?![^>]*(?:data-formula|props)=)[^>]*\sdata-follows=/;

/** The files that some files import, and those themselves, and theirs in turn. */
function reached(chunks: Chunks, files: readonly string[], found = new Set<string>()): Set<string> {
  for (const file of files) {
    if (found.has(file)) continue;
    found.add(file);
    reached(chunks, chunks.get(file)?.imports ?? [], found);
  }
  return found;
}

/** Modules that an example imports before it answers, besides those that its view imports. */
function occasions(html: string, at: number): RegExp[] {
  const family = /data-families="(\w+)"[^>]*>\s*$/.exec(html.slice(0, at))?.[1];
  return [
    ...(family ? [new RegExp(`/calc/layers/${family}/`)] : []),
    ...(IN_SENTENCES.test(html) ? [/\/example\/hand\/hand\.ts$/] : []),
  ];
}

/** The scripts of an example whose island stands at that place of the page, with the site's base. */
function scriptsOf(html: string, island: string, at: number, base: string, chunks: Chunks): string[] {
  const urls = [...island.matchAll(/(?:component|renderer)-url="([^"]*)"/g)].map(([, url = '']) => url);
  const view = reached(
    chunks,
    urls.map((url) => url.slice(base.length)),
  );
  const wanted = occasions(html, at);
  const later = [...view].flatMap((file) => chunks.get(file)?.dynamicImports ?? []);
  const isWanted = (file: string) => wanted.some((one) => chunks.get(file)?.moduleIds?.some((id) => one.test(id)));
  return [...reached(chunks, later.filter(isWanted), view)].map((file) => base + file);
}

/**
 * The page with the scripts of its examples named: in its head those of the first where that comes alive at once, the others on
 * the island, which asks when it wakes: who only opens the page does not pay for them. Where an example before it has
 * the same view and the same list, that one names them (site/clientWanted.ts).
 */
export function withAhead(html: string, base: string, chunks: Chunks): string {
  const lists = new Map<string, string>();
  let links = '';
  const named = html.replace(EXAMPLE, (island: string, at: number) => {
    const [, view = ''] = /component-url="([^"]*)"/.exec(island) ?? [];
    const scripts = scriptsOf(html, island, at, base, chunks);
    const list = scripts.join(' ');
    if (lists.get(view) === list) return island;
    const isFirst = lists.size === 0;
    if (!lists.has(view)) lists.set(view, list);
    if (!isFirst || !/\sopts="[^"]*&quot;now&quot;/.test(island))
      return island.replace('<astro-island', `<astro-island data-ahead="${list}"`);
    links = scripts.map((script) => `<link rel="modulepreload" href="${script}">`).join('');
    return island;
  });
  return named.replace('</head>', `${links}</head>`);
}

/** What wakes islands, as the builder writes it where the first of them, or what holds it, begins. */
const WAKING = /<style>astro-island[^<]*<\/style>(?:<script>(?:(?!<\/script>)[\s\S])*<\/script>)+/;

/**
 * The page with what wakes its islands before its style sheet: a script that stands behind one is not run before that has
 * come, and what follows the script is not read.
 */
export function withWakingFirst(html: string): string {
  const [waking = ''] = WAKING.exec(html) ?? [];
  const sheet = html.indexOf('<link rel="stylesheet"');
  if (!waking || sheet < 0 || sheet > html.indexOf(waking)) return html;
  return html.slice(0, sheet) + waking + html.slice(sheet).replace(waking, () => '');
}

const SHEET = /<link rel="stylesheet" href="[^"]*"\s*\/?>/g;

/** The page with all its style sheets in its head, each once: one that stands further down is waited for before what follows it is read. */
export function withSheetsInHead(html: string): string {
  const end = html.indexOf('</head>');
  const [head, body] = [html.slice(0, end), html.slice(end)];
  const sheets = new Set(body.match(SHEET)?.filter((sheet) => !head.includes(sheet)));
  return end < 0 ? html : head + [...sheets].join('') + body.replace(SHEET, '');
}

/** What a page of a build becomes. */
const finished = (html: string, base: string, chunks: Chunks): string =>
  withPlainProps(withWakingFirst(withSheetsInHead(withAhead(html, base, chunks))));

/** Has every page of a build ask ahead. */
export function askAhead(): AstroIntegration {
  const chunks = new Map<string, Chunk>();
  let base = '/';
  const graph = {
    name: 'chunk-graph',
    applyToEnvironment: ({ name }: { name: string }) => name === 'client',
    generateBundle(_: unknown, bundle: Record<string, Chunk & { type: string }>) {
      for (const [file, chunk] of Object.entries(bundle)) if (chunk.type === 'chunk') chunks.set(file, chunk);
    },
  };
  return {
    name: 'ask-ahead',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => void updateConfig({ vite: { plugins: [graph] } }),
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/, '/');
      },
      'astro:build:done': ({ dir }) => {
        const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
        for (const file of files) {
          const page = new URL(file.replaceAll('\\', '/'), dir);
          writeFileSync(page, finished(readFileSync(page, 'utf8'), base, chunks));
        }
      },
    },
  };
}
