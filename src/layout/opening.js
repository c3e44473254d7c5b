try {
  const { dataset } = document.documentElement;
  const end = () => {
    delete dataset.opening;
    for (const part of document.querySelectorAll('[data-laid]')) delete part.dataset.laid;
  };
  const idle = window.requestIdleCallback || setTimeout;
  const layOut = (parts) => {
    const part = parts.shift();
    if (!part || dataset.opening === undefined) return end();
    part.dataset.laid = '';
    part.getBoundingClientRect();
    idle(() => layOut(parts));
  };
  const [{ type }] = performance.getEntriesByType('navigation');
  if (type === 'navigate' && !location.hash) {
    dataset.opening = '';
    addEventListener('click', ({ target }) => target.closest('a') && end(), true);
    const all = () => layOut([...document.querySelectorAll('.prose > *, .prose astro-island > .cell')]);
    addEventListener('load', () => setTimeout(all, 1000));
  }
} catch {}
