/** The words of an example, which reach it as props. */
import type { LayerDefinition } from '#calc/layers/define.ts';
import type { Locale } from '#i18n/index.ts';
import { wordsOf } from '#i18n/index.ts';
import { familyWords } from '#i18n/layers/index.ts';
import type { ExampleWords } from '#islands/example/status.ts';
import { pathTo } from '#site/paths.ts';

/** The words of an example; `own` stands in the place of what it says otherwise. */
export function exampleWords(locale: Locale, own: Partial<ExampleWords> = {}): ExampleWords {
  const { conditions, refusals, faults, fields, cure, cure_code, copying } = wordsOf(locale);
  const { titles: _, tally, tally_bias, ruler, ruler_bias, ruler_no_bias, ...example } = wordsOf(locale).example;
  return {
    ...{ example, conditions, refusals, faults, fields, cure, cure_code },
    copying: { as: copying.as, link: copying.link },
    lines: pathTo(`${locale}/playground/`),
    layerPages: pathTo(`${locale}/layers.json`),
    ...own,
  };
}

/** What examples of Conv2d alone say, and what is said of places, which convolutions have. */
const OF_CONV2D: readonly string[] = [
  ...['now', 'spoken', 'one_kernel', 'weight', 'bias', 'no_bias', 'parameters', 'float16', 'channel'],
  ...['paper', 'pytorch', 'paper_order', 'pytorch_order'],
];
const OF_PLACES: readonly string[] = ['fits_detail', 'square_span'];

/** The words of a calculator of any layer, without those that it never says: a chapter may hold ten of them. */
export function calculatorWords(locale: Locale, layer: LayerDefinition): Pick<ExampleWords, 'example' | 'fields'> {
  const { example } = exampleWords(locale);
  const { fields } = wordsOf(locale);
  const own = [...layer.input, ...[...layer.options, ...(layer.forward ?? [])].map(({ field }) => field)] as string[];
  const named = { ...fields, ...familyWords(locale, layer.family).fields };
  const only = <T extends object>(all: T, keeps: (name: string) => boolean) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => keeps(name))) as T;
  const left = layer.family === 'convolution' ? OF_CONV2D : [...OF_CONV2D, ...OF_PLACES];
  return {
    example: {
      ...only(example, (name) => !left.includes(name)),
      formulas: only(example.formulas, (name) => name === 'layer'),
      // It has no table of a network, and the page says itself what it has lost.
      lost: only(example.lost, (name) => name !== 'table' && name !== 'island'),
    },
    fields: only(named, (name) => own.includes(name)),
  };
}
