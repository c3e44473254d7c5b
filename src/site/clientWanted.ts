/**
 * `client:wanted`: an island that comes alive when it is seen, or a screen earlier once the page is scrolled, or when the
 * reader first touches the page, since it may then have to follow. A page that is only opened does not pay for what lies
 * further down. `until: 'touch'` waits for that touch alone: what is built stands till then, though it is seen; where this
 * browser keeps something under the key `kept`, it does not wait. `until: 'now'` waits for nothing;
 * `until: 'hand'` for a pointer or the keyboard that comes near the island: a press that came too early is made again.
 */
import type { ClientDirective } from 'astro';

const HANDS = ['input', 'pointerdown', 'keydown'] as const;
const NEAR = ['pointerover', 'focusin'] as const;

/** Storage may be forbidden: then nothing is kept. */
function remembers(key?: string): boolean {
  try {
    return key !== undefined && localStorage.getItem(key) !== null;
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

const wanted: ClientDirective = (load, options, island) => {
  const { until, kept } = (options.value || {}) as { until?: 'touch' | 'hand' | 'now'; kept?: string };
  const over = new AbortController();
  const { signal } = over;
  const wake = async () => {
    if (signal.aborted) return;
    over.abort();
    const early = new AbortController();
    let pressed = null as HTMLElement | null;
    const press = ({ target }: Event) => {
      pressed = target instanceof Element ? target.closest<HTMLElement>('button') : null;
    };
    island.addEventListener('click', press, early);
    const hydrate = await load();
    await hydrate();
    early.abort();
    pressed?.click();
  };
  const inTurn = () => {
    turn = turn.then(() => (signal.aborted ? undefined : idle())).then(() => wake().catch(reportError));
  };
  const touched = new AbortController();
  const touch = ({ target }: Event) => {
    if (target instanceof Node && island.contains(target)) return void wake();
    touched.abort();
    inTurn();
  };
  const watch = (rootMargin: string) => {
    const seen = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && wake(), {
      rootMargin,
    });
    signal.addEventListener('abort', () => seen.disconnect());
    for (const child of island.children) seen.observe(child);
  };
  // The values in the address may be others than those the page was built with.
  if (until === 'now' || remembers(kept)) return void wake();
  if (window.location.search !== '') inTurn();
  else for (const type of HANDS) window.addEventListener(type, touch, { signal: touched.signal, capture: true });
  if (until === 'hand') for (const type of NEAR) island.addEventListener(type, wake, { signal });
  if (until === 'touch' || until === 'hand') return;
  window.addEventListener('scroll', () => watch('100% 0px'), { once: true, passive: true, signal });
  watch('0px');
};

export default wanted;
