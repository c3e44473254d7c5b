// Before the first paint: no flash. A page that is framed may be given its theme by its address.
try {
  const byLink = document.currentScript.hasAttribute('data-by-link');
  const given = byLink && new URLSearchParams(location.search).get('theme');
  const theme = /^(light|dark)$/.test(given) ? given : localStorage.getItem('flopbook-theme');
  if (/^(light|dark)$/.test(theme)) document.documentElement.dataset.theme = theme;
} catch {}
