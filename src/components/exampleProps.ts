/** What every live example of a layer is given, whatever it counts. */
import type { ExampleProps } from '#islands/example/ExampleView.tsx';
import type { ExampleWords } from '#islands/example/status.ts';
import { exampleOf } from '#site/chapters.ts';
import { pathTo } from '#site/paths.ts';
import { exampleWords } from './exampleWords.ts';
import { exampleTitle } from './titles.ts';

type Given = Pick<ExampleProps, 'id' | 'layer' | 'values' | 'number' | 'title' | 'words' | 'copyWords' | 'myriads'>;

/** Props of an example of a page; `own` are words that it has for itself. Throws if its chapter has none of that id. */
export function exampleProps({ locale, slug }: App.Locals['page'], id: string, own?: Partial<ExampleWords>): Given {
  const { layer, values, number } = exampleOf(slug, id);
  return {
    ...{ id, layer, values, number },
    title: exampleTitle(locale, slug, id),
    words: exampleWords(locale, own),
    copyWords: pathTo(`${locale}/copying.json`),
    myriads: locale === 'zh-cn',
  };
}
