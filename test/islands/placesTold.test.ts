/** What is told of a picture from above, held to a count cell by cell, for every example that has one. */
import { readFileSync } from 'node:fs';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FieldName } from '#calc/fields/fields.ts';
import type { LayerDefinition } from '#calc/layers/define.ts';
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { evaluate } from '#calc/layers/evaluate.ts';
import { LAYERS, layerNamed } from '#calc/layers/index.ts';
import { grouped } from '#calc/numbers/units.ts';
import { COMPOSITIONS } from '#calc/run/inside/index.ts';
import { placesProps } from '#components/figures/places.ts';
import { LOCALES, wordsOf } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import { learn } from '#islands/example/layers.ts';
import { readTexts } from '#islands/example/texts.ts';
import Places from '#islands/pictures/Places.tsx';
import { exampleOf } from '#site/chapters.ts';
import { TAUGHT } from './taughtExamples.ts';

beforeAll(() => learn(LAYERS, COMPOSITIONS));

const { taught: words } = wordsOf('en');

const rank = ({ output_shape }: Evaluation): number => output_shape.length - 2;

/** What holds along one dimension of a layer, cell by cell. */
function cellByCell(found: Evaluation, side: number) {
  const at = (field: FieldName): number => {
    const sizes = [found.options[field] ?? 0n].flat();
    return Number(sizes.at(side - rank(found)) ?? sizes[0]);
  };
  const [input, output] = [Number(found.input_shape[side + 2]), Number(found.output_shape[side + 2])];
  const [kernel, stride, dilation, before] = [at('kernel_size'), at('stride'), at('dilation'), at('padding')];
  const met = new Map<number, number>();
  for (let step = 0; step < output; step++)
    for (let cell = 0; cell < kernel; cell++) {
      const place = step * stride + cell * dilation;
      met.set(place, (met.get(place) ?? 0) + 1);
    }
  const within = [...met].filter(([place]) => place >= before && place < before + input);
  return {
    kernel,
    all: input + 2 * before,
    inside: input,
    read: within.length,
  };
}

/** What is to be said of a layer whose picture has so many cells that no product meets. */
function sentencesOf(found: Evaluation, drawn: number, said: typeof words.picture): string[] {
  const sides = Array.from({ length: rank(found) }, (_, side) => cellByCell(found, side));
  const all = (of: keyof (typeof sides)[number]) => sides.reduce((product, side) => product * side[of], 1);
  const text = (count: number) => grouped(BigInt(count));
  const sizes = [found.output_shape, found.input_shape].map((shape) =>
    grouped(shape.slice(2).reduce((product, size) => product * size, 1n)),
  );
  const [places = '', cells = ''] = sizes;
  const slice = rank(found) > 2;
  const corner = sides.some((side, index) => side.all > 16 && !(slice && index === 1));
  const left = slice || corner ? drawn : all('inside') - all('read');
  const unread = slice || corner ? said.unread_drawn : said.unread;
  const rim = all('all') - all('inside');
  return [
    message(said.gathers, { kernel: text(all('kernel')), cells, places }),
    rim > 0 ? message(said.zeros, { rim: text(rim) }) : '',
    left > 0 ? message(unread, { left }) : '',
    slice ? said.slice : '',
    corner ? said.corner : '',
  ].filter(Boolean);
}

/** How the pictures' examples are set beside how they stand. */
const SETTINGS: readonly Record<string, string>[] = [
  {},
  { padding: '1' },
  { padding: '2', stride: '3' },
  { padding: '40' },
  { stride: '2', kernel_size: '2' },
  { dilation: '3', stride: '2' },
  { kernel_size: '5', padding: '2' },
  { kernel_size: '1', stride: '5' },
];

const OF_PLACES = TAUGHT.filter(({ id }) =>
  readFileSync('content/en/convolution.mdx', 'utf8').includes(`"places" of="${id}"`),
);

describe.each(OF_PLACES)('the picture of $at', ({ slug, id }) => {
  const { layer: name, values, taught } = exampleOf(slug, id);
  const layer = layerNamed(name) as LayerDefinition;

  it.each(LOCALES)('says what is true of the whole layer, or of what is drawn where it says so, in %s', (locale) => {
    const { taught: own } = wordsOf(locale);
    const possible = SETTINGS.map((setting) => ({ ...values, ...setting })).flatMap((set) => {
      const found = evaluate(layer, readTexts(layer, set));
      return found.ok ? [{ set, found }] : [];
    });
    expect(possible.length).toBeGreaterThan(4);
    for (const { set, found } of possible) {
      const model = { id, layer: name, values: set };
      const svg =
        renderToString(h(Places, { ...model, ...placesProps(model, taught?.without ?? {}, own) }))
          .split('<svg')
          .at(-1) ?? '';
      const squares = /class="inside unmet" d="([^"]*)"/.exec(svg)?.[1]?.match(/z/g) ?? [];
      const said = sentencesOf(found, squares.length, own.picture);
      const label = /aria-label="[^"]*?[:：] ?([^"]*)"/.exec(svg)?.[1];
      expect(label, JSON.stringify(set)).toBe(said.join(locale === 'en' ? ' ' : ''));
    }
  });
});
