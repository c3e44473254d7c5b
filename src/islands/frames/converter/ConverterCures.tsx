/** Texts that would mend what the converter refused, as buttons. */
import type { Converter } from './model.ts';
import type { ConverterStatus, ConverterWords } from './status.ts';

interface Props {
  model: Converter;
  status: ConverterStatus;
  words: ConverterWords;
}

export function ConverterCures({ model, status, words }: Props) {
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
