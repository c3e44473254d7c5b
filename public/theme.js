// Before the first paint, so that the wrong theme never flashes.
try {
  const theme = localStorage.getItem('flopbook-theme');
  if (/light|dark/.test(theme)) document.documentElement.dataset.theme = theme;
} catch {}
