/** A framed example tells the page around it how tall it is, and its link back carries what the reader has set. */

const home = document.querySelector<HTMLAnchorElement>('[data-home]');

/** Gives the link back the state of the example; what concerns the frame alone stays here. */
function completeHome(): void {
  // islands/link.ts listens and writes the address now.
  window.dispatchEvent(new Event('flopbook:flush'));
  const query = new URLSearchParams(window.location.search);
  query.delete('theme');
  if (home) home.search = query.toString().replace(/%2C/g, ',');
}

// Before a press, a tap or a key can follow the link, and before its menu can copy it.
for (const type of ['pointerover', 'focusin', 'click'] as const) home?.addEventListener(type, completeHome);

/** What leads to the playground opens beside the page that the frame stands in. */
document.addEventListener('click', ({ target }) => {
  const link = (target as Element).closest<HTMLAnchorElement>('a[href*="/playground/"]');
  if (link) link.target = '_blank';
});

/** Only a name and a number are told, so any page may hear them. */
function tellHeight(): void {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  window.parent.postMessage({ type: 'flopbook:height', id: document.documentElement.dataset.frame, height }, '*');
}

// An observer reports once when it starts, then at every change.
if (window.parent !== window) new ResizeObserver(tellHeight).observe(document.documentElement);
