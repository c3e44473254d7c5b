/** A field that takes words alone: a list to choose from. */
import { fieldOf } from '#calc/fields/fields.ts';
import type { InputProps } from '../example/parts/MoreOptions.tsx';

export function Choice({ model, field, words, wrong }: InputProps) {
  const value = model.state.value.options[field];
  return (
    <select
      name={field}
      value={String(value)}
      aria-label={`${words.fields[field] ?? field} (${field})`}
      aria-invalid={wrong}
      aria-describedby={`${model.id}-status`}
      onChange={(event) => model.type(field, event.currentTarget.value)}
    >
      {fieldOf(model.layer, field).words?.map((word) => (
        <option key={word} value={word} selected={word === value}>
          {word}
        </option>
      ))}
    </select>
  );
}
