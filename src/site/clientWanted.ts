/**
 * `client:wanted`: an island that comes alive when it is seen, or a screen earlier once the page is scrolled, or when the
 * reader first touches the page, since it may then have to follow. A page that is only opened does not pay for what lies
 * further down. `until: 'touch'` waits for that touch alone: what is built stands till then, though it is seen; where this
 * browser keeps something under the key `kept`, or the focus is there before this script, it does not wait. `until: 'now'`
 * waits for nothing; `until: 'hand'` for a pointer or the keyboard that comes near the island, or near the element whose id
 * is `beside`. What is done before an island answers is done again once it does.
 */
import type { ClientDirective } from 'astro';
import { textsOf } from './early.ts';

const HANDS = ['input', 'pointerdown', 'keydown'] as const;
const NEAR = ['pointerover', 'focusin'] as const;

/** Storage may be forbidden: then nothing is kept, neither by the browser nor by the tab. */
function remembers(key?: string): boolean {
  try {
    return key !== undefined && (localStorage.getItem(key) ?? sessionStorage.getItem(key)) !== null;
  } catch {
    return false;
  }
}

/** Islands that nobody looks at come alive one after the other, whenever the page is idle: a touch is answered first. */
let turn: Promise<void> = Promise.resolve();

/** How long a busy page may keep an island waiting. */
const PATIENCE_MS = 300;

const idle = () =>
  new Promise<unknown>((done) => {
    if (window.requestIdleCallback) window.requestIdleCallback(done, { timeout: PATIENCE_MS });
    else setTimeout(done);
  });

/** Astro's island: once its script is there it has the view, which may have something to load before it comes alive. */
interface Island extends HTMLElement {
  Component?: { ready?: (island: HTMLElement) => Promise<boolean> };
}

/** Keeps in the address what was typed into an example: it is taken from there when the page is loaded anew. */
function keepTyped(island: HTMLElement): void {
  const url = new URL(window.location.href);
  const id = island.querySelector('[data-example]')?.id;
  for (const { name, type, value, defaultValue, checked, defaultChecked } of island.querySelectorAll('input')) {
    if (!id || !name || (value === defaultValue && checked === defaultChecked)) continue;
    url.searchParams.set(`${id}.${name}`, type === 'checkbox' ? String(checked) : value);
  }
  history.replaceState(history.state, '', url);
}

/** Says in an island whose script did not come that it cannot follow. What it shows then looks old (styles/lost.css). */
function lose(island: HTMLElement, again: () => void): void {
  const notice = document.querySelector<HTMLTemplateElement>('#lost')?.content.firstElementChild?.cloneNode(true);
  if (!(notice instanceof HTMLElement)) return;
  (island.querySelector('.status') ?? island).prepend(notice);
  island.dataset.lost = '';
  notice.querySelector('[data-again]')?.addEventListener('click', () => {
    notice.remove();
    delete island.dataset.lost;
    again();
  });
  notice.querySelector('[data-reload]')?.addEventListener('click', () => {
    keepTyped(island);
    window.location.reload();
  });
}

/**
 * Asks at once for all scripts that an island names, or the first of its kind for it (site/ahead.ts): one imports the other, and
 * each would be a wait.
 */
function askAhead(island: HTMLElement): void {
  const firstOfKind = () =>
    document.querySelector<HTMLElement>(`[data-ahead][component-url="${island.getAttribute('component-url')}"]`);
  for (const href of (island.dataset.ahead ?? firstOfKind()?.dataset.ahead)?.split(' ') ?? [])
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
}

/** Calls back once an island is alive: one that stands in another comes alive after it. */
function onceAlive(island: Island, callback: () => void): void {
  if (island.hasAttribute('ssr')) island.addEventListener('astro:hydrate', callback, { once: true });
  else callback();
}

/** Brings an island to life; answers whether all of it came. */
async function start(island: Island, load: () => Promise<() => Promise<void>>): Promise<boolean> {
  askAhead(island);
  const hydrate = await load();
  // Where the script does not come, Astro says so in the console, and gives no view.
  const { Component } = island;
  if (!Component || (await Component.ready?.(island)) === false) return false;
  const typeAgain = textsOf(island);
  await hydrate();
  onceAlive(island, () => {
    typeAgain();
    for (const press of early(island)) press();
  });
  return true;
}

/** An island that is not alive yet, and how it wakes: at once, or when its turn has come. Both do so once. */
interface Sleeper {
  island: HTMLElement;
  wake: () => Promise<void>;
  inTurn: () => void;
  /** Ended once it wakes: nothing is waited for any more. */
  signal: AbortSignal;
}

function sleeperOf(island: HTMLElement, begin: () => Promise<void>): Sleeper {
  const over = new AbortController();
  const { signal } = over;
  const wake = async () => {
    if (signal.aborted) return;
    over.abort();
    await begin();
  };
  const inTurn = () => {
    turn = turn.then(() => (signal.aborted ? undefined : idle())).then(wake);
  };
  return { island, wake, inTurn, signal };
}

/** Wakes an island that the reader touches, and in its turn one on a page that is touched elsewhere. */
function wakeByTouch({ island, wake, inTurn }: Sleeper): void {
  const touched = new AbortController();
  const touch = ({ target }: Event) => {
    if (target instanceof Node && island.contains(target)) return void wake();
    touched.abort();
    inTurn();
  };
  for (const type of HANDS) window.addEventListener(type, touch, { signal: touched.signal, capture: true });
}

/** Wakes an island that comes within so much of what is seen. */
function wakeWhenSeen({ island, wake, signal }: Sleeper, rootMargin: string): void {
  const seen = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && wake(), {
    rootMargin,
  });
  signal.addEventListener('abort', () => seen.disconnect());
  for (const child of island.children) seen.observe(child);
}

/** Wakes an island that a hand comes near, or near what it stands beside, which the page may not have yet. */
function wakeByHand({ island, wake, signal }: Sleeper, beside?: string): void {
  const come = ({ target }: Event) => {
    if (island.contains(target as Node) || (target as Element).closest(`#${beside}`)) void wake();
  };
  for (const type of NEAR) document.addEventListener(type, come, { signal });
}

interface Waiting {
  until?: 'touch' | 'hand' | 'now';
  kept?: string;
  beside?: string;
}

const wanted: ClientDirective = (load, options, island) => {
  const { until, kept, beside } = (options.value || {}) as Waiting;
  const begin = async (): Promise<void> => {
    const came = await start(island, load).catch((error: unknown) => {
      reportError(error);
      return false;
    });
    if (came) return;
    // What was pressed in vain is not to happen later.
    early(island);
    lose(island, begin);
  };
  const sleeper = sleeperOf(island, begin);
  const { wake, inTurn, signal } = sleeper;
  if (until === 'now' || remembers(kept) || island.matches(':focus-within')) return void wake();
  // The values in the address, or the code in its fragment, may be others than those the page was built with.
  if (window.location.search !== '' || window.location.hash.includes('=')) inTurn();
  else wakeByTouch(sleeper);
  if (until === 'hand') wakeByHand(sleeper, beside);
  if (until === 'touch' || until === 'hand') return;
  const soon = () => wakeWhenSeen(sleeper, '100% 0px');
  window.addEventListener('scroll', soon, { once: true, passive: true, signal });
  wakeWhenSeen(sleeper, '0px');
};

export default wanted;
