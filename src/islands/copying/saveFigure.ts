/** Hands the reader a figure as a file, as it stands, on paper and in light colours. */
import { message } from '#i18n/message.ts';
import { standaloneSvg } from './standalone.ts';

/** How long a button says that its figure is saved. */
const TOLD_MS = 2000;

function tell({ firstElementChild: label, dataset }: HTMLElement): void {
  label?.replaceChildren(dataset.saved ?? '');
  setTimeout(() => label?.replaceChildren(dataset.save ?? ''), TOLD_MS);
}

/** What a figure says of itself: its caption without the controls. */
function captionOf(figure: HTMLElement): string {
  const caption = figure.querySelector('figcaption')?.cloneNode(true) as HTMLElement | undefined;
  caption?.querySelector('b')?.append(' · ');
  for (const control of caption?.querySelectorAll('button, a.permalink') ?? []) control.remove();
  return caption?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

/** The address at which the figure stands with these values. */
function addressOf({ id }: HTMLElement): string {
  const url = new URL(window.location.href);
  url.hash = id;
  return url.href;
}

function download(text: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  link.download = name;
  link.click();
  // The browser has begun to read by then; an address kept for good would keep the file.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Saves the figure that a button stands in. */
export function saveFigure(button: HTMLElement): void {
  const figure = button.closest<HTMLElement>('figure');
  if (!figure) return;
  const licence = message(button.dataset.licence ?? '', { address: addressOf(figure) });
  download(standaloneSvg(figure, captionOf(figure), licence), `flopbook-${button.dataset.file ?? figure.id}.svg`);
  tell(button);
}
