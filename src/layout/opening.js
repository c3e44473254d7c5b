try {
  const { dataset } = document.documentElement;
  const near = new IntersectionObserver(
    (cells) => {
      for (const { isIntersecting, target } of cells) if (isIntersecting) target.dataset.laid = '';
    },
    { rootMargin: '100%' },
  );
  const end = () => {
    near.disconnect();
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
    addEventListener('DOMContentLoaded', () => {
      for (const cell of document.querySelectorAll('.prose .cell')) near.observe(cell);
    });
    addEventListener('keydown', ({ key }) => key === 'Tab' && end(), true);
    addEventListener('click', ({ target }) => target.closest('a') && end(), true);
    const all = () =>
      layOut([...document.querySelectorAll('.prose > *, .prose .cell, .prose .live-formula, .prose .derivation')]);
    addEventListener('load', () => setTimeout(all, 1000));
  }
} catch {}
