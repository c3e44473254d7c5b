/** The strip under the converter's fields. Its height never changes. */
import { message, quote } from '#i18n/message.ts';
import type { Converter } from './model.ts';
import type { ConverterStatus, ConverterWords } from './status.ts';

interface Props {
  model: Converter;
  status: ConverterStatus;
  words: ConverterWords;
}

function Cures({ model, status, words }: Props) {
  const field = status.fields[0] ?? 'value';
  const cure = (event: Event, text: string) => {
    const example = (event.currentTarget as Element).closest('[data-example]');
    model.type(field, text);
    example?.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();
  };
  return (
    <div class="cures">
      <span>{words.example.try}</span>
      {status.cures.map((text) => (
        <button key={text} type="button" onClick={(event) => cure(event, text)}>
          {text}
        </button>
      ))}
    </div>
  );
}

export function Strip(props: Props) {
  const { model, status, words } = props;
  const ignored = model.ignored.value;
  const names = ignored.slice(0, 3).map(quote).join(words.example.list) + (ignored.length > 3 ? ' …' : '');
  return (
    <div class="status" data-kind={status.kind}>
      <p id={`${model.id}-status`}>
        <b>{status.lead}</b> {status.text}
      </p>
      {status.cures.length > 0 ? (
        <Cures {...props} />
      ) : (
        <p class="hint">{ignored.length > 0 ? message(words.example.ignored, { names }) : status.hint}</p>
      )}
    </div>
  );
}
