/** The shell's behaviour: theme, language links that keep place and state, and contents that follow the scroll. */

import { keepPlace, offerPlace } from './place.ts';

const KEY = 'flopbook-theme';
const root = document.documentElement;

type Theme = 'auto' | 'light' | 'dark';

const theme = (): Theme => (root.dataset.theme as Theme | undefined) ?? 'auto';

function setTheme(next: Theme): void {
  if (next === 'auto') delete root.dataset.theme;
  else root.dataset.theme = next;
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // Storage may be forbidden; the theme then lasts as long as the page.
  }
  showTheme();
}

function showTheme(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-theme-set]')) {
    button.setAttribute('aria-pressed', String(button.dataset.themeSet === theme()));
  }
}

/** The heading that the reader has last passed. */
function currentHeading(): HTMLElement | undefined {
  const headings = [...document.querySelectorAll<HTMLElement>('main h2[id]')];
  return headings.filter((heading) => heading.getBoundingClientRect().top < 180).at(-1);
}

function markContents(): void {
  const id = currentHeading()?.id;
  for (const link of document.querySelectorAll('.contents ol a')) {
    link.classList.toggle('here', id !== undefined && link.getAttribute('href') === `#${id}`);
  }
}

/** Gives a language link the state of the examples, and the section being read. */
function completeLanguageLink(link: HTMLAnchorElement): void {
  // islands/link.ts listens; importing its name from there would load the islands on every page.
  window.dispatchEvent(new Event('flopbook:flush'));
  const place = currentHeading()?.id;
  link.search = window.location.search;
  link.hash = place ? `#${place}` : '';
}

/** Opens a panel; the search begins to load what it needs, and answers as one types. */
function openPanel(id: string): void {
  const dialog = document.querySelector<HTMLDialogElement>(`dialog#${id}`);
  if (!dialog || dialog.open) return;
  dialog.showModal();
  const input = dialog.querySelector('input');
  input?.select();
  if (!input || dialog.dataset.ready) return;
  dialog.dataset.ready = 'true';
  const searching = import('./search.ts');
  input.addEventListener('input', async () => (await searching).showFound(dialog));
  dialog.addEventListener('keydown', async (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined;
    if (!by) return;
    event.preventDefault();
    (await searching).moveAmong(dialog, by);
  });
}

/** What single keys do while nothing is typed into. */
const KEYS: Record<string, () => void> = {
  '/': () => openPanel('search'),
  '?': () => openPanel('help'),
  '[': () => document.querySelector<HTMLElement>('a[rel="prev"]')?.click(),
  ']': () => document.querySelector<HTMLElement>('a[rel="next"]')?.click(),
};

const typing = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, dialog[open]') !== null;

document.addEventListener('keydown', (event) => {
  const action = event.ctrlKey || event.metaKey || event.altKey || typing(event.target) ? undefined : KEYS[event.key];
  if (!action) return;
  event.preventDefault();
  action();
});

document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element)) return;
  const opener = event.target.closest<HTMLElement>('[data-open]');
  if (opener) openPanel(opener.dataset.open as string);
  const dialog = event.target.closest('dialog');
  // A press on the dialog itself is one beside its content.
  if (dialog && (event.target === dialog || event.target.closest('[data-close], ol a'))) dialog.close();
});

document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element)) return;
  const set = event.target.closest<HTMLElement>('[data-theme-set]');
  if (set) setTheme(set.dataset.themeSet as Theme);
  if (event.target.closest('[data-theme-next]')) {
    const order: Theme[] = ['auto', 'light', 'dark'];
    setTheme(order[(order.indexOf(theme()) + 1) % 3] as Theme);
  }
  const language = event.target.closest<HTMLAnchorElement>('[data-language]');
  if (language) completeLanguageLink(language);
  const chosen = event.target.closest('.bar nav a');
  chosen?.closest('details')?.removeAttribute('open');
});

// Escape hides the meaning of a term until the pointer or the focus goes elsewhere.
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && document.querySelector('.term:is(:hover, :focus-within)')) root.dataset.tips = 'off';
});
for (const type of ['pointerover', 'focusin']) document.addEventListener(type, () => delete root.dataset.tips);

// Where nothing hovers, a tap shows the meaning; the glossary has it in any case.
document.addEventListener('click', (event) => {
  const term = event.target instanceof Element && event.target.closest('.term a');
  if (term && matchMedia('(hover: none)').matches) event.preventDefault();
});

document.addEventListener('keydown', (event) => {
  const open = event.key === 'Escape' ? document.querySelector('.bar details[open]') : null;
  open?.removeAttribute('open');
  open?.querySelector('summary')?.focus();
});

document.addEventListener(
  'scroll',
  () => {
    markContents();
    keepPlace(currentHeading()?.id);
  },
  { passive: true },
);
showTheme();
markContents();
offerPlace();
