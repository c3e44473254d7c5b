/** The four fields of the converter: a count, its unit, a speed, and how much of it is put to use. */
import type { ComponentChildren } from 'preact';
import type { ConversionField } from '#calc/numbers/conversion.ts';
import { COUNTED_UNITS, PREFIXES } from '#calc/numbers/conversion.ts';
import { message } from '#i18n/message.ts';
import { keyStep } from '../../example/base/keys.ts';
import { Stepper } from '../../example/base/Stepper.tsx';
import type { Converter } from './model.ts';
import { shownText } from './model.ts';
import type { ConverterStatus, ConverterWords } from './status.ts';

interface Props {
  model: Converter;
  status: ConverterStatus;
  words: ConverterWords;
}

type FieldProps = Props & { field: ConversionField };

/** What is the same for each field: its names, and that it may be at fault. */
const common = ({ model, field, status, words }: FieldProps) => ({
  name: field,
  'aria-label': `${words.converter.fields[field]} (${field})`,
  'aria-invalid': status.fields.includes(field),
  'aria-describedby': `${model.id}-status`,
});

function Frame({ field, status, words, children }: FieldProps & { children: ComponentChildren }) {
  return (
    <div class={`field q-none field-${field}`} data-wrong={status.fields.includes(field)}>
      <span class="label" aria-hidden="true">
        {words.converter.fields[field]}
      </span>
      {children}
      <span class="name" aria-hidden="true">
        {field}
      </span>
    </div>
  );
}

function TextField(props: FieldProps) {
  const { model, field, words } = props;
  const text = shownText(model, field);
  const step = (by: bigint) => model.step(field, by);
  const name = words.converter.fields[field];
  return (
    <Frame {...props}>
      <input
        {...common(props)}
        value={text}
        style={`--digits:${text.length || 1}`}
        autoComplete="off"
        autoCapitalize="off"
        spellcheck={false}
        onInput={(event) => {
          model.typing.value = field;
          model.type(field, event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          const by = keyStep(event);
          if (by === 0n) return;
          event.preventDefault();
          step(by);
        }}
        onBlur={() => {
          model.typing.value = null;
        }}
      />
      <span class="steps">
        <Stepper by={1n} press={step} label={message(words.converter.increase, { field: name })} />
        <Stepper by={-1n} press={step} label={message(words.converter.decrease, { field: name })} />
      </span>
    </Frame>
  );
}

function UnitField(props: FieldProps) {
  const { model, field } = props;
  const unit = shownText(model, field);
  return (
    <Frame {...props}>
      <select {...common(props)} value={unit} onChange={(event) => model.type(field, event.currentTarget.value)}>
        {COUNTED_UNITS.map((kind) => (
          <optgroup key={kind} label={kind}>
            {PREFIXES.map((prefix) => (
              <option key={prefix} value={prefix + kind} selected={prefix + kind === unit}>
                {prefix + kind}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </Frame>
  );
}

export function Fields(props: Props) {
  return (
    <div class="fields">
      <TextField {...props} field="value" />
      <UnitField {...props} field="unit" />
      <TextField {...props} field="speed" />
      <TextField {...props} field="utilisation" />
    </div>
  );
}
