/** The field of the option that an example teaches: large, as those that always stand; a flag or a choice as among the options. */
import type { ComponentType } from 'preact';
import { fieldOf } from '#calc/fields/fields.ts';
import { Letter } from '../../example/parts/Letter.tsx';
import type { InputProps } from '../../example/parts/MoreOptions.tsx';
import { OptionInput } from '../../example/parts/MoreOptions.tsx';

interface Props extends InputProps {
  /** What shows a number, and what an option that takes words alone. */
  Field: ComponentType<InputProps>;
  choice: ComponentType<InputProps> | undefined;
}

export function Knob({ Field, choice, ...given }: Props) {
  const { model, field, wrong } = given;
  const { kind, quantity, symbol } = fieldOf(model.layer, field);
  if (kind !== 'flag' && kind !== 'word') return <Field {...given} />;
  return (
    <div class={`option q-${quantity}`} data-q={quantity} data-wrong={wrong}>
      <span class="name" aria-hidden="true">
        <Letter tex={symbol} /> {field}
      </span>
      <OptionInput {...given} choice={choice} />
    </div>
  );
}
