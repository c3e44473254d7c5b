import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCALES, wordsOf } from '#i18n/index.ts';
import { CHAPTERS, examplesOf, PAGES } from '#site/chapters.ts';
import { NETWORK_PAGES } from '#site/networks/pages.ts';
import { piecesIn } from '#site/pieces.ts';
import { LAYER_PAGES, TOOL_PAGES } from '#site/reference.ts';
import { SUBPATH } from '../places.ts';

const SITES = [
  { name: 'at the root', root: 'dist', base: '' },
  { name: 'under a sub-path', root: SUBPATH.directory, base: SUBPATH.base },
];

const pagesIn = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));

const texts = new Map<string, string>();

/** The text of a file, read once: pages link to each other's places by the thousand. */
function text(...path: string[]): string {
  const file = join(...path);
  const known = texts.get(file) ?? readFileSync(file, 'utf8');
  texts.set(file, known);
  return known;
}

const attributes = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`<[^>]*\\s${name}="([^"]*)"`, 'g'))].map((match) => match[1] as string);

/** The file that an address of the site leads to, and the fragment it wants there. */
function target(root: string, base: string, page: string, href: string): { file: string; fragment: string } | null {
  const url = new URL(href, `http://site${base}/${page}`);
  if (url.host !== 'site') return null;
  const path = decodeURIComponent(url.pathname);
  if (!path.startsWith(`${base}/`)) return { file: `outside ${path}`, fragment: '' };
  const inside = path.slice(base.length + 1);
  const file = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
  return { file: join(root, file), fragment: decodeURIComponent(url.hash.slice(1)) };
}

