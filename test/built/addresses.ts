/**
 * The addresses that the built site publishes: its pages with the anchors in them, and its notebooks. Run by `npm run addresses`, it adds
 * what is new to the list of published ones, from which nothing may vanish.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Addresses = Record<string, string[]>;

export const LIST = 'test/fixtures/addresses.json';

const ANCHORS = [
  /<h[23][^>]*\sid="([^"]*)"/g,
  /<(?:div|table)(?: class="tex")?[^>]*\sid="([^"]*-(?:formula|table)(?:-\d+)?)"/g,
  /<(?:div|span) class="moved" id="([^"]*)"/g,
  /<figure[^>]*\sid="([^"]*)"/g,
  /<section[^>]*\sid="([^"]*)"[^>]*data-(?:example|question)/g,
  /<div id="([^"]*)"[^>]*>\s*<dt>/g,
];

/** The file that an address leads to: of a page what stands in its folder, of a notebook itself. */
export const fileAt = (path: string): string => (path.endsWith('.ipynb') ? path : `${path}index.html`);

/**
 * Pages by their paths, each with its anchors, and the notebooks. A page for frames has no anchors to link to; the page for
 * lost readers is no address.
 */
export function publishedIn(root: string): Addresses {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
  const notebooks = files.filter((file) => file.endsWith('.ipynb')).map((file): [string, string[]] => [file, []]);
  const pages = files.filter((file) => file.endsWith('index.html'));
  const entries = pages.sort().map((file): [string, string[]] => {
    const html = readFileSync(join(root, file), 'utf8');
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
    const ids = ANCHORS.flatMap((anchor) => [...main.matchAll(anchor)].map((match) => match[1] as string));
    return [file.replace(/index\.html$/, ''), file.includes('embed/') ? [] : [...new Set(ids)].sort()];
  });
  return Object.fromEntries([...entries, ...notebooks]);
}

export const listed = (): Addresses => (existsSync(LIST) ? JSON.parse(readFileSync(LIST, 'utf8')) : {});

if (process.argv[1]?.endsWith('addresses.ts')) {
  const [old, now] = [listed(), publishedIn('dist')];
  const paths = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort();
  const all = paths.map((path) => [path, [...new Set([...(old[path] ?? []), ...(now[path] ?? [])])].sort()]);
  writeFileSync(LIST, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
}
