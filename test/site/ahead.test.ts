/** What pages ask ahead for, on small pages. */
import { expect, it } from 'vitest';
import { withAhead, withSheetsInHead, withWakingFirst } from '#site/ahead.ts';

const CHUNKS = new Map([
  ['a/View.js', { imports: ['a/live.js'], dynamicImports: ['a/hand.js', 'a/help.js'] }],
  ['a/live.js', { imports: ['a/base.js'], dynamicImports: ['a/linear.js', 'a/pooling.js'] }],
  ['a/base.js', { imports: ['a/live.js'], dynamicImports: [] }],
  ['a/client.js', { imports: ['a/base.js'], dynamicImports: [] }],
  ['a/hand.js', { imports: [], dynamicImports: [], moduleIds: ['/book/src/islands/example/hand/hand.ts'] }],
  ['a/help.js', { imports: [], dynamicImports: [], moduleIds: ['/book/src/islands/example/help/help.ts'] }],
  ['a/linear.js', { imports: ['a/lists.js'], dynamicImports: [], moduleIds: ['/book/src/calc/layers/linear/x.ts'] }],
  ['a/pooling.js', { imports: [], dynamicImports: [], moduleIds: ['/book/src/calc/layers/pooling/x.ts'] }],
  ['a/lists.js', { imports: [], dynamicImports: [] }],
]);

const start = (view: string) => `<astro-island component-url="/b/a/${view}.js" renderer-url="/b/a/client.js" `;
const page = (island: string, around = '', more = ''): string =>
  `<html><head></head><body>${around}${start('View')}${island}${more}</body></html>`;
const ALIVE = 'opts="{&quot;until&quot;:&quot;now&quot;}"><section data-example></section></astro-island>';
const BY_HAND = ALIVE.replace('now', 'hand');
const linked = (html: string) => [...html.matchAll(/modulepreload" href="([^"]*)"/g)].map(([, url]) => url);
const named = (html: string) => /data-ahead="([^"]*)"/.exec(html)?.[1]?.split(' ') ?? [];

it('names each script that the first example imports, once, and none that waits for an occasion', () => {
  const html = withAhead(page(ALIVE), '/b/', CHUNKS);
  expect(linked(html)).toEqual(['/b/a/View.js', '/b/a/live.js', '/b/a/base.js', '/b/a/client.js']);
  expect(named(html)).toEqual([]);
});

it('names what binds numbers in sentences, where the page has some', () => {
  const sentence = '<span data-follows="x">3</span>';
  expect(linked(withAhead(page(ALIVE, sentence), '/b/', CHUNKS))).toContain('/b/a/hand.js');
});

it('names on the island what waits for a hand, with the family of layers around it', () => {
  const html = withAhead(page(BY_HAND, '<div data-families="linear">'), '/b/', CHUNKS);
  expect(linked(html)).toEqual([]);
  expect(named(html).slice(4)).toEqual(['/b/a/linear.js', '/b/a/lists.js']);
});

/** What each island of a page names; nothing where it names nothing. */
const eachNamed = (html: string) =>
  [...html.matchAll(/<astro-island[^>]*/g)].map(([island]) => named(island).map((url) => url.slice('/b/a/'.length)));

it('names on the first example of each view what it imports, and on a later one only what is another', () => {
  const more = [
    `${start('View')}${BY_HAND}`,
    `<div data-families="pooling">${start('View')}${BY_HAND}</div>`,
    `${start('Other')}${BY_HAND}`,
    `${start('Other')}${BY_HAND}`,
    `${start('Question')}><p></p></astro-island>`,
  ].join('');
  const chunks = new Map([...CHUNKS, ['a/Other.js', { imports: ['a/base.js'], dynamicImports: [] }]]);
  const all = ['View.js', 'live.js', 'base.js', 'client.js'];
  const other = ['Other.js', 'base.js', 'live.js', 'client.js'];
  const rest = [[], [...all, 'pooling.js'], other, [], []];
  expect(eachNamed(withAhead(page(BY_HAND, '', more), '/b/', chunks))).toEqual([all, ...rest]);
  const alive = withAhead(page(ALIVE, '', more), '/b/', chunks);
  expect(eachNamed(alive)).toEqual([[], ...rest]);
  expect(linked(alive)).toEqual(all.map((name) => `/b/a/${name}`));
});

it('leaves a page without an example as it is', () => {
  const plain = page('><p>A question</p></astro-island>');
  expect(withAhead(plain, '/b/', CHUNKS)).toBe(plain);
});

const SHEET = '<link rel="stylesheet" href="/b/a/book.css">';
const WAKING = '<style>astro-island{display:contents}</style><script>wanted()</script><script>island()</script>';

it('sets what wakes islands before the style sheet, once', () => {
  const html = `<head><script>theme()</script>${SHEET}</head><body><p>A</p>${WAKING}<div><astro-island></astro-island></div></body>`;
  expect(withWakingFirst(html)).toBe(
    `<head><script>theme()</script>${WAKING}${SHEET}</head><body><p>A</p><div><astro-island></astro-island></div></body>`,
  );
  expect(withWakingFirst(withWakingFirst(html))).toBe(withWakingFirst(html));
});

it('leaves scripts that are no island’s where they are', () => {
  const html = `<head>${SHEET}</head><body><script>other()</script><p>A</p></body>`;
  expect(withWakingFirst(html)).toBe(html);
});

it('sets style sheets of parts in the head, each once, behind that of all pages', () => {
  const sheet = (name: string) => `<link rel="stylesheet" href="/${name}.css">`;
  const html = `<head>${sheet('all')}</head><p>1</p>${sheet('one')}<p>2</p>${sheet('two')}${sheet('one')}${sheet('all')}<p>3</p>`;
  const found = withSheetsInHead(html);
  expect(found).toBe(`<head>${sheet('all')}${sheet('one')}${sheet('two')}</head><p>1</p><p>2</p><p>3</p>`);
  expect(withSheetsInHead(found)).toBe(found);
});
