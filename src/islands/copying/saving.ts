/** Waits for the wish to save a figure; how that is done is loaded with the first one. Browser only. */
import { lazy } from '../example/lazy.ts';

/** How long a button says what became of it. */
const TOLD_MS = 2000;

/** Says on the button, for a moment, what became of the wish. */
function tell(button: HTMLElement, said = ''): void {
  const label = button.firstElementChild as HTMLElement;
  const before = label.textContent;
  if (before === said) return;
  label.textContent = said;
  setTimeout(() => {
    label.textContent = before;
  }, TOLD_MS);
}

async function save(button: HTMLElement): Promise<void> {
  const part = await lazy(() => import('./saveFigure.ts'));
  part?.saveFigure(button);
  tell(button, part ? button.dataset.saved : button.dataset.notSaved);
}

/** Starts the buttons of the page. */
export function startSaving(): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('.save-figure') : null;
    if (button) void save(button);
  });
}
