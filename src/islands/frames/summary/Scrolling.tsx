/** Text that keeps its lines, and scrolls sideways by finger and by keyboard where they are too long. */
import type { ComponentChildren } from 'preact';

interface Props {
  class: string;
  label: string;
  children: ComponentChildren;
}

export function Scrolling({ class: name, label, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <pre class={`scrolling ${name}`} tabIndex={0} role="region" aria-label={label}>
      {children}
    </pre>
  );
}
