/** The fields of a calculator, and the texts that mend one. */
import type { CostField } from '#calc/costs/define.ts';
import { message } from '#i18n/message.ts';
import { breakable } from '../example/base/breakable.tsx';
import { keyStep } from '../example/base/keys.ts';
import { Stepper } from '../example/base/Stepper.tsx';
import { CostLetter } from './CostLetter.tsx';
import type { CostModel } from './model.ts';
import { costText } from './model.ts';
import { spansOf } from './spans.ts';
import type { CostStatus, CostWords } from './status.ts';

interface Props {
  model: CostModel;
  status: CostStatus;
  words: CostWords;
}

type FieldProps = Props & { field: CostField };

/** What is the same for each field: its names, and that it may be at fault. */
const common = ({ model, field: { name }, status, words }: FieldProps) => ({
  name,
  'aria-label': `${words.own.fields[name] ?? name} (${name})`,
  'aria-invalid': status.fields.includes(name),
  'aria-describedby': `${model.id}-status`,
});

function NumberInput(props: FieldProps) {
  const { model, field } = props;
  const text = costText(model, field);
  return (
    <input
      {...common(props)}
      value={text}
      style={`--digits:${text.length || 1}`}
      inputMode={field.kind === 'whole' ? 'numeric' : 'text'}
      autoComplete="off"
      autoCapitalize="off"
      spellcheck={false}
      onInput={(event) => {
        model.typing.value = field.name;
        model.type(field.name, event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        const by = keyStep(event);
        if (by === 0n) return;
        event.preventDefault();
        model.step(field, by);
      }}
      onBlur={() => {
        model.typing.value = null;
      }}
    />
  );
}

function WordInput(props: FieldProps & { choices: readonly string[] }) {
  const { model, field, choices, words } = props;
  const text = costText(model, field);
  return (
    <select {...common(props)} value={text} onChange={(event) => model.type(field.name, event.currentTarget.value)}>
      {choices.map((word) => (
        <option key={word} value={word} selected={word === text}>
          {words.own.choices[field.name]?.[word] ?? word}
        </option>
      ))}
    </select>
  );
}

function FieldFrame(props: FieldProps & { span: number }) {
  const { model, field, status, words, span } = props;
  const called = words.own.fields[field.name] ?? field.name;
  const press = (by: bigint) => model.step(field, by);
  return (
    <div
      class={`field q-none field-${field.name}`}
      data-wrong={status.fields.includes(field.name)}
      data-span={span > 1 ? span : undefined}
    >
      <span class="label" aria-hidden="true">
        <span class="words">{called}</span> {field.symbol && <CostLetter tex={field.symbol} />}
      </span>
      {field.kind === 'word' ? (
        <WordInput {...props} choices={Object.keys(field.choices)} />
      ) : (
        <>
          <NumberInput {...props} />
          <span class="steps">
            <Stepper by={1n} press={press} label={message(words.costs.increase, { field: called })} />
            <Stepper by={-1n} press={press} label={message(words.costs.decrease, { field: called })} />
          </span>
        </>
      )}
      <span class="name" aria-hidden="true">
        {breakable(field.name)}
      </span>
    </div>
  );
}

export function CostFields(props: Props) {
  const { fields } = props.model.definition;
  const spans = spansOf(fields);
  return (
    <div class="fields">
      {fields.map((field, index) => (
        <FieldFrame key={field.name} {...props} field={field} span={spans[index] as number} />
      ))}
    </div>
  );
}
