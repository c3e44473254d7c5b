/** The shell's behaviour: theme, language links that keep place and state, and contents that follow the scroll. */

import { lazy } from '#islands/example/lazy.ts';
import { keepPlace, offerPlace } from './place.ts';
import { keep, kept } from './storage.ts';

const KEY = 'flopbook-theme';
const SINGLES = 'flopbook-single-keys';
const root = document.documentElement;

type Theme = 'auto' | 'light' | 'dark';

const theme = (): Theme => (root.dataset.theme as Theme | undefined) ?? 'auto';

function setTheme(next: Theme): void {
  if (next === 'auto') delete root.dataset.theme;
  else root.dataset.theme = next;
  keep(KEY, next);
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
  return headings.findLast((heading) => heading.getBoundingClientRect().top < 180);
}

/** Marks the section being read, and scrolls the contents so that it is in sight there; answers its id. */
function markContents(): string | undefined {
  const id = currentHeading()?.id;
  for (const link of document.querySelectorAll('.contents a')) {
    const here = link.getAttribute('href') === `#${id}`;
    link.classList.toggle('here', here);
    if (here) link.scrollIntoView({ block: 'nearest' });
  }
  return id;
}

/** Gives a language link the state of the examples, and the section being read. */
function completeLanguageLink(link: HTMLAnchorElement): void {
  // islands/link.ts listens; importing its name from there would load the islands on every page.
  dispatchEvent(new Event('flopbook:flush'));
  const place = currentHeading()?.id;
  link.search = location.search;
  link.hash = place ? `#${place}` : '';
}

/** Opens a panel; the search begins to load what it needs, and answers as one types. */
function openPanel(id: string): void {
  const dialog = document.querySelector<HTMLDialogElement>(`dialog#${id}`);
  if (!dialog || dialog.open) return;
  dialog.showModal();
  const input = dialog.querySelector<HTMLInputElement>('[type="search"]');
  input?.select();
  if (input)
    void lazy(() => import('./search/panel.ts')).then((search) => {
      if (search) search.start(dialog, input);
      else dialog.querySelector('[role="status"]')?.replaceChildren(dialog.dataset.failed ?? '');
    });
}

/** Whether single keys act: who dictates or strikes keys by accident can turn them off. */
const singles = document.querySelector('[data-singles]') as HTMLInputElement;
singles.checked = kept(SINGLES) !== 'off';
singles.addEventListener('change', () => keep(SINGLES, singles.checked ? 'on' : 'off'));

const follow = (way: string): void => document.querySelector<HTMLElement>(`[rel=${way}]`)?.click();

/** What single keys do while nothing is typed into. */
const KEYS: Record<string, () => void> = {
  '/': () => openPanel('search'),
  '?': () => openPanel('help'),
  '[': () => follow('prev'),
  ']': () => follow('next'),
};

const typing = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable], dialog[open]') !== null;

document.addEventListener('keydown', (event) => {
  const action =
    !singles.checked || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)
      ? undefined
      : KEYS[event.key];
  if (!action) return;
  event.preventDefault();
  action();
});

function onTheme(target: Element): void {
  const set = target.closest<HTMLElement>('[data-theme-set]');
  if (set) setTheme(set.dataset.themeSet as Theme);
  if (!target.closest('[data-theme-next]')) return;
  const order: Theme[] = ['auto', 'light', 'dark'];
  setTheme(order[(order.indexOf(theme()) + 1) % 3] as Theme);
  // The button looks the same after: say what it did.
  const name = document.querySelector('[data-theme-set][aria-pressed="true"]') as Element;
  document.querySelector('[data-said]')?.replaceChildren(name.textContent);
}

function onPanel(target: Element): void {
  const opener = target.closest<HTMLElement>('[data-open]');
  if (opener) openPanel(opener.dataset.open as string);
  const dialog = target.closest('dialog');
  // A press on the dialog itself is one beside its content.
  if (dialog && (target === dialog || target.closest('[data-close], ol a'))) dialog.close();
}

let tapped: Element | null = null;

/** Where nothing hovers, a tap shows the meaning of a term, and a second one goes to the glossary. */
function onTerm(event: MouseEvent, target: Element): void {
  const term = target.closest('.term a');
  // A key's click counts no presses.
  if (term && term !== tapped && event.detail > 0 && matchMedia('(hover: none)').matches) event.preventDefault();
  tapped = term;
}

document.addEventListener('click', (event) => {
  const { target } = event;
  if (!(target instanceof Element)) return;
  onPanel(target);
  onTheme(target);
  onTerm(event, target);
  const language = target.closest<HTMLAnchorElement>('[data-language]');
  if (language) completeLanguageLink(language);
  target.closest('.bar nav a')?.closest('details')?.removeAttribute('open');
});

document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  // Hides the meaning of a term until the pointer or the focus goes elsewhere.
  if (document.querySelector('.term:is(:hover, :focus-within)')) root.dataset.tips = 'off';
  const open = document.querySelector('.bar details[open]');
  open?.removeAttribute('open');
  open?.querySelector('summary')?.focus();
});
document.addEventListener('focusin', () => void lazy(() => import('./focused.ts')).then((part) => part?.followFocus()));
for (const type of ['pointerover', 'focusin']) document.addEventListener(type, () => delete root.dataset.tips);

document.addEventListener('scroll', () => keepPlace(markContents()), { passive: true });
showTheme();
markContents();
offerPlace();
for (const press of early()) press();
