/** Parts of a picture and rows of the ledger light each other; arrow keys lead from part to part. Browser only. */
import { lazy } from '../../example/lazy.ts';

/** Names of the tensors or operations that an element stands for. */
function namesOf(target: EventTarget | null): string[] {
  const holder = target instanceof Element ? target.closest<HTMLElement>('[data-part], .row') : null;
  if (!holder) return [];
  return holder.dataset.part?.split(' ') ?? [rowName(holder)];
}

/** What a row of a ledger is of: the operation whose figure it has, or the tensor that it names. */
const rowName = (row: Element): string =>
  row.querySelector('output')?.name ?? row.querySelector('.label')?.textContent ?? '';

/** One part at a time can be reached by Tab; arrow keys go on to the next, and the one before. */
function moveFocus(event: KeyboardEvent): void {
  const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  const here = event.target as SVGElement;
  const all = [...(here.closest('svg')?.querySelectorAll<SVGElement>('[tabindex]') ?? [])];
  const next = by && all[all.indexOf(here) + by];
  if (!next) return;
  event.preventDefault();
  here.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

/** What is pointed at, or has the focus: it was before anything listened. */
const hereIn = (picture: Element, rows: string): Element | null =>
  picture.querySelector('.part:hover, .part:focus') ?? document.querySelector(`${rows}:hover`);

/** Lights what is pointed at, or has the focus, in the picture and in the calculator of that id; answers how to end that. */
export function lightParts(picture: Element, id: string): () => void {
  const over = new AbortController();
  const rows = `#${id} .row`;
  for (const drawing of picture.querySelectorAll('svg'))
    drawing.querySelector('[tabindex]')?.setAttribute('tabindex', '0');
  const show = (target: EventTarget | null) => {
    const names = namesOf(target);
    const light = (all: Iterable<Element>, of: (one: Element) => readonly string[]) => {
      for (const one of all)
        one.toggleAttribute(
          'data-lit',
          of(one).some((name) => names.includes(name)),
        );
    };
    light(picture.querySelectorAll('.part'), namesOf);
    light(document.querySelectorAll(rows), namesOf);
  };
  for (const type of ['pointerover', 'focusin']) document.addEventListener(type, ({ target }) => show(target), over);
  picture.addEventListener('keydown', (event) => moveFocus(event as KeyboardEvent), over);
  show(hereIn(picture, rows));
  void lazy(() => import('../../example/hand/hand.ts')).then((hand) => hand?.startLight(hereIn(picture, rows)));
  return () => over.abort();
}
