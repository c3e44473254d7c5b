/** What the frame of an example that teaches one option is given besides. */
import type { FieldName } from '#calc/fields/fields.ts';
import { wordsOf } from '#i18n/index.ts';
import type { Teaching } from '#islands/example/ExampleView.tsx';
import { exampleOf } from '#site/chapters.ts';

interface Fields {
  fields: readonly FieldName[];
  folded: readonly FieldName[];
}

type Given = Fields & { teaching: Teaching };

/** Props of an example whose frame folds all but one option; nothing where it teaches none, nor alone in a frame, where it stands whole. */
export function taughtProps(
  { locale, slug, alone }: App.Locals['page'],
  id: string,
  { fields, folded }: Fields,
): Given | undefined {
  const { taught } = exampleOf(slug, id);
  if (!taught || alone) return undefined;
  const { field, without } = taught;
  const others = (all: readonly FieldName[]) => all.filter((one) => one !== field);
  return {
    teaching: { field, without, words: wordsOf(locale).taught },
    fields: others(fields),
    folded: others(folded),
  };
}
