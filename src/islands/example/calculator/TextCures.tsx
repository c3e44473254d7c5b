/** Texts that would mend what a calculator refused, as buttons. */

interface Props<Field extends string> {
  model: { type: (field: Field, text: string) => void };
  /** The field at fault, and what it would take. */
  field: Field;
  cures: readonly string[];
  label: string;
}

export function TextCures<Field extends string>({ model, field, cures, label }: Props<Field>) {
  const cure = (event: Event, text: string) => {
    const example = (event.currentTarget as Element).closest('[data-example]');
    model.type(field, text);
    example?.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();
  };
  return (
    <div class="cures">
      <span>{label}</span>
      {cures.map((text) => (
        <button key={text} type="button" onClick={(event) => cure(event, text)}>
          {text}
        </button>
      ))}
    </div>
  );
}
