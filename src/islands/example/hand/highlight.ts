/** Pointing at a quantity anywhere lights it everywhere: one attribute on the root, the style sheets do the rest. */
import { LEGEND } from '../../ties.ts';

/** The quantity of an element, by its own or a surrounding `data-q`, `data-parts` or class `q-…`. */
function quantityOf(target: EventTarget | null): string | undefined {
  if (!(target instanceof Element)) return undefined;
  const holder = target.closest<HTMLElement>('[data-q], [data-parts], .q');
  if (!holder) return undefined;
  const named = holder.dataset.q ?? holder.dataset.parts?.split(' ')[0];
  const quantity = named ?? /\bq-(\w+)/.exec(holder.getAttribute('class') ?? '')?.[1];
  return quantity === 'none' ? undefined : quantity;
}

let pinned: string | undefined;

function show(quantity: string | undefined): void {
  const root = document.documentElement;
  const next = quantity ?? pinned;
  if (next === undefined) delete root.dataset.light;
  else root.dataset.light = next;
}

/** A legend button keeps its quantity lit until pressed again. */
function pin(button: HTMLElement): void {
  pinned = pinned === button.dataset.q ? undefined : button.dataset.q;
  for (const other of document.querySelectorAll<HTMLElement>(`[${LEGEND}]`)) {
    other.setAttribute('aria-pressed', String(other.dataset.q === pinned));
  }
  show(pinned);
}

let started = false;

/** Lights what was pointed at first, and starts listening, once a page. */
export function startLight(first: EventTarget | null): void {
  if (started) return;
  started = true;
  show(quantityOf(first));
  document.addEventListener('pointerover', (event) => show(quantityOf(event.target)));
  document.addEventListener('focusin', (event) => {
    // A tap on plain text focuses the page around it: what was tapped stays lit.
    if ((event.target as HTMLElement).tabIndex >= 0) show(quantityOf(event.target));
  });
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>(`[${LEGEND}]`);
    if (button) pin(button);
  });
}
