/** A table that scrolls in its box, by keyboard too, where it is wider than the page. */
import type { ComponentChildren } from 'preact';

interface Props {
  class?: string;
  label: string;
  children: ComponentChildren;
}

export function WideTable({ class: own, label, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <div class={`wide-table${own ? ` ${own}` : ''}`} tabIndex={0} role="group" aria-label={label}>
      <table aria-label={label}>{children}</table>
    </div>
  );
}
