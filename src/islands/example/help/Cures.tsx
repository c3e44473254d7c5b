/** What would mend an error, as buttons. */
import type { ComponentChildren } from 'preact';
import type { FieldName } from '#calc/fields/fields.ts';
import { formatValue } from '#calc/fields/fields.ts';
import type { Cure, CuresByCondition } from '#calc/layers/define.ts';
import { mendOptions, mendText } from '#calc/questions/cures.ts';
import { message } from '#i18n/message.ts';
import type { Model } from '../model.ts';
import type { StatusProps } from '../parts/StatusStrip.tsx';
import { refusalOf } from './faults.ts';
import { OwnPage } from './OwnPage.tsx';

/** Puts the keyboard where the cure was applied, or at the fold that hides that field: of the options, or of all but the head. */
function focusField(event: Event, selector: string): void {
  const example = (event.currentTarget as Element).closest('[data-example]');
  const target = example?.querySelector<HTMLElement>(selector);
  (target?.checkVisibility() ? target : example?.querySelector<HTMLElement>('.unfold, summary'))?.focus();
}

/** Changes that mend what is wrong now. */
export function curesOf(model: Model, cures: CuresByCondition): Cure[] {
  const { state, outcome, layer } = model;
  const { options, drafts } = state.value;
  for (const [field, text] of Object.entries(drafts) as [FieldName, string][]) {
    const reason = refusalOf(model, field);
    if (reason) return mendText(layer, field, text, reason, options[field] ?? 1n);
  }
  return outcome.value.ok ? [] : mendOptions(layer, options, cures);
}

/** The buttons, or the hint where nothing can be offered. */
export function Cures({ model, status, words, hint }: StatusProps & { hint: ComponentChildren }) {
  const cures = curesOf(model, model.help.value?.cures ?? {});
  const lastLine = (event: Event) => {
    focusField(event, 'textarea');
    model.code.value = null;
    model.fault.value = null;
  };
  const fault = status.code ? model.fault.value : null;
  const line = model.code.value?.text ?? '';
  // Where all cures are of one field its name is clear, and on a phone would push the values out of sight.
  const sameField = cures.every(({ field }) => field === cures[0]?.field);
  if (cures.length === 0 && !status.code) return <p class="hint">{hint}</p>;
  return (
    <div class="cures">
      <span>{words.example.try}</span>
      {status.code && (
        <button type="button" onClick={lastLine}>
          {words.cure_code}
        </button>
      )}
      {fault && words.layerPages !== undefined && (
        <OwnPage key={line} fault={fault} text={line} pages={words.layerPages} words={words} />
      )}
      {cures.map(({ field, value }) => (
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
