/** Fills the numbered slots of formulas that were rendered when the book was built. Browser only. */
import { grouped } from '#calc/numbers/units.ts';

/** Writes each value into every slot of its name, in the visible half and in the MathML alike. */
export function fillSlots(root: ParentNode, values: Readonly<Record<string, string | bigint>>): void {
  for (const slot of root.querySelectorAll<HTMLElement>('[data-slot]')) {
    const value = values[slot.dataset.slot ?? ''];
    const text = typeof value === 'bigint' ? grouped(value) : value;
    if (text !== undefined && slot.textContent !== text) slot.textContent = text;
  }
}

/** Shows the form of a formula whose text is `key`, cloning it from its template if another is shown. */
export function showForm(holder: HTMLElement, key: string): void {
  if (holder.dataset.shown === key) return;
  // All forms of a page wait behind its content.
  const waiting = `[data-forms="${holder.dataset.forms}"] [data-form="${key}"]`;
  const [form] = document.querySelectorAll<HTMLTemplateElement>(waiting);
  const live = holder.querySelector('[data-live]');
  if (!form || !live) return;
  live.replaceChildren(form.content.cloneNode(true));
  holder.dataset.shown = key;
}
