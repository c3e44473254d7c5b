/** The words of an example, which reach it as props. */
import type { Locale } from '#i18n/index.ts';
import { wordsOf } from '#i18n/index.ts';
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
