try {
  const root = document.documentElement;
  const named = root.dataset.frame && new URLSearchParams(location.search).get('theme');
  const theme = named || localStorage.getItem('flopbook-theme');
  if (/^(light|dark)$/.test(theme)) root.dataset.theme = theme;
} catch {}
