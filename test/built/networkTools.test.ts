/** Two networks beside each other, what fits into a memory, and the picture of all networks, as they are built. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CONVENTIONS } from '#calc/conventions/index.ts';
import { readNetwork } from '#calc/conventions/networkFile.ts';
import type { NetworkPlot, NetworkPlots } from '#calc/conventions/plottedNetworks.ts';
import { readExact } from '#calc/numbers/exactJson.ts';
import { grouped } from '#calc/numbers/units.ts';
import { LOCALES } from '#i18n/index.ts';
import { COMPARING, FIRST_PAIR } from '#site/networks/comparing.ts';
import { NETWORKS } from '#site/networks/networks.ts';
import { NETWORK_PAGES, NETWORK_SLUGS } from '#site/networks/pages.ts';

const read = (path: string) => readFileSync(`dist/${path}`, 'utf8');
const SLUGS = [...NETWORK_PAGES.keys()];
const tableOf = (slug: string) => readNetwork(read(`networks/${slug}.json`)).table;

describe.each(LOCALES)('two networks beside each other, in %s', (locale) => {
  const html = read(`${locale}/networks/${COMPARING}/index.html`);

  it('stand in the page, line by line, with both wholes', () => {
    const foot = html.slice(html.indexOf('<tfoot'), html.indexOf('</tfoot'));
    const totals = [FIRST_PAIR.one, FIRST_PAIR.other].map((slug) => tableOf(slug).total);
    for (const { params, macs } of totals) {
      expect(foot).toContain(`>${grouped(params)}<`);
      expect(foot).toContain(`>${grouped(macs)}<`);
    }
    expect(html.match(/<tr data-row=/g)?.length ?? 0).toBeGreaterThan(50);
    expect(html.slice(html.indexOf('<article'))).not.toMatch(/NaN|undefined|\[object/);
  });

  it('can be any two of the list', () => {
    const select = html.slice(html.indexOf('<select name="one"'), html.indexOf('</select>'));
    expect([...select.matchAll(/<option[^>]* value="([^"]*)"/g)].map(([, slug]) => slug)).toEqual([
      ...NETWORK_SLUGS.keys(),
    ]);
  });

  it.each(SLUGS)('are reached from the page of %s', (slug) => {
    const page = read(`${locale}/networks/${slug}/index.html`);
    const links = [...page.matchAll(/\/networks\/compare\/\?one=([\w-]+)&(?:amp;|#38;)?other=([\w-]+)"/g)];
    expect(links.length).toBe(4);
    for (const [, one, other] of links) {
      expect(one).toBe(slug);
      expect(SLUGS).toContain(other);
      expect(other).not.toBe(slug);
    }
  });
});

describe.each(SLUGS)('what fits, on the page of %s', (slug) => {
  it.each(LOCALES)('stands in %s without script, a row for each type', (locale) => {
    const html = read(`${locale}/networks/${slug}/index.html`);
    const table = html.slice(html.indexOf('class="network-fit"'));
    const rows = table.slice(0, table.indexOf('</table>')).match(/<tr data-fits="(?:true|false)">.*?<\/tr>/gs) ?? [];
    expect(rows).toHaveLength(4);
    expect(html).toMatch(/<p class="fit-of"[^>]*>[^<]*8 GB[^<]*<\/p>/);
    // float32 takes four bytes for each parameter.
    expect(rows[0]).toContain(grouped(4n * tableOf(slug).total.params));
  });
});

describe('a cache', () => {
  const cached = SLUGS.filter((slug) => read(`en/networks/${slug}/index.html`).includes('name="tokens"'));

  it('is reckoned where attention is causal, by the shapes of its keys and values', () => {
    expect(cached).toEqual(['gpt2', 'llama', 'gpt-mini']);
    // Of 12 layers and of 32, keys and values of 768 and of 4,096 numbers a token.
    expect(read('en/networks/gpt2/index.html')).toContain(grouped(2n * 12n * 768n));
    expect(read('en/networks/llama/index.html')).toContain(grouped(2n * 32n * 4096n));
  });
});

describe.each(CONVENTIONS.map(({ key }) => key))('the picture of all networks by %s', (key) => {
  const { wide, narrow, missing } = readExact(read(`networks/plots/${key}.json`)) as NetworkPlots;

  it('has a dot for each, or says which it cannot draw', () => {
    for (const { dots } of [wide, narrow])
      expect([...dots.map(({ name }) => name), ...missing].sort()).toEqual(NETWORKS.map(({ name }) => name).sort());
  });

  it.each([
    ['wide', wide],
    ['narrow', narrow],
  ])('keeps all dots and names in the plane, %s', (_, { dots, plane, width }: NetworkPlot) => {
    for (const { x, y, label, name } of dots) {
      expect(x > plane.left && x < plane.right && y > plane.top && y < plane.bottom, name).toBe(true);
      if (label) expect(label.x > plane.left && label.x < width, name).toBe(true);
    }
    expect(dots.filter(({ label }) => label).length).toBeGreaterThan(5);
  });
});

describe.each(LOCALES)('the list of networks in %s', (locale) => {
  const html = read(`${locale}/networks/index.html`);

  it('has both pictures without script, each dot leading to a line of the table', () => {
    const pictures = [...html.matchAll(/<svg class="(?:wide|narrow)".*?<\/svg>/gs)].map(([svg]) => svg);
    expect(pictures).toHaveLength(2);
    for (const picture of pictures) {
      const leads = [...picture.matchAll(/<a href="#([^"]+)"/g)].map(([, id]) => id);
      expect(leads).toHaveLength(NETWORKS.length);
      for (const id of leads) expect(html).toContain(`<tr id="${id}"`);
    }
  });
});

describe.each(LOCALES)('how counts grow, in %s', (locale) => {
  it('has a picture, its numbers and a button that saves it, three times', () => {
    const html = read(`${locale}/small-networks/index.html`);
    const figures = [...html.matchAll(/<figure class="figure growth" id="(fig-\w+)".*?<\/figure>/gs)];
    expect(figures.map(([, id]) => id)).toEqual(['fig-resolution', 'fig-width', 'fig-depth']);
    for (const [figure] of figures) {
      expect(figure).toMatch(/<svg [^>]*role="img" aria-label="[^"]{40,}"/);
      expect(figure.match(/<circle/g)?.length).toBe(2 * (figure.match(/<th scope="row"/g)?.length ?? 0));
      expect(figure).toContain('data-save=');
      expect(figure).not.toMatch(/NaN|undefined/);
    }
  });
});
