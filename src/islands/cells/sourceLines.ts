/** The lines of a source that stands in the page and is no editor yet; from 1. */

/** The line that an element stands in; none where it stands in no line. */
export function lineAt(element: Element): number | undefined {
  const line = element.closest('.py-line');
  return line?.parentElement ? [...line.parentElement.children].indexOf(line) + 1 : undefined;
}

/** Lights a line, and no other. */
export function lightLine(pre: Element, lit: number | undefined): void {
  for (const [index, line] of [...pre.children].entries()) line.classList.toggle('py-lit', index + 1 === lit);
}
