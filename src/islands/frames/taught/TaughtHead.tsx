/** What stands in front of an example that teaches one option: the code line, that option's field, the layer without it and with it. */
import type { ComponentChildren, ComponentType } from 'preact';
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
  /** How the example stands: on a phone it is read below the field, not below the table that follows. */
  strip: ComponentChildren;
}

export function TaughtHead({ model, words, teaching, wrong, Field, strip }: Props) {
  const { field, without } = teaching;
  const { layer, shown } = model;
  return (
    <>
      <CodeLine model={model} words={words} wrong={wrong} />
      <div class="taught">
        <div class="fields">
          <Field model={model} field={field} words={words} wrong={wrong(field)} />
        </div>
        {strip}
        <BeforeAfter layer={layer} found={shown.value} without={readTexts(layer, without)} words={teaching.words} />
      </div>
    </>
  );
}
