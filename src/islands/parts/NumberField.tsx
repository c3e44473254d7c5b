/** A quantity as a field: mark, symbol, number, steppers, PyTorch's name. The one named input of its option. */
import type { FieldName } from '#calc/fields.ts';
import { fieldOf } from '#calc/fields.ts';
import { message } from '#i18n/message.ts';
import type { Model } from '../model.ts';
import { step, textWhileTyping, typeInto } from '../model.ts';
import type { ExampleWords } from '../status.ts';
import { keyStep } from './keys.ts';
import { Letter } from './Letter.tsx';
import { Mark } from './Mark.tsx';
import { Stepper } from './Stepper.tsx';

interface Props {
  model: Model;
  field: FieldName;
  words: ExampleWords;
  /** True where the status strip speaks of this field. */
  wrong: boolean;
}

/** How long a text is, for the style sheet: long ones are set smaller. */
const lengthClass = (text: string) => (text.length > 9 ? 'very' : text.length > 5 ? 'long' : undefined);

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
      data-length={lengthClass(text)}
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
  const { quantity, symbol } = fieldOf(model.layer, field);
  const press = (by: bigint) => step(model, field, by);
  return (
    <div class={`field q-${quantity}`} data-q={quantity} data-wrong={wrong}>
      <span class="label">
        <Mark of={quantity} />
        <Letter tex={symbol} />
      </span>
      <FieldInput {...props} />
      <span class="steps">
        <Stepper
          by={1n}
          press={press}
          label={message(words.example.increase, { field: words.fields[field] ?? field })}
        />
        <Stepper
          by={-1n}
          press={press}
          label={message(words.example.decrease, { field: words.fields[field] ?? field })}
        />
      </span>
      <span class="name" aria-hidden="true">
        {field}
      </span>
    </div>
  );
}
