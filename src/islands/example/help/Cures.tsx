/** What would mend an error, as buttons. */
import type { ComponentChildren } from 'preact';
import type { FieldName } from '#calc/fields/fields.ts';
import { formatValue } from '#calc/fields/fields.ts';
import type { Cure, CuresByCondition } from '#calc/layers/define.ts';
import { mendOptions, mendText } from '#calc/questions/cures.ts';
import { message } from '#i18n/message.ts';
import { lazy } from '../lazy.ts';
import type { LineFault, Model } from '../model.ts';
import type { StatusProps } from '../parts/StatusStrip.tsx';
import type { ExampleWords } from '../status.ts';
import { refusalOf } from './faults.ts';
import { OwnPage } from './OwnPage.tsx';

/** Puts the keyboard where the cure was applied, or at the fold that hides that field. */
function focusField(event: Event, selector: string): void {
  const example = (event.currentTarget as Element).closest('[data-example]');
  const target = example?.querySelector<HTMLElement>(selector);
  (target?.checkVisibility() ? target : example?.querySelector('summary'))?.focus();
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

/** True for more than one line. */
const isProgram = (text: string): boolean => text.trim().includes('\n');

/** True where another page reads what this line does not. */
const leads = ({ reason }: LineFault, text: string): boolean =>
  isProgram(text) || ['unknown_layer', 'several', 'needs_python'].includes(reason);

/** The page of the layer that a line names, where the book has one; else the playground, which takes any code. */
function leadOf({ reason, at }: LineFault, text: string, pages: string, { faults }: ExampleWords) {
  if (reason === 'unknown_layer' && !isProgram(text))
    return {
      find: async () => (await lazy(() => import('./ownAddress.ts')))?.ownAddress(pages, at, text),
      says: message(faults.own_page, { name: at }),
    };
  const page = new URL('playground/', new URL(pages, window.location.href)).href;
  const find = async () =>
    (await lazy(() => import('../../playground/link.ts')))?.addressWithCode(page, { source: `${text}\n` });
  return { find, says: faults.playground };
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
      {fault && words.layerPages !== undefined && leads(fault, line) && (
        <OwnPage key={line} {...leadOf(fault, line, words.layerPages, words)} />
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
