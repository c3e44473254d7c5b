try {
  const { dataset } = document.documentElement;
  const theme = (dataset.frame && new URLSearchParams(location.search).get('theme')) || localStorage['flopbook-theme'];
  if (/^(light|dark)$/.test(theme)) dataset.theme = theme;
} catch {}
