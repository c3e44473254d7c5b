/** Waits for the wish to save a figure; how that is done is loaded with the first one. */
document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('.save-figure') : null;
  if (button) import('./saveFigure.ts').then(({ saveFigure }) => saveFigure(button));
});
