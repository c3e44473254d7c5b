/** Hands a text to the reader as a file: no host is asked. */
export function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // Not before the browser has read it.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
