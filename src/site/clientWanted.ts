/**
 * `client:wanted`: an island that comes alive when it is seen, or when the reader first touches the page, since it may
 * then have to follow. A page that is only opened does not pay for what lies further down. `until: 'touch'`
 * waits for that touch alone: what is built stands till then, though it is seen; where this browser keeps something
 * under the key `kept`, it does not wait. `until: 'now'` waits for nothing.
 */
import type { ClientDirective } from 'astro';

const HANDS = ['input', 'pointerdown', 'keydown'] as const;

/** Storage may be forbidden: then nothing is kept. */
function remembers(key?: string): boolean {
  try {
    return key !== undefined && localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

const wanted: ClientDirective = (load, options, island) => {
  const { until, kept } = (options.value || {}) as { until?: 'touch' | 'now'; kept?: string };
  const over = new AbortController();
  const wake = async () => {
    if (over.signal.aborted) return;
    over.abort();
    const hydrate = await load();
    await hydrate();
  };
  // The values in the address may be others than those the page was built with.
  if (until === 'now' || window.location.search !== '' || remembers(kept)) return void wake();
  for (const type of HANDS) window.addEventListener(type, wake, { signal: over.signal, capture: true });
  if (until === 'touch') return;
  const seen = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) wake();
  });
  over.signal.addEventListener('abort', () => seen.disconnect());
  for (const child of island.children) seen.observe(child);
};

export default wanted;
