/** A quantity as a field: mark, symbol, number, steppers, PyTorch's name. The one named input of its option. */
import type { FieldName } from '#calc/fields/fields.ts';
import { fieldOf, isShape } from '#calc/fields/fields.ts';
import { message } from '#i18n/message.ts';
import { breakable } from '../base/breakable.tsx';
import { keyStep } from '../base/keys.ts';
import { Stepper } from '../base/Stepper.tsx';
import { step, typeInto } from '../edit.ts';
import type { Model } from '../model.ts';
import type { ExampleWords } from '../status.ts';
import { textWhileTyping } from '../texts.ts';
import { Letter } from './Letter.tsx';
import { Mark } from './Mark.tsx';

interface Props {
  model: Model;
  field: FieldName;
  words: ExampleWords;
  /** True where the status strip speaks of this field. */
  wrong: boolean;
}

/** The bare input of an option, with typing and arrow keys. */
export function FieldInput({ model, field, words, wrong }: Props) {
  const typing = model.typing.value;
  const text = textWhileTyping(model, field, typing?.field === field ? typing.text : null);
  return (
    <input
      name={field}
      value={text}
      aria-label={`${words.fields[field] ?? field} (${field})`}
      aria-invalid={wrong}
      aria-describedby={`${model.id}-status`}
      inputMode={fieldOf(model.layer, field).kind === 'whole' ? 'numeric' : 'text'}
      autoComplete="off"
      spellcheck={false}
      style={`--digits:${text.length || 1}`}
      onInput={(event) => {
        model.typing.value = { field, text: event.currentTarget.value };
        typeInto(model, field, event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        const by = keyStep(event);
        if (by === 0n) return;
        event.preventDefault();
        model.typing.value = null;
        step(model, field, by);
      }}
      onBlur={() => {
        model.typing.value = null;
      }}
    />
  );
}

export function NumberField(props: Props) {
  const { model, field, words, wrong } = props;
  const spec = fieldOf(model.layer, field);
  const { quantity, symbol } = spec;
  const shape = isShape(spec);
  const called = words.fields[field] ?? field;
  const press = (by: bigint) => step(model, field, by);
  return (
    <div class={`field q-${quantity}${shape ? ' tuple' : ''}`} data-q={quantity} data-wrong={wrong}>
      <span class={`label${shape ? '' : ' sideways'}`}>
        <Mark of={quantity} />
        {symbol ? (
          <Letter tex={symbol} />
        ) : (
          <span class="words" aria-hidden="true">
            {called}
          </span>
        )}
      </span>
      <FieldInput {...props} />
      {!shape && (
        <span class="steps">
          <Stepper by={1n} press={press} label={message(words.example.increase, { field: called })} />
          <Stepper by={-1n} press={press} label={message(words.example.decrease, { field: called })} />
        </span>
      )}
      <span class="name" aria-hidden="true">
        {breakable(field)}
      </span>
    </div>
  );
}
