/** What stands in front of an example that teaches one option: the code line, that option's field, the layer without it and with it. */
import type { ComponentType } from 'preact';
import type { FieldName } from '#calc/fields/fields.ts';
import type { Teaching } from '../../example/ExampleView.tsx';
import type { Model } from '../../example/model.ts';
import { CodeLine } from '../../example/parts/CodeLine.tsx';
import type { InputProps } from '../../example/parts/MoreOptions.tsx';
import type { ExampleWords } from '../../example/status.ts';
import { readTexts } from '../../example/texts.ts';
import { BeforeAfter } from './BeforeAfter.tsx';

interface Props {
  model: Model;
  words: ExampleWords;
  teaching: Teaching;
  wrong: (field: FieldName) => boolean;
  /** What shows the option. */
  Field: ComponentType<InputProps>;
}

export function TaughtHead({ model, words, teaching, wrong, Field }: Props) {
  const { field, without } = teaching;
  const { layer, shown } = model;
  return (
    <>
      <CodeLine model={model} words={words} wrong={wrong} />
      <div class="taught">
        <div class="fields">
          <Field model={model} field={field} words={words} wrong={wrong(field)} />
        </div>
        <BeforeAfter layer={layer} found={shown.value} without={readTexts(layer, without)} words={teaching.words} />
      </div>
    </>
  );
}
