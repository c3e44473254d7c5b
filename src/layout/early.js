{
  let kept = [];
  let shell = false;
  const keep = (event) => {
    const { key, target, type } = event;
    const island = target.closest?.('astro-island') ?? undefined;
    if (island ? !island.hasAttribute('ssr') : shell) return;
    if (!(key ? /^(Arrow(Up|Down)|Enter|[/?[\]])$/.test(key) : target.closest?.('button, pre'))) return;
    const caret = island && target.matches('textarea') ? target.selectionStart : null;
    if (caret !== null) event.preventDefault();
    const again = () => {
      if (caret !== null) target.setSelectionRange(caret, caret);
      if (target.isConnected) target.dispatchEvent(new event.constructor(type, event));
    };
    kept.push({ island, again });
  };
  for (const type of ['click', 'keydown']) addEventListener(type, keep, true);
  window.early = (of) => {
    shell ||= !of;
    const mine = kept.filter(({ island }) => island === of);
    kept = kept.filter(({ island }) => island !== of);
    return mine.map(({ again }) => again);
  };
}
