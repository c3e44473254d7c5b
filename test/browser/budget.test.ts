import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { CHAPTERS, countsOf, examplesOf } from '#site/chapters.ts';
import { PHONE, useBrowser } from './open.ts';

const browser = useBrowser();
const KB = 1000;

interface Weight {
  script: number;
  all: number;
  names: string[];
}

/** What a first visit loads, gzipped; fonts are compressed already. */
async function weigh(path: string): Promise<Weight> {
  const context = await browser().newContext({ viewport: PHONE });
  const page = await context.newPage();
  const weights: { url: string; bytes: number }[] = [];
  const pending: Promise<void>[] = [];
  page.on('response', (response) => {
    pending.push(
      response.body().then((body) => {
        weights.push({
          url: response.url(),
          bytes: response.url().endsWith('.woff2') ? body.length : gzipSync(body, { level: 9 }).length,
        });
      }),
    );
  });
  await page.goto(inject('site') + path, { waitUntil: 'networkidle' });
  await Promise.all(pending);
  await context.close();
  const total = (list: typeof weights) => list.reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    script: total(weights.filter(({ url }) => url.endsWith('.js'))),
    all: total(weights),
    names: weights.map(({ url, bytes }) => `${new URL(url).pathname} ${bytes}`),
  };
}

/** A chapter of many examples shows each of them before any script runs, and may weigh more. */
const limitOf = (slug: string): number => (examplesOf(slug).length > 3 ? 220 : 170);

/** Every page in English, and the heaviest in Chinese, whose scripts are the same. */
const PAGES = [
  ...['', ...CHAPTERS].map((slug): [string, number] => [`/en/${slug && `${slug}/`}`, limitOf(slug)]),
  ...['parameters', 'flops', 'convolution'].map((slug): [string, number] => [`/zh-cn/${slug}/`, limitOf(slug)]),
];

describe.each(PAGES)('%s', (path, limit) => {
  it(`loads at most 25 kB of script and ${limit} kB in all, and no KaTeX script`, async () => {
    const { script, all, names } = await weigh(path);
    expect(script, names.join('\n')).toBeGreaterThan(0);
    expect(script, names.join('\n')).toBeLessThanOrEqual(25 * KB);
    expect(all, names.join('\n')).toBeLessThanOrEqual(limit * KB);
    expect(names.filter((name) => /katex[^/]*\.js/i.test(name))).toEqual([]);
  });
});

/** The heaviest families: pages of layers load only the layer they show. */
const LAYERS = [
  'conv2d',
  'conv3d',
  'batch-norm2d',
  'gelu',
  'max-pool2d',
  'upsample',
  'lstm',
  'transformer-decoder-layer',
];

describe.each(LAYERS.map((layer) => `/en/layers/${layer}/`))('%s', (path) => {
  it('loads at most 25 kB of script and 170 kB in all', async () => {
    const { script, all, names } = await weigh(path);
    expect(script, names.join('\n')).toBeLessThanOrEqual(25 * KB);
    expect(all, names.join('\n')).toBeLessThanOrEqual(170 * KB);
  });
});

describe.each(['/404.html', '/en/summary/', '/zh-cn/glossary/'])('%s, without an example', (path) => {
  it('loads at most 2 kB of script', async () => {
    const { script, names } = await weigh(path);
    expect(script, names.join('\n')).toBeGreaterThan(0);
    expect(script, names.join('\n')).toBeLessThanOrEqual(2 * KB);
  });
});

/** The calculator of another layer brings that layer's family, and attention what it is made of. */
const frameLimit = (slug: string, id: string): number => (countsOf(slug, id) === 'layer' ? 31 : 20);

/** Script is the same in every language. */
const FRAMES = CHAPTERS.flatMap((slug) =>
  examplesOf(slug).map((id): [string, number] => [`/en/embed/${slug}/${id}/`, frameLimit(slug, id)]),
);

describe.each(FRAMES)('%s, an example alone in a frame', (path, limit) => {
  it(`loads at most ${limit} kB of script`, async () => {
    const { script, names } = await weigh(path);
    expect(script, names.join('\n')).toBeGreaterThan(0);
    expect(script, names.join('\n')).toBeLessThanOrEqual(limit * KB);
  });
});
