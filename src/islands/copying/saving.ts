/** Waits for the wish to save a figure; how that is done is loaded with the first one. Browser only. */
import { lazy } from '../example/lazy.ts';

async function save(button: HTMLElement): Promise<void> {
  const part = await lazy(() => import('./saveFigure.ts'));
  if (part) part.saveFigure(button);
  // Until the next press, which asks once more.
  else button.firstElementChild?.replaceChildren(button.dataset.notSaved ?? '');
}

/** Starts the buttons of the page. */
export function startSaving(): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('.save-figure') : null;
    if (button) void save(button);
  });
}
