/** Blocks of code to take away: full addresses in place of paths, and buttons that copy. Browser only. */
import { copyText, TOLD_MS } from '../example/base/clipboard.ts';

/** Paths become addresses of this host, and lines that make sense only with an address appear. */
function completeAddresses(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-path]')) {
    place.textContent = new URL(place.dataset.path ?? '', window.location.href).href;
    place.closest<HTMLElement>('[data-needs-address]')?.removeAttribute('hidden');
  }
}

async function copyBlock(button: HTMLButtonElement): Promise<void> {
  const code = button.closest('.take')?.querySelector<HTMLElement>('code');
  const label = button.textContent;
  const done = await copyText(code?.innerText.trimEnd() ?? '');
  button.textContent = (done ? button.dataset.copied : button.dataset.notCopied) ?? label;
  setTimeout(() => {
    button.textContent = label;
  }, TOLD_MS);
}

/** Starts all blocks of the page. */
export function startCodeBlocks(): void {
  completeAddresses();
  for (const button of document.querySelectorAll<HTMLButtonElement>('.take button')) {
    button.addEventListener('click', () => copyBlock(button));
  }
}
