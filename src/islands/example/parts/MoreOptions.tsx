/** The folded options, with their present values beside the fold. */

import type { ComponentType } from 'preact';
import type { FieldName } from '#calc/fields/fields.ts';
import { fieldOf, formatValue } from '#calc/fields/fields.ts';
import type { Model } from '../model.ts';
import type { ExampleWords } from '../status.ts';
import { Letter } from './Letter.tsx';
import { FieldInput } from './NumberField.tsx';

interface Props {
  model: Model;
  fields: readonly FieldName[];
  words: ExampleWords;
  wrong: (field: FieldName) => boolean;
  /** What shows a field that takes words alone; a text field where it is left out. */
  choice?: ComponentType<InputProps> | undefined;
}

/** What the input of one folded field is given. */
export interface InputProps {
  model: Model;
  field: FieldName;
  words: ExampleWords;
  wrong: boolean;
}

/** A flag as PyTorch writes it, other values as their field does. */
const shownValue = (model: Model, field: FieldName): string => {
  const value = model.state.value.options[field];
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  const text = value === undefined ? '' : formatValue(value, fieldOf(model.layer, field));
  return text.length > 9 ? `${text.slice(0, 8)}…` : text;
};

function Flag({ model, field, words }: InputProps) {
  return (
    <input
      type="checkbox"
      name={field}
      checked={model.state.value.options[field] === true}
      aria-label={`${words.fields[field] ?? field} (${field})`}
      onChange={(event) => model.set({ [field]: event.currentTarget.checked })}
    />
  );
}

/** The input of a field that is folded, by its kind. */
function OptionInput({ choice: Choice, ...props }: InputProps & Pick<Props, 'choice'>) {
  const { kind } = fieldOf(props.model.layer, props.field);
  if (kind === 'flag') return <Flag {...props} />;
  return kind === 'word' && Choice ? <Choice {...props} /> : <FieldInput {...props} />;
}

export function MoreOptions({ model, fields, words, wrong, choice }: Props) {
  if (fields.length === 0) return null;
  return (
    <details class="more">
      <summary>
        <svg viewBox="0 0 9 9" aria-hidden="true">
          <path d="M2.5.8L6.5 4.5 2.5 8.2" />
        </svg>
        {words.example.more}
        <span class="values">
          {fields.map((field) => (
            <span key={field} data-wrong={wrong(field)}>{`${field}\u00a0${shownValue(model, field)}`}</span>
          ))}
        </span>
      </summary>
      <div class="options">
        {fields.map((field) => (
          <div
            key={field}
            class={`option q-${fieldOf(model.layer, field).quantity}`}
            data-q={fieldOf(model.layer, field).quantity}
            data-wrong={wrong(field)}
          >
            <span class="name" aria-hidden="true">
              <Letter tex={fieldOf(model.layer, field).symbol} /> {field}
            </span>
            <OptionInput model={model} field={field} words={words} wrong={wrong(field)} choice={choice} />
          </div>
        ))}
      </div>
    </details>
  );
}