describe.each(SITES)('the built site $name', ({ root, base }) => {
  const pages = pagesIn(root);

  it('offers a lost reader every page that a reader finds, by its title', () => {
    const html = readFileSync(join(root, '404.html'), 'utf8');
    const json = /<script type="application\/json" data-known>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
    const known: { base: string; pages: { path: string; title: string }[] } = JSON.parse(json);
    expect(known.base).toBe(`${base}/`);
    const found = pages.filter((page) => /^[^/]+\/.+\/index\.html$/.test(page) && !page.includes('embed/'));
    expect(known.pages.map(({ path }) => `${path}index.html`).sort()).toEqual(found.sort());
    for (const { path, title } of known.pages)
      expect(readFileSync(join(root, path, 'index.html'), 'utf8')).toContain(`<title>${title} · `);
    expect(html.match(/<h1\b/g)).toHaveLength(1);
  });

  it('has the pages it promises', () => {
    const promised = [
      'index.html',
      '404.html',
      ...LOCALES.flatMap((locale) => [
        `${locale}/index.html`,
        `${locale}/glossary/index.html`,
        `${locale}/layers/index.html`,
        `${locale}/tools/index.html`,
        `${locale}/networks/index.html`,
        `${locale}/networks/compare/index.html`,
        `${locale}/networks/any/index.html`,
        ...[...NETWORK_PAGES.keys()].map((network) => `${locale}/networks/${network}/index.html`),
        ...[...LAYER_PAGES.keys()].map((layer) => `${locale}/layers/${layer}/index.html`),
        ...TOOL_PAGES.map((tool) => `${locale}/tools/${tool}/index.html`),
        ...[...CHAPTERS, ...PAGES].map((slug) => `${locale}/${slug}/index.html`),
        ...CHAPTERS.flatMap((slug) => {
          const pieces = piecesIn(readFileSync(`content/${locale}/${slug}.mdx`, 'utf8')).map(({ id }) => id);
          return [...examplesOf(slug), ...pieces].map((id) => `${locale}/embed/${slug}/${id}/index.html`);
        }),
        ...[...LAYER_PAGES.keys()].map((layer) => `${locale}/embed/layers/${layer}/calculator/index.html`),
      ]),
    ];
    expect(pages.sort()).toEqual(promised.sort());
  });

  it.each(pages)('has no dead link, file or anchor in %s', (page) => {
    const html = text(root, page);
    const addresses = [
      ...attributes(html, 'href'),
      ...attributes(html, 'src'),
      ...attributes(html, 'component-url'),
      ...attributes(html, 'renderer-url'),
    ];
    expect(addresses.length).toBeGreaterThan(5);
    for (const address of addresses) {
      // Within a picture, a fragment names a drawn part of the same page.
      const found = target(root, base, page === '404.html' ? '' : page.replace(/index\.html$/, ''), address);
      if (!found) continue;
      const file = page === '404.html' && address.startsWith('#') ? join(root, page) : found.file;
      expect(existsSync(file), `${page}: ${address}`).toBe(true);
      // A code line is no place on the playground: it is what opens there.
      const place = found.fragment.startsWith('line=') ? 'playground' : found.fragment;
      if (place) expect(text(file), `${page}: ${address}`).toContain(`id="${place}"`);
    }
  });

  it.each(pages)('is whole: no raw formula, no unfilled hole, each id once, in %s', (page) => {
    const html = text(root, page);
    expect(html).not.toMatch(/language-math|math-inline|\\slot|(?<!\d)9000000\d(?!\d)|undefined<|NaN/);
    // Within templates the same formula stands again, in the forms it may take.
    const ids = attributes(html.replace(/<template[\s\S]*?<\/template>/g, ''), 'id');
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const locale = LOCALES.find((one) => page.startsWith(`${one}/`)) ?? 'en';
    expect(html).toMatch(new RegExp(`<html lang="${wordsOf(locale).lang}"`));
    expect(html).toMatch(/<meta name="description" content="[^"]{20,}"/);
    expect(html).toContain('favicon.svg');
  });

  it.each(pages.filter((page) => page.startsWith('zh-cn/')))('has no half-width mark beside Chinese, in %s', (page) => {
    const html = text(root, page).replace(/<(script|style|svg|math|annotation|code|pre)\b[\s\S]*?<\/\1>/g, '§');
    const read = html.replace(/<\/?(a|b|span|strong|em|data|output)\b[^>]*>/g, '').replace(/<[^>]*>/g, '\n');
    const said = [...read.split('\n'), ...attributes(html, 'aria-label'), ...attributes(html, 'title')];
    const broken = /[\u4e00-\u9fff] ?[,:!?]|[,:] ?[\u4e00-\u9fff]/;
    expect(said.filter((line) => broken.test(line))).toEqual([]);
  });

  it.each(pages)('has no link that is called by a figure or a dash alone, in %s', (page) => {
    const links = [...text(root, page).matchAll(/<a\b([^>]*)>(.*?)<\/a>/gs)];
    const bare = links.filter(
      ([, given = '', inner = '']) =>
        !given.includes('aria-label') && /^([–\d,.\s]+|why|为什么)$/.test(inner.replace(/<[^>]*>/g, '')),
    );
    expect(bare.map(([link]) => link)).toEqual([]);
  });

  it.each(pages)('allows no inline script but by its hash, in %s', (page) => {
    const policy = /http-equiv="content-security-policy" content="([^"]*)"/i.exec(text(root, page))?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    const scripts = policy.split(';').find((part) => part.trim().startsWith('script-src')) ?? '';
    expect(scripts).toContain('sha256-');
    // WebAssembly may be compiled; text stays no code.
    expect(scripts.replace("'wasm-unsafe-eval'", '')).not.toMatch(/unsafe|\*|blob:|data:/);
    expect(policy).toContain("worker-src 'self' blob:;");
    for (const [, inline = ''] of text(root, page).matchAll(/<script(?: type="module")?>([\s\S]*?)<\/script>/g))
      expect(scripts, inline.slice(0, 60)).toContain(createHash('sha256').update(inline).digest('base64'));
  });

  it('carries formulas as HTML and MathML', () => {
    for (const locale of LOCALES)
      expect(text(root, `${locale}/parameters/index.html`).match(/class="katex-html"/g)?.length).toBeGreaterThan(20);
  });
});

describe('canonical and alternate links', () => {
  it('stand where the address of the site is known, and only there', () => {
    const html = text(SUBPATH.directory, 'en/parameters/index.html');
    expect(html).toContain('rel="canonical" href="https://book.example/a/book/en/parameters/"');
    expect(html).toContain('hreflang="zh-CN" href="https://book.example/a/book/zh-cn/parameters/"');
    expect(text(SUBPATH.directory, 'index.html')).toContain('rel="canonical" href="https://book.example/a/book/en/"');
    expect(text('dist', 'en/parameters/index.html')).not.toContain('canonical');
  });
});
