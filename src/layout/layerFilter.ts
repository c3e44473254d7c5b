/** Filters the table of layers as one types: rows whose name, family or description hold every word stay. */

const form = document.querySelector<HTMLFormElement>('[data-filter]');
const said = form?.querySelector('output');
const tables = [...document.querySelectorAll<HTMLTableElement>('table.atlas')];

interface Row {
  row: HTMLTableRowElement;
  text: string;
}

/** The rows of a table, each with the words by which it is found. */
const rowsOf = (table: HTMLTableElement): Row[] =>
  [...(table.tBodies[0]?.rows ?? [])].map((row) => ({
    row,
    text: [row.cells[0]?.textContent, row.dataset.words, headingOf(table)?.textContent].join(' ').toLowerCase(),
  }));

/** The heading above a table. */
const headingOf = (table: HTMLTableElement): Element | null => table.previousElementSibling;

function filter(typed: string): void {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  let [shown, all] = [0, 0];
  for (const table of tables) {
    const rows = rowsOf(table);
    for (const { row, text } of rows) row.hidden = !words.every((word) => text.includes(word));
    const left = rows.filter(({ row }) => !row.hidden).length;
    table.hidden = left === 0;
    headingOf(table)?.toggleAttribute('hidden', left === 0);
    shown += left;
    all += rows.length;
  }
  tell(shown, all);
}

function tell(shown: number, all: number): void {
  const { all: whole = '', some = '', none = '' } = said?.dataset ?? {};
  const text = shown === 0 ? none : shown === all ? whole.replace('{n}', String(all)) : some;
  said?.replaceChildren(text.replace('{n}', String(shown)).replace('{all}', String(all)));
}

form?.addEventListener('submit', (event) => event.preventDefault());
form?.addEventListener('input', ({ target }) => filter((target as HTMLInputElement).value));
filter(form?.querySelector('input')?.value ?? '');
