/** Pictures that the build draws: what they say and what they draw is what calc finds. */
import { h } from 'preact';
import renderToString from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { tally } from '#calc/conventions/define.ts';
import { CONVENTIONS, TOOLS } from '#calc/conventions/index.ts';
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { evaluate } from '#calc/layers/evaluate.ts';
import { layerNamed } from '#calc/layers/index.ts';
import { grouped } from '#calc/numbers/units.ts';
import { runLayer } from '#calc/run/runLayer.ts';
import { ordersOf } from '#components/figures/orders.ts';
import { ADDED, addedParts } from '#components/figures/PartsAdded.tsx';
import type { StillKind } from '#components/figures/still.ts';
import { STILL_PICTURES } from '#components/figures/still.ts';
import type { Locale } from '#i18n/index.ts';
import { LOCALES, wordsOf } from '#i18n/index.ts';
import { readTexts } from '#islands/example/texts.ts';
import Orders, { apartFrom, depthOfFlops, LAST_POWER } from '#islands/frames/Orders.tsx';
import { CHAPTERS, exampleOf, examplesOf } from '#site/chapters.ts';

/** Which example each picture is drawn from that has a wide form and a tall one. */
const OF = {
  'block-weights': ['transformers', 'block'],
  'causal-square': ['transformers', 'block'],
  'cache-growth': ['transformers', 'kv-cache'],
  'formula-anatomy': ['parameters', 'worked-example'],
  'list-and-route': ['own-model', 'first-layer'],
  'narrow-block': ['deeper-with-less', 'middle'],
  'parts-added': ['why-tools-disagree', 'eight-answers'],
  'stored-and-used': ['parameters', 'worked-example'],
  'training-step': ['what-training-costs', 'training-memory'],
} as const satisfies Partial<Record<StillKind, readonly [slug: string, id: string]>>;

type DrawnKind = keyof typeof OF;

function drawn(kind: DrawnKind, locale: Locale = 'en'): string {
  const [slug, id] = OF[kind];
  const { layer, values } = exampleOf(slug, id);
  return renderToString(h(STILL_PICTURES[kind], { model: { id, layer, values }, words: wordsOf(locale) }));
}

const svgsIn = (html: string): string[] => html.match(/<svg[\s\S]*?<\/svg>/g) ?? [];
const altOf = (svg: string): string => /aria-label="([^"]*)"/.exec(svg)?.[1] ?? '';

/** The convolution of the chapters, set otherwise. */
function conv(texts: Readonly<Record<string, string>> = {}): Evaluation {
  const layer = layerNamed('Conv2d');
  const { values } = exampleOf('parameters', 'worked-example');
  const found = layer && evaluate(layer, readTexts(layer, { ...values, ...texts }));
  if (!found?.ok) throw new RangeError(JSON.stringify(texts));
  return found;
}

const SETTINGS: readonly Readonly<Record<string, string>>[] = [
  {},
  { in_channels: '1' },
  // Here alone an addition that is not done differs from one of a bias.
  { bias: 'false' },
  { kernel_size: '1' },
  { kernel_size: '2,3', out_channels: '4', height: '9' },
  { stride: '2', padding: '1', height: '12', width: '7' },
  { in_channels: '6', out_channels: '4', groups: '2' },
];

const pictures = (Object.keys(OF) as DrawnKind[]).flatMap((kind) =>
  LOCALES.map((locale) => ({ kind, locale, html: drawn(kind, locale) })),
);

describe.each(pictures)('the picture $kind in $locale', ({ html }) => {
  it('is drawn for a wide page and for a narrow one, and says the same of both', () => {
    const svgs = svgsIn(html);
    expect(svgs.map((svg) => /class="anatomy [^"]*?(wide|tall)"/.exec(svg)?.[1])).toEqual(['wide', 'tall']);
    const [wide = '', tall = ''] = svgs.map(altOf);
    expect(wide.length).toBeGreaterThan(60);
    expect(tall).toBe(wide);
    expect(html).not.toMatch(/NaN|undefined|[{}]/);
  });

  it('has no part that begins beside its box', () => {
    for (const svg of svgsIn(html)) {
      const [, width = 0, height = 0] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)?.map(Number) ?? [];
      for (const [, x, y] of svg.matchAll(/translate\((-?[\d.]+) (-?[\d.]+)\)/g))
        expect(Number(x) < width && Number(y) >= 0 && Number(y) < height, `${x} ${y}`).toBe(true);
    }
  });
});

describe('the picture of the one layer', () => {
  const [wide = ''] = svgsIn(drawn('stored-and-used'));
  const found = conv();
  const pathsOf = (group: string, face: string) =>
    [
      ...wide.matchAll(
        new RegExp(`<g class="${group}"><(?:path|circle) class="${face}"[^>]*?(?: d="([^"]*)")?[^>]*>`, 'g'),
      ),
    ].map(([, d = 'M']) => d.split('M').length - 1);
  const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0);

  it('has a square for each weight, a disc for each bias, and a stroke for each operation of one value', () => {
    const [dark = [], light = []] = ['face face-right', 'face face-left'].map((face) => pathsOf('q-kernel', face));
    // The last of the dark ones is the kernel on the image.
    const [window = 0] = dark.splice(-1);
    expect(window).toBe(9);
    expect(sum(dark) + sum(light)).toBe(Number(found.values.weights));
    const discs = wide.match(/<g class="q-bias"><circle/g) ?? [];
    expect(sum(dark) + sum(light) + discs.length).toBe(Number(found.parameters));
    const strokes = ['q-kernel', 'q-bias'].flatMap((group) => pathsOf(group, 'dimension'));
    expect(sum(strokes) + sum(pathsOf('q-none', 'wire'))).toBe(Number(found.values.one_output));
  });

  it('says both counts', () => {
    const alt = altOf(wide);
    for (const count of [found.parameters, found.flops]) expect(alt).toContain(grouped(count));
    expect(wide).toContain(`54 × 9 places × 7 kernels = ${grouped(found.flops)}`);
  });
});

