/**
 * On a phone: the result of the example whose field has the focus, at the foot of the window, while it is out of sight
 * where it stands. For eyes alone: the example's own sentence says it to others.
 */

/** What a field is edited in: numbers and code, but nothing that is only pressed. */
const EDITED = 'input:not([type="checkbox"]), select, [contenteditable]';

/** `196 parameters · 784 B`, as the example writes it. */
function lineOf(total: Element): string {
  const text = (selector: string) => total.querySelector(selector)?.textContent;
  const bytes = text('output[name="memory"]');
  return `${text('.hero')} ${text('.what')}${bytes ? ` · ${bytes}` : ''}`;
}

/** Keeps the line above a keyboard that covers the window's foot. */
function keepAbove(line: HTMLElement): void {
  const view = window.visualViewport;
  const place = () => {
    const covered = view ? window.innerHeight - view.height - view.offsetTop : 0;
    line.style.bottom = `${Math.max(0, covered)}px`;
  };
  place();
  for (const type of ['resize', 'scroll']) view?.addEventListener(type, place);
}

/** Shows the line while this total is out of sight; answers how to end that. */
function follow(line: HTMLElement, example: HTMLElement, total: Element): () => void {
  const write = () => {
    line.textContent = lineOf(total);
    line.toggleAttribute('data-old', example.dataset.held === 'true');
  };
  const seen = new IntersectionObserver(([entry]) => {
    line.hidden = entry?.isIntersecting !== false;
  });
  const changed = new MutationObserver(write);
  write();
  seen.observe(total.querySelector('.hero') as Element);
  changed.observe(example, { attributeFilter: ['data-held'] });
  changed.observe(total, { subtree: true, characterData: true, childList: true });
  return () => {
    seen.disconnect();
    changed.disconnect();
    line.hidden = true;
  };
}

let started = false;

/** Starts to listen, once a page. */
export function startResultLine(): void {
  if (started) return;
  started = true;
  const line = Object.assign(document.createElement('p'), { className: 'result-line', hidden: true });
  line.setAttribute('aria-hidden', 'true');
  document.body.append(line);
  keepAbove(line);
  let stop = () => {};
  const begin = (target: EventTarget | null) => {
    stop();
    const field = target instanceof Element && target.matches(EDITED) ? target : null;
    const example = field?.closest<HTMLElement>('[data-example]');
    const total = example?.querySelector('.total:has(.hero)');
    stop = example && total ? follow(line, example, total) : () => {};
  };
  begin(document.activeElement);
  document.addEventListener('focusin', ({ target }) => begin(target));
  document.addEventListener('focusout', ({ relatedTarget }) => begin(relatedTarget));
}
