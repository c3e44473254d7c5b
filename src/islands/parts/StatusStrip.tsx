/** The strip that always stands under the fields: that it fits, or what is wrong and how to mend it. Never moves. */
import { formatValue } from '#calc/fields.ts';
import type { Model } from '../model.ts';
import type { ExampleWords, Status } from '../status.ts';
import { message, quote } from './message.ts';

interface Props {
  model: Model;
  status: Status;
  words: ExampleWords;
}

/** Puts the keyboard where the cure was applied, or at the fold that hides that field. */
function focusField(event: Event, selector: string): void {
  const example = (event.currentTarget as Element).closest('[data-example]');
  const target = example?.querySelector<HTMLElement>(selector);
  (target?.checkVisibility() ? target : example?.querySelector('summary'))?.focus();
}

function Cures({ model, status, words }: Props) {
  const lastLine = (event: Event) => {
    focusField(event, 'textarea');
    model.code.value = null;
    model.fault.value = null;
  };
  // Where all cures are of one field its name is clear, and on a phone would push the values out of sight.
  const sameField = status.cures.every(({ field }) => field === status.cures[0]?.field);
  return (
    <div class="cures">
      <span>{words.example.try}</span>
      {status.code && (
        <button type="button" onClick={lastLine}>
          {words.cure_code}
        </button>
      )}
      {status.cures.map(({ field, value }) => (
        <button
          key={field + formatValue(value)}
          type="button"
          onClick={(event) => {
            focusField(event, `[name="${field}"]`);
            model.set({ [field]: value });
          }}
        >
          {sameField ? formatValue(value) : message(words.cure, { field, value: formatValue(value) })}
        </button>
      ))}
    </div>
  );
}

export function StatusStrip({ model, status, words }: Props) {
  const ignored = model.ignored.value;
  const names = ignored.slice(0, 3).map(quote).join(words.example.list) + (ignored.length > 3 ? ' …' : '');
  const curable = status.cures.length > 0 || status.code;
  return (
    <div class="status" data-kind={status.kind}>
      <p id={`${model.id}-status`}>
        <b>{status.lead}</b> {status.text}
      </p>
      {curable ? (
        <Cures model={model} status={status} words={words} />
      ) : (
        <p class="hint">{ignored.length > 0 ? message(words.example.ignored, { names }) : words.example.hint}</p>
      )}
    </div>
  );
}