describe('the parts that answers add', () => {
  it('are of every tool and of this book, each once', () => {
    const ids = ADDED.flatMap(({ by }) => by);
    expect([...ids].sort()).toEqual(['book', ...TOOLS.map(({ id }) => id)].sort());
  });

  it.each(SETTINGS.flatMap((texts) => ADDED.map((row) => ({ ...row, texts }))))(
    'come to what $by print of $texts',
    ({ by, parts, texts }) => {
      const found = conv(texts);
      const counts = addedParts(found);
      const added = parts.reduce((all, part) => all + counts[part], 0n);
      const layer = layerNamed('Conv2d');
      if (!layer) throw new ReferenceError('Conv2d');
      const run = runLayer(layer, found);
      for (const id of by) {
        const convention = CONVENTIONS.find((one) => one.id === id);
        expect(convention && tally(convention, run).value, id).toBe(added);
      }
    },
  );

  it('make two bars of the same length from other parts', () => {
    const counts = addedParts(conv());
    const sums = ADDED.map(({ parts }) => parts.reduce((all, part) => all + counts[part], 0n));
    expect(sums).toEqual([1701n, 1764n, 3402n, 3402n, 3465n]);
    const alt = altOf(svgsIn(drawn('parts-added'))[0] ?? '');
    for (const each of sums) expect(alt).toContain(grouped(each));
  });
});

describe('the anatomy of both formulas', () => {
  const [wide = ''] = svgsIn(drawn('formula-anatomy'));
  const lines = [...wide.matchAll(/<text class="number"[^>]*>(.*?)<\/text>/g)].map(([, line = '']) =>
    line.replace(/<[^>]*>/g, '').replaceAll('\u200b', ''),
  );

  it.each(SETTINGS.filter((texts) => !('groups' in texts) && !('bias' in texts)))(
    'counts what calc finds of %o',
    (texts) => {
      const { values, parameters, flops } = conv(texts);
      const symbols: Readonly<Record<string, bigint | undefined>> = {
        Kh: values.kernel_height,
        Kw: values.kernel_width,
        Cin: values.in_channels,
        Cout: values.out_channels,
        Hout: values.out_height,
        Wout: values.out_width,
      };
      const worth = (line: string) =>
        line
          .split(' = ')[0]
          ?.split(' + ')
          .map((term) => term.split(' × ').reduce((all, one) => all * (symbols[one] ?? BigInt(one)), 1n))
          .reduce((all, one) => all + one, 0n);
      expect(lines.map(worth)).toEqual([parameters, flops]);
    },
  );
});

describe('the ruler of orders', () => {
  const said = wordsOf('en');
  const given = ordersOf(said);
  const shown = (own: bigint, locale: Locale = 'en') =>
    renderToString(h(Orders, { ...ordersOf(wordsOf(locale)), own, words: wordsOf(locale).orders }));
  const saysOf = (html: string) => /<p [^>]*>(.*?)<\/p>/.exec(html)?.[1];

  it('goes from one MAC to a training run, each mark below the one before', () => {
    const flops = given.marks.map((mark) => mark.flops);
    expect(flops.length).toBeGreaterThan(4);
    expect(flops[0]).toBe(2n);
    for (const [index, each] of flops.entries()) if (index > 0) expect(each > (flops[index - 1] ?? 0n)).toBe(true);
    expect(flops[1]).toBe(conv().flops);
  });

  it('takes for a token of GPT-2 what the chapter on transformers counts', () => {
    const { layer, values } = exampleOf('transformers', 'block');
    const width = BigInt(readTexts(layerNamed(layer) as never, values).d_model as bigint);
    expect(given.marks[2]?.flops).toBe(2n * (12n * 12n * width * width + 50257n * width));
  });

  it('keeps every count on itself, however small or large, and says how it compares', () => {
    const bottom = depthOfFlops(10n ** BigInt(LAST_POWER));
    for (const own of [0n, 1n, 2n, 3n, 3402n, 10n ** 21n, 10n ** 27n]) {
      const depth = depthOfFlops(own);
      expect(depth >= depthOfFlops(1n) && depth <= bottom, String(own)).toBe(true);
      for (const locale of LOCALES) expect(shown(own, locale)).not.toMatch(/NaN|Infinity|undefined|[{}]/);
    }
    expect(saysOf(shown(1n))).toBe('In the converter: less than one MAC.');
    expect(saysOf(shown(3402n))).toBe('3,402 FLOPs in the converter: about “the layer nn.Conv2d(3, 7, 3)”.');
    expect(saysOf(shown(6804n))).toBe('6,804 FLOPs in the converter: 2 times “the layer nn.Conv2d(3, 7, 3)”.');
    expect(shown(10n ** 27n)).toContain('> 1 × 10²¹');
  });

  it('keeps names apart', () => {
    expect(apartFrom([0, 5, 60, 61], 20)).toEqual([0, 20, 60, 80]);
  });
});

describe('a chapter', () => {
  it('has its pictures drawn from examples that there are', () => {
    for (const [slug, id] of Object.values(OF)) {
      expect(CHAPTERS).toContain(slug);
      expect(examplesOf(slug)).toContain(id);
    }
  });
});
