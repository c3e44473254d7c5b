/**
 * What a reader does before anything answers is done again once something does, in the same order: presses and keys, which
 * a script in the head of each page keeps (`src/layout/early.js`), and what is typed or chosen, which stands in its field.
 */

declare global {
  /**
   * Takes the presses and keys that came early for an island, or for the shell, which answers from then on: how to make
   * each of them again.
   */
  var early: (island?: Element) => (() => void)[];
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** True for a field that is not as the page was built. */
function isChanged(field: Field): boolean {
  if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.defaultSelected === false;
  return field.type === 'checkbox'
    ? (field as HTMLInputElement).checked !== (field as HTMLInputElement).defaultChecked
    : field.value !== field.defaultValue;
}

/** How to type and choose again what was typed and chosen in an island so far: coming alive it may lose that. */
export function textsOf(island: Element): () => void {
  const fields = [...island.querySelectorAll<Field>('input[name]:not([type="radio"]), .axis input, textarea, select')];
  const mine = fields.filter((field) => field.closest('astro-island') === island && isChanged(field));
  const typed = mine.map((field) => ({ field, value: field.value, checked: 'checked' in field && field.checked }));
  return () => {
    for (const { field, value, checked } of typed) {
      Object.assign(field, { value, checked });
      for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
      if (document.activeElement !== field) field.dispatchEvent(new FocusEvent('blur'));
    }
  };
}
