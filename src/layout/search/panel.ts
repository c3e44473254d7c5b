/** Search as one types, over the index that was made when the book was built. Loaded on first use. */
import { find } from '#search/find.ts';
import { keep } from '../storage.ts';
import { listOf } from './list.ts';
import { loadBook } from './load.ts';
import { searchStatus } from './status.ts';

interface Panel {
  dialog: HTMLDialogElement;
  input: HTMLInputElement;
  list: HTMLElement;
  status: HTMLElement;
  /** Settled once the field's last words are answered. */
  answered: Promise<void>;
}

/** Shows what the book says about the words in the field. An answer to words no longer in it comes too late. */
async function answer(panel: Panel): Promise<void> {
  const { dialog, input, list, status } = panel;
  const query = input.value.trim();
  const show = (said: (Node | string)[], items: Node[]): void => {
    if (input.value.trim() !== query) return;
    status.replaceChildren(...said);
    list.replaceChildren(...items);
  };
  const { hint = '', failed = '' } = dialog.dataset;
  // What is open begins to load, asked or not.
  const loading = loadBook(dialog);
  if (query === '') {
    loading.catch(() => {});
    return show([hint], []);
  }
  try {
    const loaded = await loading;
    if (input.value.trim() !== query) return;
    const found = find(query, loaded.book);
    show(
      searchStatus(query, found, loaded.words, (title) => ask(panel, title)),
      listOf(found, loaded),
    );
  } catch {
    show([failed], []);
  }
}

/** Puts a word into the field and answers it. */
function ask(panel: Panel, query: string): void {
  panel.input.value = query;
  panel.input.focus();
  panel.answered = answer(panel);
}

/** Up and down move between the field and the results. */
function moveAmong(dialog: HTMLElement, by: 1 | -1): void {
  const stops = [...dialog.querySelectorAll<HTMLElement>('input, ol a')];
  const now = stops.indexOf(document.activeElement as HTMLElement);
  stops[Math.min(stops.length - 1, Math.max(0, now + by))]?.focus();
}

/** Enter in the field goes to the first place found. */
function onKey(panel: Panel, event: KeyboardEvent): void {
  // While characters are composed, the keys choose among candidates.
  if (event.isComposing) return;
  if (event.key === 'Enter' && event.target === panel.input)
    panel.answered.then(() => panel.list.querySelector('a')?.click());
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined;
  if (!by) return;
  event.preventDefault();
  moveAmong(panel.dialog, by);
}

/** Tells the chapter that it is opened for what was found there, which may be folded (layout/answers.js). */
function tellFound({ target }: Event): void {
  const link = target instanceof Element && target.closest('a');
  if (link) keep('flopbook-found', link.pathname + link.hash);
}

/** Brings the panel to life, once; what has been typed by then is answered. */
export function start(dialog: HTMLDialogElement, input: HTMLInputElement): void {
  if (dialog.dataset.ready) return;
  const list = dialog.querySelector('ol');
  const status = dialog.querySelector<HTMLElement>('[role="status"]');
  if (!list || !status) return;
  dialog.dataset.ready = 'true';
  const panel: Panel = { dialog, input, list, status, answered: Promise.resolve() };
  const follow = (): void => {
    panel.answered = answer(panel);
  };
  // What is being composed is no word yet: letters of pinyin would be asked for one by one.
  input.addEventListener('input', (event) => (event as InputEvent).isComposing || follow());
  input.addEventListener('compositionend', follow);
  dialog.addEventListener('keydown', (event) => onKey(panel, event));
  list.addEventListener('click', tellFound);
  follow();
}
