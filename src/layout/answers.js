try {
  const ALL = 'flopbook-answers';
  const TICKS = 'flopbook-answered';
  // The address of the last result of a search that was followed (search/panel.ts): what was found may be folded anywhere in its section.
  const FOUND = 'flopbook-found';
  const chapterOf = (path) => path.split('/').at(-2);
  const every = (selector, use) => document.querySelectorAll(selector).forEach(use);
  let all = false;
  let ticks = [];
  const read = () => {
    try {
      all = !!localStorage[ALL];
      ticks = (localStorage[TICKS] || '').split(' ').filter(Boolean);
    } catch {}
  };
  const keep = (key, text) => {
    try {
      if (text) localStorage[key] = text;
      else localStorage.removeItem(key);
    } catch {}
  };
  const tickOf = (id) => `${chapterOf(location.pathname)}/${id}`;
  const fold = (part) => {
    if (!all && !ticks.includes(tickOf(part.dataset.told))) part.setAttribute('hidden', 'until-found');
  };
  const open = (place) => {
    for (let part = place; part; part = part.parentElement)
      if (part.matches('[data-told]')) part.removeAttribute('hidden');
  };
  const placeOf = (hash) => document.getElementById(hash.slice(1));
  const show = () => {
    every('[data-question]', (one) => one.toggleAttribute('data-answered', ticks.includes(tickOf(one.id))));
    every('.contents > li > a', (link) => {
      const own = ticks.filter((tick) => chapterOf(`/${tick}`) === chapterOf(link.pathname));
      link.style.setProperty('--ticks', own.length);
    });
    every('[data-answers]', (box) => {
      box.checked = all;
    });
    every('[data-forget]', (button) => {
      button.hidden = !ticks.length;
    });
  };
  const tell = (place) => {
    const { id } = place.closest?.('[data-question]') ?? {};
    if (!id) return;
    read();
    const tick = tickOf(id);
    if (!ticks.includes(tick)) ticks.push(tick);
    keep(TICKS, ticks.join(' '));
    every(`[data-told="${id}"]`, open);
    show();
  };
  read();
  // What follows a question is a child of the chapter, or of what follows another: nothing else is looked at.
  const take = (part) => {
    if (!part.matches?.('.prose')) return;
    if (part.dataset.told) fold(part);
    else parsed.disconnect();
    parsed.observe(part, { childList: true });
    for (const child of part.children) take(child);
  };
  const parsed = new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) take(node);
  });
  parsed.observe(document, { childList: true, subtree: true });
  // A link may set an option that is folded in its example, too.
  const openField = (id, field) => {
    const example = document.getElementById(id);
    open(example);
    for (const option of example?.querySelectorAll('details.more [name]') ?? [])
      if (option.name === field) option.closest('details').open = true;
  };
  const openSection = (heading) => {
    for (let part = heading?.nextElementSibling; part && !/^H\d/.test(part.tagName); part = part.nextElementSibling)
      for (const one of [part, ...part.querySelectorAll('[data-told]')]) open(one);
  };
  const arrive = () => {
    const place = placeOf(location.hash);
    open(place);
    try {
      if (localStorage[FOUND] !== location.pathname + location.hash) return;
      localStorage.removeItem(FOUND);
      openSection(place);
    } catch {}
  };
  addEventListener('DOMContentLoaded', () => {
    parsed.disconnect();
    for (const [name] of new URLSearchParams(location.search)) openField(...name.split('.'));
    arrive();
    show();
  });
  addEventListener('hashchange', arrive);
  addEventListener('flopbook:answered', ({ target }) => tell(target));
  addEventListener('toggle', ({ target }) => target.open && tell(target), true);
  addEventListener('change', ({ target }) => {
    if (!target.matches('[data-answers]')) return;
    all = target.checked;
    keep(ALL, all && 'open');
    every('[data-told]', all ? open : fold);
  });
  addEventListener(
    'click',
    ({ target }) => {
      const link = target.closest('a[href*="#"]');
      const isHere = link?.pathname === location.pathname;
      if (isHere) open(placeOf(link.hash));
      if (isHere && link.closest('#search')) openSection(placeOf(link.hash));
      if (target.closest('[data-forget]')) {
        keep(TICKS);
        ticks = [];
        // The button goes with the ticks: the focus stays beside it.
        target.parentElement.querySelector('[data-answers]').focus();
        show();
      }
      const part = target.closest('.untold')?.previousElementSibling;
      if (!target.closest('button') || !part?.hidden) return;
      open(part);
      part.tabIndex = -1;
      part.focus({ preventScroll: true });
    },
    true,
  );
} catch {}
