// Before the first paint: no flash.
try {
  const theme = localStorage.getItem('flopbook-theme');
  if (/light|dark/.test(theme)) document.documentElement.dataset.theme = theme;
} catch {}
